//! Planted losses: one safeguard is switched off, and the row that it is there for must see it.

use anyhow::{Context, Result, ensure};

use crate::bundle::{Change, changed, replaced};
use crate::rows::{CORRUPTED, KILLED, Row, TABS, THROWING};

/// One safeguard that can be switched off.
pub struct Fault {
    /// As it is called on the command line.
    pub name: &'static str,
    /// The row that must find it.
    pub row: &'static Row,
    tries: usize,
    change: Change,
}

/// All of them.
pub const ALL: [Fault; 4] = [
    Fault { name: "mirror", row: &KILLED, tries: 6, change: without_mirror },
    Fault { name: "read-back", row: &THROWING, tries: 16, change: without_read_back },
    Fault { name: "merge", row: &TABS, tries: 63, change: without_merge },
    Fault { name: "set-aside", row: &CORRUPTED, tries: 10, change: without_setting_aside },
];

/// Whether each of them can still be switched off in the script that is shipped.
pub fn fits() -> Result<()> {
    ALL.iter().try_for_each(|fault| changed(fault.change).map(drop).with_context(|| fault.name))
}

impl Fault {
    /// Switches it off, tortures what is left and prints a line. Gives what failed: that nothing was found.
    pub fn plant(&self, seed: u64) -> Result<Option<String>> {
        let bundle = changed(self.change).with_context(|| format!("switching off the {}", self.name))?;
        let count = self.row.run(bundle.path(), seed, self.tries);
        println!("sabotage {} tried={} lost={}", self.name, count.tried, count.lost.len());
        let nothing =
            || format!("{} finds nothing without the {}: {}", self.row.name, self.name, count.stumbles.join(", "));
        Ok(count.lost.is_empty().then(nothing))
    }
}

/// The mirror is not written, and everything else goes on as if it were.
fn without_mirror(script: &str) -> Result<String> {
    let (before, after) = put(script)?;
    Ok(format!("{before}(() => {{}})({after}"))
}

/// Local storage is believed.
fn without_read_back(script: &str) -> Result<String> {
    replaced(script, "return\"read-back\"", 1, "return")
}

/// Whoever writes last wins: what stands in the store, and what other tabs write, is not looked at.
fn without_merge(script: &str) -> Result<String> {
    replaced(&replaced(script, "\"met\"", 1, "\"unmet\"")?, "\"wrote\"", 2, "\"unheard\"")
}

/// What cannot be read is written over like everything else.
fn without_setting_aside(script: &str) -> Result<String> {
    const ASKS: &str = "\"met\",";
    const STRANGE: &str = ")!==void 0";
    ensure!(script.matches(ASKS).count() == 1, "the script asks elsewhere what stands in the store");
    let (before, rest) = script.split_once(ASKS).context("the script does not ask what stands in the store")?;
    let (asked, after) = rest.split_once(STRANGE).context("the script does not mind the answer")?;
    ensure!(asked.len() < 12, "the script minds another answer: {asked}");
    Ok(format!("{before}{ASKS}{asked})&&!1{after}"))
}

/// The script around the call that writes a text into the mirror, `else texts.put(`.
fn put(script: &str) -> Result<(&str, &str)> {
    let is_name =
        |text: &str| !text.is_empty() && text.chars().all(|sign| sign.is_ascii_alphanumeric() || "_$".contains(sign));
    let mut found = script.match_indices(".put(").filter_map(|(place, call)| {
        let (before, name) = script[..place].rsplit_once("=\"occupied\":")?;
        is_name(name).then_some((&script[..before.len() + "=\"occupied\":".len()], &script[place + call.len()..]))
    });
    let one = found.next().context("nothing writes into the mirror")?;
    ensure!(found.next().is_none(), "more than one thing writes into the mirror");
    Ok(one)
}
