//! *Skriv ut*: what a browser prints from a foreign page under a strict policy, read from the PDF, and the page after it.

use anyhow::{Context as _, Result};
use implementum_pages::{Browser, Finds as _, Key, Options, Page, Role, Site, dist};
use serde_json::{Value, json};

use crate::content::{areas, phase, scale};
use crate::steps::{begin, enter, import, speak};

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";
/// A page that does what it can to cut, shift and colour what stands in it.
const HOST: &str = "<!doctype html><html lang=sv><title>Vår region</title><link rel=icon href='data:,'>
    <link rel=stylesheet href=/host.css><script type=module src=/implementum.js></script>
    <body>Löst i sidan<header id=top><h1>Regionens sidhuvud</h1></header><div class=outer><aside>Sidomeny</aside>
    <div class=inner>Löst bredvid<implementum-widget></implementum-widget></div></div><footer>Sidfoten</footer>";
const HOST_SHEET: &str = "@page { size: landscape; margin: 50mm } @page :first { margin: 80mm }
    body { background: #024; color: #fff; font: 30px serif; margin: 90px }
    #top { display: block !important; position: fixed; inset: 0 0 auto 0 }
    footer { display: flex !important }
    .outer { position: absolute; left: 300px; top: 200px; width: 700px; height: 900px; overflow: hidden !important; transform: scale(.9) }
    .inner { columns: 2; max-height: 500px; overflow: auto; container-type: size; height: 500px }
    .inner::before { content: 'Framför' }
    @media print { #top { display: block !important } .inner { display: none } }";
/// What a page can see of itself.
const PAGE_AS_IT_IS: &str = "JSON.stringify([document.adoptedStyleSheets.length, document.documentElement.outerHTML,
    getComputedStyle(document.querySelector('header')).display, getComputedStyle(document.querySelector('.outer')).width])";
const HOSTS_OWN: [&str; 6] = ["Regionens sidhuvud", "Sidomeny", "Sidfoten", "Löst i sidan", "Löst bredvid", "Framför"];

/// The foreign page with an assessment in it, at its overview.
async fn foreign(file: &Value) -> Result<(Site, Browser, Page)> {
    let site = Site::of(&dist()?).page("/", HOST).page("/host.css", HOST_SHEET).mime("css", "text/css");
    let site = site.header("Content-Security-Policy", STRICT).start().await?;
    let browser = Browser::start(Options::laptop()).await?;
    let page = browser.open(site.url("/")).await?;
    assert_eq!(import(&page, &file.to_string()).await?["ok"], true);
    // By keyboard: such a page may break a button in two, and leave a mouse no place on it.
    let subject = file["about"]["subject"].as_str().context("a subject")?.trim();
    page.tab_to(Role::Button, &format!("Fortsätt med {subject}")).await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, subject).await?;
    Ok((site, browser, page))
}

/// Goes from *Dela* to a paper.
async fn to_paper(page: &Page, paper: &str) -> Result<()> {
    enter(page, "Dela").await?;
    // By keyboard here too.
    page.tab_to(Role::Button, paper).await?;
    page.press(Key::Enter).await?;
    page.wait_for_focus(Role::Heading, paper).await.map(drop)
}

/// The signs of each page. Where letters come from two fonts, a PDF does not tell the space between words from
/// the one between letters: signs are compared without any.
pub fn pages_of(pdf: &[u8]) -> Result<Vec<String>> {
    Ok(pdf_extract::extract_text_from_mem_by_pages(pdf)?.iter().map(|page| bare(page)).collect())
}

/// A text without spaces and without the hyphens that browsers set at the end of a line, with ligatures as letters.
pub fn bare(text: &str) -> String {
    let text = text.split_whitespace().collect::<String>().replace('\u{2010}', "");
    text.replace('ﬀ', "ff").replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬃ', "ffi").replace('ﬄ', "ffl")
}

/// Whether a printed text holds these words.
pub fn says(printed: &str, words: &str) -> bool {
    printed.contains(&bare(words))
}

