//! *Ny självskattning*: one screen, everything but the first field optional. Nothing is kept before it is created.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::NodeRef;

use crate::app::words::{Word, common, new as words, start};
use crate::app::{Msg, NewAssessment, Route, Send};
use crate::content::Checklist;
use crate::domain::{Coded, Date, GroupKind, Scope, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, dashed, div, para, press, tag};
use crate::ui::page::{focus, typed};
use crate::ui::parts::{Choice, options, radio, view_title};

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
    pub fn new(ctx: &Ctx) -> Rc<Self> {
        let filled = NewAssessment { date: Some(ctx.today), scope: Some(Scope::Full), ..NewAssessment::default() };
        Rc::new(Self { filled: RefCell::new(filled), subject: NodeRef::default(), is_missing: Cell::new(false) })
    }

    /// Enter, or the button.
    fn sent(&self, send: &Send) {
        self.is_missing.set(self.filled.borrow().subject.trim().is_empty());
        if self.is_missing.get() {
            focus(self.subject.get());
        } else {
            let new = self.filled.borrow().clone();
            send.send(Msg::AssessmentCreated { id: send.fresh_id(), new });
        }
    }

    /// The view.
    pub fn draw(self: &Rc<Self>, ctx: &Ctx, checklists: &[&Checklist]) -> Tag {
        let (form, send, redraw) = (self.clone(), ctx.send.clone(), ctx.redraw.clone());
        let submit = Act::new(move |event| {
            event.prevent_default();
            form.sent(&send);
            redraw.run(event);
        });
        let create = classed("button", "btn lead").set(At::Type, "submit").say(ctx, words::CREATE);
        let warning = tag("strong").say(ctx, common::NO_PATIENTS);
        classed("form", "stack new")
            .set(At::Novalidate, "")
            .on(On::Submit, submit)
            .add(div("stack-s").add(view_title(ctx, common::NEW_ASSESSMENT)).add(para(ctx, "soft", words::OPTIONAL)))
            .add(self.subject(ctx))
            .add(self.details(ctx))
            .maybe(self.checklist(ctx, checklists))
            .maybe(self.scope(ctx, checklists))
            .add(classed("p", "note").add(warning).text(" ").say(ctx, start::KEPT_HERE))
            .add(div("row").add(create).add(press(ctx, "btn quiet", common::CANCEL, ctx.go(Route::Start))))
    }

    fn typed(self: &Rc<Self>, keep: Keep) -> Act {
        let form = self.clone();
        Act::new(move |event| keep(&mut form.filled.borrow_mut(), typed(event)))
    }

    fn chosen(self: &Rc<Self>, ctx: &Ctx, keep: Keep) -> Act {
        let (typed, redraw) = (self.typed(keep), ctx.redraw.clone());
        Act::new(move |event| {
            typed.run(event);
            redraw.run(event);
        })
    }

    fn subject(self: &Rc<Self>, ctx: &Ctx) -> Tag {
        let described = if self.is_missing.get() { "new-subject-error new-subject-help" } else { "new-subject-help" };
        let field = tag("input").set(At::Type, "text").set(At::Id, "new-subject").set(At::Autocomplete, "off");
        let field = field.set(At::AriaRequired, "true").set(At::AriaDescribedby, described);
        let field = field.put_if(At::AriaInvalid, self.is_missing.get().then_some("true")).held(&self.subject);
        let error =
            self.is_missing.get().then(|| para(ctx, "error", words::SUBJECT_MISSING).set(At::Id, "new-subject-error"));
        named(ctx, "field first", "new-subject", words::SUBJECT)
            .add(para(ctx, "soft small", words::SUBJECT_HELP).set(At::Id, "new-subject-help"))
            .maybe(error)
            .add(field.on(On::Input, self.typed(|new, text| new.subject = text)))
    }

    fn details(self: &Rc<Self>, ctx: &Ctx) -> Tag {
        let line = |id: &'static str, label: Word, help: Word, keep: Keep| {
            let described = dashed(id, "help");
            let field = tag("input").set(At::Type, "text").set(At::Id, id).set(At::Autocomplete, "off");
            named(ctx, "field", id, label)
                .add(para(ctx, "soft small", help).put(At::Id, &described))
                .add(field.put(At::AriaDescribedby, &described).on(On::Input, self.typed(keep)))
        };
        let filled = self.filled.borrow();
        let group = filled.group.map(GroupKind::code).unwrap_or_default();
        let group = options(ctx, GroupKind::CODES, common::GROUPS, group).set(At::Id, "new-group");
        let group = group.on(On::Change, self.typed(|new, code| new.group = GroupKind::from_code(&code)));
        let date = tag("input").set(At::Type, "date").set(At::Id, "new-date");
        let date = date.set(At::Min, "1900-01-01").set(At::Max, "2999-12-31");
        let date = date.value(&filled.date.map(|date| as_text(&date)).unwrap_or_default());
        let date = date.on(On::Input, self.typed(|new, text| new.date = Date::parse(&text)));
        div("pair")
            .add(line("new-unit", words::UNIT, words::UNIT_HELP, |new, text| new.unit = text))
            .add(named(ctx, "field", "new-group", words::GROUP).add(group))
            .add(line("new-roles", words::ROLES, words::ROLES_HELP, |new, text| new.roles = text))
            .add(named(ctx, "field date", "new-date", words::DATE).add(date))
    }

    /// The checklist that was chosen; the usual one, as long as none was or it is there no more.
    fn chosen_of<'a>(&self, checklists: &[&'a Checklist]) -> Option<&'a Checklist> {
        let filled = self.filled.borrow();
        let chosen = checklists.iter().find(|one| one.id == filled.checklist);
        chosen.or(checklists.first()).copied()
    }

    fn checklist(self: &Rc<Self>, ctx: &Ctx, checklists: &[&Checklist]) -> Option<Tag> {
        let chosen = self.chosen_of(checklists)?;
        let mut options = answers();
        for (at, one) in checklists.iter().enumerate() {
            // The page's own stands in the place of one that ships.
            if checklists[..at].iter().any(|other| other.id == one.id) {
                continue;
            }
            let choice =
                Choice { code: &one.id, label: ctx.text(&one.title), meaning: Some(ctx.text(&one.suits)), level: None };
            let act = self.chosen(ctx, |new, id| new.checklist = id);
            options = options.add(radio("new-checklist", &choice, one.id == chosen.id, act));
        }
        (checklists.len() > 1).then(|| group(ctx, words::CHECKLIST, options))
    }

    fn scope(self: &Rc<Self>, ctx: &Ctx, checklists: &[&Checklist]) -> Option<Tag> {
        let checklist = self.chosen_of(checklists)?;
        let filled = self.filled.borrow();
        let mut options = answers();
        for one in Scope::ALL {
            let meaning = scope_help(ctx, checklist, *one);
            let choice =
                Choice { code: one.code(), label: ctx.say(common::scope(*one)), meaning: Some(&meaning), level: None };
            let act = self.chosen(ctx, |new, code| new.scope = Scope::from_code(&code));
            options = options.add(radio("new-scope", &choice, filled.scope == Some(*one), act));
        }
        Some(group(ctx, words::SCOPE, options))
    }
}

/// What a version of the checklist means: how many questions it has.
pub(super) fn scope_help(ctx: &Ctx, checklist: &Checklist, scope: Scope) -> String {
    let items = checklist.items().filter(|item| scope == Scope::Full || item.short).count();
    words::scope_help(ctx.language, items)
}

/// A field with its label; it holds no field yet.
fn named(ctx: &Ctx, class: &'static str, id: &'static str, label: Word) -> Tag {
    div(class).add(tag("label").set(At::For, id).say(ctx, label))
}

fn answers() -> Tag {
    div("answers wide two-up")
}

fn group(ctx: &Ctx, legend: Word, options: Tag) -> Tag {
    classed("fieldset", "stack-s").add(classed("legend", "h3").say(ctx, legend)).add(options)
}
