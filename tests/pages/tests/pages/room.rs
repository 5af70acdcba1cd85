//! Nothing is lost where there is little room: a narrow screen, a page at 400 %, text with more space in it, thumbs in
//! place of a pointer.

use anyhow::Result;
use implementum_pages::{Engine, Media, Options, Pointer, skip_in};

use crate::stage;
use crate::steps::speak;
use crate::survey::{Findings, measured, ready_to_measure};
use crate::views::{FIRST, REST, fill, show};
use crate::{course_senses, units_senses, workshop_senses};

/// Width and height, and whether the text is spaced as WCAG 1.4.12 asks. 320 by 256 is 1280 by 1024 at 400 %.
const ROOMS: [(u32, u32, bool); 5] =
    [(320, 256, false), (320, 256, true), (360, 740, true), (768, 1024, true), (1280, 800, true)];

#[tokio::test]
async fn nothing_is_cut_and_nothing_scrolls_sideways_at_400_per_cent_and_with_spaced_text() -> Result<()> {
    let stage = stage(Options::laptop()).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        show(page, view).await?;
        for lang in ["sv", "en"] {
            speak(page, lang).await?;
            for (width, height, spaced) in ROOMS {
                page.resize(width, height).await?;
                page.eval(&format!("survey.space({spaced})")).await?;
                let place = format!("{view}, {lang}, {width} px{}", if spaced { ", spaced" } else { "" });
                findings.measure(page, &place, "survey.fits()").await?;
                if !spaced {
                    findings.measure(page, &place, "survey.small()").await?;
                }
            }
            page.eval("survey.space(false)").await?;
            page.resize(1280, 800).await?;
            findings.measure(page, &format!("{view}, {lang}"), "survey.small()").await?;
        }
        speak(page, "sv").await?;
    }
    let planted = "survey.root.querySelector('.page').append(Object.assign(document.createElement('p'),
        { textContent: 'Mycket text på liten plats', id: 'planted', className: 'soft' }))";
    page.eval(planted).await?;
    let narrow = "survey.root.getElementById('planted').style.cssText = 'overflow: hidden; width: 3em; height: 1em'";
    page.eval(&format!("({narrow})")).await?;
    // What is cut off also lies on the foot below it.
    let found = measured(page, "survey.fits()").await?;
    assert!(found.iter().any(|fault| fault.starts_with("cut off") && fault.contains("planted")), "{found:?}");
    findings.told()
}

#[tokio::test]
async fn everything_that_is_pressed_on_a_phone_is_large_enough_for_a_thumb() -> Result<()> {
    if skip_in(Engine::WebKit, "it asks the screen for a finger, and the screen that nobody sees has none") {
        return Ok(());
    }
    let media = Media { pointer: Pointer::Coarse, ..Media::default() };
    let stage = stage(Options { media, ..Options::phone() }).await?;
    let page = &stage.page;
    ready_to_measure(page).await?;
    let mut findings = Findings::default();
    for view in FIRST.into_iter().chain(REST) {
        if view == REST[0] {
            fill(page).await?;
        }
        show(page, view).await?;
        findings.measure(page, view, "survey.underThumb()").await?;
        findings.measure(page, view, "survey.fits()").await?;
    }
    units_senses::under_a_thumb(Options { media, ..Options::phone() }, &mut findings).await?;
    findings.told()?;
    workshop_senses::under_a_thumb(media).await?;
    course_senses::under_a_thumb(media).await
}
