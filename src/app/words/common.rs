//! Words that several views share.

use super::{Word, fill, word, words};
use crate::domain::{
    ActionKind, ActionStatus, Coded, Consequence, Effort, GapSize, GroupKind, Language, Means, Priority, Rank, Scope,
    Solver,
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
    SAVED_HALF = "Sparat på ett ställe av två" / "Saved in one place of two";
    SAVING = "Sparar …" / "Saving …";
    NOT_SAVED = "Inte sparat" / "Not saved";
    NO_FILE_YET = "Inte sparat som fil än" / "Not saved as a file yet";
    NO_PATIENTS = "Skriv inga uppgifter om patienter, och inga namn." / "Do not enter anything about patients, or any names.";
    NOTHING_IS_SENT = "Ingenting skickas någonstans. Det ni skriver stannar i den här webbläsaren. Spara det också som en fil." / "Nothing is sent anywhere. What you write stays in this browser. Save it as a file too.";
    UNDO = "Ångra" / "Undo";
    UNDO_LAST = "Ångra senaste" / "Undo last";
    REDO = "Gör om" / "Redo";
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

/// The kinds of group, in their order.
pub const GROUPS: &[Word; GroupKind::ALL.len()] = &[
    word!("Enhet, klinik eller avdelning", "Unit, clinic or ward"),
    word!("Lokal arbetsgrupp (LAG)", "Local working group (LAG)"),
    word!("Lokalt programområde (LPO)", "Local programme area (LPO)"),
    word!("Medicinsk grupp", "Medical group"),
    word!("Projektgrupp", "Project group"),
    word!("Annan grupp", "Other group"),
];

/// The name of a kind of group.
pub fn group(kind: GroupKind) -> Word {
    GROUPS[kind.place()]
}

/// The versions of the checklist, in their order.
pub const SCOPES: &[Word; Scope::ALL.len()] =
    &[word!("Korta versionen", "Short version"), word!("Hela checklistan", "Whole checklist")];

/// The name of a version of the checklist.
pub fn scope(scope: Scope) -> Word {
    SCOPES[scope.place()]
}

/// The sizes of a gap, in their order.
pub const SIZES: &[Word; GapSize::ALL.len()] =
    &[word!("Inget gap", "No gap"), word!("Litet", "Small"), word!("Måttligt", "Moderate"), word!("Stort", "Large")];

/// The name of a gap's size.
pub fn size(size: GapSize) -> Word {
    SIZES[size.place()]
}

/// What each of them means.
pub const SIZE_MEANINGS: &[Word; GapSize::ALL.len()] = &[
    word!("Vi arbetar redan så.", "We already work like this."),
    word!("En mindre justering räcker.", "A minor adjustment is enough."),
    word!("Det kräver planering och beslut.", "It takes planning and a decision."),
    word!("Det kräver nya resurser eller ett nytt arbetssätt.", "It takes new resources or a new way of working."),
];

/// The consequences, in their order.
pub const CONSEQUENCES: &[Word; Consequence::ALL.len()] = &[
    word!("Ingen", "None"),
    word!("Liten", "Minor"),
    word!("Betydande", "Significant"),
    word!("Allvarlig", "Serious"),
];

/// The name of a consequence.
pub fn consequence(consequence: Consequence) -> Word {
    CONSEQUENCES[consequence.place()]
}

/// What each of them means.
pub const CONSEQUENCE_MEANINGS: &[Word; Consequence::ALL.len()] = &[
    word!("Märks inte.", "Not noticeable."),
    word!("Märks, men stör inte vården.", "Noticeable, but does not disrupt care."),
    word!("Påverkar vårdens kvalitet eller väntetid.", "Affects the quality of care or waiting times."),
    word!(
        "Kan påverka patientsäkerhet eller ge tydligt sämre resultat.",
        "Can affect patient safety or lead to clearly worse outcomes."
    ),
];

/// Who can close a gap, in their order.
pub const SOLVERS: &[Word; Solver::ALL.len()] = &[
    word!("Vår enhet", "Our unit"),
    word!("Förvaltningen", "The division"),
    word!("LAG eller LPO", "LAG or LPO"),
    word!("Regionen", "The region"),
    word!("Kommunen", "The municipality"),
    word!("Nationell nivå", "National level"),
];

/// The name of who can close a gap.
pub fn solver(solver: Solver) -> Word {
    SOLVERS[solver.place()]
}

/// The efforts, in their order.
pub const EFFORTS: &[Word; Effort::ALL.len()] = &[
    word!("Liten insats", "Small effort"),
    word!("Måttlig insats", "Moderate effort"),
    word!("Stor insats", "Large effort"),
];

/// The priorities, in their order.
pub const PRIORITIES: &[Word; Priority::ALL.len()] =
    &[word!("Låg", "Low"), word!("Medelhög", "Medium"), word!("Hög", "High")];

/// The name of a priority.
pub fn priority(priority: Priority) -> Word {
    PRIORITIES[priority.place()]
}

/// The name of a place in the order of priority.
pub fn rank(rank: Rank) -> Word {
    match rank {
        Rank::NoGap => size(GapSize::None),
        Rank::NotJudged => word!("Inte bedömt", "Not assessed"),
        Rank::Judged(chosen) => priority(chosen),
    }
}

/// The kinds of action, in their order.
pub const ACTION_KINDS: &[Word; ActionKind::ALL.len()] =
    &[word!("Börja", "Start"), word!("Fortsätt", "Continue"), word!("Sluta", "Stop")];

/// The name of a kind of action.
pub fn action_kind(kind: ActionKind) -> Word {
    ACTION_KINDS[kind.place()]
}

/// The statuses, in their order.
pub const STATUSES: &[Word; ActionStatus::ALL.len()] = &[
    word!("Inte startad", "Not started"),
    word!("Pågår", "Ongoing"),
    word!("Klar", "Done"),
    word!("Pausad", "Paused"),
    word!("Avförd", "Dropped"),
];

/// The name of a status.
pub fn status(status: ActionStatus) -> Word {
    STATUSES[status.place()]
}

/// "7 av 12 besvarade".
pub fn answered(language: Language, answered: u32, total: u32) -> String {
    let sentence = word!("{0} av {1} besvarade", "{0} of {1} answered");
    fill(language, sentence, &[&answered, &total])
}

/// By what an action is to change something, in their order.
pub const MEANS: &[Word; Means::ALL.len()] = &[
    word!("Rutiner", "Procedures"),
    word!("Arbetssätt", "Ways of working"),
    word!("Utbildning", "Training"),
    word!("Information till personal", "Information to staff"),
    word!("Patientinformation", "Information to patients"),
    word!("Lokaler, utrustning, system", "Premises, equipment, systems"),
    word!("Bemanning, tid, pengar", "Staffing, time, money"),
    word!("Annat", "Something else"),
];
