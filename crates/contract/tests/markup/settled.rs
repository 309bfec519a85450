//! Taking all tracked changes of one author in or back, as a word processor does: an opinion of its own, made from the XML alone.

use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::Event;

/// What is done with the changes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Settle {
    Accept,
    Reject,
}

enum Node {
    Element { name: String, tag: String, kids: Vec<Node> },
    Raw(String),
}

/// The package with all changes of an author settled.
pub(crate) fn settled(package: &[u8], author: &str, settle: Settle) -> Vec<u8> {
    let mut source = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..source.len() {
        let mut entry = source.by_index(index).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("a part");
        if matches!(name.as_str(), "word/document.xml" | "word/footnotes.xml" | "word/endnotes.xml") {
            let xml = String::from_utf8(bytes).expect("UTF-8");
            let mut nodes = parse(&xml);
            settle_all(&mut nodes, author, settle);
            bytes = nodes.iter().map(written).collect::<String>().into_bytes();
        }
        target.start_file(name, zip::write::SimpleFileOptions::default()).expect("an entry");
        target.write_all(&bytes).expect("a part");
    }
    target.finish().expect("a package").into_inner()
}

fn parse(xml: &str) -> Vec<Node> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<(String, String, Vec<Node>)> = vec![(String::new(), String::new(), Vec::new())];
    loop {
        let at = reader.buffer_position() as usize;
        let event = reader.read_event().expect("XML");
        let raw = &xml[at..reader.buffer_position() as usize];
        match event {
            Event::Start(start) => open.push((start.name().into_inner().to_owned(), raw.to_owned(), Vec::new())),
            Event::Empty(start) => {
                let node = Node::Element { name: start.name().into_inner().to_owned(), tag: raw.replace("/>", ">"), kids: Vec::new() };
                open.last_mut().expect("open").2.push(node);
            }
            Event::End(_) => {
                let (name, tag, kids) = open.pop().expect("balanced");
                open.last_mut().expect("open").2.push(Node::Element { name, tag, kids });
            }
            Event::Eof => return open.pop().expect("the document").2,
            _ => open.last_mut().expect("open").2.push(Node::Raw(raw.to_owned())),
        }
    }
}

fn written(node: &Node) -> String {
    match node {
        Node::Raw(raw) => raw.clone(),
        Node::Element { name, tag, kids } => format!("{tag}{}</{name}>", kids.iter().map(written).collect::<String>()),
    }
}

fn is_of(tag: &str, author: &str) -> bool {
    tag.contains(&format!("author=\"{author}\""))
}

fn settle_all(nodes: &mut Vec<Node>, author: &str, settle: Settle) {
    let (gone, stays) = match settle {
        Settle::Accept => (["w:del", "w:moveFrom"], ["w:ins", "w:moveTo"]),
        Settle::Reject => (["w:ins", "w:moveTo"], ["w:del", "w:moveFrom"]),
    };
    let mut out: Vec<Node> = Vec::new();
    // a paragraph whose mark goes: what it holds runs into the next
    let mut carried: Option<(String, Vec<Node>)> = None;
    for node in std::mem::take(nodes) {
        let Node::Element { name, tag, mut kids } = node else {
            out.push(node);
            continue;
        };
        if gone.contains(&name.as_str()) && is_of(&tag, author) {
            continue;
        }
        if stays.contains(&name.as_str()) && is_of(&tag, author) {
            settle_all(&mut kids, author, settle);
            out.append(&mut kids);
            continue;
        }
        if name == "w:tr" && properties(&kids, "w:trPr").is_some_and(|props| has_mark(props, &gone, author)) {
            continue;
        }
        let loses_mark =
            name == "w:p" && properties(&kids, "w:pPr").and_then(|props| properties(props, "w:rPr")).is_some_and(|props| has_mark(props, &gone, author));
        settle_all(&mut kids, author, settle);
        if name == "w:tbl" && !kids.iter().any(|kid| matches!(kid, Node::Element { name, .. } if name == "w:tr")) {
            continue;
        }
        if name == "w:p" {
            let (mut props, mut content): (Vec<Node>, Vec<Node>) =
                kids.into_iter().partition(|kid| matches!(kid, Node::Element { name, .. } if name == "w:pPr"));
            if let Some((_, mut before)) = carried.take() {
                before.append(&mut content);
                content = before;
            }
            if loses_mark {
                carried = Some((tag, content));
                continue;
            }
            props.append(&mut content);
            out.push(Node::Element { name, tag, kids: props });
            continue;
        }
        // marks that stand between paragraphs part nothing
        if matches!(name.as_str(), "w:tbl" | "w:sectPr" | "w:sdt") {
            end(&mut carried, &mut out);
        }
        let name = if name == "w:delText" && settle == Settle::Reject { "w:t".to_owned() } else { name };
        let tag = if name == "w:t" { tag.replace("w:delText", "w:t") } else { tag };
        out.push(Node::Element { name, tag, kids });
    }
    end(&mut carried, &mut out);
    *nodes = out;
}

/// A paragraph that has lost its mark and that no paragraph follows stays if it holds words.
fn end(carried: &mut Option<(String, Vec<Node>)>, out: &mut Vec<Node>) {
    if let Some((tag, content)) = carried.take()
        && content.iter().map(written).any(|xml| xml.contains("<w:t>") || xml.contains("<w:t "))
    {
        out.push(Node::Element { name: "w:p".to_owned(), tag, kids: content });
    }
}

fn properties<'n>(kids: &'n [Node], wanted: &str) -> Option<&'n [Node]> {
    kids.iter().find_map(|kid| match kid {
        Node::Element { name, kids, .. } if name == wanted => Some(kids.as_slice()),
        _ => None,
    })
}

fn has_mark(props: &[Node], marks: &[&str], author: &str) -> bool {
    props.iter().any(|kid| matches!(kid, Node::Element { name, tag, .. } if marks.contains(&name.as_str()) && is_of(tag, author)))
}
