//! The words of *Gapanalys*.

use super::{Word, counted, fill, named, word, words};

use crate::domain::{Language, Rank};

words! {
    LEAD = "Jämför nuläget med det som vårdförloppet eller metoden kräver. ”Inget gap” är ett bra svar." / "Compare how things are with what the pathway or method requires. “No gap” is a good answer.";
    ADD_AREA = "Lägg till område" / "Add an area";
    MAKE_PLAN = "Gör handlingsplan" / "Make an action plan";
    TABLE = "Gap, högst prioritet först" / "Gaps, highest priority first";
    NUMBER = "Nr" / "No.";
    AREA = "Område" / "Area";
    DESCRIBE = "Beskriv gapet" / "Describe the gap";
    DEMAND = "Vad vårdförloppet säger" / "What the pathway says";
    DEMAND_HELP = "Kort, gärna med avsnitt eller sida." / "Briefly, if possible with the section or page.";
    NOW = "Nuläge" / "Current state";
    NOW_HELP = "Hur gör ni i dag?" / "How do you work today?";
    EVIDENCE = "Hur vet vi det?" / "How do we know?";
    EVIDENCE_HELP = "Till exempel statistik, en genomgång av rutinerna eller en enkät." / "For example statistics, a review of procedures or a survey.";
    TARGET = "Målbild" / "Target state";
    TARGET_HELP = "Hur ska det vara när gapet är stängt?" / "What should it be like when the gap is closed?";
    GAP = "Gap" / "Gap";
    GAP_WORDS = "Gapet med egna ord" / "The gap in your own words";
    GAP_HELP = "Vad skiljer nuläget från målbilden?" / "What is the difference between the current state and the target state?";
    JUDGE = "Bedöm gapet" / "Assess the gap";
    NO_GAP = "Inget gap är ett bra svar: här arbetar ni redan så. Skriv gärna under ”Hur vet vi det?” vad ni bygger det på." / "No gap is a good answer: you already work like this. Under “How do we know?” you can say what you base it on.";
    JUDGED_BEFORE = "Konsekvens, insats och prioritet" / "Consequence, effort and priority";
    SIZE = "Hur stort är gapet?" / "How large is the gap?";
    CONSEQUENCE = "Konsekvens om gapet består" / "Consequence if the gap remains";
    PATIENTS = "För patienter och närstående" / "For patients and families";
    STAFF = "För medarbetare och verksamhet" / "For staff and services";
    STEERING = "För styrning och ekonomi" / "For management and finances";
    SOLVER = "Vem kan lösa det?" / "Who can solve it?";
    SOLVED_BY = "Kan lösas av" / "Can be solved by";
    EFFORT = "Hur stor insats krävs?" / "How much effort does it take?";
    PRIORITY = "Prioritet" / "Priority";
    CHOSEN = "Er egen prioritet" / "Your own priority";
    CHOSEN_HELP = "Välj en egen prioritet bara om den föreslagna inte stämmer." / "Choose your own priority only if the suggested one is not right.";
    OWN_CHOICE = "Ert eget val" / "Your own choice";
    PRIORITY_REASON = "Varför valde ni en annan prioritet?" / "Why did you choose another priority?";
    FORMULA = "Följer av gapets storlek och den värsta konsekvensen." / "Follows from the size of the gap and the worst consequence.";
    THINK_OF = "Tänk på:" / "Consider:";
    TITLE = "Områdets namn" / "Name of the area";
    NO_TITLE = "Område utan namn" / "Area without a name";
    NOT_DESCRIBED = "Inte beskrivna än" / "Not described yet";
    ALL_AREAS = "Ordna områdena" / "Arrange the areas";
    ARRANGE_HELP = "I den här ordningen går ni igenom områdena. Tabellen sorteras alltid efter prioritet." / "You go through the areas in this order. The table is always sorted by priority.";
    HIDDEN = "Områden som inte är med" / "Areas left out";
    HIDE = "Ta inte med området" / "Leave the area out";
    HIDE_SHORT = "Ta inte med" / "Leave out";
    TAKE_BACK = "Ta med igen" / "Include again";
    LEFT_OUT = "Det här området är inte med i gapanalysen. Det ni har skrivit finns kvar." / "This area is left out of the gap analysis. What you have written is still there.";
    GONE = "Det här området finns inte längre." / "This area no longer exists.";
    DELETE_AREA = "Ta bort området" / "Delete the area";
    MATRIX = "Gapets storlek och värsta konsekvens" / "Size of the gap and worst consequence";
    MATRIX_ROWS = "Konsekvens" / "Consequence";
    MATRIX_COLUMNS = "Gapets storlek" / "Size of the gap";
    MATRIX_HELP = "Siffrorna är numren i tabellen. Ju högre upp och längre åt höger ett gap står, desto viktigare är det att göra något åt." / "The numbers are those in the table. The higher up and the further to the right a gap is, the more important it is to act on it.";
    FINDING = "Det här visar gapanalysen" / "What the gap analysis shows";
    NEXT_AREA = "Nästa område" / "Next area";
    PREVIOUS_AREA = "Föregående" / "Previous";
    ALL_DONE = "Till översikten av gapen" / "To the overview of the gaps";
    ADD_ACTION = "Lägg till åtgärd" / "Add an action";
    ACTIONS = "Åtgärder för det här gapet" / "Actions for this gap";
    NO_ACTIONS = "Inga åtgärder än." / "No actions yet.";
    BEGIN = "Börja med första området" / "Begin with the first area";
    EMPTY = "Ni har inte beskrivit något område än. Börja med det första, eller välj i listan det där ni tror att skillnaden är störst." / "You have not described any area yet. Begin with the first one, or choose the one in the list where you think the difference is largest.";
}

