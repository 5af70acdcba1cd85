//! What a checklist file holds. The checks, the lines that the bundle embeds and so the order in
//! which [`super::reader`] reads them all follow from this one table.

/// What stands at a place.
#[allow(dead_code, reason = "the build asks for no kinds")]
pub enum Holds {
    /// An id, of its own among those of this kind in the whole file.
    Id(&'static str),
    /// The id of something of this kind.
    Ref(&'static str),
    /// An address on the web.
    Address,
    /// A plain word: a version.
    Word,
    /// A text in every language; Swedish must be there.
    Text,
    /// The same; where nothing stands, the text of this name beside it.
    TextOr(&'static str),
    /// Yes or no; no where nothing stands.
    Flag,
    /// A whole number from 0.
    Number,
    /// An object.
    Record(&'static [Field]),
    /// A list.
    List(&'static Holds),
    /// A word that is checked, but not read.
    UnreadWord,
    /// A number that is checked, but not read.
    UnreadNumber,
}

/// A name in an object.
pub struct Field {
    /// The name.
    pub name: &'static str,
    /// What stands there.
    pub holds: Holds,
    /// Whether something must.
    pub is_needed: bool,
}

const fn needs(name: &'static str, holds: Holds) -> Field {
    Field { name, holds, is_needed: true }
}

const fn may(name: &'static str, holds: Holds) -> Field {
    Field { name, holds, is_needed: false }
}

/// A whole file.
pub const FILE: Holds = Holds::Record(&[
    needs("format", Holds::UnreadWord),
    needs("formatVersion", Holds::UnreadNumber),
    needs("id", Holds::Id("files")),
    needs("version", Holds::Word),
    needs("title", Holds::Text),
    needs("about", Holds::Text),
    may("suits", Holds::TextOr("about")),
    needs("part", Holds::Record(&[needs("one", Holds::Text), needs("many", Holds::Text), needs("this", Holds::Text)])),
    may("chain", Holds::List(&LINK)),
    needs("scale", Holds::List(&GRADE)),
    needs("dimensions", Holds::List(&DIMENSION)),
    may("themes", Holds::List(&THEME)),
    needs("phases", Holds::List(&PHASE)),
    needs("areas", Holds::List(&AREA)),
    may("sources", Holds::List(&SOURCE)),
]);

#[allow(dead_code, reason = "the build alone reads the glossary's file")]
/// The glossary. Its ids are for people and tests: nothing in the bundle asks for a term by its id.
pub const GLOSSARY: Holds = Holds::Record(&[needs("format", Holds::UnreadWord), needs("terms", Holds::List(&TERM))]);

const TERM: Holds = Holds::Record(&[
    needs("id", Holds::UnreadWord),
    needs("term", Holds::Text),
    needs("forms", Holds::Text),
    needs("means", Holds::Text),
]);

#[allow(dead_code, reason = "the build alone reads the file")]
/// What workshops begin with: agendas and the evaluation.
pub const WORKSHOP: Holds = Holds::Record(&[
    needs("format", Holds::UnreadWord),
    needs("agendas", Holds::List(&AGENDA)),
    needs("evaluation", Holds::List(&CHOOSING)),
]);

const AGENDA: Holds = Holds::Record(&[
    needs("id", Holds::UnreadWord),
    needs("title", Holds::Text),
    needs("about", Holds::Text),
    needs("starts", Holds::Number),
    needs("parts", Holds::List(&PART)),
]);

const PART: Holds =
    Holds::Record(&[needs("kind", Holds::Word), needs("minutes", Holds::Number), needs("title", Holds::Text)]);

const CHOOSING: Holds = Holds::Record(&[
    needs("id", Holds::Word),
    needs("question", Holds::Text),
    needs("choices", Holds::List(&Holds::Text)),
]);

#[allow(dead_code, reason = "the build alone reads the file")]
/// Kunskapsstöd: short texts, the claims that are no truths, and where all of it comes from.
pub const KNOWLEDGE: Holds = Holds::Record(&[
    needs("format", Holds::UnreadWord),
    needs("parts", Holds::List(&KNOWLEDGE_PART)),
    needs(
        "opening",
        Holds::Record(&[
            needs("title", Holds::Text),
            needs("choices", Holds::List(&Holds::Text)),
            needs("source", Holds::Text),
            needs("claims", Holds::List(&KNOWLEDGE_PART)),
        ]),
    ),
    needs("sources", Holds::List(&SOURCE)),
]);

const KNOWLEDGE_PART: Holds = Holds::Record(&[
    needs("id", Holds::Word),
    needs("title", Holds::Text),
    needs("text", Holds::List(&Holds::Text)),
    may("heads", Holds::List(&Holds::Text)),
    may("cells", Holds::List(&Holds::Text)),
    may("chart", Holds::Flag),
    needs("sources", Holds::List(&Holds::Word)),
]);

/// A link of the chain from the nation to the ward.
const LINK: Holds = Holds::Record(&[needs("title", Holds::Text), needs("text", Holds::Text)]);

const GRADE: Holds =
    Holds::Record(&[needs("code", Holds::UnreadWord), needs("label", Holds::Text), needs("meaning", Holds::Text)]);

const DIMENSION: Holds = Holds::Record(&[
    needs("id", Holds::Id("dimensions")),
    needs("title", Holds::Text),
    may("short", Holds::TextOr("title")),
    may("suggestions", Holds::List(&Holds::Text)),
]);

const THEME: Holds = Holds::Record(&[
    needs("id", Holds::Id("themes")),
    needs("title", Holds::Text),
    may("short", Holds::TextOr("title")),
]);

const PHASE: Holds = Holds::Record(&[
    needs("id", Holds::Id("phases")),
    needs("title", Holds::Text),
    needs("question", Holds::Text),
    may("alsoCalled", Holds::List(&Holds::Text)),
    may("process", PROCESS),
    needs("items", Holds::List(&ITEM)),
]);

const PROCESS: Holds = Holds::Record(&[
    may("who", Holds::List(&LINE)),
    may("activities", Holds::List(&LINE)),
    may("deliverables", Holds::List(&LINE)),
    may("decides", Holds::List(&LINE)),
    may(
        "length",
        Holds::Record(&[needs("id", Holds::Id("lines")), needs("text", Holds::Text), may("weeks", Holds::Number)]),
    ),
]);

const LINE: Holds = Holds::Record(&[needs("id", Holds::Id("lines")), needs("text", Holds::Text)]);

const ITEM: Holds = Holds::Record(&[
    needs("id", Holds::Id("items")),
    needs("title", Holds::Text),
    needs("question", Holds::Text),
    needs("help", Holds::Text),
    needs("nextStep", Holds::Text),
    needs("dimension", Holds::Ref("dimensions")),
    may("themes", Holds::List(&Holds::Ref("themes"))),
    may("short", Holds::Flag),
    may("sources", Holds::List(&Holds::Ref("sources"))),
]);

const AREA: Holds = Holds::Record(&[
    needs("id", Holds::Id("areas")),
    needs("title", Holds::Text),
    needs("nowQuestion", Holds::Text),
    needs("targetQuestion", Holds::Text),
    may("prompts", Holds::List(&Holds::Text)),
    may("suggestions", Holds::List(&Holds::Text)),
    may("sources", Holds::List(&Holds::Ref("sources"))),
]);

const SOURCE: Holds =
    Holds::Record(&[needs("id", Holds::Id("sources")), needs("title", Holds::Text), may("address", Holds::Address)]);
