//! Lines drawn on a page: long dark stretches along its text and across it. They make its tables.

use crate::boxes::Quad;
use crate::picture::Picture;

type Point = (f32, f32);

/// A pixel darker than this is ink.
const INK: u8 = 150;
/// Shorter stretches are strokes of letters, in points.
const SHORTEST: f32 = 20.0;
/// Rules are this thick at most, in points: thicker are bars and pictures.
const THICKEST: f32 = 3.0;
/// Gaps in a rule that the scanner made, in points.
const GAP: f32 = 1.5;
const MOST: usize = 600;

/// The rules of a page that is turned by `angle`, `scale` pixels a point. What is shorter than the words it stands in is high is a
/// stroke of a large letter: how large the paper is may be a guess.
pub(crate) fn of(picture: &Picture, words: &[Quad], angle: f32, scale: f32) -> Vec<(Point, Point)> {
    let ink = Ink::of(picture);
    let mut rules = along(&ink, angle.tan(), scale);
    let turned = ink.transposed();
    rules.extend(along(&turned, -angle.tan(), scale).into_iter().map(|((a, b), (c, d))| ((b, a), (d, c))));
    rules.retain(|((ax, ay), (bx, by))| {
        let middle = (f32::midpoint(*ax, *bx), f32::midpoint(*ay, *by));
        let length = (bx - ax).hypot(by - ay);
        !words.iter().any(|quad| length < quad.height() && quad.holds(middle))
    });
    rules.truncate(MOST);
    rules
}

/// Which pixels are dark.
struct Ink {
    width: usize,
    height: usize,
    dark: Vec<bool>,
}

impl Ink {
    fn of(picture: &Picture) -> Self {
        let dark = picture.rgb.pixels().map(|pixel| pixel.0.iter().map(|value| u32::from(*value)).sum::<u32>() < 3 * u32::from(INK)).collect();
        Self { width: picture.width() as usize, height: picture.height() as usize, dark }
    }

    fn transposed(&self) -> Self {
        let mut dark = vec![false; self.dark.len()];
        for y in 0..self.height {
            for x in 0..self.width {
                dark[x * self.height + y] = self.dark[y * self.width + x];
            }
        }
        Self { width: self.height, height: self.width, dark }
    }
}

/// A stretch found, which rows beside it may still thicken.
struct Stretch {
    from: f32,
    to: f32,
    /// First and last row, at the left edge of the page.
    first: usize,
    last: usize,
}

/// Rules that fall by `slope` from left to right.
fn along(ink: &Ink, slope: f32, scale: f32) -> Vec<(Point, Point)> {
    let (shortest, gap) = (SHORTEST * scale, (GAP * scale) as usize);
    let shift: Vec<i32> = (0..ink.width).map(|x| (x as f32 * slope).round() as i32).collect();
    let reach = shift.last().map_or(0, |most| most.abs());
    let (mut open, mut done): (Vec<Stretch>, Vec<Stretch>) = (Vec::new(), Vec::new());
    let mut row = -reach;
    let height = ink.height as i32;
    while row < height + reach {
        let is_dark = |x: usize| {
            let y = row + shift[x];
            (0..height).contains(&y) && ink.dark[y as usize * ink.width + x]
        };
        let mut x = 0;
        while x < ink.width {
            if !is_dark(x) {
                x += 1;
                continue;
            }
            let (start, mut end) = (x, x);
            while x < ink.width && x - end <= gap {
                if is_dark(x) {
                    end = x;
                }
                x += 1;
            }
            if (end - start) as f32 >= shortest {
                take(&mut open, start as f32, end as f32, (row + reach) as usize);
            }
        }
        let (still, over): (Vec<_>, Vec<_>) = open.into_iter().partition(|stretch| stretch.last + 2 > (row + reach) as usize);
        (open, row) = (still, row + 1);
        done.extend(over);
    }
    done.append(&mut open);
    done.retain(|stretch| ((stretch.last - stretch.first) as f32) < THICKEST * scale);
    let done = without_shreds(done);
    let point = |x: f32, stretch: &Stretch| (x, (stretch.first + stretch.last) as f32 / 2.0 - reach as f32 + x * slope);
    done.iter().map(|stretch| (point(stretch.from, stretch), point(stretch.to, stretch))).collect()
}

