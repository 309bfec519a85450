//! The program itself: state, language, theme, kinds of record.

use qiheng_domain::SCHEMA;
use qiheng_domain::reviews::FACT_SHAPES;
use qiheng_record::{FieldType, Kind, ON_EVERY_RECORD};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::archive::{ArchiveInfo, info};
use crate::preferences::{Theme, UiLanguage};
use crate::{ApiError, Session};

/// Nothing is asked.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(rename = "Nothing")]
pub struct Nothing {}

/// What the window needs at its start.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AppState {
    pub version: String,
    pub language: UiLanguage,
    pub theme: Theme,
    pub archive: Option<ArchiveInfo>,
    pub recent: Vec<RecentArchive>,
}

/// An archive that was open before.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct RecentArchive {
    pub path: String,
    pub name: String,
    #[ts(type = "number")]
    pub opened_at: i64,
    pub exists: bool,
}

/// Language and colours.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct SetPreferences {
    pub language: UiLanguage,
    pub theme: Theme,
}

/// A kind of record as generic lists and forms see it.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_record::Kind")]
pub struct KindInfo {
    pub name: &'static str,
    pub icon: &'static str,
    pub title: &'static str,
    pub parent: Option<&'static str>,
    pub by_hand: bool,
    pub fields: Vec<FieldInfo>,
}

/// A field of a kind.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_record::Field")]
pub struct FieldInfo {
    pub name: &'static str,
    #[serde(rename = "type")]
    pub ty: FieldType,
    pub required: bool,
    pub list: bool,
    pub filter: bool,
    pub secret: bool,
    pub set_by: Option<&'static str>,
    /// A new record has a value here unless told otherwise.
    pub has_default: bool,
}

/// What the value of a kind of fact is made of.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::reviews::FactShape")]
pub struct FactShapeInfo {
    pub kind: &'static str,
    pub members: Vec<FieldInfo>,
}

/// What the window needs at its start.
pub fn state(session: &Session, _: Nothing) -> Result<AppState, ApiError> {
    let state = session.state();
    let recent = state.preferences.recent.iter().map(|recent| RecentArchive {
        path: recent.path.display().to_string(),
        name: recent.path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        opened_at: recent.opened_at,
        exists: recent.path.is_file(),
    });
    Ok(AppState {
        version: env!("CARGO_PKG_VERSION").into(),
        language: state.preferences.language,
        theme: state.preferences.theme,
        archive: info(&state)?,
        recent: recent.collect(),
    })
}

/// Changes language and colours.
pub fn set_preferences(session: &Session, request: SetPreferences) -> Result<AppState, ApiError> {
    {
        let mut state = session.state();
        state.preferences.language = request.language;
        state.preferences.theme = request.theme;
        session.speak(request.language.into());
        session.save_preferences(&state);
    }
    self::state(session, Nothing {})
}

/// All kinds of record.
pub fn kinds(_: &Session, _: Nothing) -> Result<Vec<KindInfo>, ApiError> {
    Ok(SCHEMA.kinds.iter().map(|kind| kind_info(kind)).collect())
}

fn kind_info(kind: &'static Kind) -> KindInfo {
    let fields = kind.fields.iter().chain(&ON_EVERY_RECORD).map(|f| FieldInfo {
        name: f.name,
        ty: f.ty,
        required: f.required,
        list: f.list,
        filter: f.filter,
        secret: f.secret,
        set_by: f.set_by,
        has_default: f.default.is_some(),
    });
    KindInfo { name: kind.name, icon: kind.icon, title: kind.title, parent: kind.parent, by_hand: kind.is_made_by_hand(), fields: fields.collect() }
}

/// All kinds of fact, in the order in which a buyer asks, with the members of their values as form fields.
pub fn facts(_: &Session, _: Nothing) -> Result<Vec<FactShapeInfo>, ApiError> {
    let member = |(name, ty, required): &(&'static str, FieldType, bool)| FieldInfo {
        name,
        ty: *ty,
        required: *required,
        list: false,
        filter: false,
        secret: false,
        set_by: None,
        has_default: false,
    };
    Ok(FACT_SHAPES.iter().map(|shape| FactShapeInfo { kind: shape.kind, members: shape.members.iter().map(member).collect() }).collect())
}
