//! Labels for the paper file of a contract: spines of folders and boxes (卷宗脊背、档案盒脊背) and the front of a box, to be cut out.
//!
//! The geometry is the point here and there is no running text, so they are drawn glyph by glyph with printpdf.

mod canvas;

use serde::{Deserialize, Serialize};

use crate::{Fonts, ReportError};
use canvas::{Canvas, Face, PAGE_HEIGHT, PAGE_WIDTH};

/// What stands on the labels, already worded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileLabels {
    /// Our company.
    pub company: String,
    /// What kind of file it is: 合同档案.
    pub file_kind: String,
    /// The contract's title.
    pub title: String,
    /// The contract's number; empty where there is none.
    pub number: String,
    /// The other party.
    pub other_party: String,
    /// Rows of the front: label, value; an empty value is filled in by hand.
    pub rows: Vec<(String, String)>,
}

/// Widths of the spines in millimetres: folders, then boxes (DA/T 22 names 20 to 50).
const SPINES: [f32; 4] = [20.0, 30.0, 40.0, 50.0];
const SPINE_HEIGHT: f32 = 240.0;
const FRONT: (f32, f32) = (170.0, 118.0);

/// A page of spines and a page of fronts, A4.
pub fn file_labels(labels: &FileLabels, fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    let mut spines = Canvas::new(fonts);
    let gap = 6.0;
    let mut x = (PAGE_WIDTH - SPINES.iter().sum::<f32>() - gap * 3.0) / 2.0;
    for width in SPINES {
        spine(&mut spines, labels, x, width)?;
        x += width + gap;
    }
    let mut fronts = Canvas::new(fonts);
    for top in [PAGE_HEIGHT - 20.0, PAGE_HEIGHT - 20.0 - FRONT.1 - 16.0] {
        front(&mut fronts, labels, (PAGE_WIDTH - FRONT.0) / 2.0, top)?;
    }
    canvas::pdf(&labels.title, vec![spines, fronts], fonts)
}

/// A spine: kind of file on top, the title downwards, number and other party below.
fn spine(canvas: &mut Canvas, labels: &FileLabels, x: f32, width: f32) -> Result<(), ReportError> {
    let top = (PAGE_HEIGHT + SPINE_HEIGHT) / 2.0;
    let bottom = top - SPINE_HEIGHT;
    canvas.cut_marks(x, bottom, width, SPINE_HEIGHT);
    canvas.frame(x, bottom, width, SPINE_HEIGHT, 0.6);
    let middle = x + width / 2.0;
    let inner = width - 4.0;
    canvas.centred(Face::SansBold, &labels.file_kind, middle, top - 9.0, inner, 11.0)?;
    canvas.rule(x, top - 13.0, width);
    canvas.rule(x, bottom + 30.0, width);
    canvas.centred(Face::Sans, &labels.number, middle, bottom + 21.0, inner, 9.0)?;
    canvas.centred(Face::Sans, &labels.company, middle, bottom + 8.0, inner, 8.0)?;
    let space = SPINE_HEIGHT - 13.0 - 30.0 - 8.0;
    // Wide spines carry the other party in a column of its own.
    if width >= 30.0 {
        canvas.downwards(Face::SerifBold, &labels.title, middle - width * 0.14, top - 17.0, space, (width * 1.0).min(34.0))?;
        canvas.downwards(Face::Serif, &labels.other_party, middle + width * 0.28, top - 17.0, space, (width * 0.42).min(15.0))
    } else {
        canvas.downwards(Face::SerifBold, &labels.title, middle, top - 17.0, space, 22.0)
    }
}

/// The front of a box: title, then rows of label and value.
fn front(canvas: &mut Canvas, labels: &FileLabels, x: f32, top: f32) -> Result<(), ReportError> {
    let (width, height) = FRONT;
    let bottom = top - height;
    canvas.cut_marks(x, bottom, width, height);
    canvas.frame(x, bottom, width, height, 0.9);
    canvas.centred(Face::Sans, &labels.company, x + width / 2.0, top - 9.0, width - 12.0, 10.0)?;
    canvas.centred(Face::SansBold, &labels.file_kind, x + width / 2.0, top - 19.0, width - 12.0, 16.0)?;
    canvas.centred(Face::SerifBold, &labels.title, x + width / 2.0, top - 33.0, width - 12.0, 20.0)?;
    canvas.rule(x, top - 40.0, width);
    #[allow(clippy::cast_precision_loss, reason = "a handful of rows")]
    let row_height = (height - 40.0) / (labels.rows.len().div_ceil(2).max(1)) as f32;
    for (at, (label, value)) in labels.rows.iter().enumerate() {
        #[allow(clippy::cast_precision_loss, reason = "a handful of rows")]
        let (column, row) = ((at % 2) as f32, (at / 2) as f32);
        let left = x + column * width / 2.0;
        let above = top - 40.0 - row * row_height;
        canvas.text(Face::Sans, label, left + 4.0, above - 5.5, 28.0, 8.0)?;
        canvas.text(Face::Serif, value, left + 4.0, above - row_height + 3.5, width / 2.0 - 8.0, 11.5)?;
        if column == 0.0 && row > 0.0 {
            canvas.rule(x, above, width);
        }
    }
    canvas.line((x + width / 2.0, top - 40.0), (x + width / 2.0, bottom), 0.4);
    Ok(())
}
