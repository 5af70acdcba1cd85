//! The words of a round of comments: its page, the copy that is sent, what comes back.

use crate::app::words::{Word, counted, dates, faults, fill, notices, word, words};
use crate::app::{Refused, Returned};
use crate::domain::{Date, Language, RoundOf, joined};
use crate::format::ReadError;

words! {
    SEND = "Skicka en kopia" / "Send a copy";
    SEND_HELP = "Kopian är en fil som öppnas i en webbläsare. Den går att läsa och kommentera, men inte att ändra. Titta på den innan ni skickar den: allt som står här följer med." / "The copy is a file that opens in a browser. It can be read and commented on, but not changed. Look at it before you send it: everything that is written here goes with it.";
    SAVE_COPY = "Spara en kopia att skicka" / "Save a copy to send";
    SEE_COPY = "Se kopian" / "See the copy";
    CHOOSE_OF = "Välj först vad rundan gäller." / "First choose what the round concerns.";
    NO_AREAS = "Det finns inget att skicka än: inget område i gapanalysen är beskrivet." / "There is nothing to send yet: no area of the gap analysis has been described.";
    NO_ACTIONS = "Det finns inget att skicka än: handlingsplanen är tom." / "There is nothing to send yet: the action plan is empty.";
    CAME = "Det som har kommit tillbaka" / "What has come back";
    OPEN_ANSWERS = "Öppna svar" / "Open answers";
    OPEN_HELP = "Välj flera filer på en gång, eller släpp dem här." / "Choose several files at once, or drop them here.";
    NOTHING_CAME = "Här finns inga svar." / "There are no answers here.";
    ANSWERED = "Har svarat" / "Have answered";
    NO_UNIT = "(utan enhet)" / "(no unit)";
    ALL_JUDGED = "Alla synpunkter är avgjorda." / "All comments have been decided on.";
    PRINT_TRACE = "Skriv ut synpunkterna" / "Print the comments";
    WHOLE = "Om helheten" / "On the whole";
    DELETE_COMMENT = "Ta bort synpunkten" / "Delete the comment";
    DELETE_ROUND = "Ta bort rundan" / "Delete the round";
    GONE = "Det som inte finns kvar" / "What is no longer there";
    GONE_HELP = "Synpunkter på rader som har tagits bort sedan kopian skickades." / "Comments on rows that have been deleted since the copy was sent.";
    NOT_JUDGED = "Inte avgjord" / "Not decided on";
    ROW = "Rad" / "Row";
    ROUND = "Runda" / "Round";
    COPY_GAPS = "Gapanalys för synpunkter" / "Gap analysis for comments";
    COPY_PLAN = "Handlingsplan för synpunkter" / "Action plan for comments";
    SHUT = "Går det inte att skriva i rutorna? Spara den här filen på datorn och öppna den i en webbläsare, till exempel Edge, Chrome, Firefox eller Safari." / "Can’t you write in the boxes? Save this file on the computer and open it in a browser, for example Edge, Chrome, Firefox or Safari.";
    COMMENT = "Er synpunkt" / "Your comment";
    YOU = "Vilka är ni?" / "Who are you?";
    YOU_HELP = "Skriv enhet och roll, inte personers namn. Skriv inga uppgifter om patienter." / "Write unit and role, not people’s names. Do not write anything about patients.";
    UNIT = "Enhet" / "Unit";
    ROLE = "Roll" / "Role";
    SAVE_COMMENTS = "Spara synpunkterna" / "Save the comments";
    NOTHING_WRITTEN = "Ni har inte skrivit någon synpunkt än." / "You have not written any comment yet.";
    WHICH_UNIT = "Skriv vilken enhet ni svarar för, och spara igen." / "Write which unit you are answering for, and save again.";
    SAVED_AS = "Synpunkterna är sparade på den här datorn, där webbläsaren brukar lägga hämtade filer. Filen heter" / "The comments have been saved on this computer, where the browser usually puts downloaded files. The file is called";
    NOT_SENT = "De är inte skickade: skicka den filen till den som bad om synpunkter. Skriver ni mer, så spara och skicka igen." / "They have not been sent: send that file to whoever asked for comments. If you write more, save and send again.";
}

/// That a copy is saved, and that it has to be sent.
pub const COPY_SAVED: Word = word!(
    "{0} är sparad på den här datorn. Inte skickad än: skicka filen till dem som ska lämna synpunkter.",
    "{0} has been saved on this computer. Not sent yet: send the file to those who are to comment."
);

/// What a copy is and what to do with it.
pub fn explained(language: Language, of: RoundOf, unit: &str) -> String {
    let sentence = match (of, unit.is_empty()) {
        (RoundOf::Gaps, false) => word!("Det här är gapanalysen från {0}.", "This is the gap analysis from {0}."),
        (RoundOf::Gaps, true) => word!("Det här är en gapanalys.", "This is a gap analysis."),
        (RoundOf::Plan, false) => word!("Det här är handlingsplanen från {0}.", "This is the action plan from {0}."),
        (RoundOf::Plan, true) => word!("Det här är en handlingsplan.", "This is an action plan."),
    };
    let what = if unit.is_empty() { sentence.say(language).to_owned() } else { fill(language, sentence, &[&unit]) };
    let how = word!(
        "Läs, skriv era synpunkter i rutorna och spara filen; skicka den sedan till den som bad om den.",
        "Read it, write your comments in the boxes and save the file; then send it to whoever asked for it."
    );
    joined(&[what.as_str(), how.say(language)], " ")
}

