//! The words of *Checklista*.

use super::{counted, fill, word, words};
use crate::domain::Language;

words! {
    NUMBER = "Nr" / "No.";
    PHASE = "Fas eller steg" / "Phase or step";
    QUESTION = "Fråga" / "Question";
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
    WHO = "Vilka" / "Who";
    ACTIVITIES = "Det här görs" / "What is done";
    DELIVERABLES = "Det här blir klart" / "What comes out of it";
    DECIDES = "Vem beslutar" / "Who decides";
    LENGTH = "Hur länge" / "How long";
    UNUSABLE = "Sidans checklista kunde inte användas" / "The page’s checklist could not be used";
    UNUSABLE_HELP = "Ni kan arbeta som vanligt med verktygets egna checklistor, och allt ni har sparat finns kvar. Visa det här för den som sköter sidan:" / "You can work as usual with the tool’s own checklists, and everything you have saved is still there. Show this to whoever looks after the page:";
    UNREACHABLE = "Den gick inte att hämta: nätet ligger nere, eller så får sidan inte hämta därifrån." / "It could not be fetched: the network is down, or the page may not fetch from there.";
    DONE_HELP = "Ni avgör själva. Det går alltid att ändra." / "You decide. You can always change it.";
}

/// "Servern har ingen fil där (svar 404)."
pub fn not_found(language: Language, status: &str) -> String {
    let sentence = word!("Servern lämnade ingen fil där (svar {0}).", "The server gave no file there (response {0}).");
    fill(language, sentence, &[&status])
}

/// "Den ska ligga på adressen /checklista.json."
pub fn lies_at(language: Language, address: &str) -> String {
    fill(language, word!("Adressen är {0}", "The address is {0}"), &[&address])
}

/// "… och 12 fel till."
pub fn more_faults(language: Language, more: usize) -> String {
    let more = counted(language, more, word!("fel till", "more fault"), word!("fel till", "more faults"));
    fill(language, word!("… och {0}.", "… and {0}."), &[&more])
}

/// "Visa hela fasen".
pub fn show_whole(language: Language, this: &str) -> String {
    let bare = match language {
        Language::Swedish => this,
        Language::English => this.strip_prefix("the ").unwrap_or(this),
    };
    fill(language, word!("Visa hela {0}", "Show the whole {0}"), &[&bare])
}

/// "Så går steget till".
pub fn how_it_goes(language: Language, this: &str) -> String {
    fill(language, word!("Så går {0} till", "How {0} goes"), &[&this])
}

/// "Installation · fråga 4 av 12".
pub fn place(language: Language, phase: &str, number: usize, total: usize) -> String {
    let sentence = word!("{0} · fråga {1} av {2}", "{0} · question {1} of {2}");
    fill(language, sentence, &[&phase, &number, &total])
}

/// "Vi är klara med Installation".
pub fn we_are_done(language: Language, phase: &str) -> String {
    fill(language, word!("Vi är klara med {0}", "We are done with {0}"), &[&phase])
}

/// "Checklistans faser": the name of the list of phases.
pub fn parts(language: Language, many: &str) -> String {
    fill(language, word!("Checklistans {0}", "The checklist’s {0}"), &[&many])
}

/// "Nästa: Användning".
pub fn on_to(language: Language, phase: &str) -> String {
    fill(language, word!("Vidare till {0}", "On to {0}"), &[&phase])
}
