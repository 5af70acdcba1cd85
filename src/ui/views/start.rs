//! *Mina självskattningar*: what is here, and how to begin.

use crate::app::words::{Word, common, faults, kept, now, start as words};
use crate::app::{Entry, Library, Model, Msg, Page, Route, results};
use crate::content::Checklist;
use crate::ui::ctx::Ctx;
use crate::ui::dom::{Act, At, Tag, button, classed, div, many, p, para, press, span, tag};
use crate::ui::page::is_in_foreign_frame;
use crate::ui::parts::{heading, knowledge_link, phase_strip, section, tick, to_example, view_title};

/// *Mina självskattningar*.
pub fn start(ctx: &Ctx, model: &Model) -> Tag {
    let library = &model.library;
    let (current, archived) = (library.sorted(false), library.sorted(true));
    let is_first_time = library.is_read && current.is_empty() && archived.is_empty();
    let lead = if is_first_time { words::WELCOME_LEAD } else { words::LEAD };
    let cards = |entries: &[&Entry]| {
        let mut list = classed("ul", "grid mine");
        for entry in entries {
            list = list.add(card(ctx, library, entry));
        }
        list
    };
    let archive = (!archived.is_empty()).then(|| {
        let title = words::archived(ctx.language, archived.len());
        classed("details", "archive").add(tag("summary").text(&title)).add(cards(&archived))
    });
    let none = if library.is_read { words::NONE_CURRENT } else { common::LOADING };
    let none_current = (current.is_empty() && !is_first_time).then(|| para(ctx, "soft", none));
    let title = if is_first_time { words::WELCOME } else { common::MY_ASSESSMENTS };
    let head = div("stack")
        .add(view_title(ctx, title))
        .add(para(ctx, "lead-text", lead))
        .add(
            div("row")
                .add(press(ctx, "btn lead", common::NEW_ASSESSMENT, ctx.go(Route::New)))
                .add(press(ctx, "btn", common::OPEN_FILE, ctx.pick_file.clone()))
                .add(to_example(ctx)),
        )
        .add(para(ctx, "soft small", words::DROP_HINT));
    let head = div("page-part").add(head).maybe(is_first_time.then(|| how(ctx)));
    let list = div("stack")
        .maybe(set_aside(ctx, library, false))
        .maybe((!current.is_empty()).then(|| cards(&current)))
        .maybe(none_current)
        .maybe(archive);
    let forgets = model.session.forgets.then(|| para(ctx, "note warn", kept::FORGETS));
    let beside = div("stack").maybe(is_first_time.then(|| before_you_begin(ctx))).maybe(forgets).add(privacy(ctx));
    #[cfg(feature = "leader")]
    let beside = beside.add(super::units::to_units(ctx, model));
    many().add(div("arrival").add(head).add(beside)).add(list)
}

fn privacy(ctx: &Ctx) -> Tag {
    let framed = is_in_foreign_frame().then(|| para(ctx, "note warn", words::FRAMED));
    let privacy = classed("p", "note")
        .add(tag("strong").say(ctx, common::NO_PATIENTS))
        .text(" ")
        .say(ctx, common::NOTHING_IS_SENT);
    many().add(privacy).maybe(framed)
}

/// What a team that comes for the first time would ask: who, how long, and with what.
fn before_you_begin(ctx: &Ctx) -> Tag {
    let mut list = classed("ul", "expected");
    for word in [words::WHO, words::TIME, words::WITH_WHAT, words::PAUSE] {
        list = list.add(tag("li").add(tick()).add(span("", ctx.say(word))));
    }
    section(ctx, "card stack-s", words::BEFORE).add(list)
}

fn how(ctx: &Ctx) -> Tag {
    const STEPS: [(Word, Word); 4] = [
        (words::STEP_CHECKLIST, words::STEP_CHECKLIST_HELP),
        (words::STEP_GAPS, words::STEP_GAPS_HELP),
        (words::STEP_PLAN, words::STEP_PLAN_HELP),
        (words::STEP_SHARE, words::STEP_SHARE_HELP),
    ];
    let mut list = classed("ol", "how");
    for (title, help) in STEPS {
        list = list.add(tag("li").add(heading(ctx, 2).say(ctx, title)).add(para(ctx, "soft", help)));
    }
    section(ctx, "stack", words::HOW).add(list).add(knowledge_link(ctx, "claims"))
}

/// What cannot be read. Where it `can_go`, it can be removed too.
pub(super) fn set_aside(ctx: &Ctx, library: &Library, can_go: bool) -> Option<Tag> {
    if library.set_aside.is_empty() {
        return None;
    }
    let mut rows = classed("ul", "stack-s");
    for aside in &library.set_aside {
        let why = span("small", faults::unreadable(ctx.language, &aside.why));
        let save = press(ctx, "btn", words::SAVE_RAW, ctx.tell(Msg::RawWanted(aside.id.clone())));
        let forget = Msg::RawForgotten(aside.id.clone());
        let forget = can_go.then(|| press(ctx, "btn quiet", kept::SAVE_AND_DELETE, ctx.tell(forget)));
        rows = rows.add(classed("li", "row between").add(why).add(save).maybe(forget));
    }
    let section = classed("section", "note warn stack-s");
    Some(
        section
            .add(heading(ctx, 1).set(At::Class, "h3").say(ctx, words::SET_ASIDE))
            .add(para(ctx, "", words::SET_ASIDE_HELP))
            .add(rows),
    )
}

