//! Nothing that was called saved is ever lost: real browsers are driven from outside, killed, filled, blocked and lied
//! to, and what the element had said *Sparat* of is looked for again. `cargo xtask torture` runs it.
//!
//! Each row prints `torture NAME tried=N survived=N lost=N`; with `--sabotage`, `sabotage NAME tried=N lost=N` for each
//! safeguard that is switched off, where the row that it is there for must find a loss. `--whole` makes as many tries as
//! the proof asks for, without it each row is run for a few seconds; `--row NAME` runs one, `--seed N` draws other
//! numbers. `ENGINE` says whose rows are run.
//!
//! | file | holds |
//! |---|---|
//! | `rows`, `sabotage` | what there is to run |
//! | `lane`, `count` | one browser's share of a row, and what came of it |
//! | `account`, `work` | what the element has said of what it keeps, as seen from outside; who writes there |
//! | `aside` | the two places, changed behind its back |
//! | `way`, `bundle`, `planted.js` | short ways through the element; its files; what goes wrong in the page |
//! | `typist.js` | who types in one of several tabs |
//! | the others | a row each |

mod account;
mod aside;
mod bundle;
mod corrupted;
mod count;
mod killed;
mod lane;
mod largest;
mod names;
mod quota;
mod rows;
mod sabotage;
mod spoiled;
mod tabs;
mod way;
mod work;

use std::process::ExitCode;

use anyhow::{Result, bail, ensure};
use implementum_pages::{Engine, dist};

/// The numbers are drawn from this one, if no other is given.
const SEED: u64 = 20_261_122;

/// What was typed behind the name of the program.
struct Wishes {
    is_whole: bool,
    is_sabotage: bool,
    row: Option<String>,
    seed: u64,
}

fn main() -> ExitCode {
    match wishes(std::env::args().skip(1)).and_then(|wishes| torture(&wishes)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn wishes(mut words: impl Iterator<Item = String>) -> Result<Wishes> {
    let mut wishes = Wishes { is_whole: false, is_sabotage: false, row: None, seed: SEED };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--whole" => wishes.is_whole = true,
            "--sabotage" => wishes.is_sabotage = true,
            "--row" => wishes.row = words.next(),
            "--seed" => wishes.seed = words.next().unwrap_or_default().parse()?,
            other => bail!("{other:?} is none of --whole, --sabotage, --row NAME, --seed N"),
        }
    }
    Ok(wishes)
}

/// Runs what is wished for in this engine, and fails when anything is lost or a planted loss is not found.
fn torture(wishes: &Wishes) -> Result<()> {
    let engine = Engine::of_this_run();
    let is_wished = |name: &str| wishes.row.as_deref().is_none_or(|row| row == name);
    let (rows, faults) = (rows::ALL.iter(), sabotage::ALL.iter());
    let rows: Vec<_> = rows.filter(|row| !wishes.is_sabotage && is_wished(row.name)).collect();
    let faults: Vec<_> = faults.filter(|fault| wishes.is_sabotage && is_wished(fault.name)).collect();
    ensure!(rows.len() + faults.len() > 0, "nothing has this name; there are {}", names().join(", "));
    let bundle = dist()?;
    // Without a browser it is quickly seen whether each safeguard can still be switched off.
    sabotage::fits()?;
    println!("torture in {engine}, seed={}", wishes.seed);
    let mut failed = Vec::new();
    for row in rows.into_iter().filter(|row| row.engine == engine) {
        let tries = if wishes.is_whole { row.whole } else { row.short };
        let count = row.run(&bundle, wishes.seed, tries);
        println!("torture {} {count}", row.name);
        failed.extend(count.failure(tries).map(|why| format!("{}: {why}", row.name)));
    }
    for fault in faults.into_iter().filter(|fault| fault.row.engine == engine) {
        failed.extend(fault.plant(wishes.seed)?);
    }
    ensure!(failed.is_empty(), "{}", failed.join("; "));
    Ok(())
}

/// What there is to choose from.
fn names() -> Vec<&'static str> {
    rows::ALL.iter().map(|row| row.name).chain(sabotage::ALL.iter().map(|fault| fault.name)).collect()
}
