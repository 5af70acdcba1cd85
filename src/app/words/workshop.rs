//! The words of the workshop: its page, the screen, the sheets and what came out.

use super::agreement::agreement;
use super::{Word, counted, fill, word, words};
use crate::app::room::{Key, Told, Whose};
use crate::domain::{Language, PartKind, Spread};

words! {
    WORKSHOP = "Workshop" / "Workshop";
    LEAD = "Visa en fråga i taget på storskärm, räkna händer och se var ni ser olika på saken. Allt ni gör sparas i självskattningen." / "Show one question at a time on the big screen, count hands and see where you differ. Everything you do is saved in the assessment.";
    TO_SCREEN = "Visa på storskärm" / "Show on the big screen";
    GO_ON_SCREEN = "Fortsätt på storskärm" / "Go on on the big screen";
    TO_SHEETS = "Mata in blad" / "Enter sheets";
    TO_MAP = "Så svarade rummet" / "How the room answered";
    TO_SUMMARY = "Summering" / "Summing up";
    BACK = "Till workshopen" / "To the workshop";
    BACK_TO_SUMMARY = "Tillbaka till summeringen" / "Back to the summing up";
    AGENDA = "Agenda" / "Agenda";
    NO_AGENDA = "Välj en färdig agenda och ändra den, eller gå direkt till storskärmen: då visas frågorna i ordning." / "Choose a ready agenda and change it, or go straight to the big screen: it then shows the questions in order.";
    OTHER_AGENDA = "Byt agenda" / "Change agenda";
    CHOOSE = "Använd" / "Use";
    SAME_AS = "Samma som i en annan självskattning" / "The same as in another assessment";
    STARTS = "Börjar klockan" / "Begins at";
    ITEM_MINUTES = "Minuter per fråga" / "Minutes per question";
    ITEM_MINUTES_HELP = "Klockan visar när tiden börjar ta slut. Den avbryter aldrig." / "The clock shows when time is running out. It never interrupts.";
    PART = "Del" / "Part";
    PART_KIND = "Slag" / "Kind";
    MINUTES = "Minuter" / "Minutes";
    NOTE = "Att komma ihåg" / "To remember";
    ADD_PART = "Lägg till del" / "Add a part";
    NO_TITLE = "Del utan namn" / "Part without a name";
    UP = "Flytta upp" / "Move up";
    DOWN = "Flytta ned" / "Move down";
    REMOVE = "Ta bort" / "Remove";
    GROUPS = "Grupper" / "Groups";
    GROUPS_HELP = "Grupper som delar dator svarar i tur och ordning på storskärmen, och ingen grupp får upp de andras svar där. En grupp med egen dator svarar i verktyget, sparar en fil och ger den till er: hämta den här eller släpp den på sidan." / "Groups that share a computer answer in turn on the big screen, and no group is shown the others’ answers there. A group with a computer of its own answers in the tool, saves a file and gives it to you: get it here or drop it on the page.";
    ADD_GROUP = "Lägg till grupp" / "Add a group";
    ADD_MIXED = "Lägg till blandad grupp" / "Add a mixed group";
    GET_FILE = "Hämta en grupps fil" / "Get a group’s file";
    GROUP_NAME = "Gruppens namn" / "Name of the group";
    PARKED = "Att ta upp senare" / "To take up later";
    NONE_PARKED = "Det ni lägger åt sidan på storskärmen (P) samlas här." / "What you put aside on the big screen (P) is collected here.";
    SETTLED = "Avklarat" / "Dealt with";
    // The screen.
    COUNT = "Räkna händer" / "Count hands";
    SHOW = "Visa" / "Show";
    COUNT_HELP = "En tryckning per hand. Antalet per svar visas först när ni väljer Visa." / "One press a hand. The number for each answer is shown only when you choose Show.";
    AGREE = "Vad enas ni om? Tryck på siffran." / "What do you agree on? Press the number.";
    TURN_HELP = "Er tur att svara. Stäng av projektorn så länge om de andra inte ska se era svar: allt visas tillsammans sedan." / "Your turn to answer. Turn the projector off meanwhile if the others should not see your answers: everything is shown together later.";
    TOGETHER_HELP = "Det ni är mest oense om kommer först." / "What you disagree on most comes first.";
    FIRST_QUESTION = "Vad tar vi först?" / "What do we take first?";
    FIRST_HELP = "Räkna en hand åt gången. Visa sedan, och tryck på siffran för det som ska bli ett nästa steg." / "Count one hand at a time. Then show, and press the number of what is to become a next step.";
    NOTHING_FIRST = "Här visas gap med prioritet och frågor med låga svar. Det finns inga än: gå tillbaka och enas om några frågor först." / "Gaps with a priority and questions with low answers are shown here. There are none yet: go back and agree on some questions first.";
    SUMMARY = "Det här kom vi fram till" / "This is what we arrived at";
    NOT_AGREED = "Det har vi inte enats om" / "What we have not agreed on";
    WE_AGREED = "Det är vi överens om" / "What we agree on";
    NOTHING_AGREED = "Inget än." / "Nothing yet.";
    NEXT_STEPS = "Tre nästa steg" / "Three next steps";
    NEXT_STEPS_HELP = "Ett steg per rad." / "One step a line.";
    TAKE_STEPS = "Lägg in dem i handlingsplanen" / "Put them in the action plan";
    EVALUATION = "Utvärdering" / "Evaluation";
    NEXT = "Nästa" / "Next";
    PREVIOUS = "Föregående" / "Previous";
    LEAVE = "Lämna storskärmen" / "Leave the big screen";
    FULL_SCREEN = "Helskärm" / "Full screen";
    PARK = "Lägg åt sidan" / "Put aside";
    PARK_LABEL = "Vad ska vi ta upp senare?" / "What shall we take up later?";
    PARK_SAVE = "Lägg åt sidan" / "Put aside";
    CLOCK_STOP = "Stoppa klockan" / "Stop the clock";
    CLOCK_GO = "Starta klockan" / "Start the clock";
    HELP = "Tangenter" / "Keys";
    CLOSE_HELP = "Stäng" / "Close";
    EMPTY_SCREEN = "Det finns inget att visa." / "There is nothing to show.";
    SOON = "Snart är tiden slut" / "Time is soon up";
    OVER = "Tiden är slut. Gå vidare när ni är klara." / "Time is up. Move on when you are ready.";
    NO_SPREAD = "Ingen har svarat än." / "Nobody has answered yet.";
    ASK_WHY = "Vad beror skillnaden på?" / "What is the difference due to?";
    SPACE = "Mellanslag" / "Space";
    TAKE_BACK = "Ta tillbaka" / "Take back";
    WHOSE = "Vilkas svar" / "Whose answers";
    TO_WORKSHOP = "Till workshopen" / "To the workshop";
    CHOOSE_FIRST = "Välj först en självskattning" / "Choose a self-assessment first";
    IN_ROOM = "Rummet kan svara på påståendena på storskärmen, som öppningsfråga i en workshop." / "A room can answer the claims on the big screen, as the opening question of a workshop.";
    // Sheets.
    SHEETS = "Mata in blad" / "Enter sheets";
    SHEETS_LEAD = "Ett tangenttryck per fråga, i papprets ordning. Svaren sparas efter varje tryck." / "One key a question, in the order of the paper. Answers are saved at every key.";
    SHEETS_KEYS = "1–4 svar · V vet inte · I inte aktuellt · mellanslag inget kryss · backsteg ett steg tillbaka · Enter nästa blad" / "1–4 answers · V don’t know · I not applicable · space no tick · backspace one step back · Enter next sheet";
    SHEET_DONE = "Bladet är slut. Tryck Enter för nästa blad." / "This sheet is complete. Press Enter for the next one.";
    NEXT_SHEET = "Nästa blad" / "Next sheet";
    KEYED_SHEETS = "Inmatade blad" / "Sheets entered";
    LOOK_THROUGH = "Gå igenom" / "Go through";
    NO_TICK = "Inget kryss" / "No tick";
    PRINT_BLANK = "Skriv ut tomma blad" / "Print blank sheets";
    PAPER = "Summering av workshopen" / "Summary of the workshop";
    PAPER_HELP = "Det ni är överens om, det ni inte är överens om, tre nästa steg och utvärderingen på en A4." / "What you agree on, what you do not, three next steps and the evaluation on one A4 page.";
    PRINT = "Skriv ut summeringen" / "Print the summary";
    HAPPENED_NOTHING = "När ni har räknat händer, matat in blad eller svarat i grupper visas det här." / "When you have counted hands, entered sheets or answered in groups, it is shown here.";
}

