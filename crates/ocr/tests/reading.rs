//! Real pictures through the real models; pictures made to break a reader need none.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::{Path, PathBuf};

use qiheng_contract::{ReadCause, ReadLimit, Recognise, ScannedPage, read_with};
use qiheng_ocr::{Models, Pages, Picture, PictureError};

/// A contract's first page at 150 dpi, turned by 1.3°, with the noise of a scanner.
const TURNED: &[u8] = include_bytes!("fixtures/turned.jpg");

/// What stands on it: each of these lines, character for character.
const SAID: [&str; 9] = [
    "包装生产线采购合同",
    "合同编号：QH-CG-2026-017",
    "甲方（买方）：青禾食品科技有限公司",
    "统一社会信用代码：91350100M000100Y43",
    "地址：四川省绵阳市安昌路210号",
    "甲、乙双方根据《中华人民共和国民法典》，就包装生产线的采购协商一致，订立本合同。",
    "序号\t名称\t数量\t单价（元）\t金额（元）",
    "1\t自动装盒机\t2台\t240,000.00\t480,000.00",
    "2\t热收缩包装机\t1台\t160,000.00\t160,000.00",
];

struct Eye(Models);

impl Recognise for Eye {
    fn page(&self, file: &[u8], page: u32) -> Result<ScannedPage, ReadCause> {
        Pages::open(file)?.read(&self.0, page)
    }
}

/// The models, where `cargo xtask ocr-models` has put them.
fn models() -> Option<Models> {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/ocr-models");
    let folders: Vec<PathBuf> = std::env::var_os("QIHENG_OCR_MODELS").map(PathBuf::from).into_iter().chain([built]).collect();
    let found = Models::find(&folders);
    if found.is_none() {
        eprintln!("PASSED OVER: the models that read scans are not here; `cargo xtask ocr-models` fetches them");
    }
    found.map(|folder| Models::load(folder).unwrap())
}

#[test]
fn a_turned_page_is_read_with_its_table_and_every_figure() {
    let Some(models) = models() else { return };
    let document = read_with(TURNED, "合同.jpg", Some(&Eye(models))).unwrap();
    for line in SAID {
        assert!(document.text.lines().any(|read| read == line), "{line} is not in\n{}", document.text);
    }
    let places = &document.sheets[0].scan.as_ref().unwrap().places;
    let placed: u32 = places.iter().map(|place| place.end - place.start).sum();
    assert!(placed as usize * 100 > document.text.chars().filter(|c| !c.is_whitespace()).count() * 98, "words without a place");
    let doubtful: u32 = places.iter().filter(|place| place.doubtful).map(|place| place.end - place.start).sum();
    assert!(doubtful * 4 < placed, "most of a readable page is sure");
}

#[test]
fn models_that_are_no_models_say_so() {
    let folder = std::env::temp_dir().join(format!("qiheng-no-models-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    assert!(Models::find(std::slice::from_ref(&folder)).is_none());
    for name in [qiheng_ocr::DETECTION, qiheng_ocr::RECOGNITION] {
        std::fs::write(folder.join(name), b"not a model").unwrap();
    }
    assert!(Models::find(std::slice::from_ref(&folder)).is_some());
    let error = Models::load(&folder).err().unwrap().to_string();
    assert!(error.contains(qiheng_ocr::DETECTION), "{error}");
    std::fs::remove_dir_all(&folder).unwrap();
}

/// A PNG whose header claims a size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    let crc = bytes[12..]
        .iter()
        .fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }));
    bytes.extend((!crc).to_be_bytes());
    bytes.extend(b"\0\0\0\0IDAT\x35\xAF\x06\x1E");
    bytes
}

#[test]
fn pictures_made_to_break_a_reader_are_refused() {
    let open = |bytes: &[u8]| Pages::open(bytes).err();
    let too_large = Some(ReadCause::TooLarge { limit: ReadLimit::Pixels, max: Picture::MAX_PIXELS / 1_000_000 });
    assert_eq!(open(&png(20_000, 20_000)), too_large);
    assert_eq!(open(&png(16_000, 16_000)), too_large);
    for broken in [png(0, 0), png(100, 100), TURNED[..200].to_vec(), b"\xFF\xD8\xFF\xE0".to_vec(), b"GIF89a".to_vec(), Vec::new()] {
        assert!(matches!(open(&broken), Some(ReadCause::Damaged { .. })), "{:?}", &broken[..broken.len().min(20)]);
    }
    assert!(matches!(Picture::of_rgba(0, 5, Vec::new()), Err(PictureError::Empty)));
    assert!(matches!(Picture::of_rgba(u32::MAX, u32::MAX, Vec::new()), Err(PictureError::TooLarge)));
    assert!(matches!(open(b"%PDF-1.4\nnothing"), Some(ReadCause::Damaged { .. })));
}
