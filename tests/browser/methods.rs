//! The methods that a page's script has, and what they promise.

use js_sys::Error;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{can_be_set, everything, json as plain};
use crate::stage::{FILE, Stage};

async fn list(stage: &Stage) -> Value {
    plain(&stage.host.list().await.unwrap())
}

#[wasm_bindgen_test]
async fn the_list_tells_what_there_is_the_latest_first() {
    let stage = Stage::new().await;
    assert_eq!(list(&stage).await, json!([]));
    stage.import(FILE).await;
    let told = list(&stage).await;
    let expected = json!([{
        "id": "a-1", "name": "Höftfraktur – sammanhållet vårdförlopp", "unit": "Ortopedkliniken, Växjö",
        "checklist": "fyra-faser", "changedAt": "2026-11-21T09:42",
    }]);
    assert_eq!(told, expected);
    stage.import(&FILE.replace("\"a-1\"", "\"a-2\"").replace("2026-11-21T09:42", "2026-12-01T10:00")).await;
    let told = list(&stage).await;
    assert_eq!((told[0]["id"].as_str(), told[1]["id"].as_str()), (Some("a-2"), Some("a-1")));
}

#[wasm_bindgen_test]
async fn what_is_exported_is_a_file_that_opens_identical() {
    let stage = Stage::new().await;
    let id = stage.create("Digital triage").await;
    stage.press("Checklista").await;
    stage.press("Vet inte").await;
    stage.write("Kommentar", "Å, ä och ö, ”citat” och\nen ny rad").await;
    let mut file = stage.export(&id).await;
    assert_eq!(file["format"], "implementum-assessment");
    assert_eq!(file["items"]["F1-01"]["answer"], "unknown", "what is not yet kept is exported all the same");

    let elsewhere = Stage::new().await;
    assert_eq!(elsewhere.import(&file.to_string()).await, id);
    let mut again = elsewhere.export(&id).await;
    file["exportedAt"].take();
    again["exportedAt"].take();
    assert_eq!(again, file);
}

#[wasm_bindgen_test]
async fn an_unknown_id_is_rejected_with_a_reason() {
    let stage = Stage::new().await;
    stage.import(FILE).await;
    for id in [JsValue::from("a-9"), "".into(), JsValue::UNDEFINED, JsValue::NULL, 1.into()] {
        let error = stage.host.export(&id).await.unwrap_err();
        let message = String::from(error.unchecked_into::<Error>().message());
        assert!(message.starts_with("implementum: "), "{message}");
    }
}

#[wasm_bindgen_test]
async fn an_opened_file_is_listed_shown_and_kept_without_a_question() {
    let stage = Stage::new().await;
    let outcome = plain(&stage.host.import(&FILE.into()).await.unwrap());
    assert_eq!(outcome, json!({ "ok": true, "imported": ["a-1"] }));
    stage.reads("Höftfraktur – sammanhållet vårdförlopp").await;
    stage.keeps("a-1", "/about/unit", "Ortopedkliniken, Växjö").await;
}

