//! What is drawn anew when one answer changes: counted by what Yew itself says of its drawing.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{body, linger, until, watch_parts};
use crate::stage::{FILE, Stage, unplaced};

thread_local! {
    /// The components that have been drawn since this was last emptied, as often as they were.
    static DRAWN: RefCell<Vec<String>> = RefCell::default();
}

/// Hears from Yew which component is being drawn.
struct Draws;

impl Subscriber for Draws {
    fn enabled(&self, of: &Metadata) -> bool {
        of.is_span() && of.name() == "render"
    }

    fn new_span(&self, span: &Attributes) -> Id {
        span.record(&mut Component);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

struct Component;

impl Visit for Component {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "component.id" {
            DRAWN.with_borrow_mut(|drawn| drawn.push(format!("{value:?}")));
        }
    }
}

/// Which components are drawn when this is done, until nothing more happens.
async fn drawn_by(act: impl AsyncFnOnce()) -> Vec<String> {
    // Where another test hears already, it hears for this one too.
    _ = tracing::subscriber::set_global_default(Draws);
    linger().await;
    DRAWN.take();
    act().await;
    linger().await;
    DRAWN.take()
}

fn different(drawn: Vec<String>) -> usize {
    drawn.into_iter().collect::<BTreeSet<_>>().len()
}

#[wasm_bindgen_test]
async fn one_changed_answer_draws_its_own_card_and_the_frame_with_the_progress_and_nothing_else() {
    let stage = Stage::new().await;
    stage.import(FILE).await;
    stage.press("Fortsätt med Höftfraktur – sammanhållet vårdförlopp").await;
    let all = drawn_by(async || {
        stage.press("Installation").await;
        until("the cards", || stage.find(".items > li")).await;
    });
    // The frame, the words that are explained, and twelve cards.
    assert_eq!(different(all.await), 14);
    let card = stage.find(".items > li:nth-child(3)").unwrap();
    let click = drawn_by(async || {
        let radios = card.query_selector_all("input[type=radio]").unwrap();
        let open = (0..3)
            .filter_map(|at| radios.get(at))
            .map(wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlInputElement>);
        let open = open.into_iter().find(|radio| !radio.checked()).unwrap();
        open.click();
        until("the answer", || open.checked().then_some(())).await;
    });
    assert_eq!(different(click.await), 2);
}

#[wasm_bindgen_test]
async fn what_happens_in_one_go_is_drawn_once() {
    let stage = Stage::new().await;
    let drawn = drawn_by(async || {
        for (name, value) in [("lang", "en"), ("theme", "dark"), ("heading-level", "3")] {
            stage.host.set_attribute(name, value).unwrap();
        }
        until("the language", || stage.find("[lang=en]")).await;
    });
    assert_eq!(drawn.await.len(), 1);
}

#[wasm_bindgen_test]
async fn what_is_kept_is_put_where_it_is_shown_in_one_piece() {
    let mut stage = Stage::new().await;
    stage.import(FILE).await;
    stage.host.remove();
    stage.host = unplaced();
    stage.host.set_attribute("instance", &stage.instance).unwrap();
    let watch = watch_parts(&stage.host);
    body().append_child(&stage.host).unwrap();
    stage.named("Fortsätt med Höftfraktur – sammanhållet vårdförlopp").await;
    watch.stop();
    // The first view comes with all it has; then the frame goes, is filled, and comes back last of all.
    let noted = watch.noted();
    assert_eq!(noted[..2], ["", "mount"], "{noted:?}");
    assert!(noted.contains(&"grid mine".to_owned()), "{noted:?}");
    assert_eq!(noted.iter().filter(|class| *class == "mount").count(), 2, "{noted:?}");
    assert_eq!(noted.last().unwrap(), "mount", "{noted:?}");
}
