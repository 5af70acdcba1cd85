//! A round of comments: the copy that is sent, and what came back, gathered at each row.

use std::rc::Rc;

use super::fields::field;
use super::{PageProps, row_name};
use crate::app::results::{self, Table};
use crate::app::review::{self, Heard};
use crate::app::units::Round as Picked;
use crate::app::words::course::{register, review as words};
use crate::app::words::{course, named};
use crate::app::{Format, Msg, Page, Paper};
use crate::domain::{Comment, Course, Kind, Place, Round, RoundOf};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, button, classed, div, many, p, para, press, tag};
use crate::ui::parts::{heading, section};
use crate::ui::print::{paper_text, sheet_text};
use crate::ui::views::print::{copy, has_rows};

/// What stands below the fields of a round.
pub(super) fn round(ctx: &Ctx, props: &PageProps) -> Tag {
    many().add(send(ctx, props)).add(came(ctx, props))
}

/// The copy, to be looked at and saved.
fn send(ctx: &Ctx, props: &PageProps) -> Tag {
    let part = section(ctx, "stack", words::SEND);
    let Some(of) = Round::OF.read(&props.entry.document, props.of) else {
        return part.add(para(ctx, "note", words::CHOOSE_OF));
    };
    if !has_rows(props, of) {
        let none = match of {
            RoundOf::Gaps => words::NO_AREAS,
            RoundOf::Plan => words::NO_ACTIONS,
        };
        return part.add(para(ctx, "note", none));
    }
    let (send, id, round) = (ctx.send.clone(), props.entry.document.id.clone(), props.of.to_owned());
    let save = Act::new(move |event| {
        let (style, body) = (sheet_text(event), paper_text(event));
        let format = Format::Copy { round: round.clone(), style, body };
        send.send(Msg::FormatWanted { id: id.clone(), format });
    });
    let look = classed("details", "unprinted").add(tag("summary").say(ctx, words::SEE_COPY)).add(copy(ctx, props, of));
    part.add(para(ctx, "soft", words::SEND_HELP))
        .add(div("row").add(press(ctx, "btn lead", words::SAVE_COPY, save)))
        .add(look)
}

/// What came back.
fn came(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let open = (!ctx.closed).then(|| {
        let open = press(ctx, "btn", words::OPEN_ANSWERS, ctx.pick_files(Picked::Now));
        div("stack-s").add(para(ctx, "soft", words::OPEN_HELP)).add(div("row").add(open))
    });
    // It stands above every page too, but in a long round nobody would see it from here.
    let opened = ctx.returned.as_ref().map(|returned| {
        p(if returned.is_warning() { "note warn" } else { "note" }, words::returned(ctx.language, returned))
    });
    let due = Round::DUE.read(document, props.of).map(|due| p("", words::awaited(ctx.language, due, ctx.today)));
    let part = section(ctx, "stack", words::CAME).add(div("stack-s").maybe(due).maybe(open).add(div("").maybe(opened)));
    let answered = review::answered_by(document, props.of, ctx.language);
    if answered.is_empty() {
        return part.add(div("stack").add(para(ctx, "note", words::NOTHING_CAME)));
    }
    let left = review::to_judge(document, props.of);
    let left = if left == 0 { ctx.say(words::ALL_JUDGED).to_owned() } else { words::to_judge(ctx.language, left) };
    let mut units = classed("ul", "inside");
    for unit in &answered {
        units = units.add(tag("li").text(unit));
    }
    // First what is still to be decided on; what has been is a line each.
    let folded = folded(ctx, props);
    let is_folded = |comment: &&str| folded.iter().any(|one| one == comment);
    let mut heard = review::heard(props.entry, props.checklist, props.of, ctx.language);
    heard.sort_by_key(|heard| heard.comments.iter().all(&is_folded));
    let mut rows = div("stack");
    for mut heard in heard {
        heard.comments.sort_by_key(|comment| is_folded(comment));
        rows = rows.add(row(ctx, props, &heard, &folded));
    }
    let id = &document.id;
    let print = Page::Print { paper: Paper::List(Course::Comments) };
    let save = Msg::FormatWanted { id: id.clone(), format: Format::Table(Table::Course(Course::Comments)) };
    let out = div("row").add(press(ctx, "btn", words::PRINT_TRACE, ctx.to(id, print))).add(press(
        ctx,
        "btn",
        course::SAVE_TABLE,
        ctx.tell(save),
    ));
    // One part, so that the button above it stays the same, and keeps the focus, when the first answers come.
    let came = div("stack")
        .add(div("stack-s").add(heading(ctx, 2).say(ctx, words::ANSWERED)).add(units))
        .add(tag("p").add(tag("strong").text(&left)))
        .add(rows)
        .add(out);
    part.add(came)
}

