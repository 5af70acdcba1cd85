//! Which elements of the page change when one answer does.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::figures::{Figures, Unit};
use crate::stage;
use crate::table::Table;
use crate::visit::Visit;

/// Where a changed element stands: in the item that was answered, in what tells how far one has come, in what tells
/// whether it is saved, or elsewhere.
const PLACE: &str = "((place) => place)((node) => {
    const el = node.nodeType === 1 ? node : node.parentElement;
    if (el?.closest('li.card')) return el.closest('li.card') === bench.aimed.closest('li.card') ? 'item' : 'another item';
    if (el?.closest('nav.steps-nav') || el?.matches('.stack > .stack-s > p.soft.small')) return 'progress';
    if (el?.closest('.saved')) return 'saving';
    return `elsewhere: ${el?.localName}.${el?.className}`;
})";

/// Counts what changes in the document after one changed answer, and prints where.
pub async fn drawn(table: &mut Table, checklist: &Value) -> Result<()> {
    let side = stage::ours(checklist).await?;
    let visit = Visit::begin(&side).await?;
    visit.rest(500).await?;
    // The first change of all brings the buttons that undo it.
    visit.click(1).await?;
    visit.rest(500).await?;
    visit.page().eval(&format!("(bench.changes({PLACE}), 0)")).await?;
    visit.click(2).await?;
    let changes = visit.page().eval("bench.changed()").await?;
    let mut places: BTreeMap<String, u64> = BTreeMap::new();
    for change in changes.as_array().context("a list of changes")? {
        *places.entry(change[0].as_str().unwrap_or_default().to_owned()).or_default() += 1;
    }
    println!("One changed answer changes in the document: {places:?}.");
    let expected = ["item", "progress", "saving"];
    let others: u64 =
        places.iter().filter(|(place, _)| !expected.contains(&place.as_str())).map(|(_, count)| count).sum();
    let others = Figures(vec![f64::from(u32::try_from(others)?)]);
    table.limit("changes elsewhere after one changed answer", Unit::Count, &others, Some(0.0));
    Ok(())
}
