//! The words of *Många enheter*.

use super::{Word, common, counted, dates, fill, named, result, word, words};
use crate::app::results::lower;
use crate::app::units::moves::Way;
use crate::app::units::{Reading, Round, Told, UnitsPage};
pub use crate::app::words::course::follow::{APART, APART_HELP, DOWN, SAME, UP, moved};
use crate::domain::{Consequence, Date, Language, Moment, Score, Solver};

words! {
    TITLE = "Många enheter" / "Many units";
    LEAD = "Samla filerna från enheterna och se vad de har gemensamt. Filerna läses på den här datorn. Ingenting skickas, och ingenting sparas om du inte ber om det." / "Gather the files from the units and see what they have in common. The files are read on this computer. Nothing is sent, and nothing is saved unless you ask for it.";
    FOR_LEADERS = "För processledaren" / "For the process leader";
    START_HELP = "För dig som leder processen: släpp filerna från enheterna och se gemensamma gap, var enheterna skiljer sig åt och vem som behöver agera." / "For you who lead the process: drop the files from the units and see shared gaps, where the units differ and who needs to act.";
    PICK = "Välj filer" / "Choose files";
    PICK_MORE = "Lägg till filer" / "Add files";
    DROP_HINT = "Du kan också släppa filerna här, många på en gång: sparade självskattningar, rapporter som webbsidor och en sparad samling." / "You can also drop the files here, many at once: saved self-assessments, reports as web pages and a saved collection.";
    PAGES = "Samlingens delar" / "Parts of the collection";
    FILES = "Samlingen" / "The collection";
    ITEMS = "Frågor" / "Questions";
    AREAS = "Gapområden" / "Gap areas";
    AGREEMENT = "Samsyn" / "Agreement";
    SHARED = "Gemensamt" / "In common";
    ACTIONS = "Åtgärder" / "Actions";
    ROUNDS = "Då och nu" / "Then and now";
    SUMMARY = "Underlag" / "Summary";
    PAPER = "En sida för kunskapsstyrningsrådet" / "One page for the knowledge management council";
    BACK_TO_SUMMARY = "Tillbaka till underlaget" / "Back to the summary";
    BACK_TO_TABLE = "Tillbaka till tabellen" / "Back to the table";
    REFUSED = "Filer som inte gick att läsa" / "Files that could not be read";
    REFUSED_HELP = "Resten av filerna är inlästa. Be enheten spara filen på nytt, och lägg till den." / "The rest of the files have been read. Ask the unit to save the file again, and add it.";
    UNREADABLE = "Filen gick inte att läsa från datorn." / "The file could not be read from the computer.";
    MERGED = "Samma självskattning i flera filer" / "The same self-assessment in several files";
    MERGED_HELP = "De räknas som en, och det som stod i filerna är sammanfört." / "They count as one, and what the files contained has been brought together.";
    WHO = "Vem har svarat vad?" / "Who has answered what?";
    UNIT = "Enhet" / "Unit";
    CHECKLIST = "Checklista" / "Checklist";
    ANSWERED = "Besvarat" / "Answered";
    CHANGED = "Senast ändrad" / "Last changed";
    FILED = "Filen sparad" / "File saved";
    ALTERED = "Ändrad utanför Implementum efter att filen sparades" / "Changed outside Implementum after the file was saved";
    BLANK = "Inget svar än" / "No answers yet";
    NO_CHECKLIST = "Checklistan finns inte här" / "The checklist is not available here";
    UNKNOWN_TIME = "Okänt" / "Unknown";
    LEAVE_OUT_SHORT = "Ta bort" / "Remove";
    CHANGE = "Ändra samlingen" / "Change the collection";
    KEEP_TITLE = "Spara samlingen" / "Save the collection";
    SAVE = "Spara samlingen som fil" / "Save the collection as a file";
    UNSAVED = "Samlingen finns bara på den här sidan. Spara den som fil om du vill fortsätta en annan dag." / "The collection exists on this page only. Save it as a file if you want to continue another day.";
    SAVED = "Samlingen är sparad." / "The collection is saved.";
    KEEP = "Kom ihåg samlingen i den här webbläsaren" / "Remember the collection in this browser";
    KEEP_AGAIN = "Kom ihåg samlingen som den är nu" / "Remember the collection as it is now";
    KEEP_MEANS = "Då ligger enheternas svar kvar på den här datorn, och den som använder samma webbläsare kan läsa dem. Du tar bort dem med Glöm." / "The units’ answers then stay on this computer, and anyone who uses the same browser can read them. You remove them with Forget.";
    FORGET = "Glöm" / "Forget";
    FORGET_IT = "Glöm samlingen" / "Forget the collection";
    KEPT_NOW = "Samlingen finns kvar i den här webbläsaren tills du väljer Glöm." / "The collection stays in this browser until you choose Forget.";
    NOT_KEPT = "Samlingen fick inte plats eller får inte sparas i den här webbläsaren. Spara den som fil i stället." / "The collection did not fit or may not be saved in this browser. Save it as a file instead.";
    FORGOTTEN = "Samlingen är borttagen ur den här webbläsaren. Den finns kvar på sidan tills du stänger den." / "The collection has been removed from this browser. It remains on the page until you close it.";
    KEPT_UNREADABLE = "Det som är sparat går inte att läsa. Spara det som fil och skicka det till den som sköter sidan." / "What is saved cannot be read. Save it as a file and send it to whoever looks after the page.";
    KEPT_OLDER = "En äldre version av samlingen finns kvar i den här webbläsaren." / "An older version of the collection is kept in this browser.";
    OPEN_KEPT = "Öppna den ihågkomna samlingen" / "Open the remembered collection";
    KEPT_TITLE = "En samling från många enheter" / "A collection from many units";
    EMPTY_ALL = "Töm samlingen" / "Empty the collection";
    NOTHING_YET = "Här visas det när du har lagt till filerna från enheterna." / "This will appear once you have added the files from the units.";
    GO_TO_FILES = "Till samlingen" / "To the collection";
    PART = "Del av checklistan" / "Part of the checklist";
    ALL_PARTS = "Hela checklistan" / "The whole checklist";
    ONLY_ANSWER = "Visa bara svaret" / "Show only the answer";
    ALL_ANSWERS = "Alla svar" / "All answers";
    ONLY_SIZE = "Visa bara gap som är" / "Show only gaps that are";
    ALL_SIZES = "Alla storlekar" / "All sizes";
    SEARCH = "Sök enhet eller fråga" / "Search for a unit or question";
    SEARCH_AREA = "Sök enhet eller område" / "Search for a unit or area";
    NO_MATCH = "Inget i samlingen passar det du söker eller har valt att visa." / "Nothing in the collection matches what you search for or have chosen to show.";
    GRID_HELP = "Varje ruta leder till enhetens egna ord. Med tangentbordet: gå in i tabellen med Tab, flytta med pilarna och öppna med Enter." / "Each cell leads to the unit’s own words. By keyboard: enter the table with Tab, move with the arrows and open with Enter.";
    NOT_ANSWERED = "Inget svar" / "No answer";
    NOT_DESCRIBED = "Inte beskrivet" / "Not described";
    NO_SIZE = "Storlek inte bedömd" / "Size not assessed";
    NO_WORDS = "Enheten har inte skrivit något här." / "The unit has not written anything here.";
    UNIT_GONE = "Enheten finns inte i samlingen." / "The unit is not in the collection.";
    SHARED_GAPS = "Största gemensamma gapen" / "Biggest shared gaps";
    SHARED_HELP = "Hur många enheter som har ett måttligt eller stort gap i området. Det säger vad som är gemensamt, inte vilken enhet som är bäst." / "How many units have a moderate or large gap in the area. It says what is shared, not which unit is best.";
    NO_SHARED = "Ingen enhet har bedömt något gap som måttligt eller stort." / "No unit has assessed a gap as moderate or large.";
    AREA = "Område" / "Area";
    HAVE_GAP = "Måttligt eller stort" / "Moderate or large";
    WORST = "Värsta konsekvens" / "Worst consequence";
    WHICH = "Enheter" / "Units";
    WHO_ACTS = "Vem behöver agera?" / "Who needs to act?";
    NO_SOLVER = "Ingen har sagt vem" / "No one has said who";
    UNIT_SELF = "Enheterna själva" / "The units themselves";
    NO_ACTS = "Ingen enhet har sagt vem som kan lösa ett gap." / "No unit has said who can solve a gap.";
    OPEN = "Öppna frågor" / "Open questions";
    OPEN_HELP = "Frågor där enheter har svarat Vet inte." / "Questions that units have answered with Don’t know.";
    NO_OPEN = "Ingen enhet har svarat Vet inte." / "No unit has answered Don’t know.";
    LOOSE = "Åtgärder att följa upp" / "Actions to follow up";
    LOOSE_HELP = "Åtgärder som är försenade, saknar ansvarig roll eller saknar datum." / "Actions that are overdue, lack a responsible role or lack a date.";
    NO_LOOSE = "Alla åtgärder har ansvarig och datum, och ingen är försenad." / "All actions have someone responsible and a date, and none is overdue.";
    WHY_LOOSE = "Att följa upp" / "To follow up";
    ROUNDS_LEAD = "Lägg till filerna från en tidigare omgång, så står då och nu bredvid varandra. Samma enhet känns igen på självskattningens id, annars på enhetens namn." / "Add the files from an earlier round, and then and now stand side by side. The same unit is recognised by the id of the self-assessment, otherwise by the name of the unit.";
    PICK_EARLIER = "Välj filer från en tidigare omgång" / "Choose files from an earlier round";
    ADD_EARLIER = "Lägg till filer från den tidigare omgången" / "Add files from the earlier round";
    ONLY_NOW = "Bara i den här omgången" / "In this round only";
    ONLY_EARLIER = "Bara i den tidigare omgången" / "In the earlier round only";
    NO_PAIRS = "Ingen enhet finns i båda omgångarna." / "No unit is in both rounds.";
    QUESTION = "Fråga" / "Question";
    UNIT_BY_UNIT = "Enhet för enhet" / "Unit by unit";
    TEXTS = "Underlag till kunskapsstyrningsrådet" / "Basis for the knowledge management council";
    TEXTS_HELP = "Utkasten bygger på enheternas svar. Använd dem, ändra fritt eller skriv egna. Texterna sparas med samlingen." / "The drafts are made from the units’ answers. Use them, edit them freely or write your own. The texts are saved with the collection.";
    PRINT_HELP = "En A4 med de tre texterna, de största gemensamma gapen, vem som behöver agera och de frågor där enheterna skiljer sig mest." / "One A4 page with the three texts, the biggest shared gaps, who needs to act and the questions where the units differ most.";
    EXPORT = "Spara" / "Save";
    EXPORT_HELP = "Samlingen är en fil i formatet JSON med allt enheterna har skrivit, den tidigare omgången och texterna. Den öppnas här igen." / "The collection is a file in JSON format with everything the units have written, the earlier round and the texts. It can be opened here again.";
    APART_MOST = "Frågor där enheterna skiljer sig mest" / "Questions where the units differ most";
    NONE_APART = "Enheterna ligger nära varandra i alla frågor." / "The units are close together on every question.";
    ONE_UNIT = "Med två enheter eller fler går det att jämföra." / "With two units or more there is something to compare.";
}

