//! The big screen: one thing at a time, the keys, the clock, and nothing else.

use super::slide::slide;
use crate::app::room::{self, Clock, Hint, Key, Room, RoomMsg, Shows, Slide, agenda, shown};
use crate::app::words::workshop as words;
use crate::app::{Model, Msg, results};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, dashed, div, p, press, span, tag};
use crate::ui::page::{field_text, room_key};
use crate::ui::parts::view_title;
use crate::ui::views::PageProps;

/// The big screen, on the slide of this address.
pub fn screen(ctx: &Ctx, model: &Model, props: &PageProps, at: &str) -> Tag {
    let slides = room::slides(props.checklist, &props.entry.view);
    let Room { help: helps, parking: parks, counting: is_counting, clock, .. } = &model.session.room;
    let send = ctx.send.clone();
    let keys = Act::new(move |event| {
        if let Some(key) = room_key(event).and_then(|name| Key::named(&name)) {
            event.prevent_default();
            send.send(Msg::Room(RoomMsg::Pressed(key)));
        }
    });
    let stage = classed("section", "screen").on(On::Key, keys);
    let Some(place) = room::slide(&slides, at) else {
        return stage.add(view_title(ctx, words::EMPTY_SCREEN)).add(controls(ctx, clock, None, false));
    };
    let inside = if *helps { help(ctx) } else { slide(ctx, model, props, &slides, place) };
    let counts = !*helps && can_count(props, &slides[place].shows);
    stage
        .add(top(ctx, props, &slides, place, clock))
        .add(inside.key(&slides[place].address()))
        .maybe(parks.then(|| parking(ctx, props)))
        .add(controls(ctx, clock, counts.then(|| counting(ctx, *is_counting)), counts && *is_counting))
}

/// Where one is, how far one has come, and how long it has taken.
fn top(ctx: &Ctx, props: &PageProps, slides: &[Slide], at: usize, clock: &Clock) -> Tag {
    let assessment = &*props.entry.view;
    let parts = agenda::agenda(assessment);
    let part = parts.iter().find(|part| part.id == slides[at].part);
    let title = part.map(|part| if part.part.title.is_empty() { ctx.say(words::NO_TITLE) } else { &part.part.title });
    let (number, all) = room::around(slides, at);
    let phase = match &slides[at].shows {
        Shows::Item { item, .. } => {
            let all = results::all_items(props.checklist, assessment);
            all.iter().find(|(_, one)| one.id == *item).map(|(phase, _)| span("", ctx.text(&phase.title)))
        }
        _ => None,
    };
    let number = (all > 0).then(|| span("", words::question_of(ctx.language, number, all)));
    let whole = tag("progress").number(At::Max, i64::try_from(slides.len()).unwrap_or(i64::MAX));
    let whole = whole.number(At::Value, i64::try_from(at + 1).unwrap_or(i64::MAX));
    let minutes = part.map_or(0, |part| part.minutes);
    let is_item = matches!(slides[at].shows, Shows::Item { .. });
    let item = assessment.workshop.item_minutes.and_then(|minutes| u32::try_from(minutes).ok()).filter(|_| is_item);
    let hint = Hint::of(clock.in_part(), minutes).max(Hint::of(clock.at_item(), item.unwrap_or_default()));
    let hint = match hint {
        Hint::Time => None,
        Hint::Soon => Some(span("hint", ctx.say(words::SOON))),
        Hint::Over => Some(span("hint over", ctx.say(words::OVER))),
    };
    let in_part = (minutes > 0).then(|| span("time", words::in_part(ctx.language, &shown(clock.in_part()), minutes)));
    let at_item = is_item.then(|| match item.filter(|minutes| *minutes > 0) {
        Some(minutes) => span("time", words::at_item(ctx.language, &shown(clock.at_item()), minutes)),
        None => span("time", words::of_item(ctx.language, &shown(clock.at_item()))),
    });
    let times = classed("span", "times").maybe(hint).maybe(at_item).maybe(in_part);
    div("top")
        .add(classed("p", "where").maybe(title.map(|title| span("part-title", title))).maybe(phase).maybe(number))
        .add(whole.put(At::AriaLabel, words::of(ctx.language, at + 1, slides.len())))
        .add(times)
}

