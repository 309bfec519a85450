//! A long job under way: how far it is, and the wish to stop it.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::ApiError;

/// The one long job of a session. It may be looked at and stopped from any thread.
#[derive(Debug, Default)]
pub(crate) struct Job {
    is_running: AtomicBool,
    is_stopped: AtomicBool,
    done: AtomicU32,
    total: AtomicU32,
    file: Mutex<String>,
}

/// A job under way; over when it is dropped.
pub(crate) struct Running<'j>(&'j Job);

impl Job {
    /// Begins a job of so many files. Errors: `job.busy` while another is under way.
    pub(crate) fn begin(&self, total: usize) -> Result<Running<'_>, ApiError> {
        if self.is_running.swap(true, Ordering::AcqRel) {
            return Err(ApiError::new("job.busy", &[]));
        }
        self.is_stopped.store(false, Ordering::Release);
        self.done.store(0, Ordering::Release);
        self.total.store(total as u32, Ordering::Release);
        self.name("");
        Ok(Running(self))
    }

    /// Asks the job to stop after the file in hand.
    pub(crate) fn stop(&self) {
        self.is_stopped.store(true, Ordering::Release);
    }

    /// Files done, files in all, and the file in hand; none when no job is under way.
    pub(crate) fn progress(&self) -> Option<(u32, u32, String)> {
        let file = self.file.lock().unwrap_or_else(PoisonError::into_inner).clone();
        self.is_running.load(Ordering::Acquire).then(|| (self.done.load(Ordering::Acquire), self.total.load(Ordering::Acquire), file))
    }

    fn name(&self, file: &str) {
        file.clone_into(&mut self.file.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Running<'_> {
    /// One file is done.
    pub(crate) fn done(&self, file: &str) {
        self.0.name(file);
        self.0.done.fetch_add(1, Ordering::AcqRel);
    }

    /// Does somebody wish the job to stop?
    pub(crate) fn is_stopped(&self) -> bool {
        self.0.is_stopped.load(Ordering::Acquire)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.is_running.store(false, Ordering::Release);
    }
}