#[wasm_bindgen_test]
async fn a_refused_file_says_why_and_changes_nothing() {
    let stage = Stage::new().await;
    stage.import(FILE).await;
    stage.keeps("a-1", "/id", "a-1").await;
    let (before, listed) = (everything(), list(&stage).await);
    let newer = FILE.replace("\"formatVersion\": 1", "\"formatVersion\": 99");
    let wrong = FILE.replace("\"answer\": \"in-place\"", "\"answer\": \"bra\"");
    let twice = FILE.replacen("\"id\": \"a-1\",", "\"id\": \"a-1\", \"id\": \"a-1\",", 1);
    let deep = "[".repeat(100_000);
    let refused = [
        ("", "empty"),
        ("hej", "not-json"),
        (&FILE[..500], "cut-off"),
        ("{}", "not-ours"),
        (r#"{"format": "implementum-checklist"}"#, "checklist"),
        (&newer, "too-new"),
        (&wrong, "wrong-shape"),
        (&twice, "repeated-key"),
        (&deep, "too-deep"),
    ];
    for (text, code) in refused {
        let outcome = plain(&stage.host.import(&text.into()).await.unwrap());
        assert_eq!((&outcome["ok"], &outcome["code"]), (&json!(false), &json!(code)), "{outcome}");
        let message = outcome["message"].as_str().unwrap();
        assert!(message.contains("Inget har ändrats här."), "{code}: {message}");
        assert!(outcome.get("imported").is_none(), "{outcome}");
    }
    assert_eq!(everything(), before);
    assert_eq!(list(&stage).await, listed);
}

#[wasm_bindgen_test]
async fn what_is_no_text_is_refused_and_not_thrown() {
    let stage = Stage::new().await;
    for what in [JsValue::UNDEFINED, JsValue::NULL, 7.into(), js_sys::Object::new().into()] {
        let outcome = plain(&stage.host.import(&what).await.unwrap());
        assert_eq!(outcome["ok"], false, "{what:?}: {outcome}");
    }
}

#[wasm_bindgen_test]
async fn a_refusal_speaks_the_language_of_the_element() {
    let stage = Stage::with(&[("lang", "en")]).await;
    let outcome = plain(&stage.host.import(&"".into()).await.unwrap());
    assert!(outcome["message"].as_str().unwrap().starts_with("The file is empty."), "{outcome}");
}

#[wasm_bindgen_test]
async fn the_same_file_twice_is_one_assessment() {
    let stage = Stage::new().await;
    stage.import(FILE).await;
    let first = stage.export("a-1").await;
    stage.import(FILE).await;
    let mut again = stage.export("a-1").await;
    again["exportedAt"] = first["exportedAt"].clone();
    assert_eq!(again, first);
    assert_eq!(list(&stage).await.as_array().unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn an_older_file_takes_nothing_back_and_a_newer_one_is_taken_in() {
    let stage = Stage::new().await;
    stage.import(FILE).await;
    stage.press("Höftfraktur – sammanhållet vårdförlopp").await;
    stage.press("Checklista").await;
    stage.write("Kommentar", "Skrivet här").await;

    // The same assessment was written in elsewhere meanwhile.
    let elsewhere = Stage::new().await;
    elsewhere.import(FILE).await;
    elsewhere.press("Höftfraktur – sammanhållet vårdförlopp").await;
    elsewhere.press("Checklista").await;
    elsewhere.write("Hur vet vi det?", "Skrivet där").await;
    let theirs = elsewhere.export("a-1").await;

    stage.import(FILE).await;
    stage.import(&theirs.to_string()).await;
    stage.import(FILE).await;
    let item = stage.export("a-1").await["items"]["F3-01"].clone();
    assert_eq!((&item["comment"], &item["evidence"]), (&json!("Skrivet här"), &json!("Skrivet där")));
    stage.keeps("a-1", "/items/F3-01/comment", "Skrivet här").await;
    stage.keeps("a-1", "/items/F3-01/evidence", "Skrivet där").await;
    assert_eq!(list(&stage).await.as_array().unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn the_time_of_an_export_is_the_time_of_the_export() {
    let stage = Stage::new().await;
    stage.import(FILE).await;
    let file = stage.export("a-1").await;
    let at = file["exportedAt"].as_str().unwrap();
    let year = js_sys::Date::new_0().get_full_year().to_string();
    assert!(at.len() == 16 && at.starts_with(&year), "{at}");
}

#[wasm_bindgen_test]
async fn everything_is_exported_as_one_file_that_opens_elsewhere() {
    let stage = Stage::new().await;
    let all = async |stage: &Stage| stage.host.export_all().await.unwrap().as_string().unwrap();
    let none: Value = serde_json::from_str(&all(&stage).await).unwrap();
    assert_eq!((&none["format"], &none["assessments"]), (&json!("implementum-assessments"), &json!([])));
    let outcome = plain(&stage.host.import(&none.to_string().into()).await.unwrap());
    assert_eq!(outcome, json!({ "ok": true, "imported": [] }));

    stage.import(FILE).await;
    stage.import(&FILE.replace("\"a-1\"", "\"a-2\"")).await;
    let file = all(&stage).await;
    let elsewhere = Stage::new().await;
    let outcome = plain(&elsewhere.host.import(&file.as_str().into()).await.unwrap());
    assert_eq!(outcome, json!({ "ok": true, "imported": ["a-1", "a-2"] }));
    let inside = |text: &str| serde_json::from_str::<Value>(text).unwrap()["assessments"][1]["items"].clone();
    assert_eq!(inside(&all(&elsewhere).await), inside(&file));
}

#[wasm_bindgen_test]
async fn the_version_of_what_a_script_can_rely_on_can_be_read_and_not_written() {
    let stage = Stage::new().await;
    assert_eq!(stage.host.api_version().as_f64(), Some(1.0));
    assert!(!can_be_set(&stage.host, "apiVersion"));
    assert_eq!(stage.host.api_version().as_f64(), Some(1.0));
}
