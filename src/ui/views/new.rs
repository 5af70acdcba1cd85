//! *Ny självskattning*: one screen, everything but the first field optional. Nothing is kept before it is created.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::words::{Word, common, new as words, start};
use crate::app::{Msg, NewAssessment, Route};
use crate::content::Checklist;
use crate::domain::{Coded, Date, GroupKind, Scope};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, Tag, button, classed, div, p, tag};
use crate::ui::parts::{Choice, options, radio, typed, view_heading};

/// Properties of [`NewView`].
#[derive(Properties, PartialEq)]
pub struct NewProps {
    /// The checklists to choose from; never empty.
    pub checklists: Vec<Rc<Checklist>>,
    /// The context of the view.
    pub ctx: Ctx,
}

/// What has been filled in so far.
type Filled = Rc<RefCell<NewAssessment>>;

/// What happened in the form.
pub enum FormMsg {
    /// A radio button was chosen: draw anew.
    Chose,
    /// Enter, or the button.
    Sent,
}

/// *Ny självskattning*. Its own component, since what is typed here is nobody else's before it is created.
pub struct NewView {
    filled: Filled,
    subject: NodeRef,
    is_missing: bool,
}

impl Component for NewView {
    type Message = FormMsg;
    type Properties = NewProps;

    fn create(view: &Context<Self>) -> Self {
        let NewProps { checklists, ctx } = view.props();
        let filled = NewAssessment {
            checklist: checklists.first().map(|one| one.id.clone()).unwrap_or_default(),
            date: Some(ctx.today),
            scope: Some(Scope::Full),
            ..NewAssessment::default()
        };
        Self { filled: Rc::new(RefCell::new(filled)), subject: NodeRef::default(), is_missing: false }
    }

    fn update(&mut self, view: &Context<Self>, msg: FormMsg) -> bool {
        match msg {
            FormMsg::Chose => return true,
            FormMsg::Sent => self.is_missing = self.filled.borrow().subject.trim().is_empty(),
        }
        let send = &view.props().ctx.send;
        if !self.is_missing {
            let new = self.filled.borrow().clone();
            send.send(Msg::AssessmentCreated { id: send.fresh_id(), new });
        } else if let Some(field) = self.subject.cast::<HtmlElement>() {
            _ = field.focus();
        }
        true
    }

    fn view(&self, view: &Context<Self>) -> Html {
        let ctx = &view.props().ctx;
        let link = view.link().clone();
        let sent: Act = Rc::new(move |event: Event| {
            event.prevent_default();
            link.send_message(FormMsg::Sent);
        });
        let create = classed("button", "btn lead").set("type", "submit").text(ctx.say(words::CREATE));
        let warning = tag("strong").text(ctx.say(common::NO_PATIENTS));
        classed("form", "stack new")
            .set("novalidate", "")
            .on(ListenerKind::onsubmit, sent)
            .add(
                div("stack-s")
                    .add(view_heading(ctx, ctx.say(common::NEW_ASSESSMENT)))
                    .add(p("soft", ctx.say(words::OPTIONAL))),
            )
            .add(self.subject(ctx))
            .add(self.details(ctx))
            .maybe(self.checklist(view))
            .maybe(self.scope(view))
            .add(classed("p", "note").add(warning).text(" ").text(ctx.say(start::KEPT_HERE)))
            .add(div("row").add(create).add(button("btn quiet", ctx.say(common::CANCEL), ctx.go(Route::Start))))
            .into()
    }
}

impl NewView {
    fn typed(&self, keep: fn(&mut NewAssessment, String)) -> Act {
        let filled = self.filled.clone();
        Rc::new(move |event| keep(&mut filled.borrow_mut(), typed(&event)))
    }

    fn chosen(&self, view: &Context<Self>, keep: fn(&mut NewAssessment, String)) -> Act {
        let (filled, link) = (self.filled.clone(), view.link().clone());
        Rc::new(move |event| {
            keep(&mut filled.borrow_mut(), typed(&event));
            link.send_message(FormMsg::Chose);
        })
    }

