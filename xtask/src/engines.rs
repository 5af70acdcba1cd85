//! The engines that the bundle is tested in: how the tests of one are run, and how many passed and were skipped there.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::str::FromStr;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, bail, ensure};

use crate::project::Project;
use crate::run::run_aloud;
use crate::setup::Toolbox;
use crate::test::pages;
use crate::tools::Need;

/// The test programs, the harness's own first, and how many tests of each may be skipped in an engine.
const PROGRAMS: [(&str, usize); 2] = [("harness", 2), ("pages", 5)];

/// Where no more than these have failed, each is run once more by itself, and told: a driver stumbles now and then on a
/// busy machine, and what the product does wrong it does again.
const MOST_STUMBLES: usize = 2;

/// How long browsers may take to end, and the time between two looks.
const ENDS_WITHIN: Duration = Duration::from_secs(10);
const BETWEEN: Duration = Duration::from_millis(50);

/// What a browser is built on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKitGTK`, in place of Safari.
    WebKit,
}

impl Engine {
    /// All of them, in the order in which they are run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What it is needed for that its browser is there.
    pub fn need(self) -> Need {
        match self {
            Self::Chromium => Need::Chromium,
            Self::Firefox => Need::Firefox,
            Self::WebKit => Need::WebKit,
        }
    }

    /// Its name on the command line, and for the tests.
    pub fn name(self) -> String {
        self.to_string().to_lowercase()
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl FromStr for Engine {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match Self::ALL.into_iter().find(|engine| engine.name() == text) {
            Some(engine) => Ok(engine),
            None => bail!("there is no engine {text:?}: choose chromium, firefox or webkit"),
        }
    }
}

/// What came of the tests in an engine.
pub struct Tally {
    engine: Engine,
    passed: usize,
    /// The tests that were skipped, each with its reason.
    skipped: Vec<(String, String)>,
    /// The tests that passed only when they were run once more by themselves.
    stumbled: Vec<String>,
}

/// Runs the tests that drive the built files in an engine.
///
/// # Errors
/// When one fails, or too many are skipped, or one for a reason that README doesn't give.
pub fn run_in(engine: Engine, project: &Project, toolbox: &Toolbox) -> Result<Tally> {
    let readme = fs::read_to_string(project.root.join("README.md")).context("README.md can't be read")?;
    let skips = project.passing()?.join(format!("skips-{}", engine.name()));
    let mut tally = Tally { engine, passed: 0, skipped: Vec::new(), stumbled: Vec::new() };
    let profiles = Profiles::new()?;
    for (program, most) in PROGRAMS {
        fs::remove_file(&skips)
            .or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })?;
        let run = |at_once: &str, more: &[String]| -> Result<_> {
            let mut cargo = pages(project, toolbox)?;
            cargo.args(["--test", program, "--", "--test-threads", at_once]).args(more);
            cargo.env("ENGINE", engine.name()).env("SKIPS", &skips).env("TMPDIR", &profiles.0);
            Ok(run_aloud(&mut cargo))
        };
        let (mut said, outcome) = run("2", &[])?;
        if let Err(error) = outcome {
            let failed = failed(&said);
            if failed.is_empty() || failed.len() > MOST_STUMBLES {
                return Err(error);
            }
            // Two browsers at once may be what they stumbled over.
            let (again, outcome) = run("1", &[&["--exact".to_owned()], failed.as_slice()].concat())?;
            outcome?;
            said.extend(again);
            tally.stumbled.extend(failed);
        }
        let skipped = noted(&fs::read_to_string(&skips).unwrap_or_default());
        check(engine, &skipped, most, &readme)?;
        // To the runner of tests one that was skipped is one that passed.
        tally.passed += passed(&said).checked_sub(skipped.len()).context("more tests were skipped than ran")?;
        tally.skipped.extend(skipped);
    }
    Ok(tally)
}

/// A folder for what browsers write. One that rests between tests ends with their program, and leaves its profile.
struct Profiles(PathBuf);