/// Whether a text begins on a page and goes on, with nothing left out, on the next. What else stands on the two, such as
/// a page's number, may come in between: browsers draw the parts of a page in an order of their own.
fn runs_over(pages: &[String], words: &str) -> bool {
    let words = bare(words);
    let parts = words.char_indices().map(|(at, _)| words.split_at(at)).skip(1);
    parts.into_iter().any(|(start, end)| pages.windows(2).any(|two| two[0].contains(start) && two[1].contains(end)))
}

fn file(about: Value, items: Value, areas: Value, actions: Value) -> Value {
    json!({ "format": "implementum-assessment", "formatVersion": 1, "id": "papper",
        "checklist": { "id": "fyra-faser", "version": "1.0.0" }, "about": about, "items": items, "areas": areas, "actions": actions })
}

/// An assessment in which every field holds what `said` makes of its name.
fn full(said: &dyn Fn(&str) -> String) -> Value {
    let (mut items, mut gaps, mut actions) = (json!({}), json!({}), json!({}));
    for question in (0..4).flat_map(|place| phase(place, false).1) {
        let said = |field: &str| said(&format!("{} {field}", question.id));
        items[question.id] = json!({ "answer": "unknown", "comment": said("kommentar"), "evidence": said("belägg"), "reason": said("skäl") });
    }
    for (id, _) in areas() {
        let said = |field: &str| said(&format!("{id} {field}"));
        gaps[id] = json!({ "demand": said("krav"), "now": said("nu"), "evidence": said("belägg"), "target": said("mål"), "gap": said("gap"),
            "size": "large", "patients": "serious", "staff": "minor", "steering": "considerable", "solver": "national", "effort": "medium",
            "priority": "high", "priorityReason": said("skäl") });
    }
    for number in 1..10 {
        let said = |field: &str| said(&format!("åtgärd {number} {field}"));
        let due = if number == 9 { "2999-01-31".to_owned() } else { format!("2026-01-0{number}") };
        actions[format!("m{number}")] = json!({ "title": said("rubrik"), "role": said("roll"), "due": due, "start": "2025-12-01", "kind": "stop",
            "frees": said("frigör"), "followUp": said("uppföljning"), "economy": said("ekonomi"), "status": "ongoing", "order": number });
    }
    let about = json!({ "subject": "Höftfraktur", "unit": said("enhet"), "roles": said("roller"), "involvement": said("medverkan"), "date": "2026-11-20",
        "conclusions": said("slutsatser"), "biggestGaps": said("störst"), "keyAreas": said("viktigast") });
    file(about, items, gaps, actions)
}

#[tokio::test]
async fn the_manager_gets_one_page_with_the_longest_texts_too_and_the_page_around_is_as_before() -> Result<()> {
    let long = |_: &str| "Sammanhållna vårdövergångar kräver gemensamma arbetssätt. ".repeat(18)[..1000].to_owned();
    let (_site, browser, page) = foreign(&full(&long)).await?;
    to_paper(&page, "En sida för chefen").await?;
    let before = page.eval(PAGE_AS_IT_IS).await?;
    let pages = pages_of(&page.pdf().await?)?;
    assert_eq!(pages.len(), 1, "{pages:?}");
    for words in [
        "Höftfraktur",
        "40 av 40 frågor är besvarade.",
        "Största gapen",
        "och 11 till",
        "och 4 till",
        "och 35 till",
        "2026-01-01 Försenad",
        "Nästa datum: 2999-01-31",
        "kräver…",
    ] {
        assert!(says(&pages[0], words), "{words} in {}", pages[0]);
    }
    for words in HOSTS_OWN.iter().chain(&["Skriv ut", "Tillbaka till Dela", "Spara"]) {
        assert!(!says(&pages[0], words), "{words} in {}", pages[0]);
    }
    assert_eq!(page.eval(PAGE_AS_IT_IS).await?, before);
    page.by(Role::Button, "Tillbaka till Dela").click().await?;
    page.wait_for_focus(Role::Heading, "Dela").await?;
    let elsewhere = pages_of(&page.pdf().await?)?.concat();
    assert!(says(&elsewhere, "Sidfoten"), "away from the paper the page prints as it is: {elsewhere}");
    browser.assert_quiet().await
}

