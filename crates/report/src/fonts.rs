//! The four faces that every document is set in: Noto Serif SC and Noto Sans SC, regular and bold (SIL Open Font License).

use std::fs;
use std::path::{Path, PathBuf};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::ReportError;

/// Faces, as they lie in a folder of ours or in the locked font packages.
const FACES: [(&str, &str); 4] = [
    ("noto-serif-sc/400Regular", "NotoSerifSC_400Regular.ttf"),
    ("noto-serif-sc/700Bold", "NotoSerifSC_700Bold.ttf"),
    ("noto-sans-sc/400Regular", "NotoSansSC_400Regular.ttf"),
    ("noto-sans-sc/700Bold", "NotoSansSC_700Bold.ttf"),
];

/// Loaded fonts; load them once per process.
pub struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) faces: Vec<Font>,
}

impl Fonts {
    /// Loads the faces from the first of the folders that has them: side by side, or as the packages lay them out.
    pub fn load(folders: &[PathBuf]) -> Result<Self, ReportError> {
        let place = |folder: &Path| {
            let flat: Vec<_> = FACES.iter().map(|(_, file)| folder.join(file)).collect();
            let packed: Vec<_> = FACES.iter().map(|(package, file)| folder.join(package).join(file)).collect();
            [flat, packed].into_iter().find(|paths| paths.iter().all(|path| path.is_file()))
        };
        let paths = folders
            .iter()
            .find_map(|folder| place(folder))
            .ok_or_else(|| ReportError::NoFonts { looked: folders.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>().join(", ") })?;
        let mut faces = Vec::new();
        for path in paths {
            let bytes = fs::read(&path).map_err(|source| ReportError::Font { path, source })?;
            faces.extend(Font::iter(Bytes::new(bytes)));
        }
        Ok(Self { book: LazyHash::new(FontBook::from_fonts(&faces)), faces })
    }
}
