//! What the tool says about what happened.

#[cfg(feature = "leader")]
use super::course::follow;
use super::{Word, counted, faults, fill, word, words};
use crate::app::{Said, Shelf, StoreFault};
use crate::domain::{Language, joined};

words! {
    ACTION_ADDED = "Åtgärden finns nu i handlingsplanen." / "The action is now in the action plan.";
    ACTION_DELETED = "Åtgärden är borttagen." / "The action has been deleted.";
    AREA_DELETED = "Området är borttaget." / "The area has been deleted.";
    AREA_HIDDEN = "Området är inte längre med i gapanalysen. Det ni har skrivit finns kvar." / "The area is no longer part of the gap analysis. What you have written is kept.";
    ROW_DELETED = "Posten är borttagen." / "The entry has been deleted.";
    IS_CLOSED = "Självskattningen är avslutad och går bara att läsa. Inget är ändrat. Behöver ni ändra: öppna den igen under Avslut i processledarens version." / "The self-assessment is closed and can only be read. Nothing has been changed. If you need to change it, open it again under Closing in the process leader’s edition.";
    CLOSED = "Självskattningen är avslutad. Den går att läsa, skriva ut och spara som fil." / "The self-assessment has been closed. It can be read, printed and saved as a file.";
    OPEN_AGAIN = "Självskattningen är öppen igen. Skriv gärna varför." / "The self-assessment is open again. Please write why.";
    TAKEN_BACK = "Det är tillbaka." / "It is back.";
    UNDONE = "Ändringen är ångrad." / "The change has been undone.";
    REDONE = "Ändringen är gjord igen." / "The change has been made again.";
    NOT_UNDONE = "Det gick inte att ångra: någon har ändrat där sedan dess." / "It could not be undone: someone has changed it since.";
    RESTORED = "Säkerhetskopian är tillbaka." / "The safety copy has been restored.";
    RAW_ERASED = "Det är sparat som fil och borttaget härifrån." / "It has been saved as a file and deleted from here.";
    CHANGED_SINCE = "Något har ändrats sedan filen sparades. Inget är borttaget. Spara allt som fil igen." / "Something has changed since the file was saved. Nothing has been deleted. Save everything as a file again.";
    WIPED = "Allt är borttaget ur den här webbläsaren. Det finns i filen som ni sparade." / "Everything has been deleted from this browser. It is in the file that you saved.";
    CHOSEN = "Ert val gäller nu." / "Your choice now applies.";
    NOT_ERASED = "Det gick inte att ta bort ur webbläsaren. Det finns kvar här. Försök igen, eller rensa webbplatsens data i webbläsarens inställningar." / "It could not be removed from the browser. It is still here. Try again, or clear this site’s data in the browser’s settings.";
    FILE_UNREADABLE = "Filen gick inte att läsa från datorn. Inget har ändrats här. Försök igen, eller kopiera filen till en annan mapp och öppna den därifrån." / "The file could not be read from the computer. Nothing has been changed here. Try again, or copy the file to another folder and open it from there.";
    FILE_BROKEN = "Filen kunde inte kontrolleras och sparades därför inte. Det ni har skrivit finns kvar här. Ladda om sidan och försök igen." / "The file could not be verified and was therefore not saved. What you have written is still here. Reload the page and try again.";
}

