//! A scan under review: its words set right, held against their picture. Needs the models; says so where they are missing.

use std::path::{Path, PathBuf};

use qiheng_api::Session;
use serde_json::{Value, json};

use crate::given::{Given, given};

/// A session with the models that `cargo xtask ocr-models` fetched, and a photo under review.
fn scanned() -> Option<(Given, String)> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("QIHENG_OCR_MODELS").map_or_else(|| here.join("../../target/ocr-models"), PathBuf::from);
    if !folder.is_dir() {
        eprintln!("PASSED OVER: the models that read scans are not here; `cargo xtask ocr-models` fetches them");
        return None;
    }
    let mut given = given();
    let archive = given.folder.path().join("a.qiheng");
    given.call("archive.close", json!({}));
    given.session = Session::new(given.folder.path().join("home"), vec![]).with_models(folder);
    given.call("archive.open", json!({ "path": archive }));
    let photo = here.join("../ocr/tests/fixtures/turned.jpg");
    let review = given.call("reviews.start", json!({ "draft": { "path": photo } }))["review"].as_str().unwrap().to_owned();
    Some((given, review))
}

#[test]
fn words_of_a_scan_are_set_right_and_decisions_stay() {
    let Some((given, review)) = scanned() else { return };
    let before = given.workspace(&review);
    assert_eq!((&before["document"]["format"], &before["sheets"][0]["page"]), (&json!("picture"), &json!(0)));
    let text = before["text"].as_str().unwrap().to_owned();
    let start = text[..text.find("青禾食品").unwrap()].chars().count();
    let decided = given.finding(&review, "credit_code.invalid");
    given.call("reviews.decide", json!({ "finding": decided["id"], "decision": "negotiate", "reason": null }));
    let correct = |start: usize, end: usize, words: &str| json!({ "review": review, "start": start, "end": end, "words": words });
    given.call("reviews.correct_words", correct(start, start + 4, "青禾绿色食品"));
    let after = given.workspace(&review);
    assert_eq!(after["text"].as_str().unwrap(), text.replacen("青禾食品", "青禾绿色食品", 1));
    let kept = given.finding(&review, "credit_code.invalid");
    assert_eq!((&kept["id"], &kept["decision"]), (&decided["id"], &json!("negotiate")), "what was decided further on stays decided");
    assert_eq!(kept["start"].as_u64().unwrap(), decided["start"].as_u64().unwrap() + 2);
    let named = |workspace: &Value| workspace["facts"].as_array().unwrap().iter().any(|fact| fact["value"]["name"] == "青禾绿色食品科技有限公司");
    assert!(named(&after) && !named(&before));
    assert_eq!(given.call("archive.undo", json!({}))["operation"]["id"], "op-words-correct");
    assert_eq!(given.workspace(&review)["text"], text);
    given.call("reviews.correct_words", correct(start, start + 4, "青禾食品"));
    assert_eq!(given.call("archive.undo_state", json!({}))["undo"]["id"], "op-words-confirm");
    assert_eq!(given.refusal("reviews.correct_words", correct(start, start + 200, "x")), "scan.across_paragraphs");
    assert_eq!(given.refusal("reviews.correct_words", correct(start, start + 2, "x\ny")), "scan.not_one_line");
}

#[test]
fn a_part_of_the_picture_is_shown_and_a_text_has_none() {
    let Some((given, review)) = scanned() else { return };
    let strip = |document: &Value| {
        let request = json!({ "document": document, "page": 0, "turned": 0, "left": 50.0, "top": 20.0, "width": 200.0, "height": 30.0 });
        qiheng_api::call_bytes(&given.session, "documents.strip", request)
    };
    let png = strip(&given.workspace(&review)["document"]["id"]).unwrap();
    assert!(png.starts_with(b"\x89PNG") && png.len() > 200);
    let page = |number: u32, turned: u8| {
        let request = json!({ "document": given.workspace(&review)["document"]["id"], "page": number, "turned": turned });
        qiheng_api::call_bytes(&given.session, "documents.page", request)
    };
    let (upright, sideways) = (page(0, 0).unwrap(), page(0, 1).unwrap());
    assert!(upright.starts_with(b"\xFF\xD8\xFF") && sideways.starts_with(b"\xFF\xD8\xFF") && upright != sideways);
    let pasted = given.paste("采购合同\n甲方：青禾食品科技有限公司\n", None);
    assert_eq!(strip(&given.workspace(&pasted)["document"]["id"]).unwrap_err().code, "scan.no_picture");
    assert_eq!(given.refusal("reviews.correct_words", json!({ "review": pasted, "start": 0, "end": 2, "words": "销售" })), "scan.not_scanned");
}
