//! What a slide shows.

use super::choices::{Shown, choices, counts};
use super::screen::titled;
use super::summing::{belongs, item_lines};
use crate::app::room::{self, Key, Said, Shows, Slide, Whose, agenda};
use crate::app::words::workshop as words;
use crate::app::{Model, results};
use crate::content::{Text, knowledge, workshops};
use crate::domain::{Agreement, Answer, Asked, Coded, PartKind, Spread};
use crate::ui::ctx::Ctx;
use crate::ui::dom::{At, Tag, classed, div, p, para, span, tag};
use crate::ui::parts::{heading, view_heading, view_title};
use crate::ui::views::PageProps;
use crate::ui::views::knowledge::texts;

pub(super) fn slide(ctx: &Ctx, model: &Model, props: &PageProps, slides: &[Slide], at: usize) -> Tag {
    let is_counting = model.session.room.counting;
    match &slides[at].shows {
        Shows::Title => title(ctx, props, &slides[at]),
        Shows::Claim(id) => claim(ctx, props, id, is_counting),
        Shows::Turn(group) => {
            let name = props.entry.view.voices.get(group.as_str()).map(|voice| voice.name.as_str());
            let turn = words::turn(ctx.language, name.unwrap_or_default());
            let said = super::answered(ctx, props, group);
            titled(view_heading(ctx, &turn), Some(ctx.say(words::TURN_HELP))).add(p("finding", said))
        }
        Shows::Item { group, item } if !group.is_empty() => of_group(ctx, props, group, item),
        Shows::Item { item, .. } => of_room(ctx, props, item, is_counting),
        Shows::Priorities => priorities(ctx, props, is_counting),
        Shows::Summary => summary(ctx, props),
        Shows::Evaluation(id) => evaluated(ctx, props, id, is_counting),
    }
}

/// A part that needs nothing but its name; at the welcome, with what comes.
fn title(ctx: &Ctx, props: &PageProps, slide: &Slide) -> Tag {
    let parts = agenda::agenda(&props.entry.view);
    let Some(part) = parts.iter().find(|part| part.id == slide.part) else {
        return titled(view_heading(ctx, props.entry.name()), None);
    };
    let name = if part.part.title.is_empty() { ctx.say(words::part_kind(part.kind())) } else { &part.part.title };
    let line = match part.kind() {
        PartKind::Together => Some(ctx.say(words::TOGETHER_HELP)),
        PartKind::Welcome => Some(props.entry.name()),
        _ => None,
    };
    let mut list = classed("ol", "programme");
    for part in &parts {
        let from = part.from.map(agenda::clock_time).unwrap_or_default();
        list = list.add(tag("li").add(span("when", &from)).add(span("", &part.part.title)));
    }
    let note = (!part.part.note.is_empty()).then(|| p("soft", &part.part.note));
    titled(view_heading(ctx, name), line).maybe(note).maybe((part.kind() == PartKind::Welcome).then_some(list))
}

fn item_heading(ctx: &Ctx, props: &PageProps, item: &str) -> Tag {
    let all = results::all_items(props.checklist, &props.entry.view);
    let found = all.iter().find(|(_, one)| one.id == item);
    let question = found.map_or(item, |(_, item)| ctx.text(&item.question));
    let help = found.map(|(_, item)| p("soft", ctx.text(&item.help)));
    div("asked").add(view_heading(ctx, question)).maybe(help)
}

/// The six answers of an item.
fn answers<'a>(ctx: &Ctx, props: &PageProps<'a>, chosen: Option<Answer>, counts: [Option<u32>; 6]) -> Vec<Shown<'a>> {
    let mut shown = Vec::new();
    for (place, answer) in Answer::ALL.iter().enumerate() {
        shown.push(Shown {
            key: match answer {
                Answer::Unknown => Key::Unknown,
                Answer::NotApplicable => Key::NotApplicable,
                _ => Key::Choice(place),
            },
            label: props.checklist.grade(*answer).label.get(ctx.language),
            level: answer.level().and_then(|level| usize::try_from(level).ok()),
            count: counts[place],
            names: Vec::new(),
            is_chosen: chosen == Some(*answer),
        });
    }
    shown
}

