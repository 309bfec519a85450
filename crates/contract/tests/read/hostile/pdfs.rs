//! PDF files whose objects point in circles, lie about themselves or hold nothing of use.

use lopdf::{Stream, dictionary};

use super::Outcome::{Read, Refused};
use super::{Case, check_all};

const PAGE: &str = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";
const FONT: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
const WORDS: &str = "BT /F1 10 Tf 72 700 Td (Enough words to make a layer of text.) Tj ET";

fn stream(entries: &str, content: &str) -> String {
    format!("<< {entries} /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// The objects of a good file of one page, numbered from 1.
fn objects() -> Vec<String> {
    let owned = str::to_owned;
    vec![owned("<< /Type /Catalog /Pages 2 0 R >>"), owned("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"), owned(PAGE), stream("", WORDS), owned(FONT)]
}

/// A file of these objects with a table of where they stand.
fn file(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = "%PDF-1.7\n".to_owned();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", out.len());
        out += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let (count, start) = (objects.len() + 1, out.len());
    out += &format!("xref\n0 {count}\n{table}trailer\n<< /Size {count} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
    out.into_bytes()
}

/// The good file with another object in place of one of its own; further ones follow the fifth.
fn with(changes: &[(usize, &str)]) -> Vec<u8> {
    let mut all = objects();
    for (number, object) in changes {
        all.resize(all.len().max(*number), "null".to_owned());
        all[number - 1] = (*object).to_owned();
    }
    file(&all, "")
}

/// The good file with this page content.
fn showing(content: &str) -> Vec<u8> {
    with(&[(4, &stream("", &format!("{WORDS}\n{content}")))])
}

/// The good file with a change to its bytes as text.
fn replaced(from: &str, to: &str) -> Vec<u8> {
    let good = String::from_utf8(file(&objects(), "")).unwrap();
    assert!(good.contains(from));
    good.replacen(from, to, 1).into_bytes()
}

/// A file of so many pages, each with words of its own: what stands on every page is taken for its margin.
fn many_pages(count: usize) -> Vec<u8> {
    let kids: String = (0..count).map(|n| format!("{} 0 R ", 2 * n + 6)).collect();
    let mut all = objects();
    all[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {count} >>");
    for n in 0..count {
        let letters: String = (0..4).map(|digit| char::from(b'a' + (n >> (4 * digit) & 15) as u8)).collect();
        all.push(PAGE.replace("4 0 R", &format!("{} 0 R", 2 * n + 7)));
        all.push(stream("", &WORDS.replace("words", &letters)));
    }
    file(&all, "")
}

#[test]
fn tables_and_trailers_that_lie() {
    let good = file(&objects(), "");
    let start = good.windows(9).position(|window| window == b"startxref").unwrap();
    let table = good.windows(5).position(|window| window == b"xref\n").unwrap();
    let previous = format!("/Prev {table}");
    let cases: Vec<Case> = vec![
        ("good", good.clone(), Read),
        ("table before itself", file(&objects(), &previous), Read),
        ("table before the file", file(&objects(), "/Prev -5"), Refused("read.damaged")),
        ("table behind the file", file(&objects(), "/Prev 999999999"), Refused("read.damaged")),
        ("stream of the table that is none", file(&objects(), "/XRefStm 9"), Read),
        ("no root", replaced("/Root 1 0 R", ""), Refused("read.damaged")),
        ("root that is a number", replaced("/Root 1 0 R", "/Root 7"), Refused("read.damaged")),
        ("root that isn't there", replaced("/Root 1 0 R", "/Root 99 0 R"), Refused("read.damaged")),
        ("size of nothing", replaced("/Size 6", "/Size 0"), Read),
        ("size of everything", replaced("/Size 6", "/Size 4294967295"), Read),
        ("table of more objects", replaced("xref\n0 6", "xref\n0 999999"), Read),
        ("table from a huge number", replaced("xref\n0 6", "xref\n4294967290 6"), Refused("read.damaged")),
        ("table of noise", replaced("0000000000 65535 f", "zzzzzzzzzz zzzzz z"), Refused("read.damaged")),
        ("table that points nowhere", replaced(" 00000 n ", " 99999 n "), Refused("read.damaged")),
        ("start beyond the file", [&good[..start], b"startxref\n99999999\n%%EOF"].concat(), Refused("read.damaged")),
        ("start before the file", [&good[..start], b"startxref\n-1\n%%EOF"].concat(), Refused("read.damaged")),
        ("start at noise", [&good[..start], b"startxref\n3\n%%EOF"].concat(), Refused("read.damaged")),
        ("no start", good[..start].to_vec(), Refused("read.damaged")),
        ("no table", good[..table].to_vec(), Refused("read.damaged")),
        ("no end mark", good[..good.len() - 6].to_vec(), Refused("read.damaged")),
        ("noise behind the end", [&good, &[b' '; 5000][..]].concat(), Read),
        ("mail before the header", [&b"Content-Type: application/pdf\r\n\r\n"[..], &good].concat(), Read),
        ("version from the future", replaced("%PDF-1.7", "%PDF-9.9"), Read),
        ("version of letters", replaced("%PDF-1.7", "%PDF-x.y"), Read),
        ("file twice", [&good[..], &good].concat(), Read),
        ("encrypted by nobody knows what", file(&objects(), "/Encrypt << /Filter /Martian /V 99 /R 99 >>"), Refused("read.encrypted")),
        ("encryption that isn't there", file(&objects(), "/Encrypt 99 0 R"), Refused("read.encrypted")),
        ("encryption that is a number", file(&objects(), "/Encrypt 7"), Refused("read.encrypted")),
    ];
    check_all(&cases);
}

#[test]
fn trees_in_circles() {
    let kid = |count: usize| format!("<< /Type /Pages /Kids [{}] /Count {count} >>", "3 0 R ".repeat(count));
    let pages: Vec<String> = (0..300).map(|n| format!("<< /Type /Pages /Parent {} 0 R /Kids [{} 0 R] /Count 1 >>", n + 5, n + 7)).collect();
    let deep: Vec<String> = objects().into_iter().chain(pages).chain([PAGE.to_owned()]).collect();
    let mut chain = deep.clone();
    chain[1] = "<< /Type /Pages /Kids [6 0 R] /Count 1 >>".to_owned();
    let cases: Vec<Case> = vec![
        ("tree that holds itself", with(&[(2, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")]), Refused("read.damaged")),
        (
            "two nodes that hold each other",
            with(&[(2, "<< /Type /Pages /Kids [6 0 R] /Count 1 >>"), (6, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 >>")]),
            Refused("read.damaged"),
        ),
        ("tree without kids", with(&[(2, "<< /Type /Pages /Count 1 >>")]), Refused("read.damaged")),
        ("kids that are numbers", with(&[(2, "<< /Type /Pages /Kids [1 2 3] /Count 3 >>")]), Refused("read.damaged")),
        ("kids that aren't there", with(&[(2, "<< /Type /Pages /Kids [98 0 R 99 0 R] /Count 2 >>")]), Refused("read.damaged")),
        ("kids that are a reference to themselves", with(&[(2, "<< /Type /Pages /Kids 6 0 R /Count 1 >>"), (6, "6 0 R")]), Refused("read.damaged")),
        ("references in a circle", with(&[(4, "6 0 R"), (6, "7 0 R"), (7, "6 0 R")]), Refused("read.no_text_layer")),
        ("count below nothing", with(&[(2, "<< /Type /Pages /Kids [3 0 R] /Count -1 >>")]), Read),
        ("count of everything", with(&[(2, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>")]), Read),
        ("the same page five hundred times", with(&[(2, &kid(500))]), Refused("read.no_text_layer")),
        ("five thousand pages", many_pages(5000), Read),
        ("more pages than are read", many_pages(5001), Refused("read.too_large")),
        ("deep tree", file(&chain, ""), Read),
        ("page that is its own parent", with(&[(3, "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>")]), Refused("read.no_text_layer")),
        (
            "parents in a circle",
            with(&[
                (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 6 0 R >>"),
                (3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>"),
                (6, "<< /Parent 2 0 R >>"),
            ]),
            Refused("read.no_text_layer"),
        ),
        ("page without content", with(&[(3, "<< /Type /Page /Parent 2 0 R >>")]), Refused("read.no_text_layer")),
        ("page that is a number", with(&[(3, "7")]), Refused("read.damaged")),
        ("page without a size", with(&[(3, &PAGE.replace("/MediaBox [0 0 595 842]", ""))]), Read),
        ("page of no size", with(&[(3, &PAGE.replace("[0 0 595 842]", "[0 0 0 0]"))]), Refused("read.no_text_layer")),
        ("page of huge size", with(&[(3, &PAGE.replace("[0 0 595 842]", &format!("[-{0} -{0} {0} {0}]", "9".repeat(15))))]), Read),
        ("page of a size that no parser reads", with(&[(3, &PAGE.replace("[0 0 595 842]", "[-1e38 -1e38 1e38 1e38]"))]), Refused("read.damaged")),
        ("page upside down", with(&[(3, &PAGE.replace("[0 0 595 842]", "[595 842 0 0]"))]), Read),
        ("size of words", with(&[(3, &PAGE.replace("[0 0 595 842]", "[/a /b (c) null]"))]), Read),
        ("turned by nothing straight", with(&[(3, &PAGE.replace("/Parent", "/Rotate 45 /Parent"))]), Read),
        ("turned by a huge angle", with(&[(3, &PAGE.replace("/Parent", "/Rotate 9223372036854775807 /Parent"))]), Read),
        ("many contents", with(&[(3, &PAGE.replace("4 0 R", &format!("[{}]", "4 0 R ".repeat(2000))))]), Read),
        ("contents in contents", with(&[(3, &PAGE.replace("/Contents 4 0 R", "/Contents [[4 0 R] 4 0 R]"))]), Read),
        (
            "form that draws itself",
            with(&[
                (3, &PAGE.replace("/Font", "/XObject << /X 6 0 R >> /Font")),
                (4, &stream("", &format!("{WORDS} /X Do"))),
                (6, &stream("/Subtype /Form /Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do")),
            ]),
            Read,
        ),
        (
            "field that is drawn by itself",
            with(&[(3, &PAGE.replace("/Parent", "/Annots [6 0 R] /Parent")), (6, "<< /Subtype /Widget /Rect [0 0 9 9] /AP 6 0 R /N 6 0 R >>")]),
            Read,
        ),
        ("many fields", with(&[(3, &PAGE.replace("/Parent", &format!("/Annots [{}] /Parent", "6 0 R ".repeat(50_000)))), (6, "<< /Subtype /Widget >>")]), Read),
        ("fields that are a word", with(&[(3, &PAGE.replace("/Parent", "/Annots /None /Parent"))]), Read),
    ];
    check_all(&cases);
}

#[test]
fn streams_that_lie() {
    let page = |entries: &str, content: &str| with(&[(4, &stream(entries, content))]);
    let packed = |rounds: usize| {
        let mut content = WORDS.as_bytes().to_vec();
        for _ in 0..rounds {
            let mut stream = Stream::new(dictionary! {}, content);
            stream.compress().unwrap();
            content = stream.content;
        }
        content
    };
    let hexadecimal: String = packed(1).iter().map(|byte| format!("{byte:02X}")).collect();
    let objects_within = "1 0 2 3 << >> 7";
    let cases: Vec<Case> = vec![
        ("length of nothing", with(&[(4, &stream("", WORDS).replace(&format!("/Length {}", WORDS.len()), "/Length 0"))]), Refused("read.no_text_layer")),
        ("length below nothing", with(&[(4, &stream("", WORDS).replace(&format!("/Length {}", WORDS.len()), "/Length -9"))]), Refused("read.no_text_layer")),
        (
            "length beyond the file",
            with(&[(4, &stream("", WORDS).replace(&format!("/Length {}", WORDS.len()), "/Length 999999999"))]),
            Refused("read.no_text_layer"),
        ),
        (
            "length that is the stream",
            with(&[(4, &stream("", WORDS).replace(&format!("/Length {}", WORDS.len()), "/Length 4 0 R"))]),
            Refused("read.no_text_layer"),
        ),
        ("stream without an end", with(&[(4, "<< /Length 10 >>\nstream\nBT")]), Refused("read.no_text_layer")),
        ("filter that nobody knows", page("/Filter /Martian", WORDS), Read),
        ("filter that isn't so", page("/Filter /FlateDecode", WORDS), Refused("read.no_text_layer")),
        ("filter of a picture", page("/Filter /DCTDecode", WORDS), Read),
        ("filter that is a circle", page("/Filter 4 0 R", WORDS), Read),
        ("filter in sixteens, cut", page("/Filter [/ASCIIHexDecode /FlateDecode]", &hexadecimal[..hexadecimal.len() / 2]), Refused("read.no_text_layer")),
        ("filter in sixteens", page("/Filter [/ASCIIHexDecode /FlateDecode]", &(hexadecimal.clone() + ">")), Refused("read.no_text_layer")),
        ("filter in eighty-fives", page("/Filter /ASCII85Decode", "z".repeat(50_000).as_str()), Refused("read.no_text_layer")),
        ("run lengths without an end", page("/Filter /RunLengthDecode", "\u{7F}a"), Refused("read.no_text_layer")),
        ("many filters", page(&format!("/Filter [{}]", "/ASCIIHexDecode ".repeat(500)), "41>"), Refused("read.no_text_layer")),
        (
            "predictor of nonsense",
            page("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 999999999 /Colors 99 /BitsPerComponent 99 >>", WORDS),
            Read,
        ),
        ("objects in a stream that holds itself", with(&[(6, &stream("/Type /ObjStm /N 1 /First 4 /Extends 6 0 R", "6 0 << >>"))]), Read),
        ("objects in a stream of a wrong count", with(&[(6, &stream("/Type /ObjStm /N 99999999 /First 4", objects_within))]), Read),
        ("objects in a stream before its first", with(&[(6, &stream("/Type /ObjStm /N 2 /First -4", objects_within))]), Read),
        ("objects in a stream behind its end", with(&[(6, &stream("/Type /ObjStm /N 2 /First 9999", objects_within))]), Read),
        ("table in a stream of no widths", with(&[(6, &stream("/Type /XRef /W [0 0 0] /Size 9999999 /Index [0 9999999]", "x"))]), Read),
    ];
    check_all(&cases);
}

#[test]
fn contents_without_sense() {
    let cases: Vec<Case> = vec![
        ("saved and never restored", showing(&"q ".repeat(100_000)), Read),
        ("restored and never saved", showing(&"Q ".repeat(100_000)), Read),
        ("arrays in arrays", showing(&"[".repeat(100_000)), Read),
        ("dictionaries in dictionaries", showing(&"<<".repeat(100_000)), Read),
        ("brackets in words", showing(&"(".repeat(100_000)), Read),
        ("operands without an operator", showing(&"1 ".repeat(300_000)), Read),
        ("operators without operands", showing("Tj TJ Tf Td TD Tm T* ' \" cm re m l Do BT ET"), Read),
        ("huge numbers", showing("99999999999999999999999999999999999999999999 1e400 -1e400 Td (x) Tj"), Read),
        ("numbers that are none", showing("1.2.3 --5 +-+ . - Td (x) Tj"), Read),
        ("letters of no size", showing("BT /F1 0 Tf (nothing) Tj ET"), Read),
        ("letters below size", showing("BT /F1 -10 Tf 72 600 Td (mirrored) Tj ET"), Read),
        ("letters of huge size", showing("BT /F1 1e30 Tf (x) Tj ET"), Read),
        ("flattened page", showing("1 0 0 0 0 0 cm BT /F1 10 Tf (flat) Tj ET"), Read),
        ("endless shift", showing(&"1e37 0 0 1e37 0 0 cm ".repeat(50)), Read),
        ("font that isn't there", showing("BT /F9 10 Tf 72 600 Td (who knows) Tj ET"), Read),
        ("font that is a word", with(&[(5, "/Helvetica")]), Refused("read.no_text_layer")),
        ("font of nothing", with(&[(5, "<< >>")]), Read),
        ("font of a kind unknown", with(&[(5, "<< /Type /Font /Subtype /Martian >>")]), Read),
        (
            "font that descends from itself",
            with(&[(5, "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [5 0 R] >>")]),
            Refused("read.no_text_layer"),
        ),
        (
            "font without descendants",
            with(&[(5, "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [] >>")]),
            Refused("read.no_text_layer"),
        ),
        (
            "font of huge widths",
            with(&[(5, &FONT.replace("/Encoding", "/FirstChar 0 /LastChar 2147483647 /Widths [1e38 -1e38] /Encoding"))]),
            Refused("read.no_text_layer"),
        ),
        (
            "widths of a range without end",
            with(&[
                (5, "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [6 0 R] >>"),
                (6, "<< /Subtype /CIDFontType2 /W [0 4294967295 500 1 [2 3] 7] >>"),
            ]),
            Refused("read.no_text_layer"),
        ),
        ("differences beyond the last code", with(&[(5, &FONT.replace("/WinAnsiEncoding", "<< /Differences [2147483647 /a /b -9 /c] >>"))]), Read),
        (
            "map of a range without end",
            with(&[(5, &FONT.replace("/Encoding", "/ToUnicode 6 0 R /Encoding")), (6, &stream("", "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"))]),
            Read,
        ),
        (
            "map beyond the last character",
            with(&[(5, &FONT.replace("/Encoding", "/ToUnicode 6 0 R /Encoding")), (6, &stream("", "1 beginbfrange <00> <FF> <DBFFDFFF> endbfrange"))]),
            Refused("read.no_text_layer"),
        ),
        (
            "map of lone surrogates",
            with(&[(5, &FONT.replace("/Encoding", "/ToUnicode 6 0 R /Encoding")), (6, &stream("", "1 beginbfrange <00> <FF> <D800> endbfrange"))]),
            Read,
        ),
        (
            "map that starts at the last code",
            with(&[
                (5, &FONT.replace("/Encoding", "/ToUnicode 6 0 R /Encoding")),
                (6, &stream("", "1 beginbfrange <FFFFFFFF> <FFFFFFFF> [<0041> <0042> <0043>] endbfrange")),
            ]),
            Read,
        ),
        (
            "map of codes to glyphs without end",
            with(&[
                (5, "<< /Type /Font /Subtype /Type0 /Encoding 6 0 R /DescendantFonts [7 0 R] >>"),
                (6, &stream("", "1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <00> <FF> 4294967295 endcidrange")),
                (7, "<< /Subtype /CIDFontType2 >>"),
            ]),
            Refused("read.no_text_layer"),
        ),
        ("map that is the font", with(&[(5, &FONT.replace("/Encoding", "/ToUnicode 5 0 R /Encoding"))]), Read),
        ("many rules", showing(&"0 0 m 100 0 l S ".repeat(50_000)), Read),
        ("grid of many lines", showing(&(0..400).map(|n| format!("{n} 0 m {n} 800 l S 0 {n} m 500 {n} l S ")).collect::<String>()), Read),
        ("rectangles of no size", showing(&"0 0 0 0 re S ".repeat(10_000)), Read),
        ("many letters in one place", showing(&format!("BT /F1 10 Tf 72 600 Td {} ET", "(x) Tj -5 0 Td ".repeat(20_000))), Read),
        (
            "letters all over the page",
            showing(&(0..5000).map(|n| format!("BT /F1 {} Tf {} {} Td (ab) Tj ET ", n % 30 + 1, n * 37 % 590, n * 91 % 840)).collect::<String>()),
            Read,
        ),
        ("pictures in line without end", showing("BI /W 9999 /H 9999 ID "), Read),
        ("words outside of text", showing("/F1 10 Tf (outside) Tj"), Read),
    ];
    check_all(&cases);
}
