//! Fields for words and dates. Every change is told at once; saving is not their matter.

use std::cell::RefCell;

#[cfg(feature = "leader")]
use crate::app::CourseMsg;
use crate::app::Msg;
use crate::app::words::common as words;
use crate::domain::{Change, Date, Key, Value, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, dashed, div, many, p, para, pressable, tag};
use crate::ui::page::typed;

/// A field as it is drawn: where it stands, what it is called, what it holds.
pub(super) struct Drawn<'a> {
    /// Which assessment.
    pub assessment: &'a str,
    /// Which field.
    pub field: Key,
    /// Its visible name.
    pub label: &'static str,
    /// What it holds, as text.
    pub value: &'a str,
    /// Other versions of it that nobody has chosen between.
    pub rivals: Vec<&'a Value>,
    /// Whether what it holds was written here.
    pub is_ours: bool,
}

impl Drawn<'_> {
    /// The element id, for labels.
    pub(super) fn id(&self) -> String {
        dashed(&dashed(self.field.place.kind.name(), &self.field.place.id), self.field.field)
    }

    /// What stands in the field that someone is writing in, if another has written there meanwhile: it stays so until
    /// the field is left.
    fn held<'b>(&self, ctx: &'b Ctx, id: &str) -> Option<&'b str> {
        let (_, text) = ctx.held.as_ref().filter(|(held, _)| held == id && !self.is_ours)?;
        (text != self.value).then_some(text)
    }

    fn framed(&self, class: &'static str, help: Option<&str>) -> Tag {
        let id = self.id();
        let help = help.map(|help| p("soft small", help).put(At::Id, dashed(&id, "help")));
        // On paper a field would cut what it holds: there it stands as text.
        let frame = classed("div", class).put_if(At::DataHead, (!self.value.is_empty()).then_some(self.value));
        frame.add(tag("label").put(At::For, &id).text(self.label)).maybe(help)
    }
}

/// A field for words; `rows` 0 is a field of one line.
pub(super) fn text_field(ctx: &Ctx, drawn: Drawn, help: Option<&str>, rows: u32) -> Tag {
    let id = drawn.id();
    let field = if rows == 0 {
        tag("input").set(At::Type, "text").set(At::Autocomplete, "off")
    } else {
        tag("textarea").number(At::Rows, rows.into())
    };
    let described = help.is_some().then(|| dashed(&id, "help"));
    let shown = drawn.held(ctx, &id).unwrap_or(drawn.value);
    let field = locked(ctx, field).put(At::Id, &id).value(shown).put_if(At::AriaDescribedby, described.as_deref());
    let field = field.on(On::Input, edited(ctx, &drawn, shown, Value::Text));
    drawn.framed("field", help).add(field).maybe(rivals(ctx, &drawn, &|text| text))
}

/// A field for a day, `2026-11-21` or nothing; `error` is what is wrong with it.
pub(super) fn date_field(ctx: &Ctx, drawn: Drawn, help: Option<&str>, error: Option<&str>) -> Tag {
    let id = drawn.id();
    let described = error.map(|_| dashed(&id, "error")).or_else(|| help.map(|_| dashed(&id, "help")));
    let field =
        tag("input").set(At::Type, "date").set(At::Min, "1900-01-01").set(At::Max, "2999-12-31").put(At::Id, &id);
    // One that is half typed holds no day yet, and whoever sets it throws away what is typed of its year.
    let typed = drawn.held(ctx, &id).filter(|typed| Date::parse(typed).is_some());
    let shown = typed.unwrap_or(drawn.value);
    let field = locked(ctx, field).day(shown).put_if(At::AriaDescribedby, described.as_deref());
    let field = field.put_if(At::AriaInvalid, error.map(|_| "true"));
    // WebKit tells of a change only once the field is left.
    let field = field.on(On::Input, dated(edited(ctx, &drawn, shown, or_nothing)));
    let error = error.map(|error| p("error small", error).put(At::Id, dashed(&id, "error")));
    drawn.framed("field date", help).add(field).maybe(error).maybe(rivals(ctx, &drawn, &|text| text))
}