const ONE_AREA: Word = word!("område", "area");
const AREAS: Word = word!("områden", "areas");

/// "Område 3 av 16".
pub fn place(language: Language, number: usize, total: usize) -> String {
    let sentence = word!("Gapanalys · område {0} av {1}", "Gap analysis · area {0} of {1}");
    fill(language, sentence, &[&number, &total])
}

/// "Flytta upp Utredning och diagnostik".
pub fn moved(language: Language, up: bool, area: &str) -> String {
    let sentence = if up { word!("Flytta upp {0}", "Move {0} up") } else { word!("Flytta ned {0}", "Move {0} down") };
    fill(language, sentence, &[&area])
}

/// "Plats 3 av 16", where an area stands in the team's order.
pub fn position(language: Language, number: usize, total: usize) -> String {
    fill(language, word!("Plats {0} av {1}", "Position {0} of {1}"), &[&number, &total])
}

/// "Ta inte med: Rehabilitering". What the button shows comes first, for those who speak to it.
pub fn hide(language: Language, area: &str) -> String {
    named(HIDE_SHORT.say(language), area)
}

/// "Ta med igen: Rehabilitering".
pub fn include(language: Language, area: &str) -> String {
    named(TAKE_BACK.say(language), area)
}

/// "2 områden visas inte här: …", for what has no place in the matrix.
pub fn outside_matrix(language: Language, areas: usize) -> String {
    let sentence = word!(
        "{0} visas inte här: storlek eller konsekvens saknas.",
        "Not shown here: {0}, where size or consequence is missing.",
    );
    fill(language, sentence, &[&counted(language, areas, ONE_AREA, AREAS)])
}

/// "Ert eget val: beslut i ledningsgruppen", under a priority that is not the suggested one.
pub fn own_choice(language: Language, reason: &str) -> String {
    let (choice, reason) = (OWN_CHOICE.say(language), reason.trim());
    if reason.is_empty() { choice.to_owned() } else { named(choice, reason) }
}

/// The figures that the finding is made of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Found {
    /// Areas in use.
    pub total: usize,
    /// Areas without a word yet.
    pub untouched: usize,
    /// Areas with a judged gap.
    pub gaps: usize,
    /// Of them, of high priority.
    pub high: usize,
    /// Of those, which the unit cannot solve by itself.
    pub high_outside: usize,
    /// Areas without a gap.
    pub none: usize,
}

/// What the analysis shows, in sentences.
pub fn finding(language: Language, found: Found) -> Vec<String> {
    let Found { total, untouched, gaps, high, high_outside, none } = found;
    let judged = counted(language, gaps, word!("gap", "gap"), word!("gap", "gaps"));
    let mut lines = vec![match (gaps, high) {
        (0, _) => super::result::NO_BIGGEST.say(language).to_owned(),
        (_, 0) => {
            let none_high = word!(
                "Ni har bedömt {0}. Inget av dem har hög prioritet.",
                "You have assessed {0}. None has high priority."
            );
            fill(language, none_high, &[&judged])
        }
        (_, _) => {
            let some_high =
                word!("Ni har bedömt {0}. {1} av dem har hög prioritet.", "You have assessed {0}. High priority: {1}.");
            fill(language, some_high, &[&judged, &high])
        }
    }];
    if high_outside > 0 {
        let outside = word!(
            "Gap med hög prioritet som behöver lösas utanför enheten: {0}. Ta med det till processledaren.",
            "High-priority gaps that must be solved outside the unit: {0}. Take this to the process leader.",
        );
        lines.push(fill(language, outside, &[&high_outside]));
    }
    if none > 0 {
        let already = word!("I {0} arbetar ni redan så: inget gap.", "In {0} you already work like this: no gap.");
        lines.push(fill(language, already, &[&counted(language, none, ONE_AREA, AREAS)]));
    }
    if untouched > 0 {
        let left = word!("{0} av {1} områden är inte beskrivna än.", "{0} of {1} areas are not described yet.");
        lines.push(fill(language, left, &[&untouched, &total]));
    }
    lines
}

/// "Föreslagen prioritet: Hög", or what is needed for one.
pub fn suggested(language: Language, rank: Rank) -> String {
    let sentence = match rank {
        Rank::Judged(_) => word!("Föreslagen prioritet: {0}", "Suggested priority: {0}"),
        Rank::NoGap => word!("Inget gap, alltså ingen prioritet.", "No gap, and so no priority."),
        Rank::NotJudged => word!(
            "Prioriteten föreslås när ni har valt gapets storlek och minst en konsekvens.",
            "A priority is suggested once you have chosen the size of the gap and at least one consequence.",
        ),
    };
    fill(language, sentence, &[&super::common::rank(rank).say(language)])
}

/// "Gap 1: Ingång och upptäckt", for a dot in the matrix.
pub fn dot(language: Language, number: usize, area: &str) -> String {
    fill(language, word!("Gap {0}: {1}", "Gap no. {0}: {1}"), &[&number, &area])
}

/// The suggested title of an action that closes a gap.
pub fn action_title(language: Language, area: &str) -> String {
    fill(language, word!("Stäng gapet: {0}", "Close the gap: {0}"), &[&area])
}
