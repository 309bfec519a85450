//! Reading pictures of pages: where the models are found, how far the reading is, and stopping it.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use qiheng_contract::{ReadCause, Recognise, ScannedPage};
use qiheng_ocr::{Models, Pages};
use serde::Serialize;
use ts_rs::TS;

use crate::app::Nothing;
use crate::{ApiError, Session};

/// How far the reading of a file's pictures is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PageProgress {
    /// The file.
    pub file: String,
    /// The page that is being read, from 1.
    pub page: u32,
    /// How many pages the file has.
    pub pages: u32,
}

type Listener = Box<dyn Fn(PageProgress) + Send + Sync>;

/// What reading pictures needs. The models are loaded when the first picture comes.
pub(crate) struct Scans {
    folders: Vec<PathBuf>,
    models: OnceLock<Models>,
    listener: OnceLock<Listener>,
    is_stopped: AtomicBool,
}

impl Scans {
    pub(crate) fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, models: OnceLock::new(), listener: OnceLock::new(), is_stopped: AtomicBool::new(false) }
    }

    /// Reads the pictures of a file by this name; none where the models are missing.
    pub(crate) fn eye<'s>(&'s self, name: &'s str) -> Option<Eye<'s>> {
        let folder = Models::find(&self.folders)?;
        self.is_stopped.store(false, Ordering::Relaxed);
        Some(Eye { scans: self, folder, name, pages: RefCell::new(None), failed: RefCell::new(None) })
    }

    fn models(&self, folder: &Path) -> Result<&Models, ApiError> {
        if let Some(models) = self.models.get() {
            return Ok(models);
        }
        let loaded = Models::load(folder).map_err(|error| ApiError::new("scan.models_unusable", &[("detail", &error.to_string())]))?;
        Ok(self.models.get_or_init(|| loaded))
    }
}

/// The models at work on one file.
pub(crate) struct Eye<'s> {
    scans: &'s Scans,
    folder: &'s Path,
    name: &'s str,
    /// The file's pages, opened once.
    pages: RefCell<Option<Pages>>,
    failed: RefCell<Option<ApiError>>,
}

impl Eye<'_> {
    /// Why the reading failed, where it was not the file's fault.
    pub(crate) fn failure(&self) -> Option<ApiError> {
        self.failed.take()
    }

    /// Opens the file's pages the first time.
    fn opened<T>(&self, file: &[u8], act: impl FnOnce(&Pages) -> Result<T, ReadCause>) -> Result<T, ReadCause> {
        let mut pages = self.pages.borrow_mut();
        match pages.as_ref() {
            Some(pages) => act(pages),
            None => act(pages.insert(Pages::open(file)?)),
        }
    }

    fn read(&self, pages: &Pages, page: u32) -> Result<ScannedPage, ReadCause> {
        if self.scans.is_stopped.load(Ordering::Relaxed) {
            return Err(ReadCause::Stopped);
        }
        if let Some(listener) = self.scans.listener.get() {
            listener(PageProgress { file: self.name.to_owned(), page: page + 1, pages: pages.count() });
        }
        let models = self.scans.models(self.folder).map_err(|error| {
            self.failed.replace(Some(error));
            ReadCause::Stopped
        })?;
        pages.read(models, page)
    }
}

impl Recognise for Eye<'_> {
    fn count(&self, file: &[u8]) -> Result<u32, ReadCause> {
        self.opened(file, |pages| Ok(pages.count()))
    }

    fn page(&self, file: &[u8], page: u32) -> Result<ScannedPage, ReadCause> {
        self.opened(file, |pages| self.read(pages, page))
    }
}

impl Session {
    /// Tells `listener` of each page of a picture before it is read. Only the first listener is told.
    pub fn on_page(&self, listener: impl Fn(PageProgress) + Send + Sync + 'static) {
        // a second window shares the first one's listener
        let _ = self.scans.listener.set(Box::new(listener));
    }
}

/// Stops reading pictures after the page at hand.
pub fn stop(session: &Session, _: Nothing) -> Result<Nothing, ApiError> {
    session.scans.is_stopped.store(true, Ordering::Relaxed);
    Ok(Nothing {})
}

/// Where the models may lie: where the environment says, beside the program, in the user's data folder, in the checkout.
pub(crate) fn model_folders() -> Vec<PathBuf> {
    let exe = std::env::current_exe().unwrap_or_default();
    let here = exe.parent().unwrap_or(Path::new(".")).to_owned();
    let named = std::env::var_os("QIHENG_OCR_MODELS").map(PathBuf::from);
    let beside = ["ocr-models", "../lib/qiheng/ocr-models", "../lib/Qiheng/ocr-models", "../Resources/ocr-models"].map(|folder| here.join(folder));
    let own = dirs::data_dir().map(|folder| folder.join("qiheng/ocr-models"));
    let built = here.ancestors().map(|folder| folder.join("target/ocr-models"));
    named.into_iter().chain(beside).chain(own).chain(built).collect()
}
