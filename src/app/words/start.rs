//! The words of *Mina självskattningar*.

use super::{dates, fill, named, word, words};
use crate::domain::{self, Date, Language, Moment};

words! {
    LEAD = "Gå igenom checklistan, hitta gapen och gör en plan. När ni är klara delar ni det med er processledare." / "Go through the checklist, find the gaps and make a plan. When you are done you share it with your process leader.";
    WELCOME = "Var står ni, och vad gör ni härnäst?" / "Where do you stand, and what will you do next?";
    WELCOME_LEAD = "För er som ska införa en ny metod eller ett vårdförlopp. Sätt er tillsammans i en till tre timmar. När ni går därifrån vet ni var ni står, vad som saknas och vem som gör vad." / "For teams about to introduce a new method or care pathway. Sit down together for one to three hours. When you leave, you will know where you stand, what is missing and who does what.";
    STEP_CHECKLIST = "Gå igenom checklistan" / "Go through the checklist";
    STEP_CHECKLIST_HELP = "En fråga i taget. Svara det ni är överens om, också ”Vet inte”." / "One question at a time. Answer what you agree on, “Don’t know” included.";
    STEP_GAPS = "Hitta gapen" / "Find the gaps";
    STEP_GAPS_HELP = "Jämför nuläget med det ni vill nå, område för område." / "Compare the current state with what you want to achieve, area by area.";
    STEP_PLAN = "Gör en plan" / "Make a plan";
    STEP_PLAN_HELP = "Välj några få åtgärder, vem som ansvarar och när ni tittar på dem igen." / "Choose a few actions, who is responsible and when you will look at them again.";
    STEP_SHARE = "Dela med processledaren" / "Share with the process leader";
    STEP_SHARE_HELP = "Spara allt som en fil och skicka den. Inget konto behövs." / "Save everything as a file and send it. No account is needed.";
    BEFORE = "Bra att veta innan ni börjar" / "Good to know before you begin";
    WHO = "Ni som ska arbeta på det nya sättet, gärna med er chef." / "Everyone who will work in the new way, preferably with their manager.";
    TIME = "En timme för den korta versionen, en till tre för hela." / "One hour for the short version, one to three for the whole.";
    WITH_WHAT = "En dator, och gärna en skärm som alla ser." / "One computer, and preferably a screen that everyone can see.";
    PAUSE = "Inget konto. Ni kan sluta när som helst och fortsätta en annan dag." / "No account. You can stop at any time and go on another day.";
    HOW = "Så går det till" / "How it works";
    DROP_HINT = "Ni kan också släppa en fil var som helst här." / "You can also drop a file anywhere here.";
    CONTINUE = "Fortsätt" / "Continue";
    SHOW = "Visa" / "Show";
    MORE = "Mer" / "More";
    FILE_DUE = "Dags att spara" / "Time to save";
    RENAME = "Byt namn" / "Rename";
    DUPLICATE = "Kopiera" / "Copy";
    ARCHIVE = "Arkivera" / "Archive";
    UNARCHIVE = "Ta tillbaka" / "Restore";
    ARCHIVED = "Arkiverade" / "Archived";
    NONE_CURRENT = "Alla era självskattningar ligger i arkivet." / "All your self-assessments are in the archive.";
    SET_ASIDE = "Något som är sparat här kunde inte läsas" / "Something saved here could not be read";
    SET_ASIDE_HELP = "Det ligger kvar orört. Spara det som det är och skicka det till den som sköter sidan." / "It has been left untouched. Save it as it is and send it to whoever looks after the page.";
    SAVE_RAW = "Spara som det är" / "Save as it is";
    FRAMED = "Verktyget visas här inuti en annan webbplats. Då sparar webbläsaren det ni skriver bara för den platsen, ibland inte alls. Spara som fil innan ni går." / "The tool is shown inside another site here. The browser then keeps what you write for that site only, and sometimes not at all. Save as a file before you leave.";
    KEPT_HERE = "När ni skapar en självskattning sparas den i den här webbläsaren, på den här datorn. Den som använder samma webbläsare kan läsa den. Webbläsaren kan rensas, så spara också som fil." / "When you create a self-assessment it is saved in this browser, on this computer. Anyone who uses the same browser can read it. The browser may be cleared, so save as a file too.";
}

/// "Fortsätt med Höftfraktur", or "Visa Höftfraktur": what a screen reader hears of a card's button.
pub fn continue_with(language: Language, name: &str, is_closed: bool) -> String {
    let sentence =
        if is_closed { word!("Visa {0}", "Show {0}") } else { word!("Fortsätt med {0}", "Continue with {0}") };
    fill(language, sentence, &[&name])
}

/// "Mer om Höftfraktur".
pub fn more_about(language: Language, name: &str) -> String {
    fill(language, word!("Mer om {0}", "More about {0}"), &[&name])
}

/// "Höftfraktur (kopia)": so that one can tell the two apart.
pub fn copy_of(language: Language, name: &str) -> String {
    fill(language, word!("{0} (kopia)", "{0} (copy)"), &[&name])
}

/// "Ändrad i dag 14.12".
pub fn changed(language: Language, at: Moment, today: Date) -> String {
    fill(language, word!("Ändrad {0}", "Changed {0}"), &[&dates::moment(language, at, today)])
}

/// "Sparat som fil 3 november", with what has changed since.
pub fn filed(language: Language, at: Moment, today: Date, changes: u64) -> String {
    let sentence = if changes == 0 {
        word!("Sparat som fil {0}", "Saved as a file {0}")
    } else {
        word!("Sparat som fil {0}, ändrat sedan dess", "Saved as a file {0}, changed since")
    };
    fill(language, sentence, &[&dates::moment(language, at, today)])
}

/// The same, or that it never was; and plainer where it is high time.
pub fn badge(language: Language, at: Option<Moment>, today: Date, changes: u64, is_due: bool) -> String {
    let said = at
        .map_or_else(|| super::common::NO_FILE_YET.say(language).to_owned(), |at| filed(language, at, today, changes));
    if is_due { named(FILE_DUE.say(language), &said) } else { said }
}

/// "Arkiverade (2)".
pub fn archived(language: Language, number: usize) -> String {
    fill(language, word!("{0} ({1})", "{0} ({1})"), &[&ARCHIVED.say(language), &number])
}

/// "Vårdcentralen · LAG": what there is of these, in one line.
pub fn joined(parts: &[&str]) -> String {
    let mut line = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push_str(" · ");
        }
        line.push_str(part);
    }
    line
}

/// "Så långt i checklistan: Behovsinventering 100 %, …": a chart in words.
pub fn chart(language: Language, phases: &[(String, u32, u32)]) -> String {
    let parts: Vec<String> = phases
        .iter()
        .map(|(name, answered, total)| named(name, &super::common::answered(language, *answered, *total)))
        .collect();
    domain::joined(&parts, ". ")
}
