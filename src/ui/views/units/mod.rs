//! *Många enheter*: a process leader's collection. One file a part; what is drawn follows from `app::units`.

mod actions;
mod agreement;
mod behind;
mod files;
mod grid;
mod heat;
mod kept;
mod paper;
mod rounds;
mod shared;
mod start;
mod summary;

pub use kept::kept_collection;
pub use start::to_units;

use crate::app::units::{Collection, Look, UnitsMsg, UnitsPage};
use crate::app::words::{Word, common, units as words};
use crate::app::{Model, Msg, Route};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, classed, dashed, div, many, para, press, tag};
use crate::ui::page::typed;
use crate::ui::parts::view_title;

/// A view of the collection.
pub fn units(ctx: &Ctx, model: &Model, page: &UnitsPage) -> Tag {
    let collection = &model.session.units;
    let is_ready = !collection.now.is_empty() && collection.reading.is_none();
    let view = match page {
        UnitsPage::Files => files::files(ctx, model),
        UnitsPage::Rounds => rounds::rounds(ctx, model),
        _ if !is_ready => nothing_yet(ctx, page),
        UnitsPage::Items | UnitsPage::Areas => heat::heat(ctx, collection, page),
        UnitsPage::Item { .. } | UnitsPage::Area { .. } => behind::behind(ctx, collection, page),
        UnitsPage::Agreement => agreement::agreement(ctx, collection),
        UnitsPage::Shared => shared::shared(ctx, collection),
        UnitsPage::Actions => actions::actions(ctx, collection),
        UnitsPage::Summary => summary::summary(ctx, collection),
        UnitsPage::Paper => paper::paper(ctx, collection),
    };
    let key = page.cell().unwrap_or_default();
    many().maybe(is_ready.then(|| nav(ctx, page))).add(div("page units").key(&key).add(view))
}

fn nothing_yet(ctx: &Ctx, page: &UnitsPage) -> Tag {
    let to_files = press(ctx, "btn lead", words::GO_TO_FILES, ctx.go(Route::Units(UnitsPage::Files)));
    div("stack")
        .add(view_title(ctx, words::page(page)))
        .add(para(ctx, "note", words::NOTHING_YET))
        .add(div("row").add(to_files))
}

/// The parts of the collection.
fn nav(ctx: &Ctx, page: &UnitsPage) -> Tag {
    const PAGES: [UnitsPage; 8] = [
        UnitsPage::Files,
        UnitsPage::Items,
        UnitsPage::Areas,
        UnitsPage::Agreement,
        UnitsPage::Shared,
        UnitsPage::Actions,
        UnitsPage::Rounds,
        UnitsPage::Summary,
    ];
    let back = press(ctx, "back", common::MY_ASSESSMENTS, ctx.go(Route::Start));
    let mut list = tag("ul").add(tag("li").add(back));
    for one in PAGES {
        let word = words::page(&one);
        let is_here = word == words::page(page);
        let link = press(ctx, "", word, ctx.go(Route::Units(one)));
        list = list.add(tag("li").add(link.put_if(At::AriaCurrent, is_here.then_some("page"))));
    }
    classed("nav", "pages").set(At::AriaLabel, ctx.say(words::PAGES)).add(list)
}

/// A click that tells something of the collection.
fn tell(ctx: &Ctx, msg: UnitsMsg) -> Act {
    ctx.tell(Msg::Units(msg))
}

/// What changes when something else is chosen to be looked at.
fn looks(ctx: &Ctx, collection: &Collection, change: impl Fn(&mut Look, String) + 'static) -> Act {
    let (send, look) = (ctx.send.clone(), collection.look.clone());
    Act::new(move |event| {
        let mut look = look.clone();
        change(&mut look, typed(event));
        send.send(Msg::Units(UnitsMsg::Looked(look)));
    })
}

/// A list to choose from: its id and name, its entries with their codes, and which one is chosen.
fn select(ctx: &Ctx, id: &'static str, label: Word, entries: &[(String, String)], chosen: &str) -> (Tag, Tag) {
    let mut list = tag("select").put(At::Id, dashed("units", id));
    for (code, name) in entries {
        list = list.add(tag("option").put(At::Value, code).selected(code == chosen).text(name));
    }
    (div("field").add(tag("label").put(At::For, dashed("units", id)).say(ctx, label)), list)
}