fn of_group(ctx: &Ctx, props: &PageProps, group: &str, item: &str) -> Tag {
    let voice = props.entry.view.voices.get(group);
    let name = voice.map(|voice| voice.name.as_str()).unwrap_or_default();
    let chosen = voice.and_then(|voice| room::answer_of(voice, item));
    div("slide").add(p("whose", name)).add(item_heading(ctx, props, item)).add(choices(
        ctx,
        &answers(ctx, props, chosen, [None; 6]),
        0,
    ))
}

/// The whole room on an item: hidden hands, or how everybody lies and what the team agrees on.
fn of_room(ctx: &Ctx, props: &PageProps, item: &str, is_counting: bool) -> Tag {
    let said = room::of_item(&props.entry.view, item);
    let spread = room::spread(&props.entry.view, item);
    let is_shown = !is_counting && spread.answered() > 0;
    let chosen = said.agreed.filter(|_| !is_counting);
    let mut shown = answers(ctx, props, chosen, counts(&spread, is_shown));
    if !is_counting {
        for (name, answer) in &said.groups {
            if let Some(answer) = answer {
                shown[answer.place()].names.push(name);
            }
        }
    }
    let line =
        if is_counting { hands_line(ctx, said.hands.answered(), true) } else { finding(ctx, props, &said, &spread) };
    div("slide").add(item_heading(ctx, props, item)).add(choices(ctx, &shown, spread.answered())).add(line)
}

/// How far apart the room is, and what is to be done about it.
fn finding(ctx: &Ctx, props: &PageProps, said: &Said, spread: &Spread) -> Tag {
    let line = classed("p", "finding").set(At::AriaLive, "polite");
    let agreed = said.agreed.map(|answer| props.checklist.grade(answer).label.get(ctx.language));
    let agreed = agreed.map(|label| words::agreed_on(ctx.language, label));
    if spread.answered() == 0 {
        return line.text(agreed.as_deref().unwrap_or(ctx.say(words::AGREE)));
    }
    let why = match spread.agreement() {
        Agreement::Wide | Agreement::TwoCamps => ctx.say(words::ASK_WHY),
        Agreement::TooFew | Agreement::Same | Agreement::Near => ctx.say(words::AGREE),
    };
    // Hands and the names of groups stand in the same boxes: whose numbers they are is said.
    let are_hands = said.hands.answered() > 0 && !said.groups.is_empty();
    let line = if are_hands { line.say(ctx, words::whose(Whose::Hands)).text(" · ") } else { line };
    line.text(words::spread(ctx.language, spread)).text(" ").text(agreed.as_deref().unwrap_or(why))
}

/// Choices that are not those of an item, with hands counted for each.
fn own_choices<'a>(
    ctx: &Ctx,
    labels: impl Iterator<Item = &'a Text>,
    counts: [u32; 6],
    is_counting: bool,
) -> (Vec<Shown<'a>>, u32) {
    let mut shown = Vec::new();
    for (place, label) in labels.enumerate() {
        shown.push(Shown {
            key: Key::Choice(place),
            label: label.get(ctx.language),
            level: None,
            count: (!is_counting).then_some(counts[place]),
            names: Vec::new(),
            is_chosen: false,
        });
    }
    (shown, counts.iter().sum())
}

fn hands_line(ctx: &Ctx, all: u32, is_counting: bool) -> Tag {
    let words = if is_counting { words::hands(ctx.language, all) } else { words::answers(ctx.language, all) };
    let help = is_counting.then(|| span("soft", ctx.say(words::COUNT_HELP)));
    p("finding", words).set(At::AriaLive, "polite").text(" ").maybe(help)
}

