//! The words of *Resultat*.

use super::{count, words};
use crate::domain::{Language, Score};

words! {
    TITLE = "Så långt har ni kommit" / "How far you have come";
    NO_GRADE = "Siffrorna är ett underlag för samtal, inget betyg. De räknas inte ihop till en summa och går inte att jämföra mellan enheter." / "The figures are a basis for conversation, not a grade. They are not added up and cannot be compared between units.";
    PER_DIMENSION = "Per område" / "Per dimension";
    DIMENSION = "Område" / "Dimension";
    LEVEL = "Läge" / "Level";
    PERCENT = "Andel på plats" / "Share in place";
    BASIS = "Bygger på" / "Based on";
    UNKNOWN = "Vet inte" / "Don’t know";
    FORMULA = "Andelen är poängen av möjliga poäng för de frågor som har fått ett svar på skalan: Inte påbörjat 0, Påbörjat 1, Delvis på plats 2, På plats 3. Vet inte och Inte aktuellt räknas inte." / "The share is points of possible points for the questions answered on the scale: Not started 0, Started 1, Partly in place 2, In place 3. Don’t know and Not applicable do not count.";
    FIRM = "Står stadigt" / "Stands firm";
    NO_FIRM = "Inget svar är ”På plats” än." / "No answer is “In place” yet.";
    OPEN = "Öppna frågor" / "Open questions";
    NO_OPEN = "Inget svar är ”Vet inte”." / "No answer is “Don’t know”.";
    BIGGEST = "Största gapen" / "Biggest gaps";
    NO_BIGGEST = "Inget gap har fått någon prioritet än." / "No gap has been given a priority yet.";
    NEXT_STEPS = "Nästa steg" / "Next steps";
    NO_STEPS = "Inga åtgärder än." / "No actions yet.";
    QUESTIONS = "Tre frågor för gapanalysen" / "Three questions for the gap analysis";
    QUESTIONS_HELP = "Svaren blir underlag till ordförande, LPO och kunskapsstyrningsrådet. Utkasten bygger på det ni har svarat: ändra fritt." / "The answers are a basis for the chair, LPO and the knowledge management council. The drafts are made from what you have answered: change them freely.";
    CONCLUSIONS = "Vilka är slutsatserna om nuläget?" / "What are the conclusions about the current state?";
    BIGGEST_GAPS = "Var finns de största gapen?" / "Where are the biggest gaps?";
    KEY_AREAS = "Vilka förbättringsområden är viktigast?" / "Which areas for improvement matter most?";
    USE_DRAFT = "Använd utkastet" / "Use the draft";
    DRAFT = "Utkast:" / "Draft:";
    HOW_COUNTED = "Så räknas andelen" / "How the share is counted";
    NOTHING_YET = "Här visas resultatet när ni har svarat på den första frågan i checklistan." / "The results appear here when you have answered the first question in the checklist.";
    GO_TO_CHECKLIST = "Gå till checklistan" / "Go to the checklist";
}

/// "Per fas".
pub fn per_part(language: Language, one: &str) -> String {
    match language {
        Language::Swedish | Language::English => format!("Per {one}"),
    }
}

/// "Per fas, i siffror": the name of the table beside a chart.
pub fn in_figures(language: Language, per: &str) -> String {
    match language {
        Language::Swedish => format!("{per}, i siffror"),
        Language::English => format!("{per}, in figures"),
    }
}

/// "80 %", with a no-break space in Swedish, or a dash for nothing.
pub fn percent(language: Language, percent: Option<u32>) -> String {
    match (percent, language) {
        (None, _) => "–".to_owned(),
        (Some(percent), Language::Swedish) => format!("{percent}\u{a0}%"),
        (Some(percent), Language::English) => format!("{percent}%"),
    }
}

/// "5 av 6 frågor": how many items the figure rests on.
pub fn basis(language: Language, score: Score) -> String {
    match language {
        Language::Swedish => format!("{} av {} frågor", score.rated, score.applicable()),
        Language::English => format!("{} of {} questions", score.rated, score.applicable()),
    }
}

/// "17 av 40 frågor är besvarade."
pub fn progress(language: Language, score: Score) -> String {
    match language {
        Language::Swedish => format!("{} av {} frågor är besvarade.", score.answered, score.total),
        Language::English => format!("{} of {} questions are answered.", score.answered, score.total),
    }
}

/// The finding of a chart: what has come furthest and least far, by name.
pub fn finding(language: Language, strongest: &[&str], weakest: &[&str]) -> String {
    let (most, least) = (join(language, strongest), join(language, weakest));
    match (language, strongest, weakest) {
        (Language::Swedish, [], _) => "Inga svar på skalan än.".to_owned(),
        (Language::English, [], _) => "No answers on the scale yet.".to_owned(),
        (Language::Swedish, [_], []) => format!("Än så länge finns svar på skalan bara i {most}."),
        (Language::English, [_], []) => format!("So far only {most} has answers on the scale."),
        (Language::Swedish, _, []) => format!("Lika mycket är på plats i {most}."),
        (Language::English, _, []) => format!("Equally much is in place in {most}."),
        (Language::Swedish, _, _) => format!("Mest är på plats i {most}, minst i {least}."),
        (Language::English, _, _) => format!("Most is in place in {most}, least in {least}."),
    }
}

/// "a, b och c".
pub fn join(language: Language, names: &[&str]) -> String {
    let and = match language {
        Language::Swedish => " och ",
        Language::English => " and ",
    };
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => format!("{}{and}{last}", all.join(", ")),
    }
}

/// The draft answer to the first question.
pub fn draft_conclusions(language: Language, score: Score, finding: &str) -> String {
    let unknown = score.unknown as usize;
    let open = match (language, unknown) {
        (_, 0) => String::new(),
        (Language::Swedish, _) => format!(" På {} vet vi inte svaret än.", count(unknown, "fråga", "frågor")),
        (Language::English, _) => {
            format!(" To {} we do not know the answer yet.", count(unknown, "question", "questions"))
        }
    };
    format!("{} {finding}{open}", progress(language, score))
}

/// The draft answer to the second question: gaps by area, with the team's own words where there are any.
pub fn draft_gaps(gaps: &[(&str, &str)]) -> String {
    let line = |(area, gap): &(&str, &str)| match gap.trim() {
        "" => format!("– {area}"),
        gap => format!("– {area}: {gap}"),
    };
    gaps.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The draft answer to the third question: areas by name.
pub fn draft_areas(areas: &[String]) -> String {
    areas.iter().map(|area| format!("– {area}")).collect::<Vec<_>>().join("\n")
}

/// "Använd utkastet: Var finns de största gapen?", for one who cannot see which field it stands under.
pub fn use_draft_for(language: Language, question: &str) -> String {
    format!("{}: {question}", USE_DRAFT.say(language))
}

/// "och 3 till".
pub fn and_more(language: Language, number: usize) -> String {
    match language {
        Language::Swedish => format!("och {number} till"),
        Language::English => format!("and {number} more"),
    }
}
