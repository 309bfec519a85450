//! A long job under way: how far it is, and the wish to stop it.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::Serialize;
use ts_rs::TS;

use crate::app::Nothing;
use crate::{ApiError, Session};

/// How far the job under way is.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct JobProgress {
    pub done: u32,
    pub total: u32,
    pub file: String,
}

/// How far the job under way is; nothing when there is none.
pub fn progress(session: &Session, _: Nothing) -> Result<Option<JobProgress>, ApiError> {
    Ok(session.job().progress().map(|(done, total, file)| JobProgress { done, total, file }))
}

/// Asks the job under way to stop after the file in hand. What was kept by then stays.
pub fn cancel(session: &Session, _: Nothing) -> Result<Nothing, ApiError> {
    session.job().stop();
    Ok(Nothing {})
}

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

    /// Refuses to go on once somebody wishes the job to stop. Errors: `job.stopped`.
    pub(crate) fn go_on(&self) -> Result<(), ApiError> {
        if self.is_stopped() { Err(ApiError::new("job.stopped", &[])) } else { Ok(()) }
    }

    /// Does work that can't be interrupted. When somebody wishes to stop, nobody waits for it any longer: it ends by itself, unheard.
    pub(crate) fn unless_stopped<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
        let (send, receive) = sync_channel(1);
        let worker = std::thread::spawn(move || drop(send.send(work())));
        loop {
            match receive.recv_timeout(Duration::from_millis(50)) {
                Ok(result) => return Ok(result),
                Err(RecvTimeoutError::Timeout) => self.go_on()?,
                // the work panicked: here as if it had been done here
                Err(RecvTimeoutError::Disconnected) => match worker.join() {
                    Err(panic) => std::panic::resume_unwind(panic),
                    Ok(()) => unreachable!("what was done was sent"),
                },
            }
        }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.is_running.store(false, Ordering::Release);
    }
}