fn card(ctx: &Ctx, library: &Library, entry: &Entry) -> Tag {
    let id = entry.document.id.as_str();
    let about = &entry.view.about;
    let group = about.group.map(|group| ctx.say(common::group(group))).unwrap_or_default();
    let checklist = library.checklist(&entry.view);
    let title = checklist.map(|one| ctx.text(&one.title)).unwrap_or_default();
    let belongs = words::joined(&[&about.unit, group, title]);
    let changed = entry.document.changed_at().map(|at| words::changed(ctx.language, at, ctx.today));
    let answered = checklist.map(|checklist| {
        let progress = results::progress(checklist, &entry.view);
        p("small", common::answered(ctx.language, progress.answered, progress.total))
    });
    let strip = checklist.map(|checklist| {
        let phases = checklist.phases.iter().map(|phase| {
            let score = results::phase_score(phase, &entry.view);
            (ctx.text(&phase.title).to_owned(), score.answered, score.total)
        });
        phase_strip(ctx, &phases.collect::<Vec<_>>())
    });
    let is_closed = entry.document.is_closed();
    let go_on = if is_closed { words::SHOW } else { words::CONTINUE };
    let go_on = press(ctx, "btn", go_on, ctx.to(id, Page::Overview));
    let closed = is_closed.then(|| tag("p").add(span("tag", ctx.say(now::CLOSED))));
    classed("li", "card stack-s")
        .key(id)
        .add(heading(ctx, 1).add(button("link", entry.name(), ctx.to(id, Page::Overview))))
        .add(p("soft small", &belongs))
        .maybe(closed)
        .maybe(late(ctx, checklist, entry))
        .maybe(strip)
        .maybe(answered)
        .add(p("small", changed.unwrap_or_default()))
        .add(filed(ctx, entry))
        .add(
            div("row between")
                .add(go_on.put(At::AriaLabel, words::continue_with(ctx.language, entry.name(), is_closed)))
                .maybe((!is_closed).then(|| to_workshop(ctx, entry)))
                .add(more(ctx, entry)),
        )
}

/// How much is late in it: whoever has many sees at once where.
#[cfg(feature = "leader")]
fn late(ctx: &Ctx, checklist: Option<&Checklist>, entry: &Entry) -> Option<Tag> {
    let checklist = checklist.filter(|_| !entry.document.is_closed())?;
    let coming = results::coming(checklist, entry, ctx.today, ctx.language);
    let number = coming.iter().filter(|one| one.day < ctx.today).count();
    (number > 0).then(|| tag("p").add(span("tag mid", crate::app::words::course::late(ctx.language, number))))
}

#[cfg(not(feature = "leader"))]
fn late(_: &Ctx, _: Option<&Checklist>, _: &Entry) -> Option<Tag> {
    None
}

/// The way to its workshop, where there is one.
#[cfg(feature = "leader")]
fn to_workshop(ctx: &Ctx, entry: &Entry) -> Tag {
    use crate::app::words::{named, workshop};
    let open = press(ctx, "btn", workshop::WORKSHOP, ctx.to(&entry.document.id, Page::Workshop));
    open.put(At::AriaLabel, named(ctx.say(workshop::WORKSHOP), entry.name()))
}

#[cfg(not(feature = "leader"))]
fn to_workshop(_: &Ctx, _: &Entry) -> Tag {
    many()
}

pub(super) fn filed(ctx: &Ctx, entry: &Entry) -> Tag {
    let is_due = results::file_is_due(entry, ctx.today);
    let at = entry.kept.filed_at;
    let said = words::badge(ctx.language, at, ctx.today, entry.changes_since_file(), is_due);
    if is_due || at.is_none() { tag("p").add(span("tag mid", &said)) } else { p("soft small", said) }
}

fn more(ctx: &Ctx, entry: &Entry) -> Tag {
    let id = entry.document.id.clone();
    let archived = entry.kept.archived;
    let (send, of) = (ctx.send.clone(), id.clone());
    let copy = Act::new(move |_| {
        send.send(Msg::AssessmentDuplicated { id: of.clone(), copy: send.fresh_id() });
    });
    let away = if archived { words::UNARCHIVE } else { words::ARCHIVE };
    let title = tag("summary").put(At::AriaLabel, words::more_about(ctx.language, entry.name())).say(ctx, words::MORE);
    let quiet = |word, act| press(ctx, "btn quiet", word, act);
    let rename = (!entry.document.is_closed()).then(|| quiet(words::RENAME, ctx.to(&id, Page::About)));
    classed("details", "more").add(title).add(
        div("more-list")
            .maybe(rename)
            .add(quiet(common::SAVE_AS_FILE, ctx.save_as_file(&id)))
            .add(quiet(words::DUPLICATE, copy))
            .add(quiet(away, ctx.tell(Msg::ArchiveChanged { id: id.clone(), archived: !archived })))
            .add(quiet(common::DELETE, ctx.tell(Msg::AssessmentDeleted { id }))),
    )
}
