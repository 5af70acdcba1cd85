//! What is written where in the browser, and what is never touched.

use implementum::format::CURRENT;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{
    drop_file, everything, json, linger, mirrored, storage, until, watch_storage, write_in_another_window,
};
use crate::stage::{FILE, Stage};

#[wasm_bindgen_test]
async fn nothing_is_written_before_the_first_action_of_ones_own() {
    let before = everything();
    let watch = watch_storage();
    let stage = Stage::new().await;
    stage.press("In English").await;
    stage.press("På svenska").await;
    stage.press("Ny självskattning").await;
    stage.write("Vad ska införas?", "Ångrat").await;
    stage.press("Avbryt").await;
    stage.is_drawn().await;
    linger().await;
    watch.stop();
    assert_eq!(everything(), before);
    let changes: Vec<String> = watch.noted().into_iter().filter(|one| !one.starts_with("getItem ")).collect();
    assert!(changes.is_empty(), "{changes:?}");
}

#[wasm_bindgen_test]
async fn an_assessment_stands_under_one_key_of_its_instance() {
    let before = everything();
    let stage = Stage::new().await;
    let id = stage.create("Digital triage").await;
    assert!(id.len() == 16 && id.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit()), "{id}");
    let own = format!("implementum/{}/", stage.instance);
    // An element that has gone before may still be saving to its end, under an instance of its own.
    let may_be_others = |key: &str| key.starts_with("implementum/") && !key.starts_with(&own);
    let new = everything().into_iter().filter(|one| !before.contains(one)).map(|(key, _)| key);
    assert_eq!(new.filter(|key| !may_be_others(key)).collect::<Vec<_>>(), [own.clone() + &id]);
    let kept = stage.kept(&id).unwrap();
    assert_eq!(
        (kept["format"].as_str(), kept["formatVersion"].as_u64()),
        (Some("implementum-assessment"), Some(CURRENT))
    );
    assert_eq!(kept["about"]["subject"], "Digital triage");
}

#[wasm_bindgen_test]
async fn an_element_without_an_instance_is_of_the_default_one() {
    let stage = Stage::of("", &[]).await;
    stage.host.remove_attribute("instance").unwrap();
    let id = stage.create("Utan instans").await;
    assert!(storage().get_item(&format!("implementum/default/{id}")).unwrap().is_some());
    storage().remove_item(&format!("implementum/default/{id}")).unwrap();
}

#[wasm_bindgen_test]
async fn a_slash_in_an_instance_cannot_reach_into_another_one() {
    let stage = Stage::of("a/b", &[]).await;
    let id = stage.create("Snedstreck").await;
    let key = format!("implementum/a-b/{id}");
    assert!(storage().get_item(&key).unwrap().is_some());
    storage().remove_item(&key).unwrap();
}

#[wasm_bindgen_test]
async fn keys_of_others_are_neither_read_nor_changed() {
    let mut stage = Stage::new().await;
    let (own, longer) = (format!("implementum/{}", stage.instance), format!("implementum/{}0/a-1", stage.instance));
    let foreign = ["token", "implementum", "implementum/other/a-1", "Implementum/x/a", own.as_str(), longer.as_str()];
    for key in foreign {
        storage().set_item(key, "inte vårt").unwrap();
    }
    let before = everything();
    let watch = watch_storage();
    stage.reload().await;
    let id = stage.create("Digital triage").await;
    stage.press("Checklista").await;
    stage.press("På plats").await;
    stage.keeps(&id, "/items/F1-01/answer", "in-place").await;
    stage.press("Mina självskattningar").await;
    stage.press("Ta bort").await;
    until("the key is gone", || stage.kept(&id).is_none().then_some(())).await;
    watch.stop();
    assert_eq!(everything(), before);
    let ours = stage.key("");
    let strange: Vec<String> =
        watch.noted().into_iter().filter(|one| !one.split_once(' ').unwrap().1.starts_with(&ours)).collect();
    assert!(strange.is_empty(), "{strange:?}");
    for key in foreign {
        storage().remove_item(key).unwrap();
    }
}

