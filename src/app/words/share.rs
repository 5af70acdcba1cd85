//! The words of *Dela*.

use super::{Word, counted, fill, word, words};
use crate::app::results::Contents;
use crate::domain::Language;

words! {
    LEAD = "Filen innehåller allt ni har skrivit. Den som får den kan öppna den här, läsa och arbeta vidare." / "The file contains everything you have written. Whoever receives it can open it here, read it and carry on working.";
    NOT_SHARED = "Inte delat än: spara som fil och skicka filen till er processledare." / "Not shared yet: save as a file and send it to your process leader.";
    CHANGED = "Ni har ändrat sedan filen sparades. Spara en ny och skicka den." / "You have made changes since the file was saved. Save a new one and send it.";
    SAVED_NOT_SENT = "Filen är sparad på den här datorn. Den är inte skickad: det gör ni själva, till exempel med e-post." / "The file is saved on this computer. It has not been sent: you do that yourselves, for example by e-mail.";
    EMPTY = "Det finns inget att dela än. Börja med checklistan: det ni svarar där hamnar i filen." / "There is nothing to share yet. Begin with the checklist: what you answer there goes into the file.";
    STEP_SAVE = "Spara som fil." / "Save as a file.";
    STEP_FIND = "Filen hamnar där webbläsaren brukar lägga hämtade filer." / "The file ends up where your browser usually puts downloaded files.";
    STEP_SEND = "Skicka den till er processledare, eller lägg den där ni brukar dela filer." / "Send it to your process leader, or put it where you usually share files.";
    HOW = "Så delar ni" / "How to share";
    INSIDE = "Det här finns i filen" / "What the file contains";
    INSIDE_HELP = "Läs igenom innan ni skickar: filen ska inte innehålla något om patienter och inga namn." / "Read through it before you send it: the file should contain nothing about patients, and no names.";
    INSIDE_ABOUT = "Vad ni inför, var och vilka roller som var med" / "What you are introducing, where, and which roles took part";
    FORMAT = "Filen är i formatet JSON och går att läsa i en vanlig textredigerare." / "The file is in JSON format and can be read in an ordinary text editor.";
    CODE = "Kontrollkod" / "Control code";
    CODE_HELP = "Samma kod här, i filen och på papperet betyder att innehållet är detsamma. Den är ingen underskrift: den säger inte vem som har skrivit." / "The same code here, in the file and on paper means that the content is the same. It is not a signature: it does not say who wrote it.";
    FORMATS = "Andra format" / "Other formats";
    FIGURES = "Spara utan fritext" / "Save without free text";
    FIGURES_HELP = "Svar, bedömningar och datum, men inga kommentarer och inga egna ord. Det står kvar vad ni inför och var. Filen öppnas som en egen självskattning." / "Answers, assessments and dates, but no comments and no words of your own. What you are introducing, and where, remains. The file opens as a separate self-assessment.";
    TABLES_HELP = "Tabeller för Excel och andra kalkylprogram (CSV). De går inte att öppna här igen." / "Tables for Excel and other spreadsheet programs (CSV). They cannot be opened here again.";
    TABLE_ANSWERS = "Spara svaren som tabell" / "Save the answers as a table";
    TABLE_GAPS = "Spara gapen som tabell" / "Save the gaps as a table";
    TABLE_ACTIONS = "Spara åtgärderna som tabell" / "Save the actions as a table";
    PAGE = "Rapporten som webbsida" / "The report as a web page";
    PAGE_HELP = "Hela rapporten i en fil som går att läsa, skriva ut och öppna här igen." / "The whole report in one file that can be read, printed and opened here again.";
    SAVE_PAGE = "Spara som webbsida" / "Save as a web page";
    SEE_RESULT = "Se resultatet" / "See the results";
}

/// What a file can hold several of, in the order of [`Contents`].
const KINDS: &[(Word, Word)] = &[
    (word!("svar i checklistan", "answer in the checklist"), word!("svar i checklistan", "answers in the checklist")),
    (
        word!("kommentar eller motivering", "comment or reason"),
        word!("kommentarer och motiveringar", "comments and reasons"),
    ),
    (
        word!("område i gapanalysen", "area in the gap analysis"),
        word!("områden i gapanalysen", "areas in the gap analysis"),
    ),
    (
        word!("åtgärd i handlingsplanen", "action in the action plan"),
        word!("åtgärder i handlingsplanen", "actions in the action plan"),
    ),
    (word!("ansvarig roll", "responsible role"), word!("ansvariga roller", "responsible roles")),
    (
        word!("post under Införandet", "entry under The introduction"),
        word!("poster under Införandet", "entries under The introduction"),
    ),
];

/// "Filen heter implementum-….json".
pub fn called(language: Language, name: &str) -> String {
    fill(language, word!("Filen får namnet {0}", "The file will be called {0}"), &[&name])
}

/// What the file contains, a line each: only what there is.
pub fn inside(language: Language, contents: Contents) -> Vec<String> {
    let numbers =
        [contents.answers, contents.comments, contents.areas, contents.actions, contents.roles, contents.course];
    let mut inside = vec![INSIDE_ABOUT.say(language).to_owned()];
    for (number, (one, many)) in numbers.into_iter().zip(KINDS) {
        if number > 0 {
            inside.push(counted(language, number, *one, *many));
        }
    }
    inside
}

/// "Kontrollkod 7K3M-QX9P".
pub fn code(language: Language, code: &str) -> String {
    fill(language, word!("Kontrollkod {0}", "Control code {0}"), &[&code])
}
