//! The words of *Resultat*.

use super::{Word, counted, fill, named, word, words};
use crate::domain::{Language, Score, joined};

words! {
    TITLE = "Så långt har ni kommit" / "How far you have come";
    NO_GRADE = "Siffrorna är ett underlag för samtal, inget betyg. De räknas inte ihop till en summa och går inte att jämföra mellan enheter." / "The figures are a basis for conversation, not a grade. They are not added up and cannot be compared between units.";
    PER_DIMENSION = "Per förutsättning" / "By dimension";
    DIMENSION = "Förutsättning" / "Dimension";
    PERCENT = "Hur långt" / "How far";
    BASIS = "Bygger på" / "Based on";
    UNKNOWN = "Vet inte" / "Don’t know";
    FORMULA = "Procenten är poängen av möjliga poäng för de frågor som har fått ett svar på skalan: Inte påbörjat 0, Påbörjat 1, Delvis på plats 2, På plats 3. Vet inte och Inte aktuellt räknas inte." / "The percentage is the points scored out of the points possible, for the questions answered on the scale: Not started 0, Started 1, Partly in place 2, In place 3. Don’t know and Not applicable do not count.";
    TOO_FEW = "Än är för få frågor bedömda för att jämföra." / "Too few questions have been rated so far to compare.";
    THIN = "Delar där färre än hälften av frågorna är bedömda jämförs inte." / "Parts where fewer than half the questions have been rated are not compared.";
    FEW = "få svar" / "few answers";
    ON_PAPER = "Procent: poäng av möjliga, från Inte påbörjat (0) till På plats (3)." / "Per cent: points out of those possible, from Not started (0) to In place (3).";
    FIRM = "Står stadigt" / "Firmly in place";
    NO_FIRM = "Inget svar är ”På plats” än." / "No answer is “In place” yet.";
    OPEN = "Öppna frågor" / "Open questions";
    NO_OPEN = "Inget svar är ”Vet inte”." / "No answer is “Don’t know”.";
    BIGGEST = "Största gapen" / "Biggest gaps";
    NO_BIGGEST = "Inget gap har fått någon prioritet än." / "No gap has been given a priority yet.";
    NEXT_STEPS = "Nästa steg" / "Next steps";
    NO_STEPS = "Inga åtgärder än." / "No actions yet.";
    ANSWERED = "Besvarade frågor" / "Questions answered";
    HIGH_GAPS = "Gap med hög prioritet" / "High-priority gaps";
    LATE_ACTIONS = "Försenade åtgärder" / "Overdue actions";
    QUESTIONS = "Tre frågor för gapanalysen" / "Three questions for the gap analysis";
    QUESTIONS_HELP = "Svaren blir underlag till ordförande, LPO och kunskapsstyrningsrådet. Utkasten bygger på det ni har svarat: ändra fritt." / "The answers are a basis for the chair, the LPO and the knowledge management council. The drafts are made from what you have answered: edit them freely.";
    CONCLUSIONS = "Vilka är slutsatserna om nuläget?" / "What are the conclusions about the current state?";
    BIGGEST_GAPS = "Var finns de största gapen?" / "Where are the biggest gaps?";
    KEY_AREAS = "Vilka förbättringsområden är viktigast?" / "Which areas for improvement matter most?";
    USE_DRAFT = "Använd utkastet" / "Use the draft";
    DRAFT = "Utkast:" / "Draft:";
    HOW_COUNTED = "Så räknas procenten" / "How the percentage is counted";
    NOTHING_YET = "Här visas resultatet när ni har svarat på den första frågan i checklistan." / "The results will appear here once you have answered the first question in the checklist.";
    GO_TO_CHECKLIST = "Gå till checklistan" / "Go to the checklist";
}

/// "Per fas".
pub fn per_part(language: Language, one: &str) -> String {
    fill(language, word!("Per {0}", "By {0}"), &[&one])
}

/// "Per fas, i siffror": the name of the table beside a chart.
pub fn in_figures(language: Language, per: &str) -> String {
    fill(language, word!("{0}, i siffror", "{0}, in figures"), &[&per])
}

/// "80 %", with a no-break space in Swedish, or a dash for nothing.
pub fn percent(language: Language, percent: Option<u32>) -> String {
    match percent {
        None => "–".to_owned(),
        Some(percent) => fill(language, word!("{0}\u{a0}%", "{0}%"), &[&percent]),
    }
}

/// "5 av 6 frågor": how many items the figure rests on.
pub fn basis(language: Language, score: Score) -> String {
    let sentence = word!("{0} av {1} frågor", "{0} of {1} questions");
    fill(language, sentence, &[&score.rated, &score.applicable()])
}

/// "17 av 40"; where there is nothing, a dash.
pub fn of_all(language: Language, some: usize, all: usize) -> String {
    if all == 0 {
        return "–".to_owned();
    }
    fill(language, word!("{0} av {1}", "{0} of {1}"), &[&some, &all])
}

/// "17 av 40 frågor är besvarade."
pub fn progress(language: Language, score: Score) -> String {
    let sentence = word!("{0} av {1} frågor är besvarade.", "{0} of {1} questions have been answered.");
    fill(language, sentence, &[&score.answered, &score.total])
}

/// The finding of a chart: what has come furthest and least far, by name.
pub fn finding(language: Language, strongest: &[&str], weakest: &[&str]) -> String {
    let sentence: Word = match (strongest, weakest) {
        ([], _) => word!("Inga svar på skalan än.", "No answers on the scale yet."),
        ([_], []) => {
            word!("Än så länge finns svar på skalan bara i {0}.", "So far only {0} has answers on the scale.")
        }
        (_, []) => word!("Ni har kommit lika långt i {0}.", "You have come equally far in {0}."),
        (_, _) => {
            word!("Längst har ni kommit i {0}, minst långt i {1}.", "You have come furthest in {0}, least far in {1}.")
        }
    };
    fill(language, sentence, &[&join(language, strongest), &join(language, weakest)])
}

/// "a, b och c".
pub fn join(language: Language, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => fill(language, word!("{0} och {1}", "{0} and {1}"), &[&joined(all, ", "), &last]),
    }
}

/// The draft answer to the first question.
pub fn draft_conclusions(language: Language, score: Score, finding: &str) -> String {
    let mut text = progress(language, score) + " " + finding;
    if score.unknown > 0 {
        let open = word!(" På {0} vet vi inte svaret än.", " We do not yet know the answer to {0}.");
        let (one, many) = (word!("fråga", "question"), word!("frågor", "questions"));
        text.push_str(&fill(language, open, &[&counted(language, score.unknown as usize, one, many)]));
    }
    text
}

/// The draft answer to the second question: gaps by area, with the team's own words where there are any.
pub fn draft_gaps(gaps: &[(&str, &str)]) -> String {
    let lines = gaps.iter().map(|(area, gap)| match gap.trim() {
        "" => (*area).to_owned(),
        gap => named(area, gap),
    });
    draft_areas(&lines.collect::<Vec<_>>())
}

/// The draft answer to the third question: areas by name.
pub fn draft_areas(areas: &[String]) -> String {
    let mut text = String::new();
    for area in areas {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str("– ");
        text.push_str(area);
    }
    text
}

/// "Använd utkastet: Var finns de största gapen?", for one who cannot see which field it stands under.
pub fn use_draft_for(language: Language, question: &str) -> String {
    named(USE_DRAFT.say(language), question)
}

/// "och 3 till".
pub fn and_more(language: Language, number: usize) -> String {
    fill(language, word!("och {0} till", "and {0} more"), &[&number])
}
