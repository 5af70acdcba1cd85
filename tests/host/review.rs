//! A round of comments: the copy goes out, answers come back, and each comment is taken or dismissed.

use implementum::app::results::{Table, table};
use implementum::app::review;
use implementum::app::words::notices;
use implementum::app::{Effect, Format, Msg, Page, Refused, Returned, Route, Said};
use implementum::domain::{Closing, Comment, Course, Gap, Language, Message, Name, Place, Round, RoundOf, Verdict};
use implementum::format::{self, ReadError};

use crate::coursed::coursed;
use crate::filled::filled;
use crate::review_gate::{answer, as_page, copy};
use crate::team::{ID, Team, the_save};

/// A filled assessment with a round of each kind.
fn asked() -> Team {
    let mut team = filled();
    team.edits(vec![
        Round::TITLE.set("r1", "Gapanalysen till enheterna".into()),
        Round::OF.set("r1", Some(RoundOf::Gaps)),
        Round::ORDER.set("r1", Some(1)),
        Round::TITLE.set("r2", "Planen till enheterna".into()),
        Round::OF.set("r2", Some(RoundOf::Plan)),
        Round::ORDER.set("r2", Some(2)),
    ]);
    team
}

fn page(round: &str) -> Route {
    Route::at(ID, Page::Row { course: Course::Rounds, row: round.into() })
}

/// What was told of the files of one pick.
fn told(team: &Team) -> Returned {
    match team.said() {
        Said::Returned(returned) => returned.clone(),
        other => panic!("{other:?}"),
    }
}

fn picks(team: &mut Team, files: &[(&str, &str)]) {
    team.does(Msg::FilesChosen(files.iter().map(|(name, _)| (*name).to_owned()).collect()));
    for (_, text) in files {
        team.does(Msg::FileRead { text: (*text).into() });
    }
}

fn heard(team: &Team, round: &str) -> Vec<(String, Vec<String>, bool)> {
    let heard = review::heard(team.entry(), team.checklist(), round, Language::Swedish);
    heard
        .into_iter()
        .map(|one| (one.title, one.comments.into_iter().map(str::to_owned).collect(), one.is_gone))
        .collect()
}

