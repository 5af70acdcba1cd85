//! What comes back from a round of comments passes one gate: checked field by field, refused whole, never guessed at.

use implementum::domain::{Comment, Course, Document};
use implementum::format::{
    self, Answer, CopyOf, MAX_COMMENTS, MAX_LENGTH, Page, ReadError, SCRIPT, SCRIPT_HASH, read_answer, write_copy,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::team::ID;

const MARK: &str = "<script type=\"application/json\" id=\"implementum-comments\">";
const EVIL: &str = "</script><script>alert(1)</script><!-- </style> &lt; <img src=x onerror=alert(1)>";

/// A copy as it is sent.
pub fn copy(title: &str, style: &str, body: &str) -> String {
    write_copy(CopyOf { assessment: ID, round: "r1" }, &Page { language: "sv", title, style, body })
}

/// What a copy holds once somebody has saved it.
pub fn answer(id: &str, saves: u32, comments: &[(u32, &str, &str)]) -> Value {
    let comments: Vec<Value> =
        comments.iter().map(|(number, row, text)| json!({ "number": number, "row": row, "text": text })).collect();
    json!({
        "format": "implementum-comments", "formatVersion": 1, "assessment": ID, "round": "r1", "answer": id,
        "saves": saves, "savedAt": format!("2027-01-20T10:{saves:02}"), "unit": "Röntgen", "role": "Enhetschef",
        "comments": comments
    })
}

/// The same as a page, as the copy's own script writes it.
pub fn as_page(answer: &Value) -> String {
    let blank = copy("Höftfraktur", "p{margin:0}", "<article class=\"paper\"></article>");
    let start = blank.find(MARK).unwrap() + MARK.len();
    let end = start + blank[start..].find('<').unwrap();
    let file = answer.to_string().replace('<', "\\u003c");
    [&blank[..start], &file, &blank[end..]].concat()
}

fn read(answer: &Value) -> Answer {
    read_answer(&answer.to_string()).unwrap().expect("an answer")
}

#[test]
fn a_copy_lets_nothing_run_but_its_one_script_which_its_policy_names_by_its_sum() {
    let sum = Sha256::digest(SCRIPT);
    assert_eq!(SCRIPT_HASH, format!("sha256-{}", base64(&sum)), "the sum of src/format/copy.js");
    let text = copy(EVIL, "a::after{content:'</style><script>'}", "<article></article>");
    assert!(text.contains(&format!("<script>{SCRIPT}</script>")));
    assert!(text.contains(&format!("script-src '{SCRIPT_HASH}'; require-trusted-types-for 'script'\">")));
    assert!(text.contains("default-src 'none'") && !text.contains("unsafe-eval"));
    assert_eq!(text.matches("<script").count(), 2, "the block of data and the script");
    assert_eq!((text.matches("</script").count(), text.matches("</style").count()), (2, 1));
    assert_eq!((text.matches("<img").count(), text.matches("<!--").count()), (0, 0));
    for what in ["innerHTML", "eval", "fetch", "import", "XMLHttp", "Storage", "</"] {
        assert!(!SCRIPT.contains(what), "{what} in the script");
    }
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = (0..3).fold(0_usize, |sum, at| sum << 8 | usize::from(*three.get(at).unwrap_or(&0)));
        for at in 0..4 {
            let sign = if at > three.len() { b'=' } else { SIGNS[number >> (18 - 6 * at) & 63] };
            text.push(char::from(sign));
        }
    }
    text
}

#[test]
fn a_copy_that_nobody_has_saved_is_known_as_such() {
    assert_eq!(read_answer(&copy(EVIL, "", "<p>x</p>")), Ok(None));
    assert_eq!(format::read_all(&copy("t", "", "")), Err(ReadError::Comments), "it is no assessment");
}

