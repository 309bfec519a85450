//! Reports: a model of plain values in, PDF bytes out. Same data, same bytes; no clock, no random id, no file but the fonts given.
//!
//! Documents with running text are composed by typst from the templates beside this source; data goes in as values
//! (`json()`), never as markup. Labels, whose geometry is the point, are drawn by printpdf.

mod compose;
mod error;
mod evidence;
pub mod exhibits;
mod fonts;
mod labels;
pub mod packet;
pub mod redline;
pub mod sheet;

pub use error::ReportError;
pub use evidence::{PackedFile, evidence_package, safe_name};
pub use fonts::Fonts;
pub use labels::{FileLabels, file_labels};
pub use packet::{LawSource, ReviewPacket};
pub use redline::Redline;
pub use sheet::Sheet;

use compose::Source;

/// The review packet as PDF/A-3b, tagged, with bookmarks, its data attached as JSON.
pub fn review_packet(packet: &ReviewPacket, fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    let data = serde_json::to_vec(packet).expect("plain data becomes JSON");
    let mut source = Source::new("review_packet", include_str!("../templates/review_packet.typ"), data);
    if let Some(seal) = &packet.seal {
        source.add("/seal.svg", qr_code(&seal.head)?.into_bytes());
    }
    compose::pdf(source, fonts)
}

/// The redline as PDF/A-3b, its data attached as JSON.
pub fn redline(redline: &Redline, fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    let data = serde_json::to_vec(redline).expect("plain data becomes JSON");
    compose::pdf(Source::new("redline", include_str!("../templates/redline.typ"), data), fonts)
}

/// A report about one record as PDF/A-3b, its data attached as JSON.
pub fn sheet(sheet: &Sheet, fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    let data = serde_json::to_vec(sheet).expect("plain data becomes JSON");
    let mut source = Source::new("sheet", include_str!("../templates/sheet.typ"), data);
    if let Some(seal) = &sheet.seal {
        source.add("/seal.svg", qr_code(&seal.head)?.into_bytes());
    }
    compose::pdf(source, fonts)
}

/// The head of the chain as a QR code, in SVG.
fn qr_code(text: &str) -> Result<String, ReportError> {
    let code = qrcode::QrCode::new(text).map_err(|error| ReportError::Template { detail: error.to_string() })?;
    Ok(code.render::<qrcode::render::svg::Color>().quiet_zone(false).build())
}
