//! The page as a guest: under a strict policy, in any folder, without a word on the network or in the console; and as
//! everyone can use it: no sideways scrolling, nothing that axe finds, the focus where one is.

use anyhow::{Result, ensure};
use implementum_pages::{Browser, Finds as _, Media, Options, Page, Role, Scheme, Site, dist};

use crate::stage;
use crate::steps::{begin, enter, first_question, saved};
use crate::views::{FIRST, REST, fill, show};

const WIDGET: &str = "document.querySelector('implementum-widget')";
/// A colour on its way to another is neither.
const SETTLED: &str = "!document.querySelector('implementum-widget').shadowRoot.getAnimations().length";
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
const TAGS: [&str; 3] = ["EN-301-549", "wcag22aa", "best-practice"];

#[tokio::test]
async fn a_small_job_under_a_strict_policy_in_a_sub_folder_asks_for_nothing_and_complains_of_nothing() -> Result<()> {
    const HOST: &str = "<!doctype html><html lang=sv><title>Vår region</title><link rel=icon href='data:,'>
        <script type=module src=/verktyg/implementum/1.0/implementum.js></script>
        <main><h1>Införande</h1><implementum-widget heading-level=2></implementum-widget></main>";
    let site = Site::of(&dist()?).under("/verktyg/implementum/1.0").page("/sv/inforande", HOST);
    let site = site.header("Content-Security-Policy", STRICT).start().await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/sv/inforande")).await?;
    page.by(Role::Button, "Ny självskattning").await?;
    let (asked, heard) = (sent(&browser).await?, site.paths());
    begin(&page, "Höftfraktur").await?;
    first_question(&page).await?;
    page.by(Role::Radio, "Påbörjat").click().await?;
    page.by(Role::Button, "Lägg till som åtgärd").click().await?;
    page.by(Role::Textbox, "Kommentar").fill("Under ett strängt regelverk.").await?;
    enter(&page, "Gapanalys").await?;
    page.by(Role::Button, "Börja med första området").click().await?;
    page.by(Role::Textbox, "Nuläge").fill("Som det är.").await?;
    for part in ["Handlingsplan", "Resultat", "Dela"] {
        enter(&page, part).await?;
    }
    page.by(Role::Button, "In English").click().await?;
    page.by(Role::Button, "På svenska").click().await?;
    saved(&page).await?;
    page.by(Role::Button, "Spara som fil").click().await?;
    browser.downloaded().await?;
    assert_eq!((sent(&browser).await?, site.paths()), (asked, heard));
    assert_eq!(page.eval("document.querySelector('h1').nextSibling.localName").await?, "implementum-widget");
    browser.assert_quiet().await
}

/// What left the page: its own blobs, and the browser's pictures in its own fields, go nowhere.
async fn sent(browser: &Browser) -> Result<Vec<String>> {
    let all = browser.requests().await?.into_iter();
    Ok(all.filter(|address| !address.starts_with("blob:") && !address.starts_with("data:")).collect())
}

#[tokio::test]
async fn no_view_scrolls_sideways_and_axe_finds_nothing_on_a_phone() -> Result<()> {
    every_view(Options::phone(), &[360, 320]).await
}

#[tokio::test]
async fn no_view_scrolls_sideways_and_axe_finds_nothing_on_a_laptop() -> Result<()> {
    every_view(Options::laptop(), &[1280]).await
}

/// Every view at these widths, in light and dark and in both languages. Everything found is told at the end.
async fn every_view(options: Options, widths: &[u32]) -> Result<()> {
    let stage = stage(options).await?;
    let page = &stage.page;
    let (mut found, mut looks) = (Vec::new(), 0);
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        show(page, view).await?;
        for (lang, scheme) in [("sv", Scheme::Light), ("sv", Scheme::Dark), ("en", Scheme::Light), ("en", Scheme::Dark)]
        {
            speak(page, lang).await?;
            page.emulate(Media { scheme, ..Media::default() }).await?;
            page.wait_until(SETTLED).await?;
            for width in widths {
                page.resize(*width, 740).await?;
                let place = format!("{view}, {lang}, {scheme:?}, {width} px");
                found.extend(too_wide(page).await?.map(|what| format!("{place}: {what}")));
                if *width == widths[0] {
                    looks += 1;
                    found.extend(page.axe(&TAGS).await?.iter().map(|fault| format!("{place}: {fault}")));
                }
            }
            page.resize(widths[0], 740).await?;
        }
        speak(page, "sv").await?;
    }
    page.eval(&format!("{WIDGET}.shadowRoot.prepend(document.createElement('img'))")).await?;
    assert!(page.axe(&TAGS).await?.iter().any(|fault| fault.rule == "image-alt"), "a planted fault is found");
    println!("axe looked {looks} times");
    ensure!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
    stage.browser.assert_quiet().await
}

async fn speak(page: &Page, lang: &str) -> Result<()> {
    page.eval(&format!("{WIDGET}.setAttribute('lang', '{lang}')")).await?;
    page.wait_until(&format!("{WIDGET}.shadowRoot.querySelector('[lang={lang}]')")).await
}

/// What stands out over the right edge, if the page can be scrolled there or something in it can.
async fn too_wide(page: &Page) -> Result<Option<String>> {
    const WIDEST: &str = "(() => {
        const all = [...document.querySelector('implementum-widget').shadowRoot.querySelectorAll('*')];
        const scrolls = all.filter((el) => el.scrollWidth > el.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(el).overflowX));
        if (document.documentElement.scrollWidth <= innerWidth && !scrolls.length) return null;
        const out = all.filter((el) => el.getBoundingClientRect().right > innerWidth + 1).map((el) => el.outerHTML.slice(0, 120));
        return `too wide: ${out.slice(-2).join(' … ')} scrolls: ${scrolls.map((el) => el.outerHTML.slice(0, 60))}`;
    })()";
    Ok(page.eval(WIDEST).await?.as_str().map(str::to_owned))
}