#[wasm_bindgen_test]
async fn different_instances_do_not_see_each_other() {
    let one = Stage::new().await;
    let mut other = Stage::new().await;
    let id = one.create("Bara den enas").await;
    other.reload().await;
    assert_eq!(json(&other.host.list().await.unwrap()), serde_json::json!([]));
    assert!(other.host.export(&id.into()).await.is_err());
    assert!(!other.text().contains("Bara den enas"));
}

#[wasm_bindgen_test]
async fn the_same_instance_sees_the_same_at_once() {
    let one = Stage::new().await;
    let other = Stage::of(&one.instance, &[]).await;
    let id = one.create("Bådas").await;
    other.reads("Bådas").await;
    assert_eq!(json(&other.host.list().await.unwrap())[0]["id"], id.as_str());
    one.press("Mina självskattningar").await;
    one.press("Ta bort").await;
    until("gone in both", || (!other.has("Fortsätt med Bådas")).then_some(())).await;
}

#[wasm_bindgen_test]
async fn an_element_that_goes_while_it_saves_still_has_saved_in_both_places() {
    let mut stage = Stage::new().await;
    let id = stage.create("Digital triage").await;
    stage.press("Checklista").await;
    stage.write("Kommentar", "Sista ordet").await;
    stage.host.remove();
    stage.keeps(&id, "/items/F1-01/comment", "Sista ordet").await;
    stage.mirrors("Sista ordet").await;
    storage().remove_item(&stage.key(&id)).unwrap();
    stage.reload().await;
    assert_eq!(stage.export(&id).await["items"]["F1-01"]["comment"], "Sista ordet", "the mirror alone is enough");
}

#[wasm_bindgen_test]
async fn what_stands_in_local_storage_alone_is_mirrored_and_the_other_way_round() {
    let mut stage = Stage::new().await;
    storage().set_item(&stage.key("a-1"), FILE).unwrap();
    stage.reload().await;
    stage.reads("Höftfraktur – sammanhållet vårdförlopp").await;
    stage.mirrors("Ortopedkliniken, Växjö").await;
    storage().remove_item(&stage.key("a-1")).unwrap();
    stage.reload().await;
    stage.keeps("a-1", "/about/unit", "Ortopedkliniken, Växjö").await;
}

#[wasm_bindgen_test]
async fn no_database_is_made_by_looking() {
    let stage = Stage::new().await;
    linger().await;
    assert_eq!(mirrored(&format!("implementum/{}", stage.instance)).await, None);
}

#[wasm_bindgen_test]
async fn two_elements_that_write_in_the_same_assessment_lose_nothing() {
    let mut one = Stage::new().await;
    let other = Stage::of(&one.instance, &[]).await;
    let id = one.import(FILE).await;
    other.import(FILE).await;
    for (stage, comment) in [(&one, "Från den ena"), (&other, "Från den andra")] {
        stage.press("Höftfraktur – sammanhållet vårdförlopp").await;
        stage.press("Checklista").await;
        let field = if comment.ends_with("ena") { "Kommentar" } else { "Hur vet vi det?" };
        stage.write(field, comment).await;
    }
    one.keeps(&id, "/items/F3-01/comment", "Från den ena").await;
    one.keeps(&id, "/items/F3-01/evidence", "Från den andra").await;
    one.reload().await;
    let file = one.export(&id).await;
    assert_eq!(file["items"]["F3-01"]["comment"], "Från den ena");
    assert_eq!(file["items"]["F3-01"]["evidence"], "Från den andra");
}

#[wasm_bindgen_test]
async fn what_stands_again_under_the_id_of_something_deleted_is_taken_in_and_not_written_over() {
    let mut stage = Stage::new().await;
    stage.import(FILE).await;
    stage.keeps("a-1", "/about/unit", "Ortopedkliniken, Växjö").await;
    stage.mirrors("Ortopedkliniken, Växjö").await;
    let stood = storage().get_item(&stage.key("a-1")).unwrap().unwrap();
    stage.press("Mer om Höftfraktur – sammanhållet vårdförlopp").await;
    stage.press("Ta bort").await;
    until("gone", || stage.kept("a-1").is_none().then_some(())).await;
    linger().await;
    // The very text that was written from here, and nobody has told of it.
    storage().set_item(&stage.key("a-1"), &stood).unwrap();
    let bare = "{ \"format\": \"implementum-assessment\", \"formatVersion\": 1, \"id\": \"a-1\",
        \"checklist\": { \"id\": \"fyra-faser\", \"version\": \"1.0.0\" }, \"about\": { \"subject\": \"Ett annat\" } }";
    stage.import(bare).await;
    stage.mirrors("Ett annat").await;
    stage.keeps("a-1", "/about/unit", "Ortopedkliniken, Växjö").await;
    stage.reload().await;
    assert_eq!(stage.export("a-1").await["about"]["unit"], "Ortopedkliniken, Växjö");
}

