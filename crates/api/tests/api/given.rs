//! A session with a new archive, as every test of the main job begins.

use std::path::{Path, PathBuf};

use qiheng_api::Session;
use serde_json::{Value, json};

pub(crate) struct Given {
    pub(crate) session: Session,
    pub(crate) folder: tempfile::TempDir,
}

/// An archive of 青禾食品科技有限公司, opened by 林一.
pub(crate) fn given() -> Given {
    let folder = tempfile::tempdir().unwrap();
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/@expo-google-fonts");
    let session = Session::new(folder.path().join("home"), vec![fonts]);
    let given = Given { session, folder };
    let path = given.folder.path().join("a.qiheng");
    given.call("archive.create", json!({ "path": path, "setup": { "actor_name": "林一", "actor_role": "legal", "company_name": "青禾食品科技有限公司" } }));
    given
}

impl Given {
    pub(crate) fn call(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn try_call(&self, name: &str, request: Value) -> Result<Value, qiheng_api::ApiError> {
        qiheng_api::call(&self.session, name, request)
    }

    pub(crate) fn refusal(&self, name: &str, request: Value) -> String {
        self.try_call(name, request).map_or_else(|error| error.code, |answer| panic!("{name} answered {answer}"))
    }

    pub(crate) fn start(&self) -> String {
        let draft = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/包装生产线采购合同-草案.docx");
        self.call("reviews.start", json!({ "draft": { "path": draft } }))["review"].as_str().unwrap().to_owned()
    }

    pub(crate) fn workspace(&self, review: &str) -> Value {
        self.call("reviews.workspace", json!({ "review": review }))
    }

    pub(crate) fn total(&self, kind: &str) -> u64 {
        self.call("records.list", json!({ "kind": kind, "descending": false, "offset": 0, "limit": 0 }))["total"].as_u64().unwrap()
    }

    /// A record's fields.
    pub(crate) fn fields(&self, kind: &str, id: &str) -> Value {
        self.call("records.get", json!({ "kind": kind, "id": id }))["fields"].clone()
    }

    /// Starts the review of pasted text.
    pub(crate) fn paste(&self, text: &str, contract: Option<&str>) -> String {
        let draft = json!({ "text": text, "name": "草案" });
        self.call("reviews.start", json!({ "draft": draft, "contract": contract }))["review"].as_str().unwrap().to_owned()
    }

    /// The first finding of a rule.
    pub(crate) fn finding(&self, review: &str, rule: &str) -> Value {
        let workspace = self.workspace(review);
        let found = workspace["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == rule);
        found.unwrap_or_else(|| panic!("{rule} was not found")).clone()
    }
}
