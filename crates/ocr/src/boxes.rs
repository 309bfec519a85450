//! From the map of where text is likely to rectangles around lines, each turned as its line is.

/// Corners of a line's rectangle, clockwise from where its text begins, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quad(pub [(f32, f32); 4]);

impl Quad {
    /// Length along the text.
    pub fn width(&self) -> f32 {
        distance(self.0[0], self.0[1])
    }

    /// Length across the text.
    pub fn height(&self) -> f32 {
        distance(self.0[0], self.0[3])
    }

    /// The angle of its text against the level, in radians, clockwise.
    pub fn angle(&self) -> f32 {
        (self.0[1].1 - self.0[0].1).atan2(self.0[1].0 - self.0[0].0)
    }

    /// Whether a point lies in it.
    pub(crate) fn holds(&self, (x, y): (f32, f32)) -> bool {
        let [origin, right, _, down] = self.0;
        let share = |to: (f32, f32)| {
            let (dx, dy) = (to.0 - origin.0, to.1 - origin.1);
            ((x - origin.0) * dx + (y - origin.1) * dy) / (dx * dx + dy * dy)
        };
        (0.0..=1.0).contains(&share(right)) && (0.0..=1.0).contains(&share(down))
    }

    /// The same rectangle around text that stands upright when the picture is turned clockwise by so many quarters.
    pub(crate) fn turned(self, quarters: u8) -> Self {
        let mut corners = self.0;
        corners.rotate_right(usize::from(quarters % 4));
        Self(corners)
    }

    pub(crate) fn scaled(self, x: f32, y: f32) -> Self {
        Self(self.0.map(|(a, b)| (a * x, b * y)))
    }
}

fn distance(a: (f32, f32), b: (f32, f32)) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// From this likelihood on a pixel belongs to a line.
const PIXEL: f32 = 0.3;
/// Mean likelihood from which a group of pixels is a line.
const LINE: f32 = 0.5;
/// The model marks the core of a line; its rectangle grows by this ratio of area to circumference.
const GROWTH: f32 = 1.6;
/// Smaller cores are dirt.
const SMALLEST: f32 = 3.0;
const MOST: usize = 3000;

/// Rectangles around the lines of a map with `width` columns.
pub(crate) fn of_map(map: &[f32], width: usize) -> Vec<Quad> {
    let mut seen = vec![false; map.len()];
    let mut quads = Vec::new();
    let mut stack = Vec::new();
    for start in 0..map.len() {
        if seen[start] || map[start] <= PIXEL {
            continue;
        }
        let (mut sum, mut count) = (0.0, 0.0_f32);
        // the first and last pixel of each row suffice for the hull
        let mut edges: Vec<(usize, usize, usize)> = Vec::new();
        let top = start / width;
        seen[start] = true;
        stack.push(start);
        while let Some(at) = stack.pop() {
            let (x, y) = (at % width, at / width);
            sum += map[at];
            count += 1.0;
            let row = y - top;
            if edges.len() <= row {
                edges.resize(row + 1, (usize::MAX, 0, 0));
            }
            let (left, right) = (edges[row].0.min(x), edges[row].1.max(x));
            edges[row] = (left, right, y);
            for ny in y.saturating_sub(1).max(top)..=(y + 1).min(map.len() / width - 1) {
                for nx in x.saturating_sub(1)..=(x + 1).min(width - 1) {
                    let next = ny * width + nx;
                    if !seen[next] && map[next] > PIXEL {
                        seen[next] = true;
                        stack.push(next);
                    }
                }
            }
        }
        if sum / count < LINE || quads.len() >= MOST {
            continue;
        }
        let points = edges.iter().filter(|edge| edge.0 != usize::MAX).flat_map(|(left, right, y)| {
            let (left, right, y) = (*left as f32, *right as f32 + 1.0, *y as f32);
            [(left, y), (left, y + 1.0), (right, y), (right, y + 1.0)]
        });
        quads.extend(grown(&hull(points.collect())));
    }
    quads
}

