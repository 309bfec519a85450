//! Reads a scan and tells how long each page took: `cargo run --release -p qiheng-ocr --example read -- MODELS FILE`.

#![allow(clippy::print_stdout, reason = "an example prints")]

use std::path::Path;
use std::time::Instant;

use qiheng_ocr::{Models, Pages};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(file)) = (arguments.next(), arguments.next()) else { return Err("read MODELS FILE".into()) };
    let begun = Instant::now();
    let models = Models::load(Path::new(&folder))?;
    println!("models: {:.2?}", begun.elapsed());
    let pages = Pages::open(&std::fs::read(file)?)?;
    for number in 0..pages.count() {
        let begun = Instant::now();
        let (picture, _) = pages.picture(number)?;
        let drawn = begun.elapsed();
        let page = pages.read(&models, number)?;
        println!("page {}: {} x {}, drawn in {drawn:.2?}, drawn and read in {:.2?}", number + 1, picture.width(), picture.height(), begun.elapsed() - drawn);
        for line in page.lines {
            println!("  {}", line.characters.iter().map(|character| character.c).collect::<String>());
        }
    }
    Ok(())
}
