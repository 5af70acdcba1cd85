//! The demo folder of host pages: on each of them a team does a small job, and the page stays what it was. What a page
//! does to everything on it (rules, handlers, prototypes, a form around it, another base) is its own matter, not ours.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use implementum_pages::{Browser, Engine, Finds as _, Key, Options, Page, Role, Site, dist};
use serde_json::json;

use crate::steps::{exported, first_question, ready, saved};

/// Where README tells a web editor to put the files.
pub const FOLDER: &str = "/files/implementum";

/// A host page by its file.
pub fn host(name: &str) -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts").join(format!("{name}.html"));
    fs::read_to_string(&path).with_context(|| format!("no host page {name}"))
}

/// The bundle where README says, and this page beside it.
pub async fn served(html: &str) -> Result<(Site, Browser, Page)> {
    let site = Site::of(&dist()?).under(FOLDER).page("/", html).start().await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/")).await?;
    Ok((site, browser, page))
}

/// Begins, answers with the keyboard and with the mouse, writes, is saved, and finds all of it again after a reload.
async fn small_job(page: &Page) -> Result<()> {
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").click().await?;
    page.type_text("Höftfraktur").await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, "Höftfraktur").await?;
    first_question(page).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    page.press(Key::Down).await?;
    page.by(Role::Radio, "Delvis på plats").that("el.checked").await?;
    page.by(Role::Textbox, "Kommentar").click().await?;
    page.type_text("Både å, ä och ö.").await?;
    saved(page).await?;
    let list = page.call("listAssessments", &[]).await?;
    let id = list[0]["id"].as_str().context("the new one in the list")?.to_owned();
    page.reload().await?;
    ready(page).await?;
    page.by(Role::Button, "Fortsätt med Höftfraktur").click().await?;
    page.wait_for_focus(Role::Heading, "Höftfraktur").await?;
    let kept = exported(page, &id).await?["items"]["F1-01"].take();
    assert_eq!(kept, json!({ "answer": "partly", "comment": "Både å, ä och ö." }));
    Ok(())
}

/// What the page can see of itself, to be compared: we write nothing outside our element.
const AS_IT_IS: &str = "(() => {
    const copy = document.documentElement.cloneNode(true);
    copy.querySelectorAll('implementum-widget').forEach((one) => one.remove());
    return [copy.outerHTML, document.adoptedStyleSheets.length, document.title, location.href];
})()";

async fn works_on(name: &str) -> Result<()> {
    let (_site, browser, page) = served(&host(name)?).await?;
    page.by(Role::Button, "Ny självskattning").await?;
    let before = page.eval(AS_IT_IS).await?;
    small_job(&page).await.with_context(|| format!("on {name}"))?;
    assert_eq!(page.eval(AS_IT_IS).await?, before, "{name} is another page now");
    browser.assert_quiet().await.with_context(|| format!("on {name}"))
}

