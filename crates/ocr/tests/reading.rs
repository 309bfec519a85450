//! Real pictures through the real models; pictures made to break a reader need none.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::{Path, PathBuf};

use qiheng_contract::{Document, ReadCause, ReadLimit, Recognise, ScannedPage, read_with};
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
    fn count(&self, file: &[u8]) -> Result<u32, ReadCause> {
        Ok(Pages::open(file)?.count())
    }

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

/// Where words stand on a page as it is shown, in shares of its width and height.
fn place_of(document: &Document, page: usize, words: &str) -> (f32, f32) {
    let start = document.text.find(words).map(|at| document.text[..at].chars().count() as u32).unwrap();
    let scan = document.sheets[page].scan.as_ref().unwrap();
    let place = scan.places.iter().find(|place| place.start <= start && start < place.end).unwrap();
    (place.quad[0].0 / scan.width, place.quad[0].1 / scan.height)
}

/// The same picture, turned clockwise by so many quarters.
fn turned(quarters: u8) -> Vec<u8> {
    Picture::decode(TURNED).unwrap().turned(quarters).jpeg().unwrap()
}

/// A JPEG whose camera says that it is to be turned.
fn with_orientation(jpeg: &[u8], number: u8) -> Vec<u8> {
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend(b"\xFF\xE1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    bytes.extend([number, 0, 0, 0, 0, 0, 0]);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// A PDF of one page that is a JPEG, so many points wide for each of its pixels, with `/Rotate`.
fn pdf_of(jpeg: &[u8], (width, height): (u32, u32), points: f32, rotate: u32) -> Vec<u8> {
    let [across, down] = [width, height].map(|side| side as f32 * points);
    let contents = format!("{across} 0 0 {down} 0 0 cm /P Do").into_bytes();
    let stream = |head: String, bytes: &[u8]| [format!("<< {head} /Length {} >>\nstream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat();
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across} {down}] /Rotate {rotate} /Resources << /XObject << /P 4 0 R >> >> /Contents 5 0 R >>")
            .into_bytes(),
        stream(format!("/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"), jpeg),
        stream(String::new(), &contents),
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(&objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend([format!("{number} 0 obj\n").as_bytes(), object, b"\nendobj\n"].concat());
    }
    let end = format!("{table}trailer << /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.len() + 1, file.len());
    [file, end.into_bytes()].concat()
}

#[test]
fn a_page_is_laid_upright_however_it_lies() {
    let Some(models) = models() else { return };
    let eye = Eye(models);
    let straight = Picture::decode(TURNED).unwrap();
    let size = (straight.width(), straight.height());
    let upright = read_with(TURNED, "合同.jpg", Some(&eye)).unwrap();
    let files = [
        ("on its head", turned(2), 2),
        ("on its left side", turned(3), 1),
        ("turned by its camera", with_orientation(&turned(1), 8), 0),
        ("a page of a PDF that is turned", pdf_of(TURNED, size, 0.48, 90), 3),
        ("a page of a PDF with a point for each pixel", pdf_of(TURNED, size, 2.0, 0), 0),
    ];
    for (name, file, quarters) in files {
        let document = read_with(&file, "合同.pdf", Some(&eye)).unwrap();
        assert_eq!(document.sheets[0].scan.as_ref().unwrap().turned, quarters, "{name}");
        let is_read = |said: &str| document.text.lines().any(|line| line == said);
        let missing: Vec<_> = SAID.iter().filter(|said| !is_read(said)).collect();
        assert!(missing.is_empty(), "{name}: {missing:?} are not in\n{}", document.text);
        for words in ["青禾食品", "合同编号", "热收缩包装机"] {
            let (a, b) = (place_of(&document, 0, words), place_of(&upright, 0, words));
            assert!((a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() < 0.01, "{name}: {words} at {a:?}, not {b:?}");
        }
    }
}

#[test]
fn each_page_of_a_fax_becomes_a_sheet() {
    let Some(models) = models() else { return };
    let document = read_with(include_bytes!("fixtures/two-pages.tif"), "合同.tif", Some(&Eye(models))).unwrap();
    let turned: Vec<u8> = document.sheets.iter().map(|sheet| sheet.scan.as_ref().unwrap().turned).collect();
    assert_eq!(turned, [0, 2], "the second page lies on its head");
    for line in SAID {
        assert!(document.text.lines().any(|read| read == line), "{line} is not in\n{}", document.text);
    }
}
