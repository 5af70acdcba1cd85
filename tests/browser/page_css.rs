//! The page's sheets stay outside, and ours inside.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::page::{body, looks, until};
use crate::stage::Stage;

/// What a page may say of everything on it. The element itself keeps its width, as an editor would see to.
const HOSTILE: &str = "
    *, *::before, *::after {
        display: inline !important; float: right !important; position: relative !important; visibility: hidden !important;
        color: red !important; background: yellow !important; border: 9px dotted red !important; border-radius: 99px !important;
        margin: 31px !important; padding: 33px !important; box-sizing: content-box !important; box-shadow: 0 0 9px red !important;
        font: italic 900 44px/3 fantasy !important; letter-spacing: 9px !important; word-spacing: 9px !important;
        text-transform: uppercase !important; text-align: right !important; text-indent: 9em !important;
        text-decoration: line-through !important; white-space: nowrap !important; list-style: square !important;
        direction: rtl !important; writing-mode: vertical-rl !important; cursor: wait !important;
        pointer-events: none !important; user-select: none !important; outline: 9px solid red !important;
        --paper: red !important; --ink: red !important; --accent: red !important; --font: fantasy !important;
        --size-s: 9em !important; --space-4: 9em !important; --radius: 9em !important;
    }
    h1, h2, h3, p, button, input, .root, .btn, .card, .page, [class] { all: unset !important; display: none !important; }
    implementum-widget:not(#a#b) { display: block !important; float: none !important; inline-size: 800px !important;
        writing-mode: horizontal-tb !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }
";

/// What a page says that means well; the same width, since the views follow it.
const FRIENDLY: &str = "implementum-widget { inline-size: 800px; }";

/// A sheet on the page; dropping it takes it away.
struct Sheet(Element);

impl Sheet {
    fn new(css: &str) -> Self {
        let page = gloo::utils::document();
        let style = page.create_element("style").unwrap();
        style.set_text_content(Some(css));
        page.head().unwrap().append_child(&style).unwrap();
        Self(style)
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// The lines that differ, both ways round, so that a failure names the element and the property.
fn differences(before: &[String], after: &[String]) -> Vec<String> {
    assert_eq!(before.len(), after.len(), "another number of elements");
    let mut found = Vec::new();
    for (before, after) in before.iter().zip(after) {
        let name = before.split(':').next().unwrap();
        let pairs = before.split("; ").zip(after.split("; "));
        found.extend(pairs.filter(|(one, two)| one != two).map(|(one, two)| format!("{name}: {one} -> {two}")));
    }
    found
}

/// How everything inside looks while a sheet is on the page.
fn inside(stage: &Stage, css: &str) -> Vec<String> {
    let _sheet = Sheet::new(css);
    looks(&stage.find(".root").unwrap().parent_element().unwrap())
}

#[wasm_bindgen_test]
async fn hostile_sheets_do_not_reach_inside() {
    let stage = Stage::new().await;
    let is_untouched = |view: &str| {
        let usual = inside(&stage, FRIENDLY);
        assert!(usual.len() > 20, "only {} elements in {view}", usual.len());
        let found = differences(&usual, &inside(&stage, HOSTILE));
        assert!(found.is_empty(), "in {view}:\n{}", found.join("\n"));
    };
    is_untouched("Mina självskattningar");
    stage.press("Ny självskattning").await;
    stage.named("Skapa").await;
    is_untouched("Ny självskattning");
    stage.press("Avbryt").await;
    stage.create("Höftfraktur").await;
    for view in ["Checklista", "Gapanalys", "Handlingsplan", "Resultat", "Dela", "Översikt"] {
        stage.press(view).await;
        let current = || stage.find("[aria-current=page]").and_then(|one| one.text_content());
        until(view, || current().filter(|name| name == view)).await;
        is_untouched(view);
    }
}

#[wasm_bindgen_test]
async fn the_font_size_of_the_page_does_not_reach_inside() {
    let stage = Stage::new().await;
    let usual = inside(&stage, FRIENDLY);
    for size in ["10px", "40px"] {
        let css = format!("html {{ font-size: {size} }} {FRIENDLY}");
        let found = differences(&usual, &inside(&stage, &css));
        assert!(found.is_empty(), "at {size}:\n{}", found.join("\n"));
    }
}

#[wasm_bindgen_test]
async fn a_page_gives_colour_and_type_by_custom_properties() {
    let stage = Stage::with(&[("theme", "light")]).await;
    let css = "implementum-widget { --implementum-ink: rgb(1, 2, 3); --implementum-font: serif; \
               --implementum-accent: rgb(4, 5, 6); --implementum-accent-ink: rgb(250, 251, 252); }";
    let lines = inside(&stage, css);
    let line = |start: &str| lines.iter().find(|line| line.starts_with(start)).unwrap().clone();
    assert!(line("h2.h1").contains("; color: rgb(1, 2, 3)"), "{}", line("h2.h1"));
    assert!(line("h2.h1").contains("font-family: serif"), "{}", line("h2.h1"));
    let lead = line("button.btn lead");
    assert!(lead.contains("background-color: rgb(4, 5, 6)") && lead.contains("; color: rgb(250, 251, 252)"), "{lead}");
}

#[wasm_bindgen_test]
async fn our_sheets_do_not_reach_out() {
    let page = gloo::utils::document().create_element("section").unwrap();
    page.set_inner_html(
        "<h1 class=h1>Rubrik</h1><p class='note soft'>Text</p><ul><li class=card>Rad</li></ul>\
         <button class='btn lead'>Knapp</button><div class='root page stack' data-theme=dark><input class=field></div>",
    );
    body().append_child(&page).unwrap();
    let before = looks(&page);
    let stage = Stage::with(&[("theme", "dark")]).await;
    stage.create("Höftfraktur").await;
    let found = differences(&before, &looks(&page));
    page.remove();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