/// The sentence.
pub fn said(language: Language, said: &Said) -> String {
    let (sentence, name): (Word, &str) = match said {
        Said::AssessmentDeleted { name } => (
            word!(
                "”{0}” är borttagen. Under Vad finns sparat här? kan en säkerhetskopia ligga kvar.",
                "“{0}” has been deleted. Under What is saved here? there may be a safety copy."
            ),
            name,
        ),
        Said::AssessmentDuplicated { name } => {
            (word!("Kopian ”{0}” ligger nu i listan.", "The copy “{0}” is now in the list."), name)
        }
        Said::Archived { name } => (word!("”{0}” ligger nu i arkivet.", "“{0}” is now in the archive."), name),
        Said::Unarchived { name } => (word!("”{0}” är tillbaka i listan.", "“{0}” is back in the list."), name),
        Said::NotErased => (NOT_ERASED, ""),
        #[cfg(feature = "leader")]
        Said::Units(told) => return super::units::told(language, told),
        #[cfg(feature = "leader")]
        Said::Returned(returned) => return super::course::review::returned(language, returned),
        #[cfg(feature = "leader")]
        Said::CopySaved { name } => (super::course::review::COPY_SAVED, name),
        Said::ActionAdded => (ACTION_ADDED, ""),
        Said::ActionDeleted => (ACTION_DELETED, ""),
        Said::AreaDeleted => (AREA_DELETED, ""),
        Said::AreaHidden => (AREA_HIDDEN, ""),
        #[cfg(feature = "leader")]
        Said::RowDeleted => (ROW_DELETED, ""),
        #[cfg(feature = "leader")]
        Said::IsClosed => (super::course::closing::REFUSED, ""),
        #[cfg(not(feature = "leader"))]
        Said::IsClosed => (IS_CLOSED, ""),
        #[cfg(feature = "leader")]
        Said::Closed => (CLOSED, ""),
        #[cfg(feature = "leader")]
        Said::OpenAgain => (OPEN_AGAIN, ""),
        Said::TakenBack => (TAKEN_BACK, ""),
        Said::Undone => (UNDONE, ""),
        Said::Redone => (REDONE, ""),
        Said::NotUndone => (NOT_UNDONE, ""),
        Said::Restored => (RESTORED, ""),
        Said::RawErased => (RAW_ERASED, ""),
        Said::ChangedSince => (CHANGED_SINCE, ""),
        Said::Wiped => (WIPED, ""),
        Said::FilesOpened { count } => {
            return fill(
                language,
                word!("{0} självskattningar är öppnade.", "{0} self-assessments have been opened."),
                &[count],
            );
        }
        Said::Chosen => (CHOSEN, ""),
        Said::FileOpened { name, unknown } => return opened(language, name, unknown),
        Said::FileMerged { name, conflicts, unknown } => return merged(language, name, *conflicts, unknown),
        Said::FileSame { name } => (
            word!(
                "Allt i filen fanns redan här: ”{0}” är oförändrad.",
                "Everything in the file was here already: “{0}” is unchanged.",
            ),
            name,
        ),
        Said::FileRefused(why) => return faults::refused(language, why),
        Said::FileUnreadable => (FILE_UNREADABLE, ""),
        Said::FileSaved { name } => (
            word!(
                "{0} är kontrollerad och sparad på den här datorn. Inte delat än: skicka filen till er processledare.",
                "{0} has been verified and saved on this computer. Not shared yet: send the file to your process leader.",
            ),
            name,
        ),
        Said::ExampleSaved { name } => {
            (word!("{0} är sparad på den här datorn.", "{0} has been saved on this computer."), name)
        }
        Said::TableSaved { name } => (
            word!(
                "{0} är kontrollerad och sparad på den här datorn. Den öppnas i Excel eller ett annat kalkylprogram.",
                "{0} has been verified and saved on this computer. It opens in Excel or another spreadsheet program.",
            ),
            name,
        ),
        #[cfg(feature = "leader")]
        Said::CalendarSaved { name } => return follow::calendar_saved(language, name),
        #[cfg(feature = "leader")]
        Said::SnapshotTaken => (follow::SNAPSHOT_TAKEN, ""),
        #[cfg(feature = "leader")]
        Said::SnapshotBroken => (follow::SNAPSHOT_BROKEN, ""),
        #[cfg(feature = "leader")]
        Said::NoRoom => (follow::NO_ROOM, ""),
        Said::FileBroken => (FILE_BROKEN, ""),
        #[cfg(feature = "leader")]
        Said::Room(told) => return super::workshop::told(language, told),
    };
    fill(language, sentence, &[&name])
}

fn opened(language: Language, name: &str, unknown: &[String]) -> String {
    let sentence =
        word!("”{0}” är öppnad och sparad i den här webbläsaren.", "“{0}” has been opened and saved in this browser.");
    fill(language, sentence, &[&name]) + &left_out(language, unknown)
}

