//! The words of *Handlingsplan*.

use super::{counted, fill, named, word, words};
use crate::domain::{Date, Language, Priority, joined};

words! {
    LEAD = "Få åtgärder som blir av är bättre än många som inte blir det. Varje åtgärd behöver en ansvarig roll och ett datum." / "A few actions that get done are better than many that do not. Each action needs a responsible role and a date.";
    ADD = "Lägg till åtgärd" / "Add an action";
    TABLE = "Åtgärder" / "Actions";
    NUMBER = "Nr" / "No.";
    ACTION = "Åtgärd" / "Action";
    TITLE = "Vad ska göras?" / "What is to be done?";
    KIND = "Ska ni börja, fortsätta eller sluta med något?" / "Will you start, continue or stop doing something?";
    KIND_SHORT = "Typ" / "Kind";
    MEANS = "Sätt att förändra" / "Way to change";
    ASSIGNMENT = "Svarar på uppdraget" / "Answers the assignment";
    FREES = "Vad frigör det?" / "What does it free up?";
    FREES_HELP = "Tid, pengar eller utrymme som ni kan använda till det nya." / "Time, money or space that you can use for the new way.";
    ROLE = "Ansvarig (roll)" / "Responsible (role)";
    ROLE_HELP = "En roll, inte ett namn." / "A role, not a name.";
    START = "Startar" / "Starts";
    DUE = "Klart senast" / "Due";
    FOLLOW_UP = "Så följer vi upp" / "How we follow it up";
    FOLLOW_UP_HELP = "Hur, när och av vem ser ni att det har blivit gjort och att det hjälper?" / "How and when will you see that it has been done and that it helps, and who will check?";
    ECONOMY = "Ekonomisk konsekvens" / "Financial consequence";
    ECONOMY_HELP = "Skilj på engångskostnad och det som kostar varje år." / "Keep one-off costs apart from what recurs every year.";
    STATUS = "Status" / "Progress";
    ORIGIN = "Kommer från" / "Comes from";
    FREE = "Egen åtgärd" / "Your own action";
    NO_TITLE = "Åtgärd utan rubrik" / "Action without a title";
    LATE = "Försenad" / "Overdue";
    NO_ROLE = "Ingen ansvarig än" / "No one responsible yet";
    NO_DATE = "Inget datum än" / "No date yet";
    DELETE = "Ta bort åtgärden" / "Delete the action";
    BACK = "Till handlingsplanen" / "To the action plan";
    EMPTY = "Ni har inga åtgärder än. Lägg till en egen, eller utgå från det som står under ”Att göra något åt”." / "You have no actions yet. Add one of your own, or start from what is listed under “Worth acting on”.";
    SUGGESTIONS = "Att göra något åt" / "Worth acting on";
    SUGGESTIONS_HELP = "Gap med prioritet och frågor med låga svar som ännu inte har någon åtgärd." / "Gaps with a priority and questions with low answers that have no action yet.";
    NONE_LEFT = "Alla gap med prioritet och alla låga svar har en åtgärd." / "Every gap with a priority and every low answer has an action.";
    ONLY_START = "Ni har ingenting som ni slutar med. Får det nya plats?" / "You are not stopping anything. Is there room for something new?";
    NO_BASIS = "När ni har svarat i checklistan eller bedömt gap visas förslag här." / "Suggestions appear here once you have answered questions in the checklist or assessed gaps.";
    ORIGIN_GONE = "Något som inte längre finns" / "Something that no longer exists";
    GONE = "Den här åtgärden finns inte längre." / "This action no longer exists.";
    DATES_TURNED = "Slutdatumet ligger före startdatumet." / "The due date is before the start date.";
}

/// "Lägg till som åtgärd: Tid i schemat". Begins with what is seen, so that it can be said aloud.
pub fn add_for(language: Language, what: &str) -> String {
    named(super::checklist::ADD_AS_ACTION.say(language), what)
}

/// "Hög prioritet": why a gap is worth acting on.
pub fn why(language: Language, priority: Priority) -> &'static str {
    let word = match priority {
        Priority::High => word!("Hög prioritet", "High priority"),
        Priority::Medium => word!("Medelhög prioritet", "Medium priority"),
        Priority::Low => word!("Låg prioritet", "Low priority"),
    };
    word.say(language)
}

/// "Frigör: två timmar i veckan".
pub fn frees(language: Language, what: &str) -> String {
    fill(language, word!("Frigör: {0}", "Frees up: {0}"), &[&what])
}

/// "Visa 12 till".
pub fn show_more(language: Language, number: usize) -> String {
    fill(language, word!("Visa {0} till", "Show {0} more"), &[&number])
}

/// "Försenad, skulle vara klar 3 november".
pub fn late_since(language: Language, due: Date, today: Date) -> String {
    let when = super::dates::day(language, due, today);
    fill(language, word!("Försenad: skulle vara klar {0}", "Overdue: was due {0}"), &[&when])
}

/// "4 åtgärder, 1 klar": the plan in a sentence.
pub fn summary(language: Language, total: usize, done: usize, late: usize) -> String {
    let mut text = counted(language, total, word!("åtgärd", "action"), word!("åtgärder", "actions"));
    let mut add = |number, one, many| text = joined(&[&text, &counted(language, number, one, many)], ", ");
    add(done, word!("klar", "done"), word!("klara", "done"));
    if late > 0 {
        add(late, word!("försenad", "overdue"), word!("försenade", "overdue"));
    }
    text + "."
}
