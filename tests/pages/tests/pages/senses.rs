//! What a person has asked the system for is kept: few colours of their own, and nothing that moves.

use anyhow::Result;
use implementum_pages::{Contrast, Engine, Finds as _, Key, Media, Motion, Options, Page, Role, Scheme, skip_in};

use crate::stage;
use crate::survey::{Findings, measured, ready_to_measure};
use crate::views::{FIRST, REST, fill, show};
use crate::workshop_senses::in_forced_colours;

/// What the eye tells apart where only the system's colours are left. `look` is what can be seen of a thing.
const FORCED: &str = "(() => {
    const probe = document.createElement('i');
    survey.root.querySelector('.root').append(probe);
    const names = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ActiveText', 'ButtonFace', 'ButtonText', 'ButtonBorder',
        'Field', 'FieldText', 'Highlight', 'HighlightText', 'GrayText', 'SelectedItem', 'SelectedItemText', 'Mark', 'MarkText', 'AccentColor', 'AccentColorText'];
    const system = new Set(names.map((name) => { probe.style.color = name; return getComputedStyle(probe).color; }));
    probe.remove();
    const found = [];
    const drawn = (colour) => colour !== 'none' && !/, 0\\)$/.test(colour);
    const tell = (why, el) => found.push(`${why}: ${survey.name(el)}`);
    const look = (el) => {
        const style = getComputedStyle(el);
        return ['borderTopColor', 'borderBottomColor', 'borderBottomWidth', 'borderInlineStartColor', 'borderTopWidth', 'backgroundColor', 'color', 'outlineColor', 'outlineStyle', 'fontWeight', 'textDecorationLine']
            .map((part) => style[part]).join(' ');
    };
    const all = survey.all().filter(survey.shown);
    for (const el of all) {
        const style = getComputedStyle(el);
        if (el.textContent.trim() && !system.has(style.color)) tell(`written in ${style.color}`, el);
        if (el.matches('svg :not(g, title, text)')) {
            const [fill, stroke] = [style.fill, style.stroke];
            for (const colour of [fill, stroke]) if (drawn(colour) && !system.has(colour)) tell(`drawn in ${colour}`, el);
        }
        const frame = el.matches('.tag, .card, .dot, .ball, .field input, .field textarea, .field select, .answer, .mark, progress, .matrix tbody td, .note, .btn:not(.quiet)');
        if (frame && !['Top', 'Bottom', 'Left'].some((side) => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== 'none')) tell('has no frame', el);
    }
    for (const [chosen, rest] of [['.answer:has(:checked)', '.answer:not(:has(:checked))'], ['.pages [aria-current]', '.pages button:not([aria-current], .back)'], ['.steps [aria-current]', '.steps button:not([aria-current])'], ['[aria-invalid=true]', '.field input:not([aria-invalid])']]) {
        const [one, other] = [chosen, rest].map((selector) => all.find((el) => el.matches(selector)));
        if (one && other && look(one) === look(other)) tell(`chosen looks like the rest`, one);
    }
    const under = (el) => {
        const { backgroundColor } = getComputedStyle(el);
        return drawn(backgroundColor) || !el.parentElement ? backgroundColor : under(el.parentElement);
    };
    for (const ball of all.filter((el) => el.matches('.ball'))) {
        const part = ball.querySelector('path');
        const seen = [getComputedStyle(ball).borderTopColor, part && getComputedStyle(part).fill];
        if (seen.includes(under(ball))) tell('a level that cannot be seen', ball);
    }
    for (const track of all.filter((el) => el.matches('svg:has(.track):has(.fill)'))) {
        const [empty, full] = ['.track', '.fill'].map((part) => getComputedStyle(track.querySelector(part)).fill);
        if (empty === full) tell('a bar that cannot be seen', track);
    }
    return found;
})()";

/// How the card of what is chosen is ringed.
const RING: &str = "(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(survey.root.querySelector('.answer:has(:checked)'));
    return `${outlineStyle} ${outlineWidth}`;
})()";

/// Whether a picture is of another colour at a tenth of its width than at nine tenths.
const IN_TWO: &str = "new Promise((tell) => {
    const picture = new Image();
    picture.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
        const pen = canvas.getContext('2d');
        pen.drawImage(picture, 0, 0);
        const at = (part) => [...pen.getImageData(Math.floor(picture.width * part), Math.floor(picture.height / 2), 1, 1).data].join();
        tell(at(0.1) !== at(0.9));
    };
    picture.src = 'PICTURE';
})";

/// What lies inside a bar cannot be asked for: its picture tells whether what is done can be seen.
async fn shows_how_far_one_is(page: &Page) -> Result<bool> {
    let drawn = page.the(Role::ProgressBar).await?.picture().await?;
    Ok(page.eval(&IN_TWO.replace("PICTURE", &drawn)).await? == true)
}

#[tokio::test]
async fn with_the_systems_few_colours_every_state_can_still_be_told_apart() -> Result<()> {
    if skip_in(Engine::WebKit, "it has no forced colours") {
        return Ok(());
    }
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        show(page, view).await?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.emulate(Media { scheme, contrast: Contrast::Forced, ..Media::default() }).await?;
            page.wait_until("!survey.root.getAnimations().length").await?;
            findings.measure(page, &format!("{view}, {scheme:?}"), FORCED).await?;
        }
        if view == "question" {
            page.by(Role::Radio, "Påbörjat").click().await?;
            page.wait_until("survey.root.querySelector('.answer:has(:checked)')").await?;
            assert!(shows_how_far_one_is(page).await?, "how many questions are answered");
            page.press_with(Key::Shift, Key::Tab).await?;
            let left = page.eval(RING).await?;
            page.press(Key::Tab).await?;
            let focused = page.eval(RING).await?;
            assert!(
                left != focused && focused.as_str().is_some_and(|ring| ring.starts_with("solid")),
                "{left}, {focused}"
            );
            findings.measure(page, "question, answered", FORCED).await?;
        }
    }
    page.eval("(survey.root.querySelector('.logo path').style.fill = 'rgb(1, 2, 3)')").await?;
    assert!(!measured(page, FORCED).await?.is_empty(), "a planted fault is found");
    findings.told()?;
    let media = Media { contrast: Contrast::Forced, ..Media::default() };
    in_forced_colours(media).await?;
    crate::course_senses::in_forced_colours(media).await
}

#[tokio::test]
async fn for_those_who_asked_for_less_motion_nothing_moves() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    assert!(!measured(page, "survey.moving()").await?.is_empty(), "there is something to hold still");
    page.emulate(Media { motion: Motion::Reduced, ..Media::default() }).await?;
    // WebKit looks at this wish once a page.
    page.reload().await?;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        show(page, view).await?;
        findings.measure(page, view, "survey.moving()").await?;
    }
    findings.told()
}
