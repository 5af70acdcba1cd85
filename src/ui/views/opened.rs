//! *Öppna fil*: what is in a file, how it stands to what is here, and what is to be taken of it.

use crate::app::results::{self, Row};
use crate::app::words::{Word, common, opened as words, share, start};
use crate::app::{Code, Entry, Model, Msg, Read, Route};
use crate::domain::{Assessment, Take, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, button, classed, dashed, div, many, p, para, press, span, tag};
use crate::ui::parts::{Choice, heading, radio, view_title};

/// So many differences are shown before one has asked for all.
const MOST: usize = 20;
/// So much of what stands on either side.
const LONGEST: usize = 400;

/// *Öppna fil*.
pub fn opened(ctx: &Ctx, model: &Model) -> Tag {
    let all = &model.session.opened.all;
    let head = div("stack").add(view_title(ctx, common::OPEN_FILE));
    if all.is_empty() {
        let open = press(ctx, "btn lead", common::OPEN_FILE, ctx.pick_file.clone());
        return head.add(para(ctx, "", words::NOTHING)).add(div("row").add(open));
    }
    let is_here = |read: &Read| model.own(&read.document.id).is_some();
    let would_change = model.session.opened.would_change(model);
    let take = if !would_change {
        words::GO_ON
    } else if all.iter().any(|read| is_here(read)) {
        words::TAKE
    } else {
        words::OPEN
    };
    let copies = would_change && all.iter().any(|read| is_here(read));
    let mut list = div("stack");
    for (at, read) in all.iter().enumerate() {
        list = list.add(one(ctx, model, at, read));
    }
    head.add(para(ctx, "lead-text", words::LEAD))
        .maybe(copies.then(|| para(ctx, "soft", words::COPY_FIRST)))
        .add(div("row").add(press(ctx, "btn lead", take, ctx.tell(Msg::FileTaken))).add(press(
            ctx,
            "btn",
            common::CANCEL,
            ctx.go(Route::Start),
        )))
        .add(list)
}

/// One assessment in it.
fn one(ctx: &Ctx, model: &Model, at: usize, read: &Read) -> Tag {
    let here = model.own(&read.document.id);
    let view = Assessment::read(&read.document);
    let saved = read.exported_at.map(|when| words::saved(ctx.language, when, ctx.today)).unwrap_or_default();
    let standing = here.map(|entry| entry.document.standing(&read.document));
    let class = if read.code == Code::Wrong { "note warn" } else { "soft small" };
    let card = classed("section", "card stack")
        .add(heading(ctx, 1).text(&view.about.subject))
        .add(p("soft small", start::joined(&[&view.about.unit, &saved])))
        .add(tag("p").add(tag("strong").say(ctx, words::standing(standing))))
        .add(para(ctx, class, words::code(read.code)));
    let Some(entry) = here else {
        let mut lines = classed("ul", "inside");
        for line in share::inside(ctx.language, results::contents(&read.document, &view)) {
            lines = lines.add(tag("li").text(&line));
        }
        return card.add(lines);
    };
    card.add(differences(ctx, model, at, read, entry))
}

fn differences(ctx: &Ctx, model: &Model, at: usize, read: &Read, entry: &Entry) -> Tag {
    let rows = results::rows(entry, &read.document, model.library.checklist(&entry.view), ctx.language);
    let send = ctx.send.clone();
    let apart = press(
        ctx,
        "btn quiet",
        words::SEPARATE,
        Act::new(move |_| send.send(Msg::FileTakenApart { at, copy: send.fresh_id() })),
    );
    if rows.is_empty() {
        let is_same = entry.document.knows(&read.document);
        return many().maybe((!is_same).then(|| para(ctx, "", words::UNSEEN)));
    }
    let shown = if model.session.opened.shows_all { rows.len() } else { MOST.min(rows.len()) };
    let mut list = div("stack");
    for (place, row) in rows[..shown].iter().enumerate() {
        let take = model.session.opened.take(at, &row.key, row.natural);
        list = list.add(difference(ctx, at, place, row, take));
    }
    let bulk = |word: Word, take| press(ctx, "btn", word, ctx.tell(Msg::AllChosen { at, take }));
    let all = div("row")
        .add(span("", ctx.say(words::FOR_ALL)))
        .add(bulk(words::ALL_THERE, Some(Take::Theirs)))
        .add(bulk(words::ALL_HERE, Some(Take::Ours)))
        .add(bulk(words::AS_SUGGESTED, None));
    let more = (shown < rows.len()).then(|| {
        let show = button("btn", words::show_all(ctx.language, rows.len()), ctx.tell(Msg::AllDifferencesWanted));
        div("stack-s").add(p("", words::first(ctx.language, shown, rows.len()))).add(div("row").add(show))
    });
    many()
        .add(heading(ctx, 2).text(words::differences(ctx.language, rows.len())))
        .add(all)
        .add(list)
        .maybe(more)
        .add(div("row").add(apart))
}

/// Both sides beside each other; what is chosen counts.
fn difference(ctx: &Ctx, at: usize, place: usize, row: &Row, take: Take) -> Tag {
    let group = dashed(&dashed("differs", &as_text(&at)), &as_text(&place));
    let mut sides = div("answers sides");
    let texts = [(Take::Ours, "ours", words::HERE, &row.ours), (Take::Theirs, "theirs", words::THERE, &row.theirs)];
    for (side, code, label, text) in texts {
        sides = sides.add(choice(ctx, &group, (at, row), (code, label, &results::cut(text, LONGEST)), side, take));
    }
    if row.natural == Take::Both {
        let both = ("both", words::BOTH, ctx.say(words::BOTH_HELP));
        sides = sides.add(choice(ctx, &group, (at, row), both, Take::Both, take));
    }
    classed("fieldset", "differs").add(tag("legend").add(tag("strong").text(&row.name))).add(sides)
}

fn choice(
    ctx: &Ctx,
    group: &str,
    (at, row): (usize, &Row),
    (code, label, text): (&str, Word, &str),
    side: Take,
    take: Take,
) -> Tag {
    let act = ctx.tell(Msg::DifferenceChosen { at, key: row.key.clone(), take: side });
    let choice = Choice { code, label: ctx.say(label), meaning: Some(text), level: None };
    radio(group, &choice, side == take, act)
}
