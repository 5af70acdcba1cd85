//! The words of *Vad finns sparat här?*.

use super::{Word, counted, dates, fill, word, words};
use crate::domain::{Date, Language, Moment};

words! {
    TITLE = "Vad finns sparat här?" / "What is saved here?";
    LEAD = "Allt som verktyget har sparat i den här webbläsaren. Det står på två ställen, i webbläsarens lokala lagring och i en databas, och vart och ett räcker. Annat från webbplatsen rörs inte." / "Everything that the tool has saved in this browser. It stands in two places, the browser’s local storage and a database, and each is enough. Nothing else from the site is touched.";
    NOTHING = "Ingenting är sparat här." / "Nothing is saved here.";
    FORGETS = "Safari tar bort det som är sparat här om ni inte öppnar sidan på sju dagar. Spara som fil varje gång ni slutar." / "Safari deletes what is saved here if you do not open the page for seven days. Save as a file every time you stop.";
    DELETED = "Borttagen ur listan" / "Deleted from the list";
    DELETE_ALL = "Ta bort med säkerhetskopior" / "Delete with safety copies";
    RESTORE = "Gå tillbaka hit" / "Go back to this";
    RESTORE_HELP = "Att gå tillbaka går att ångra." / "Going back can be undone.";
    SAVE_AND_DELETE = "Spara som fil och ta bort" / "Save as a file and delete";
    END = "Avsluta på den här datorn" / "Finish on this computer";
    END_HELP = "För er som delar dator: spara allt som en fil, och ta sedan bort det härifrån. Bara det som verktyget har sparat tas bort." / "If you share the computer: save everything as a file, and then delete it from here. Only what the tool has saved is deleted.";
    SAVE_ALL = "Spara allt som en fil" / "Save everything as a file";
    LOOK = "Titta efter att filen finns där webbläsaren lägger hämtade filer. Ta sedan bort allt härifrån." / "Check that the file is where your browser puts downloaded files. Then delete everything from here.";
    WIPE = "Ta bort allt härifrån" / "Delete everything from here";
}

/// "ungefär 12 000 tecken".
pub fn size(language: Language, units: usize) -> String {
    fill(language, word!("ungefär {0}\u{a0}000 tecken", "about {0},000 characters"), &[&units.div_ceil(1000)])
}

/// "Säkerhetskopior (3)".
pub fn copies(language: Language, count: usize) -> String {
    counted(language, count, word!("säkerhetskopia", "safety copy"), word!("säkerhetskopior", "safety copies"))
}

/// "Så som det var i dag 14.12".
pub fn as_it_was(language: Language, at: Moment, today: Date) -> String {
    fill(language, word!("Så som det var {0}", "As it was {0}"), &[&dates::moment(language, at, today)])
}

/// "Gå tillbaka hit: Så som det var …": what a screen reader hears of a copy's button.
pub fn of(language: Language, what: Word, of: &str) -> String {
    super::named(what.say(language), of)
}
