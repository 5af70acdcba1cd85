//! Everyone can use *Många enheter*: axe finds nothing in light and dark, nothing but the table of many columns scrolls
//! sideways, and the table is walked by arrows.

use anyhow::{Result, ensure};
use implementum_pages::{Finds as _, Key, Media, Options, Page, Role, Scheme};

use crate::survey::{Findings, ready_to_measure};
use crate::units::{Desk, desk, go};

const TAGS: [&str; 3] = ["EN-301-549", "wcag22aa", "best-practice"];
const LEADER: &str = "document.querySelector('implementum-leader')";
const SETTLED: &str = "!document.querySelector('implementum-leader').shadowRoot.getAnimations()
    .some((moving) => moving.effect.target.checkVisibility())";

#[tokio::test]
async fn axe_finds_nothing_and_nothing_else_scrolls_sideways_on_a_laptop() -> Result<()> {
    every_view(Options::laptop(), 1280).await
}

#[tokio::test]
async fn axe_finds_nothing_and_nothing_scrolls_sideways_on_a_phone() -> Result<()> {
    every_view(Options::phone(), 360).await
}

async fn every_view(options: Options, width: u32) -> Result<()> {
    let desk = desk(options).await?;
    let page = &desk.page;
    let mut found = Vec::new();
    page.by(Role::Button, "Många enheter").click().await?;
    page.wait_for_focus(Role::Heading, "Många enheter").await?;
    judge(page, "empty", width, &mut found).await?;
    page.by(Role::Button, "Implementum: Mina självskattningar").click().await?;
    desk.gather().await?;
    judge(page, "Samlingen", width, &mut found).await?;
    for part in PARTS {
        go(page, part).await?;
        judge(page, part, width, &mut found).await?;
    }
    page.by(Role::Button, "En sida för kunskapsstyrningsrådet").click().await?;
    page.wait_for_focus(Role::Heading, "En sida för kunskapsstyrningsrådet").await?;
    judge(page, "paper", width, &mut found).await?;
    behind_a_cell(&desk).await?;
    judge(page, "behind a cell", width, &mut found).await?;
    ensure!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
    desk.browser.assert_quiet().await
}

async fn behind_a_cell(desk: &Desk) -> Result<()> {
    go(&desk.page, "Frågor").await?;
    desk.page.containing(Role::Button, &format!("Mätbart mål, {}", desk.made.units[0])).click().await?;
    desk.page.by(Role::Button, "Tillbaka till tabellen").await.map(drop)
}

/// Looks at the page as it is, in light and dark and in both languages.
pub async fn judge(page: &Page, what: &str, width: u32, found: &mut Vec<String>) -> Result<()> {
    // What stands out over the edge, or scrolls, but for the table of many columns.
    const WIDE: &str = "(() => { const all = [...document.querySelector('implementum-leader').shadowRoot.querySelectorAll('*')];
        const scrolls = all.filter((el) => !el.matches('.heat-scroll') && el.scrollWidth > el.clientWidth + 1
            && /auto|scroll/.test(getComputedStyle(el).overflowX)).map((el) => el.outerHTML.slice(0, 80));
        if (document.documentElement.scrollWidth <= innerWidth && !scrolls.length) return null;
        const out = all.filter((el) => el.getBoundingClientRect().right > innerWidth + 1).map((el) => el.outerHTML.slice(0, 120));
        return `too wide: ${out.slice(0, 2)} … ${out.slice(-2)} scrolls: ${scrolls}`; })()";
    for (lang, scheme) in [("sv", Scheme::Light), ("en", Scheme::Dark)] {
        speaks(page, lang).await?;
        page.emulate(Media { scheme, ..Media::default() }).await?;
        page.wait_until(SETTLED).await?;
        page.resize(width, 740).await?;
        let place = format!("{what}, {lang}, {scheme:?}, {width} px");
        found.extend(page.eval(WIDE).await?.as_str().map(|wide| format!("{place}: {wide}")));
        found.extend(page.axe(&TAGS).await?.iter().map(|fault| format!("{place}: {fault}")));
    }
    speaks(page, "sv").await
}