/// What kinds of parts are called, in their order.
pub const PART_KINDS: &[Word] = &[
    word!("Välkommen", "Welcome"),
    word!("Öppningsfråga", "Opening question"),
    word!("Föreläsning", "Talk"),
    word!("Egna grupper", "Own groups"),
    word!("Paus", "Pause"),
    word!("Panel", "Panel"),
    word!("Blandade grupper", "Mixed groups"),
    word!("Hela rummet", "The whole room"),
    word!("Prioritering", "Priorities"),
    word!("Summering", "Summing up"),
    word!("Annat", "Other"),
];

/// What kinds of voices are called, in their order.
pub const VOICE_KINDS: &[Word] =
    &[word!("Blad", "Sheet"), word!("Egen grupp", "Own group"), word!("Blandad grupp", "Mixed group")];

/// What a kind of part is called.
pub fn part_kind(kind: PartKind) -> Word {
    use crate::domain::Coded;
    PART_KINDS[kind.place()]
}

/// What is said of what happened.
pub fn told(language: Language, told: &Told) -> String {
    match told {
        Told::Removed => word!("Borttaget.", "Removed.").say(language).to_owned(),
        Told::AgendaChanged => word!("Agendan är bytt.", "The agenda has been changed.").say(language).to_owned(),
        Told::PutAside => word!("Lagt åt sidan. Det står på workshopens sida.", "Put aside. It stands on the workshop’s page.").say(language).to_owned(),
        Told::SheetKeyed { number } => {
            fill(language, word!("Blad {0} är sparat.", "Sheet {0} is saved."), &[number])
        }
        Told::StepsTaken { count: 0 } => {
            word!("Alla steg finns redan i handlingsplanen.", "All steps are in the action plan already.").say(language).to_owned()
        }
        Told::StepsTaken { count } => {
            let steps = counted(language, *count, word!("steg", "step"), word!("steg", "steps"));
            fill(language, word!("{0} lades in i handlingsplanen.", "{0} put in the action plan."), &[&steps])
        }
        Told::GroupOfOtherChecklist => word!(
            "Filen bygger på en annan checklista än den här workshopen. Inget har ändrats. Be gruppen svara i samma checklista.",
            "The file is based on another checklist than this workshop. Nothing has changed. Ask the group to answer in the same checklist."
        )
        .say(language)
        .to_owned(),
        Told::GroupRead { name } => {
            fill(language, word!("Svaren från ”{0}” är med.", "The answers of “{0}” are in."), &[name])
        }
    }
}

