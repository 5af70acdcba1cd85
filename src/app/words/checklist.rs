//! The words of *Checklista*.

use super::words;
use crate::domain::Language;

words! {
    COMMENT = "Kommentar" / "Comment";
    EVIDENCE = "Hur vet vi det?" / "How do we know?";
    REASON = "Varför är det inte aktuellt?" / "Why is it not applicable?";
    CLEAR_ANSWER = "Ta bort svaret" / "Remove the answer";
    SUGGESTION = "Förslag till nästa steg:" / "Suggested next step:";
    ADD_AS_ACTION = "Lägg till som åtgärd" / "Add as an action";
    IN_PLAN = "Finns i handlingsplanen:" / "In the action plan:";
    PREVIOUS = "Föregående" / "Previous";
    NEXT_ITEM = "Nästa fråga" / "Next question";
    TO_GAPS = "Vidare till gapanalysen" / "On to the gap analysis";
    ONE_AT_A_TIME = "En fråga i taget" / "One question at a time";
    COMMENT_AND_EVIDENCE = "Kommentar och hur vi vet" / "Comment and how we know";
    DONE_HELP = "Ni avgör själva. Det går alltid att ändra." / "You decide. It can always be changed.";
}

/// "Visa hela fasen".
pub fn show_whole(language: Language, this: &str) -> String {
    match language {
        Language::Swedish => format!("Visa hela {this}"),
        Language::English => format!("Show the whole {}", this.trim_start_matches("the ")),
    }
}

/// "Installation · fråga 4 av 12".
pub fn place(language: Language, phase: &str, number: usize, total: usize) -> String {
    match language {
        Language::Swedish => format!("{phase} · fråga {number} av {total}"),
        Language::English => format!("{phase} · question {number} of {total}"),
    }
}

/// "Vi är klara med Installation".
pub fn we_are_done(language: Language, phase: &str) -> String {
    match language {
        Language::Swedish => format!("Vi är klara med {phase}"),
        Language::English => format!("We are done with {phase}"),
    }
}

/// "Checklistans faser": the name of the list of phases.
pub fn parts(language: Language, many: &str) -> String {
    match language {
        Language::Swedish => format!("Checklistans {many}"),
        Language::English => format!("The checklist’s {many}"),
    }
}

/// "Nästa: Användning".
pub fn on_to(language: Language, phase: &str) -> String {
    match language {
        Language::Swedish => format!("Vidare till {phase}"),
        Language::English => format!("On to {phase}"),
    }
}
