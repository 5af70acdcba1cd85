//! The fields of a record, each drawn by what it holds.

use super::PageProps;
use crate::app::Msg;
use crate::app::results::MOST_WEEKS;
use crate::app::words::Word;
use crate::app::words::course::{self as words, Register, register};
use crate::app::words::print::Said;
use crate::domain::{Change, Course, Key, Shape, Value};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, dashed, div, span, tag};
use crate::ui::page::is_ticked;
use crate::ui::parts::Form;

/// All fields of a record.
pub(in crate::ui::views) fn form(ctx: &Ctx, props: &PageProps, course: Course, row: &str) -> Tag {
    let mut form = div("action-fields stack").key(if row.is_empty() { course.name() } else { row });
    for Said(name, ..) in register(course).fields {
        form = form.add(field(ctx, props, course, row, name));
    }
    form
}

/// One field of a record, by its name.
pub(in crate::ui::views) fn field(ctx: &Ctx, props: &PageProps, course: Course, row: &str, name: &str) -> Tag {
    let Register { fields, long, helps, .. } = register(course);
    let said = fields.iter().find(|said| said.0 == name);
    let spec = course.fields().iter().find(|spec| spec.name == name);
    let (Some(Said(_, label, names)), Some(spec)) = (said, spec) else { return Tag::nothing() };
    let form = Form { ctx, entry: props.entry };
    let key = course.key(row, spec.name);
    let help = helps.iter().find(|help| help.0 == name).map(|help| ctx.say(help.1));
    match spec.shape {
        Shape::Date => form.day(key, *label, help),
        Shape::Code(codes) => form.list(key, *label, codes, names),
        Shape::Number => form.number(key, *label, [help.unwrap_or_default(), ctx.say(words::NOT_WEEKS)], weeks),
        Shape::Decimal => {
            let help = help.unwrap_or_else(|| ctx.say(words::A_NUMBER));
            form.number(key, *label, [help, ctx.say(words::NOT_A_NUMBER)], Value::decimal)
        }
        Shape::Flag => tick(ctx, props, key, *label),
        Shape::Prose => form.words(key, *label, help, if long.contains(&name) { 3 } else { 0 }),
        // What the tool keeps for itself is nobody's to write.
        Shape::Name | Shape::Moment => Tag::nothing(),
    }
}

/// The length of a step: the whole number that a team writes in these lists.
fn weeks(text: &str) -> Option<Value> {
    Value::whole(text).filter(|weeks| match weeks {
        Value::Number(weeks) => (1..=i64::from(MOST_WEEKS)).contains(weeks),
        Value::Text(_) | Value::Flag(_) | Value::Nothing => true,
    })
}

/// A box to tick.
pub(in crate::ui::views) fn tick(ctx: &Ctx, props: &PageProps, key: Key, label: Word) -> Tag {
    let (send, id) = (ctx.send.clone(), props.entry.document.id.clone());
    let field = dashed(&dashed(key.place.kind.name(), &key.place.id), key.field);
    let is_ticked_now = props.entry.document.value(&key) == Some(&Value::Flag(true));
    let act = Act::new(move |event| {
        let change = Change { key: key.clone(), value: Some(Value::Flag(is_ticked(event))) };
        send.send(Msg::Edited { id: id.clone(), changes: vec![change] });
    });
    let input = tag("input").set(At::Type, "checkbox").put(At::Id, &field).checked(is_ticked_now);
    let input = input.put_if(At::Disabled, ctx.closed.then_some("")).on(On::Change, act);
    div("done").add(classed("label", "check").put(At::For, &field).add(input).add(span("", ctx.say(label))))
}
