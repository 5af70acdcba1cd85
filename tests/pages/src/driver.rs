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
        let mut guard = Command::new("sh")
            .args(["-c", GUARD])
            .arg(&program)
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
                Err(error.context(format!("starting {}; is it there? CHROMEDRIVER names another", program.display())))
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