#[tokio::test]
async fn it_works_on_every_host_page_and_changes_none() -> Result<()> {
    let mut names = Vec::new();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts"))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".html").map(str::to_owned));
    }
    // On these two it does something else, which has tests of its own.
    names.retain(|name| !["address", "checklist"].contains(&name.as_str()));
    names.sort();
    ensure!(names.len() >= 9, "the demo folder has only {names:?}");
    for name in &names {
        works_on(name).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_two_lines_of_readme_are_all_that_a_plain_page_needs() -> Result<()> {
    let readme = include_str!("../../../../README.md");
    let recipe = readme.split("```html\n").nth(1).and_then(|rest| rest.split("```").next()).context("a recipe")?;
    assert_eq!(recipe.lines().count(), 2, "{recipe}");
    let plain = host("plain")?;
    let lines: Vec<&str> = plain.lines().map(str::trim).collect();
    assert!(
        recipe.lines().all(|line| lines.contains(&line)),
        "hosts/plain.html does not do what README says: {recipe}"
    );
    let (_site, browser, page) = served(&format!("<!doctype html><link rel=icon href='data:,'>{recipe}")).await?;
    small_job(&page).await?;
    browser.assert_quiet().await
}

#[tokio::test]
async fn a_form_around_it_is_not_sent_by_what_is_done_in_it() -> Result<()> {
    let (_site, _browser, page) = served(&host("form")?).await?;
    small_job(&page).await?;
    page.by(Role::Button, "Ändra: Om självskattningen").click().await?;
    page.by(Role::Textbox, "Enhet").click().await?;
    page.press(Key::Enter).await?;
    assert_eq!(
        page.eval("[window.sent, new FormData(document.querySelector('form')).toString(), location.search]").await?[0],
        0
    );
    assert_eq!(page.eval("[...new FormData(document.querySelector('form')).keys()]").await?, json!(["sok"]));
    Ok(())
}

#[tokio::test]
async fn keys_pressed_in_it_are_not_the_pages_and_those_outside_it_still_are() -> Result<()> {
    let (_site, _browser, page) = served(&host("handlers")?).await?;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").click().await?;
    page.type_text("abc").await?;
    assert_eq!(page.eval("window.keys").await?, 0);
    page.eval("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))").await?;
    assert_eq!(page.eval("window.keys").await?, 1);
    Ok(())
}

#[tokio::test]
async fn text_is_as_large_as_ever_and_runs_from_the_left_whatever_the_page_says() -> Result<()> {
    const SHOWN: &str = "(() => {
        const root = document.querySelector('implementum-widget').shadowRoot;
        return ['.root', '#view-heading', '.btn.lead', 'p'].map((name) => {
            const one = getComputedStyle(root.querySelector(name));
            return [name, one.fontSize, one.direction, one.color, one.backgroundColor, one.textAlign];
        });
    })()";
    let (_site, _browser, plain) = served(&host("plain")?).await?;
    plain.by(Role::Button, "Ny självskattning").await?;
    let wanted = plain.eval(SHOWN).await?;
    for name in ["important", "rtl", "quirks"] {
        let (_site, _browser, page) = served(&host(name)?).await?;
        page.by(Role::Button, "Ny självskattning").await?;
        assert_eq!(page.eval(SHOWN).await?, wanted, "{name}");
    }
    Ok(())
}

/// Mounts and removes elements, each after it has drawn itself, and gives how many it was.
const COME_AND_GO: &str = "(async (times) => {
    const frame = () => new Promise((then) => requestAnimationFrame(then));
    for (let time = 0; time < times; time += 1) {
        const element = document.createElement('implementum-widget');
        document.body.append(element);
        while (!element.shadowRoot.querySelector('#view-heading')) await frame();
        element.remove();
        await frame();
    }
    return times;
})";
/// Keeps the wasm's memory where a test can see it.
const WATCH: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
        const made = await real.apply(WebAssembly, all);
        window.wasm = (made.instance ?? made).exports.memory;
        return made;
    };
}";

/// Pages of 64 KiB of wasm; and where the driver counts them, which is in Chromium alone, nodes and listeners in the
/// browser and bytes of JavaScript, after a collection.
async fn held(page: &Page) -> Result<[f64; 4]> {
    let number = |value: &serde_json::Value| value.as_f64().context("a number");
    let wasm = number(&page.eval("window.wasm.buffer.byteLength / 65536").await?)?;
    if Engine::of_this_run() != Engine::Chromium {
        return Ok([wasm, 0.0, 0.0, 0.0]);
    }
    for domain in ["HeapProfiler.enable", "Runtime.enable"] {
        page.cdp(domain, json!({})).await?;
    }
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        page.eval("new Promise((then) => requestAnimationFrame(() => setTimeout(then)))").await?;
    }
    let counted = page.cdp("Memory.getDOMCounters", json!({})).await?;
    let heap = page.cdp("Runtime.getHeapUsage", json!({})).await?;
    Ok([wasm, number(&counted["nodes"])?, number(&counted["jsEventListeners"])?, number(&heap["usedSize"])?])
}

