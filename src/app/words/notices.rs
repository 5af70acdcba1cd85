//! What the tool says about what happened.

use super::{count, faults, words};
use crate::app::{Said, StoreFault};
use crate::domain::Language;

words! {
    ACTION_ADDED = "Åtgärden finns nu i handlingsplanen." / "The action is now in the action plan.";
    ACTION_DELETED = "Åtgärden är borttagen." / "The action has been deleted.";
    AREA_DELETED = "Området är borttaget." / "The area has been deleted.";
    AREA_HIDDEN = "Området är inte längre med i gapanalysen. Det ni har skrivit finns kvar." / "The area is no longer part of the gap analysis. What you have written is kept.";
    TAKEN_BACK = "Det är tillbaka." / "It is back.";
    CHOSEN = "Ert val gäller nu." / "Your choice now applies.";
    FILE_UNREADABLE = "Filen gick inte att läsa från datorn. Inget har ändrats här. Försök igen, eller kopiera filen till en annan mapp och öppna den därifrån." / "The file could not be read from the computer. Nothing has been changed here. Try again, or copy the file to another folder and open it from there.";
    FILE_BROKEN = "Filen kunde inte kontrolleras och sparades därför inte. Det ni har skrivit finns kvar här. Ladda om sidan och försök igen." / "The file could not be verified and was therefore not saved. What you have written is still here. Reload the page and try again.";
}

/// The sentence.
pub fn said(language: Language, said: &Said) -> String {
    let sv = language == Language::Swedish;
    match said {
        Said::AssessmentDeleted { name } if sv => format!("”{name}” är borttagen."),
        Said::AssessmentDeleted { name } => format!("“{name}” has been deleted."),
        Said::AssessmentDuplicated { name } if sv => format!("Kopian ”{name}” ligger nu i listan."),
        Said::AssessmentDuplicated { name } => format!("The copy “{name}” is now in the list."),
        Said::Archived { name } if sv => format!("”{name}” ligger nu i arkivet."),
        Said::Archived { name } => format!("“{name}” is now in the archive."),
        Said::Unarchived { name } if sv => format!("”{name}” är tillbaka i listan."),
        Said::Unarchived { name } => format!("“{name}” is back in the list."),
        Said::ActionAdded => ACTION_ADDED.say(language).to_owned(),
        Said::ActionDeleted => ACTION_DELETED.say(language).to_owned(),
        Said::AreaDeleted => AREA_DELETED.say(language).to_owned(),
        Said::AreaHidden => AREA_HIDDEN.say(language).to_owned(),
        Said::TakenBack => TAKEN_BACK.say(language).to_owned(),
        Said::Chosen => CHOSEN.say(language).to_owned(),
        Said::FileOpened { name, unknown } => opened(language, name, unknown),
        Said::FileMerged { name, conflicts, unknown } => merged(language, name, *conflicts, unknown),
        Said::FileSame { name } if sv => format!("Allt i filen fanns redan här: ”{name}” är oförändrad."),
        Said::FileSame { name } => format!("Everything in the file was here already: “{name}” is unchanged."),
        Said::FileRefused(why) => faults::refused(language, why),
        Said::FileUnreadable => FILE_UNREADABLE.say(language).to_owned(),
        Said::FileSaved { name } if sv => {
            format!(
                "{name} är kontrollerad och sparad på den här datorn. Inte delat än: skicka filen till er processledare."
            )
        }
        Said::FileSaved { name } => {
            format!(
                "{name} has been verified and saved on this computer. Not shared yet: send the file to your process leader."
            )
        }
        Said::FileBroken => FILE_BROKEN.say(language).to_owned(),
    }
}

fn opened(language: Language, name: &str, unknown: &[String]) -> String {
    let text = match language {
        Language::Swedish => format!("”{name}” är öppnad och sparad i den här webbläsaren."),
        Language::English => format!("“{name}” has been opened and saved in this browser."),
    };
    text + &left_out(language, unknown)
}

fn merged(language: Language, name: &str, conflicts: usize, unknown: &[String]) -> String {
    let text = match (language, conflicts) {
        (Language::Swedish, 0) => {
            format!("”{name}” fanns redan här. Det nya i filen är inlagt, och inget är borttaget.")
        }
        (Language::Swedish, _) => format!(
            "”{name}” fanns redan här. Det nya i filen är inlagt. I {} finns nu olika versioner: öppna dem och välj.",
            count(conflicts, "fält", "fält")
        ),
        (Language::English, 0) => {
            format!("“{name}” was here already. What is new in the file has been added, and nothing removed.")
        }
        (Language::English, _) => format!(
            "“{name}” was here already. What is new in the file has been added. There are now different versions in {}: open them and choose.",
            count(conflicts, "field", "fields")
        ),
    };
    text + &left_out(language, unknown)
}

fn left_out(language: Language, unknown: &[String]) -> String {
    if unknown.is_empty() {
        return String::new();
    }
    let names = unknown.join(", ");
    match language {
        Language::Swedish => format!(" Det här kände verktyget inte igen och tog inte med: {names}."),
        Language::English => format!(" The tool did not recognise this and left it out: {names}."),
    }
}

/// Why nothing could be kept, what is safe and what to do.
pub fn not_kept(language: Language, why: StoreFault) -> &'static str {
    match (language, why) {
        (Language::Swedish, StoreFault::Blocked) => {
            "Webbläsaren tillåter inte att något sparas här. Det ni skriver finns kvar så länge sidan är öppen. Spara som fil innan ni stänger den."
        }
        (Language::Swedish, StoreFault::Full) => {
            "Webbläsarens utrymme för den här webbplatsen är fullt. Det som sparades tidigare finns kvar, och det ni skriver nu finns kvar så länge sidan är öppen. Spara som fil."
        }
        (Language::Swedish, StoreFault::ReadBack) => {
            "Det som sparades gick inte att läsa tillbaka. Det ni skriver finns kvar så länge sidan är öppen. Spara som fil."
        }
        (Language::Swedish, StoreFault::Occupied) => {
            "På den här självskattningens plats ligger något som inte kan läsas. Det lämnas orört. Det ni skriver finns kvar så länge sidan är öppen. Spara som fil."
        }
        (Language::English, StoreFault::Blocked) => {
            "The browser does not allow anything to be saved here. What you write remains as long as the page is open. Save as a file before you close it."
        }
        (Language::English, StoreFault::Full) => {
            "The browser’s space for this site is full. What was saved before is still there, and what you write now remains as long as the page is open. Save as a file."
        }
        (Language::English, StoreFault::ReadBack) => {
            "What was saved could not be read back. What you write remains as long as the page is open. Save as a file."
        }
        (Language::English, StoreFault::Occupied) => {
            "Something that cannot be read is stored in this self-assessment’s place. It is left untouched. What you write remains as long as the page is open. Save as a file."
        }
    }
}
