//! What the page around hears: events that bubble out of every tree, with ids and kinds and nobody's words, and told
//! at a moment at which everything may be asked.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Watch, body, in_a_shadow, meddle, until, watch_events};
use crate::stage::{FILE, Stage, unplaced};

/// Waits until an event was heard that begins so, and gives all that were.
async fn heard(watch: &Watch, stage: &Stage, wanted: &str) -> Vec<String> {
    let own = format!("{} ", stage.instance);
    let ours =
        || watch.noted().iter().filter_map(|line| line.strip_prefix(&own).map(str::to_owned)).collect::<Vec<_>>();
    until(wanted, || ours().iter().any(|line| line.starts_with(wanted)).then_some(())).await;
    ours()
}

#[wasm_bindgen_test]
async fn a_day_of_work_is_heard_step_by_step() {
    let watch = watch_events();
    let stage = Stage::new().await;
    assert_eq!(heard(&watch, &stage, "ready").await, [r#"ready {"ids":[]}"#]);
    let id = stage.create("Digital triage").await;
    let all = heard(&watch, &stage, "saved").await;
    let expected = [
        r#"ready {"ids":[]}"#.to_owned(),
        format!(r#"changed {{"id":"{id}","change":"created"}}"#),
        format!(r#"saved {{"id":"{id}","place":"both"}}"#),
    ];
    assert_eq!(all, expected);
    stage.press("Checklista").await;
    stage.write("Kommentar", "Ingen annans sak").await;
    heard(&watch, &stage, &format!(r#"changed {{"id":"{id}","change":"written"}}"#)).await;
    stage.press("Dela").await;
    stage.press("Spara som fil").await;
    heard(&watch, &stage, &format!(r#"exported {{"id":"{id}","format":"json"}}"#)).await;
    stage.press("Mina självskattningar").await;
    stage.press("Ta bort").await;
    let all = heard(&watch, &stage, &format!(r#"changed {{"id":"{id}","change":"deleted"}}"#)).await;
    watch.stop();
    for words in ["Digital triage", "digital-triage", "Ingen annans sak"] {
        assert!(all.iter().all(|line| !line.contains(words)), "{words} in {all:?}");
    }
}

#[wasm_bindgen_test]
async fn what_was_kept_before_is_named_when_it_is_ready_and_is_no_news() {
    let mut stage = Stage::new().await;
    stage.import(FILE).await;
    stage.mirrors("Ortopedkliniken, Växjö").await;
    stage.keeps("a-1", "/id", "a-1").await;
    let watch = watch_events();
    stage.reload().await;
    assert_eq!(heard(&watch, &stage, "ready").await[0], r#"ready {"ids":["a-1"]}"#);
    stage.host.list().await.unwrap();
    assert!(watch.noted().iter().all(|line| !line.contains(" changed ")), "{:?}", watch.noted());
    watch.stop();
}

#[wasm_bindgen_test]
async fn every_element_of_an_instance_hears_what_one_of_them_does() {
    let one = Stage::new().await;
    let other = Stage::of(&one.instance, &[]).await;
    let watch = watch_events();
    one.import(FILE).await;
    other.reads("Höftfraktur").await;
    let created = |line: &String| line.ends_with(r#"changed {"id":"a-1","change":"created"}"#);
    until("both", || (watch.noted().iter().filter(|line| created(line)).count() == 2).then_some(())).await;
    watch.stop();
}

#[wasm_bindgen_test]
async fn they_leave_a_shadow_tree_of_the_page() {
    let watch = watch_events();
    let host = unplaced();
    host.set_attribute("instance", "in-a-shadow").unwrap();
    let around = in_a_shadow(&host);
    // Outside of that tree the event comes from what the tree belongs to.
    until("ready", || watch.noted().iter().any(|line| line == r#"null ready {"ids":[]}"#).then_some(())).await;
    watch.stop();
    around.remove();
}

#[wasm_bindgen_test]
async fn a_page_that_calls_every_method_in_every_event_gets_every_answer() {
    let stage = Stage { host: unplaced(), instance: "meddled".into() };
    stage.host.set_attribute("instance", &stage.instance).unwrap();
    let watch = meddle(&stage.host, FILE);
    body().append_child(&stage.host).unwrap();
    stage.is_drawn().await;
    stage.import(FILE).await;
    let answers = ["list object", "export string", "all string", "import true", "refused false"];
    for event in ["ready", "changed", "saved"] {
        for answer in answers {
            let wanted = format!("{event} {answer}");
            until(&wanted, || watch.noted().contains(&wanted).then_some(())).await;
        }
    }
    watch.stop();
    stage.host.set_attribute("lang", "sv").unwrap();
    stage.reads("Mina självskattningar").await;
    assert_eq!(stage.export("a-1").await["about"]["unit"], "Ortopedkliniken, Växjö");
}
