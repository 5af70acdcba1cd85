//! *Ordlista*: every term with its meaning, and the way back to where one was.

use crate::app::Route;
use crate::app::words::help as words;
use crate::content::{self, Term};
use crate::domain::{Language, places};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, p, para, press, span, tag};
use crate::ui::parts::view_title;

/// The glossary.
pub fn glossary(ctx: &Ctx, back: &Route) -> Tag {
    let terms = content::glossary();
    let mut list = classed("dl", "glossary");
    for place in in_order(terms, ctx.language) {
        list = list.add(entry(ctx, &terms[place]));
    }
    let way_back = press(ctx, "btn", words::BACK, ctx.go(back.clone()));
    div("stack")
        .add(div("stack-s").add(view_title(ctx, words::GLOSSARY)).add(para(ctx, "soft", words::LEAD)))
        .add(div("row").add(way_back))
        .add(list)
}

/// In English with the Swedish word beside it: that is what the users’ colleagues say.
fn entry(ctx: &Ctx, one: &Term) -> Tag {
    let (term, swedish) = (ctx.text(&one.term), one.term.sv.as_str());
    let other = (term != swedish).then(|| span("soft small", swedish).set(At::Lang, Language::Swedish.tag()));
    div("")
        .add(tag("dt").add(tag("strong").text(term)).text(" ").maybe(other))
        .add(classed("dd", "").add(p("", ctx.text(&one.means))))
}

/// The file has the order of the Swedish alphabet, which no browser API of ours sorts by.
fn in_order(terms: &[Term], language: Language) -> Vec<usize> {
    let mut names = Vec::new();
    for one in terms {
        names.push(one.term.get(language).to_ascii_lowercase());
    }
    places(terms.len(), &|a, b| match language {
        Language::Swedish => a.cmp(&b),
        Language::English => names[a].cmp(&names[b]),
    })
}
