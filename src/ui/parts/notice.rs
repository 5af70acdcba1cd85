//! What was said last, and what could not be saved. The live region stands there from the start, empty.

use crate::app::words::{common, notices};
use crate::app::{Msg, Said, Session, Trouble};
use crate::domain::as_text;
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
    let words = notice.map(|notice| p("", notices::said(ctx.language, &notice.said)).key(&as_text(&session.notices)));
    let buttons = notice.map(|notice| {
        let undo = notice.undo.as_ref().map(|_| press(ctx, "btn", common::UNDO, ctx.tell(Msg::TakenBack)));
        let close = press(ctx, "btn quiet", common::CLOSE, ctx.tell(Msg::NoticeClosed));
        div("row").maybe(undo).add(close)
    });
    div(class).add(div("").set(At::Role, "status").maybe(words)).maybe(buttons)
}

/// What could not be kept, or is kept less safely, with the id of its assessment; it stays until that has changed.
pub fn not_kept(ctx: &Ctx, told: Option<(String, Trouble)>) -> Tag {
    let notice = told.map(|(id, told)| {
        let save = (!id.is_empty()).then(|| press(ctx, "btn", common::SAVE_AS_FILE, ctx.save_as_file(&id)));
        let (class, words) = match told {
            Trouble::Nowhere(why) => ("notice shown alarm", notices::not_kept(ctx.language, why)),
            Trouble::Half(missed) => ("notice shown warn", notices::half_kept(ctx.language, missed)),
            Trouble::Long => ("notice shown warn", ctx.say(notices::LONG)),
        };
        div(class).add(p("", words)).maybe(save)
    });
    div("").set(At::Role, "alert").maybe(notice)
}

fn is_warning(said: &Said) -> bool {
    match said {
        Said::FileRefused(_)
        | Said::FileUnreadable
        | Said::FileBroken
        | Said::NotErased
        | Said::NotUndone
        | Said::ChangedSince
        | Said::IsClosed => true,
        #[cfg(feature = "leader")]
        Said::SnapshotBroken | Said::NoRoom => true,
        #[cfg(feature = "leader")]
        Said::Units(told) => told.is_warning(),
        #[cfg(feature = "leader")]
        Said::Returned(returned) => returned.is_warning(),
        #[cfg(feature = "leader")]
        Said::CopySaved { .. } => false,
        Said::FileMerged { conflicts, unknown, .. } => *conflicts > 0 || !unknown.is_empty(),
        Said::FileOpened { unknown, .. } => !unknown.is_empty(),
        #[cfg(feature = "leader")]
        Said::RowDeleted | Said::Closed | Said::OpenAgain | Said::CalendarSaved { .. } | Said::SnapshotTaken => false,
        #[cfg(feature = "leader")]
        Said::Room(told) => *told == crate::app::room::Told::GroupOfOtherChecklist,
        Said::AssessmentDeleted { .. }
        | Said::AssessmentDuplicated { .. }
        | Said::Archived { .. }
        | Said::Unarchived { .. }
        | Said::ActionAdded
        | Said::ActionDeleted
        | Said::AreaDeleted
        | Said::AreaHidden
        | Said::TakenBack
        | Said::Undone
        | Said::Redone
        | Said::Restored
        | Said::RawErased
        | Said::Wiped
        | Said::FilesOpened { .. }
        | Said::Chosen
        | Said::FileSame { .. }
        | Said::TableSaved { .. }
        | Said::FileSaved { .. }
        | Said::ExampleSaved { .. } => false,
    }
}
