//! Places on a page: transformations and the lines drawn.

/// A line drawn along an axis.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Rule {
    pub(in crate::read) from: (f32, f32),
    pub(in crate::read) to: (f32, f32),
}

/// `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matrix(pub(super) [f32; 6]);

/// Leaves all as it is.
pub(super) const IDENTITY: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

#[allow(clippy::many_single_char_names, reason = "the letters of the standard's formulas")]
impl Matrix {
    /// First this, then `next`.
    pub(super) fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], [p, q, r, s, t, u]) = (self.0, next.0);
        Self([a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u])
    }

    /// Where a point comes to lie.
    pub(super) fn apply(self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// A shift.
    pub(super) fn shift(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// The matrix that turns a page's content upright.
    pub(super) fn upright(degrees: i64) -> Self {
        match degrees.rem_euclid(360) {
            90 => Self([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]),
            180 => Self([-1.0, 0.0, 0.0, -1.0, 0.0, 0.0]),
            270 => Self([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]),
            _ => IDENTITY,
        }
    }
}

/// A path being built: only its straight lines along the axes matter.
#[derive(Default)]
pub(super) struct Path {
    at: (f32, f32),
    rules: Vec<Rule>,
    boxes: Vec<[f32; 4]>,
}

impl Path {
    /// Thinner boxes than this are lines.
    const THIN: f32 = 2.5;
    const MOST: usize = 20_000;

    /// Begins a line.
    pub(super) fn move_to(&mut self, to: (f32, f32)) {
        self.at = to;
    }

    /// Draws a line on.
    pub(super) fn line_to(&mut self, to: (f32, f32)) {
        if self.rules.len() < Self::MOST {
            self.rules.push(Rule { from: self.at, to });
        }
        self.at = to;
    }

    /// Adds a rectangle.
    pub(super) fn rectangle(&mut self, matrix: Matrix, x: f32, y: f32, width: f32, height: f32) {
        let (a, b) = (matrix.apply(x, y), matrix.apply(x + width, y + height));
        if self.boxes.len() < Self::MOST {
            self.boxes.push([a.0.min(b.0), a.1.min(b.1), a.0.max(b.0), a.1.max(b.1)]);
        }
    }

    /// Draws or fills what there is: lines and thin boxes become rules.
    pub(super) fn paint(&mut self, operator: &[u8], out: &mut Vec<Rule>) {
        let is_stroked = !matches!(operator, b"f" | b"F" | b"f*");
        if out.len() < Self::MOST {
            if is_stroked {
                out.append(&mut self.rules);
            } else if (2..=5).contains(&self.rules.len()) {
                self.boxes.push(bounds(&self.rules));
            }
            for [left, low, right, high] in self.boxes.drain(..) {
                if high - low <= Self::THIN {
                    let y = f32::midpoint(low, high);
                    out.push(Rule { from: (left, y), to: (right, y) });
                } else if right - left <= Self::THIN {
                    let x = f32::midpoint(left, right);
                    out.push(Rule { from: (x, low), to: (x, high) });
                } else if is_stroked {
                    for (from, to) in [((left, low), (right, low)), ((left, high), (right, high)), ((left, low), (left, high)), ((right, low), (right, high))] {
                        out.push(Rule { from, to });
                    }
                }
            }
        }
        self.clear();
    }

    /// Forgets the path.
    pub(super) fn clear(&mut self) {
        self.rules.clear();
        self.boxes.clear();
    }
}

/// The edges around lines: left, lower, right, upper.
fn bounds(rules: &[Rule]) -> [f32; 4] {
    let points = rules.iter().flat_map(|rule| [rule.from, rule.to]);
    points.fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |[left, lower, right, upper], (x, y)| [left.min(x), lower.min(y), right.max(x), upper.max(y)])
}
