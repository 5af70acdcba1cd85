//! A proxy that leads nowhere: it notes which address it was asked for, and refuses.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

/// A running proxy; it ends with the browser.
pub(crate) struct Trap {
    pub(crate) address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    task: AbortHandle,
}

impl Trap {
    pub(crate) async fn set() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.context("a free port")?;
        let address = listener.local_addr().context("the proxy's address")?;
        let asked = Arc::default();
        let task = tokio::spawn(spring(listener, Arc::clone(&asked))).abort_handle();
        Ok(Self { address, asked, task })
    }

    /// Every address so far, in order; of an encrypted one only the host and port.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }
}

impl Drop for Trap {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn spring(listener: TcpListener, asked: Arc<Mutex<Vec<String>>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let asked = Arc::clone(&asked);
        tokio::spawn(async move { refuse(stream, &asked).await });
    }
}

async fn refuse(mut stream: TcpStream, asked: &Mutex<Vec<String>>) -> Option<()> {
    let mut line = String::new();
    BufReader::new(&mut stream).read_line(&mut line).await.ok()?;
    asked.lock().ok()?.push(line.split_whitespace().nth(1)?.to_owned());
    stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await.ok()
}
