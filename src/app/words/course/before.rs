//! Before the gap analysis: the process plan, who is affected, which data is needed.

use super::Register;
use crate::app::words::print::Said;
use crate::app::words::{Word, word};
use crate::domain::{Coded, ConcernedKind, NeedState, Stance};

/// How active an introduction is meant to be, in its order.
pub const STANCES: &[Word; Stance::ALL.len()] = &[
    word!("Låt det ske", "Let it happen"),
    word!("Hjälp det ske", "Help it happen"),
    word!("Få det att ske", "Make it happen"),
];

/// What each of them means.
pub const STANCE_MEANINGS: &[Word; Stance::ALL.len()] = &[
    word!("Ni berättar att det finns.", "You tell people that it exists."),
    word!("Ni stödjer dem som vill.", "You support those who want to."),
    word!("Ni planerar, leder och följer upp.", "You plan, lead and follow up."),
];

/// What is asked of it.
pub const STANCE: Word = word!("Hur aktivt ska det införas?", "How actively is it to be introduced?");

pub const PROCESS: Register = Register {
    title: word!("Processplan", "Process plan"),
    lead: Some(word!(
        "Sätt en startdag, så läggs stegen ut i tid. Flytta och förläng dem som det passar er. Är ingen LAG tillsatt, hoppa över det som gäller den.",
        "Set a first day and the steps are laid out in time. Move and lengthen them as suits you. If there is no LAG, skip what concerns it."
    )),
    add: None,
    fields: &[
        Said("start", word!("Första dagen", "First day"), &[]),
        Said("stance", STANCE, STANCES),
        Said("stanceWhy", word!("Varför så?", "Why so?"), &[]),
    ],
    columns: 0,
    long: &["stanceWhy"],
    helps: &[],
};

pub const STEPS: Register = Register {
    title: word!("Steg", "Step"),
    lead: None,
    add: None,
    fields: &[
        Said("start", word!("Egen startdag", "A first day of its own"), &[]),
        Said("weeks", word!("Längd i veckor", "Length in weeks"), &[]),
        Said("done", word!("Klart den", "Done on"), &[]),
        Said("note", super::process::NOTE, &[]),
    ],
    columns: 0,
    long: &["note"],
    helps: &[
        (
            "start",
            word!(
                "Annars börjar steget när det förra slutar.",
                "Otherwise the step begins when the one before it ends."
            ),
        ),
        ("weeks", word!("Hela veckor, till exempel 12.", "Whole weeks, for example 12.")),
    ],
};

pub const CONCERNED: Register = Register {
    title: word!("Berörda enheter och samarbetspartner", "Affected units and partners"),
    lead: Some(word!(
        "Vilka berörs, och vilka behöver ni prata med innan gapanalysen? Skriv enheter och roller, inga personers namn.",
        "Who is affected, and whom do you need to talk to before the gap analysis? Write units and roles, not people’s names."
    )),
    add: Some(word!("Lägg till enhet eller partner", "Add a unit or partner")),
    fields: &[
        Said("title", word!("Enhet eller partner", "Unit or partner"), &[]),
        Said("kind", word!("Typ", "Kind"), CONCERNED_KINDS),
        Said("effect", word!("Så berörs den", "How it is affected"), &[]),
        Said("contact", word!("Kontakt (roll)", "Contact (role)"), &[]),
        Said("asked", word!("Tillfrågad den", "Asked on"), &[]),
    ],
    columns: 5,
    long: &["effect"],
    helps: &[],
};

const CONCERNED_KINDS: &[Word; ConcernedKind::ALL.len()] =
    &[word!("Enhet", "Unit"), word!("Samarbetspartner", "Partner")];

pub const NEEDS: Register = Register {
    title: word!("Underlag som behövs", "Data you need"),
    lead: Some(word!(
        "Det ni behöver veta innan gapanalysen: siffror, rutiner, patienters erfarenheter i stort. Aldrig uppgifter om enskilda patienter.",
        "What you need to know before the gap analysis: figures, procedures, patients’ experiences in general. Never anything about individual patients."
    )),
    add: Some(word!("Lägg till underlag", "Add data")),
    fields: &[
        Said("title", word!("Underlag", "Data"), &[]),
        Said("from", word!("Från vem (roll eller enhet)", "From whom (role or unit)"), &[]),
        Said("due", word!("Behövs senast", "Needed by"), &[]),
        Said("state", word!("Läge", "State"), NEED_STATES),
        Said("note", word!("Anteckning", "Note"), &[]),
    ],
    columns: 4,
    long: &["note"],
    helps: &[],
};

const NEED_STATES: &[Word; NeedState::ALL.len()] =
    &[word!("Beställt", "Asked for"), word!("Har vi", "In hand"), word!("Går inte att få", "Cannot be had")];
