//! The words of what is followed over time: check-ins, snapshots, two points in time, indicators.

use std::cmp::Ordering;

use crate::app::follow::over_time::Turn;
use crate::app::words::{Word, common, counted, dates, fill, named, word, words};
use crate::domain::{ActionStatus, Coded, Course, Date, Decimal, Kind, Language, as_text, joined};

words! {
    ACTIONS = "Gå igenom åtgärderna" / "Go through the actions";
    LATEST_HELP = "Det ni väljer här blir också åtgärdens status i handlingsplanen." / "What you choose here also becomes the action’s progress in the action plan.";
    EARLIER_HELP = "Det finns en senare avstämning. Det ni väljer här ändrar inte åtgärdernas status i handlingsplanen." / "There is a later check-in. What you choose here does not change the actions’ progress in the action plan.";
    UNDATED_HELP = "Avstämningen har inget datum. Sätt ett först: annars ändrar det ni väljer här inte åtgärdernas status i handlingsplanen." / "The check-in has no date. Set one first: otherwise what you choose here does not change the actions’ progress in the action plan.";
    NO_ACTIONS = "Inga åtgärder var öppna då. När det finns åtgärder i handlingsplanen går ni igenom dem här." / "No actions were open then. Once there are actions in the action plan, you go through them here.";
    HOW_ACTIONS = "Åtgärderna" / "The actions";
    LINE = "Vid avstämningarna" / "At the check-ins";
    DATE = "Datum" / "Date";
    WORD = "Ett ord om den" / "A word on it";
    NO_DAY = "utan datum" / "no date";
    VALUE = "Värde" / "Value";
    CALENDAR = "Spara till kalendern" / "Save for the calendar";
    CALENDAR_HELP = "En fil som kalenderprogram öppnar. I den står bara dagen, vad ni inför och enheten." / "A file that calendar programs open. It holds only the day, what you are introducing and the unit.";
    CHECKIN = "Avstämning" / "Check-in";
    REVIEW = "Genomgång" / "Review";
    COMPARE = "Jämför två tidpunkter" / "Compare two points in time";
    COMPARE_WITH_NOW = "Jämför med nu" / "Compare with now";
    COMPARE_LEAD = "Välj två tidpunkter och se vad som har rört sig. Det är inga betyg och ingen summa: bara vad ni själva har svarat. En annan självskattning med samma checklista kan också väljas, till exempel en som ni har öppnat från en fil." / "Choose two points in time and see what has moved. There are no grades and no total: only what you have answered yourselves. Another self-assessment with the same checklist can be chosen too, such as one that you have opened from a file.";
    SNAPSHOT_HELP = "Innehållet är sparat som det var och går inte att ändra. Namnet kan ni ändra." / "The content has been kept as it was and cannot be changed. You can change the name.";
    SNAPSHOT_UNREADABLE = "Den här ögonblicksbilden går inte att läsa. Den ligger kvar, men kan inte jämföras." / "This snapshot cannot be read. It is still here, but cannot be compared.";
    POINT_UNREADABLE = "En av tidpunkterna finns inte här längre, eller går inte att läsa. Välj en annan." / "One of the points in time is no longer here, or cannot be read. Choose another one.";
    NOW = "Nu" / "Now";
    WITHIN_NOW = "nu" / "now";
    FROM = "Från" / "From";
    TO = "Till" / "To";
    SAME_POINT = "Välj två olika tidpunkter. Finns det ingen ögonblicksbild än: ta en först." / "Choose two different points in time. If there is no snapshot yet, take one first.";
    THEN = "Då" / "Then";
    LATER = "Sedan" / "Later";
    HAPPENED = "Vad har hänt" / "What has happened";
    WHAT = "Vad" / "What";
    PART = "Del" / "Part";
    PHASES = "Frågorna, del för del" / "The questions, part by part";
    NOTHING_MOVED = "Inget har rört sig, och inget är oförändrat på låg nivå." / "Nothing has moved, and nothing is unchanged at a low level.";
    AGED = "Svar att titta på igen" / "Answers to look at again";
    AGED_HELP = "De här svaren är oförändrade sedan minst ett halvår. Stämmer de fortfarande?" / "These answers have been the same for at least half a year. Are they still right?";
    NONE_AGED = "Inget svar är äldre än ett halvår." / "No answer is more than half a year old.";
    UP = "Längre fram" / "Further ahead";
    DOWN = "Längre bak" / "Further back";
    SAME = "Oförändrat" / "Unchanged";
    APART = "Går inte att jämföra" / "Cannot be compared";
    APART_HELP = "Ett svar som är detsamma räknas som oförändrat. Ändrades det till eller från ett svar utan nivå, till exempel Vet inte, eller saknas det då eller nu, går det inte att jämföra. Nedan står det som har flyttat sig och det som är kvar på en låg nivå." / "An answer that is the same counts as unchanged. If it changed to or from one without a level, such as Don’t know, or is missing then or now, it cannot be compared. Below stands what has moved, and what remains at a low level.";
    OTHER = "Annan ändring" / "Another change";
    NEW = "Ny" / "New";
    GONE = "Borttagen" / "Deleted";
    LAST = "Senaste värdet" / "Latest value";
    VALUES = "Värden över tid" / "Values over time";
    NO_VALUES = "Inga värden än. Lägg till det första, så växer linjen fram." / "No values yet. Add the first one, and the line will grow from there.";
    TARGET = "Mål" / "Target";
    BASELINE = "Början" / "Beginning";
    BACK_TO_INDICATOR = "Tillbaka till indikatorn" / "Back to the indicator";
    SNAPSHOT_TAKEN = "Ögonblicksbilden är tagen och kontrollerad." / "The snapshot has been taken and verified.";
    SNAPSHOT_BROKEN = "Ögonblicksbilden kunde inte kontrolleras och togs därför inte. Inget är ändrat. Ladda om sidan och försök igen." / "The snapshot could not be verified and was therefore not taken. Nothing has been changed. Reload the page and try again.";
    NO_ROOM = "Det finns inte plats för en ögonblicksbild till i den här självskattningen. Inget är ändrat. Spara den som fil och ta sedan bort en äldre ögonblicksbild." / "There is no room for another snapshot in this self-assessment. Nothing has been changed. Save it as a file, then delete an older snapshot.";
}

