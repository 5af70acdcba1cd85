//! One action: the fields of a handlingsplan, role and date first.

use super::PageProps;
use super::origin::origin_link;
use super::table::title;
use crate::app::words::{Word, common, plan as words};
use crate::app::{Msg, Page, results};
use crate::domain::{Action, Coded, Kind, Means, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, div, many, p, press, span, tag};
use crate::ui::parts::{Form, Scale, view_heading, view_title};
#[cfg(feature = "leader")]
use crate::ui::views::course::checkin_line;

const KINDS: Scale = Scale { names: common::ACTION_KINDS, meanings: &[], first: None };
const STATUSES: Scale = Scale { names: common::STATUSES, meanings: &[], first: None };

/// One action; `of` is its id.
pub fn action(ctx: &Ctx, props: &PageProps) -> Tag {
    let id = &props.entry.view.id;
    let back = press(ctx, "btn lead", words::BACK, ctx.to(id, Page::Plan));
    let Some(action) = props.entry.view.actions.get(props.of) else {
        return many().add(view_title(ctx, words::GONE)).add(div("row").add(back));
    };
    let from = tag("p").add(span("soft", ctx.say(words::ORIGIN))).text(": ").add(origin_link(ctx, props, action));
    let late = action.due.filter(|_| action.is_late(ctx.late_before));
    let late = late.map(|due| p("note warn", words::late_since(ctx.language, due, ctx.today)));
    let place = Place { kind: Kind::Actions, id: props.of.to_owned() };
    #[cfg(feature = "leader")]
    let late = many().maybe(late).add(crate::ui::views::course::comments_on(ctx, props, &place));
    #[cfg(not(feature = "leader"))]
    let late = many().maybe(late);
    let delete = Msg::RecordDeleted { id: id.clone(), place };
    let delete = press(ctx, "btn quiet", words::DELETE, ctx.tell(delete));
    #[cfg(feature = "leader")]
    let line = checkin_line(ctx, props, props.of);
    #[cfg(not(feature = "leader"))]
    let line = None;
    many()
        .add(div("stack-s").add(view_heading(ctx, title(ctx, action))).add(from).add(late))
        .add(fields(ctx, props, action))
        .maybe(line)
        .add(div("row between action-end").add(back).add(delete))
}

fn fields(ctx: &Ctx, props: &PageProps, action: &Action) -> Tag {
    let form = Form { ctx, entry: props.entry };
    let of = props.of;
    let legend = |word: Word| span("", ctx.say(word));
    let turned = results::dates_turned(action).then_some(words::DATES_TURNED);
    let text = |field, label, help: Word, rows| form.text(field, of, label, Some(help), rows);
    let start = form.date(&Action::START, of, words::START, None);
    let due = form.date(&Action::DUE, of, words::DUE, turned);
    let kind = form.radios(&Action::KIND, of, legend(words::KIND), "answers close", &KINDS);
    let status = form.radios(&Action::STATUS, of, legend(words::STATUS), "answers close", &STATUSES);
    #[cfg(feature = "leader")]
    let assignment = crate::ui::views::course::assignment_choice(ctx, props);
    #[cfg(not(feature = "leader"))]
    let assignment = None;
    div("action-fields stack")
        .key(of)
        .add(form.text(&Action::TITLE, of, words::TITLE, None, 0))
        .add(text(&Action::ROLE, words::ROLE, words::ROLE_HELP, 0))
        .add(div("row").add(start).add(due))
        .add(kind)
        .add(status)
        .add(form.list(Action::MEANS.key(of), words::MEANS, Means::CODES, common::MEANS))
        .maybe(assignment)
        .add(text(&Action::FREES, words::FREES, words::FREES_HELP, 3))
        .add(text(&Action::FOLLOW_UP, words::FOLLOW_UP, words::FOLLOW_UP_HELP, 3))
        .add(text(&Action::ECONOMY, words::ECONOMY, words::ECONOMY_HELP, 3))
}
