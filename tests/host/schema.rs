//! The schema that ships says the same as the reader, in the judgement of an independent validator.

use implementum::format::{self, CURRENT, ReadError};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::filled::{conflicting, filled};
use crate::fixtures::{assessments, is_blessed, path, text};
use crate::team::ID;

/// What is checked in, and what the types give: one assessment, and several.
fn schemas() -> [(&'static str, String); 4] {
    [
        ("src/format/assessment.schema.json", format::schema::assessment()),
        ("src/format/assessments.schema.json", format::schema::assessments()),
        ("src/format/collection.schema.json", format::schema::collection()),
        ("src/format/comments.schema.json", format::schema::comments()),
    ]
}

fn validator() -> Validator {
    of(&format::schema::assessment())
}

fn of(schema: &str) -> Validator {
    jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap()
}

fn example() -> Value {
    serde_json::from_str(&filled().files(ID).1).unwrap()
}

#[test]
fn the_schema_that_is_checked_in_is_the_one_that_the_types_give() {
    for (name, schema) in schemas() {
        if is_blessed() {
            std::fs::write(path(name), &schema).unwrap();
        }
        assert!(text(name) == schema, "{name} is behind the types: run once with IMPLEMENTUM_BLESS=1");
    }
}

#[test]
fn the_schema_is_for_the_version_that_is_written() {
    for ((_, schema), format) in schemas().iter().zip([format::FORMAT, format::ALL, format::COLLECTION]) {
        let schema: Value = serde_json::from_str(schema).unwrap();
        let version = &schema["properties"]["formatVersion"];
        assert_eq!((&version["minimum"], &version["maximum"]), (&json!(1), &json!(CURRENT)));
        assert_eq!(schema["properties"]["format"]["const"], format);
    }
}

#[test]
fn every_golden_is_valid() {
    let validator = validator();
    for (name, text) in &assessments() {
        let file: Value = serde_json::from_str(text).unwrap();
        let faults: Vec<String> = validator.iter_errors(&file).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, [] as [&str; 0], "{name}");
    }
    let several: Value = serde_json::from_str(&text("tests/fixtures/assessments-1.json")).unwrap();
    let faults: Vec<_> = of(&format::schema::assessments()).iter_errors(&several).map(|one| one.to_string()).collect();
    assert_eq!(faults, [] as [&str; 0]);
}

#[test]
fn of_a_file_of_several_schema_and_reader_say_the_same() {
    let validator = of(&format::schema::assessments());
    let file: Value = serde_json::from_str(&text("tests/fixtures/assessments-1.json")).unwrap();
    let places = ["format", "formatVersion", "generator", "exportedAt", "assessments", "assessments/0"];
    let inside = ["format", "formatVersion", "id", "about", "about/subject", "history/seen"];
    let inside = inside.map(|place| format!("assessments/1/{place}"));
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(2),
        json!("x"),
        json!([]),
        json!([1]),
        json!([{}]),
        json!({}),
    ];
    for place in places.into_iter().chain(inside.iter().map(String::as_str)) {
        for value in values.iter().cloned().map(Some).chain([None]) {
            let mut changed = file.clone();
            put(&mut changed, place, value.clone());
            let read = format::read_all(&changed.to_string());
            assert_eq!(validator.is_valid(&changed), read.is_ok(), "{place} = {value:?}: {read:?}");
        }
    }
}

/// What stands where, and the place that the reader names; none where it is not a file of ours at all.
fn invalid() -> Vec<(&'static str, Option<Value>, Option<&'static str>)> {
    let at = |count: i64| json!([count, "2026-11-21T14:12"]);
    vec![
        ("format", Some(json!("other")), None),
        ("format", None, None),
        ("formatVersion", Some(json!("1")), Some("formatVersion")),
        ("formatVersion", Some(json!(0)), Some("formatVersion")),
        ("formatVersion", None, Some("formatVersion")),
        ("generator", Some(json!(7)), Some("generator")),
        ("id", None, Some("id")),
        ("id", Some(json!("a/b")), Some("id")),
        ("id", Some(json!("x".repeat(65))), Some("id")),
        ("exportedAt", Some(json!("i går")), Some("exportedAt")),
        ("about", Some(json!([])), Some("about")),
        ("about", Some(json!(null)), Some("about")),
        ("about/subject", Some(json!(7)), Some("about/subject")),
        ("about/subject", Some(json!(null)), Some("about/subject")),
        ("about/group", Some(json!("ward")), Some("about/group")),
        ("about/date", Some(json!("2026-13-01")), Some("about/date")),
        ("about/created", Some(json!("2026-11-21T24:00")), Some("about/created")),
        ("items", Some(json!("x")), Some("items")),
        ("items/F1-01", Some(json!(null)), Some("items/F1-01")),
        ("items/F1-01/answer", Some(json!("yes")), Some("items/F1-01/answer")),
        ("items/F1-01/answer", Some(json!(2)), Some("items/F1-01/answer")),
        ("items/a~1b", Some(json!({})), Some("items/a/b")),
        ("phases/behovsinventering/done", Some(json!("true")), Some("phases/behovsinventering/done")),
        ("areas/ingang/size", Some(json!("huge")), Some("areas/ingang/size")),
        ("areas/q7w2e1/order", Some(json!(1.5)), Some("areas/q7w2e1/order")),
        ("areas/q7w2e1/order", Some(json!(1_i64 << 53)), Some("areas/q7w2e1/order")),
        ("actions/m1/due", Some(json!(20_261_121)), Some("actions/m1/due")),
        ("checklist/id", Some(json!(["fyra-faser"])), Some("checklist/id")),
        ("history", Some(json!([])), Some("history")),
        ("history/seen", Some(json!(3)), Some("history/seen")),
        ("history/seen/k3v9x2", Some(json!("3")), Some("history/seen/k3v9x2")),
        ("history/seen/k3v9x2", Some(json!([3])), Some("history/seen/k3v9x2")),
        ("history/seen/k3v9x2", Some(at(-1)), Some("history/seen/k3v9x2")),
        ("history/seen/k3v9x2", Some(at(4_294_967_295)), Some("history/seen/k3v9x2")),
        ("history/dots", Some(json!("k3v9x2.1")), Some("history/dots")),
        ("history/dots/items", Some(json!(5)), Some("history/dots/items")),
        ("history/dots/items/F1-01", Some(json!("k3v9x2.1")), Some("history/dots/items/F1-01")),
        ("history/dots/about/subject", Some(json!(1)), Some("history/dots/about/subject")),
        ("history/dots/about/subject", Some(json!("k3v9x2")), Some("history/dots/about/subject")),
        ("history/dots/about/subject", Some(json!("k3v9x2.0")), Some("history/dots/about/subject")),
        ("history/dots/about/subject", Some(json!("k3v9x2.01")), Some("history/dots/about/subject")),
        ("history/dots/about/subject", Some(json!("k3v9x2.+1")), Some("history/dots/about/subject")),
        ("history/rivals/about", Some(json!({"subject": "x"})), Some("history/rivals/about/subject")),
        ("history/rivals/about", Some(json!({"subject": [["k3v9x2.1"]]})), Some("history/rivals/about/subject")),
    ]
}