/// "2 klara, 1 pågår": how many actions stood how, the finished first.
pub fn counts(language: Language, counts: [usize; ActionStatus::ALL.len()]) -> String {
    const NAMES: [(ActionStatus, Word, Word); ActionStatus::ALL.len()] = [
        (ActionStatus::Done, word!("klar", "done"), word!("klara", "done")),
        (ActionStatus::Ongoing, word!("pågår", "ongoing"), word!("pågår", "ongoing")),
        (ActionStatus::NotStarted, word!("inte startad", "not started"), word!("inte startade", "not started")),
        (ActionStatus::Paused, word!("pausad", "paused"), word!("pausade", "paused")),
        (ActionStatus::Dropped, word!("avförd", "dropped"), word!("avförda", "dropped")),
    ];
    let mut parts = Vec::new();
    for (status, one, many) in NAMES {
        let count = counts[status.place()];
        if count > 0 {
            parts.push(counted(language, count, one, many));
        }
    }
    joined(&parts, ", ")
}

/// "Förra gången (2027-04-15): Pågår. Rutinen är på remiss".
pub fn before(language: Language, date: Option<Date>, status: &str, said: &str) -> String {
    let when = date.map_or_else(|| NO_DAY.say(language).to_owned(), |date| as_text(&date));
    let said: Vec<&str> = [status, said].into_iter().filter(|text| !text.is_empty()).collect();
    fill(language, word!("Förra gången ({0}): {1}", "Last time ({0}): {1}"), &[&when, &joined(&said, " · ")])
}

/// "Avstämning 17 maj 2027", "Avstämning (utan datum)": what stands by its day is called, in a heading.
pub fn of_day(language: Language, what: Word, day: Option<Date>) -> String {
    let day = day.map_or_else(|| undated(language), |day| dates::in_full(language, day));
    joined(&[what.say(language), &day], " ")
}

/// "(utan datum)": what stands by its day is called in a list where it has none.
pub fn undated(language: Language) -> String {
    joined(&["(", NO_DAY.say(language), ")"], "")
}