#[tokio::test]
async fn a_hundred_elements_that_come_and_go_leave_nothing_behind() -> Result<()> {
    let site = Site::of(&dist()?).under(FOLDER).page("/", &host("plain")?).start().await?;
    site.before_load(WATCH);
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/")).await?;
    page.by(Role::Button, "Ny självskattning").await?;
    page.eval(&format!("{COME_AND_GO}(20)")).await?;
    let before = held(&page).await?;
    assert_eq!(page.eval(&format!("{COME_AND_GO}(100)")).await?, 100);
    let after = held(&page).await?;
    println!("pages of wasm, nodes, listeners, bytes of JavaScript: {before:?}, and after a hundred {after:?}");
    let [wasm, nodes, listeners, heap] = [0, 1, 2, 3].map(|at| after[at] - before[at]);
    assert!(nodes <= 0.0 && listeners <= 0.0, "{nodes} detached nodes and {listeners} listeners stay");
    assert!(wasm <= 1.0, "the wasm grew by {wasm} pages");
    assert!(heap <= 200_000.0, "JavaScript holds {heap} bytes more");
    browser.assert_quiet().await
}

#[tokio::test]
async fn in_a_frame_of_another_origin_it_takes_the_height_of_its_content_and_says_what_is_kept() -> Result<()> {
    let site = Site::of(&dist()?).under(FOLDER).start().await?;
    let frame = site.url(&format!("{FOLDER}/frame.html?lang=sv"));
    let around = format!(
        "<!doctype html><html lang=sv><title>En annan webbplats</title><link rel=icon href='data:,'>
        <script type=module src={FOLDER}/frame.js></script><h1>Införande</h1>
        <iframe title=Självskattning src={frame} width=900 height=300></iframe>"
    );
    let other = Site::of(&dist()?).under(FOLDER).page("/", &around).start().await?;
    // So high that the page around has nothing to scroll: the driver of WebKitGTK misses what lies in a frame then.
    let browser = Browser::start(Options { height: 1400, ..Options::laptop() }).await?;
    let page = browser.open(other.url("/")).await?;
    page.wait_until("document.querySelector('iframe').offsetHeight > 500").await?;
    let height = "document.querySelector('iframe').offsetHeight";
    let first = page.eval(height).await?.as_i64().context("a height")?;
    page.enter_frame(0).await?;
    page.wait_for_text("Verktyget visas här inuti en annan webbplats.").await?;
    page.wait_until("document.documentElement.scrollHeight <= innerHeight + 2").await?;
    page.by(Role::Button, "Ny självskattning").click().await?;
    page.by(Role::Textbox, "Vad ska införas?").fill("Höftfraktur").await?;
    page.by(Role::Button, "Skapa").click().await?;
    page.wait_for_text("Börja med första frågan").await?;
    page.by(Role::Button, "Behovsinventering").click().await?;
    page.wait_for_text("Vi är klara med Behovsinventering").await?;
    page.leave_frame().await?;
    page.wait_until(&format!("{height} > {first} * 2")).await?;
    page.enter_frame(0).await?;
    page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
    page.leave_frame().await?;
    page.wait_until(&format!("{height} < {first} * 2")).await?;
    Ok(())
}

#[tokio::test]
async fn the_files_may_lie_on_another_site_and_the_wasm_under_any_type() -> Result<()> {
    let files = Site::of(&dist()?).under(FOLDER).header("Access-Control-Allow-Origin", "*");
    let files = files.mime("wasm", "application/octet-stream").start().await?;
    let html = host("plain")?.replace("src=\"/files", &format!("src=\"{}", files.url("/files")));
    let (_site, browser, page) = served(&html).await?;
    small_job(&page).await?;
    assert!(files.paths().iter().any(|path| path.contains(".wasm")), "{:?}", files.paths());
    // The browser itself remarks in its console that another type would be faster: it is not quiet, and it works.
    drop(browser);
    Ok(())
}
