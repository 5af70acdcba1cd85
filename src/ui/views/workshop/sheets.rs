//! *Mata in blad*: what people filled in by hand, a key an item.

use super::answered;
use crate::app::room::{self, RoomMsg};
use crate::app::words::{checklist, workshop as words};
use crate::app::{Model, Msg, Page, Paper};
use crate::content::Item;
use crate::domain::{Answer, Kind, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, button, classed, dashed, div, many, p, para, press, span, tag};
use crate::ui::page::{room_key, to_pad};
use crate::ui::parts::{ball, section, view_title};
use crate::ui::views::PageProps;

/// *Mata in blad*.
pub fn sheets(ctx: &Ctx, model: &Model, props: &PageProps) -> Tag {
    let (id, assessment) = (&props.entry.document.id, &*props.entry.view);
    let keying = &model.session.room.keying;
    let keyed = room::keyed(props.checklist, assessment, &keying.sheet);
    let all = room::sheets(assessment);
    let number = all.iter().position(|(sheet, _)| **sheet == keying.sheet).unwrap_or(all.len()) + 1;
    let head = div("stack")
        .add(view_title(ctx, words::SHEETS))
        .add(para(ctx, "lead-text", words::SHEETS_LEAD))
        .add(para(ctx, "soft small", words::SHEETS_KEYS).set(At::Id, "sheet-keys"))
        .add(div("row").add(press(ctx, "btn", words::BACK, ctx.to(id, Page::Workshop))).add(press(
            ctx,
            "btn",
            words::PRINT_BLANK,
            ctx.to(id, Page::Print { paper: Paper::Blank }),
        )));
    let mut list = classed("ul", "tasks");
    for (at, (sheet, _)) in all.iter().enumerate() {
        list = list.add(kept(ctx, props, sheet, at + 1));
    }
    let kept = (!all.is_empty()).then(|| section(ctx, "card stack", words::KEYED_SHEETS).add(list));
    div("stack-l").add(head).add(pad(ctx, props, &keyed, keying.at, number)).maybe(kept)
}

/// A key for the sheet.
fn key(ctx: &Ctx, key: char) -> Act {
    let send = ctx.send.clone();
    // The keys mean what they say again at once, whatever was pressed with the mouse.
    Act::new(move |event| {
        to_pad(event);
        tell(&send, key);
    })
}

fn tell(send: &crate::app::Send, key: char) {
    send.send(Msg::Room(RoomMsg::Keyed { fresh: dashed("s", &send.fresh_id()), key }));
}

/// Where the keys go, and what has been keyed. A screen reader hands the keys over to it.
fn pad(ctx: &Ctx, props: &PageProps, keyed: &[(&Item, Option<Answer>)], at: usize, number: usize) -> Tag {
    let send = ctx.send.clone();
    let keys = Act::new(move |event| {
        let Some(name) = room_key(event) else { return };
        let key = match name.as_str() {
            "Enter" => '\n',
            "Backspace" | "ArrowLeft" | "ArrowUp" => '<',
            " " => ' ',
            one => match one.chars().next().filter(|_| one.len() == 1) {
                Some(key) if Answer::of_key(key).is_some() => key,
                _ => return,
            },
        };
        event.prevent_default();
        tell(&send, key);
    });
    let title = words::sheet_number(ctx.language, number);
    let now = keyed.get(at);
    let asked = match now {
        Some((item, _)) => {
            let place = words::question_of(ctx.language, at + 1, keyed.len());
            div("stack-s").add(p("soft small", place)).add(p("h2", ctx.text(&item.question)))
        }
        None => div("stack-s").add(para(ctx, "h2", words::SHEET_DONE)),
    };
    let before = at.checked_sub(1).and_then(|before| keyed.get(before));
    let heard = before.map(|(item, answer)| {
        let answer = answer.map_or(ctx.say(words::NO_TICK), |answer| grade(ctx, props, answer));
        crate::app::words::named(ctx.text(&item.title), answer)
    });
    let mut grid = classed("ol", "keyed");
    for (place, (item, answer)) in keyed.iter().enumerate() {
        grid = grid.add(cell(ctx, props, item, *answer, (place < at, place == at)));
    }
    classed("section", "card stack pad")
        .set(At::Role, "application")
        .put(At::AriaLabel, &title)
        .set(At::AriaDescribedby, "sheet-keys")
        .set(At::Tabindex, "0")
        .set(At::Id, "sheet-pad")
        .on(On::Key, keys)
        .add(p("kind", &title))
        .add(asked)
        .add(buttons(ctx, props))
        .add(p("visually-hidden", heard.unwrap_or_default()).set(At::AriaLive, "polite"))
        .add(grid)
}

fn grade<'a>(ctx: &Ctx, props: &PageProps<'a>, answer: Answer) -> &'a str {
    props.checklist.grade(answer).label.get(ctx.language)
}

fn buttons(ctx: &Ctx, props: &PageProps) -> Tag {
    use crate::domain::Coded;
    let mut row = div("row");
    for answer in Answer::ALL {
        let one = button("btn", grade(ctx, props, *answer), key(ctx, answer.key()));
        row = row.add(one.add(tag("kbd").set(At::AriaHidden, "true").text(answer.key().to_string())));
    }
    row.add(press(ctx, "btn", words::NO_TICK, key(ctx, ' ')))
        .add(press(ctx, "btn quiet", checklist::PREVIOUS, key(ctx, '<')))
        .add(press(ctx, "btn lead", words::NEXT_SHEET, key(ctx, '\n')))
}

/// One item with what was keyed for it.
fn cell(ctx: &Ctx, props: &PageProps, item: &Item, answer: Option<Answer>, (is_keyed, is_now): (bool, bool)) -> Tag {
    let shown = match answer {
        Some(answer) => {
            let level = answer.level().and_then(|level| usize::try_from(level).ok());
            many().maybe(level.map(ball)).add(span("answer-word", grade(ctx, props, answer)))
        }
        None if is_keyed => many().add(span("soft", ctx.say(words::NO_TICK))),
        None => many(),
    };
    classed("li", if is_now { "now" } else { "" })
        .put_if(At::AriaCurrent, is_now.then_some("step"))
        .add(span("title", ctx.text(&item.title)))
        .add(classed("span", "given").add(shown))
}

/// A sheet that has been keyed.
fn kept(ctx: &Ctx, props: &PageProps, sheet: &str, number: usize) -> Tag {
    let title = words::sheet_number(ctx.language, number);
    let again = ctx.tell(Msg::Room(RoomMsg::SheetChosen(sheet.to_owned())));
    let place = Place { kind: Kind::Voices, id: sheet.to_owned() };
    let remove = ctx.tell(Msg::Room(RoomMsg::Removed { id: props.entry.document.id.clone(), place }));
    let named = |word, act| press(ctx, "btn quiet", word, act);
    classed("li", "row between")
        .key(sheet)
        .add(span("name", &title))
        .add(span("soft small", answered(ctx, props, sheet)))
        .add(named(words::LOOK_THROUGH, again).put(At::AriaLabel, words::look_through(ctx.language, &title)))
        .add(named(words::REMOVE, remove).put(At::AriaLabel, words::removal(ctx.language, &title)))
}