#[test]
fn what_the_schema_refuses_the_reader_refuses_and_names_the_place() {
    let validator = validator();
    for (pointer, value, place) in invalid() {
        let mut file = example();
        put(&mut file, pointer, value.clone());
        assert!(!validator.is_valid(&file), "the schema takes {pointer} = {value:?}");
        let named = match format::read(&file.to_string()) {
            Err(ReadError::NotOurs) => None,
            Err(ReadError::WrongShape { place, .. }) => Some(place),
            other => panic!("{pointer} = {value:?}: {other:?}"),
        };
        assert_eq!(named.as_deref(), place, "{value:?}");
    }
}

/// Puts a value at a JSON pointer without its first slash, or takes away what stands there.
fn put(file: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, name) = pointer.rsplit_once('/').unwrap_or(("", pointer));
    let parent = if parent.is_empty() { file } else { file.pointer_mut(&format!("/{parent}")).unwrap() };
    let name = name.replace("~1", "/");
    match (parent, value) {
        (Value::Object(map), Some(value)) => _ = map.insert(name, value),
        (Value::Object(map), None) => _ = map.remove(&name),
        (Value::Array(list), Some(value)) => list[name.parse::<usize>().unwrap()] = value,
        (Value::Array(list), None) => _ = list.remove(name.parse().unwrap()),
        (other, _) => panic!("{pointer}: nothing can stand in {other}"),
    }
}

/// Every place in the file with conflicts gets every kind of value, and both must say the same of it.
#[test]
fn schema_and_reader_agree_on_every_place_and_every_kind_of_value() {
    let probes = [
        json!(null),
        json!(true),
        json!(5),
        json!(-5),
        json!(1.5),
        json!("x"),
        json!([]),
        json!({}),
        json!([1, 2]),
        json!({"": 1}),
    ];
    let validator = validator();
    let file: Value = serde_json::from_str(&conflicting().files(ID).1).unwrap();
    let mut pointers = Vec::new();
    walk(&file, String::new(), &mut pointers);
    for pointer in pointers.iter().filter(|pointer| !is_known_only_to_the_reader(pointer)) {
        for value in probes.iter().cloned().map(Some).chain([None]) {
            let mut changed = file.clone();
            put(&mut changed, pointer, value.clone());
            let read = format::read(&changed.to_string());
            assert_eq!(validator.is_valid(&changed), read.is_ok(), "{pointer} = {value:?}: {read:?}");
        }
    }
}

/// A schema cannot know which field a value in `rivals` belongs to: there it lets any plain value through.
fn is_known_only_to_the_reader(pointer: &str) -> bool {
    pointer.starts_with("history/rivals/") && pointer.ends_with("/0/1")
}

fn walk(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    let below = |name: &str| if pointer.is_empty() { name.to_owned() } else { format!("{pointer}/{name}") };
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| walk(value, below(name), pointers)),
        Value::Array(list) => {
            (0..).zip(list).for_each(|(place, value): (usize, _)| walk(value, below(&place.to_string()), pointers));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    if !pointer.is_empty() {
        pointers.push(pointer);
    }
}

#[test]
fn of_a_collection_schema_and_reader_say_the_same() {
    let validator = of(&format::schema::collection());
    let mut leader = crate::units_files::whole();
    let file: Value = serde_json::from_str(&crate::units_files::saved(&mut leader).1).unwrap();
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(1001),
        json!(-1),
        json!("x"),
        json!([]),
        json!([1]),
        json!(["a"]),
        json!([{}]),
        json!({}),
    ];
    let places = ["format", "formatVersion", "generator", "exportedAt", "texts", "texts/keyAreas", "fewest", "altered"];
    let lists = ["assessments", "earlier", "assessments/0", "earlier/0/items/F1-01/answer"];
    let mut refused = 0;
    for place in places.into_iter().chain(lists) {
        for value in &values {
            let mut changed = file.clone();
            *changed.pointer_mut(&format!("/{place}")).unwrap() = value.clone();
            let read = format::open(&changed.to_string());
            let is_ours = matches!(read, Ok(format::Opened::Collection(_)));
            assert_eq!(validator.is_valid(&changed), is_ours, "{place}: {value}: {read:?}");
            refused += usize::from(!is_ours);
        }
    }
    assert!(refused > 80, "only {refused} were refused");
}
