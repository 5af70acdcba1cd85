//! One area: what the group says of it, how it judges it, what it will do about it.

use super::actions::actions;
use super::arrange::take_back;
use super::describe::describe;
use super::judge::judge;
use crate::app::results::{self, AreaPlace, AreaRow};
use crate::app::words::{common, gaps as words};
use crate::app::{Msg, Page};
use crate::domain::{Gap, Kind, Place, joined};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, p, para, press, tag};
use crate::ui::parts::{Form, view_heading, view_title};
use crate::ui::views::PageProps;
#[cfg(feature = "leader")]
use crate::ui::views::course::comments_on;

/// One area of the gap analysis.
pub fn area(ctx: &Ctx, props: &PageProps) -> Tag {
    let id = &props.entry.document.id;
    let rows = results::areas(Some(props.checklist), &props.entry.view);
    let Some(row) = rows.iter().find(|row| row.id == props.of) else { return gone(ctx, id) };
    let place = results::area_place(&rows, &row.id);
    let form = Form { ctx, entry: props.entry };
    #[cfg(feature = "leader")]
    let head = head(ctx, id, row, place.as_ref()).add(comments_on(ctx, props, &row.place()));
    #[cfg(not(feature = "leader"))]
    let head = head(ctx, id, row, place.as_ref());
    let title = row.area.is_none().then(|| form.text(&Gap::TITLE, &row.id, words::TITLE, None, 0));
    classed("article", "stack area")
        .key(&row.id)
        .add(head)
        .maybe(title)
        .add(describe(&form, row))
        .add(judge(&form, row))
        .add(actions(ctx, props.entry, row))
        .add(moves(ctx, id, place.as_ref()))
        .maybe(place.is_some().then(|| leave(ctx, id, row)))
}

fn gone(ctx: &Ctx, id: &str) -> Tag {
    let back = press(ctx, "btn lead", words::ALL_DONE, ctx.to(id, Page::Gaps));
    div("stack").add(view_title(ctx, words::GONE)).add(tag("div").add(back))
}

fn head(ctx: &Ctx, id: &str, row: &AreaRow, place: Option<&AreaPlace>) -> Tag {
    let above = match place {
        Some(place) => words::place(ctx.language, place.number, place.total),
        None => ctx.say(common::GAP_ANALYSIS).to_owned(),
    };
    let prompts = row.area.as_ref().map(|area| area.prompts.as_slice()).unwrap_or_default();
    let prompts: Vec<&str> = prompts.iter().map(|prompt| ctx.text(prompt)).collect();
    let think = joined(&[ctx.say(words::THINK_OF), &joined(&prompts, ", ")], " ");
    let left_out = || {
        let act = take_back(ctx, id, row, Page::Area { area: row.id.clone() });
        let again = tag("div").add(press(ctx, "btn", words::TAKE_BACK, act));
        div("note stack-s").add(para(ctx, "", words::LEFT_OUT)).add(again)
    };
    div("stack-s")
        .add(p("soft small", &above))
        .add(view_heading(ctx, row.title(ctx.language)))
        .maybe((!prompts.is_empty()).then(|| p("soft", &think)))
        .maybe(place.is_none().then(left_out))
}

fn moves(ctx: &Ctx, id: &str, place: Option<&AreaPlace>) -> Tag {
    let previous = place.and_then(|place| place.previous.as_ref());
    let previous = previous.map(|area| press(ctx, "btn", words::PREVIOUS_AREA, ctx.to_area(id, area)));
    let overview = |class| press(ctx, class, words::ALL_DONE, ctx.to(id, Page::Gaps));
    let moves = div("moves").add(previous.unwrap_or_else(|| tag("span")));
    match place.and_then(|place| place.next.as_ref()) {
        Some(area) => {
            let next = press(ctx, "btn lead", words::NEXT_AREA, ctx.to_area(id, area));
            moves.add(overview("btn quiet")).add(next)
        }
        None => moves.add(overview("btn lead")),
    }
}

/// The checklist's areas can be left out, the team's own deleted; both can be taken back.
fn leave(ctx: &Ctx, id: &str, row: &AreaRow) -> Tag {
    let (id, area) = (id.to_owned(), row.id.clone());
    let (word, msg) = match row.area {
        Some(_) => (words::HIDE, Msg::AreaHidden { id, area }),
        None => (words::DELETE_AREA, Msg::RecordDeleted { id, place: Place { kind: Kind::Areas, id: area } }),
    };
    div("leave").add(press(ctx, "btn quiet", word, ctx.tell(msg)))
}
