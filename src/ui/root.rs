//! The whole widget: bar, notices, view.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

#[cfg(not(feature = "leader"))]
use web_sys::File;
use web_sys::Node;
use yew::prelude::*;

use crate::app::words::common as words;
use crate::app::{Model, Route, Session, Shell};
use crate::domain::Date;
use crate::ui::ctx::{Around, Ctx};
use crate::ui::dom::{Act, At, Tag, div, many, para, press};
use crate::ui::focus::Focus;
use crate::ui::page;
use crate::ui::pages::page_of;
use crate::ui::parts::{bar, example_banner, foot, not_kept, said, unusable, view_title};
use crate::ui::picker::{click, file_field};
use crate::ui::print::{is_paper, stands_as_paper};
use crate::ui::soon::soon;
use crate::ui::views::{self, NewForm};

/// What the element hands to its views. Equal if it is the same one.
#[derive(Clone)]
pub struct Outer {
    /// The state machine.
    pub shell: Rc<Shell>,
    /// What becomes of a file that was picked.
    #[cfg(not(feature = "leader"))]
    pub open: Rc<dyn Fn(File)>,
    /// What becomes of the files that were picked.
    #[cfg(feature = "leader")]
    pub open: Rc<dyn Fn(&web_sys::Event)>,
    /// What the element's attributes say, as long as it stands.
    pub look: Rc<Cell<Look>>,
}

/// How the element is to look.
#[derive(Clone, Copy, PartialEq)]
pub struct Look {
    /// The level of a view's 1–6.
    pub heading: u8,
    /// `light`, `dark` or `auto`.
    pub theme: &'static str,
}

impl PartialEq for Outer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shell, &other.shell)
    }
}

/// Properties of [`Root`].
#[derive(Properties, Clone, PartialEq)]
pub struct RootProps {
    /// The element's side; none as long as no element uses this one.
    pub outer: Option<Outer>,
}

/// The whole widget: the only component, since every further one, and every hook, costs kilobytes.
#[derive(Default)]
pub struct Root {
    focus: Focus,
    picker: NodeRef,
    /// How often the heading of the view has taken the focus.
    focuses: Cell<u32>,
    /// Whether what is kept has been drawn.
    is_filled: Cell<bool>,
    /// The button that gets the focus back once all is drawn.
    pressed: Rc<RefCell<Option<Node>>>,
    /// *Ny självskattning*, as long as one is there, or looks a word up from there.
    new: RefCell<Option<Rc<NewForm>>>,
    /// The term that is explained where it stands.
    explained: Rc<Cell<Option<(u32, usize)>>>,
    /// The comments that had been decided on when one came to their round.
    #[cfg(feature = "leader")]
    settled: Rc<RefCell<Option<crate::ui::ctx::Settled>>>,
    /// What was said of the claims in *Kunskapsstöd*.
    tried: Rc<Cell<u32>>,
    /// Whether it will be drawn as soon as all that happens now has happened.
    is_due: Rc<Cell<bool>>,
}

impl Component for Root {
    /// Draw anew.
    type Message = ();
    type Properties = RootProps;

    fn create(here: &Context<Self>) -> Self {
        listening(here)
    }

    /// Another element uses it now, or none: nothing is left of the one before.
    fn changed(&mut self, here: &Context<Self>, old: &Self::Properties) -> bool {
        if let Some(outer) = &old.outer {
            outer.shell.be_silent();
            stands_as_paper(self.focus.frame().get(), false);
        }
        *self = listening(here);
        true
    }

