//! Every check and test, in the order in which a mistake is found soonest.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::args::Part;
use crate::build::build;
use crate::engines::{Engine, account, run_in};
use crate::project::Project;
use crate::run::{run, run_within};
use crate::setup::{Toolbox, setup};
use crate::time::spoken;
use crate::tools::Need;
use crate::torture;

/// How long the tests in a document may take, and how often a browser that does not come up is tried again.
const LIMIT: Duration = Duration::from_mins(1);
const TRIES: u32 = 8;

/// One step: its name, its part and what it does.
struct Step(String, Part, Work);

/// What a step does: it passes or fails, or its tests are counted, too.
enum Work {
    Plain(Plain),
    In(Engine),
    Torture(Engine),
}

type Plain = fn(&Project, &Toolbox) -> Result<()>;

/// All steps, with those of the engines.
fn steps(engines: &[Engine]) -> Vec<Step> {
    let plain: [(&str, Part, Plain); 6] = [
        ("formatting", Part::Host, |project, tools| cargo(project, tools, "fmt --all --check")),
        ("lints on this computer", Part::Host, |project, tools| {
            cargo(project, tools, "clippy --locked --workspace --all-targets -- -D warnings")
        }),
        ("lints in the browser", Part::Host, |project, tools| {
            let what = "clippy --locked -p implementum --lib --bins --test browser --target wasm32-unknown-unknown";
            cargo(project, tools, &format!("{what} -- -D warnings"))
        }),
        ("tests without a browser", Part::Host, |project, tools| {
            cargo(project, tools, "test --locked -p implementum --lib --test host")?;
            cargo(project, tools, "test --locked -p xtask")?;
            cargo(project, tools, "test --locked -p implementum-pages --lib")
        }),
        ("the element in a document", Part::Browser, in_a_document),
        ("the bundle", Part::Pages, build),
    ];
    let plain = plain.into_iter().map(|(name, part, work)| Step(name.into(), part, Work::Plain(work)));
    let each = engines.iter().map(|engine| Step(format!("the bundle in {engine}"), Part::Pages, Work::In(*engine)));
    let tortured = torture::ENGINES.iter().filter(|engine| engines.contains(engine));
    let tortured =
        tortured.map(|engine| Step(format!("the torture of {engine}, in short"), Part::Pages, Work::Torture(*engine)));
    plain.chain(each).chain(tortured).collect()
}

/// Runs all steps, or those of one part or with one engine, and stops at the first that fails.
///
/// # Errors
/// When a tool is missing or a step fails; the error names the step.
pub fn test(project: &Project, only: Option<Part>, engine: Option<Engine>) -> Result<()> {
    let started = Instant::now();
    let engines = engine.map_or(Engine::ALL.to_vec(), |engine| vec![engine]);
    let toolbox = setup(project, &needs(only, &engines))?;
    let mut tallies = Vec::new();
    let steps: Vec<Step> =
        steps(&engines).into_iter().filter(|Step(_, part, _)| only.is_none_or(|only| only == *part)).collect();
    for (place, Step(name, _, work)) in (1..).zip(&steps) {
        let title = format!("[{place}/{}] {name}", steps.len());
        println!("\n{title}");
        let started = Instant::now();
        let done = match work {
            Work::Plain(work) => work(project, &toolbox),
            Work::Torture(engine) => torture::torture_in(*engine, project, &toolbox, &[]),
            Work::In(engine) => run_in(*engine, project, &toolbox).map(|tally| tallies.push(tally)),
        };
        done.with_context(|| format!("{title} failed after {}", spoken(started.elapsed())))?;
        println!("{title}: done in {}", spoken(started.elapsed()));
    }
    println!("\n{}Everything passed in {}.", account(&tallies), spoken(started.elapsed()));
    Ok(())
}

/// What has to be there for a part of the tests.
fn needs(only: Option<Part>, engines: &[Engine]) -> Vec<Need> {
    let is_in = |part| only.is_none_or(|only| only == part);
    let mut needs = vec![Need::Build];
    if only != Some(Part::Host) {
        needs.push(Need::Browser);
    }
    if is_in(Part::Browser) {
        needs.push(Need::Chromium);
    }
    if is_in(Part::Pages) {
        needs.extend(engines.iter().map(|engine| engine.need()));
    }
    needs
}

/// Runs cargo with words that hold no spaces.
fn cargo(project: &Project, toolbox: &Toolbox, words: &str) -> Result<()> {
    run(toolbox.command(project, "cargo")?.args(words.split(' ')))
}

/// The tests that the runner of wasm-bindgen, found on PATH, carries into Chromium.
fn in_a_document(project: &Project, toolbox: &Toolbox) -> Result<()> {
    let options = project.passing()?.join("webdriver.json");
    // The runner itself adds that there is no window and no sandbox.
    let quiet =
        ["disable-gpu", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync"];
    let chrome = json!({ "goog:chromeOptions": { "binary": toolbox.path("chromium")?, "args": quiet } });
    std::fs::write(&options, chrome.to_string()).with_context(|| format!("{} can't be written", options.display()))?;
    let mut cargo = toolbox.command(project, "cargo")?;
    // The runner takes the first driver that any of these names.
    for driver in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER", "CHROMEDRIVER"] {
        cargo.env_remove(driver).env_remove(format!("{driver}_REMOTE"));
    }
    // Not --quiet: cargo would hand it on to the runner, which refuses it.
    let what = "test --locked -p implementum --target wasm32-unknown-unknown --test browser";
    run(toolbox.command(project, "cargo")?.args(what.split(' ')).arg("--no-run"))?;
    cargo
        .args(what.split(' '))
        .env("CHROMEDRIVER", toolbox.path("chromedriver")?)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", options);
    // The runner waits without end for a browser that did not come up. The tests themselves take ten seconds.
    for _ in 0..TRIES {
        if run_within(LIMIT, &mut cargo)? {
            return Ok(());
        }
        println!("The browser did not answer within {}: once more.", spoken(LIMIT));
    }
    bail!("the tests did not come to their end within {} in any of {TRIES} tries", spoken(LIMIT))
}

/// Cargo, ready to run one of the test programs that drive the built files.
///
/// # Errors
/// When a folder's name can't stand in PATH.
pub fn pages(project: &Project, toolbox: &Toolbox) -> Result<Command> {
    let mut cargo = toolbox.command(project, "cargo")?;
    cargo.args(["test", "--locked", "-p", "implementum-pages"]).envs(toolbox.variables()).env("DIST", &project.dist);
    Ok(cargo)
}