fn merged(language: Language, name: &str, conflicts: usize, unknown: &[String]) -> String {
    let sentence = if conflicts == 0 {
        word!(
            "”{0}” fanns redan här. Det nya i filen är inlagt, och inget är borttaget.",
            "“{0}” was here already. What is new in the file has been added, and nothing removed.",
        )
    } else {
        word!(
            "”{0}” fanns redan här. Det nya i filen är inlagt. I {1} finns nu olika versioner: öppna dem och välj.",
            "“{0}” was here already. What is new in the file has been added. There are now different versions in {1}: open them and choose.",
        )
    };
    let fields = counted(language, conflicts, word!("fält", "field"), word!("fält", "fields"));
    fill(language, sentence, &[&name, &fields]) + &left_out(language, unknown)
}

pub(super) fn left_out(language: Language, unknown: &[String]) -> String {
    if unknown.is_empty() {
        return String::new();
    }
    let sentence = word!(
        " Det här kände verktyget inte igen och tog inte med: {0}.",
        " The tool did not recognise this and left it out: {0}.",
    );
    fill(language, sentence, &[&joined(unknown, ", ")])
}

/// Why nothing could be kept, what is safe and what to do.
pub fn not_kept(language: Language, why: StoreFault) -> &'static str {
    let sentence = match why {
        StoreFault::Blocked => word!(
            "Webbläsaren tillåter inte att något sparas här. Det ni skriver finns kvar så länge sidan är öppen. Spara som fil innan ni stänger den.",
            "The browser does not allow anything to be saved here. What you write remains as long as the page is open. Save as a file before you close it."
        ),
        StoreFault::Full => word!(
            "Webbläsarens utrymme för den här webbplatsen är fullt. Det som sparades tidigare finns kvar, och det ni skriver nu finns kvar så länge sidan är öppen. Spara som fil.",
            "The browser’s space for this site is full. What was saved before is still there, and what you write now remains as long as the page is open. Save as a file."
        ),
        StoreFault::ReadBack => word!(
            "Det som sparades gick inte att läsa tillbaka. Det ni skriver finns kvar så länge sidan är öppen. Spara som fil.",
            "What was saved could not be read back. What you write remains as long as the page is open. Save as a file."
        ),
        StoreFault::Occupied => word!(
            "På den här självskattningens plats ligger något som inte kan läsas. Det lämnas orört. Det ni skriver finns kvar så länge sidan är öppen. Spara som fil.",
            "Something that cannot be read is stored in this self-assessment’s place. It is left untouched. What you write remains as long as the page is open. Save as a file."
        ),
        StoreFault::TooLong => word!(
            "Självskattningen är för lång för att sparas i webbläsaren. Det ni skriver finns kvar så länge sidan är öppen. Spara som fil, och korta sedan de längsta texterna.",
            "The self-assessment is too long to be saved in the browser. What you write remains as long as the page is open. Save as a file, and then shorten the longest texts."
        ),
        StoreFault::SecondTab => word!(
            "Verktyget är öppet i en annan flik, och den här webbläsaren kan inte hålla ihop två. Skriv i den andra fliken. Det ni skriver här finns kvar så länge sidan är öppen. Spara som fil.",
            "The tool is open in another tab, and this browser cannot keep the two together. Write in the other tab. What you write here remains as long as the page is open. Save as a file."
        ),
    };
    sentence.say(language)
}

/// What is less safe where only one of the two places holds what is written.
pub fn half_kept(language: Language, missed: Shelf) -> &'static str {
    let sentence = match missed {
        Shelf::Mirror => word!(
            "Webbläsaren sparar det ni skriver, men bara på ett ställe av två. Stängs datorn av plötsligt kan den sista minuten gå förlorad. Spara också som fil.",
            "The browser saves what you write, but only in one place of two. If the computer is switched off suddenly, the last minute may be lost. Save as a file too."
        ),
        Shelf::Local => word!(
            "Webbläsaren sparar det ni skriver, men bara på ett ställe av två: det andra är fullt eller går inte att använda. Spara också som fil.",
            "The browser saves what you write, but only in one place of two: the other is full or cannot be used. Save as a file too."
        ),
    };
    sentence.say(language)
}

/// An assessment that takes more than half of the room that one may take.
pub const LONG: Word = word!(
    "Självskattningen har blivit lång och får snart inte plats i webbläsaren. Spara som fil, och korta de längsta texterna.",
    "The self-assessment has become long and will soon not fit in the browser. Save as a file, and shorten the longest texts."
);