    fn subject(&self, ctx: &Ctx) -> Tag {
        let described = if self.is_missing { "new-subject-error new-subject-help" } else { "new-subject-help" };
        let field = tag("input").set("type", "text").set("id", "new-subject").set("autocomplete", "off");
        let field = field.set("aria-required", "true").set("aria-describedby", described);
        let field = field.put_if("aria-invalid", self.is_missing.then_some("true")).held(&self.subject);
        let error = self.is_missing.then(|| p("error", ctx.say(words::SUBJECT_MISSING)).set("id", "new-subject-error"));
        div("field first")
            .add(tag("label").set("for", "new-subject").text(ctx.say(words::SUBJECT)))
            .add(p("soft small", ctx.say(words::SUBJECT_HELP)).set("id", "new-subject-help"))
            .maybe(error)
            .add(field.on(ListenerKind::oninput, self.typed(|new, text| new.subject = text)))
    }

    fn details(&self, ctx: &Ctx) -> Tag {
        let line = |id: &'static str, label: Word, help: Word, act: Act| {
            let described = format!("{id}-help");
            let field = tag("input").set("type", "text").set("id", id).set("autocomplete", "off");
            div("field")
                .add(tag("label").set("for", id).text(ctx.say(label)))
                .add(p("soft small", ctx.say(help)).put("id", &described))
                .add(field.put("aria-describedby", &described).on(ListenerKind::oninput, act))
        };
        let groups: Vec<_> = GroupKind::ALL.iter().map(|kind| (kind.code(), ctx.say(common::group(*kind)))).collect();
        let group = options(ctx, &groups, self.filled.borrow().group.map(GroupKind::code).unwrap_or_default());
        let date =
            tag("input").set("type", "date").set("id", "new-date").set("min", "1900-01-01").set("max", "2999-12-31");
        let date = date.value(&self.filled.borrow().date.map(|date| date.to_string()).unwrap_or_default());
        div("pair")
            .add(line("new-unit", words::UNIT, words::UNIT_HELP, self.typed(|new, text| new.unit = text)))
            .add(
                div("field").add(tag("label").set("for", "new-group").text(ctx.say(words::GROUP))).add(
                    group
                        .set("id", "new-group")
                        .on(ListenerKind::onchange, self.typed(|new, code| new.group = GroupKind::from_code(&code))),
                ),
            )
            .add(line("new-roles", words::ROLES, words::ROLES_HELP, self.typed(|new, text| new.roles = text)))
            .add(
                div("field date")
                    .add(tag("label").set("for", "new-date").text(ctx.say(words::DATE)))
                    .add(date.on(ListenerKind::onchange, self.typed(|new, text| new.date = Date::parse(&text)))),
            )
    }

    fn checklist(&self, view: &Context<Self>) -> Option<Tag> {
        let NewProps { checklists, ctx } = view.props();
        let chosen = self.filled.borrow().checklist.clone();
        let option = |one: &Rc<Checklist>| {
            let choice = choice(ctx.text(&one.title), ctx.text(&one.about).to_owned());
            let act = self.chosen(view, |new, id| new.checklist = id);
            radio("new-checklist", &one.id, &choice, one.id == chosen, act)
        };
        let several = checklists.len() > 1;
        several.then(|| group(ctx, words::CHECKLIST, checklists.iter().map(option).collect()))
    }

    fn scope(&self, view: &Context<Self>) -> Option<Tag> {
        let NewProps { checklists, ctx } = view.props();
        let filled = self.filled.borrow();
        let checklist = checklists.iter().find(|one| one.id == filled.checklist)?;
        let option = |one: &Scope| {
            let items = checklist.items().filter(|item| *one == Scope::Full || item.short).count();
            let choice = choice(ctx.say(common::scope(*one)), words::scope_help(ctx.language, items));
            let act = self.chosen(view, |new, code| new.scope = Scope::from_code(&code));
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
        .add(classed("legend", "h3").text(ctx.say(legend)))
        .add(div("answers wide two-up").each(options))
}
