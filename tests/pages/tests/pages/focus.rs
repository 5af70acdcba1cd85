//! The focus is always seen and never lost: every view is walked with Tab, from its heading through everything.

use anyhow::{Result, ensure};
use implementum_pages::{Finds as _, Key, Media, Options, Page, Role, Scheme};

use crate::stage;
use crate::steps::to_list;
use crate::survey::{Findings, ready_to_measure};
use crate::views::{FIRST, REST, fill, show};

/// What has the focus, what is wrong with how it shows, and how many things can have it; a group of radio buttons is one.
const LOOK: &str = "(async () => {
    const el = survey.root.activeElement;
    if (!el) return { at: '', faults: [] };
    const isSeen = ({ top, right, bottom, left }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    // A radio button lies unseen over its whole card, which carries the ring.
    const seen = el.closest('.answer') ?? el;
    // WebKit scrolls to a field for words with one of the next pictures that it draws.
    for (let left = 60; left && !isSeen(seen.getBoundingClientRect()); left--) await new Promise(requestAnimationFrame);
    const light = (colour) => {
        const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05;
    };
    const ground = (el) => {
        for (let one = el.parentElement; one; one = one.parentElement) {
            const colour = getComputedStyle(one).backgroundColor;
            if (!/, 0\\)$/.test(colour)) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(seen);
    const box = seen.getBoundingClientRect();
    const faults = [];
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) faults.push(`no ring of 2 px (${outlineStyle} ${outlineWidth})`);
    const [a, b] = [light(outlineColor), light(ground(seen))];
    if (Math.max(a, b) / Math.min(a, b) < 3) faults.push(`a pale ring, ${outlineColor} on ${ground(seen)}`);
    if (!isSeen(box)) faults.push('out of sight');
    const top = survey.root.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
    if (top && top !== el && !seen.contains(top) && !top.contains(el)) faults.push(`behind ${survey.name(top)}`);
    return { at: `${survey.focusable().indexOf(el)}`, faults: faults.map((fault) => `${fault}: ${survey.name(el)}`) };
})()";
const STOPS: &str = "survey.focusable().filter((el, _, all) =>
    el.type !== 'radio' || el === (all.find((one) => one.name === el.name && one.checked) ?? all.find((one) => one.name === el.name)))
    .map((el) => `${survey.focusable().indexOf(el)}`)";

/// From a thing of the page's own before the element, to one after it: browsers differ in where Tab goes at the ends of
/// a page.
const AROUND: &str = "['before', 'after'].map((where) => {
    const thing = Object.assign(document.createElement('button'), { id: where, textContent: where });
    survey.root.host[where](thing);
    return where;
})";
const BEFORE: &str = "document.getElementById('before').focus()";

#[tokio::test]
async fn tab_goes_through_all_of_every_view_and_the_focus_is_seen_all_the_way_on_a_laptop_in_the_light() -> Result<()> {
    walk_every_view(Options::laptop()).await
}

#[tokio::test]
async fn tab_goes_through_all_of_every_view_and_the_focus_is_seen_all_the_way_on_a_phone_in_the_dark() -> Result<()> {
    let media = Media { scheme: Scheme::Dark, ..Media::default() };
    walk_every_view(Options { media, ..Options::phone() }).await
}

async fn walk_every_view(options: Options) -> Result<()> {
    let stage = stage(options).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    page.eval(AROUND).await?;
    let mut findings = Findings::default();
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        show(page, view).await?;
        walk(page, view, &mut findings).await?;
    }
    findings.told()?;
    to_list(page).await?;
    page.eval("survey.root.adoptedStyleSheets[0].insertRule('.btn { outline: none !important }')").await?;
    walk(page, "planted", &mut findings).await?;
    ensure!(findings.told().is_err(), "a button without a ring is found");
    Ok(())
}

/// From what stands before the element with Tab through everything in it, until the focus leaves.
async fn walk(page: &Page, view: &str, findings: &mut Findings) -> Result<()> {
    let mut missing: Vec<String> = serde_json::from_value(page.eval(STOPS).await?)?;
    let count = missing.len();
    ensure!(count >= 3, "{view} has only {count} things to use");
    page.eval(BEFORE).await?;
    // A field for a day has stops of its own: year, month, day, calendar.
    let days = page.eval("survey.focusable().filter((el) => el.type === 'date').length").await?;
    for _ in 0..=count + 3 * usize::try_from(days.as_u64().unwrap_or_default())? {
        page.press(Key::Tab).await?;
        let look = page.eval(LOOK).await?;
        let at = look["at"].as_str().unwrap_or_default();
        if at.is_empty() {
            break;
        }
        missing.retain(|one| one != at);
        for fault in look["faults"].as_array().into_iter().flatten() {
            findings.keep(format!("{view}: {fault}"));
        }
    }
    for one in missing {
        let what = page.eval(&format!("survey.name(survey.focusable()[{one}])")).await?;
        findings.keep(format!("{view}: Tab never came to {what}"));
    }
    Ok(())
}

#[tokio::test]
async fn what_goes_away_under_the_focus_gives_it_to_what_stands_around_never_to_the_page() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    fill(page).await?;
    show(page, "action").await?;
    page.eval(&focus_on("Ta bort åtgärden")).await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, "Handlingsplan").await?;
    page.eval(&focus_on("Ångra")).await?;
    page.press(Key::Enter).await?;
    page.none(Role::Button, "Ångra").await?;
    assert_eq!(page.eval(IS_KEPT).await?, true, "after “Ångra”");
    show(page, "start-more").await?;
    for name in ["Arkivera", "Stäng"] {
        page.by(Role::Button, name).await?;
        page.eval(&focus_on(name)).await?;
        page.press(Key::Enter).await?;
        page.none(Role::Button, name).await?;
        assert_eq!(page.eval(IS_KEPT).await?, true, "after “{name}”");
    }
    Ok(())
}

/// Whether something in the widget has the focus, not the page around it.
const IS_KEPT: &str = "!!survey.root.activeElement";

fn focus_on(name: &str) -> String {
    format!(
        "[...survey.root.querySelectorAll('button')].find((el) => survey.shown(el) && el.innerText.trim() === '{name}').focus()"
    )
}
