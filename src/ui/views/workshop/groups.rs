//! The groups: those that share this computer, and those that come with a file.

use super::{answered, with_ids};
use crate::app::room::{self, RoomMsg};
use crate::app::words::workshop as words;
use crate::app::{Model, Msg};
use crate::domain::{Coded, Kind, Place, Voice, VoiceKind};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, dashed, div, p, para, press, tag};
use crate::ui::page::typed;

use crate::ui::parts::{Form, section};
use crate::ui::views::PageProps;

pub(super) fn groups(ctx: &Ctx, model: &Model, props: &PageProps) -> Tag {
    let id = &props.entry.document.id;
    let mut list = classed("ul", "groups");
    for (group, voice) in room::groups(&props.entry.view, None) {
        let class = if model.session.room.fresh == *group { "part fresh" } else { "part" };
        list = list.add(row(ctx, props, class, (group, voice)));
    }
    let add = |kind: VoiceKind, word| {
        let id = id.clone();
        let act = with_ids(ctx, 1, move |mut ids| RoomMsg::GroupAdded {
            id: id.clone(),
            group: ids.pop().unwrap_or_default(),
            kind,
        });
        press(ctx, "btn", word, act)
    };
    section(ctx, "card stack", words::GROUPS).add(para(ctx, "soft", words::GROUPS_HELP)).add(list).add(
        div("row")
            .add(add(VoiceKind::OwnGroup, words::ADD_GROUP))
            .add(add(VoiceKind::MixedGroup, words::ADD_MIXED))
            .add(press(ctx, "btn", words::GET_FILE, ctx.changing(ctx.pick_file.clone()))),
    )
}

fn row(ctx: &Ctx, props: &PageProps, class: &'static str, (group, voice): (&str, &Voice)) -> Tag {
    let id = &props.entry.document.id;
    let form = Form { ctx, entry: props.entry };
    let name = dashed("kind", group);
    let codes = &VoiceKind::CODES[1..];
    let kind = voice.kind.unwrap_or(VoiceKind::OwnGroup);
    let mut options = tag("select").put(At::Id, &name).put_if(At::Disabled, ctx.closed.then_some(""));
    for (code, word) in codes.iter().zip(&words::VOICE_KINDS[1..]) {
        options = options.add(tag("option").set(At::Value, code).selected(kind.code() == *code).say(ctx, *word));
    }
    let (send, of, to) = (ctx.send.clone(), id.clone(), group.to_owned());
    let options = options.on(
        On::Change,
        Act::new(move |event| {
            let change = Voice::KIND.set(&to, VoiceKind::from_code(&typed(event)));
            send.send(Msg::Edited { id: of.clone(), changes: vec![change] });
        }),
    );
    let place = Place { kind: Kind::Voices, id: group.to_owned() };
    let remove = ctx.tell(Msg::Room(RoomMsg::Removed { id: id.clone(), place }));
    classed("li", class)
        .key(group)
        .add(form.text(&Voice::NAME, group, words::GROUP_NAME, None, 0))
        .add(div("field").add(tag("label").put(At::For, &name).say(ctx, words::PART_KIND)).add(options))
        .add(p("soft small", answered(ctx, props, group)))
        .add(
            press(ctx, "btn quiet", words::REMOVE, remove)
                .put(At::AriaLabel, words::removal(ctx.language, &voice.name)),
        )
}
