//! How far a sync has come, and the way to stop it.

use tokio::sync::watch;

/// What is being done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Asking what is the newest edition, and checking its signatures.
    Checking,
    /// Fetching a file.
    Fetching {
        /// Its name.
        file: String,
    },
    /// Bringing the copy up to date.
    Applying,
}

/// How far a sync has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Bytes so far; what an earlier attempt fetched counts.
    pub done: u64,
    /// Bytes in all; 0: not known.
    pub total: u64,
}

/// The way to stop a sync: any clone stops it, until the edition is being applied.
#[derive(Debug, Clone)]
pub struct Cancel(watch::Sender<bool>);

impl Default for Cancel {
    fn default() -> Self {
        Self(watch::Sender::new(false))
    }
}

impl Cancel {
    /// Stops the sync.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }

    /// Waits until it is stopped.
    pub(crate) async fn stopped(&self) {
        // The sender is held by `self`, so that waiting can't fail.
        let _ = self.0.subscribe().wait_for(|stopped| *stopped).await;
    }
}
