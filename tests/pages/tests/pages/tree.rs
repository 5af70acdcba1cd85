//! What a screen reader is told of the main views, as text that can be read and compared. `IMPLEMENTUM_BLESS=1` writes
//! the texts anew; read what has changed before it is kept.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use implementum_pages::{Engine, Finds as _, Page, Role, skip_in};

use crate::spoiled_stage;
use crate::steps::{saved, speak};
use crate::views::{FIRST, REST, fill, show};

const MAIN: [&str; 18] = [
    "start-first-time",
    "new-with-error",
    "start",
    "overview",
    "about",
    "question",
    "phase",
    "gaps",
    "gaps-arrange",
    "area",
    "plan",
    "action-late",
    "result",
    "share",
    "area-explained",
    "glossary",
    "knowledge-tried",
    "example-overview",
];

/// A Monday that stays, so that “today” does.
const MONDAY: &str = "{
    const Real = Date;
    const monday = new Real(2026, 10, 23, 9, 0).getTime();
    globalThis.Date = class extends Real {
        constructor(...parts) { parts.length ? super(...parts) : super(monday); }
        static now() { return monday; }
    };
}";

#[tokio::test]
async fn a_screen_reader_is_told_of_each_main_view_as_is_written_down() -> Result<()> {
    for engine in [Engine::Firefox, Engine::WebKit] {
        if skip_in(engine, "its driver does not give the whole tree of what is told") {
            return Ok(());
        }
    }
    let stage = spoiled_stage(MONDAY).await?;
    let page = &stage.page;
    page.by(Role::Button, "Ny självskattning").await?;
    let mut changes = String::new();
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        if !MAIN.contains(&view) {
            continue;
        }
        show(page, view).await?;
        if !["start", "new", "glossary", "knowledge", "example"].iter().any(|one| view.starts_with(one)) {
            saved(page).await?;
        }
        compare(page, view, &mut changes).await?;
        if view == "overview" {
            speak(page, "en").await?;
            compare(page, "overview-en", &mut changes).await?;
            speak(page, "sv").await?;
        }
    }
    ensure!(changes.is_empty(), "IMPLEMENTUM_BLESS=1 writes anew what has changed:\n{changes}");
    Ok(())
}

async fn compare(page: &Page, view: &str, changes: &mut String) -> Result<()> {
    let now = page.ax_tree().await?;
    let file = folder().join(format!("{view}.txt"));
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    if before == now {
        return Ok(());
    }
    if std::env::var("IMPLEMENTUM_BLESS").is_ok_and(|value| value == "1") {
        std::fs::create_dir_all(folder())?;
        std::fs::write(&file, now)?;
        return Ok(());
    }
    _ = write!(changes, "\n{view}\n{}", difference(&before, &now));
    Ok(())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/heard")
}

/// The lines that are gone and those that came, in order, each line as often as it stands there.
fn difference(before: &str, now: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    // How long the longest common rest of both is, from each pair of lines on.
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            common[a][b] =
                if old[a] == new[b] { common[a + 1][b + 1] + 1 } else { common[a + 1][b].max(common[a][b + 1]) };
        }
    }
    let (mut a, mut b, mut text) = (0, 0, String::new());
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            (a, b) = (a + 1, b + 1);
        } else if a < old.len() && (b == new.len() || common[a + 1][b] >= common[a][b + 1]) {
            _ = writeln!(text, "{:>5} - {}", a + 1, old[a]);
            a += 1;
        } else {
            _ = writeln!(text, "{:>5} + {}", b + 1, new[b]);
            b += 1;
        }
    }
    text
}

#[test]
fn the_difference_names_the_lines_that_went_and_came() {
    assert_eq!(difference("a\nb\nc\n", "a\nc\nd\n"), "    2 - b\n    3 + d\n");
    assert_eq!(difference("a\n", "a\n"), "");
}