#[test]
fn an_answer_reads_the_same_as_a_page_and_as_json() {
    let file = answer("s1", 1, &[(1, "areas/ingang", EVIL), (9, "", "Bra!")]);
    let found = read(&file);
    assert_eq!(read_answer(&as_page(&file)), Ok(Some(found.clone())));
    assert_eq!(read_answer(&format!("\u{feff}\r\n{}", as_page(&file))), Ok(Some(found.clone())));
    assert_eq!(format::read_all(&file.to_string()), Err(ReadError::Comments));
    assert_eq!((found.round.as_str(), found.unit.as_str(), found.document.id.as_str()), ("r1", "Röntgen", ID));
    assert_eq!(found.document.rows(Course::Comments), ["s1.1", "s1.9"]);
    assert_eq!(Comment::TEXT.read(&found.document, "s1.1"), EVIL);
    assert_eq!(Comment::ROW.read(&found.document, "s1.1").0, "areas/ingang");
    assert_eq!(Comment::ROLE.read(&found.document, "s1.9"), "Enhetschef");
    assert_eq!(Comment::VERDICT.read(&found.document, "s1.9"), None);
}

#[test]
fn a_later_save_takes_the_place_of_an_earlier_one_whichever_is_opened_first() {
    let early = read(&answer("s1", 1, &[(1, "areas/ingang", "Först"), (2, "areas/tid", "Bort")])).document;
    let late = read(&answer("s1", 2, &[(1, "areas/ingang", "Sedan"), (3, "", "Till")])).document;
    let other = read(&answer("s2", 1, &[(1, "areas/ingang", "En annan")])).document;
    let both = early.merged(&late).merged(&other);
    assert_eq!(both, other.merged(&late.merged(&early)));
    assert_eq!(both.rows(Course::Comments), ["s1.1", "s1.3", "s2.1"]);
    assert_eq!(Comment::TEXT.read(&both, "s1.1"), "Sedan");
    assert_eq!(both.merged(&late), both, "once more brings nothing");
}

#[test]
fn nobodys_own_changes_can_be_taken_for_an_answers() {
    let found = read(&answer("k3v9x2", 5, &[(1, "", "x")])).document;
    assert!(found.seen().keys().all(|writer| writer.contains('-')), "no writer of ours has a hyphen");
}

#[test]
fn what_is_not_known_is_named_and_left_out() {
    let mut file = answer("s1", 1, &[(1, "", "x")]);
    file["generator"] = json!("annat");
    file["comments"][0]["verdict"] = json!("taken");
    let found = read(&file);
    assert_eq!(found.unknown, ["generator", "comments/0/verdict"]);
    assert_eq!(Comment::VERDICT.read(&found.document, "s1.1"), None, "only the one who asked decides");
}

/// What stands where, and the place that the reader names.
fn damaged() -> Vec<(&'static str, Option<Value>, &'static str)> {
    let long = |signs: usize| Some(json!("å".repeat(signs)));
    vec![
        ("formatVersion", Some(json!("1")), "formatVersion"),
        ("formatVersion", None, "formatVersion"),
        ("assessment", Some(json!("a/1")), "assessment"),
        ("assessment", None, "assessment"),
        ("round", Some(json!("")), "round"),
        ("round", Some(json!("r/1")), "round"),
        ("round", long(101), "round"),
        ("answer", Some(json!("")), "answer"),
        ("answer", Some(json!("å")), "answer"),
        ("saves", Some(json!(-1)), "saves"),
        ("saves", Some(json!(1.5)), "saves"),
        ("saves", Some(json!(10_001)), "saves"),
        ("saves", None, "saves"),
        ("savedAt", Some(json!("i går")), "savedAt"),
        ("savedAt", Some(json!(null)), "savedAt"),
        ("savedAt", None, "savedAt"),
        ("unit", Some(json!(7)), "unit"),
        ("unit", long(201), "unit"),
        ("role", None, "role"),
        ("comments", Some(json!({})), "comments"),
        ("comments", None, "comments"),
        ("comments/0", Some(json!("x")), "comments/0"),
        ("comments/0/number", Some(json!(0)), "comments/0/number"),
        ("comments/0/number", None, "comments/0/number"),
        ("comments/0/row", Some(json!("items/F1-01")), "comments/0/row"),
        ("comments/0/row", Some(json!("areas/")), "comments/0/row"),
        ("comments/0/row", Some(json!("areas/a/b")), "comments/0/row"),
        ("comments/0/row", None, "comments/0/row"),
        ("comments/0/text", Some(json!(null)), "comments/0/text"),
        ("comments/0/text", long(20_001), "comments/0/text"),
    ]
}

