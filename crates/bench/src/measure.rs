//! Figures, medians, the CPU of a process.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Serialize;
use wait4::Wait4;

/// One figure beside what it is held against.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Figure {
    /// What was measured.
    pub(crate) name: String,
    /// Milliseconds.
    pub(crate) ms: f64,
    /// What it is compared with.
    pub(crate) floor: String,
    /// Milliseconds of that; none where it could not be measured here.
    pub(crate) floor_ms: Option<f64>,
    /// The ratio that must not be exceeded.
    pub(crate) limit: f64,
}

impl Figure {
    /// A figure against a peer or a floor.
    pub(crate) fn against(name: &str, taken: Duration, floor: &str, floor_taken: Option<Duration>, limit: f64) -> Self {
        let ms = |taken: Duration| taken.as_secs_f64() * 1e3;
        Self { name: name.to_owned(), ms: ms(taken), floor: floor.to_owned(), floor_ms: floor_taken.map(ms), limit }
    }

    /// A figure against a time that a person notices.
    pub(crate) fn within(name: &str, taken: Duration, limit: Duration) -> Self {
        Self::against(name, taken, "limit", Some(limit), 1.0)
    }

    /// How it stands to its floor; none without one.
    pub(crate) fn ratio(&self) -> Option<f64> {
        self.floor_ms.map(|floor| self.ms / floor)
    }
}

/// The table that is printed.
pub(crate) fn table(figures: &[Figure]) -> String {
    let mut lines = vec![format!("{:<52} {:>10}  {:<28} {:>10} {:>7} {:>7}", "figure", "ms", "against", "ms", "ratio", "limit")];
    for figure in figures {
        let (floor, ratio, verdict) = match (figure.floor_ms, figure.ratio()) {
            (Some(floor), Some(ratio)) => (format!("{floor:.2}"), format!("{ratio:.2}"), if ratio <= figure.limit { "" } else { "  over" }),
            _ => ("missing".into(), String::new(), ""),
        };
        lines.push(format!("{:<52} {:>10.2}  {:<28} {floor:>10} {ratio:>7} {:>7.2}{verdict}", figure.name, figure.ms, figure.floor, figure.limit));
    }
    lines.join("\n")
}

/// The middle one of several runs; the first run, which finds cold caches, isn't counted.
pub(crate) fn median(runs: usize, mut run: impl FnMut() -> Result<Duration>) -> Result<Duration> {
    run()?;
    let mut taken = (0..runs).map(|_| run()).collect::<Result<Vec<_>>>()?;
    taken.sort_unstable();
    Ok(taken[taken.len() / 2])
}

/// Time that some work takes.
pub(crate) fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<Duration> {
    let begun = Instant::now();
    work()?;
    Ok(begun.elapsed())
}

/// CPU of a whole process, user and system, its start included.
pub(crate) fn cpu_of(command: &mut Command) -> Result<Duration> {
    let words = format!("{command:?}");
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().with_context(|| words.clone())?;
    let ended = child.wait4()?;
    // Findings make the review end with 1; anything else is a failure.
    if !matches!(ended.status.code(), Some(0 | 1)) {
        bail!("{words}: {}", ended.status);
    }
    Ok(ended.rusage.utime + ended.rusage.stime)
}

/// The n-th of a hundred parts of several times.
pub(crate) fn percentile(mut taken: Vec<Duration>, of_hundred: usize) -> Duration {
    taken.sort_unstable();
    taken.get((taken.len() * of_hundred / 100).min(taken.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// Numbers that look random and are the same in every run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// Below `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % sides
    }

    pub(crate) fn one_of<'t>(&mut self, these: &[&'t str]) -> &'t str {
        these[self.below(these.len())]
    }
}