/// What a page of the collection is called.
pub fn page(page: &UnitsPage) -> Word {
    match page {
        UnitsPage::Files => FILES,
        UnitsPage::Items | UnitsPage::Item { .. } => ITEMS,
        UnitsPage::Areas | UnitsPage::Area { .. } => AREAS,
        UnitsPage::Agreement => AGREEMENT,
        UnitsPage::Shared => SHARED,
        UnitsPage::Actions => ACTIONS,
        UnitsPage::Rounds => ROUNDS,
        UnitsPage::Summary | UnitsPage::Paper => SUMMARY,
    }
}

/// "Läser fil 120 av 300 …".
pub fn reading(language: Language, reading: Reading) -> String {
    let sentence = word!("Läser fil {0} av {1} …", "Reading file {0} of {1} …");
    fill(language, sentence, &[&reading.done, &reading.total])
}

/// "38 enheter".
pub fn units(language: Language, count: usize) -> String {
    counted(language, count, word!("enhet", "unit"), word!("enheter", "units"))
}

/// What is said of the collection.
pub fn told(language: Language, told: &Told) -> String {
    let word = match told {
        Told::Read { units, earlier, refused } => return read(language, [*units, *earlier], *refused),
        Told::Saved { name } => {
            let sentence = word!(
                "Samlingen är sparad som {0}. Den öppnas under Många enheter.",
                "The collection is saved as {0}. It is opened under Many units."
            );
            return fill(language, sentence, &[name]);
        }
        Told::Kept => KEPT_NOW,
        Told::NotKept => NOT_KEPT,
        Told::Forgotten => FORGOTTEN,
        Told::Unreadable => KEPT_UNREADABLE,
    };
    word.say(language).to_owned()
}

