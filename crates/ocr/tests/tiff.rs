//! TIFFs as other programs write them: each shows what the PNG beside it shows.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::{Path, PathBuf};

use qiheng_contract::{ReadCause, ReadLimit};
use qiheng_ocr::{Pages, Picture};

fn fixture(name: &str) -> Vec<u8> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/fixtures/tiff"].iter().collect();
    std::fs::read(Path::new(&folder).join(name)).unwrap()
}

/// The pixels of a picture, and how many of them a point has.
fn pixels(bytes: &[u8]) -> (u32, u32, Vec<u8>, f32) {
    let (picture, scale) = Pages::open(bytes).unwrap().picture(0).unwrap();
    (picture.width(), picture.height(), picture.pixels().to_vec(), scale)
}

#[test]
fn every_way_of_packing_shows_the_same_picture() {
    let files = [
        ("bilevel.png", 0, &["group4.tif", "group3.tif", "rows.tif", "plain-bilevel.tif", "reversed.tif"][..]),
        ("grey.png", 0, &["packbits.tif", "big-endian.tif"]),
        ("grey.png", 10, &["grey4.tif"]),
        ("colours.png", 0, &["lzw.tif", "deflate.tif", "sixteen.tif", "tiled.tif"]),
        ("colours.png", 24, &["jpeg.tif", "ycbcr.tif"]),
        ("palette.png", 0, &["palette.tif"]),
    ];
    for (png, apart, tiffs) in files {
        let (width, height, expected, _) = pixels(&fixture(png));
        for tiff in tiffs {
            let (w, h, seen, _) = pixels(&fixture(tiff));
            assert_eq!((w, h), (width, height), "{tiff}");
            let most = expected.iter().zip(&seen).map(|(a, b)| a.abs_diff(*b)).max();
            let mean = expected.iter().zip(&seen).map(|(a, b)| f64::from(a.abs_diff(*b))).sum::<f64>() / expected.len() as f64;
            assert!(if apart == 0 { most == Some(0) } else { mean < f64::from(apart) / 4.0 }, "{tiff}: {most:?}, {mean}");
        }
    }
}

#[test]
fn the_resolution_says_how_large_the_paper_is() {
    let (.., scale) = pixels(&fixture("group4.tif"));
    assert!((scale - 200.0 / 72.0).abs() < 0.01, "{scale}");
}

/// A TIFF of one strip with these tags, each a number.
fn tiff(tags: &[(u16, u32)], strip: &[u8]) -> Vec<u8> {
    let mut bytes = b"II*\0".to_vec();
    bytes.extend((8 + strip.len() as u32).to_le_bytes());
    bytes.extend(strip);
    bytes.extend((tags.len() as u16 + 2).to_le_bytes());
    for (tag, value) in tags.iter().chain(&[(273, 8), (279, strip.len() as u32)]) {
        bytes.extend(tag.to_le_bytes());
        bytes.extend([4, 0, 1, 0, 0, 0]);
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend([0; 4]);
    bytes
}

#[test]
fn a_page_is_turned_as_its_directory_says() {
    // white but for the upper left pixel; turned by a quarter clockwise that is the upper right one
    let turned = tiff(&[(256, 3), (257, 2), (258, 8), (262, 1), (274, 6)], &[0, 255, 255, 255, 255, 255]);
    let (width, height, seen, _) = pixels(&turned);
    assert_eq!((width, height), (2, 3));
    assert_eq!((seen[0], seen[3]), (255, 0));
}

#[test]
fn what_breaks_off_is_shown_as_far_as_it_goes() {
    let whole = pixels(&fixture("group4.tif")).2;
    let mut file = fixture("plain-bilevel.tif");
    let pages = Pages::open(&file).unwrap();
    assert_eq!((pages.count(), pages.picture(0).unwrap().0.pixels() == whole), (1, true));
    assert!(pages.picture(1).is_err());
    file.truncate(file.len() - 200);
    let _ = Pages::open(&file).map(|pages| pages.picture(0));
}

#[test]
fn files_made_to_break_a_reader_are_refused() {
    let open = |bytes: &[u8]| Pages::open(bytes).err();
    let too_large = Some(ReadCause::TooLarge { limit: ReadLimit::Pixels, max: Picture::MAX_PIXELS / 1_000_000 });
    assert_eq!(open(&tiff(&[(256, 20_000), (257, 20)], &[])), too_large);
    assert_eq!(open(&tiff(&[(256, 16_000), (257, 16_000)], &[])), too_large);
    for broken in [b"II*\0".to_vec(), b"II*\0\x08\0\0\0".to_vec(), b"MM\0*\xFF\xFF\xFF\xFF".to_vec(), tiff(&[(256, 0), (257, 9)], &[])] {
        assert!(matches!(open(&broken), Some(ReadCause::Damaged { .. })), "{broken:?}");
    }
    // a directory that names itself as the next one ends
    let mut endless = tiff(&[(256, 3), (257, 2), (258, 8)], &[0; 6]);
    let (at, end) = (14_u32, endless.len());
    endless[end - 4..].copy_from_slice(&at.to_le_bytes());
    assert_eq!(Pages::open(&endless).unwrap().count(), 1);
    // stretches, samples and ways of packing that are not
    for tags in [
        vec![(256, 30), (257, 20), (258, 8), (322, 60_000), (323, 60_000), (324, 0)],
        vec![(256, 30), (257, 20), (258, 8), (322, 0), (323, 16), (324, 0)],
        vec![(256, 30), (257, 20), (258, 7)],
        vec![(256, 30), (257, 20), (258, 8), (277, u32::MAX)],
        vec![(256, 30), (257, 20), (258, 8), (259, 6)],
        vec![(256, 30), (257, 20), (258, 8), (259, 7)],
    ] {
        assert!(Pages::open(&tiff(&tags, &[1; 40])).unwrap().picture(0).is_err(), "{tags:?}");
    }
}

#[test]
fn no_change_of_a_byte_stops_the_program() {
    for name in ["group3.tif", "group4.tif", "lzw.tif", "packbits.tif", "tiled.tif", "palette.tif", "ycbcr.tif"] {
        let file = fixture(name);
        for at in (0..file.len()).step_by(file.len() / 150 + 1) {
            for byte in [0, 0x7F, 0xFF, file[at] ^ 1] {
                let mut changed = file.clone();
                changed[at] = byte;
                if let Ok(pages) = Pages::open(&changed) {
                    let _ = pages.picture(0);
                }
            }
        }
    }
}