/// Gives the element a language, as the page around it would, and waits until it speaks it.
pub async fn speaks(page: &Page, lang: &str) -> Result<()> {
    page.eval(&format!("{LEADER}.setAttribute('lang', '{lang}')")).await?;
    page.wait_until(&format!("{LEADER}.shadowRoot.querySelector('.root[lang={lang}]')")).await
}

/// The views of the collection, from the first on.
const PARTS: [&str; 7] = ["Frågor", "Gapområden", "Samsyn", "Gemensamt", "Åtgärder", "Då och nu", "Underlag"];

#[tokio::test]
async fn nothing_of_it_is_cut_at_400_per_cent() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    desk.gather().await?;
    page.resize(320, 256).await?;
    findings.measure(page, "Samlingen", "survey.fits()").await?;
    for part in PARTS {
        go(page, part).await?;
        findings.measure(page, part, "survey.fits()").await?;
        findings.measure(page, part, "survey.small()").await?;
    }
    findings.told()
}

/// Measures what is pressed in every view on a phone under a thumb.
pub async fn under_a_thumb(options: Options, findings: &mut Findings) -> Result<()> {
    let desk = desk(options).await?;
    let page = &desk.page;
    ready_to_measure(page).await?;
    desk.gather().await?;
    findings.measure(page, "Samlingen", "survey.underThumb()").await?;
    for part in PARTS {
        go(page, part).await?;
        findings.measure(page, part, "survey.underThumb()").await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_table_is_one_stop_of_tab_and_is_walked_by_arrows_home_and_end() -> Result<()> {
    let desk = desk(Options::laptop()).await?;
    let page = &desk.page;
    desk.gather().await?;
    go(page, "Frågor").await?;
    let focused = async || Ok::<_, anyhow::Error>(page.focused().await?.heard.name);
    let units: Vec<String> = {
        let heads = page.all(Role::RowHeader).await?;
        heads.into_iter().map(|head| head.heard.name).collect()
    };
    page.tab_to(Role::Textbox, "Sök enhet eller fråga").await?;
    page.press(Key::Tab).await?;
    let first = focused().await?;
    assert!(first.ends_with(&format!("Problembeskrivning, {}", units[0])), "{first}");
    page.press(Key::Right).await?;
    assert!(focused().await?.contains("Behovet i siffror"));
    page.press(Key::Down).await?;
    assert!(focused().await?.ends_with(&format!("Behovet i siffror, {}", units[1])));
    page.press(Key::End).await?;
    let last = focused().await?;
    assert!(last.ends_with(&units[1]) && !last.contains("Behovet"), "{last}");
    page.press(Key::Home).await?;
    page.press(Key::Up).await?;
    assert_eq!(focused().await?, first);
    page.press(Key::Down).await?;
    let here = focused().await?;
    page.press(Key::Enter).await?;
    page.by(Role::Button, "Tillbaka till tabellen").await?;
    page.tab_to(Role::Button, "Tillbaka till tabellen").await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Button, &here).await?;
    page.press(Key::Tab).await?;
    assert_eq!(focused().await?, "Ordlista", "the whole table is one stop");
    desk.browser.assert_quiet().await
}

/// Looks whether a view of the process leader's edition is whole at 400 % and with spaced text, in both languages.
pub async fn cramped(page: &Page, view: &str, judged: &mut Findings) -> Result<()> {
    for lang in ["sv", "en"] {
        speaks(page, lang).await?;
        for (width, height, spaced) in [(320, 256, false), (320, 256, true), (1280, 800, true)] {
            page.resize(width, height).await?;
            page.eval(&format!("survey.space({spaced})")).await?;
            let place = format!("{view}, {lang}, {width} px{}", if spaced { ", spaced" } else { "" });
            judged.measure(page, &place, "survey.fits()").await?;
        }
        page.eval("survey.space(false)").await?;
        page.resize(1280, 800).await?;
        judged.measure(page, &format!("{view}, {lang}"), "survey.small()").await?;
    }
    speaks(page, "sv").await
}