    fn view(&self, here: &Context<Self>) -> Html {
        let Some(outer) = &here.props().outer else { return Html::default() };
        self.focus.remember();
        let model = outer.shell.model();
        if model.library.is_read && !self.is_filled.replace(true) {
            self.focus.take_out();
        }
        let (session, look) = (&model.session, outer.look.get());
        let (link, is_due) = (here.link().clone(), self.is_due.clone());
        let is_closed = model.current().is_some_and(|entry| entry.document.is_closed());
        let ctx = Ctx::new(Around {
            language: session.language,
            today: session.now.date,
            late_before: if is_closed { Date::FIRST } else { session.now.date },
            writer: session.writer.clone(),
            held: page::held_field(self.focus.frame().get())
                .and_then(|held| held.split_once('\n').map(|(id, text)| (id.to_owned(), text.to_owned()))),
            heading: look.heading,
            closed: is_closed,
            send: outer.shell.sender(),
            pick_file: click(&self.picker),
            #[cfg(feature = "leader")]
            picker: self.picker.clone(),
            redraw: Act::new(move |_| soon(&link, &is_due)),
            pressed: self.pressed.clone(),
            here: Rc::new(session.route.clone()),
            visit: session.focuses,
            explained: self.explained.clone(),
            #[cfg(feature = "leader")]
            settled: self.settled.clone(),
            #[cfg(feature = "leader")]
            returned: session.told_returned(),
            tried: self.tried.clone(),
        });
        let frame = div(if is_room(session) { "root in-room" } else { "root" })
            .set(At::Role, "region")
            .set(At::AriaLabel, ctx.say(words::TOOL))
            .set(At::Lang, ctx.language.tag());
        frame
            .set(At::DataTheme, if is_room(session) { "dark" } else { look.theme })
            .held(self.focus.frame())
            .add(bar(&ctx, &model))
            .add(file_field(&self.picker, outer))
            .add(said(&ctx, session))
            .add(not_kept(&ctx, model.not_kept()))
            .maybe(example_banner(&ctx, model.current()))
            .add(self.page(&model, &ctx))
            .add(foot(&ctx))
            .into()
    }

    fn rendered(&mut self, here: &Context<Self>, _: bool) {
        let Some(outer) = &here.props().outer else { return };
        self.focus.put_back();
        page::focus(self.pressed.take());
        let (focuses, is_read, is_paper) = {
            let model = outer.shell.model();
            let is_paper = is_paper(&model.session.route);
            (model.session.focuses, model.library.is_read, is_paper)
        };
        // Before everything has been read there is no heading to take it.
        if is_read && self.focuses.replace(focuses) != focuses {
            self.focus.to_heading();
            #[cfg(feature = "leader")]
            crate::ui::units::settle_grid(
                self.focus.frame().get(),
                outer.shell.model().session.units.back_to.as_deref(),
            );
        }
        #[cfg(feature = "leader")]
        crate::ui::units::settle_grid(self.focus.frame().get(), None);
        self.focus.keep();
        stands_as_paper(self.focus.frame().get(), is_paper);
    }
}

/// Whether a workshop fills the screen: one that reads from the back row is dark, and there is no bar.
#[cfg(feature = "leader")]
fn is_room(session: &Session) -> bool {
    session.route.room().is_some()
}

#[cfg(not(feature = "leader"))]
fn is_room(_: &Session) -> bool {
    false
}

fn listening(here: &Context<Root>) -> Root {
    let root = Root::default();
    if let Some(outer) = &here.props().outer {
        let (link, is_due) = (here.link().clone(), root.is_due.clone());
        outer.shell.listen(Rc::new(move |_| soon(&link, &is_due)));
    }
    root
}

impl Root {
    fn page(&self, model: &Model, ctx: &Ctx) -> Tag {
        let page = |view| div("page").add(view);
        match &model.session.route {
            Route::New | Route::Kept | Route::Opened | Route::Glossary { .. } | Route::Knowledge { .. } => {}
            Route::Start | Route::At { .. } => drop(self.new.take()),
            #[cfg(feature = "leader")]
            Route::Units(_) => drop(self.new.take()),
        }
        if model.is_waiting() {
            return page(para(ctx, "soft", words::LOADING));
        }
        // Where one is about to begin.
        let lack = many().maybe(model.library.unusable.as_ref().map(|why| unusable(ctx, why)));
        match &model.session.route {
            Route::Start => page(lack.add(views::start(ctx, model))),
            Route::Kept => page(views::kept(ctx, model)),
            Route::Opened => page(views::opened(ctx, model)),
            Route::New => {
                let checklists = &model.library.checklists;
                let form = self.new.borrow_mut().get_or_insert_with(|| NewForm::new(ctx)).clone();
                page(lack.add(form.draw(ctx, checklists)))
            }
            Route::Glossary { back } => page(views::glossary(ctx, back)),
            Route::Knowledge { part, back } => page(views::knowledge(ctx, part, back)),
            #[cfg(feature = "leader")]
            Route::Units(of) => views::units(ctx, model, of),
            Route::At { id, page: at } => {
                let entry = model.library.entries.get(id.as_str());
                entry.map_or_else(|| gone(ctx), |entry| page_of(model, ctx, entry, at))
            }
        }
    }
}

/// What another tab, or the page around, has deleted.
fn gone(ctx: &Ctx) -> Tag {
    let back = press(ctx, "btn lead", words::MY_ASSESSMENTS, ctx.go(Route::Start));
    div("page").add(view_title(ctx, words::GONE)).add(div("row").add(back))
}