/// Puts a value at a JSON pointer without its first slash, or takes away what stands there.
fn put(file: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, name) = pointer.rsplit_once('/').unwrap_or(("", pointer));
    let parent = if parent.is_empty() { file } else { file.pointer_mut(&format!("/{parent}")).unwrap() };
    match (parent, value) {
        (Value::Object(map), Some(value)) => _ = map.insert(name.into(), value),
        (Value::Object(map), None) => _ = map.remove(name),
        (Value::Array(list), Some(value)) => list[name.parse::<usize>().unwrap()] = value,
        (other, _) => panic!("{pointer}: nothing can stand in {other}"),
    }
}

#[test]
fn what_the_schema_refuses_the_gate_refuses_and_names_the_place() {
    let schema = serde_json::from_str(&format::schema::comments()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let whole = answer("s1", 1, &[(1, "areas/ingang", "x"), (2, "messages/k1", "y"), (3, "", "z")]);
    let faults: Vec<String> = validator.iter_errors(&whole).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, [] as [&str; 0]);
    for (pointer, value, place) in damaged() {
        let mut file = whole.clone();
        put(&mut file, pointer, value.clone());
        assert!(!validator.is_valid(&file), "the schema takes {pointer} = {value:?}");
        match read_answer(&file.to_string()) {
            Err(ReadError::WrongShape { place: named, .. }) => assert_eq!(named, place, "{value:?}"),
            other => panic!("{pointer} = {value:?}: {other:?}"),
        }
        assert_eq!(read_answer(&as_page(&file)), read_answer(&file.to_string()));
    }
}

#[test]
fn what_is_cut_off_too_large_repeated_or_newer_is_refused_as_that() {
    let file = answer("s1", 1, &[(1, "", "x")]);
    let (text, page) = (file.to_string(), as_page(&file));
    assert_eq!(read_answer(&text[..text.len() - 2]), Err(ReadError::CutOff));
    let inside = page.find("savedAt").unwrap();
    assert_eq!(read_answer(&page[..inside]), Err(ReadError::CutOff));
    assert_eq!(read_answer(&page.replacen("</script>", "", 1)), Err(ReadError::CutOff));
    assert_eq!(read_answer(""), Err(ReadError::Empty));
    assert_eq!(read_answer("hej"), Err(ReadError::NotJson { line: 1, column: 1 }));
    assert_eq!(read_answer("{}"), Err(ReadError::NotOurs));
    assert_eq!(read_answer("<p>hej"), Err(ReadError::CutOff));
    assert_eq!(read_answer(&" ".repeat(MAX_COMMENTS + 1)), Err(ReadError::TooLarge));
    assert_eq!(read_answer(&format!("<{}", " ".repeat(MAX_LENGTH))), Err(ReadError::TooLarge));
    let twice = text.replacen("\"saves\":1", "\"saves\":1,\"saves\":2", 1);
    assert_eq!(read_answer(&twice), Err(ReadError::RepeatedKey { key: "saves".into() }));
    let same = answer("s1", 1, &[(1, "", "x"), (1, "", "y")]).to_string();
    assert_eq!(read_answer(&same), Err(ReadError::RepeatedKey { key: "number 1".into() }));
    let newer = text.replacen("\"formatVersion\":1", "\"formatVersion\":2", 1);
    assert_eq!(read_answer(&newer), Err(ReadError::TooNew { found: 2 }));
    let two = page.replacen("<p", &page[page.find(MARK).unwrap()..], 1) + &page[page.find(MARK).unwrap()..];
    assert_eq!(read_answer(&two), Err(ReadError::CutOff), "two answers in one file: which one is meant?");
}

#[test]
fn an_answer_goes_into_an_assessment_without_touching_anything_else() {
    let team = crate::filled::filled();
    let before = team.entry().document.clone();
    let after = before.merged(&read(&answer("s1", 1, &[(1, "areas/ingang", "x")])).document);
    let rest: Document = Document::from_parts(
        before.id.clone(),
        before.seen().clone(),
        after
            .fields()
            .iter()
            .filter(|(key, _)| key.place.kind.name() != "comments")
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect(),
    );
    assert_eq!(rest, *before);
}
