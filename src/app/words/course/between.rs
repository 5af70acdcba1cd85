//! From the gaps to a plan that has been decided: uppdrag, rounds of comments, decisions, communication.

use super::Register;
use crate::app::words::print::Said;
use crate::app::words::{Word, common};
use crate::app::words::{plan, word};
use crate::domain::{Coded, DecisionAbout, RoundOf, Verdict};

pub const ASSIGNMENTS: Register = Register {
    title: word!("Uppdrag", "Assignments"),
    lead: Some(word!(
        "Ett uppdrag säger vad som ska uppnås, vem som får det, varför och var gränsen går. Åtgärderna i handlingsplanen svarar sedan på det.",
        "An assignment says what is to be achieved, who is given it, why, and where its limits are. The actions in the plan then answer it."
    )),
    add: Some(word!("Lägg till uppdrag", "Add an assignment")),
    fields: &[
        Said("title", word!("Vad ska uppnås?", "What is to be achieved?"), &[]),
        Said("to", word!("Till vem?", "To whom?"), &[]),
        Said("due", word!("Klart senast", "Due"), &[]),
        Said("why", word!("Varför?", "Why?"), &[]),
        Said("limits", word!("Ramar", "Limits"), &[]),
    ],
    columns: 3,
    long: &["why", "limits"],
    helps: &[
        ("to", word!("En enhet, en roll eller en grupp.", "A unit, a role or a group.")),
        ("limits", word!("Vad ingår inte, och vad får det kosta?", "What is not part of it, and what may it cost?")),
    ],
};

pub const DECISIONS: Register = Register {
    title: word!("Beslut", "Decisions"),
    lead: Some(word!(
        "Skriv vem som har beslutat vad, och på vilka villkor. Ändrar ni planen efter beslutet: skriv vem ni har samrått med.",
        "Write who has decided what, and on which conditions. If you change the plan after the decision: write whom you have consulted."
    )),
    add: Some(word!("Lägg till beslut", "Add a decision")),
    fields: &[
        Said("title", word!("Beslut", "Decision"), &[]),
        Said("about", word!("Gäller", "Concerns"), DECISIONS_ABOUT),
        Said("body", word!("Beslutat av", "Decided by"), &[]),
        Said("date", word!("Datum", "Date"), &[]),
        Said("conditions", word!("Villkor", "Conditions"), &[]),
        Said("consulted", word!("Samråd med", "Consulted"), &[]),
    ],
    columns: 6,
    long: &["conditions", "consulted"],
    helps: &[
        (
            "body",
            word!(
                "Till exempel LPO, kunskapsstyrningsrådet eller ledningsgruppen.",
                "For example the LPO, the knowledge management council or the management team."
            ),
        ),
        (
            "consulted",
            word!(
                "För en ändring av planen: LPO, enheter, patienter.",
                "For a change of the plan: the LPO, units, patients."
            ),
        ),
    ],
};

const DECISIONS_ABOUT: &[Word; DecisionAbout::ALL.len()] = &[
    word!("Uppdragen", "The assignments"),
    common::ACTION_PLAN,
    word!("Ändring av handlingsplanen", "A change of the action plan"),
    word!("Annat", "Something else"),
];

pub const MESSAGES: Register = Register {
    title: word!("Kommunikationsplan", "Communication plan"),
    lead: Some(word!(
        "Vem behöver veta vad, när och hur? Börja med dem som ska göra något annorlunda, och med patienterna.",
        "Who needs to know what, when and how? Begin with those who will do something differently, and with the patients."
    )),
    add: Some(word!("Lägg till budskap", "Add a message")),
    fields: &[
        Said("title", word!("Budskap", "Message"), &[]),
        Said("audience", word!("Till vem?", "To whom?"), &[]),
        Said("channel", word!("Kanal", "Channel"), &[]),
        Said("due", word!("När?", "When?"), &[]),
        Said("role", plan::ROLE, &[]),
        Said("done", word!("Gjort", "Done"), &[]),
    ],
    columns: 6,
    long: &[],
    helps: &[(
        "channel",
        word!(
            "Till exempel arbetsplatsträffen, intranätet eller ett utskick.",
            "For example a staff meeting, the intranet or a mailing."
        ),
    )],
};

pub const ROUNDS: Register = Register {
    title: word!("Synpunktsrundor", "Rounds of comments"),
    lead: Some(word!(
        "Skicka gapanalysen eller handlingsplanen som en fil som går att läsa och kommentera, men inte ändra. Öppna sedan filerna som kommer tillbaka.",
        "Send the gap analysis or the action plan as a file that can be read and commented on, but not changed. Then open the files that come back."
    )),
    add: Some(word!("Börja en synpunktsrunda", "Begin a round of comments")),
    fields: &[
        Said("title", word!("Rundans namn", "Name of the round"), &[]),
        Said("of", word!("Gäller", "Concerns"), ROUNDS_OF),
        Said("sent", word!("Skickad", "Sent"), &[]),
        Said("due", word!("Svar senast", "Answers by"), &[]),
    ],
    columns: 4,
    long: &[],
    helps: &[],
};

const ROUNDS_OF: &[Word; RoundOf::ALL.len()] = &[common::GAP_ANALYSIS, common::ACTION_PLAN];

pub const COMMENTS: Register = Register {
    title: word!("Synpunkter", "Comments"),
    lead: None,
    add: None,
    fields: &[
        Said("text", word!("Synpunkt", "Comment"), &[]),
        Said("unit", word!("Enhet", "Unit"), &[]),
        Said("role", word!("Roll", "Role"), &[]),
        Said("verdict", word!("Vad blir det av den?", "What becomes of it?"), VERDICTS),
        Said("why", word!("Vad ändrades, eller varför inte?", "What changed, or why not?"), &[]),
    ],
    columns: 5,
    long: &["text", "why"],
    helps: &[],
};

const VERDICTS: &[Word; Verdict::ALL.len()] = &[word!("Tas med", "Taken"), word!("Tas inte med", "Not taken")];
