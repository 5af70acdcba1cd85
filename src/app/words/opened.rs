//! The words of *Öppna fil*: what is in a file, and what becomes of it.

use super::{Word, counted, dates, fill, word, words};
use crate::domain::{Date, Language, Moment, Standing};
use crate::format::Code;

words! {
    LEAD = "Se först vad som händer. Inget har ändrats än." / "See first what will happen. Nothing has been changed yet.";
    COPY_FIRST = "Innan något ändras sparas en säkerhetskopia av det som finns här." / "Before anything is changed, a safety copy is saved of what is here.";
    NOTHING = "Ingen fil är öppnad." / "No file is open.";
    NEW = "Den finns inte här än. Den läggs till i er lista." / "It is not here yet. It will be added to your list.";
    SAME = "Allt i filen finns redan här. Inget ändras." / "Everything in the file is here already. Nothing will change.";
    NEWER_HERE = "Det som finns här är nyare. Filen har inget nytt." / "What is here is newer. There is nothing new in the file.";
    NEWER_THERE = "Filen är nyare än det som finns här." / "The file is newer than what is here.";
    APART = "Både filen och det som finns här har ändrats, utan att den ena har sett den andras ändringar." / "Both the file and what is here have been changed, without either having seen the other’s changes.";
    UNSEEN = "Inga texter eller svar skiljer sig. Det som är nytt är sådant som inte syns i ett fält, till exempel ordningen." / "No texts or answers differ. What is new is something that does not show in a field, such as the order.";
    CODE_RIGHT = "Kontrollkoden stämmer: innehållet är som när filen sparades." / "The control code matches: the content is as it was when the file was saved.";
    CODE_WRONG = "Innehållet stämmer inte med kontrollkoden: filen har ändrats sedan den sparades. Fråga den som skickade den, innan ni tar in den." / "The content does not match the control code: the file has been changed since it was saved. Ask whoever sent it before you take it in.";
    NO_CODE = "Filen har ingen kontrollkod." / "The file has no control code.";
    HERE = "Som det är här" / "As it is here";
    THERE = "Som i filen" / "As in the file";
    BOTH = "Behåll båda" / "Keep both";
    BOTH_HELP = "Båda står i fältet tills ni väljer." / "Both stay in the field until you choose.";
    FOR_ALL = "För alla skillnader:" / "For all differences:";
    ALL_THERE = "Ta allt ur filen" / "Take everything from the file";
    ALL_HERE = "Behåll allt som det är här" / "Keep everything as it is here";
    AS_SUGGESTED = "Som föreslaget" / "As suggested";
    SEPARATE = "Öppna som en egen självskattning" / "Open as a separate self-assessment";
    OPEN = "Öppna och spara här" / "Open and save here";
    TAKE = "Ta in som valt" / "Take in as chosen";
    GO_ON = "Gå vidare" / "Continue";
}

/// How a file stands to what is here.
pub fn standing(standing: Option<Standing>) -> Word {
    match standing {
        None => NEW,
        Some(Standing::Same) => SAME,
        Some(Standing::Newer) => NEWER_HERE,
        Some(Standing::Older) => NEWER_THERE,
        Some(Standing::Apart) => APART,
    }
}

/// Whether a file is as it was when it was saved.
pub fn code(code: Code) -> Word {
    match code {
        Code::Missing => NO_CODE,
        Code::Right => CODE_RIGHT,
        Code::Wrong => CODE_WRONG,
    }
}

/// "Filen sparades 3 november".
pub fn saved(language: Language, at: Moment, today: Date) -> String {
    fill(language, word!("Filen sparades {0}", "The file was saved {0}"), &[&dates::moment(language, at, today)])
}

/// "3 skillnader".
pub fn differences(language: Language, number: usize) -> String {
    counted(language, number, word!("skillnad", "difference"), word!("skillnader", "differences"))
}

/// "De första 20 av 132 visas …".
pub fn first(language: Language, shown: usize, all: usize) -> String {
    let sentence = word!(
        "De första {0} av {1} visas. De andra blir som föreslaget, eller som ni väljer för alla.",
        "The first {0} of {1} are shown. The others will be as suggested, or as you choose for all.",
    );
    fill(language, sentence, &[&shown, &all])
}

/// "Visa alla 132".
pub fn show_all(language: Language, all: usize) -> String {
    fill(language, word!("Visa alla {0}", "Show all {0}"), &[&all])
}