/// "Svar väntas senast 31 januari 2027." The day stands in full: whoever reads it reads it on another day.
pub fn awaited(language: Language, due: Date, today: Date) -> String {
    let sentence = if due < today {
        word!("Sista svarsdag var {0}.", "The last day for answers was {0}.")
    } else {
        word!("Svar väntas senast {0}.", "Answers are awaited by {0}.")
    };
    fill(language, sentence, &[&dates::day(language, due, Date::FIRST)])
}

/// "2 synpunkter".
pub fn comments(language: Language, number: usize) -> String {
    counted(language, number, word!("synpunkt", "comment"), word!("synpunkter", "comments"))
}

/// How many are still to be decided on.
pub fn to_judge(language: Language, number: usize) -> String {
    let one = word!("synpunkt är inte avgjord.", "comment has not been decided on.");
    counted(language, number, one, word!("synpunkter är inte avgjorda.", "comments have not been decided on."))
}

/// What became of files that were picked at once.
pub fn returned(language: Language, returned: &Returned) -> String {
    let mut parts: Vec<String> = Vec::new();
    if returned.added > 0 {
        let one = word!("svar är inlagt.", "answer has been added.");
        parts.push(counted(language, returned.added, one, word!("svar är inlagda.", "answers have been added.")));
    }
    if returned.known > 0 {
        let one = word!("svar har öppnats här tidigare.", "answer has been opened here before.");
        parts.push(counted(
            language,
            returned.known,
            one,
            word!("svar har öppnats här tidigare.", "answers have been opened here before."),
        ));
    }
    for (name, why) in &returned.refused {
        let why = refused(language, why);
        parts.push(if name.is_empty() { why } else { joined(&[name.as_str(), &why], ": ") });
    }
    joined(&parts, " ") + &notices::left_out(language, &returned.unknown)
}

/// What is wrong with one file, that nothing was changed, and what to do.
fn refused(language: Language, why: &Refused) -> String {
    const AGAIN: Word = word!(
        "Be den som skickade filen att spara den på nytt och skicka den igen.",
        "Ask whoever sent the file to save it anew and send it again."
    );
    let safe = word!("Inget ur den är taget in.", "Nothing in it has been taken in.");
    let (what, cure) = match why {
        Refused::File(why) => {
            let (what, cure) = file(language, why);
            return joined(&[what.as_str(), safe.say(language), cure.unwrap_or(AGAIN).say(language)], " ");
        }
        Refused::Unreadable => (
            word!("Filen gick inte att läsa från datorn.", "The file could not be read from the computer."),
            word!("Kopiera den till en annan mapp och försök igen.", "Copy it to another folder and try again."),
        ),
        Refused::Blank => (
            word!(
                "Filen är kopian så som den skickades: ingen har sparat några synpunkter i den.",
                "The file is the copy as it was sent: nobody has saved any comments in it."
            ),
            word!(
                "Be om filen som sparas med Spara synpunkterna.",
                "Ask for the file that is saved with Save the comments."
            ),
        ),
        Refused::NoAssessment => (
            word!(
                "Synpunkterna gäller en självskattning som inte finns här.",
                "The comments concern a self-assessment that is not here."
            ),
            word!(
                "Öppna först filen med självskattningen, och sedan synpunkterna.",
                "First open the file of the self-assessment, and then the comments."
            ),
        ),
        Refused::NoRound => (
            word!(
                "Synpunkterna gäller en runda som inte finns i självskattningen.",
                "The comments concern a round that is not in the self-assessment."
            ),
            word!(
                "Öppna en fil med självskattningen där rundan finns, och sedan synpunkterna.",
                "Open a file of the self-assessment that has the round, and then the comments."
            ),
        ),
    };
    joined(&[what, safe, cure].map(|word| word.say(language)), " ")
}

/// What is wrong with the text of a file, and the cure where it is a cure of its own.
fn file(language: Language, why: &ReadError) -> (String, Option<Word>) {
    const WRONG: Word = word!(
        "Välj en fil som är sparad med Spara synpunkterna.",
        "Choose a file that was saved with Save the comments."
    );
    let what = match why {
        ReadError::TooLarge => word!("Filen är för stor.", "The file is too large."),
        ReadError::TooDeep
        | ReadError::NotOurs
        | ReadError::Checklist
        | ReadError::Collection
        | ReadError::Comments => {
            word!("Filen håller inga synpunkter.", "The file holds no comments.")
        }
        ReadError::TooNew { .. } => {
            let newer = word!(
                "Öppna den på en sida med den nyare versionen, eller ladda om den här sidan.",
                "Open it on a page with the newer version, or reload this page."
            );
            return (faults::unreadable(language, why), Some(newer));
        }
        ReadError::Empty
        | ReadError::NotJson { .. }
        | ReadError::CutOff
        | ReadError::RepeatedKey { .. }
        | ReadError::WrongShape { .. } => return (faults::unreadable(language, why), None),
    };
    (what.say(language).to_owned(), Some(WRONG))
}
