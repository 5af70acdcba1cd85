//! The server: headers, prefixes, pages from memory, the account of requests, and what files weigh.

use anyhow::Result;
use implementum_pages::*;

use crate::{complaint, fixture, impatient, stage};

// The engines other than Chromium ask for the page's picture under its policy.
const STRICT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

#[tokio::test]
async fn every_request_is_accounted_for_and_weighed() -> Result<()> {
    let stage = stage().await?;
    stage.page.by(Role::Button, "Ny självskattning").await?;
    assert_eq!(stage.site.paths(), ["/index.html", "/widget.js"]);
    let weights = stage.site.weights()?;
    let plain: usize = stage.site.requests().iter().map(|request| request.body.len()).sum();
    assert!(weights["/widget.js"] > 500 && stage.site.weight()? < plain / 2, "{weights:?}");
    stage.site.forget_requests();
    stage.page.eval("fetch('/later?x=1').then(() => fetch('data:,x')).then(() => 1)").await?;
    assert_eq!(stage.site.paths(), ["/later?x=1"]);
    assert_eq!(stage.site.requests()[0].status, 404);
    assert_eq!(stage.browser.asked_elsewhere().await?, Vec::<String>::new());
    stage.page.eval("fetch('http://nowhere.invalid/x', { mode: 'no-cors' }).then(() => 1, () => 0)").await?;
    assert_eq!(stage.browser.asked_elsewhere().await?, ["http://nowhere.invalid/x"]);
    Ok(())
}

#[tokio::test]
async fn a_server_that_sends_brotli_is_understood_and_still_accounts_for_what_it_said() -> Result<()> {
    let site = Site::of(fixture()).brotli().start().await?;
    let browser = Browser::start(impatient()).await?;
    let page = browser.open(site.url("/index.html")).await?;
    page.by(Role::Button, "Ny självskattning").await?;
    let read = "fetch('/widget.js').then(async (answer) => (await answer.text()).length)";
    let file = std::fs::read_to_string(fixture().join("widget.js"))?;
    assert_eq!(page.eval(read).await?, file.encode_utf16().count());
    let scripts: Vec<_> = site.requests().into_iter().filter(|request| request.path == "/widget.js").collect();
    // WebKit asks for brotli under TLS alone.
    let asks = Engine::of_this_run() != Engine::WebKit;
    let is_right = |script: &Request| script.packed == asks && script.body == file;
    assert!(!scripts.is_empty() && scripts.iter().all(is_right), "{scripts:?}");
    Ok(())
}

#[tokio::test]
async fn a_host_page_from_memory_finds_the_bundle_under_a_prefix_with_headers() -> Result<()> {
    let host = "<!doctype html><title>Värd</title><script type=module src=/files/tools/widget.js></script><implementum-widget id=a></implementum-widget><implementum-widget id=b></implementum-widget>";
    let site =
        Site::of(fixture()).under("/files/tools").page("/host.html", host).header("Content-Security-Policy", STRICT);
    let site = site.start().await?;
    let browser = Browser::start(impatient()).await?;
    let page = browser.open(site.url("/host.html")).await?;
    assert_eq!(page.by(Role::Button, "Ny självskattning").count().await?, 2);
    page.widget("#b").await?.by(Role::Button, "Ny självskattning").click().await?;
    page.widget("#b").await?.holding(Role::Status, "Ny").await?;
    browser.assert_quiet().await?;
    assert_eq!(page.eval("fetch('/files/tools/index.html').then((r) => 1, () => 0)").await?, 0);
    let said = complaint(browser.assert_quiet().await);
    assert!(said.contains("Content Security Policy"), "{said}");
    Ok(())
}

#[tokio::test]
async fn a_widget_in_a_frame_is_worked_in_after_going_there() -> Result<()> {
    let host = "<!doctype html><title>Värd</title><h1>Värd</h1><iframe src=/index.html></iframe>";
    let site = Site::of(fixture()).page("/host.html", host).start().await?;
    let browser = Browser::start(impatient()).await?;
    let page = browser.open(site.url("/host.html")).await?;
    page.none(Role::Button, "Ny självskattning").await?;
    page.enter_frame(0).await?;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.holding(Role::Status, "Ny").await?;
    page.leave_frame().await?;
    page.document().by(Role::Heading, "Värd").await?;
    Ok(())
}

#[tokio::test]
async fn files_may_be_sent_under_another_type() -> Result<()> {
    let site = Site::of(fixture()).mime("js", "text/plain").start().await?;
    let browser = Browser::start(impatient()).await?;
    let page = browser.open(site.url("/")).await?;
    page.none(Role::Button, "Ny självskattning").await?;
    let said = complaint(browser.assert_quiet().await);
    assert!(said.contains("widget.js"), "{said}");
    Ok(())
}