#[tokio::test]
async fn the_whole_report_holds_every_word_of_every_field_and_cuts_nothing() -> Result<()> {
    let said = |field: &str| format!("Om {field}: {} slut på {field}.", "ord i en lång rad, ".repeat(6));
    let filled = full(&said);
    let (_site, browser, page) = foreign(&filled).await?;
    to_paper(&page, "Hela rapporten").await?;
    let before = page.eval(PAGE_AS_IT_IS).await?;
    let pages = pages_of(&page.pdf().await?)?;
    let all = pages.concat();
    let mut fields = 0;
    let mut missing = Vec::new();
    let records =
        ["items", "areas", "actions"].into_iter().flat_map(|kind| filled[kind].as_object().expect("records").values());
    for value in records.chain([&filled["about"]]).flat_map(|record| record.as_object().expect("a record").values()) {
        let Some(text) = value.as_str().filter(|text| text.starts_with("Om ")) else { continue };
        fields += 1;
        if !says(&all, text) && !runs_over(&pages, text) {
            missing.push(text);
        }
    }
    assert_eq!((fields, missing), (40 * 3 + 16 * 6 + 9 * 5 + 6, vec![]), "{all}");
    for question in (0..4).flat_map(|place| phase(place, false).1) {
        assert!(says(&all, question.id) && says(&all, question.text), "{}", question.id);
    }
    for words in [
        "Nationell nivå",
        "Måttlig insats",
        "Hög prioritet",
        "Bygger på",
        "Checklistan och dess källor",
        "Utskriven",
        "fingeravtryck",
    ] {
        assert!(says(&all, words), "{words}");
    }
    assert!(HOSTS_OWN.iter().all(|words| !says(&all, words)));
    assert_eq!(page.eval(PAGE_AS_IT_IS).await?, before);
    browser.assert_quiet().await
}

#[tokio::test]
async fn the_blank_checklist_has_every_code_and_six_boxes_a_question_and_no_answers() -> Result<()> {
    for (scope, pages_wanted, questions) in [("full", 5, 40), ("short", 3, 18)] {
        let about = json!({ "subject": "Höftfraktur", "unit": "Exempelkliniken", "scope": scope });
        let items = json!({ "F1-01": { "answer": "in-place", "comment": "Ska inte synas" } });
        let (_site, browser, page) = foreign(&file(about, items, json!({}), json!({}))).await?;
        to_paper(&page, "Tom checklista").await?;
        let pages = pages_of(&page.pdf().await?)?;
        assert_eq!(pages.len(), pages_wanted, "{scope}");
        let all = pages.concat();
        let asked: Vec<_> = (0..4).flat_map(|place| phase(place, scope == "short").1).collect();
        assert_eq!(asked.len(), questions);
        for question in asked {
            assert!(says(&all, question.id) && says(&all, question.text), "{}: {all}", question.id);
        }
        for (answer, _) in scale() {
            assert!(all.matches(&bare(answer)).count() > questions, "{answer}");
        }
        assert!(says(&all, "Enhet Exempelkliniken") && says(&all, "Datum") && !says(&all, "Ska inte synas"));
        browser.assert_quiet().await?;
    }
    Ok(())
}

