//! Where the lines are.

use image::imageops::{FilterType, resize};
use rten::Model;
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

use crate::boxes::{self, Quad};
use crate::models::ModelsError;
use crate::picture::Picture;

/// Longer sides are scaled down to this: letters of 10.5 pt on A4 stay 14 pixels high.
const LONGEST: f32 = 1280.0;
/// The model halves sides five times.
const MULTIPLE: u32 = 32;

/// Finds the lines of a picture.
pub(crate) fn quads(model: &Model, picture: &Picture) -> Result<Vec<Quad>, ModelsError> {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let scale = (LONGEST / width.max(height)).min(1.0);
    let rounded = |side: f32| ((side * scale / MULTIPLE as f32).round() as u32).max(1) * MULTIPLE;
    let (columns, rows) = (rounded(width), rounded(height));
    let small = resize(&picture.rgb, columns, rows, FilterType::Triangle);
    let (columns, rows) = (columns as usize, rows as usize);
    let mut planes = vec![0.0; 3 * rows * columns];
    for (at, pixel) in small.pixels().enumerate() {
        for (plane, value) in pixel.0.iter().rev().enumerate() {
            planes[plane * rows * columns + at] = f32::from(*value) / 127.5 - 1.0;
        }
    }
    let input = NdTensor::<f32, 4>::from_data([1, 3, rows, columns], planes);
    let output = model.run_one(input.view().into(), None).map_err(|error| ModelsError::Run(error.to_string()))?;
    let map: NdTensor<f32, 4> = output.try_into().map_err(|_| ModelsError::Run("the map of lines has another shape".into()))?;
    if map.shape() != [1, 1, rows, columns] {
        return Err(ModelsError::Run("the map of lines has another size".into()));
    }
    let (x, y) = (width / columns as f32, height / rows as f32);
    Ok(boxes::of_map(&map.to_vec(), columns).into_iter().map(|quad| quad.scaled(x, y)).collect())
}