/// "38 enheter är inlästa. 2 filer gick inte att läsa."
fn read(language: Language, [now, earlier]: [usize; 2], refused: usize) -> String {
    let sentence = word!("Samlingen har nu {0}.", "The collection now has {0}.");
    let text = fill(language, sentence, &[&size(language, now, earlier)]);
    if refused == 0 {
        return text;
    }
    let files = counted(language, refused, word!("fil", "file"), word!("filer", "files"));
    let sentence = word!("{0} {1} gick inte att läsa: se listan.", "{0} {1} could not be read: see the list.");
    fill(language, sentence, &[&text, &files])
}

/// "38 enheter, 12 i den tidigare omgången".
pub fn size(language: Language, now: usize, earlier: usize) -> String {
    if earlier == 0 {
        return units(language, now);
    }
    let sentence = word!("{0}, {1} i den tidigare omgången", "{0}, {1} in the earlier round");
    fill(language, sentence, &[&units(language, now), &earlier])
}

/// "Fyra faser: 24 enheter": the name of a table, and a part of a paper's top.
pub fn checklist(language: Language, title: &str, count: usize) -> String {
    named(title, &units(language, count))
}

/// "17 av 40 frågor".
pub fn answered(language: Language, score: Score) -> String {
    fill(language, word!("{0} av {1} frågor", "{0} of {1} questions"), &[&score.answered, &score.total])
}