fn claim(ctx: &Ctx, props: &PageProps, id: &str, is_counting: bool) -> Tag {
    let opening = &knowledge().opening;
    let Some(claim) = opening.claims.iter().find(|one| one.id == id) else { return div("slide") };
    let counts = room::hands(&props.entry.view, &Asked::Opening(id.to_owned())).counts();
    let (mut shown, all) = own_choices(ctx, opening.choices.iter(), counts, is_counting);
    shown.push(Shown {
        key: Key::Unknown,
        label: props.checklist.grade(Answer::Unknown).label.get(ctx.language),
        level: None,
        count: (!is_counting).then_some(counts[Answer::Unknown.place()]),
        names: Vec::new(),
        is_chosen: false,
    });
    let answer =
        (!is_counting).then(|| texts(ctx, div("truth"), &claim.text).add(p("soft small", ctx.text(&opening.source))));
    div("slide")
        .add(p("whose", ctx.text(&opening.title)))
        .add(view_heading(ctx, ctx.text(&claim.title)))
        .add(choices(ctx, &shown, all))
        .add(hands_line(ctx, all, is_counting))
        .maybe(answer)
}

fn evaluated(ctx: &Ctx, props: &PageProps, id: &str, is_counting: bool) -> Tag {
    let Some(question) = workshops().evaluation.iter().find(|one| one.id == id) else { return div("slide") };
    let counts = room::hands(&props.entry.view, &Asked::Evaluation(id.to_owned())).counts();
    let (shown, all) = own_choices(ctx, question.choices.iter(), counts, is_counting);
    div("slide")
        .add(p("whose", ctx.say(words::EVALUATION)))
        .add(view_heading(ctx, ctx.text(&question.question)))
        .add(choices(ctx, &shown, all))
        .add(hands_line(ctx, all, is_counting))
}

/// The candidates with their keys. What was counted is hidden until it is shown; then a key makes a next step.
fn priorities(ctx: &Ctx, props: &PageProps, is_counting: bool) -> Tag {
    let assessment = &*props.entry.view;
    let candidates = room::candidates(props.checklist, assessment);
    let slide = div("slide").add(view_title(ctx, words::FIRST_QUESTION));
    if candidates.is_empty() {
        return slide.add(para(ctx, "soft", words::NOTHING_FIRST));
    }
    let steps = room::next_lines(assessment);
    let titles: Vec<String> = candidates.iter().map(|cause| cause.action_title(ctx.language)).collect();
    let mut shown = Vec::new();
    let mut all = 0;
    for (place, cause) in candidates.iter().enumerate() {
        let votes = room::votes(assessment, cause);
        all += votes;
        shown.push(Shown {
            key: Key::Choice(place),
            label: &titles[place],
            level: None,
            count: (!is_counting).then_some(votes),
            names: Vec::new(),
            is_chosen: !is_counting && steps.contains(&titles[place].as_str()),
        });
    }
    slide
        .add(para(ctx, "soft", words::FIRST_HELP))
        .add(classed("div", "candidates").add(choices(ctx, &shown, all)))
        .add(hands_line(ctx, all, is_counting))
}

fn summary(ctx: &Ctx, props: &PageProps) -> Tag {
    let assessment = &*props.entry.view;
    let summed = room::summary(props.checklist, assessment);
    let list = |title, lines: Tag| classed("section", "stack-s").add(heading(ctx, 1).say(ctx, title)).add(lines);
    let [agreed, open] = item_lines(ctx, props, &summed, 4);
    let mut steps = classed("ol", "lines");
    for line in room::next_lines(assessment) {
        steps = steps.add(tag("li").text(line));
    }
    let steps = if room::next_lines(assessment).is_empty() { para(ctx, "soft", words::NOTHING_AGREED) } else { steps };
    div("slide").add(p("whose", belongs(ctx, props))).add(view_title(ctx, words::SUMMARY)).add(
        div("three")
            .add(list(words::WE_AGREED, agreed))
            .add(list(words::NOT_AGREED, open))
            .add(list(words::NEXT_STEPS, steps)),
    )
}