fn help(ctx: &Ctx) -> Tag {
    let mut list = classed("dl", "keys");
    for (key, what) in words::KEYS {
        list = list.add(div("").add(tag("dt").add(tag("kbd").say(ctx, *key))).add(tag("dd").say(ctx, *what)));
    }
    let close = press(ctx, "btn lead", words::CLOSE_HELP, pressed(ctx, Key::Help));
    div("slide").add(view_title(ctx, words::HELP)).add(list).add(div("row").add(close))
}

/// A press on the button that stands for a key.
pub(super) fn pressed(ctx: &Ctx, key: Key) -> Act {
    ctx.tell(Msg::Room(RoomMsg::Pressed(key)))
}

/// A line for what is to be taken up later. Enter puts it aside, Escape leaves it.
fn parking(ctx: &Ctx, props: &PageProps) -> Tag {
    let (send, id) = (ctx.send.clone(), props.entry.document.id.clone());
    let put = Act::new(move |event| {
        event.prevent_default();
        let parked = dashed("p", &send.fresh_id());
        send.send(Msg::Room(RoomMsg::Parked { id: id.clone(), parked, text: field_text(event) }));
    });
    let field = tag("input").set(At::Type, "text").set(At::Autocomplete, "off").set(At::Id, "parking");
    let save = classed("button", "btn lead").set(At::Type, "submit").say(ctx, words::PARK_SAVE);
    let leave = press(ctx, "btn", words::CLOSE_HELP, pressed(ctx, Key::Escape));
    classed("form", "parking")
        .on(On::Submit, put)
        .add(div("field").add(tag("label").set(At::For, "parking").say(ctx, words::PARK_LABEL)).add(field))
        .add(div("row").add(save).add(leave))
}

/// Everything that the keys do, for those who use a mouse or a finger.
fn controls(ctx: &Ctx, clock: &Clock, counting: Option<Tag>, is_counting: bool) -> Tag {
    let button = |word, key| press(ctx, "btn quiet", word, pressed(ctx, key));
    let clock = if clock.stopped { words::CLOCK_GO } else { words::CLOCK_STOP };
    // While hands are counted it is showing them that comes next.
    let leads = !is_counting;
    div("controls")
        .maybe(counting)
        .add(button(words::PREVIOUS, Key::Back))
        .add(press(ctx, if leads { "btn lead" } else { "btn" }, words::NEXT, pressed(ctx, Key::Next)))
        .add(button(words::PARK, Key::Park))
        .add(button(clock, Key::Clock))
        .add(button(words::FULL_SCREEN, Key::FullScreen))
        .add(button(words::HELP, Key::Help))
        .add(button(words::LEAVE, Key::Escape))
}

/// A heading and a line under it.
pub(super) fn titled(heading: Tag, line: Option<&str>) -> Tag {
    div("slide").add(heading).maybe(line.map(|line| p("soft", line)))
}

/// Whether hands can be counted on it.
fn can_count(props: &PageProps, shows: &Shows) -> bool {
    match shows {
        Shows::Item { group, .. } => group.is_empty(),
        Shows::Claim(_) | Shows::Evaluation(_) => true,
        Shows::Priorities => !room::candidates(props.checklist, &props.entry.view).is_empty(),
        Shows::Title | Shows::Turn(_) | Shows::Summary => false,
    }
}

/// The button that counts hands, or shows what was counted; and the one that takes the last back.
fn counting(ctx: &Ctx, is_counting: bool) -> Tag {
    let word = if is_counting { words::SHOW } else { words::COUNT };
    let back = is_counting.then(|| press(ctx, "btn", words::TAKE_BACK, pressed(ctx, Key::TakeBack)));
    let key = tag("kbd").set(At::AriaHidden, "true").say(ctx, words::SPACE);
    let class = if is_counting { "btn lead" } else { "btn" };
    let count = press(ctx, class, word, pressed(ctx, Key::Hands)).text(" ").add(key);
    div("counting").add(count).maybe(back)
}
