//! The words of *Ny självskattning* and *Om självskattningen*.

use super::{counted, fill, word, words};
use crate::domain::Language;

words! {
    SUBJECT = "Vad ska införas?" / "What is being introduced?";
    SUBJECT_HELP = "Till exempel ett vårdförlopp, en metod eller ett arbetssätt." / "For example a care pathway, a method or a way of working.";
    SUBJECT_MISSING = "Skriv vad som ska införas, så att ni känner igen självskattningen." / "Enter what is being introduced, so that you can recognise the self-assessment.";
    UNIT = "Enhet" / "Unit";
    UNIT_HELP = "Klinik, avdelning, vårdcentral eller tandvårdsklinik." / "Clinic, ward, health centre or dental clinic.";
    GROUP = "Vilken sorts grupp är ni?" / "What kind of group are you?";
    ROLES = "Roller som är med" / "Roles taking part";
    ROLES_HELP = "Roller, inte namn. Till exempel: enhetschef, två sjuksköterskor, läkare." / "Roles, not names. For example: unit manager, two nurses, a doctor.";
    DATE = "Datum" / "Date";
    CHECKLIST = "Vilken checklista?" / "Which checklist?";
    SCOPE = "Hur mycket av checklistan?" / "How much of the checklist?";
    CREATE = "Skapa" / "Create";
    OPTIONAL = "Allt utom första fältet kan vänta." / "Only the first field is needed now.";
    INVOLVEMENT = "Hur har patienter och närstående varit med?" / "How have patients and families been involved?";
    INVOLVEMENT_HELP = "Beskriv sättet, aldrig någon enskild person." / "Describe how, never any individual person.";
    DONE = "Klart" / "Done";
    SOURCES = "Källor" / "Sources";
}

/// "18 frågor, ungefär en timme": how long a version takes, at three minutes a question.
pub fn scope_help(language: Language, items: usize) -> String {
    let minutes = items * 3;
    let hours = (minutes + 15) / 30;
    let long = match hours {
        0 | 1 => word!("en halvtimme", "half an hour"),
        2 => word!("en timme", "an hour"),
        _ if hours.is_multiple_of(2) => word!("{0} timmar", "{0} hours"),
        _ => word!("{0} och en halv timme", "{0} and a half hours"),
    };
    let items = counted(language, items, word!("fråga", "question"), word!("frågor", "questions"));
    fill(language, word!("{0}, ungefär {1}.", "{0}, about {1}."), &[&items, &fill(language, long, &[&(hours / 2)])])
}
