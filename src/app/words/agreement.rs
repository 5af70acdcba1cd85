//! The words of the agreement map: of people, groups or units alike.

use super::{counted, fill, word, words};
use crate::app::agreement::Order;
use crate::domain::{Agreement, Language, as_text};

words! {
    TITLE = "Samsyn" / "Agreement";
    LEAD = "Hur svaren ligger, fråga för fråga. Börja mötet med de frågor där ni är längst ifrån varandra: det är där samtalet behövs." / "How the answers lie, question by question. Begin the meeting with the questions where you are furthest apart: that is where the conversation is needed.";
    NO_MEAN = "Här räknas svar, aldrig ett medelvärde av åsikter. Ingen rangordnas." / "Answers are counted here, never averaged, and no one is ranked.";
    ORDER = "Sortera efter" / "Sort by";
    QUESTION = "Fråga" / "Question";
    SPREAD = "Så ligger svaren" / "How the answers lie";
    MEASURE = "Hur lika" / "How alike";
    SILENT = "Har inte svarat" / "Have not answered";
    FEWEST = "Dölj siffror när färre än så här många har svarat" / "Hide figures when fewer than this many have answered";
    FEWEST_NONE = "Visa alltid siffrorna" / "Always show the figures";
    NOTHING = "Det finns inga svar att jämföra än." / "There are no answers to compare yet.";
    TOO_FEW = "För få svar på skalan" / "Too few answers on the scale";
    SAME = "Alla lika" / "All the same";
    NEAR = "Nära varandra" / "Close together";
    WIDE = "Utspridda" / "Spread out";
    TWO_CAMPS = "Två läger" / "Two camps";
    HOW = "Så räknas det" / "How it is counted";
    HOW_SHARE = "Störst andel lika: så många som gav det vanligaste svaret på skalan, av alla svar på skalan (komplementet till variationskvoten, Freeman 1965)." / "Largest share alike: how many gave the most common answer on the scale, out of all answers on the scale (the complement of the variation ratio, Freeman 1965).";
    HOW_DISTANCE = "Avstånd: 0 när alla svarat lika, 100 när hälften står vid varje ände av skalan (Leik 1966). Två intilliggande nivåer ger som mest 33." / "Distance: 0 when all answers are the same, 100 when half are at each end of the scale (Leik 1966). Two neighbouring levels give 33 at most.";
    HOW_CAMPS = "Två läger: minst tre av tio svar, och minst två, på var sin sida av skalan, med få emellan (efter van der Eijk 2001). Utspridda: långt ifrån varandra utan två tydliga läger." / "Two camps: at least three in ten answers, and at least two, on either side of the scale, with few between (after van der Eijk 2001). Spread out: far apart without two clear camps.";
    HOW_LEVEL = "När frågorna sorteras efter nivå avgör medianen: den nivå som minst hälften av svaren på skalan ligger på eller under." / "When questions are sorted by level, the median decides: the level that at least half of the answers on the scale are at or below.";
    HOW_OUTSIDE = "Vet inte och Inte aktuellt visas för sig och räknas inte i måtten." / "Don’t know and Not applicable are shown separately and do not count in the measures.";
}

/// The orders, with what each is called.
pub const ORDERS: &[(Order, super::Word); 3] = &[
    (Order::Disagreement, word!("Störst oenighet först", "Most disagreement first")),
    (Order::Level, word!("Lägst nivå först", "Lowest level first")),
    (Order::Phase, word!("Checklistans ordning", "The order of the checklist")),
];

/// What a kind of agreement is called.
pub fn agreement(agreement: Agreement) -> super::Word {
    match agreement {
        Agreement::TooFew => TOO_FEW,
        Agreement::Same => SAME,
        Agreement::Near => NEAR,
        Agreement::Wide => WIDE,
        Agreement::TwoCamps => TWO_CAMPS,
    }
}

/// "55 % lika, avstånd 36".
pub fn measures(language: Language, share: u32, distance: u32) -> String {
    let share = super::result::percent(language, Some(share));
    fill(language, word!("{0} lika, avstånd {1}", "{0} alike, distance {1}"), &[&share, &distance])
}

/// "Färre än 5 svar".
pub fn hidden(language: Language, fewest: u32) -> String {
    fill(language, word!("Färre än {0} svar", "Fewer than {0} answers"), &[&fewest])
}

/// "3 har inte svarat".
pub fn silent(language: Language, count: usize) -> String {
    fill(language, word!("{0} har inte svarat", "{0} have not answered"), &[&count])
}

/// "Delvis på plats: 4": one answer with how many gave it.
pub fn count(answer: &str, count: u32) -> String {
    super::named(answer, &as_text(&count))
}

/// "38 svar".
pub fn answers(language: Language, count: usize) -> String {
    counted(language, count, word!("svar", "answer"), word!("svar", "answers"))
}

/// "Färre än 5", an entry of the list to choose from.
pub fn fewer_than(language: Language, fewest: u32) -> String {
    fill(language, word!("Färre än {0}", "Fewer than {0}"), &[&fewest])
}
