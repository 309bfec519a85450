//! What the program remembers between two starts, outside any archive.

use std::fs;
use std::path::{Path, PathBuf};

use qiheng_locales::Locale;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reminding::Reminding;

/// The window's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum UiLanguage {
    /// 简体中文.
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// The window's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// An archive that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Recent {
    pub(crate) path: PathBuf,
    pub(crate) opened_at: i64,
}

/// Kept as JSON in the user's configuration folder; a damaged file is the same as none.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Preferences {
    pub(crate) language: UiLanguage,
    pub(crate) theme: Theme,
    pub(crate) actor: String,
    pub(crate) recent: Vec<Recent>,
    pub(crate) reminding: Reminding,
    /// When the desktop was told last: UTC milliseconds.
    pub(crate) told_at: Option<i64>,
}

const MOST_RECENT: usize = 10;

impl Default for Preferences {
    fn default() -> Self {
        Self { language: system_language(), theme: Theme::System, actor: String::new(), recent: Vec::new(), reminding: Reminding::default(), told_at: None }
    }
}

impl Preferences {
    pub(crate) fn load(home: &Path) -> Self {
        fs::read(home.join("preferences.json")).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Written beside and moved into place. A failure costs only the memory of recent files, so it isn't told.
    pub(crate) fn save(&self, home: &Path) {
        let beside = home.join("preferences.json.new");
        let bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        let _ = fs::create_dir_all(home).and_then(|()| fs::write(&beside, bytes)).and_then(|()| fs::rename(&beside, home.join("preferences.json")));
    }

    pub(crate) fn remember(&mut self, path: &Path, now: i64) {
        self.recent.retain(|recent| recent.path != path);
        self.recent.insert(0, Recent { path: path.to_owned(), opened_at: now });
        self.recent.truncate(MOST_RECENT);
    }
}

impl From<UiLanguage> for Locale {
    fn from(language: UiLanguage) -> Self {
        match language {
            UiLanguage::Chinese => Self::Chinese,
            UiLanguage::English => Self::English,
        }
    }
}

/// Chinese where the system speaks it, or says nothing.
fn system_language() -> UiLanguage {
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match tag.as_deref().map(str::parse::<Locale>) {
        Some(Ok(Locale::English)) => UiLanguage::English,
        _ => UiLanguage::Chinese,
    }
}
