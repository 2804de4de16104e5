//! What the page may ask, an area a file: each command is a signature and a call.

pub mod changes;
pub mod links;
pub mod own;
pub mod paper;
pub mod reading;
pub mod settings;
pub mod sync;

use std::panic::{AssertUnwindSafe, catch_unwind};

use tauri::ipc::Invoke;

use crate::refusal::Refusal;

/// Every command that the page may ask for. A page gets an answer only to what the capabilities allow as well.
pub fn all() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        changes::changes,
        changes::changes_seen,
        links::link_watch,
        own::add_note,
        own::keep_recent,
        own::looked_up,
        own::notes,
        own::recent,
        own::remove_note,
        own::report,
        own::watch,
        own::watched,
        paper::cite,
        paper::mail,
        paper::print,
        paper::prove,
        paper::save,
        reading::ask,
        reading::choices,
        reading::country,
        reading::listing,
        reading::lookup,
        reading::matrix,
        reading::names,
        reading::show,
        reading::status,
        reading::there,
        sync::bundle_export,
        sync::bundle_import,
        sync::sync_cancel,
        sync::sync_start,
        sync::sync_state,
        sync::sync_watch,
        settings::choose,
        settings::settings,
    ]
}

/// A fault of the program is told to the page too: otherwise it would wait for ever.
fn told<T>(answer: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_| Err(Refusal::fault()))
}