#[test]
fn a_copy_is_handed_out_under_its_own_name_and_told_as_not_sent() {
    let mut team = asked();
    let format = Format::Copy { round: "r1".into(), style: "p{}".into(), body: "<article></article>".into() };
    let effects = team.does(Msg::FormatWanted { id: ID.into(), format });
    let [Effect::Download { name, text, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(name.ends_with("-synpunkter.html"), "{name}");
    assert_eq!(format::read_answer(text), Ok(None));
    assert_eq!(team.said(), &Said::CopySaved { name: name.clone() });
    assert!(notices::said(Language::Swedish, team.said()).contains("Inte skickad än"));
    assert_eq!(team.entry().kept.filed_at, None, "a copy is not the file");
}

#[test]
fn an_answer_is_taken_in_shown_at_its_round_and_saved() {
    let mut team = asked();
    let file = as_page(&answer("s1", 1, &[(1, "areas/ingang", "På natten är vi två"), (9, "", "Bra!")]));
    team.does(Msg::FilesChosen(vec!["synpunkter-rontgen.html".into()]));
    let effects = team.does(Msg::FileRead { text: file });
    assert_eq!(the_save(&effects), ID);
    assert_eq!(told(&team).added, 1);
    assert_eq!(team.model.session.route, page("r1"));
    let document = &team.entry().document;
    assert_eq!(review::answered_by(document, "r1", Language::Swedish), ["Röntgen, Enhetschef"]);
    assert_eq!(review::to_judge(document, "r1"), 2);
    assert_eq!(
        heard(&team, "r1"),
        [
            ("Ingång och upptäckt".to_owned(), vec!["s1.1".to_owned()], false),
            ("Om helheten".to_owned(), vec!["s1.9".to_owned()], false)
        ]
    );
    let area = Place { kind: implementum::domain::Kind::Areas, id: "ingang".into() };
    assert_eq!(review::comments_on(document, &area), [("r1", 1)]);
}

#[test]
fn the_same_file_twice_changes_nothing_and_an_earlier_one_neither() {
    let mut team = asked();
    let early = as_page(&answer("s1", 1, &[(1, "areas/ingang", "Först")]));
    let late = as_page(&answer("s1", 2, &[(1, "areas/ingang", "Sedan")]));
    picks(&mut team, &[("b.html", &late)]);
    let before = team.entry().document.clone();
    picks(&mut team, &[("b.html", &late), ("a.html", &early)]);
    assert_eq!((told(&team).added, told(&team).known), (0, 2));
    assert_eq!(team.entry().document, before);
    assert!(notices::said(Language::Swedish, team.said()).contains("2 svar har öppnats här tidigare."));
}

#[test]
fn a_later_file_takes_the_place_of_the_words_and_keeps_the_verdict() {
    let mut team = asked();
    picks(&mut team, &[("a.html", &as_page(&answer("s1", 1, &[(1, "areas/ingang", "Först"), (2, "", "Bort")])))]);
    team.edits(vec![
        Comment::VERDICT.set("s1.1", Some(Verdict::Taken)),
        Comment::WHY.set("s1.1", "Målbilden gäller från sju".into()),
    ]);
    picks(&mut team, &[("b.html", &as_page(&answer("s1", 2, &[(1, "areas/ingang", "Sedan")])))]);
    let document = &team.entry().document;
    assert_eq!(review::comments(document, "r1"), ["s1.1"]);
    assert_eq!(Comment::TEXT.read(document, "s1.1"), "Sedan");
    assert_eq!(Comment::VERDICT.read(document, "s1.1"), Some(Verdict::Taken));
    assert_eq!(Comment::WHY.read(document, "s1.1"), "Målbilden gäller från sju");
    assert_eq!(review::to_judge(document, "r1"), 0);
}

#[test]
fn of_five_files_the_damaged_one_is_told_by_its_name_and_the_others_go_on() {
    let mut team = asked();
    team.does(Msg::Went(page("r1")));
    let good: Vec<String> = (1..=4).map(|at| as_page(&answer(&format!("s{at}"), 1, &[(1, "", "x")]))).collect();
    let bad = &good[0][..good[0].find("savedAt").unwrap()];
    picks(
        &mut team,
        &[("1.html", &good[0]), ("2.html", bad), ("3.html", &good[1]), ("4.html", &good[2]), ("5.html", &good[3])],
    );
    let told = told(&team);
    assert_eq!((told.added, told.known), (4, 0));
    assert_eq!(told.refused, [("2.html".to_owned(), Refused::File(ReadError::CutOff))]);
    let said = notices::said(Language::Swedish, team.said());
    for words in ["4 svar är inlagda.", "2.html: Filen är avklippt", "Inget ur den är taget in.", "Be den som skickade"]
    {
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn every_way_to_be_refused_changes_nothing_and_says_so_in_both_languages() {
    let mut elsewhere = answer("s1", 1, &[(1, "", "x")]);
    elsewhere["assessment"] = "okand".into();
    let mut unknown = answer("s1", 1, &[(1, "", "x")]);
    unknown["round"] = "r9".into();
    let newer = answer("s1", 1, &[]).to_string().replace("\"formatVersion\":1", "\"formatVersion\":7");
    let files = [
        (copy("t", "", ""), Refused::Blank),
        (as_page(&elsewhere), Refused::NoAssessment),
        (as_page(&unknown), Refused::NoRound),
        (newer, Refused::File(ReadError::TooNew { found: 7 })),
        ("hej".to_owned(), Refused::File(ReadError::NotJson { line: 1, column: 1 })),
        ("<p>hej".to_owned(), Refused::File(ReadError::NotOurs)),
        (String::new(), Refused::File(ReadError::Empty)),
        (include_str!("../../src/content/fyra-faser.json").to_owned(), Refused::File(ReadError::Checklist)),
    ];
    for (text, why) in files {
        let mut team = asked();
        team.does(Msg::Went(page("r1")));
        let before = team.model.library.clone();
        picks(&mut team, &[("fil.html", &text)]);
        assert!(team.model.library == before, "{why:?}");
        assert_eq!(told(&team).refused, [("fil.html".to_owned(), why)]);
        let [swedish, english] =
            [Language::Swedish, Language::English].map(|language| notices::said(language, team.said()));
        assert!(swedish.starts_with("fil.html: ") && swedish.contains("Inget ur den är taget in."), "{swedish}");
        assert!(english.contains("Nothing in it has been taken in.") && swedish != english, "{english}");
    }
    let mut team = asked();
    team.does(Msg::Went(page("r1")));
    team.does(Msg::FilesChosen(vec!["stor.html".into()]));
    team.does(Msg::FileUnreadable { too_large: false });
    assert_eq!(told(&team).refused, [("stor.html".to_owned(), Refused::Unreadable)]);
}

#[test]
fn one_file_elsewhere_is_refused_as_ever_and_of_several_each_by_its_name() {
    let mut team = asked();
    team.does(Msg::Went(Route::Start));
    picks(&mut team, &[("a.json", "{")]);
    assert_eq!(team.said(), &Said::FileRefused(ReadError::CutOff));
    team.does(Msg::FileUnreadable { too_large: true });
    assert_eq!(team.said(), &Said::FileRefused(ReadError::TooLarge));
    let file = team.files(ID).1;
    picks(&mut team, &[("a.json", "{"), ("b.json", &file)]);
    assert_eq!(told(&team).refused.len(), 1, "it stays told once the other is being looked at");
    assert_eq!(team.model.session.route, Route::Opened);
}

#[test]
fn comments_on_what_is_gone_are_kept_and_told_apart() {
    let mut team = asked();
    team.edits(vec![Gap::TITLE.set("egen", "Eget område".into()), Gap::NOW.set("egen", "x".into())]);
    let file = as_page(&answer("s1", 1, &[(1, "areas/egen", "Om det egna"), (2, "areas/ingang", "Om ingången")]));
    team.does(Msg::RecordDeleted {
        id: ID.into(),
        place: Place { kind: implementum::domain::Kind::Areas, id: "egen".into() },
    });
    picks(&mut team, &[("a.html", &file)]);
    assert_eq!(heard(&team, "r1").last(), Some(&("Det som inte finns kvar".to_owned(), vec!["s1.1".to_owned()], true)));
    team.does(Msg::AreaHidden { id: ID.into(), area: "ingang".into() });
    assert_eq!(heard(&team, "r1")[0].0, "Ingång och upptäckt", "what is only left out can still be found");
}

#[test]
fn a_round_for_the_plan_is_about_actions_and_the_communication_plan() {
    let mut team = asked();
    team.edits(vec![Message::TITLE.set("k1", "Snabbspåret gäller".into()), Message::ORDER.set("k1", Some(1))]);
    let mut file = answer("s1", 1, &[(1, "actions/m1", "Rollen saknas"), (3, "messages/k1", "Sent")]);
    file["round"] = "r2".into();
    picks(&mut team, &[("a.html", &as_page(&file))]);
    let titles: Vec<String> = heard(&team, "r2").into_iter().map(|(title, ..)| title).collect();
    assert_eq!(titles.len(), 2);
    assert_eq!(titles[1], "Snabbspåret gäller");
    assert_eq!(heard(&team, "r1"), []);
}

#[test]
fn a_closed_assessment_takes_nothing() {
    let mut team = coursed();
    assert!(team.entry().document.is_closed());
    let before = team.entry().document.clone();
    picks(&mut team, &[("a.html", &as_page(&answer("s9", 1, &[(1, "", "x")])))]);
    assert_eq!((team.said(), &team.entry().document), (&Said::IsClosed, &before));
    team.edits(vec![Closing::CLOSED.set("", false)]);
    picks(&mut team, &[("a.html", &as_page(&answer("s9", 1, &[(1, "", "x")])))]);
    assert_eq!(told(&team).added, 1);
}

#[test]
fn a_round_is_deleted_with_its_comments_and_comes_back_with_them() {
    let mut team = asked();
    picks(&mut team, &[("a.html", &as_page(&answer("s1", 1, &[(1, "", "x")])))]);
    let before = team.entry().document.rows(Course::Comments).len();
    team.does(Msg::RecordDeleted { id: ID.into(), place: Course::Rounds.place("r1") });
    assert_eq!((before, team.entry().document.rows(Course::Comments).len()), (1, 0));
    team.does(Msg::TakenBack);
    assert_eq!(review::comments(&team.entry().document, "r1"), ["s1.1"]);
}

#[test]
fn a_deleted_comment_does_not_come_back_with_the_same_file() {
    let mut team = asked();
    let file = as_page(&answer("s1", 1, &[(1, "", "x"), (2, "areas/ingang", "y")]));
    picks(&mut team, &[("a.html", &file)]);
    team.does(Msg::RecordDeleted { id: ID.into(), place: Course::Comments.place("s1.1") });
    assert_eq!(team.model.session.route, page("r1"), "one stays where the others are");
    picks(&mut team, &[("a.html", &file)]);
    assert_eq!((told(&team).known, review::comments(&team.entry().document, "r1")), (1, vec!["s1.2"]));
}

#[test]
fn two_who_went_on_with_one_answer_each_are_both_kept_until_someone_chooses() {
    let mut team = asked();
    for text in ["Den ena", "Den andra"] {
        picks(&mut team, &[("a.html", &as_page(&answer("s1", 2, &[(1, "", text)])))]);
    }
    assert_eq!(team.entry().document.rivals(&Comment::TEXT.key("s1.1")).len(), 1);
}

#[test]
fn the_table_of_comments_has_round_row_unit_and_verdict() {
    let mut team = asked();
    picks(&mut team, &[("a.html", &as_page(&answer("s1", 1, &[(1, "areas/ingang", "Två på natten")])))]);
    team.edits(vec![Comment::VERDICT.set("s1.1", Some(Verdict::Dismissed))]);
    let rows = table(Table::Course(Course::Comments), team.entry(), team.checklist(), Language::Swedish);
    assert_eq!(rows[0][..4], ["Runda", "Rad", "Synpunkt", "Enhet"]);
    assert_eq!(
        rows[1][..6],
        ["Gapanalysen till enheterna", "Ingång och upptäckt", "Två på natten", "Röntgen", "Enhetschef", "Tas inte med"]
    );
}

#[test]
fn what_the_page_around_hears_of_a_refused_file_is_a_code() {
    assert_eq!(Refused::Blank.code(), "blank-copy");
    assert_eq!(Refused::File(ReadError::CutOff).code(), "cut-off");
    let mut team = asked();
    let mut news = implementum::app::Told::default();
    news.news(&team.model);
    picks(&mut team, &[("a.html", &copy("t", "", "")), ("b.html", &as_page(&answer("s1", 1, &[(1, "", "x")])))]);
    let codes: Vec<_> = news.news(&team.model).into_iter().filter(|one| one.name == "error").collect();
    assert_eq!(codes, [], "the last one was taken");
    picks(&mut team, &[("a.html", &copy("t", "", ""))]);
    let told: Vec<_> = news.news(&team.model).into_iter().filter(|one| one.name == "error").collect();
    assert_eq!(told.iter().map(|one| (one.kind, one.code)).collect::<Vec<_>>(), [("open", "blank-copy")]);
}

#[test]
fn the_names_of_a_row_are_the_references_that_actions_keep() {
    let team = asked();
    for (place, title) in review::rows(team.entry(), team.checklist(), RoundOf::Plan, Language::Swedish) {
        let Name(row) = place.reference();
        assert!(row.starts_with("actions/") && !title.is_empty(), "{row}: {title}");
    }
}
