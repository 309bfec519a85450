//! The models: two files in a folder, given with the program or added later.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rten::{Model, ThreadPool};

/// The model that finds lines (PP-OCRv6, small).
pub const DETECTION: &str = "PP-OCRv6_det_small.onnx";
/// The model that reads them (PP-OCRv6, small).
pub const RECOGNITION: &str = "PP-OCRv6_rec_small.onnx";
/// The licence that goes along with both.
pub const LICENCE: &str = "MODEL_LICENSES.md";

/// Both models, loaded; the characters that the second one knows.
pub struct Models {
    pub(crate) detection: Model,
    pub(crate) recognition: Model,
    pub(crate) characters: Vec<String>,
    /// One for each line that is read at the same time.
    pub(crate) pools: Vec<Arc<ThreadPool>>,
}

/// Why the models can't be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelsError {
    /// A file can't be loaded.
    #[error("{path}: {why}")]
    Unusable {
        /// The file.
        path: PathBuf,
        /// What the library said.
        why: String,
    },
    /// A model gave up on a picture.
    #[error("the model gave up: {0}")]
    Run(String),
}

impl Models {
    /// The first of the folders that holds both models.
    pub fn find(folders: &[PathBuf]) -> Option<&Path> {
        folders.iter().map(PathBuf::as_path).find(|folder| folder.join(DETECTION).is_file() && folder.join(RECOGNITION).is_file())
    }

    /// Loads both models from a folder; takes about a tenth of a second.
    pub fn load(folder: &Path) -> Result<Self, ModelsError> {
        let load = |name: &str| {
            let path = folder.join(name);
            Model::load_file(&path).map_err(|error| ModelsError::Unusable { path, why: error.to_string() })
        };
        let (detection, recognition) = (load(DETECTION)?, load(RECOGNITION)?);
        let mut characters: Vec<String> = vec![String::new()];
        characters.extend(recognition.metadata().get("character").unwrap_or_default().lines().map(str::to_owned));
        characters.push(" ".to_owned());
        if characters.len() < 1000 {
            return Err(ModelsError::Unusable { path: folder.join(RECOGNITION), why: "it names no characters".into() });
        }
        let readers = std::thread::available_parallelism().map_or(1, usize::from);
        let pools = (0..readers).map(|_| Arc::new(ThreadPool::with_num_threads(1))).collect();
        Ok(Self { detection, recognition, characters, pools })
    }

    /// Does the same for many things, as many at a time as there are cores; the results come in order. A line is too small for a model
    /// to use more than one core, so each is read on one.
    pub(crate) fn at_once<T: Sync, R: Send>(
        &self,
        things: &[T],
        act: impl Fn(&T, &Arc<ThreadPool>) -> Result<R, ModelsError> + Sync,
    ) -> Result<Vec<R>, ModelsError> {
        let next = AtomicUsize::new(0);
        let some = |pool: &Arc<ThreadPool>| {
            let mut done = Vec::new();
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(thing) = things.get(index) else { return Ok(done) };
                done.push((index, act(thing, pool)?));
            }
        };
        let mut done = std::thread::scope(|scope| {
            let threads: Vec<_> = self.pools.iter().map(|pool| scope.spawn(|| some(pool))).collect();
            let done = threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
            done.collect::<Result<Vec<_>, ModelsError>>()
        })?
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
        done.sort_by_key(|(index, _)| *index);
        Ok(done.into_iter().map(|(_, result)| result).collect())
    }
}