/// "Grupp 3".
pub fn group_number(language: Language, number: usize) -> String {
    fill(language, word!("Grupp {0}", "Group {0}"), &[&number])
}

/// "Blad 3".
pub fn sheet_number(language: Language, number: usize) -> String {
    fill(language, word!("Blad {0}", "Sheet {0}"), &[&number])
}

/// "13.00–13.10".
pub fn span(from: &str, to: &str) -> String {
    crate::domain::joined(&[from, to], "–")
}

/// "11 händer räknade".
pub fn hands(language: Language, number: u32) -> String {
    let number = usize::try_from(number).unwrap_or_default();
    counted(language, number, word!("hand räknad", "hand counted"), word!("händer räknade", "hands counted"))
}

/// "11 svar".
pub fn answers(language: Language, number: u32) -> String {
    let number = usize::try_from(number).unwrap_or_default();
    counted(language, number, word!("svar", "answer"), word!("svar", "answers"))
}

/// "4 av 12".
pub fn of(language: Language, one: usize, all: usize) -> String {
    fill(language, word!("{0} av {1}", "{0} of {1}"), &[&one, &all])
}

/// "Fråga 4 av 12".
pub fn question_of(language: Language, one: usize, all: usize) -> String {
    fill(language, word!("fråga {0} av {1}", "question {0} of {1}"), &[&one, &all])
}

/// Whose answers the map shows.
pub fn whose(whose: Whose) -> Word {
    match whose {
        Whose::OwnGroups => word!("Egna grupper", "Own groups"),
        Whose::MixedGroups => word!("Blandade grupper", "Mixed groups"),
        Whose::Sheets => word!("Blad", "Sheets"),
        Whose::Hands => word!("Händer", "Hands"),
    }
}

/// "Utspridda: 6 av 11 gav det vanligaste svaret."
pub fn spread(language: Language, spread: &Spread) -> String {
    let name = agreement(spread.agreement()).say(language);
    let most = spread.counts[..4].iter().max().copied().unwrap_or_default();
    if spread.rated() < 2 {
        return name.to_owned();
    }
    fill(
        language,
        word!("{0}: {1} av {2} gav det vanligaste svaret.", "{0}: {1} of {2} gave the most common answer."),
        &[&name, &most, &spread.rated()],
    )
}

