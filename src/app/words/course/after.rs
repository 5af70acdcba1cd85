//! Follow-up and closing.

use super::{Register, follow};
#[cfg(feature = "leader")]
use crate::app::words::Word;
use crate::app::words::print::Said;
use crate::app::words::{common, plan, word};
use crate::domain::{Coded, Turned};
use crate::domain::{Direction, Often};

pub const CHECKINS: Register = Register {
    title: word!("Avstämningar", "Check-ins"),
    lead: Some(word!(
        "Gå igenom varje åtgärd: hur står den, och ett ord om varför. Korta avstämningar ofta håller planen levande.",
        "Go through each action: how does it stand, and a word on why. Short check-ins often keep the plan alive."
    )),
    add: Some(word!("Lägg till avstämning", "Add a check-in")),
    fields: &[
        Said("date", follow::DATE, &[]),
        Said("word", word!("Sammanfattning", "Summary"), &[]),
        Said("next", word!("Nästa avstämning", "Next check-in"), &[]),
    ],
    columns: 3,
    long: &["word"],
    helps: &[],
};

pub const REPORTS: Register = Register {
    title: word!("Åtgärderna vid avstämningen", "The actions at the check-in"),
    lead: None,
    add: None,
    fields: &[Said("status", plan::STATUS, common::STATUSES), Said("word", follow::WORD, &[])],
    columns: 2,
    long: &["word"],
    helps: &[],
};

pub const SNAPSHOTS: Register = Register {
    title: word!("Ögonblicksbilder", "Snapshots"),
    lead: Some(word!(
        "En ögonblicksbild sparar hur allt står just nu, så att ni kan jämföra längre fram. Ta en innan ni svarar på nytt.",
        "A snapshot keeps how everything stands right now, so that you can compare later on. Take one before you answer anew."
    )),
    add: Some(word!("Ta en ögonblicksbild", "Take a snapshot")),
    fields: &[Said("title", word!("Namn", "Name"), &[]), Said("at", word!("Tagen", "Taken"), &[])],
    columns: 2,
    long: &[],
    helps: &[],
};

pub const INDICATORS: Register = Register {
    title: word!("Indikatorer", "Indicators"),
    lead: Some(word!(
        "Några få mått som visar om det nya gör nytta. Ta hellre siffror som redan samlas in än nya.",
        "A few measures that show whether the new way is of use. Figures that are collected already are better than new ones."
    )),
    add: Some(word!("Lägg till indikator", "Add an indicator")),
    fields: &[
        Said("title", word!("Indikator", "Indicator"), &[]),
        Said("unit", word!("Måttenhet", "Unit of measure"), &[]),
        Said("baseline", word!("Utgångsvärde", "Baseline"), &[]),
        Said("target", word!("Målvärde", "Target"), &[]),
        Said("direction", word!("Önskad riktning", "Wanted direction"), DIRECTIONS),
        Said("role", word!("Följs av (roll)", "Followed by (role)"), &[]),
        Said("often", word!("Hur ofta?", "How often?"), OFTEN),
    ],
    columns: 4,
    long: &[],
    helps: &[("unit", word!("Till exempel dagar, procent eller antal.", "For example days, per cent or a number."))],
};

const DIRECTIONS: &[Word; Direction::ALL.len()] = &[word!("Uppåt", "Up"), word!("Nedåt", "Down")];
const OFTEN: &[Word; Often::ALL.len()] = &[
    word!("Varje vecka", "Every week"),
    word!("Varje månad", "Every month"),
    word!("Varje kvartal", "Every quarter"),
    word!("Varje halvår", "Every half-year"),
    word!("Varje år", "Every year"),
];

pub const MEASURES: Register = Register {
    title: word!("Värden", "Values"),
    lead: None,
    add: Some(word!("Lägg till värde", "Add a value")),
    fields: &[
        Said("date", follow::DATE, &[]),
        Said("value", follow::VALUE, &[]),
        Said("note", word!("Anteckning", "Note"), &[]),
    ],
    columns: 3,
    long: &[],
    helps: &[],
};

pub const CLOSING: Register = Register {
    title: word!("Avslut", "Closing"),
    lead: Some(word!(
        "När det nya är vardag: skriv vem som har bedömt det, vem som äger det nu och vad ni har lärt er.",
        "When the new way is everyday work: write who has judged so, who owns it now and what you have learnt."
    )),
    add: None,
    fields: &[
        Said("established", word!("Det är bedömt som etablerat", "It has been judged established"), &[]),
        Said("judgedBy", word!("Bedömt av", "Judged by"), &[]),
        Said("judgedOn", word!("Bedömt den", "Judged on"), &[]),
        Said("ownerUnit", word!("Ägare i enheten (roll)", "Owner in the unit (role)"), &[]),
        Said("ownerLpo", word!("Ägare i LPO (roll)", "Owner at the LPO (role)"), &[]),
        Said("ended", word!("Vad har ni slutat med?", "What have you stopped doing?"), &[]),
        Said("worked", word!("Vad gick bra?", "What went well?"), &[]),
        Said("harder", word!("Vad var svårare än väntat?", "What was harder than expected?"), &[]),
        Said("otherwise", word!("Vad skulle ni göra annorlunda?", "What would you do differently?"), &[]),
        Said("others", word!("Vad kan andra lära av er?", "What can others learn from you?"), &[]),
        Said("nextReview", word!("Nästa genomgång", "Next review"), &[]),
        Said("closed", word!("Avslutad", "Closed"), &[]),
    ],
    columns: 0,
    long: &["ended", "worked", "harder", "otherwise", "others"],
    helps: &[("judgedBy", word!("Till exempel LPO.", "For example the LPO."))],
};

pub const TRACE: Register = Register {
    title: word!("Stängd och öppnad", "Closed and reopened"),
    lead: None,
    add: None,
    fields: &[
        Said("at", word!("När", "When"), &[]),
        Said("what", word!("Vad", "What"), &[word!("Avslutad", "Closed"), word!("Öppnad igen", "Opened again")]),
        Said("why", word!("Varför", "Why"), &[]),
    ],
    columns: 3,
    long: &[],
    helps: &[],
};
const _: () = assert!(Turned::ALL.len() == 2);
