//! What is open: an archive, the user's preferences, the fonts.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use qiheng_archive::{Archive, BackupPlace, Changes, Clock, Database, Operation, Transaction, system_clock};
use qiheng_domain::DomainError;
use qiheng_locales::{Catalogue, Locale};
use qiheng_record::Message;
use qiheng_report::Fonts;

use crate::ApiError;
use crate::job::Job;
use crate::preferences::Preferences;
use crate::scans::{Scans, model_folders};
use crate::signing::LastSigned;

/// One user's work with the program. Shared by all windows; safe to use from any thread.
pub struct Session {
    state: Mutex<State>,
    /// The window's language, apart from the state: reports ask for it while the archive is being read.
    language: Mutex<Locale>,
    home: PathBuf,
    font_folders: Vec<PathBuf>,
    fonts: OnceLock<Arc<Fonts>>,
    catalogues: [OnceLock<Catalogue>; 2],
    clock: Clock,
    job: Job,
    pub(crate) scans: Scans,
    /// The signed file that was looked at last.
    signed: Mutex<LastSigned>,
}

pub(crate) struct State {
    pub(crate) archive: Option<Archive>,
    pub(crate) preferences: Preferences,
}

impl Session {
    /// A session that keeps its preferences in `home` and finds the fonts in one of the folders.
    pub fn new(home: PathBuf, font_folders: Vec<PathBuf>) -> Self {
        let preferences = Preferences::load(&home);
        Self {
            language: Mutex::new(preferences.language.into()),
            state: Mutex::new(State { archive: None, preferences }),
            home,
            font_folders,
            fonts: OnceLock::new(),
            catalogues: [OnceLock::new(), OnceLock::new()],
            clock: system_clock,
            job: Job::default(),
            scans: Scans::new(model_folders()),
            signed: Mutex::new(None),
        }
    }

    /// The same, with the models that read pictures in this folder.
    #[must_use]
    pub fn with_models(mut self, folder: PathBuf) -> Self {
        self.scans = Scans::new(vec![folder]);
        self
    }

    /// A session of the installed program: the system's configuration folder, fonts beside the binary.
    pub fn of_this_computer() -> Self {
        let home = dirs::config_dir().unwrap_or_else(|| PathBuf::from(".")).join("qiheng");
        Self::new(home, font_folders())
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A panic in another thread can't leave an operation half done: the transaction was rolled back.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The present moment: UTC milliseconds.
    pub fn now(&self) -> i64 {
        (self.clock)()
    }

    pub(crate) fn last_signed(&self) -> MutexGuard<'_, LastSigned> {
        self.signed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The long job that is under way, if any.
    pub(crate) fn job(&self) -> &Job {
        &self.job
    }

    pub(crate) fn clock(&self) -> Clock {
        self.clock
    }

    /// The language of the window.
    pub fn locale(&self) -> Locale {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Speaks this language from now on.
    pub fn speak(&self, locale: Locale) {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner) = locale;
    }

    /// The texts of a language.
    pub fn catalogue(&self, locale: Locale) -> &Catalogue {
        let slot = &self.catalogues[usize::from(locale == Locale::English)];
        slot.get_or_init(|| Catalogue::new(locale))
    }

    /// The fonts of all documents; loaded when first needed.
    pub(crate) fn fonts(&self) -> Result<&Arc<Fonts>, ApiError> {
        if let Some(fonts) = self.fonts.get() {
            return Ok(fonts);
        }
        let loaded = Arc::new(Fonts::load(&self.font_folders)?);
        Ok(self.fonts.get_or_init(|| loaded))
    }

    /// Is an archive open?
    pub(crate) fn is_open(&self) -> bool {
        self.state().archive.is_some()
    }

    /// Asks something of the open archive.
    pub(crate) fn read<T>(&self, ask: impl FnOnce(Database) -> Result<T, ApiError>) -> Result<T, ApiError> {
        let state = self.state();
        ask(state.archive.as_ref().ok_or_else(none_open)?.read())
    }

    /// The same of the archive as it stands now, while others go on asking and writing: for what takes long.
    pub(crate) fn read_apart<T>(&self, ask: impl FnOnce(Database) -> Result<T, ApiError>) -> Result<T, ApiError> {
        let snapshot = self.state().archive.as_ref().ok_or_else(none_open)?.snapshot()?;
        ask(snapshot.read())
    }

    /// Runs one operation on the open archive in the name of the user.
    pub(crate) fn write<T>(&self, name: Message, work: impl FnOnce(&Transaction, &str) -> Result<T, DomainError>) -> Result<(T, Changes), ApiError> {
        let mut state = self.state();
        let actor = state.preferences.actor.clone();
        let archive = state.archive.as_mut().ok_or_else(none_open)?;
        let done = archive.transact(Operation { name, actor: actor.clone() }, |tx| work(tx, &actor))?;
        Ok(done)
    }

    /// The open archive's file and the place of its automatic backups.
    pub(crate) fn backup_place(&self) -> Option<(PathBuf, BackupPlace)> {
        let path = self.state().archive.as_ref()?.path().to_owned();
        let place = BackupPlace::of(&path);
        Some((path, place))
    }

    /// What the open archive's file is called, without its ending.
    pub(crate) fn archive_name(&self) -> Result<String, ApiError> {
        let state = self.state();
        let path = state.archive.as_ref().ok_or_else(none_open)?.path();
        Ok(path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
    }

    pub(crate) fn save_preferences(&self, state: &State) {
        state.preferences.save(&self.home);
    }
}

pub(crate) fn none_open() -> ApiError {
    ApiError::new("archive.none_open", &[])
}

/// Where the fonts may lie: beside the binary, in the packages' places of each system, in the checkout that it was built in.
fn font_folders() -> Vec<PathBuf> {
    let exe = std::env::current_exe().unwrap_or_default();
    let here = exe.parent().unwrap_or(Path::new(".")).to_owned();
    let mut folders = vec![here.join("fonts"), here.join("../lib/qiheng/fonts"), here.join("../lib/Qiheng/fonts"), here.join("../Resources/fonts")];
    folders.extend(here.ancestors().map(|folder| folder.join("ui/node_modules/@expo-google-fonts")));
    folders
}
