//! Texts in broken encodings, of absurd shapes, and other files that call themselves text.

use super::Outcome::{Read, Refused};
use super::{Case, check_all};

fn utf16(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to).collect()
}

fn repeated(piece: &str, times: usize) -> Vec<u8> {
    piece.repeat(times).into_bytes()
}

#[test]
fn broken_encodings() {
    let words = "第一条 标的 甲方向乙方采购设备。\n".repeat(30);
    let (gb18030, _, _) = encoding_rs::GB18030.encode(&words);
    let cases: Vec<Case> = vec![
        ("utf-8 mark alone", vec![0xEF, 0xBB, 0xBF], Refused("read.empty")),
        ("utf-16 mark alone", vec![0xFF, 0xFE], Refused("read.empty")),
        ("big utf-16 mark alone", vec![0xFE, 0xFF], Refused("read.empty")),
        ("half a utf-8 mark", vec![0xEF, 0xBB], Read),
        ("two marks", ["\u{FEFF}\u{FEFF}", &words].concat().into_bytes(), Read),
        ("utf-8 mark before utf-16", [&[0xEF, 0xBB, 0xBF][..], &utf16(&words, u16::to_le_bytes)].concat(), Read),
        ("utf-16 mark before utf-8", [&[0xFF, 0xFE][..], words.as_bytes()].concat(), Read),
        ("utf-16 mark before gb18030", [&[0xFF, 0xFE][..], &gb18030].concat(), Read),
        ("wrong end of utf-16", [&[0xFE, 0xFF][..], &utf16(&words, u16::to_le_bytes)].concat(), Read),
        ("utf-16 of odd length", [&[0xFF, 0xFE][..], &utf16(&words, u16::to_le_bytes), &[0x41]].concat(), Read),
        ("utf-16 without mark, odd length", [utf16(&words, u16::to_le_bytes), vec![0x41]].concat(), Refused("read.not_a_contract_file")),
        (
            "utf-32 mark",
            [&[0xFF, 0xFE, 0, 0][..], &words.chars().flat_map(|c| (c as u32).to_le_bytes()).collect::<Vec<_>>()].concat(),
            Refused("read.not_a_contract_file"),
        ),
        ("high surrogates only", [0xFF, 0xFE].into_iter().chain([0x00, 0xD8].repeat(200)).collect(), Read),
        ("low surrogate first", [&[0xFF, 0xFE, 0x00, 0xDC][..], &utf16(&words, u16::to_le_bytes)].concat(), Read),
        ("surrogates in utf-8", [&[0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80][..], words.as_bytes()].concat(), Read),
        ("overlong utf-8", [&[0xC0, 0x80, 0xE0, 0x80, 0x80][..], words.as_bytes()].concat(), Read),
        ("five byte utf-8", [&[0xF8, 0x88, 0x80, 0x80, 0x80][..], words.as_bytes()].concat(), Read),
        ("utf-8 beyond the last character", [&[0xF4, 0x90, 0x80, 0x80][..], words.as_bytes()].concat(), Read),
        ("utf-8 cut in a character", words.as_bytes()[..words.len() - 3].to_vec(), Read),
        ("one broken byte in a text", [words.as_bytes(), &[0xFF], words.as_bytes()].concat(), Read),
        ("gb18030 cut in a character", gb18030[..gb18030.len() - 2].to_vec(), Read),
        ("gb18030 of four bytes, cut", [&gb18030, &[0x81, 0x30, 0x81][..]].concat(), Read),
        ("gb18030 and utf-8 mixed", [words.as_bytes(), &gb18030].concat(), Refused("read.not_a_contract_file")),
        ("continuation bytes only", vec![0x80; 600], Read),
        ("all bytes in order", (0..=255).collect(), Refused("read.not_a_contract_file")),
        ("byte 255 only", vec![0xFF; 600], Refused("read.not_a_contract_file")),
        ("zeros between letters", words.bytes().filter(u8::is_ascii).flat_map(|byte| [byte, 0]).collect(), Refused("read.empty")),
        ("one zero in a text", [words.as_bytes(), &[0], words.as_bytes()].concat(), Read),
        ("escapes of a terminal", repeated("\u{1B}[31m红\u{1B}[0m\n", 100), Refused("read.not_a_contract_file")),
        ("deletes only", vec![0x7F; 600], Refused("read.not_a_contract_file")),
        ("bells only", vec![7; 600], Refused("read.not_a_contract_file")),
        ("noncharacters", repeated("\u{FFFE}\u{FFFF}", 300), Read),
        ("private use only", repeated("\u{E000}\u{F8FF}", 300), Read),
        ("replacement characters only", repeated("\u{FFFD}", 300), Read),
    ];
    check_all(&cases);
}

