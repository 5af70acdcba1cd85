//! The report as one page: the file is in it, nothing in it runs, and it opens again.

use implementum::app::{Effect, Format, Msg, Said};
use implementum::domain::{About, ItemState};
use implementum::format::{self, CURRENT, Code, Page, ReadError, write_page};
use proptest::prelude::*;

use crate::filled::filled;
use crate::team::{ID, Team};
use crate::world::{World, moment, steps};

const EVIL: &str = "</script><script>alert(1)</script><!-- <script> --> ]]> </style> &lt; <img src=x onerror=alert(1)>";

fn page<'a>(title: &'a str, style: &'a str, body: &'a str) -> Page<'a> {
    Page { language: "sv", title, style, body }
}

fn saved(team: &mut Team, body: &str) -> (String, String) {
    let page = Format::Page { style: "p{margin:0}".into(), body: body.into() };
    let effects = team.does(Msg::FormatWanted { id: ID.into(), format: page });
    let Some(Effect::Download { name, text, .. }) = effects.first() else { panic!("{effects:?}") };
    (name.clone(), text.clone())
}

#[test]
fn a_report_opens_again_with_everything_in_it() {
    let mut team = filled();
    let (name, text) = saved(&mut team, "<article>Rapport</article>");
    assert!(name.ends_with("-rapport.html"), "{name}");
    assert_eq!(team.said(), &Said::FileSaved { name });
    assert_eq!(team.entry().changes_since_file(), 0, "it holds the file");
    let read = format::read_all(&text).unwrap().remove(0);
    assert_eq!((&read.document, read.code), (&*team.entry().document, Code::Right));
    let mut other = Team::ready("bo");
    assert!(matches!(other.opens(&text), Said::FileOpened { .. }));
    assert_eq!(other.entry().view, team.entry().view);
    assert!(matches!(other.opens(&format!("\u{feff}\r\n{text}")), Said::FileSame { .. }));
}

#[test]
fn no_text_ends_the_block_of_data_or_begins_a_script() {
    let mut team = Team::begun("anna");
    team.edits(vec![About::SUBJECT.set("", EVIL.into()), ItemState::COMMENT.set("F1-01", EVIL.into())]);
    let (_, text) = saved(&mut team, "<article></article>");
    assert_eq!(text.matches("<script").count(), 1, "{text}");
    assert_eq!(text.matches("</script").count(), 1);
    assert_eq!(text.matches("<!--").count(), 0);
    assert_eq!(text.matches("<img").count(), 0);
    assert_eq!(text.matches("</style").count(), 1);
    assert!(text.contains("default-src 'none'"));
    let read = format::read_all(&text).unwrap().remove(0);
    assert_eq!(About::SUBJECT.read(&read.document, ""), EVIL);
}

#[test]
fn a_sheet_cannot_end_itself() {
    let text =
        write_page(&filled().entry().document, moment(1), &page("t", "a::after{content:'</style><script>'}", ""));
    assert_eq!((text.matches("</style").count(), text.matches("<script").count()), (1, 1));
}

#[test]
fn only_one_whole_block_is_read() {
    let document = &filled().entry().document.clone();
    let text = write_page(document, moment(1), &page("t", "", "<p>x</p>"));
    let refused = |text: &str| format::read_all(text).unwrap_err();
    let block = &text[text.find("<script").unwrap()..text.find("</script>").unwrap() + 9];
    assert_eq!(refused(&text.replace("<p>x</p>", block)), ReadError::NotOurs, "two files: which one is meant?");
    assert_eq!(refused(&text.replace("</script>", "")), ReadError::NotOurs);
    assert_eq!(refused(&text.replace("id=\"implementum-assessment\"", "id=\"annat\"")), ReadError::NotOurs);
    assert_eq!(refused(&text[..text.len() / 2]), ReadError::NotOurs, "cut off");
    assert_eq!(refused("<!DOCTYPE html><p>Hej"), ReadError::NotOurs);
    let spoiled = text.replacen(&format!("\"formatVersion\": {CURRENT}"), "\"formatVersion\": 99", 1);
    assert_eq!(refused(&spoiled), ReadError::TooNew { found: 99 });
    assert_eq!(format::read(&text), Err(ReadError::NotJson { line: 1, column: 1 }), "the store holds no pages");
}

#[test]
fn a_page_that_a_browser_has_saved_again_still_opens() {
    let text = write_page(&filled().entry().document, moment(1), &page("t", "", "<p>x</p>"));
    let again = text
        .replace("<!DOCTYPE html>\n", "<!DOCTYPE html>\n<!-- saved from url=(0014)about:internet -->\n")
        .replace("<head>\n", "<head>")
        .replace("<body>", "<body class=\"x\">");
    assert_eq!(format::read_all(&again).unwrap()[0].document, *filled().entry().document);
}

#[test]
fn a_report_that_was_changed_by_hand_says_so() {
    let text = write_page(&filled().entry().document, moment(1), &page("t", "", ""));
    let changed = text.replacen("\"in-place\"", "\"partly\"", 1);
    assert_eq!(format::read_all(&changed).unwrap()[0].code, Code::Wrong);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_assessment_comes_back_out_of_its_page(steps in steps(), title in "[<>&\"'/a!-]{0,12}") {
        for copy in World::after(&steps).copies {
            let text = write_page(&copy, moment(1), &page(&title, "", ""));
            let read = format::read_all(&text).unwrap().remove(0);
            prop_assert_eq!((read.document, read.code), (copy, Code::Right));
        }
    }
}
