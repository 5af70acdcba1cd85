//! Per phase and per dimension: a chart, and the same numbers as a table.

use super::PageProps;
use crate::app::results::{self, Part};
use crate::app::words::result as words;
use crate::domain::as_text;
use crate::ui::charts::{Chart, Figure, bars, radar};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, p, para, span, tag};
use crate::ui::parts::heading;

/// Adds both, and how the share is counted.
pub(super) fn scores(ctx: &Ctx, props: &PageProps, mut parts: Tag) -> Tag {
    for group in groups(ctx, props) {
        parts = parts.add(group.draw(ctx));
    }
    let formula = classed("details", "formula")
        .key("formula")
        .add(tag("summary").say(ctx, words::HOW_COUNTED))
        .add(para(ctx, "", words::FORMULA));
    parts.add(formula)
}

/// Phases and dimensions.
pub(in crate::ui::views) fn groups<'a>(ctx: &Ctx, props: &'a PageProps) -> [Group<'a>; 2] {
    let (checklist, assessment) = (props.checklist, &props.entry.view);
    let phases = Group {
        id: "chart-phases",
        title: words::per_part(ctx.language, ctx.text(&checklist.part.one)),
        head: capital(ctx.text(&checklist.part.one)),
        parts: results::per_phase(checklist, assessment),
        chart: &bars,
    };
    let dimensions = results::per_dimension(checklist, assessment);
    let dimensions = Group {
        id: "chart-dimensions",
        title: ctx.say(words::PER_DIMENSION).to_owned(),
        head: ctx.say(words::DIMENSION).to_owned(),
        // Two axes are no shape.
        chart: if dimensions.len() >= 3 { &radar } else { &bars },
        parts: dimensions,
    };
    [phases, dimensions]
}

/// The parts of one kind.
pub(in crate::ui::views) struct Group<'a> {
    /// The id of the chart's title.
    id: &'static str,
    title: String,
    /// The head of the first column.
    head: String,
    parts: Vec<Part<'a>>,
    chart: &'a dyn Fn(&Chart) -> Tag,
}

impl Group<'_> {
    fn draw(&self, ctx: &Ctx) -> Tag {
        let finding = results::finding(ctx.language, &self.parts);
        let mut figures = Vec::new();
        for part in &self.parts {
            let percent = part.score.percent();
            let value = words::percent(ctx.language, percent);
            figures.push(Figure { label: part.short.get(ctx.language), percent, value });
        }
        let chart = (self.chart)(&Chart { id: self.id, finding: &finding, figures: &figures });
        // The chart's own title says the same.
        let finding = p("", &finding).set(At::AriaHidden, "true");
        classed("section", "stack scores")
            .add(div("stack-s").add(heading(ctx, 1).text(&self.title)).add(finding))
            .add(div("scores-two").add(tag("figure").add(chart)).add(self.table(ctx)))
    }

    /// Without the chart, for paper.
    #[inline(never)]
    pub fn brief(&self, ctx: &Ctx) -> Tag {
        let finding = results::finding(ctx.language, &self.parts);
        div("brief").add(heading(ctx, 2).text(&self.title)).add(p("", finding)).add(self.table(ctx))
    }

    fn table(&self, ctx: &Ctx) -> Tag {
        let head = |class, text: &str| classed("th", class).set(At::Scope, "col").text(text);
        let heads = tag("tr")
            .add(head("", &self.head))
            .add(head("num", ctx.say(words::PERCENT)))
            .add(head("num", ctx.say(words::BASIS)))
            .add(head("num", ctx.say(words::UNKNOWN)));
        let cell = |class, text: &str| classed("td", class).text(text);
        let mut rows = tag("tbody");
        for part in &self.parts {
            let few = results::is_thin(part).then(|| span("tag", ctx.say(words::FEW)));
            let row = tag("tr")
                .add(tag("th").set(At::Scope, "row").text(ctx.text(part.title)).text(" ").maybe(few))
                .add(cell("num figure", &words::percent(ctx.language, part.score.percent())))
                .add(cell("num", &words::basis(ctx.language, part.score)))
                .add(cell("num", &as_text(&part.score.unknown)));
            rows = rows.add(row);
        }
        let caption = classed("caption", "visually-hidden").text(words::in_figures(ctx.language, &self.title));
        let table = classed("table", "figures").add(caption).add(tag("thead").add(heads)).add(rows);
        div("scroll").add(table)
    }
}

/// "fas" at the head of a column is "Fas". Letters of Western European languages: the tables of all
/// others weigh 5 KB in the bundle.
pub(in crate::ui::views) fn capital(word: &str) -> String {
    let large = |letter: char| match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(letter as u32 - 32).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    };
    let mut letters = word.chars();
    letters.next().map(large).into_iter().chain(letters).collect()
}
