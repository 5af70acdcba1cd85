//! An indicator: what the last value says, all of them as a line, and the same figures as a table.

use super::PageProps;
use super::list::{begin_row_as, table};
use crate::app::follow::{indicators, plot};
use crate::app::results::Table;
use crate::app::words::course::{self as words, follow, register};
use crate::app::{Format, Msg};
use crate::domain::{Course, Indicator, Value, as_text, part_id};
use crate::ui::charts::line;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Tag, classed, dashed, div, para, press, tag};
use crate::ui::parts::section;

/// What the last value of an indicator says, and all of them as a line.
pub(in crate::ui::views) fn chart(ctx: &Ctx, props: &PageProps, indicator: &str) -> (Option<String>, Option<Tag>) {
    let document = &props.entry.document;
    let latest = indicators::latest(document, indicator, ctx.language);
    let target = Indicator::TARGET.read(document, indicator);
    let baseline = Indicator::BASELINE.read(document, indicator);
    let points = indicators::points(document, indicator);
    let chart = plot::plot(&points, target, baseline, ctx.language);
    let chart = chart.map(|plot| {
        let names = [(follow::TARGET, target), (follow::BASELINE, baseline)];
        let names = names.map(|(name, value)| value.map(|value| follow::line(ctx.language, name, value)));
        let id = dashed("chart", indicator);
        tag("figure").add(line(&plot, &id, names, latest.as_deref().unwrap_or_default()))
    });
    (latest, chart)
}

/// What stands below the fields of an indicator.
pub(super) fn values(ctx: &Ctx, props: &PageProps) -> Tag {
    let document = &props.entry.document;
    let (latest, chart) = chart(ctx, props, props.of);
    let rows = document.rows_of(Course::Measures, props.of);
    let owner = props.of.to_owned();
    let today = vec![("date", Value::Text(as_text(&ctx.today)))];
    let add = begin_row_as(ctx, props, Course::Measures, today, move |fresh| part_id(&owner, fresh));
    let add = register(Course::Measures).add.map(|word| press(ctx, "btn lead", word, add));
    let has_any = !rows.is_empty();
    let save = Msg::FormatWanted { id: document.id.clone(), format: Format::Table(Table::Course(Course::Measures)) };
    section(ctx, "stack", follow::VALUES)
        .key("values")
        .maybe(latest.as_ref().map(|latest| classed("p", "lead-text").text(latest)))
        .add(div("row").maybe(add).maybe(has_any.then(|| press(ctx, "btn", words::SAVE_TABLE, ctx.tell(save)))))
        .add(div("line-beside").maybe(chart).add(if has_any {
            table(ctx, props, Course::Measures, &rows)
        } else {
            para(ctx, "note", follow::NO_VALUES)
        }))
}
