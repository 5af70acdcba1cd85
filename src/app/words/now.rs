//! Where a team is in its introduction, what is next and what is late; and what its plan lacks.

use super::{Word, count, counted, dates, fill, word, words};
use crate::app::results::Lack;
use crate::domain::{Date, Language};

words! {
    NOW_TITLE = "Här är ni nu" / "Where you are now";
    NEXT_CHECKIN = "Avstämning" / "Check-in";
    REVIEW = "Nästa genomgång" / "Next review";
    IS_LATE = "Försenat" / "Late";
    ALL_DONE = "Alla steg är klara." / "All steps are done.";
    ELSEWHERE = "Processledarens delar" / "The process leader’s parts";
    IS_CLOSED = "Den här självskattningen är avslutad och går bara att läsa." / "This self-assessment is closed and can only be read.";
    CLOSED = "Avslutad" / "Closed";
    STEP_DONE = "klart" / "done";
    STEP_NOW = "ni är här" / "you are here";
    STEP_AHEAD = "kommer" / "to come";
}

/// "Ni är i fas 2 av 4, Installation. Härnäst: avstämning 15 april. 2 saker är försenade."
pub fn sentence(
    language: Language,
    part: &str,
    step: Option<(usize, usize, &str)>,
    next: Option<(&str, String)>,
    late: usize,
) -> String {
    let mut text = match step {
        Some((number, of, title)) => fill(
            language,
            word!("Ni är i {0} {1} av {2}, {3}.", "You are in {0} {1} of {2}, {3}."),
            &[&part, &number, &of, &title],
        ),
        None => ALL_DONE.say(language).to_owned(),
    };
    if let Some((name, day)) = next {
        text.push(' ');
        text.push_str(&fill(language, word!("Härnäst: {0}, {1}.", "Next: {0}, {1}."), &[&name, &day]));
    }
    if late > 0 {
        let sentence = match late {
            1 => word!("{0} sak är försenad.", "{0} thing is late."),
            _ => word!("{0} saker är försenade.", "{0} things are late."),
        };
        text.push(' ');
        text.push_str(&fill(language, sentence, &[&late]));
    }
    text
}

/// "Installation ska vara klar"
pub fn step_end(language: Language, step: &str) -> String {
    fill(language, word!("{0} ska vara klar", "{0} is to be done"), &[&step])
}

/// "Svar på Gapanalysen till enheterna"
#[cfg(feature = "leader")]
pub fn round_end(language: Language, round: &str) -> String {
    fill(language, word!("Svar på {0}", "Answers to {0}"), &[&round])
}

/// "Det är 3 månader sedan något ändrades." after two months or more.
pub fn away(language: Language, changed: Date, today: Date) -> Option<String> {
    let months = usize::try_from(today.days_since(changed) / 30).ok().filter(|months| *months >= 2)?;
    let months = match language {
        Language::Swedish => count(months, "månad", "månader"),
        Language::English => count(months, "month", "months"),
    };
    let day = dates::day(language, changed, today);
    Some(fill(
        language,
        word!("Det är {0} sedan något ändrades ({1}).", "It is {0} since anything was changed ({1})."),
        &[&months, &day],
    ))
}

/// What a plan lacks, as a quiet remark.
pub fn lack(lack: Lack) -> Word {
    match lack {
        Lack::OnlyWords => word!(
            "Alla åtgärder är utbildning eller information. Det räcker sällan: vad behöver ändras i rutiner, arbetssätt eller bemanning?",
            "All actions are training or information. That is rarely enough: what needs to change in procedures, ways of working or staffing?"
        ),
        Lack::NothingEnded => super::plan::ONLY_START,
        Lack::Unowned => word!(
            "Ingen åtgärd har både en ansvarig och ett datum. Börja med den viktigaste.",
            "No action has both someone responsible and a date. Begin with the most important one."
        ),
        Lack::NobodyAsked => word!(
            "Har ni frågat någon utanför gruppen? Patienter, närstående och de som ska arbeta på det nya sättet ser ofta annat än ni.",
            "Have you asked anyone outside the group? Patients, families and those who will work in the new way often see other things than you do."
        ),
    }
}

/// "Här finns också 12 poster om införandet över tid. De visas i processledarens version."
pub fn elsewhere(language: Language, number: usize) -> String {
    let entries = counted(language, number, word!("post", "entry"), word!("poster", "entries"));
    let sentence = word!(
        "Här finns också {0} om införandet över tid. Allt är kvar och visas i processledarens version.",
        "There is also this on the introduction over time: {0}. All of it is kept, and shown in the process leader’s edition."
    );
    fill(language, sentence, &[&entries])
}
