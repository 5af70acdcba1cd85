//! A web server of one test, on a port of its own: the bundle in a folder, pages from memory, headers of choice, and
//! an account of every request.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::Bytes;
use tokio::task::AbortHandle;

use crate::answers::{Answers, SiteBuilder};

/// The built bundle: `DIST`, or `dist` at the root of the workspace.
///
/// # Errors
/// When it has not been built.
pub fn dist() -> Result<PathBuf> {
    let named = std::env::var_os("DIST").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../dist"));
    ensure!(folder.join("implementum.js").is_file(), "no bundle in {}; `cargo xtask build` makes it", folder.display());
    Ok(folder)
}

/// One request that was answered.
#[derive(Clone, Debug)]
pub struct Request {
    /// `GET` and so on.
    pub method: String,
    /// Path and query, as the browser sent them.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
    /// Whether it was sent in brotli.
    pub packed: bool,
    /// What was answered, before any compression.
    pub body: Bytes,
}

/// A running server; it ends with the test.
pub struct Site {
    address: String,
    asked: Arc<Mutex<Vec<Request>>>,
    first: Arc<Mutex<String>>,
    task: AbortHandle,
}

impl Site {
    /// Serves a folder as it is. For headers, pages of one's own or a folder further down, see [`Site::of`].
    ///
    /// # Errors
    /// When no port is free.
    pub async fn serve(folder: &Path) -> Result<Self> {
        Self::of(folder).start().await
    }

    /// A server of this folder, still to be set up.
    pub fn of(folder: &Path) -> SiteBuilder {
        SiteBuilder::new(folder)
    }

    pub(crate) async fn start(answers: Answers) -> Result<Self> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.context("a free port")?;
        let address = format!("http://{}", listener.local_addr().context("the server's address")?);
        let (asked, first) = (Arc::clone(&answers.asked), Arc::clone(&answers.first));
        let router = Router::new().fallback(crate::answers::answer).with_state(Arc::new(answers));
        let task = tokio::spawn(async move { axum::serve(listener, router).await }).abort_handle();
        Ok(Self { address, asked, first, task })
    }

    /// The address of a path on this server: `site.url("/index.html")`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Runs a script in every page from now on, before the page's own scripts: to turn the clock back, to make the
    /// storage throw, to spoil a prototype.
    pub fn before_load(&self, script: &str) {
        if let Ok(mut first) = self.first.lock() {
            first.extend(["{\n", script, "\n}\n"]);
        }
    }

    /// All requests so far. The browser's own question for `/favicon.ico` is answered with nothing and not counted, and
    /// neither is the script that [`Site::before_load`] puts into pages.
    pub fn requests(&self) -> Vec<Request> {
        self.asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }

    /// The paths of all requests so far, in order.
    pub fn paths(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.path).collect()
    }

    /// Forgets the requests so far, to see what comes after.
    pub fn forget_requests(&self) {
        if let Ok(mut asked) = self.asked.lock() {
            asked.clear();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}