/// Pixels step where a rule falls, and leave short stretches beside the long one.
fn without_shreds(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.sort_by(|a, b| (b.to - b.from).total_cmp(&(a.to - a.from)));
    stretches.truncate(10 * MOST);
    let mut kept: Vec<Stretch> = Vec::new();
    for next in stretches {
        let is_shred = |long: &Stretch| next.from < long.to && next.to > long.from && next.first <= long.last + 3 && long.first <= next.last + 3;
        if !kept.iter().any(is_shred) {
            kept.push(next);
        }
    }
    kept
}

/// Adds a dark stretch of a row to the one above it that it overlaps.
fn take(open: &mut Vec<Stretch>, from: f32, to: f32, row: usize) {
    match open.iter_mut().find(|stretch| from < stretch.to && to > stretch.from) {
        Some(stretch) => {
            (stretch.from, stretch.to) = (stretch.from.min(from), stretch.to.max(to));
            stretch.last = row;
        }
        None => open.push(Stretch { from, to, first: row, last: row }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A white page of 600 × 400 pixels with dark bars given by (from, to, thickness).
    fn page(bars: &[(Point, Point, f32)]) -> Picture {
        let mut rgba = vec![255; 600 * 400 * 4];
        for ((ax, ay), (bx, by), thick) in bars {
            let length = (bx - ax).hypot(by - ay);
            for y in 0..400 {
                for x in 0..600 {
                    let (px, py) = (x as f32 - ax, y as f32 - ay);
                    let (along, across) = ((px * (bx - ax) + py * (by - ay)) / length, (py * (bx - ax) - px * (by - ay)) / length);
                    if (0.0..=length).contains(&along) && across.abs() <= thick / 2.0 {
                        rgba[(y * 600 + x) * 4..][..3].fill(20);
                    }
                }
            }
        }
        Picture::of_rgba(600, 400, rgba).expect("a picture")
    }

    #[test]
    fn rules_are_found_along_and_across_a_turned_page() {
        for degrees in [0.0, 0.7, -2.0_f32] {
            let (sin, cos) = degrees.to_radians().sin_cos();
            let turn = |(x, y): Point| (300.0 + (x - 300.0) * cos - (y - 200.0) * sin, 200.0 + (x - 300.0) * sin + (y - 200.0) * cos);
            let drawn = [((50.0, 100.0), (550.0, 100.0)), ((50.0, 300.0), (550.0, 300.0)), ((200.0, 100.0), (200.0, 300.0))];
            let picture = page(&drawn.map(|(from, to)| (turn(from), turn(to), 2.5)));
            let found = of(&picture, &[], degrees.to_radians(), 1.0);
            assert_eq!(found.len(), 3, "{degrees}: {found:?}");
            for (from, to) in drawn.map(|(from, to)| (turn(from), turn(to))) {
                let near = |a: Point, b: Point| (a.0 - b.0).hypot(a.1 - b.1) < 6.0;
                assert!(found.iter().any(|(a, b)| near(*a, from) && near(*b, to)), "{degrees}: {from:?}–{to:?} in {found:?}");
            }
        }
    }

    #[test]
    fn bars_and_short_strokes_are_no_rules() {
        let picture = page(&[((50.0, 100.0), (550.0, 100.0), 20.0), ((100.0, 300.0), (110.0, 300.0), 2.0)]);
        let found = of(&picture, &[], 0.0, 1.0);
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn strokes_of_large_letters_are_no_rules() {
        let picture = page(&[((100.0, 100.0), (100.0, 140.0), 2.5), ((300.0, 50.0), (300.0, 250.0), 2.5)]);
        let title = Quad([(50.0, 95.0), (400.0, 95.0), (400.0, 145.0), (50.0, 145.0)]);
        let found = of(&picture, &[title], 0.0, 1.0);
        assert_eq!(found.len(), 1, "{found:?}");
    }
}
