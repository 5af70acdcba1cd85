//! Serves the stand-alone page from this computer.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};

use crate::build::trunk;
use crate::project::Project;
use crate::run::run;
use crate::setup::Toolbox;

/// The port that is tried when none is given.
const PORT: u16 = 8080;

/// Builds, serves and builds again when a source changes, until it is stopped.
///
/// # Errors
/// When no port is free or trunk ends.
pub fn serve(project: &Project, toolbox: &Toolbox, port: Option<u16>) -> Result<()> {
    let wanted = port.unwrap_or(PORT);
    let port = free_port(wanted)?;
    if port != wanted {
        println!("Port {wanted} is taken.");
    }
    println!("Once it is built, the page is at http://127.0.0.1:{port}/ until you press Ctrl+C.");
    run(trunk(project, toolbox)?.args(["serve", "--release", "--port", &port.to_string()]))
}

/// The wanted port, or any other if it is taken.
fn free_port(wanted: u16) -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, wanted))
        .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_replaced() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let wanted = taken.local_addr().expect("it is bound").port();
        assert_ne!(free_port(wanted).expect("another port is free"), wanted);
    }
}