#[cfg(feature = "leader")]
/// A field for a number, `shown` as people write it. What cannot be used stays there as it was typed, with `error` below it.
pub(super) fn number_field(
    ctx: &Ctx,
    drawn: Drawn,
    (shown, half): (&str, Option<&str>),
    [help, error]: [&str; 2],
    read: fn(&str) -> Option<Value>,
) -> Tag {
    let id = drawn.id();
    let (send, of, key) = (ctx.send.clone(), drawn.assessment.to_owned(), drawn.field.clone());
    let act = Act::new(move |event| {
        let text = typed(event);
        let number = read(&text);
        send.send(Msg::Course(CourseMsg::NumberTyped { id: of.clone(), key: key.clone(), text, number }));
    });
    let field = tag("input")
        .set(At::Type, "text")
        .set(At::Inputmode, "decimal")
        .set(At::Autocomplete, "off")
        .put(At::Id, &id)
        .put(At::AriaDescribedby, dashed(&id, if half.is_some() { "error" } else { "help" }))
        .put_if(At::AriaInvalid, half.map(|_| "true"));
    // What is no number yet stays as it is typed: it is set when it changes and not at every drawing.
    let left = ctx.tell(Msg::Course(CourseMsg::NumberLeft));
    let field = locked(ctx, field).day(half.unwrap_or(shown)).on(On::Input, act);
    let error = half.map(|_| p("error small", error).put(At::Id, dashed(&id, "error")));
    // An element hears one event: what is told of the field that is left comes to the one around it.
    drawn.framed("field number", Some(help)).on(On::Change, left).add(field).maybe(error).maybe(rivals(
        ctx,
        &drawn,
        &|text| text,
    ))
}

/// A field of a closed assessment can be read and copied from, and nothing else.
pub(super) fn locked(ctx: &Ctx, field: Tag) -> Tag {
    field.put_if(At::Readonly, ctx.closed.then_some(""))
}

/// Tells which day a field holds. A browser tells half a year too, 0002 on the way to 2026: that is no day yet.
fn dated(tell: Act) -> Act {
    Act::new(move |event| {
        let text = typed(event);
        if text.is_empty() || Date::parse(&text).is_some() {
            tell.run(event);
        }
    })
}

/// Nothing for an empty text.
pub(super) fn or_nothing(text: String) -> Value {
    if text.is_empty() { Value::Nothing } else { Value::Text(text) }
}

/// Tells what a field holds after an event on it, and what it `shows` until then: nothing else is written over. What
/// another wrote may be there by now and not be drawn yet.
pub(super) fn edited(ctx: &Ctx, drawn: &Drawn, shows: &str, read: fn(String) -> Value) -> Act {
    let (send, id, key) = (ctx.send.clone(), drawn.assessment.to_owned(), drawn.field.clone());
    let before = RefCell::new(shows.to_owned());
    Act::new(move |event| {
        let text = typed(event);
        let over = before.replace(text.clone());
        let change = Change { key: key.clone(), value: Some(read(text)) };
        send.send(Msg::Written { id: id.clone(), change, over });
    })
}

/// The other versions of a field, each with a button that chooses it.
pub(super) fn rivals<'a>(ctx: &Ctx, drawn: &Drawn<'a>, named: &dyn Fn(&'a str) -> &'a str) -> Option<Tag> {
    if drawn.rivals.is_empty() {
        return None;
    }
    let mut buttons = many();
    for value in &drawn.rivals {
        let change = Change { key: drawn.field.clone(), value: Some((*value).clone()) };
        let choose = ctx.tell(Msg::RivalChosen { id: drawn.assessment.to_owned(), change });
        let button = pressable("btn", choose);
        buttons = buttons.add(match value {
            Value::Text(text) if !text.is_empty() => button.text(named(text)),
            Value::Text(_) | Value::Nothing => button.say(ctx, words::EMPTY_VERSION),
            Value::Number(number) => button.text(as_text(&number)),
            Value::Flag(flag) => button.text(if *flag { "true" } else { "false" }),
        });
    }
    Some(div("note warn stack-s").add(para(ctx, "small", words::TWO_VERSIONS)).add(buttons))
}
