//! *Ny självskattning*: one screen, everything but the first field optional. Nothing is kept before it is created.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Event, HtmlElement};
use yew::NodeRef;

use crate::app::words::{Word, common, new as words, start};
use crate::app::{Msg, NewAssessment, Route, Send};
use crate::content::Checklist;
use crate::domain::{Coded, Date, GroupKind, Scope};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, div, para, press, tag};
use crate::ui::parts::{Choice, options, radio, typed, view_heading};

/// *Ny självskattning*. What is typed here is nobody else's before it is created: it is kept as long as
/// the view stands there.
pub struct NewForm {
    filled: RefCell<NewAssessment>,
    subject: NodeRef,
    is_missing: Cell<bool>,
}

/// How something that was typed or chosen is kept.
type Keep = fn(&mut NewAssessment, String);

impl NewForm {
    /// Nothing is filled in but what is usual.
    pub fn new(ctx: &Ctx, checklists: &[Rc<Checklist>]) -> Rc<Self> {
        let filled = NewAssessment {
            checklist: checklists.first().map(|one| one.id.clone()).unwrap_or_default(),
            date: Some(ctx.today),
            scope: Some(Scope::Full),
            ..NewAssessment::default()
        };
        Rc::new(Self { filled: RefCell::new(filled), subject: NodeRef::default(), is_missing: Cell::new(false) })
    }

    /// Enter, or the button.
    fn sent(&self, send: &Send) {
        self.is_missing.set(self.filled.borrow().subject.trim().is_empty());
        if !self.is_missing.get() {
            let new = self.filled.borrow().clone();
            send.send(Msg::AssessmentCreated { id: send.fresh_id(), new });
        } else if let Some(field) = self.subject.cast::<HtmlElement>() {
            _ = field.focus();
        }
    }

    /// The view.
    pub fn draw(self: &Rc<Self>, ctx: &Ctx, checklists: &[Rc<Checklist>]) -> Tag {
        let (form, send, redraw) = (self.clone(), ctx.send.clone(), ctx.redraw.clone());
        let submit: Act = Rc::new(move |event: Event| {
            event.prevent_default();
            form.sent(&send);
            redraw(event);
        });
        let create = classed("button", "btn lead").set(At::Type, "submit").say(ctx, words::CREATE);
        let warning = tag("strong").say(ctx, common::NO_PATIENTS);
        classed("form", "stack new")
            .set(At::Novalidate, "")
            .on(On::Submit, submit)
            .add(div("stack-s").add(view_heading(ctx, ctx.say(common::NEW_ASSESSMENT))).add(para(
                ctx,
                "soft",
                words::OPTIONAL,
            )))
            .add(self.subject(ctx))
            .add(self.details(ctx))
            .maybe(self.checklist(ctx, checklists))
            .maybe(self.scope(ctx, checklists))
            .add(classed("p", "note").add(warning).text(" ").say(ctx, start::KEPT_HERE))
            .add(div("row").add(create).add(press(ctx, "btn quiet", common::CANCEL, ctx.go(Route::Start))))
    }

    fn typed(self: &Rc<Self>, keep: Keep) -> Act {
        let form = self.clone();
        Rc::new(move |event| keep(&mut form.filled.borrow_mut(), typed(&event)))
    }

    fn chosen(self: &Rc<Self>, ctx: &Ctx, keep: Keep) -> Act {
        let (typed, redraw) = (self.typed(keep), ctx.redraw.clone());
        Rc::new(move |event| {
            typed(event.clone());
            redraw(event);
        })
    }

    fn subject(self: &Rc<Self>, ctx: &Ctx) -> Tag {
        let described = if self.is_missing.get() { "new-subject-error new-subject-help" } else { "new-subject-help" };
        let field = tag("input").set(At::Type, "text").set(At::Id, "new-subject").set(At::Autocomplete, "off");
        let field = field.set(At::AriaRequired, "true").set(At::AriaDescribedby, described);
        let field = field.put_if(At::AriaInvalid, self.is_missing.get().then_some("true")).held(&self.subject);
        let error =
            self.is_missing.get().then(|| para(ctx, "error", words::SUBJECT_MISSING).set(At::Id, "new-subject-error"));
        div("field first")
            .add(tag("label").set(At::For, "new-subject").say(ctx, words::SUBJECT))
            .add(para(ctx, "soft small", words::SUBJECT_HELP).set(At::Id, "new-subject-help"))
            .maybe(error)
            .add(field.on(On::Input, self.typed(|new, text| new.subject = text)))
    }

