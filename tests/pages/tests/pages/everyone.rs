//! Everyone can use every view and every state: nothing to scroll sideways, nothing that axe finds, in light and dark
//! and in both languages. (That the focus goes to the heading of each view is a part of the way there.)

use std::io::{Write as _, stderr};

use anyhow::{Result, ensure};
use implementum_pages::{Finds as _, Media, Options, Page, Role, Scheme};

use crate::steps::{
    FILLED, FILLED_SUBJECT, begin, enter, first_question, go_on_with, import, open_filled, speak, to_list,
};
use crate::views::{FIRST, REST, fill, show};
use crate::{spoiled_stage, stage};

const TAGS: [&str; 3] = ["EN-301-549", "wcag22aa", "best-practice"];
const WIDGET: &str = "document.querySelector('implementum-widget')";
/// A colour on its way to another is neither. (In Firefox one in what is folded away stays on its way.)
const SETTLED: &str = "!document.querySelector('implementum-widget').shadowRoot.getAnimations()
    .some((moving) => moving.effect.target.checkVisibility())";

/// What was found so far, and how often axe has looked.
#[derive(Default)]
struct Findings {
    list: Vec<String>,
    looks: usize,
}

#[tokio::test]
async fn no_view_scrolls_sideways_and_axe_finds_nothing_on_a_phone() -> Result<()> {
    every_view(Options::phone(), &[360, 320]).await
}

#[tokio::test]
async fn no_view_scrolls_sideways_and_axe_finds_nothing_on_a_laptop() -> Result<()> {
    every_view(Options::laptop(), &[1280]).await
}

async fn every_view(options: Options, widths: &[u32]) -> Result<()> {
    let stage = stage(options).await?;
    let page = &stage.page;
    let mut findings = Findings::default();
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        show(page, view).await?;
        findings.judge(page, view, widths).await?;
    }
    page.eval(&format!("{WIDGET}.shadowRoot.prepend(document.createElement('img'))")).await?;
    assert!(page.axe(&TAGS).await?.iter().any(|fault| fault.rule == "image-alt"), "a planted fault is found");
    findings.told()?;
    ensure!(findings.looks >= 60, "axe has looked only {} times", findings.looks);
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn what_comes_and_goes_scrolls_nothing_sideways_and_gives_axe_nothing_to_find() -> Result<()> {
    const CONFLICTS: &str = include_str!("../../../fixtures/assessment-1-conflicts.json");
    const FULL: &str = "window.full = false; const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
            if (full) throw new DOMException('no room', 'QuotaExceededError');
            set.call(this, key, value);
        };";
    let stage = spoiled_stage(FULL).await?;
    let page = &stage.page;
    let mut findings = Findings::default();
    page.store("implementum/default/a-2", &FILLED[..900]).await?;
    page.reload().await?;
    page.by(Role::Heading, "Något som är sparat här kunde inte läsas").await?;
    findings.judge(page, "set aside", &[1280, 360]).await?;
    open_filled(page).await?;
    enter(page, "Handlingsplan").await?;
    page.by(Role::Button, "Snabbspår även kvällar och helger").click().await?;
    page.by(Role::Button, "Ta bort åtgärden").click().await?;
    page.by(Role::Button, "Ångra").await?;
    findings.judge(page, "undo", &[1280, 360]).await?;
    // Saved as a file long ago, and changed since.
    let long_ago = FILLED.replace("\"a-1\"", "\"a-9\"").replace("2026-11-21T09:43", "2026-01-21T09:43");
    assert_eq!(import(page, &long_ago.replace(FILLED_SUBJECT, "Knäartros")).await?["ok"], true);
    to_list(page).await?;
    go_on_with(page, "Knäartros").await?;
    enter(page, "Handlingsplan").await?;
    page.by(Role::Button, "Lägg till åtgärd").click().await?;
    page.wait_for_text("Dags att spara").await?;
    findings.judge(page, "time to save", &[1280, 360]).await?;
    to_list(page).await?;
    go_on_with(page, FILLED_SUBJECT).await?;
    page.by(Role::Button, "Ångra").click().await?;
    assert_eq!(import(page, CONFLICTS).await?["ok"], true);
    enter(page, "Gapanalys").await?;
    page.by(Role::Button, "Ingång och upptäckt").nth(0).click().await?;
    page.wait_for_text("Här finns olika versioner.").await?;
    findings.judge(page, "two versions", &[1280, 360]).await?;
    to_list(page).await?;
    begin(page, "Digital triage").await?;
    first_question(page).await?;
    page.eval("(window.full = true)").await?;
    page.by(Role::Radio, "Inte aktuellt").click().await?;
    page.holding(Role::Alert, "är fullt").await?;
    findings.judge(page, "not saved", &[1280, 360]).await?;
    page.eval("(window.full = false)").await?;
    to_list(page).await?;
    page.by(Role::Button, "Mer om Digital triage").click().await?;
    page.by(Role::Button, "Arkivera").click().await?;
    page.by(Role::Button, "Arkiverade (1)").click().await?;
    findings.judge(page, "archive", &[1280, 360]).await?;
    findings.told()
}

impl Findings {
    /// Looks at the page as it is, at these widths, in light and dark and in both languages: colours do not follow the
    /// language, nor words the theme.
    async fn judge(&mut self, page: &Page, what: &str, widths: &[u32]) -> Result<()> {
        for (lang, scheme) in [("sv", Scheme::Light), ("en", Scheme::Dark)] {
            speak(page, lang).await?;
            page.emulate(Media { scheme, ..Media::default() }).await?;
            page.wait_until(SETTLED).await?;
            for width in widths {
                page.resize(*width, 740).await?;
                let place = format!("{what}, {lang}, {scheme:?}, {width} px");
                self.list.extend(too_wide(page).await?.map(|what| format!("{place}: {what}")));
                if *width != 320 {
                    self.looks += 1;
                    self.list.extend(page.axe(&TAGS).await?.iter().map(|fault| format!("{place}: {fault}")));
                }
            }
            page.resize(widths[0], 740).await?;
        }
        speak(page, "sv").await
    }

    fn told(&self) -> Result<()> {
        // Past the runner, which shows what a test prints only where it fails.
        writeln!(stderr(), "axe judged {} combinations of view, language, theme and width", self.looks)?;
        ensure!(self.list.is_empty(), "{} findings:\n{}", self.list.len(), self.list.join("\n"));
        Ok(())
    }
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