#[test]
fn absurd_shapes() {
    let cases: Vec<Case> = vec![
        ("blanks of every kind", "\u{3000}\u{A0}\u{2003}\t \u{2028}\u{2029}\u{85}\u{B}\u{C}".into(), Refused("read.empty")),
        ("line ends only", repeated("\r\n\n\r", 1000), Refused("read.empty")),
        ("zero width only", repeated("\u{200B}\u{200D}\u{FEFF}", 100), Read),
        ("marks of direction", repeated("\u{202E}条一第\u{202C}\n", 50), Read),
        ("one endless line", repeated("甲方应向乙方支付价款。", 100_000), Read),
        ("one endless word", repeated("A", 3_000_000), Read),
        ("endless combining marks", [b"A".to_vec(), repeated("\u{301}", 500_000)].concat(), Read),
        ("endless blanks in a line", [b"A".to_vec(), repeated(" ", 3_000_000), b"B".to_vec()].concat(), Read),
        ("many short lines", repeated("甲\n", 200_000), Read),
        ("more lines than a contract has", repeated("\n", 700_000), Refused("read.too_large")),
        ("larger than a text may be", vec![b'a'; 17 << 20], Refused("read.too_large")),
        ("larger than any file may be", vec![b'a'; 101 << 20], Refused("read.too_large")),
        ("deep indents", (0..3000).map(|depth| " ".repeat(depth) + "1. 款\n").collect::<String>().into_bytes(), Read),
        ("labels as deep as can be", (1..400).map(|depth| vec!["1"; depth].join(".") + " 款\n").collect::<String>().into_bytes(), Read),
        ("huge numbers", repeated("第99999999999999999999条 99999999999999999999999999999999999999元 999999999999年\n", 20), Read),
        ("drawn row of many cells", [repeated("│", 20_000), b"\n".to_vec()].concat(), Refused("read.empty")),
        ("drawn borders only", repeated("┼──", 20_000), Refused("read.empty")),
        ("rows without a table", repeated("│甲│乙│\n\n", 10_000), Read),
        ("table of contents only", repeated("第一条 标的………… 1\n", 5), Refused("read.empty")),
        ("page numbers only", (1..500).map(|page| format!("- {page} -\n")).collect::<String>().into_bytes(), Refused("read.empty")),
        ("question marks of a lost encoding", repeated("????????\n", 50), Read),
    ];
    check_all(&cases);
}

#[test]
fn absurd_markdown() {
    let cases: Vec<Case> = vec![
        ("stars.md", repeated("*", 200_000), Refused("read.empty")),
        ("stars and letters.md", repeated("*a", 100_000), Read),
        ("unpaired.md", repeated("**甲", 50_000), Read),
        ("links in links.md", repeated("[", 100_000), Read),
        ("links cut.md", repeated("[a](", 50_000), Read),
        ("tags.md", repeated("<a", 100_000), Read),
        ("tags never closed.md", [repeated("<", 50_000), repeated("a", 50_000)].concat(), Read),
        ("escapes.md", repeated("\\", 100_001), Read),
        ("entities.md", repeated("&amp;&lt;&nbsp;&bogus;", 20_000), Read),
        ("pipes.md", [b"|".to_vec(), repeated("a|", 100_000)].concat(), Read),
        ("wide rows.md", repeated(&format!("|{}\n", "甲|".repeat(1500)), 60), Read),
        ("quotes.md", [repeated(">", 100_000), b"a".to_vec()].concat(), Read),
        ("hashes.md", [repeated("#", 100_000), b" a".to_vec()].concat(), Read),
        ("fences never closed.md", repeated("```\n甲\n", 10_001), Read),
        ("borders only.md", repeated("|---|---|\n", 1000), Refused("read.empty")),
        ("rules only.md", repeated("---\n", 1000), Refused("read.empty")),
    ];
    check_all(&cases);
}

#[test]
fn other_files_that_call_themselves_text() {
    let bytes = |start: &[u8]| [start, &[0x20; 200]].concat();
    let cases: Vec<Case> = vec![
        ("letter.rtf", bytes(b"{\\rtf1\\ansi"), Refused("read.unsupported")),
        ("page.html", "\u{FEFF}\n <!doctype HTML><p>x</p>".into(), Refused("read.unsupported")),
        ("old page.htm", b"<HTML><p>x</p></HTML>".to_vec(), Refused("read.unsupported")),
        ("scan.gif", bytes(b"GIF89a"), Refused("read.unsupported")),
        ("scan.tif", bytes(b"II*\0"), Refused("read.no_text_layer")),
        ("scan big.tif", bytes(b"MM\0+"), Refused("read.unsupported")),
        ("archive.rar", bytes(b"Rar!\x1A\x07\0"), Refused("read.unsupported")),
        ("archive.7z", bytes(b"7z\xBC\xAF\x27\x1C"), Refused("read.unsupported")),
        ("program.exe", [&b"MZ\x90\0\x03\0\0\0"[..], &[0; 400]].concat(), Refused("read.not_a_contract_file")),
        ("database.sqlite", [&b"SQLite format 3\0"[..], &[0; 400], &[1, 2, 3, 4]].concat(), Refused("read.not_a_contract_file")),
        ("class.class", [&[0xCA, 0xFE, 0xBA, 0xBE][..], &[0, 1, 2, 3].repeat(100)].concat(), Refused("read.not_a_contract_file")),
        ("words behind .docx.docx", "第一条 标的\n".into(), Read),
        ("words behind .pdf.pdf", "第一条 标的\n".into(), Read),
        ("words without a name", "第一条 标的\n".into(), Read),
        ("source.json", b"{\"clauses\": []}".to_vec(), Read),
    ];
    check_all(&cases);
}