/// What a day in a calendar is called: "Avstämning: Höftfraktur".
pub fn event(language: Language, kind: Kind, subject: &str) -> String {
    let is_checkin = kind == Kind::Course(Course::Checkins);
    named(if is_checkin { CHECKIN } else { REVIEW }.say(language), subject)
}

/// "implementum-….ics är sparad på den här datorn."
pub fn calendar_saved(language: Language, name: &str) -> String {
    let sentence = word!(
        "{0} är sparad på den här datorn. Öppna den, så lägger ert kalenderprogram in dagen.",
        "{0} has been saved on this computer. Open it, and your calendar program adds the day."
    );
    fill(language, sentence, &[&name])
}

/// "Våren 2027": what a snapshot of a day may be called.
pub fn season(language: Language, day: Date) -> String {
    let season = match day.month() {
        3..=5 => word!("Våren {0}", "Spring {0}"),
        6..=8 => word!("Sommaren {0}", "Summer {0}"),
        9..=11 => word!("Hösten {0}", "Autumn {0}"),
        _ => word!("Vintern {0}", "Winter {0}"),
    };
    fill(language, season, &[&day.year()])
}

/// "Före start (2026-12-01)".
pub fn point(name: &str, day: Option<Date>) -> String {
    match day {
        Some(day) => joined(&[name, " (", &as_text(&day), ")"], ""),
        None => name.to_owned(),
    }
}

/// What has become of something.
pub fn turn(turn: Turn) -> Word {
    match turn {
        Turn::Ahead => UP,
        Turn::Low => SAME,
        Turn::Back => DOWN,
        Turn::Other => OTHER,
        Turn::New => NEW,
        Turn::Gone => GONE,
    }
}

/// "från Påbörjat till På plats".
pub fn moved(language: Language, from: &str, to: &str) -> String {
    fill(language, word!("från {0} till {1}", "from {0} to {1}"), &[&from, &to])
}

/// "14 är oförändrade på låg nivå": what can be unfolded.
pub fn unchanged(language: Language, number: usize) -> String {
    fill(language, word!("{0} är oförändrade på låg nivå", "{0} are unchanged at a low level"), &[&number])
}

/// "12,5": a number as people write it.
pub fn number(language: Language, number: Decimal) -> String {
    match language {
        Language::Swedish => as_text(&number).replace('.', ","),
        Language::English => as_text(&number),
    }
}

/// "52 procent i april 2027; målet är 80."
pub fn latest(language: Language, value: Decimal, unit: &str, day: Date, target: Option<(Decimal, bool)>) -> String {
    let value = joined(&[&number(language, value), unit.trim()], if unit.trim().is_empty() { "" } else { " " });
    let when = dates::month_of(language, day);
    let Some((target, is_reached)) = target else {
        return fill(language, word!("{0} i {1}.", "{0} in {1}."), &[&value, &when]);
    };
    let sentence = if is_reached {
        word!("{0} i {1}; målet {2} är nått.", "{0} in {1}; the target of {2} has been reached.")
    } else {
        word!("{0} i {1}; målet är {2}.", "{0} in {1}; the target is {2}.")
    };
    fill(language, sentence, &[&value, &when, &number(language, target)])
}

/// "Det är högre än i början (41,5)."
pub fn beside(language: Language, order: Ordering, baseline: Decimal) -> String {
    let sentence = match order {
        Ordering::Greater => word!("Det är högre än i början ({0}).", "That is higher than at the beginning ({0})."),
        Ordering::Less => word!("Det är lägre än i början ({0}).", "That is lower than at the beginning ({0})."),
        Ordering::Equal => word!("Det är som i början ({0}).", "That is as at the beginning ({0})."),
    };
    fill(language, sentence, &[&number(language, baseline)])
}

/// "52 (2027-04-01)".
pub fn on(language: Language, value: Decimal, day: Date) -> String {
    point(&number(language, value), Some(day))
}

/// "Mål 80": what a line in a chart is called.
pub fn line(language: Language, name: Word, value: Decimal) -> String {
    joined(&[name.say(language), &number(language, value)], " ")
}

/// A status, or nothing.
pub fn status(language: Language, status: Option<ActionStatus>) -> &'static str {
    status.map_or("", |status| common::status(status).say(language))
}