    fn details(self: &Rc<Self>, ctx: &Ctx) -> Tag {
        let line = |id: &'static str, label: Word, help: Word, act: Act| {
            let described = format!("{id}-help");
            let field = tag("input").set(At::Type, "text").set(At::Id, id).set(At::Autocomplete, "off");
            div("field")
                .add(tag("label").set(At::For, id).say(ctx, label))
                .add(para(ctx, "soft small", help).put(At::Id, &described))
                .add(field.put(At::AriaDescribedby, &described).on(On::Input, act))
        };
        let groups: Vec<_> = GroupKind::ALL.iter().map(|kind| (kind.code(), ctx.say(common::group(*kind)))).collect();
        let group = options(ctx, &groups, self.filled.borrow().group.map(GroupKind::code).unwrap_or_default());
        let date = tag("input")
            .set(At::Type, "date")
            .set(At::Id, "new-date")
            .set(At::Min, "1900-01-01")
            .set(At::Max, "2999-12-31");
        let date = date.value(&self.filled.borrow().date.map(|date| date.to_string()).unwrap_or_default());
        div("pair")
            .add(line("new-unit", words::UNIT, words::UNIT_HELP, self.typed(|new, text| new.unit = text)))
            .add(
                div("field").add(tag("label").set(At::For, "new-group").say(ctx, words::GROUP)).add(
                    group
                        .set(At::Id, "new-group")
                        .on(On::Change, self.typed(|new, code| new.group = GroupKind::from_code(&code))),
                ),
            )
            .add(line("new-roles", words::ROLES, words::ROLES_HELP, self.typed(|new, text| new.roles = text)))
            .add(
                div("field date")
                    .add(tag("label").set(At::For, "new-date").say(ctx, words::DATE))
                    .add(date.on(On::Change, self.typed(|new, text| new.date = Date::parse(&text)))),
            )
    }

    fn checklist(self: &Rc<Self>, ctx: &Ctx, checklists: &[Rc<Checklist>]) -> Option<Tag> {
        let chosen = self.filled.borrow().checklist.clone();
        let option = |one: &Rc<Checklist>| {
            let choice = choice(ctx.text(&one.title), ctx.text(&one.about).to_owned());
            let act = self.chosen(ctx, |new, id| new.checklist = id);
            radio("new-checklist", &one.id, &choice, one.id == chosen, act)
        };
        let several = checklists.len() > 1;
        several.then(|| group(ctx, words::CHECKLIST, checklists.iter().map(option).collect()))
    }

    fn scope(self: &Rc<Self>, ctx: &Ctx, checklists: &[Rc<Checklist>]) -> Option<Tag> {
        let filled = self.filled.borrow();
        let checklist = checklists.iter().find(|one| one.id == filled.checklist)?;
        let option = |one: &Scope| {
            let items = checklist.items().filter(|item| *one == Scope::Full || item.short).count();
            let choice = choice(ctx.say(common::scope(*one)), words::scope_help(ctx.language, items));
            let act = self.chosen(ctx, |new, code| new.scope = Scope::from_code(&code));
            radio("new-scope", one.code(), &choice, filled.scope == Some(*one), act)
        };
        Some(group(ctx, words::SCOPE, Scope::ALL.iter().map(option).collect()))
    }
}

fn choice(label: &str, meaning: String) -> Choice {
    Choice { code: "", label: label.to_owned(), meaning: Some(meaning), level: None }
}

fn group(ctx: &Ctx, legend: Word, options: Vec<Tag>) -> Tag {
    classed("fieldset", "stack-s")
        .add(classed("legend", "h3").say(ctx, legend))
        .add(div("answers wide two-up").each(options))
}
