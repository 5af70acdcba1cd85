//! How a headless Firefox is asked for, and what its own scripts do for us where WebDriver has no word.

use std::path::Path;

use anyhow::{Context, Result};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, RequestData, SessionId};

use crate::driver::{Guarded, Ready};
use crate::{Options, Page};

/// The driver, on a port of its own choice.
pub(crate) fn driver(folder: &Path) -> Guarded {
    Guarded {
        // The last one lets scripts of ours run in the browser itself, not in a page.
        arguments: ["--port=0", "--allow-system-access"].map(str::to_owned).to_vec(),
        environment: vec![("HOME", folder.into()), ("MOZ_CRASHREPORTER_DISABLE", "1".into())],
        ready: Ready::Says("Listening on 127.0.0.1:"),
        ..Guarded::alone("GECKODRIVER", "geckodriver")
    }
}

pub(crate) fn capabilities(options: &Options, downloads: &Path) -> Capabilities {
    let binary = std::env::var("FIREFOX").unwrap_or_else(|_| "/usr/bin/firefox-esr".to_owned());
    let profile = options.user_data_dir.iter().flat_map(|folder| ["-profile".to_owned(), folder.display().to_string()]);
    let arguments: Vec<String> = std::iter::once("-headless".to_owned()).chain(profile).collect();
    let wanted = json!({
        "browserName": "firefox",
        "unhandledPromptBehavior": { "default": "dismiss and notify", "file": "dismiss" },
        "moz:firefoxOptions": { "binary": binary, "args": arguments, "prefs": preferences(options, downloads) },
    });
    match wanted {
        Value::Object(map) => Capabilities::from(map),
        _ => Capabilities::new(),
    }
}

fn preferences(options: &Options, downloads: &Path) -> Value {
    json!({
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.alwaysOpenPanel": false,
        "intl.accept_languages": options.lang,
        // A viewport as wide as was asked for.
        "ui.useOverlayScrollbars": 1,
        // Whatever the browser itself would like to ask the network ends at a door that nobody opens.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "network.proxy.no_proxies_on": "127.0.0.1, localhost",
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "network.captive-portal-service.enabled": false,
        // No process and no page is made ahead for a tab that never comes.
        "dom.ipc.processPrelaunch.enabled": false,
        "browser.newtab.preload": false,
        "browser.newtabpage.enabled": false,
        "extensions.getAddons.cache.enabled": false,
        "network.connectivity-service.enabled": false,
    })
}

/// What runs once in the browser itself: it keeps what the console says and which addresses the tabs ask for.
pub(crate) const LISTEN: &str = "const kept = window.kept = { lines: [], asked: [] };
window.isListening = true;
// How it came to terms with a style sheet is no complaint about the page, nor that it takes a page for an old one.
const own = ['CSS Parser', 'Layout', 'HTML_PARSER__DOCTYPE'];
Services.console.registerListener({ observe(said) {
    if (!(said instanceof Ci.nsIScriptError) || said.isFromChromeContext || own.includes(said.category)) return;
    const level = said.flags & Ci.nsIScriptError.infoFlag ? 'INFO' : said.flags & Ci.nsIScriptError.warningFlag ? 'WARNING' : 'SEVERE';
    kept.lines.push([level, said.category, `${said.sourceName}:${said.lineNumber} ${said.errorMessage}`]);
} });
Services.obs.addObserver((channel) => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    if (channel.loadInfo.browsingContext) kept.asked.push(channel.URI.spec);
}, 'http-on-opening-request');";

/// Takes away what a test has left; fails in a window that does not listen.
pub(crate) const TIDY: &str = "Object.assign(window.kept, { lines: [], asked: [] });
if (!window.isListening) throw new Error('the window that listens is gone');
return new Promise((done) => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: done }));";

impl Page {
    /// Runs a script in the browser itself, with the window of this tab as `window`. Firefox only.
    ///
    /// # Errors
    /// When it throws.
    pub(crate) async fn in_firefox(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let driver = self.session().await?;
        driver.cmd(Turn("chrome")).await.context("turning to the browser itself")?;
        let answer = driver.execute(script, arguments).await.map(|answer| answer.json().clone());
        driver.cmd(Turn("content")).await.context("turning back to the page")?;
        answer.context("a script in the browser itself")
    }
}

/// From now on scripts run in the browser itself (`chrome`) or in the page (`content`).
#[derive(Debug)]
struct Turn(&'static str);

impl FormatRequestData for Turn {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/moz/context")).add_body(json!({ "context": self.0 }))
    }
}
