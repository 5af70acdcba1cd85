//! The words of uppdrag and decisions beside their fields.

use crate::app::words::{counted, fill, word, words};
use crate::domain::{Date, Language, as_text, joined};

words! {
    PRIORITISED_GAPS = "Prioriterade gap utan uppdrag" / "Prioritised gaps without an assignment";
    NO_GAPS_LEFT = "Alla gap med en prioritet har ett uppdrag, eller så är inget gap bedömt än." / "Every gap with a priority has an assignment, or no gap has been judged yet.";
    MAKE_ASSIGNMENT = "Gör till uppdrag" / "Make it an assignment";
    ANSWERS = "Åtgärder som svarar på uppdraget" / "Actions that answer the assignment";
    NO_ANSWERS = "Ingen åtgärd svarar på uppdraget än." / "No action answers the assignment yet.";
    ADD_ANSWER = "Lägg till åtgärd för uppdraget" / "Add an action for the assignment";
    DECIDE_ASSIGNMENTS = "Lägg till beslut om uppdragen" / "Add a decision on the assignments";
    DECIDE_PLAN = "Lägg till beslut om handlingsplanen" / "Add a decision on the action plan";
    ASSIGNMENTS_DECIDED = "Uppdragen fastställs" / "The assignments are adopted";
    PLAN_DECIDED = "Handlingsplanen fastställs" / "The action plan is adopted";
    CHANGE_DECIDED = "Handlingsplanen ändras" / "The action plan is changed";
    WRITE_CONSULTED = "Skriv vem ni har samrått med" / "Write whom you have consulted";
}

/// "Gör till uppdrag: Ingång".
pub fn assignment_for(language: Language, title: &str) -> String {
    super::super::named(MAKE_ASSIGNMENT.say(language), title)
}

/// "Planen har ändrats sedan beslutet 2027-02-20."
pub fn changed_since(language: Language, day: Option<Date>) -> String {
    let day = day.map(|day| as_text(&day)).unwrap_or_default();
    let sentence = word!(
        "Handlingsplanen har ändrats sedan beslutet {0}. Samråd med den som beslutade, och skriv in ändringen.",
        "The action plan has been changed since the decision of {0}. Consult whoever decided, and write down the change."
    );
    fill(language, sentence, &[&day])
}

/// "Planen beslutades 2027-02-20:".
pub fn decided_on(language: Language, day: Option<Date>) -> String {
    let day = day.map(|day| as_text(&day)).unwrap_or_default();
    fill(language, word!("Planen beslutades {0}:", "The plan was decided on {0}:"), &[&day])
}

/// "3 budskap, 1 gjort".
pub fn messages(language: Language, number: usize, done: usize) -> String {
    let all = counted(language, number, word!("budskap", "message"), word!("budskap", "messages"));
    let done = counted(language, done, word!("gjort", "done"), word!("gjorda", "done"));
    joined(&[all, done], ", ")
}
