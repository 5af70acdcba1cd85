//! The words of *Översikt*.

use super::{Word, counted, fill, word, words};
use crate::domain::{Language, Score, joined};

words! {
    NEXT = "Nästa:" / "Next:";
    FROM_NOW_TO_PLAN = "Från nuläge till plan" / "From current state to plan";
    DONE = "Klart" / "Done";
    NOT_BEGUN = "Inte påbörjat" / "Not started";
    NOT_SHARED = "Inte delat än" / "Not shared yet";
    NEXT_GAPS = "checklistan är besvarad. Jämför nu nuläget med målbilden." / "the checklist is complete. Now compare the current state with the target state.";
    GO_TO_GAPS = "Gå till gapanalysen" / "Go to the gap analysis";
    NEXT_PLAN = "ni har hittat gap som ännu inte har någon åtgärd." / "you have found gaps that have no action yet.";
    GO_TO_PLAN = "Gå till handlingsplanen" / "Go to the action plan";
    NEXT_SHARE = "spara som fil och skicka till er processledare." / "save as a file and send it to your process leader.";
    GO_TO_SHARE = "Gå till Dela" / "Go to Share";
    NO_GAPS_YET = "Inga områden beskrivna än" / "No areas described yet";
    NO_ACTIONS_YET = "Inga åtgärder än" / "No actions yet";
}

const QUESTION: Word = word!("fråga", "question");
const QUESTIONS: Word = word!("frågor", "questions");

/// "fem frågor återstår i Installation."
pub fn next_items(language: Language, left: usize, phase: &str, is_first: bool) -> String {
    let sentence = if is_first {
        word!("börja med checklistan. {1} har {0}.", "begin with the checklist. {1} has {0}.")
    } else {
        word!("{0} återstår i {1}.", "{0} left in {1}.")
    };
    fill(language, sentence, &[&counted(language, left, QUESTION, QUESTIONS), &phase])
}

/// "Fortsätt med fråga 8".
pub fn go_to_item(language: Language, number: usize, is_first: bool) -> String {
    let sentence = if is_first {
        word!("Börja med första frågan", "Begin with the first question")
    } else {
        word!("Fortsätt med fråga {0}", "Continue with question {0}")
    };
    fill(language, sentence, &[&number])
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
    if begun == 0 {
        return NO_GAPS_YET.say(language).to_owned();
    }
    let gaps = counted(language, gaps, word!("gap", "gap"), word!("gap", "gaps"));
    if high > 0 {
        return fill(language, word!("{0}, {1} med hög prioritet", "{0}, {1} with high priority"), &[&gaps, &high]);
    }
    let begun = counted(language, begun, word!("område", "area"), word!("områden", "areas"));
    fill(language, word!("{0}, {1} beskrivna", "{0}, {1} described"), &[&gaps, &begun])
}

/// "4 åtgärder, 1 utan ansvarig".
pub fn plan_state(language: Language, total: usize, without_role: usize, late: usize) -> String {
    if total == 0 {
        return NO_ACTIONS_YET.say(language).to_owned();
    }
    let mut text = counted(language, total, word!("åtgärd", "action"), word!("åtgärder", "actions"));
    for (number, one, many) in [
        (late, word!("försenad", "overdue"), word!("försenade", "overdue")),
        (
            without_role,
            word!("utan ansvarig", "with no one responsible"),
            word!("utan ansvarig", "with no one responsible"),
        ),
    ] {
        if number > 0 {
            text = joined(&[text, counted(language, number, one, many)], ", ");
        }
    }
    text
}
