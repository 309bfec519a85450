//! The review packet against plain text of the same page count, composed by the same typst in the same house style.

use std::path::PathBuf;

use anyhow::Result;
use qiheng_api::reading::{Input, judge, settings_on};
use qiheng_api::reports::packet_of;
use qiheng_api::{Locale, Session};
use qiheng_report::sheet::{Part, Section, SheetLabels};
use qiheng_report::{Fonts, Sheet, sheet};

use crate::measure::{Figure, median, timed};
use crate::{Arguments, contracts};

const LINE: &str =
    "乙方应于合同签订后三十个工作日内提交符合附件一质量标准的成果，逾期的，每逾期一日按合同总价的万分之五计算违约金，累计不超过合同总价的百分之五。";

pub(crate) fn measure(_: &Arguments) -> Result<Vec<Figure>> {
    let here = std::env::current_exe()?;
    let folders: Vec<PathBuf> = here.ancestors().map(|folder| folder.join("ui/node_modules/@expo-google-fonts")).collect();
    let fonts = Fonts::load(&folders)?;
    let folder = tempfile::tempdir()?;
    let session = Session::new(folder.path().join("home"), folders);
    let mut figures = Vec::new();
    for contract in [20, 130] {
        let draft = folder.path().join(format!("{contract}.docx"));
        contracts::write(&draft, contract, false)?;
        let judged = judge(&session, Input::open(&draft).map_err(told)?, &[], &settings_on(session.now())).map_err(told)?;
        let packet = || packet_of(&session, &judged, Locale::Chinese).map_err(told);
        let pages = pages_of(&packet()?)?;
        let plain = plain_of(pages, &fonts)?;
        let taken = median(5, || timed(packet))?;
        let floor = median(5, || timed(|| Ok(sheet(&plain, &fonts)?)))?;
        figures.push(Figure::against(&format!("packet of {pages} pages"), taken, "plain text, as many pages", Some(floor), 2.5));
    }
    Ok(figures)
}

fn told(error: qiheng_api::ApiError) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}

fn pages_of(pdf: &[u8]) -> Result<usize> {
    Ok(lopdf::Document::load_mem(pdf)?.get_pages().len())
}

/// Plain text that fills so many pages.
pub(crate) fn plain_of(pages: usize, fonts: &Fonts) -> Result<Sheet> {
    let mut lines = pages * 15;
    loop {
        let plain = text(lines);
        let made = pages_of(&sheet(&plain, fonts)?)?;
        if made >= pages {
            return Ok(plain);
        }
        lines += lines * (pages - made) / made.max(1) + 1;
    }
}

fn text(lines: usize) -> Sheet {
    Sheet {
        language: "zh-CN".into(),
        title: "文本".into(),
        date: "2026-01-05".into(),
        company: "青禾食品科技有限公司".into(),
        letterhead: vec![],
        data: vec![("编号".into(), "1".into())],
        sections: vec![Section { heading: "文本".into(), parts: vec![Part::Text { text: vec![LINE; lines].join("\n") }] }],
        signatures: vec![],
        basis: vec![("文件".into(), "a.docx".into())],
        seal: None,
        labels: SheetLabels { confidential: "内部".into(), ..SheetLabels::default() },
    }
}