impl Profiles {
    fn new() -> Result<Self> {
        // A short name: browsers put sockets in it, whose names must not be long.
        let folder = std::env::temp_dir().join(format!("implementum-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("{} can't be created", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Profiles {
    fn drop(&mut self) {
        // A browser that is just ending may still write there.
        let until = Instant::now() + ENDS_WITHIN;
        while fs::remove_dir_all(&self.0).is_err() && self.0.exists() && Instant::now() < until {
            sleep(BETWEEN);
        }
    }
}

/// How many tests passed, by what their runners said at their ends.
fn passed(said: &[String]) -> usize {
    let ends = said.iter().filter_map(|line| line.strip_prefix("test result: ")?.split_once(". "));
    ends.filter_map(|(_, end)| end.split_once(" passed")?.0.parse::<usize>().ok()).sum()
}

/// The tests that failed, by what their runner said of each.
fn failed(said: &[String]) -> Vec<String> {
    let names = said.iter().filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"));
    names.map(ToOwned::to_owned).collect()
}

/// The skipped tests with their reasons, from the file in which they were noted.
fn noted(text: &str) -> Vec<(String, String)> {
    let mut skipped: Vec<_> =
        text.lines().filter_map(|line| line.split_once('\t')).map(|(test, why)| (test.into(), why.into())).collect();
    skipped.sort();
    skipped
}

fn check(engine: Engine, skipped: &[(String, String)], most: usize, readme: &str) -> Result<()> {
    let count = skipped.len();
    ensure!(count <= most, "{count} tests were skipped in {engine}, and {most} at most may be");
    // README breaks its lines where it likes.
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let readme = words(readme);
    for (test, reason) in skipped {
        ensure!(readme.contains(&words(reason)), "README doesn't say that {test} is skipped in {engine}: {reason}");
    }
    Ok(())
}

/// The account of all engines, a line for each and for each test that was skipped.
pub fn account(tallies: &[Tally]) -> String {
    tallies.iter().map(Tally::to_string).collect()
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { engine, passed, skipped, stumbled } = self;
        writeln!(f, "{:10} {passed:3} passed, {} skipped", engine.to_string(), skipped.len())?;
        skipped.iter().try_for_each(|(test, reason)| writeln!(f, "           skipped {test}: {reason}"))?;
        stumbled.iter().try_for_each(|test| writeln!(f, "           passed only by itself, the second time: {test}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skips(count: usize) -> Vec<(String, String)> {
        (0..count).map(|number| (format!("a_{number}"), "it does not print".to_owned())).collect()
    }

    #[test]
    fn every_engine_is_chosen_by_its_name() {
        for engine in Engine::ALL {
            assert_eq!(engine.name().parse::<Engine>().expect("its own name"), engine);
        }
        let sentence = "opera".parse::<Engine>().expect_err("no such engine").to_string();
        assert!(sentence.contains("chromium, firefox or webkit"), "{sentence}");
    }

    #[test]
    fn what_passed_is_the_sum_over_all_test_programs() {
        let said =
            ["test a ... ok", "test result: ok. 31 passed; 0 failed; 0 ignored", "test result: FAILED. 51 passed; 1"];
        assert_eq!(passed(&said.map(ToOwned::to_owned)), 82);
    }

    #[test]
    fn what_failed_is_known_by_its_name() {
        let said = ["test a::b ... ok", "test a::c ... FAILED", "failures:", "    a::c"].map(ToOwned::to_owned);
        assert_eq!(failed(&said), ["a::c"]);
    }

    #[test]
    fn a_skip_is_in_readme_with_its_reason_and_five_are_the_most() {
        let readme = "| WebKit | it does\nnot print |";
        check(Engine::WebKit, &skips(5), 5, readme).expect("five, and all told");
        let many = check(Engine::WebKit, &skips(6), 5, readme).expect_err("six").to_string();
        assert!(many.starts_with("6 tests were skipped in WebKit"), "{many}");
        let untold = check(Engine::Firefox, &skips(1), 5, "").expect_err("not told").to_string();
        assert_eq!(untold, "README doesn't say that a_0 is skipped in Firefox: it does not print");
    }

    #[test]
    fn the_account_names_passed_and_skipped_per_engine() {
        let tallies = [
            Tally { engine: Engine::Firefox, passed: 82, skipped: vec![], stumbled: vec!["a::c".to_owned()] },
            Tally {
                engine: Engine::WebKit,
                passed: 81,
                skipped: noted("paper\tit does not print\n"),
                stumbled: vec![],
            },
        ];
        assert_eq!(
            account(&tallies),
            "Firefox     82 passed, 0 skipped\n           passed only by itself, the second time: a::c\nWebKit      81 passed, 1 skipped\n           skipped paper: it does not print\n"
        );
    }
}
