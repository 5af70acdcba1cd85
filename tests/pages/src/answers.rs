//! What a [`Site`] answers: files of a folder, pages from memory, and the headers that a test wants on them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use anyhow::Result;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request as Asked, Response, StatusCode, header};
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

use crate::{Engine, Request, Site};

/// Where the script lies that runs before a page's own.
const FIRST: &str = "/.before-the-page.js";
const LISTEN: &str = include_str!("listen.js");

/// How a [`Site`] shall answer.
pub struct SiteBuilder {
    answers: Answers,
}

/// The plan of all answers, and the account of those given.
pub(crate) struct Answers {
    pub(crate) asked: Arc<Mutex<Vec<Request>>>,
    pub(crate) first: Arc<Mutex<String>>,
    folder: ServeDir,
    prefix: String,
    headers: Vec<(String, String)>,
    types: BTreeMap<String, String>,
    pages: BTreeMap<String, String>,
    packed: Option<Mutex<BTreeMap<String, Bytes>>>,
}

impl SiteBuilder {
    pub(crate) fn new(folder: &Path) -> Self {
        Self {
            answers: Answers {
                asked: Arc::default(),
                first: Arc::default(),
                folder: ServeDir::new(folder),
                prefix: String::new(),
                headers: vec![],
                types: BTreeMap::new(),
                pages: BTreeMap::new(),
                packed: None,
            },
        }
    }

    /// Sends a header with every answer, such as a `Content-Security-Policy`.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.answers.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends files of this extension under another type: `mime("wasm", "application/octet-stream")`.
    #[must_use]
    pub fn mime(mut self, extension: &str, kind: &str) -> Self {
        self.answers.types.insert(format!(".{extension}"), kind.to_owned());
        self
    }

    /// Serves the folder below this path: `under("/files/tools")`. Pages from memory keep their own paths.
    #[must_use]
    pub fn under(mut self, prefix: &str) -> Self {
        prefix.trim_end_matches('/').clone_into(&mut self.answers.prefix);
        self
    }

    /// Answers this path with HTML from memory: a host page.
    #[must_use]
    pub fn page(mut self, path: &str, html: &str) -> Self {
        self.answers.pages.insert(path.to_owned(), html.to_owned());
        self
    }

    /// Answers in brotli at its highest level, as a well-kept server does. What was packed once is kept: only the first
    /// answer of a path takes time.
    #[must_use]
    pub fn brotli(mut self) -> Self {
        self.answers.packed = Some(Mutex::default());
        self
    }

    /// Starts to serve.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start(self) -> Result<Site> {
        Site::start(self.answers).await
    }
}

pub(crate) async fn answer(State(site): State<Arc<Answers>>, request: Asked<Body>) -> Response<Body> {
    let method = request.method().to_string();
    let path = request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
    if path == "/favicon.ico" {
        return plain(StatusCode::NO_CONTENT, Bytes::new());
    }
    if path == FIRST {
        return site.first_script();
    }
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|kinds| kinds.to_str().ok());
    let takes_brotli = accepted.is_some_and(|kinds| kinds.split(',').any(|kind| kind.trim() == "br"));
    let (mut parts, body) = site.find(request).await.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    site.adorn(&path, &mut parts.headers);
    let packed = site.packed(&path, &body).filter(|_| takes_brotli && parts.status == StatusCode::OK);
    let is_packed = packed.is_some();
    let sent = match packed {
        Some(packed) => {
            parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            parts.headers.insert(header::CONTENT_LENGTH, packed.len().into());
            Body::from(packed)
        }
        None => Body::from(site.with_first(&mut parts.headers, &body)),
    };
    if let Ok(mut asked) = site.asked.lock() {
        asked.push(Request { method, path, status: parts.status.as_u16(), packed: is_packed, body });
    }
    Response::from_parts(parts, sent)
}

impl Answers {
    /// What runs before the page's own scripts.
    fn first(&self) -> String {
        let listen = if Engine::of_this_run() == Engine::Chromium { "" } else { LISTEN };
        self.first.lock().map(|first| format!("{listen}{first}")).unwrap_or_default()
    }

    /// A page with the script before its own: a file, since a policy may refuse what stands in the page.
    fn with_first(&self, headers: &mut HeaderMap, body: &Bytes) -> Bytes {
        let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let after = body.iter().position(|byte| *byte == b'>').map_or(0, |end| end + 1);
        if is_page {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
        if !is_page || self.first().is_empty() || !body.to_ascii_lowercase().starts_with(b"<!doctype") {
            return body.clone();
        }
        headers.remove(header::CONTENT_LENGTH);
        let (doctype, rest) = body.split_at(after);
        [doctype, format!("<script src={FIRST}></script>").as_bytes(), rest].concat().into()
    }

    fn first_script(&self) -> Response<Body> {
        let mut script = plain(StatusCode::OK, Bytes::from(self.first()));
        for (name, value) in [(header::CONTENT_TYPE, "text/javascript"), (header::CACHE_CONTROL, "no-store")] {
            script.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        script
    }

    async fn find(&self, mut request: Asked<Body>) -> Response<Body> {
        // A page that the browser still has may lack the script that came since.
        request.headers_mut().remove(header::IF_MODIFIED_SINCE);
        if let Some(html) = self.pages.get(request.uri().path()) {
            let mut page = plain(StatusCode::OK, Bytes::from(html.clone()));
            page.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            return page;
        }
        let Some(inner) = request.uri().path().strip_prefix(&self.prefix).and_then(|path| path.parse().ok()) else {
            return plain(StatusCode::NOT_FOUND, Bytes::new());
        };
        *request.uri_mut() = inner;
        match self.folder.clone().oneshot(request).await {
            Ok(found) => found.map(Body::new),
            Err(never) => match never {},
        }
    }

    /// The body in brotli, if this server sends that.
    fn packed(&self, path: &str, body: &Bytes) -> Option<Bytes> {
        let mut packed = self.packed.as_ref()?.lock().ok()?;
        if let Some(bytes) = packed.get(path) {
            return Some(bytes.clone());
        }
        let bytes = Bytes::from(crate::wire::brotli(body).ok()?);
        packed.insert(path.to_owned(), bytes.clone());
        Some(bytes)
    }

    fn adorn(&self, path: &str, headers: &mut HeaderMap) {
        let path = path.split('?').next().unwrap_or_default();
        let kind = self.types.iter().find(|(extension, _)| path.ends_with(extension.as_str()));
        let more = kind.map(|(_, kind)| (header::CONTENT_TYPE.as_str(), kind.as_str()));
        let all = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(more);
        for (name, value) in all {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                headers.insert(name, value);
            }
        }
    }
}

fn plain(status: StatusCode, body: Bytes) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response
}
