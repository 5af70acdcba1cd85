//! Each step lifts a file by one version. Steps are never edited once released.

use super::ReadError;
use super::json::Json;

type Migration = fn(&mut Json) -> Result<(), ReadError>;

/// `MIGRATIONS[n]` lifts version n + 1 to n + 2.
const MIGRATIONS: &[Migration] = &[with_workshops, with_the_course];

/// The version that this build writes: it follows from the steps, so that none can be forgotten.
pub const CURRENT: u64 = MIGRATIONS.len() as u64 + 1;

/// Version 2 has workshops: kinds of records that no file had before, so nothing is to be lifted.
#[allow(clippy::unnecessary_wraps, reason = "a step that lifts something can fail")]
fn with_workshops(_: &mut Json) -> Result<(), ReadError> {
    Ok(())
}

/// Version 3 has what belongs to the course of the introduction over time, and two fields of an action: new ones all.
#[allow(clippy::unnecessary_wraps, reason = "a step that lifts something can fail")]
fn with_the_course(_: &mut Json) -> Result<(), ReadError> {
    Ok(())
}

/// Lifts a file of version `from` to the current one.
pub(super) fn lift(file: &mut Json, from: u64) -> Result<(), ReadError> {
    let done = usize::try_from(from - 1).unwrap_or(usize::MAX);
    MIGRATIONS.iter().skip(done).try_for_each(|step| step(file))
}