/// What had been decided on when one came here. What is decided on meanwhile stays where it is, and so does the focus.
fn folded(ctx: &Ctx, props: &PageProps) -> Rc<Vec<String>> {
    let document = &props.entry.document;
    let mut settled = ctx.settled.borrow_mut();
    if let Some((visit, comments)) = &*settled
        && *visit == ctx.visit
    {
        return comments.clone();
    }
    let mut comments = review::comments(document, props.of);
    comments.retain(|comment| Comment::VERDICT.read(document, comment).is_some());
    let comments: Rc<Vec<String>> = Rc::new(comments.into_iter().map(str::to_owned).collect());
    *settled = Some((ctx.visit, comments.clone()));
    comments
}

/// What was said on one row.
fn row(ctx: &Ctx, props: &PageProps, heard: &Heard, folded: &[String]) -> Tag {
    let id = &props.entry.document.id;
    let title = heading(ctx, 2);
    let title = match &heard.place {
        Some(place) => title.add(button("link", &heard.title, ctx.to(id, page_of(place)))),
        None => title.text(&heard.title),
    };
    let mut part = div("card stack").add(title).maybe(heard.is_gone.then(|| para(ctx, "soft", words::GONE_HELP)));
    for comment in &heard.comments {
        let one = one(ctx, props, comment);
        part = part.add(if folded.iter().any(|folded| folded == comment) {
            let summary = tag("summary").text(settled(ctx, props, comment));
            tag("details").key(comment).add(summary).add(one)
        } else {
            one
        });
    }
    part.key(heard.place.as_ref().map_or("", |place| &place.id))
}

/// "Tas med: Ambulansen nämns inte."
fn settled(ctx: &Ctx, props: &PageProps, comment: &str) -> String {
    let document = &props.entry.document;
    let verdict = Course::Comments.place(comment);
    let field = register(Course::Comments).fields.iter().find(|field| field.0 == "verdict");
    let verdict = field.map(|field| results::said(document, &verdict, field, ctx.language)).unwrap_or_default();
    named(&verdict, &results::cut(&Comment::TEXT.read(document, comment), 80))
}

/// Where a row of a round is written.
fn page_of(place: &Place) -> Page {
    let id = place.id.clone();
    match place.kind {
        Kind::Actions => Page::Action { action: id },
        Kind::Course(course) => Page::Row { course, row: id },
        Kind::About
        | Kind::Checklist
        | Kind::Items
        | Kind::Phases
        | Kind::Areas
        | Kind::Workshop
        | Kind::Agenda
        | Kind::Voices
        | Kind::Hands
        | Kind::Parked => Page::Area { area: id },
    }
}

/// A comment, who wrote it, and what becomes of it.
fn one(ctx: &Ctx, props: &PageProps, comment: &str) -> Tag {
    let document = &props.entry.document;
    let text = Comment::TEXT.read(document, comment);
    // One answer that was written on in two places: someone chooses.
    let is_torn = !document.rivals(&Comment::TEXT.key(comment)).is_empty();
    let said = if is_torn { field(ctx, props, Course::Comments, comment, "text") } else { p("comment", &text) };
    let form = |name| field(ctx, props, Course::Comments, comment, name);
    let delete = Msg::RecordDeleted { id: document.id.clone(), place: Course::Comments.place(comment) };
    let by = review::said_by(document, comment, ctx.language);
    // Fields of the same name stand below every comment: the group says which one they are about.
    let about = named(&by, &results::cut(&text, 60));
    let delete = press(ctx, "btn quiet", words::DELETE_COMMENT, ctx.tell(delete));
    div("heard stack-s")
        .key(comment)
        .set(At::Role, "group")
        .put(At::AriaLabel, about)
        .add(said)
        .add(p("soft small", by))
        .add(form("verdict"))
        .add(form("why"))
        .add(delete)
}

/// Where there are comments on a row, how many, with a way there.
pub(in crate::ui::views) fn comments_on(ctx: &Ctx, props: &PageProps, place: &Place) -> Tag {
    let document = &props.entry.document;
    let mut links = many();
    for (round, number) in review::comments_on(document, place) {
        let name = row_name(ctx, props, Course::Rounds, round);
        let label = named(&words::comments(ctx.language, number), &name);
        let there = Page::Row { course: Course::Rounds, row: round.to_owned() };
        links = links.add(tag("p").key(round).add(button("link", label, ctx.to(&document.id, there))));
    }
    links
}
