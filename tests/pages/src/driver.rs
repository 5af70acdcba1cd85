//! One driver process and everything it starts, ended together.
//!
//! A small shell stands guard as leader of a process group: when its input closes, because the test is done, has
//! panicked or was itself killed, it ends the whole group. So no browser is left behind, whatever happens.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{Engine, chromium, firefox, webkit};

/// Starts the driver, which is `$0`, and ends it with everything it started.
const GUARD: &str = r#""$0" "$@" & exec >&-; read -r _; kill -9 0"#;

/// How often a driver is started until one finds its port free.
const TRIES: u32 = 20;
/// What is said when somebody else was quicker to take a port or a screen.
const TAKEN: [&str; 2] = ["port not available", "screen not available"];
/// Between two questions whether a driver is there that does not say so.
const BETWEEN: Duration = Duration::from_millis(10);

/// How the driver of an engine is started.
pub(crate) struct Guarded {
    /// Names the program, if it is elsewhere.
    pub(crate) variable: &'static str,
    pub(crate) program: &'static str,
    pub(crate) arguments: Vec<String>,
    pub(crate) environment: Vec<(&'static str, OsString)>,
    /// What the shell does.
    pub(crate) script: &'static str,
    pub(crate) ready: Ready,
}

/// How one learns that a driver is ready, and where.
pub(crate) enum Ready {
    /// It prints the port after these words.
    Says(&'static str),
    /// It answers here.
    Answers(SocketAddr),
}

impl Guarded {
    /// A driver that needs nothing beside it.
    pub(crate) fn alone(variable: &'static str, program: &'static str) -> Self {
        Self { variable, program, arguments: vec![], environment: vec![], script: GUARD, ready: Ready::Says("port ") }
    }
}

/// A running driver. Dropping it ends it and its browser.
pub(crate) struct Driver {
    guard: Child,
    address: SocketAddr,
}

impl Driver {
    /// Starts the driver of an engine. All that it and the browser write goes into the folder.
    pub(crate) fn start(engine: Engine, folder: &Path) -> Result<Self> {
        let plan = match engine {
            Engine::Chromium => chromium::driver(folder),
            Engine::Firefox => firefox::driver(folder),
            Engine::WebKit => webkit::driver(folder),
        };
        let program = std::env::var_os(plan.variable).map_or_else(|| plan.program.into(), PathBuf::from);
        Self::run(&program, folder, &plan)
            .with_context(|| format!("starting {}; is it there? {} names another", program.display(), plan.variable))
    }

    /// A driver whose port somebody has just taken is started again.
    fn run(program: &Path, folder: &Path, plan: &Guarded) -> Result<Self> {
        for _ in 1..TRIES {
            match Self::try_once(program, folder, plan) {
                Err(error) if TAKEN.iter().any(|words| error.to_string().contains(words)) => {}
                done => return done,
            }
        }
        Self::try_once(program, folder, plan)
    }

    fn try_once(program: &Path, folder: &Path, plan: &Guarded) -> Result<Self> {
        let mut guard = Command::new("sh")
            .args(["-c", plan.script])
            .arg(program)
            .args(&plan.arguments)
            .env("TMPDIR", folder)
            .envs(plan.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("starting a shell to guard the driver")?;
        let said = heard(guard.stdout.take().context("the driver has no output")?);
        match ready(&said, &plan.ready) {
            Ok(address) => Ok(Self { guard, address }),
            Err(error) => {
                drop(guard.stdin.take());
                let _ = guard.wait();
                Err(error)
            }
        }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// One request in plain blocking words, for the moments (drop, panic) when nothing can be awaited.
    pub(crate) fn ask_now(&self, method: &str, path: &str) -> Option<Value> {
        let mut stream = TcpStream::connect(self.address).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address).ok()?;
        let mut answer = BufReader::new(stream);
        let head = answer.by_ref().lines().map_while(Result::ok).take_while(|line| !line.is_empty());
        // The driver keeps the connection open, so its length has to be minded.
        let length = head
            .filter_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok())
            .last()?;
        let mut body = vec![0; length];
        answer.read_exact(&mut body).ok()?;
        serde_json::from_slice::<Value>(&body).ok().map(|value| value["value"].clone())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

/// What the driver and its browser print, line by line, for as long as they run: who writes to a full or closed pipe
/// stands still or ends.
fn heard(output: ChildStdout) -> Receiver<String> {
    let (tell, said) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            // Once the driver is ready nobody listens any more.
            let _ = tell.send(String::from_utf8_lossy(&line).into_owned());
        }
    });
    said
}

/// Waits until the driver is ready and gives its address.
fn ready(said: &Receiver<String>, ready: &Ready) -> Result<SocketAddr> {
    match ready {
        Ready::Says(words) => port_in(said, words).map(|port| (Ipv4Addr::LOCALHOST, port).into()),
        Ready::Answers(address) => {
            let mut before = String::new();
            while TcpStream::connect(address).is_err() {
                match said.recv_timeout(BETWEEN) {
                    Ok(line) => before.push_str(&line),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => bail!("the driver ended before it was ready: {before}"),
                }
            }
            Ok(*address)
        }
    }
}

fn port_in(said: &Receiver<String>, words: &str) -> Result<u16> {
    let mut before = String::new();
    for line in said {
        if let Some((_, port)) = line.split_once(words) {
            return port.trim().trim_end_matches('.').parse().with_context(|| format!("a port in “{line}”"));
        }
        before.push_str(&line);
        before.push('\n');
    }
    bail!("the driver ended before it was ready; it said: {before}");
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A driver that finds its port taken so often, and counts its starts in a file beside it.
    fn unlucky(folder: &Path, times: usize) -> PathBuf {
        let program = folder.join("driver");
        let script = format!(
            "#!/bin/sh\necho . >> {starts}\nif [ $(wc -l < {starts}) -le {times} ]; then\n\
             echo 'IPv4 port not available. Exiting...'; exit 1\nfi\n\
             echo 'ChromeDriver was started successfully on port 4321.'\n",
            starts = folder.join("starts").display(),
        );
        std::fs::write(&program, script).expect("a script");
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).expect("it can be run");
        program
    }

    fn plan() -> Guarded {
        Guarded { ready: Ready::Says("successfully on port "), ..Guarded::alone("UNLUCKYDRIVER", "driver") }
    }

    fn starts(folder: &Path) -> usize {
        std::fs::read_to_string(folder.join("starts")).expect("starts").lines().count()
    }

    #[test]
    fn a_driver_whose_port_was_taken_is_started_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let driver = Driver::run(&unlucky(folder.path(), 3), folder.path(), &plan()).expect("a driver");
        assert_eq!((driver.address.port(), starts(folder.path())), (4321, 4));
    }

    #[test]
    fn a_driver_that_never_finds_a_port_is_given_up_with_its_words() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = Driver::run(&unlucky(folder.path(), 999), folder.path(), &plan()).err().expect("no driver");
        assert!(error.to_string().contains("IPv4 port not available"), "{error}");
        assert_eq!(starts(folder.path()), TRIES as usize);
    }
}
