//! Words that several views share.

use super::{Word, figures, word, words};
use crate::domain::{
    ActionKind, ActionStatus, Consequence, Effort, GapSize, GroupKind, Language, Priority, Rank, Scope, Solver,
};

words! {
    TOOL = "Implementum, självskattning av införande" / "Implementum, self-assessment of implementation";
    MY_ASSESSMENTS = "Mina självskattningar" / "My self-assessments";
    NEW_ASSESSMENT = "Ny självskattning" / "New self-assessment";
    OPEN_FILE = "Öppna fil" / "Open file";
    SAVE_AS_FILE = "Spara som fil" / "Save as file";
    OVERVIEW = "Översikt" / "Overview";
    CHECKLIST = "Checklista" / "Checklist";
    GAP_ANALYSIS = "Gapanalys" / "Gap analysis";
    ACTION_PLAN = "Handlingsplan" / "Action plan";
    RESULT = "Resultat" / "Results";
    SHARE = "Dela" / "Share";
    ABOUT = "Om självskattningen" / "About this self-assessment";
    PAGES = "Självskattningens delar" / "Parts of the self-assessment";
    SAVED = "Sparat i den här webbläsaren" / "Saved in this browser";
    SAVING = "Sparar …" / "Saving …";
    NOT_SAVED = "Inte sparat" / "Not saved";
    NO_FILE_YET = "Inte sparat som fil än" / "Not saved as a file yet";
    NO_PATIENTS = "Skriv inga uppgifter om patienter, och inga namn." / "Do not enter anything about patients, or any names.";
    NOTHING_IS_SENT = "Ingenting skickas någonstans: det ni skriver stannar i den här webbläsaren tills ni själva sparar det som en fil." / "Nothing is sent anywhere: what you write stays in this browser until you save it as a file yourselves.";
    UNDO = "Ångra" / "Undo";
    CLOSE = "Stäng" / "Close";
    CANCEL = "Avbryt" / "Cancel";
    DELETE = "Ta bort" / "Delete";
    CHANGE = "Ändra" / "Change";
    OTHER_LANGUAGE = "In English" / "På svenska";
    NOT_CHOSEN = "Inte valt" / "Not chosen";
    NOT_FILLED_IN = "Inte ifyllt" / "Not filled in";
    TWO_VERSIONS = "Här finns olika versioner. Den som visas gäller tills ni väljer en annan." / "There are different versions here. The one shown applies until you choose another.";
    EMPTY_VERSION = "(tomt)" / "(empty)";
    CHECKLIST_MISSING = "Checklistan som den här självskattningen använder finns inte här. Allt ni har skrivit finns kvar och går att spara som fil." / "The checklist that this self-assessment uses is not available here. Everything you have written is still there and can be saved as a file.";
    GONE = "Den här självskattningen finns inte längre." / "This self-assessment no longer exists.";
    LOADING = "Läser in …" / "Loading …";
}

/// The name of a kind of group.
pub fn group(kind: GroupKind) -> Word {
    match kind {
        GroupKind::Unit => word!("Enhet, klinik eller avdelning", "Unit, clinic or ward"),
        GroupKind::LocalGroup => word!("Lokal arbetsgrupp (LAG)", "Local working group (LAG)"),
        GroupKind::ProgrammeArea => word!("Lokalt programområde (LPO)", "Local programme area (LPO)"),
        GroupKind::MedicalGroup => word!("Medicinsk grupp", "Medical group"),
        GroupKind::Project => word!("Projektgrupp", "Project group"),
        GroupKind::Other => word!("Annan grupp", "Other group"),
    }
}

/// The name of a version of the checklist.
pub fn scope(scope: Scope) -> Word {
    match scope {
        Scope::Short => word!("Korta versionen", "Short version"),
        Scope::Full => word!("Hela checklistan", "Whole checklist"),
    }
}

/// The name of a gap's size.
pub fn size(size: GapSize) -> Word {
    match size {
        GapSize::None => word!("Inget gap", "No gap"),
        GapSize::Small => word!("Litet", "Small"),
        GapSize::Moderate => word!("Måttligt", "Moderate"),
        GapSize::Large => word!("Stort", "Large"),
    }
}

