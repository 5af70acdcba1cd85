//! *Sammanfattning*: the three texts with their drafts, and what can be saved and printed.

use super::tell;
use crate::app::units::drafts::drafts;
use crate::app::units::{Collection, UnitsMsg, UnitsPage, UnitsTable};
use crate::app::words::{Word, result, share, units as words};
use crate::app::{Msg, Route};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, On, Tag, classed, dashed, div, many, p, para, press, span, tag};
use crate::ui::page::{to_field, typed};
use crate::ui::parts::{section, view_title};

/// What the three texts answer.
pub(super) const QUESTIONS: [Word; 3] = [result::CONCLUSIONS, result::BIGGEST_GAPS, result::KEY_AREAS];

/// The view.
pub(super) fn summary(ctx: &Ctx, collection: &Collection) -> Tag {
    let mut texts = classed("section", "stack questions");
    for (place, (label, draft)) in QUESTIONS.into_iter().zip(drafts(collection, ctx.language)).enumerate() {
        texts = texts.add(question(ctx, collection, place, label, &draft));
    }
    let head = div("stack-s").add(view_title(ctx, words::TEXTS)).add(para(ctx, "soft", words::TEXTS_HELP));
    many().add(head).add(texts).add(print(ctx)).add(export(ctx))
}

/// A field; while it is empty, the draft stands under it.
fn question(ctx: &Ctx, collection: &Collection, place: usize, label: Word, draft: &str) -> Tag {
    let text = &collection.texts[place];
    let id = dashed("units-text", &place.to_string());
    let send = ctx.send.clone();
    let write = Act::new(move |event| {
        send.send(Msg::Units(UnitsMsg::TextWritten { place, text: typed(event) }));
    });
    let field = tag("textarea").number(At::Rows, 5).put(At::Id, &id).value(text).on(On::Input, write);
    let frame = div("field").put_if(At::DataHead, (!text.is_empty()).then_some(text.as_str()));
    let field = frame.add(tag("label").put(At::For, &id).say(ctx, label)).add(field);
    let draft = (text.trim().is_empty() && !draft.is_empty()).then(|| {
        let use_it = tell(ctx, UnitsMsg::TextWritten { place, text: draft.to_owned() });
        // The button of the click will go, so the field takes the focus: there one reads on and changes.
        let use_it = Act::new(move |event| {
            to_field(event);
            use_it.run(event);
        });
        let use_it = press(ctx, "btn", result::USE_DRAFT, use_it);
        let use_it = use_it.put(At::AriaLabel, result::use_draft_for(ctx.language, ctx.say(label)));
        let shown = p("soft", "").add(tag("strong").say(ctx, result::DRAFT)).text(" ").add(span("draft-text", draft));
        div("draft stack-s").add(shown).add(div("row").add(use_it))
    });
    div("asked stack-s").add(field).maybe(draft)
}

fn print(ctx: &Ctx) -> Tag {
    let open = press(ctx, "btn lead", words::PAPER, ctx.go(Route::Units(UnitsPage::Paper)));
    section(ctx, "stack-s", crate::app::words::print::PRINT)
        .add(para(ctx, "soft", words::PRINT_HELP))
        .add(div("row").add(open))
}

fn export(ctx: &Ctx) -> Tag {
    let table = |word, table| press(ctx, "btn", word, tell(ctx, UnitsMsg::TableWanted(table)));
    section(ctx, "stack", words::EXPORT)
        .add(para(ctx, "soft", words::EXPORT_HELP))
        .add(div("row").add(press(ctx, "btn", words::SAVE, tell(ctx, UnitsMsg::FileWanted))))
        .add(para(ctx, "soft", share::TABLES_HELP))
        .add(
            div("row")
                .add(table(share::TABLE_ANSWERS, UnitsTable::Answers))
                .add(table(share::TABLE_GAPS, UnitsTable::Gaps))
                .add(table(share::TABLE_ACTIONS, UnitsTable::Actions)),
        )
}
