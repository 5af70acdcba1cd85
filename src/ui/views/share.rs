//! *Dela*: the file, what it holds, and how it reaches someone. Saved is not sent.

use super::PageProps;
use super::first_step::{first_step, is_empty};
use super::print::papers;
use crate::app::results::{self, Filed, Table};
use crate::app::words::{common, help, share as words};
use crate::app::{Format, Msg, Page, Paper, control_code, file_name};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, div, many, p, para, press, tag};
use crate::ui::parts::{section, view_title};

/// The page of the file.
pub fn share(ctx: &Ctx, props: &PageProps) -> Tag {
    let assessment = &props.entry.view;
    let (state, class) = match results::filed(props.entry) {
        Filed::Example => (help::EXAMPLE_FILE, "note"),
        Filed::Never => (words::NOT_SHARED, "note warn"),
        Filed::Changed => (words::CHANGED, "note warn"),
        Filed::Current => (words::SAVED_NOT_SENT, "note"),
    };
    let save = ctx.save_as_file(&assessment.id);
    let name = words::called(ctx.language, &file_name(&assessment.about, ctx.today, ".json"));
    let is_empty = is_empty(props) && props.entry.kept.filed_at.is_none();
    let first = is_empty.then(|| first_step(ctx, props, words::EMPTY));
    let state = (!is_empty).then(|| para(ctx, class, state));
    let save = press(ctx, if is_empty { "btn" } else { "btn lead" }, common::SAVE_AS_FILE, save);
    let see = press(ctx, "btn", words::SEE_RESULT, ctx.to(&assessment.id, Page::Result));
    let head = div("stack")
        .add(view_title(ctx, common::SHARE))
        .add(para(ctx, "soft", words::LEAD))
        .maybe(first)
        .maybe(state)
        .add(div("row").add(save).add(see))
        .add(p("soft small file-name", &name))
        .add(formats(ctx, props));
    many()
        .add(div("share-two").add(div("page-part").add(head).add(how(ctx))).add(inside(ctx, props)))
        .add(papers(ctx, props))
}

fn how(ctx: &Ctx) -> Tag {
    let step = |word| tag("li").say(ctx, word);
    let list =
        classed("ol", "numbered").add(step(words::STEP_SAVE)).add(step(words::STEP_FIND)).add(step(words::STEP_SEND));
    section(ctx, "stack", words::HOW).add(list)
}

/// What else can be saved. The file above is the one that holds everything; these step back behind it.
fn formats(ctx: &Ctx, props: &PageProps) -> Tag {
    let id = &props.entry.document.id;
    let save = |format| ctx.tell(Msg::FormatWanted { id: id.clone(), format });
    let table = |word, table| press(ctx, "btn", word, save(Format::Table(table)));
    let part = |help, buttons: Tag| classed("li", "stack-s").add(para(ctx, "soft small", help)).add(buttons);
    let figures = press(ctx, "btn", words::FIGURES, save(Format::Figures));
    let page = press(ctx, "btn", words::PAGE, ctx.to(id, Page::Print { paper: Paper::Report }));
    let tables = div("row")
        .add(table(words::TABLE_ANSWERS, Table::Answers))
        .add(table(words::TABLE_GAPS, Table::Gaps))
        .add(table(words::TABLE_ACTIONS, Table::Actions));
    let list = classed("ul", "stack formats")
        .add(part(words::PAGE_HELP, div("row").add(page)))
        .add(part(words::FIGURES_HELP, div("row").add(figures)))
        .add(part(words::TABLES_HELP, tables));
    tag("details").add(tag("summary").say(ctx, words::FORMATS)).add(list)
}

fn inside(ctx: &Ctx, props: &PageProps) -> Tag {
    let mut lines = classed("ul", "inside");
    for line in words::inside(ctx.language, results::contents(&props.entry.document, &props.entry.view)) {
        lines = lines.add(tag("li").text(&line));
    }
    let code = control_code(&props.entry.document);
    let code = tag("p").text(ctx.say(words::CODE)).text(" ").add(classed("strong", "control-code").text(&code));
    section(ctx, "card stack", words::INSIDE)
        .add(lines)
        .add(para(ctx, "note", words::INSIDE_HELP))
        .add(para(ctx, "soft small", words::FORMAT))
        .add(code)
        .add(para(ctx, "soft small", words::CODE_HELP))
}
