//! A line cut out of its picture and laid level, as the reading model wants it.

use crate::boxes::Quad;
use crate::picture::Picture;

/// Height that the model reads at.
pub(crate) const HEIGHT: usize = 48;
/// Longer lines are squeezed.
const WIDEST: usize = 3200;
const NARROWEST: usize = 16;

/// The strip's pixels, plane by plane, from -1 to 1, and its width.
pub(crate) fn strip(picture: &Picture, quad: &Quad) -> (Vec<f32>, usize) {
    let (across, along) = (quad.height().max(1.0), quad.width().max(1.0));
    // the model halves widths thrice
    let width = ((along / across * HEIGHT as f32).ceil() as usize).clamp(NARROWEST, WIDEST).next_multiple_of(8);
    let [origin, right, _, down] = quad.0;
    let step_x = ((right.0 - origin.0) / width as f32, (right.1 - origin.1) / width as f32);
    let step_y = ((down.0 - origin.0) / HEIGHT as f32, (down.1 - origin.1) / HEIGHT as f32);
    // where the strip is smaller than the picture, each of its pixels is the mean of several
    let fine = ((across / HEIGHT as f32).round() as usize).clamp(1, 4);
    let mut planes = vec![0.0; 3 * HEIGHT * width];
    for y in 0..HEIGHT {
        for x in 0..width {
            let mut sum = [0.0; 3];
            for part in 0..fine * fine {
                let u = x as f32 + ((part % fine) as f32 + 0.5) / fine as f32;
                let v = y as f32 + ((part / fine) as f32 + 0.5) / fine as f32;
                let pixel = sample(picture, origin.0 + u * step_x.0 + v * step_y.0 - 0.5, origin.1 + u * step_x.1 + v * step_y.1 - 0.5);
                for (sum, value) in sum.iter_mut().zip(pixel) {
                    *sum += value;
                }
            }
            for (plane, sum) in sum.iter().enumerate() {
                planes[(plane * HEIGHT + y) * width + x] = sum / (fine * fine) as f32 / 127.5 - 1.0;
            }
        }
    }
    (planes, width)
}

/// The picture between its pixels; its edge goes on outside. The models were taught with blue first.
fn sample(picture: &Picture, x: f32, y: f32) -> [f32; 3] {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let clamp = |value: f32, most: usize| value.clamp(0.0, (most - 1) as f32);
    let (x, y) = (clamp(x, width), clamp(y, height));
    let (left, top) = (x as usize, y as usize);
    let (fx, fy) = (x - left as f32, y - top as f32);
    let (right, below) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
    let raw = picture.rgb.as_raw();
    let at = |x: usize, y: usize, plane: usize| f32::from(raw[(y * width + x) * 3 + plane]);
    [2, 1, 0].map(|plane| {
        let upper = at(left, top, plane) * (1.0 - fx) + at(right, top, plane) * fx;
        let lower = at(left, below, plane) * (1.0 - fx) + at(right, below, plane) * fx;
        upper * (1.0 - fy) + lower * fy
    })
}