#[wasm_bindgen_test]
async fn what_another_window_writes_is_seen_at_once() {
    let stage = Stage::new().await;
    write_in_another_window(&stage.key("a-1"), FILE);
    stage.reads("Höftfraktur – sammanhållet vårdförlopp").await;
    write_in_another_window("implementum/other/a-2", &FILE.replace("\"a-1\"", "\"a-2\""));
    write_in_another_window(&stage.key("a-3"), &FILE.replace("\"a-1\"", "\"a-3\""));
    until("the third", || (stage.text().matches("Höftfraktur –").count() > 1).then_some(())).await;
    let list = json(&stage.host.list().await.unwrap());
    let mut ids: Vec<&str> = list.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["a-1", "a-3"]);
    storage().remove_item("implementum/other/a-2").unwrap();
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_told_and_left_as_it_is() {
    let mut stage = Stage::new().await;
    let newer = FILE.replace("\"formatVersion\": 1", "\"formatVersion\": 99").replace("\"a-1\"", "\"nyare\"");
    let strange = [("avklippt", "{\"format\": \"impl"), ("nyare", newer.as_str()), ("fel-id", FILE)];
    for (id, text) in strange {
        storage().set_item(&stage.key(id), text).unwrap();
    }
    stage.reload().await;
    stage.reads("Något som är sparat här kunde inte läsas").await;
    let id = stage.create("Digital triage").await;
    // An assessment whose place is taken by something unreadable is not written over it either.
    stage.import(&FILE.replace("\"a-1\"", "\"avklippt\"")).await;
    stage.keeps(&id, "/about/subject", "Digital triage").await;
    linger().await;
    for (id, text) in strange {
        assert_eq!(storage().get_item(&stage.key(id)).unwrap().as_deref(), Some(text), "{id}");
    }
}

#[wasm_bindgen_test]
async fn a_full_store_is_told_and_saved_to_once_there_is_room() {
    const MUCH: &str = "annat på samma webbplats";
    let stage = Stage::new().await;
    let id = stage.create("Digital triage").await;
    let old = stage.kept(&id).unwrap();
    stage.press("Checklista").await;
    let mut size = 1 << 23;
    let mut filling = String::new();
    while size > 0 {
        let longer = format!("{filling}{}", "x".repeat(size));
        if storage().set_item(MUCH, &longer).is_ok() {
            filling = longer;
        }
        size /= 2;
    }
    stage.write("Kommentar", "Får inte plats").await;
    let alert = || stage.find("[role=alert]").and_then(|alert| alert.text_content()).unwrap_or_default();
    let told = until("an alert", || Some(alert()).filter(|told| !told.is_empty())).await;
    storage().remove_item(MUCH).unwrap();
    assert!(told.contains("Spara som fil"), "{told}");
    assert_eq!(stage.kept(&id).unwrap(), old, "the old text was touched");
    stage.write("Kommentar", "Får plats").await;
    stage.reads("Sparat i den här webbläsaren").await;
    stage.keeps(&id, "/items/F1-01/comment", "Får plats").await;
    assert_eq!(alert(), "");
}

#[wasm_bindgen_test]
async fn a_dropped_file_is_opened_and_the_page_stays() {
    let stage = Stage::new().await;
    let went_on = drop_file(&stage.find(".root").unwrap(), "implementum.json", FILE);
    assert!(!went_on, "the browser would leave the page to show the file");
    stage.press("Öppna och spara här").await;
    stage.keeps("a-1", "/about/unit", "Ortopedkliniken, Växjö").await;
    stage.reads("Höftfraktur – sammanhållet vårdförlopp").await;
}
