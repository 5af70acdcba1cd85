//! Starts programs, and sees to it that nothing they start outlives us.
//!
//! Each program gets a process group of its own. When it has ended, what is left of the group is ended too: a driver
//! that is killed leaves its browser behind otherwise. Ctrl+C and SIGTERM end the group that is running.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio, exit};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

/// How long a program that was asked to stop may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// The groups of the programs that are running: one, but in our own tests.
static RUNNING: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// From now on a signal that ends us ends the running program first.
///
/// # Errors
/// When the handler can't be set.
pub fn end_children_on_signals() -> Result<()> {
    ctrlc::set_handler(|| {
        // The lock is kept until we are gone, so that the main thread can't report the ended program as a failure.
        let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.iter().copied().for_each(end);
        exit(130);
    })
    .context("signals can't be caught")
}

/// Runs a program to its end. What it prints is seen.
///
/// # Errors
/// When it can't be started or ends with anything but success.
pub fn run(command: &mut Command) -> Result<()> {
    to_the_end(command, drop)
}

/// The same, and gives the lines of its standard output besides what came of it.
pub fn run_aloud(command: &mut Command) -> (Vec<String>, Result<()>) {
    let mut lines = Vec::new();
    let outcome = to_the_end(command.stdout(Stdio::piped()), |output| {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            lines.push(line);
        }
    });
    (lines, outcome)
}

/// Runs a program to its end; what its output is told to is done first, if it is a pipe.
fn to_the_end(command: &mut Command, read: impl FnOnce(ChildStdout)) -> Result<()> {
    let line = spoken(command);
    let (mut child, group) = start(command).with_context(|| format!("{line} can't be started"))?;
    if let Some(output) = child.stdout.take() {
        read(output);
    }
    let status = child.wait();
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).retain(|other| *other != group);
    end(group);
    let status = status.with_context(|| format!("{line} was lost"))?;
    ensure!(status.success(), "{line} failed ({status})");
    Ok(())
}

/// Runs a program that may take so long. Whether it came to its end in time; if not, it has been ended.
///
/// # Errors
/// When it can't be started or ends with anything but success.
pub fn run_within(limit: Duration, command: &mut Command) -> Result<bool> {
    let line = spoken(command);
    let (mut child, group) = start(command).with_context(|| format!("{line} can't be started"))?;
    let started = Instant::now();
    let status = loop {
        match child.try_wait().with_context(|| format!("{line} was lost"))? {
            None if started.elapsed() < limit => sleep(Duration::from_millis(50)),
            status => break status,
        }
    };
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).retain(|other| *other != group);
    end(group);
    let Some(status) = status else {
        child.wait().with_context(|| format!("{line} was lost"))?;
        return Ok(false);
    };
    ensure!(status.success(), "{line} failed ({status})");
    Ok(true)
}

/// Starts a program in a group of its own; no signal can fall between its start and its entry among the running.
fn start(command: &mut Command) -> Result<(Child, Pid)> {
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    let child = command.stdin(Stdio::null()).process_group(0).spawn()?;
    let group = Pid::from_raw(i32::try_from(child.id())?);
    running.push(group);
    Ok((child, group))
}

/// What a short-lived program prints to its standard output, or nothing if it can't be run or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// Ends what is left of a group, in peace first.
fn end(group: Pid) {
    let asked = Instant::now();
    if killpg(group, Signal::SIGTERM).is_err() {
        return;
    }
    while asked.elapsed() < PATIENCE {
        if killpg(group, None).is_err() {
            return;
        }
        sleep(Duration::from_millis(20));
    }
    // A group that is gone by now is what was wanted.
    killpg(group, Signal::SIGKILL).ok();
}

/// The program and its arguments as one would type them.
fn spoken(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    format!("`{}`", words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = run(Command::new("sh").args(["-c", "exit 3"])).expect_err("it fails");
        assert_eq!(error.to_string(), "`sh -c exit 3` failed (exit status: 3)");
    }

    #[test]
    fn a_program_that_hangs_is_ended_when_its_time_is_up() {
        let limit = Duration::from_millis(100);
        assert!(!run_within(limit, Command::new("sleep").arg("60")).expect("it starts"));
        assert!(run_within(Duration::from_mins(1), &mut Command::new("true")).expect("it succeeds"));
        run_within(Duration::from_mins(1), &mut Command::new("false")).expect_err("it fails");
    }

    #[test]
    fn what_a_program_prints_is_given_line_by_line() {
        let (said, outcome) = run_aloud(Command::new("sh").args(["-c", "echo one; echo two"]));
        assert!(said == ["one", "two"] && outcome.is_ok());
        let (said, outcome) = run_aloud(Command::new("sh").args(["-c", "echo one; exit 3"]));
        assert!(said == ["one"] && outcome.is_err());
    }

    #[test]
    fn what_a_program_leaves_behind_is_ended() {
        let mark = std::env::temp_dir().join(format!("xtask-left-behind-{}", std::process::id()));
        let script = format!("(sleep 0.3; touch '{}') & true", mark.display());
        run(Command::new("sh").args(["-c", &script])).expect("the shell itself succeeds");
        sleep(Duration::from_millis(500));
        assert!(!mark.exists(), "the program in the background went on");
    }
}