/// "version 1.0.0", the same in both languages.
pub fn version(version: &str) -> String {
    format!("version {version}")
}

/// "Ta bort ur samlingen: Höftenheten".
pub fn of(language: Language, what: Word, of: &str) -> String {
    named(what.say(language), of)
}

/// "Visa alla 300 enheter".
pub fn show_all(language: Language, count: usize) -> String {
    fill(language, word!("Visa alla {0}", "Show all {0}"), &[&units(language, count)])
}

/// "De första 60 av 300 enheter visas."
pub fn first(language: Language, shown: usize, all: usize) -> String {
    let sentence = word!("De första {0} av {1} visas.", "The first {0} of {1} are shown.");
    fill(language, sentence, &[&shown, &units(language, all)])
}

/// "24 enheter, 12 frågor": what a filter leaves.
pub fn shown(language: Language, count: usize, asked: usize, of_items: bool) -> String {
    let (one, many) = if of_items {
        (word!("fråga", "question"), word!("frågor", "questions"))
    } else {
        (word!("område", "area"), word!("områden", "areas"))
    };
    let asked = counted(language, asked, one, many);
    fill(language, word!("Visar {0} och {1}.", "Showing {0} and {1}."), &[&units(language, count), &asked])
}

/// "Delvis på plats: Problembeskrivning, Höftenheten": what a cell is called.
pub fn cell(said: &str, question: &str, unit: &str) -> String {
    format!("{said}: {question}, {unit}")
}

/// "21 av 38 enheter".
pub fn of_units(language: Language, some: usize, all: usize) -> String {
    fill(language, word!("{0} av {1}", "{0} of {1}"), &[&some, &units(language, all)])
}

/// "32 av 32 enheter som har bedömt det (3 har inte gjort det)".
pub fn of_judging(language: Language, some: usize, judged: usize, all: usize) -> String {
    if judged == all {
        return of_units(language, some, all);
    }
    let sentence = word!("{0} av {1} som har bedömt det", "{0} of {1} that have judged it");
    fill(language, sentence, &[&some, &judged])
}

/// "Allt ryms inte på en sida: 320 tecken är utelämnade. Korta texterna."
pub fn left_out(language: Language, signs: usize) -> String {
    let sentence = word!(
        "Allt ryms inte på en sida: {0} tecken utelämnas. Korta texterna om allt ska med.",
        "Not everything fits on one page: {0} characters are left out. Shorten the texts if all of it should be there."
    );
    fill(language, sentence, &[&signs])
}

/// Who can close a gap, as a process leader speaks of them.
pub fn solver(solver: Option<Solver>) -> Word {
    match solver {
        None => NO_SOLVER,
        Some(Solver::Unit) => UNIT_SELF,
        Some(other) => common::solver(other),
    }
}

