//! Ours beside theirs: the same phase, the same answers, the same hand.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::figures::{Figures, Unit};
use crate::stage;
use crate::table::Table;
use crate::visit::{Side, Visit};

/// How many answers are clicked in each visit. The first one counts like all others.
const CLICKS: usize = 8;
/// What is typed in each visit, a word a text area.
const TYPED: [&str; 2] = ["behovet", "schemat"];

/// What all visits to one side gave.
#[derive(Default)]
struct Gathered {
    radios: u64,
    areas: u64,
    bytes: Figures,
    load: Figures,
    click: Figures,
    key: Figures,
    click_scripts: Figures,
    key_scripts: Figures,
    heap: Figures,
    wasm: Figures,
    slowed: Figures,
}

/// Measures both in turn, and with them a page of plain fields and one with a single field, and puts them beside each
/// other.
pub async fn beside(table: &mut Table, checklist: &Value, runs: usize) -> Result<()> {
    let ours = stage::ours(checklist).await?;
    let (theirs, _folder) = stage::theirs(checklist).await?;
    let (bare, alone) = (stage::bare(checklist).await?, stage::alone().await?);
    let mut gathered: [Gathered; 4] = std::array::from_fn(|_| Gathered::default());
    for run in 0..=runs {
        for (side, gathered) in [&ours, &theirs, &bare, &alone].into_iter().zip(&mut gathered) {
            let one = visit(side).await?;
            // The first run only lets the servers pack what they send.
            if run > 0 {
                gathered.take(one);
            }
        }
        eprintln!("beside SurveyJS: run {run} of {runs}");
    }
    let [ours, theirs, bare, alone] = gathered;
    let slowed = ours.slowed.0.iter().chain(&theirs.slowed.0).copied().collect::<Figures>();
    println!("A loop of the same work took {:.1} times as long.", slowed.median());
    rows(table, [&ours, &theirs, &bare, &alone]);
    Ok(())
}

fn rows(table: &mut Table, [ours, theirs, bare, alone]: [&Gathered; 4]) {
    let (ms, mb) = (Unit::Milliseconds, Unit::Megabytes);
    table.same("radio buttons", ours.radios, theirs.radios);
    table.same("text areas", ours.areas, theirs.areas);
    table.compare("bytes over the wire, brotli", Unit::Count, &ours.bytes, &theirs.bytes, Some(0.6));
    table.compare("cold load to the first radio button", ms, &ours.load, &theirs.load, Some(0.5));
    table.compare("click to next paint", ms, &ours.click, &theirs.click, Some(0.25));
    table.compare("– plain fields instead of ours", ms, &bare.click, &theirs.click, None);
    table.compare("– two buttons on an empty page", ms, &alone.click, &theirs.click, None);
    table.compare("– scripts alone", ms, &ours.click_scripts, &theirs.click_scripts, None);
    table.compare("key to next paint", ms, &ours.key, &theirs.key, Some(0.25));
    table.compare("– plain fields instead of ours", ms, &bare.key, &theirs.key, None);
    table.compare("– one field on an empty page", ms, &alone.key, &theirs.key, None);
    table.compare("– scripts alone", ms, &ours.key_scripts, &theirs.key_scripts, None);
    table.compare("memory", mb, &ours.memory(), &theirs.memory(), Some(0.5));
    table.compare("– heap of the scripts", mb, &ours.heap, &theirs.heap, None);
    table.compare("– memory of the wasm", mb, &ours.wasm, &theirs.wasm, None);
}

impl Gathered {
    fn memory(&self) -> Figures {
        self.heap.0.iter().zip(&self.wasm.0).map(|(heap, wasm)| heap + wasm).collect()
    }

    /// Takes in one visit; the many clicks and keys of one count as their median.
    fn take(&mut self, one: Self) {
        (self.radios, self.areas) = (one.radios, one.areas);
        let into = [
            (&mut self.bytes, one.bytes),
            (&mut self.load, one.load),
            (&mut self.click, one.click),
            (&mut self.key, one.key),
            (&mut self.click_scripts, one.click_scripts),
            (&mut self.key_scripts, one.key_scripts),
            (&mut self.heap, one.heap),
            (&mut self.wasm, one.wasm),
            (&mut self.slowed, one.slowed),
        ];
        for (all, one) in into {
            all.0.push(one.median());
        }
    }
}

async fn visit(side: &Side) -> Result<Gathered> {
    let visit = Visit::begin(side).await?;
    let mut gathered = Gathered::default();
    gathered.bytes.0.push(f64::from(u32::try_from(side.site.weight()?)?));
    gathered.load.0.push(visit.load);
    gathered.slowed.0.push(visit.slowed);
    visit.rest(500).await?;
    gathered.radios = visit.count("input[type=radio]").await?;
    gathered.areas = visit.count("textarea").await?;
    for place in 0..CLICKS {
        let took = visit.click(place).await?;
        gathered.click.0.push(took.to_paint);
        gathered.click_scripts.0.push(took.scripts);
    }
    for (place, text) in TYPED.into_iter().enumerate() {
        for took in visit.keys(place * 4, text).await? {
            gathered.key.0.push(took.to_paint);
            gathered.key_scripts.0.push(took.scripts);
        }
    }
    if !side.stored.is_empty() {
        let stored = visit.stored().await?;
        ensure!(TYPED.iter().all(|text| stored.contains(text)), "what was typed has not been saved");
    }
    let (heap, wasm) = visit.memory().await?;
    gathered.heap.0.push(heap);
    gathered.wasm.0.push(wasm);
    Ok(gathered)
}
