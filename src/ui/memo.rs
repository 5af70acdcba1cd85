//! A part of a view that is drawn anew only when its mark changes: in a long list, the one that was written in.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, VComp, VNode};

use super::ctx::Ctx;
use super::dom::Tag;
use super::views::PageProps;
use crate::domain::Mark;

/// How a part is drawn.
pub type Draw = fn(&Ctx, &PageProps) -> Tag;

/// The component around such a part.
pub struct Memo;

/// Properties of [`Memo`]. Equal if they would draw the same.
#[derive(Properties, Clone)]
pub struct MemoProps {
    mark: Mark,
    ctx: Ctx,
    of: AttrValue,
    draw: Draw,
}

impl PartialEq for MemoProps {
    fn eq(&self, other: &Self) -> bool {
        self.mark == other.mark && self.ctx.send == other.ctx.send
    }
}

impl Component for Memo {
    type Message = ();
    type Properties = MemoProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, here: &Context<Self>) -> Html {
        let MemoProps { ctx, of, draw, .. } = here.props();
        let drawn = ctx.send.read(|model| {
            let entry = model.current()?;
            let checklist = model.library.checklist(&entry.view)?;
            Some(draw(ctx, &PageProps { entry, checklist, of }).into())
        });
        drawn.flatten().unwrap_or_default()
    }
}

/// A part of a process leader's collection that is drawn anew only when its mark changes: a table of thousands of cells.
#[cfg(feature = "leader")]
mod collection {
    use std::rc::Rc;

    use yew::prelude::*;
    use yew::virtual_dom::{VComp, VNode};

    use crate::app::units::Collection;
    use crate::domain::Mark;
    use crate::ui::ctx::Ctx;
    use crate::ui::dom::Tag;

    /// How such a part is drawn.
    pub type Draw = fn(&Ctx, &Collection) -> Tag;

    /// The component around such a part.
    pub struct Memo;

    /// Properties of [`Memo`]. Equal if they would draw the same.
    #[derive(Properties, Clone)]
    pub struct MemoProps {
        mark: Mark,
        ctx: Ctx,
        draw: Draw,
    }

    impl PartialEq for MemoProps {
        fn eq(&self, other: &Self) -> bool {
            self.mark == other.mark && self.ctx.send == other.ctx.send
        }
    }

    impl Component for Memo {
        type Message = ();
        type Properties = MemoProps;

        fn create(_: &Context<Self>) -> Self {
            Self
        }

        fn view(&self, here: &Context<Self>) -> Html {
            let MemoProps { ctx, draw, .. } = here.props();
            let drawn = ctx.send.read(|model| draw(ctx, &model.session.units).into());
            drawn.unwrap_or_default()
        }
    }

    /// A part that stays as it is as long as its mark does. The mark holds everything that is read when it is drawn.
    pub fn memo_of(ctx: &Ctx, mark: Mark, draw: Draw) -> Html {
        let props = MemoProps { mark, ctx: ctx.clone(), draw };
        VNode::VComp(Rc::new(VComp::new::<Memo>(Rc::new(props), None)))
    }
}
#[cfg(feature = "leader")]
pub use collection::memo_of;

/// A part that stays as it is as long as its mark does. The mark holds everything that is read when it is drawn.
pub fn memo(ctx: &Ctx, of: &str, mark: Mark, draw: Draw) -> Html {
    let props = MemoProps { mark, ctx: ctx.clone(), of: of.to_owned().into(), draw };
    VNode::VComp(Rc::new(VComp::new::<Memo>(Rc::new(props), Some(Key::from(of)))))
}
