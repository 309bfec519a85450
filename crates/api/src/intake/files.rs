//! The files that a folder or a drop of several things holds.

use std::cmp::Ordering;
use std::fs;
use std::path::{Path, PathBuf};

use qiheng_contract::DRAFT_FILES;

use crate::ApiError;

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// Where it lies in the folder, with `/` between its parts.
    pub name: String,
}

/// The folder that was chosen, or the one that the chosen files lie in, and the files that can be contracts, in the order of their
/// names: `第2稿` before `第10稿`. Hidden files and the lock files of open documents are passed over.
pub(super) fn found(paths: &[PathBuf]) -> Result<(PathBuf, Vec<Found>), ApiError> {
    let folder = match paths {
        [] => return Err(ApiError::new("intake.nothing_chosen", &[])),
        [one] if one.is_dir() => one.clone(),
        [first, ..] => first.parent().unwrap_or(Path::new("")).to_owned(),
    };
    let mut files = Vec::new();
    for path in paths {
        gather(path, true, &mut files)?;
    }
    let name = |path: &Path| {
        let inside = path.strip_prefix(&folder).unwrap_or(path);
        inside.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
    };
    let mut found: Vec<Found> = files.into_iter().map(|path| Found { name: name(&path), path }).collect();
    found.sort_by(|one, other| natural(&one.name, &other.name));
    found.dedup();
    if found.is_empty() {
        let endings = DRAFT_FILES.map(|end| format!(".{end}")).join(" ");
        return Err(ApiError::new("intake.no_files", &[("path", &folder.display().to_string()), ("endings", &endings)]));
    }
    Ok((folder, found))
}

fn gather(path: &Path, is_chosen: bool, files: &mut Vec<PathBuf>) -> Result<(), ApiError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if !is_chosen && (name.starts_with('.') || name.starts_with("~$")) {
        return Ok(());
    }
    // A folder that is linked into itself would never end.
    if path.is_dir() && (is_chosen || !path.is_symlink()) {
        let unreadable = |error: std::io::Error| ApiError::new("file.unreadable", &[("path", &path.display().to_string()), ("detail", &error.to_string())]);
        for entry in fs::read_dir(path).map_err(unreadable)? {
            gather(&entry.map_err(unreadable)?.path(), false, files)?;
        }
    } else if path.extension().is_some_and(|end| DRAFT_FILES.contains(&end.to_string_lossy().to_lowercase().as_str())) {
        files.push(path.to_owned());
    }
    Ok(())
}

/// Names in the order in which people count: numbers in them by their value.
fn natural(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one, other);
    while let (Some(a), Some(b)) = (one.chars().next(), other.chars().next()) {
        let (x, y) = (digits(one), digits(other));
        if x > 0 && y > 0 {
            let value = |text: &str| text.trim_start_matches('0').to_owned();
            let (p, q) = (value(&one[..x]), value(&other[..y]));
            let order = p.len().cmp(&q.len()).then_with(|| p.cmp(&q));
            if order.is_ne() {
                return order;
            }
            (one, other) = (&one[x..], &other[y..]);
        } else if a == b {
            (one, other) = (&one[a.len_utf8()..], &other[b.len_utf8()..]);
        } else {
            return a.cmp(&b);
        }
    }
    one.len().cmp(&other.len())
}

/// How many ASCII digits the text begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_count() {
        let mut names = ["合同 v10.docx", "合同 v2.docx", "合同 v2 改.docx", "合同.docx", "合同 v02.docx", "a/1.docx"];
        names.sort_by(|one, other| natural(one, other));
        assert_eq!(names, ["a/1.docx", "合同 v2 改.docx", "合同 v2.docx", "合同 v02.docx", "合同 v10.docx", "合同.docx"]);
    }

    #[test]
    fn a_folder_s_files_are_found_and_others_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("2025");
        fs::create_dir(&inside).unwrap();
        for name in ["b.docx", "a.PDF", "~$b.docx", ".c.docx", "notes.xlsx", "e.ofd", "f.JPG", "2025/d.txt"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let names = |paths: &[PathBuf]| found(paths).map(|(_, files)| files.into_iter().map(|file| file.name).collect::<Vec<_>>());
        assert_eq!(names(&[folder.path().to_owned()]).unwrap(), ["2025/d.txt", "a.PDF", "b.docx", "e.ofd", "f.JPG"]);
        assert_eq!(names(&[folder.path().join("b.docx"), inside]).unwrap(), ["2025/d.txt", "b.docx"]);
        assert_eq!(names(&[folder.path().join("notes.xlsx")]).unwrap_err().code, "intake.no_files");
        assert_eq!(names(&[]).unwrap_err().code, "intake.nothing_chosen");
    }
}