/// What a gap's size means.
pub fn size_meaning(size: GapSize) -> Word {
    match size {
        GapSize::None => word!("Vi arbetar redan så.", "We already work like this."),
        GapSize::Small => word!("En mindre justering räcker.", "A minor adjustment is enough."),
        GapSize::Moderate => word!("Det kräver planering och beslut.", "It takes planning and a decision."),
        GapSize::Large => {
            word!(
                "Det kräver nya resurser eller ett nytt arbetssätt.",
                "It takes new resources or a new way of working."
            )
        }
    }
}

/// The name of a consequence.
pub fn consequence(consequence: Consequence) -> Word {
    match consequence {
        Consequence::None => word!("Ingen", "None"),
        Consequence::Minor => word!("Liten", "Minor"),
        Consequence::Considerable => word!("Betydande", "Considerable"),
        Consequence::Serious => word!("Allvarlig", "Serious"),
    }
}

/// What a consequence means.
pub fn consequence_meaning(consequence: Consequence) -> Word {
    match consequence {
        Consequence::None => word!("Märks inte.", "Is not noticed."),
        Consequence::Minor => word!("Märks, men stör inte vården.", "Is noticed, but does not disturb care."),
        Consequence::Considerable => {
            word!("Påverkar vårdens kvalitet eller väntetid.", "Affects quality of care or waiting time.")
        }
        Consequence::Serious => word!(
            "Kan påverka patientsäkerhet eller ge tydligt sämre resultat.",
            "Can affect patient safety or give clearly worse results.",
        ),
    }
}

/// The name of who can close a gap.
pub fn solver(solver: Solver) -> Word {
    match solver {
        Solver::Unit => word!("Vår enhet", "Our unit"),
        Solver::Administration => word!("Förvaltningen", "The health care administration"),
        Solver::Group => word!("LAG eller LPO", "LAG or LPO"),
        Solver::Region => word!("Regionen", "The region"),
        Solver::Municipality => word!("Kommunen", "The municipality"),
        Solver::National => word!("Nationell nivå", "National level"),
    }
}

/// The name of an effort.
pub fn effort(effort: Effort) -> Word {
    match effort {
        Effort::Low => word!("Liten insats", "Little effort"),
        Effort::Medium => word!("Måttlig insats", "Moderate effort"),
        Effort::High => word!("Stor insats", "Great effort"),
    }
}

/// The name of a priority.
pub fn priority(priority: Priority) -> Word {
    match priority {
        Priority::Low => word!("Låg", "Low"),
        Priority::Medium => word!("Medel", "Medium"),
        Priority::High => word!("Hög", "High"),
    }
}

/// The name of a place in the order of priority.
pub fn rank(rank: Rank) -> Word {
    match rank {
        Rank::NoGap => size(GapSize::None),
        Rank::NotJudged => word!("Inte bedömt", "Not judged"),
        Rank::Judged(chosen) => priority(chosen),
    }
}

/// The name of a kind of action.
pub fn action_kind(kind: ActionKind) -> Word {
    match kind {
        ActionKind::Start => word!("Börja", "Start"),
        ActionKind::Continue => word!("Fortsätt", "Continue"),
        ActionKind::Stop => word!("Sluta", "Stop"),
    }
}

/// The name of a status.
pub fn status(status: ActionStatus) -> Word {
    match status {
        ActionStatus::NotStarted => word!("Inte startad", "Not started"),
        ActionStatus::Ongoing => word!("Pågår", "Ongoing"),
        ActionStatus::Done => word!("Klar", "Done"),
        ActionStatus::Paused => word!("Pausad", "Paused"),
        ActionStatus::Dropped => word!("Avförd", "Dropped"),
    }
}

/// "7 av 12 besvarade".
pub fn answered(language: Language, answered: u32, total: u32) -> String {
    let sentence = word!("{0} av {1} besvarade", "{0} of {1} answered");
    figures(language, sentence, &[answered as usize, total as usize])
}
