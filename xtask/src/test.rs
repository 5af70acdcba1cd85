//! Every check and test, in the order in which a mistake is found soonest.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::args::Part;
use crate::build::build;
use crate::project::Project;
use crate::run::{run, run_within};
use crate::setup::{Toolbox, setup};
use crate::time::spoken;
use crate::tools::Need;

/// How long the tests in a document may take, and how often a browser that does not come up is tried again.
const LIMIT: Duration = Duration::from_mins(1);
const TRIES: u32 = 8;

/// One step: its name, its part and what it does.
struct Step(&'static str, Part, fn(&Project, &Toolbox) -> Result<()>);

const STEPS: &[Step] = &[
    Step("formatting", Part::Host, |project, tools| cargo(project, tools, "fmt --all --check")),
    Step("lints on this computer", Part::Host, |project, tools| {
        cargo(project, tools, "clippy --locked --workspace --all-targets -- -D warnings")
    }),
    Step("lints in the browser", Part::Host, |project, tools| {
        let what = "clippy --locked -p implementum --lib --bins --test browser --target wasm32-unknown-unknown";
        cargo(project, tools, &format!("{what} -- -D warnings"))
    }),
    Step("tests without a browser", Part::Host, |project, tools| {
        cargo(project, tools, "test --locked -p implementum --lib --test host")?;
        cargo(project, tools, "test --locked -p xtask")
    }),
    Step("the element in a document", Part::Browser, in_a_document),
    Step("the bundle", Part::Pages, build),
    Step("the bundle in host pages", Part::Pages, |project, tools| {
        run(pages(project, tools)?.args(["--lib", "--test", "harness", "--test", "pages"]))
    }),
];

/// Runs all steps, or those of one part, and stops at the first that fails.
///
/// # Errors
/// When a tool is missing or a step fails; the error names the step.
pub fn test(project: &Project, only: Option<Part>) -> Result<()> {
    let started = Instant::now();
    let toolbox = setup(project, if only == Some(Part::Host) { Need::Build } else { Need::Browser })?;
    let steps: Vec<&Step> = STEPS.iter().filter(|Step(_, part, _)| only.is_none_or(|only| only == *part)).collect();
    for (place, Step(name, _, work)) in (1..).zip(&steps) {
        let title = format!("[{place}/{}] {name}", steps.len());
        println!("\n{title}");
        let started = Instant::now();
        work(project, &toolbox).with_context(|| format!("{title} failed after {}", spoken(started.elapsed())))?;
        println!("{title}: done in {}", spoken(started.elapsed()));
    }
    println!("\nEverything passed in {}.", spoken(started.elapsed()));
    Ok(())
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