/// What a key does, for the list of keys: its name on the keyboard, and what happens.
pub const KEYS: &[(Word, Word)] = &[
    (Word("1 2 3 4"), word!("svara, eller räkna en hand", "answer, or count a hand")),
    (Word("V"), word!("vet inte", "don’t know")),
    (Word("I"), word!("inte aktuellt", "not applicable")),
    (Word("→ ←"), word!("nästa och föregående", "next and previous")),
    (Word("G"), word!("nästa grupp eller del", "next group or part")),
    (word!("Mellanslag", "Space"), word!("räkna händer, och visa", "count hands, and show")),
    (
        word!("Backsteg", "Backspace"),
        word!("ta tillbaka senaste handen eller svaret", "take back the last hand or the answer"),
    ),
    (Word("P"), word!("lägg något åt sidan", "put something aside")),
    (Word("T"), word!("stoppa och starta klockan", "stop and start the clock")),
    (Word("F"), word!("helskärm", "full screen")),
    (Word("?"), word!("visa och dölj tangenterna", "show and hide the keys")),
    (Word("Esc"), word!("stäng, eller lämna storskärmen", "close, or leave the big screen")),
];

/// "13 av 16 svar": how much a group or a sheet has answered.
pub fn answered(language: Language, one: usize, all: usize) -> String {
    fill(language, word!("{0} av {1} besvarade", "{0} of {1} answered"), &[&one, &all])
}

/// "Ta bort: Grupp 2".
pub fn removal(language: Language, of: &str) -> String {
    super::named(REMOVE.say(language), of)
}

/// "+2:05 i delen, 10 minuter".
pub fn in_part(language: Language, time: &str, minutes: u32) -> String {
    fill(language, word!("Delen {0} av {1} min", "Part {0} of {1} min"), &[&time, &minutes])
}

/// "Avklarat: Vem äger rutinen?"
pub fn settled(language: Language, of: &str) -> String {
    super::named(SETTLED.say(language), of)
}

/// "Gå igenom: Blad 3".
pub fn look_through(language: Language, of: &str) -> String {
    super::named(LOOK_THROUGH.say(language), of)
}

/// "12 blad".
pub fn sheets(language: Language, number: usize) -> String {
    counted(language, number, word!("blad", "sheet"), word!("blad", "sheets"))
}

/// "(före samtalet: utspridda, 11 svar)": how the room lay before it agreed.
pub fn was(language: Language, spread: &Spread) -> String {
    let name = crate::app::results::lower(agreement(spread.agreement()).say(language));
    let sentence = word!("(före samtalet: {0}, {1})", "(before talking: {0}, {1})");
    fill(language, sentence, &[&name, &answers(language, spread.answered())])
}

/// "Ni har enats om Påbörjat."
pub fn agreed_on(language: Language, answer: &str) -> String {
    fill(language, word!("Ni har enats om ”{0}”.", "You have agreed on “{0}”."), &[&answer])
}

/// "Frågan 1:20 av 4 min".
pub fn at_item(language: Language, time: &str, minutes: u32) -> String {
    fill(language, word!("Frågan {0} av {1} min", "Question {0} of {1} min"), &[&time, &minutes])
}

/// "Frågan 1:20".
pub fn of_item(language: Language, time: &str) -> String {
    fill(language, word!("Frågan {0}", "Question {0}"), &[&time])
}

/// Whose turn it is.
pub fn turn(language: Language, group: &str) -> String {
    fill(language, word!("Nu svarar {0}", "{0} answers now"), &[&group])
}

/// "Och 12 frågor till som ni har svarat på utan att räkna."
pub fn others(language: Language, number: usize) -> String {
    let count = counted(language, number, word!("fråga", "question"), word!("frågor", "questions"));
    fill(
        language,
        word!("Dessutom {0} med svar som ingen räknade händer på.", "And {0} answered without a count."),
        &[&count],
    )
}

/// The name on the keyboard of a choice.
pub fn key_name(key: Key) -> &'static str {
    match key {
        Key::Unknown => "V",
        Key::NotApplicable => "I",
        Key::Choice(place) => ["1", "2", "3", "4", "5", "6", "7", "8", "9"].get(place).copied().unwrap_or_default(),
        _ => "",
    }
}
