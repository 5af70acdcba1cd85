//! `cargo xtask`: everything that is done to Implementum from a command line, on Linux and macOS.
//!
//! | command | file |
//! |---|---|
//! | what may be typed | `args` |
//! | `setup` | `setup`, over the list in `tools`; `find` and `install` do the work |
//! | `build` | `build`, and `sizes` for the table; trunk calls `pack` as its last step |
//! | `serve` | `serve` |
//! | `test` | `test`, whose list of steps is what has to pass before a change lands; `engines` for the bundle in each |
//! | `shots` | `shots` |
//! | `bench` | `bench` |
//! | `torture` | `torture` |
//! | `units` | `units` |
//!
//! Every program is started by `run`, in a folder that `project` names.

#[cfg(not(unix))]
compile_error!("xtask ends what it starts by process groups, which Windows lacks: use the Windows Subsystem for Linux");

mod args;
mod bench;
mod build;
mod engines;
mod find;
mod install;
mod pack;
mod project;
mod run;
mod serve;
mod setup;
mod shots;
mod sizes;
mod test;
mod time;
mod tools;
mod torture;
mod units;
mod versions;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;

use crate::args::{Xtask, XtaskCmd};
use crate::project::Project;
use crate::setup::setup;
use crate::tools::Need;

fn main() -> ExitCode {
    let mut words: Vec<OsString> = std::env::args_os().skip(1).collect();
    if words.is_empty() {
        words.push("--help".into());
    }
    let flags = Xtask::from_vec(words).unwrap_or_else(|error| error.exit());
    match carry_out(flags.subcommand) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(command: XtaskCmd) -> Result<()> {
    let project = Project::find()?;
    run::end_children_on_signals()?;
    match command {
        XtaskCmd::Setup(flags) => {
            let toolbox = setup(&project, &Need::TESTS)?;
            if flags.list {
                print!("{}", toolbox.list());
            }
            Ok(())
        }
        XtaskCmd::Pack(_) => pack::pack(&project),
        XtaskCmd::Build(_) => build::build(&project, &setup(&project, &[Need::Build])?),
        XtaskCmd::Serve(flags) => serve::serve(&project, &setup(&project, &[Need::Build])?, flags.port),
        XtaskCmd::Test(flags) => test::test(&project, flags.only, flags.engine),
        XtaskCmd::Shots(flags) => {
            let toolbox = setup(&project, &[Need::Build, Need::Browser, Need::Chromium])?;
            build::build(&project, &toolbox)?;
            shots::shots(&project, &toolbox, flags.out)
        }
        XtaskCmd::Units(flags) => units::units(&project, &flags),
        XtaskCmd::Bench(flags) => {
            let toolbox = setup(&project, &[Need::Build, Need::Browser, Need::Chromium, Need::Bench])?;
            build::build(&project, &toolbox)?;
            bench::bench(&project, &toolbox, flags.runs)
        }
        XtaskCmd::Torture(flags) => {
            let toolbox = setup(&project, &[Need::Build, Need::Browser, Need::Chromium, Need::Firefox])?;
            build::build(&project, &toolbox)?;
            torture::torture(&project, &toolbox, &flags)
        }
    }
}
