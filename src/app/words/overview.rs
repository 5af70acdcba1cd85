//! The words of *Översikt*.

use super::{count, words};
use crate::domain::{Language, Score};

words! {
    NEXT = "Nästa:" / "Next:";
    FROM_NOW_TO_PLAN = "Från nuläge till plan" / "From current state to plan";
    DONE = "Klar" / "Done";
    ALL_ANSWERED = "Alla frågor besvarade" / "All questions answered";
    NOT_BEGUN = "Inte påbörjad" / "Not begun";
    NOT_SHARED = "Inte delat än" / "Not shared yet";
    NEXT_GAPS = "checklistan är besvarad. Jämför nu nuläget med målbilden." / "the checklist is answered. Now compare the current state with the target.";
    GO_TO_GAPS = "Gå till gapanalysen" / "Go to the gap analysis";
    NEXT_PLAN = "ni har hittat gap som ännu inte har någon åtgärd." / "you have found gaps that have no action yet.";
    GO_TO_PLAN = "Gå till handlingsplanen" / "Go to the action plan";
    NEXT_SHARE = "spara som fil och skicka till er processledare." / "save as a file and send it to your process leader.";
    GO_TO_SHARE = "Gå till Dela" / "Go to Share";
    NO_GAPS_YET = "Inga områden beskrivna än" / "No areas described yet";
    NO_ACTIONS_YET = "Inga åtgärder än" / "No actions yet";
}

/// "fem frågor återstår i Installation."
pub fn next_items(language: Language, left: usize, phase: &str, is_first: bool) -> String {
    match (language, is_first) {
        (Language::Swedish, true) => format!("börja med checklistan. {phase} har {}.", count(left, "fråga", "frågor")),
        (Language::Swedish, false) => format!("{} återstår i {phase}.", count(left, "fråga", "frågor")),
        (Language::English, true) => {
            format!("begin with the checklist. {phase} has {}.", count(left, "question", "questions"))
        }
        (Language::English, false) => format!("{} left in {phase}.", count(left, "question", "questions")),
    }
}

/// "Fortsätt med fråga 8".
pub fn go_to_item(language: Language, number: usize, is_first: bool) -> String {
    match (language, is_first) {
        (Language::Swedish, true) => "Börja med första frågan".to_owned(),
        (Language::Swedish, false) => format!("Fortsätt med fråga {number}"),
        (Language::English, true) => "Begin with the first question".to_owned(),
        (Language::English, false) => format!("Continue with question {number}"),
    }
}

/// The state of a phase in a task list.
pub fn phase_state(language: Language, score: Score, is_done: bool) -> String {
    if is_done {
        DONE.say(language).to_owned()
    } else if score.answered == 0 {
        NOT_BEGUN.say(language).to_owned()
    } else {
        super::common::answered(language, score.answered, score.total)
    }
}

/// "6 gap, 2 med hög prioritet".
pub fn gaps_state(language: Language, gaps: usize, high: usize, begun: usize) -> String {
    match language {
        _ if begun == 0 => NO_GAPS_YET.say(language).to_owned(),
        Language::Swedish if high > 0 => format!("{gaps} gap, {high} med hög prioritet"),
        Language::Swedish => format!("{gaps} gap, {} beskrivna", count(begun, "område", "områden")),
        Language::English if high > 0 => format!("{}, {high} of high priority", count(gaps, "gap", "gaps")),
        Language::English => format!("{}, {} described", count(gaps, "gap", "gaps"), count(begun, "area", "areas")),
    }
}

/// "4 åtgärder, 1 utan ansvarig".
pub fn plan_state(language: Language, total: usize, without_role: usize, late: usize) -> String {
    if total == 0 {
        return NO_ACTIONS_YET.say(language).to_owned();
    }
    let (mut text, role, behind) = match language {
        Language::Swedish => {
            (count(total, "åtgärd", "åtgärder"), "utan ansvarig", count(late, "försenad", "försenade"))
        }
        Language::English => (count(total, "action", "actions"), "without anyone responsible", format!("{late} late")),
    };
    if late > 0 {
        text = format!("{text}, {behind}");
    }
    if without_role > 0 {
        text = format!("{text}, {without_role} {role}");
    }
    text
}