#[tokio::test]
async fn of_two_widgets_the_one_that_was_asked_is_printed_and_a_removed_one_leaves_nothing_behind() -> Result<()> {
    const SECOND: &str = "(() => { window.first = document.querySelector('implementum-widget');
        const second = document.createElement('implementum-widget'); second.setAttribute('instance', 'annan');
        second.lang = 'en'; document.querySelector('.outer').prepend(second); return true; })()";
    let about = json!({ "subject": "Höftfraktur" });
    let (_site, browser, page) = foreign(&file(about, json!({}), json!({}), json!({}))).await?;
    // Printing would wait for a person: what the button asks for is counted instead, and the driver prints for the test.
    page.eval("(window.print = () => { window.asked = (window.asked ?? 0) + 1; }, true)").await?;
    to_paper(&page, "Tom checklista").await?;
    page.eval(SECOND).await?;
    page.by(Role::Button, "New self-assessment").click().await?;
    page.by(Role::Textbox, "What is being introduced?").fill("Digital triage").await?;
    page.by(Role::Button, "Create").click().await?;
    page.wait_for_focus(Role::Heading, "Digital triage").await?;
    page.by(Role::Navigation, "Parts of the self-assessment").await?.by(Role::Button, "Share").click().await?;
    page.by(Role::Button, "The whole report").click().await?;
    page.by(Role::Button, "Print").await?;
    let printed = async || Ok::<_, anyhow::Error>(pages_of(&page.pdf().await?)?.concat());
    let latest = printed().await?;
    assert!(says(&latest, "Digital triage") && !says(&latest, "Höftfraktur"), "the one opened last: {latest}");
    page.by(Role::Button, "Skriv ut").click().await?;
    page.wait_until("window.asked === 1").await?;
    let asked = printed().await?;
    assert!(says(&asked, "Höftfraktur") && !says(&asked, "Digital triage"), "the one asked: {asked}");
    page.eval("(window.first.remove(), true)").await?;
    page.none(Role::Button, "Skriv ut").await?;
    let left = printed().await?;
    assert!(says(&left, "Digital triage"), "{left}");
    assert_eq!(page.eval("document.adoptedStyleSheets.length").await?, 0);
    browser.assert_quiet().await
}

#[tokio::test]
async fn any_view_prints_what_was_answered_and_written_and_neither_drafts_nor_buttons() -> Result<()> {
    let stage = crate::stage(Options::laptop()).await?;
    let page = &stage.page;
    begin(page, "Höftfraktur").await?;
    crate::steps::first_question(page).await?;
    page.by(Role::Radio, "Delvis på plats").click().await?;
    let long = "Rad efter rad. ".repeat(40);
    page.by(Role::Textbox, "Kommentar").fill(&format!("{long}Sista ordet.")).await?;
    let question = pages_of(&page.pdf().await?)?.concat();
    assert!(says(&question, "Delvis på plats") && says(&question, "Sista ordet."), "{question}");
    for words in ["Inte påbörjat", "Nästa fråga", "Hur vet vi det?", "Handlingsplan"] {
        assert!(!says(&question, words), "{words}: {question}");
    }
    enter(page, "Resultat").await?;
    let result = pages_of(&page.pdf().await?)?.concat();
    assert!(says(&result, "Så långt har ni kommit") && !says(&result, "Utkast:"), "{result}");
    stage.browser.assert_quiet().await
}

#[tokio::test]
async fn the_six_steps_are_printed_in_english_with_every_code_and_question() -> Result<()> {
    let checklist: Value = serde_json::from_str(include_str!("../../../../src/content/sex-steg.json"))?;
    let mut file = file(json!({ "subject": "Höftledsartros" }), json!({}), json!({}), json!({}));
    file["checklist"]["id"] = json!("sex-steg");
    let (_site, browser, page) = foreign(&file).await?;
    speak(&page, "en").await?;
    page.by(Role::Navigation, "Parts of the self-assessment").await?.by(Role::Button, "Share").click().await?;
    page.by(Role::Button, "Blank checklist").click().await?;
    page.wait_for_focus(Role::Heading, "Blank checklist").await?;
    let pages = pages_of(&page.pdf().await?)?;
    assert_eq!(pages.len(), 5);
    let all = pages.concat();
    for phase in checklist["phases"].as_array().context("steps")? {
        assert!(says(&all, phase["title"]["en"].as_str().context("a title")?));
        for item in phase["items"].as_array().context("items")? {
            let [id, question] = [&item["id"], &item["question"]["en"]].map(|text| text.as_str().unwrap_or_default());
            assert!(says(&all, id) && says(&all, question), "{id} {question}: {all}");
        }
    }
    browser.assert_quiet().await
}
