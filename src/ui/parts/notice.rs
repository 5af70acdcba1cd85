//! What was said last, and what could not be saved. The live region stands there from the start, empty.

use crate::app::words::{common, notices};
use crate::app::{Msg, Said, Session, StoreFault};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, div, p, press};

/// What was said last.
pub fn said(ctx: &Ctx, session: &Session) -> Tag {
    let notice = session.notice.as_ref();
    let class = match notice {
        None => "notice",
        Some(notice) if is_warning(&notice.said) => "notice shown warn",
        Some(_) => "notice shown",
    };
    // A fresh paragraph each time, so that the same words twice are read out twice.
    let words = notice.map(|notice| p("", notices::said(ctx.language, &notice.said)).key(&session.notices.to_string()));
    let buttons = notice.map(|notice| {
        let undo = notice.undo.as_ref().map(|_| press(ctx, "btn", common::UNDO, ctx.tell(Msg::TakenBack)));
        let close = press(ctx, "btn quiet", common::CLOSE, ctx.tell(Msg::NoticeClosed));
        div("row").maybe(undo).add(close)
    });
    div(class).add(div("").set(At::Role, "status").maybe(words)).maybe(buttons)
}

/// What could not be kept, with the id of its assessment; it stays until it could.
pub fn not_kept(ctx: &Ctx, failed: Option<(String, StoreFault)>) -> Tag {
    let notice = failed.map(|(id, why)| {
        let save = (!id.is_empty()).then(|| press(ctx, "btn", common::SAVE_AS_FILE, ctx.save_as_file(&id)));
        div("notice shown alarm").add(p("", notices::not_kept(ctx.language, why))).maybe(save)
    });
    div("").set(At::Role, "alert").maybe(notice)
}

fn is_warning(said: &Said) -> bool {
    match said {
        Said::FileRefused(_) | Said::FileUnreadable | Said::FileBroken => true,
        Said::FileMerged { conflicts, unknown, .. } => *conflicts > 0 || !unknown.is_empty(),
        Said::FileOpened { unknown, .. } => !unknown.is_empty(),
        Said::AssessmentDeleted { .. }
        | Said::AssessmentDuplicated { .. }
        | Said::Archived { .. }
        | Said::Unarchived { .. }
        | Said::ActionAdded
        | Said::ActionDeleted
        | Said::AreaDeleted
        | Said::AreaHidden
        | Said::TakenBack
        | Said::Chosen
        | Said::FileSame { .. }
        | Said::FileSaved { .. }
        | Said::ExampleSaved { .. } => false,
    }
}
