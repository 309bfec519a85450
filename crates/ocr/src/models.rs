//! The models: two files in a folder, given with the program or added later.

use std::path::{Path, PathBuf};

use rten::Model;

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
        Ok(Self { detection, recognition, characters })
    }
}
