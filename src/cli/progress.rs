//! What is seen while a large study is read.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// How long nothing is shown: most work is done by then.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on a terminal's standard error, once the work has taken longer than a second; gone when the work is done.
pub struct Progress {
    start: Instant,
    shown: bool,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    /// Nothing done yet. `quiet`: nothing is ever shown.
    pub fn new(quiet: bool) -> Progress {
        Progress { start: Instant::now(), shown: !quiet && std::io::stderr().is_terminal(), bar: OnceLock::new() }
    }

    /// Says how many texts are read, and of how many.
    pub fn read(&self, done: usize, all: usize) {
        if !self.shown || self.start.elapsed() < PATIENCE {
            return;
        }
        let bar = self.bar.get_or_init(|| {
            let bar = ProgressBar::new(all as u64);
            if let Ok(style) = ProgressStyle::with_template("{human_pos} of {human_len} transcripts read {wide_bar}") {
                bar.set_style(style);
            }
            bar
        });
        bar.set_position(done as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}
