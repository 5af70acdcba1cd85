//! One chromedriver process and everything it starts, ended together.
//!
//! A small shell stands guard as leader of a process group: when its input closes, because the test is done, has
//! panicked or was itself killed, it ends the whole group. So no browser is left behind, whatever happens.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

const GUARD: &str = r#""$0" "$@" & exec >&-; read -r _; kill -9 0"#;

/// How often a driver is started until one finds its port free.
const TRIES: u32 = 20;
const PORT_TAKEN: &str = "port not available";

/// A running driver. Dropping it ends it and its browser.
pub(crate) struct Driver {
    guard: Child,
    // Held open: a driver that writes to a closed pipe would end.
    _output: BufReader<ChildStdout>,
    port: u16,
}

impl Driver {
    /// Starts the driver on a port of its own choice. All that it and the browser write goes into the folder.
    pub(crate) fn start(folder: &Path) -> Result<Self> {
        let program =
            std::env::var_os("CHROMEDRIVER").map_or_else(|| PathBuf::from("/usr/bin/chromedriver"), PathBuf::from);
        Self::run(&program, folder)
            .with_context(|| format!("starting {}; is it there? CHROMEDRIVER names another", program.display()))
    }

    /// The driver takes a port that is free for IPv6 and ends if somebody has just taken that one for IPv4: so again.
    fn run(program: &Path, folder: &Path) -> Result<Self> {
        for _ in 1..TRIES {
            match Self::try_once(program, folder) {
                Err(error) if error.to_string().contains(PORT_TAKEN) => {}
                done => return done,
            }
        }
        Self::try_once(program, folder)
    }

    fn try_once(program: &Path, folder: &Path) -> Result<Self> {
        let mut guard = Command::new("sh")
            .args(["-c", GUARD])
            .arg(program)
            .arg("--port=0")
            .arg(format!("--log-path={}", folder.join("driver.log").display()))
            .env("TMPDIR", folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("starting a shell to guard the driver")?;
        let mut output = BufReader::new(guard.stdout.take().context("the driver has no output")?);
        match port_in(&mut output) {
            Ok(port) => Ok(Self { guard, _output: output, port }),
            Err(error) => {
                drop(guard.stdin.take());
                let _ = guard.wait();
                Err(error)
            }
        }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// One request in plain blocking words, for the moments (drop, panic) when nothing can be awaited.
    pub(crate) fn ask_now(&self, method: &str, path: &str) -> Option<Value> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").ok()?;
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

fn port_in(output: &mut impl BufRead) -> Result<u16> {
    let mut said = String::new();
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).context("reading what the driver says")? == 0 {
            bail!("the driver ended before it was ready; it said: {said}");
        }
        if let Some((_, port)) = line.split_once("successfully on port ") {
            return port.trim().trim_end_matches('.').parse().with_context(|| format!("a port in “{line}”"));
        }
        said.push_str(&line);
    }
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

    fn starts(folder: &Path) -> usize {
        std::fs::read_to_string(folder.join("starts")).expect("starts").lines().count()
    }

    #[test]
    fn a_driver_whose_port_was_taken_is_started_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let driver = Driver::run(&unlucky(folder.path(), 3), folder.path()).expect("a driver");
        assert_eq!((driver.port, starts(folder.path())), (4321, 4));
    }

    #[test]
    fn a_driver_that_never_finds_a_port_is_given_up_with_its_words() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = Driver::run(&unlucky(folder.path(), 999), folder.path()).err().expect("no driver");
        assert!(error.to_string().contains("IPv4 port not available"), "{error}");
        assert_eq!(starts(folder.path()), TRIES as usize);
    }
}
