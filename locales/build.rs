//! Lists every catalogue file of both languages, so that a new file needs no other change.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let here = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let mut list = String::from("&[\n");
    for language in ["zh-CN", "en"] {
        let folder = Path::new(&here).join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files: Vec<_> = fs::read_dir(&folder)
            .expect("the folder of a language")
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "ftl"))
            .collect();
        files.sort();
        for file in files {
            writeln!(list, "    ({language:?}, {:?}, include_str!({:?})),", file.file_name().unwrap_or_default().to_string_lossy(), file)
                .expect("a string takes it");
        }
    }
    list.push(']');
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("files.rs");
    fs::write(out, list).expect("the build folder can be written");
}