/// The convex hull, counter-clockwise as seen with y downwards.
fn hull(mut points: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    points.dedup();
    let turn = |a: (f32, f32), b: (f32, f32), c: (f32, f32)| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    let half = |points: &mut dyn Iterator<Item = (f32, f32)>| {
        let mut chain: Vec<(f32, f32)> = Vec::new();
        for point in points {
            while chain.len() > 1 && turn(chain[chain.len() - 2], chain[chain.len() - 1], point) <= 0.0 {
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut hull = half(&mut points.iter().copied());
    hull.extend(half(&mut points.iter().rev().copied()));
    hull
}

/// The smallest rectangle around a hull (one of its sides lies on one of the hull's), grown to the line's full height.
fn grown(hull: &[(f32, f32)]) -> Option<Quad> {
    let mut best: Option<(f32, f32, [f32; 4])> = None;
    for (index, a) in hull.iter().enumerate() {
        let b = hull[(index + 1) % hull.len()];
        let angle = (b.1 - a.1).atan2(b.0 - a.0);
        let (sin, cos) = angle.sin_cos();
        let mut reach = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
        for (x, y) in hull {
            let (u, v) = (x * cos + y * sin, y * cos - x * sin);
            reach = [reach[0].min(u), reach[1].min(v), reach[2].max(u), reach[3].max(v)];
        }
        let area = (reach[2] - reach[0]) * (reach[3] - reach[1]);
        if best.as_ref().is_none_or(|(least, ..)| area < *least) {
            best = Some((area, angle, reach));
        }
    }
    let (area, mut angle, mut reach) = best?;
    let (mut width, mut height) = (reach[2] - reach[0], reach[3] - reach[1]);
    if width.min(height) < SMALLEST {
        return None;
    }
    // text runs nearer to the level than to the upright
    let quarter = std::f32::consts::FRAC_PI_2;
    while angle > quarter / 2.0 + 1e-4 {
        angle -= quarter;
        reach = [-reach[3], reach[0], -reach[1], reach[2]];
        (width, height) = (height, width);
    }
    while angle < -quarter / 2.0 - 1e-4 {
        angle += quarter;
        reach = [reach[1], -reach[2], reach[3], -reach[0]];
        (width, height) = (height, width);
    }
    let growth = area * GROWTH / (2.0 * (width + height));
    let [left, top, right, bottom] = [reach[0] - growth, reach[1] - growth, reach[2] + growth, reach[3] + growth];
    let (sin, cos) = angle.sin_cos();
    let back = |u: f32, v: f32| (u * cos - v * sin, u * sin + v * cos);
    Some(Quad([back(left, top), back(right, top), back(right, bottom), back(left, bottom)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A map with a bar of text of the given half sizes and angle around a centre.
    fn bar(angle: f32, half: (f32, f32)) -> Vec<f32> {
        let (sin, cos) = angle.to_radians().sin_cos();
        let inside = |x: f32, y: f32| {
            let (x, y) = (x - 200.0, y - 150.0);
            (x * cos + y * sin).abs() <= half.0 && (y * cos - x * sin).abs() <= half.1
        };
        (0..300).flat_map(|y| (0..400).map(move |x| (x as f32 + 0.5, y as f32 + 0.5))).map(|(x, y)| if inside(x, y) { 0.9 } else { 0.0 }).collect()
    }

    #[test]
    fn a_line_is_found_as_it_is_turned() {
        for degrees in [-30.0, -2.0, -0.7, 0.0, 0.7, 2.0, 10.0, 30.0_f32] {
            let quads = of_map(&bar(degrees, (120.0, 8.0)), 400);
            assert_eq!(quads.len(), 1, "{degrees}");
            assert!((quads[0].angle().to_degrees() - degrees).abs() < 1.0, "{degrees}: {}", quads[0].angle().to_degrees());
            let growth = 240.0 * 16.0 * GROWTH / (2.0 * 256.0) * 2.0;
            assert!((quads[0].width() - 240.0 - growth).abs() < 6.0 && (quads[0].height() - 16.0 - growth).abs() < 6.0, "{degrees}: {:?}", quads[0]);
        }
    }

    #[test]
    fn upright_boxes_keep_their_sides() {
        let quads = of_map(&bar(0.0, (9.0, 60.0)), 400);
        assert!(quads[0].height() > quads[0].width());
    }

    #[test]
    fn faint_and_small_marks_are_no_lines() {
        let faint: Vec<f32> = bar(0.0, (100.0, 8.0)).into_iter().map(|likelihood| likelihood * 0.45).collect();
        assert_eq!(of_map(&faint, 400), []);
        assert_eq!(of_map(&bar(0.0, (100.0, 0.9)), 400), []);
    }
}