/// "46 åtgärder: 3 försenade, 5 utan ansvarig, 2 utan datum".
pub fn plans(language: Language, plans: crate::app::units::standing::Plans) -> String {
    let total = counted(language, plans.total, word!("åtgärd", "action"), word!("åtgärder", "actions"));
    let sentence = word!(
        "{0}: {1} försenade, {2} utan ansvarig, {3} utan datum.",
        "{0}: {1} overdue, {2} without anyone responsible, {3} without a date."
    );
    fill(language, sentence, &[&total, &plans.late, &plans.without_role, &plans.without_date])
}

/// What has become of an answer.
pub fn way(way: Way) -> Word {
    match way {
        Way::Up => UP,
        Way::Down => DOWN,
        Way::Same => SAME,
        Way::Apart => APART,
    }
}

/// "38 enheter finns i båda omgångarna."
pub fn both(language: Language, count: usize) -> String {
    let sentence = word!("{0} finns i båda omgångarna.", "{0} in both rounds.");
    fill(language, sentence, &[&units(language, count)])
}

/// "38 enheter, sparad i dag 14.12, ungefär 2 000 000 tecken": of one that is kept.
pub fn kept(language: Language, count: usize, at: Moment, today: Date) -> String {
    let sentence = word!("{0}, sparad {1}", "{0}, saved {1}");
    fill(language, sentence, &[&units(language, count), &dates::moment(language, at, today)])
}

/// "16 ändrade": units whose answer is another one.
pub fn changed(language: Language, count: usize) -> String {
    counted(language, count, word!("ändrad", "changed"), word!("ändrade", "changed"))
}

/// Into which round files are read, for the button that chooses them.
pub fn pick(round: Round, has_any: bool) -> Word {
    match (round, has_any) {
        (Round::Now, false) => PICK,
        (Round::Now, true) => PICK_MORE,
        (Round::Earlier, false) => PICK_EARLIER,
        (Round::Earlier, true) => ADD_EARLIER,
    }
}

/// What many units say alike, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// In place for most.
    InPlace,
    /// Not begun or just begun for most.
    Low,
    /// Two camps.
    Apart,
    /// Open for several.
    Open,
}

/// "36 av 38 enheter har svarat på Fyra faser."
pub fn draft_answered(language: Language, answered: usize, all: usize, checklist: &str) -> String {
    let sentence = word!("{0} har svarat på checklistan {1}.", "{0} have answered the checklist {1}.");
    fill(language, sentence, &[&of_units(language, answered, all), &checklist])
}

/// "I de flesta enheter på plats: A, B och C."
pub fn draft_finding(language: Language, finding: Finding, titles: &[String]) -> String {
    let sentence = match finding {
        Finding::InPlace => word!("På plats i de flesta enheter: {0}.", "In place in most units: {0}."),
        Finding::Low => {
            word!("Inte påbörjat eller nyss påbörjat i de flesta: {0}.", "Not started or just started in most: {0}.")
        }
        Finding::Apart => word!("Enheterna står i två läger om: {0}.", "The units are in two camps on: {0}."),
        Finding::Open => word!("Flera vet inte än: {0}.", "Several do not know yet: {0}."),
    };
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    fill(language, sentence, &[&result::join(language, &titles)])
}

/// "Ingång i förloppet: 21 av 38 enheter har ett måttligt eller stort gap, värsta konsekvens allvarlig".
pub fn draft_gap(language: Language, area: &str, of: &str, worst: Option<Consequence>) -> String {
    let sentence = word!("{0}: måttligt eller stort gap i {1}", "{0}: moderate or large gap in {1}");
    let text = fill(language, sentence, &[&area, &of]);
    let Some(worst) = worst else { return text };
    let sentence = word!("{0}, värsta konsekvens {1}", "{0}, worst consequence {1}");
    fill(language, sentence, &[&text, &lower(common::consequence(worst).say(language))])
}

/// A name within a sentence: with a small letter first, unless it is an abbreviation.
fn within(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// "Ingång i förloppet: kan lösas av förvaltningen (12), regionen (5)".
pub fn draft_area(language: Language, area: &str, solvers: &[(Solver, usize)]) -> String {
    if solvers.is_empty() {
        return area.to_owned();
    }
    let named: Vec<String> =
        solvers.iter().map(|(one, count)| format!("{} ({count})", within(solver(Some(*one)).say(language)))).collect();
    let sentence = word!("{0}: kan lösas av {1}", "{0}: can be solved by {1}");
    fill(language, sentence, &[&area, &crate::domain::joined(&named, ", ")])
}
