//! What the page may ask, an area a file: each command is a signature and a call.

pub mod campaigning;
pub mod changes;
pub mod enclosures;
pub mod links;
pub mod maintaining;
pub mod own;
pub mod paper;
pub mod reading;
pub mod settings;
pub mod signing;
pub mod sync;

use std::panic::{AssertUnwindSafe, catch_unwind};

use tauri::ipc::Invoke;

use crate::refusal::Refusal;

/// Every command that the page may ask for. A page gets an answer only to what the capabilities allow as well.
#[expect(clippy::too_many_lines, reason = "a list, a command a line")]
pub fn all() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        campaigning::campaign,
        campaigning::campaign_answer,
        campaigning::campaign_letter,
        campaigning::campaign_letters,
        campaigning::campaign_print,
        campaigning::campaign_written,
        changes::changes,
        changes::changes_seen,
        enclosures::enclosure_bytes,
        enclosures::enclosure_choose,
        enclosures::enclosure_open,
        enclosures::enclosure_save,
        links::link_watch,
        maintaining::intake_form,
        maintaining::intake_keep,
        maintaining::intake_preview,
        maintaining::outbox,
        maintaining::outbox_discard,
        maintaining::outbox_send,
        maintaining::review_decide,
        maintaining::review_publish,
        maintaining::review_queue,
        maintaining::review_show,
        maintaining::sign_in,
        maintaining::sign_out,
        maintaining::signed,
        maintaining::statistics,
        maintaining::template_save,
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
        signing::signing_key,
        signing::signing_show,
        signing::signing_sign,
    ]
}

/// A fault of the program is told to the page too: otherwise it would wait for ever.
fn told<T>(answer: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_| Err(Refusal::fault()))
}

/// The same in a thread of its own: who asks an endpoint or the keyring waits for a runtime, which can't be done within another.
fn apart<T: Send>(answer: impl FnOnce() -> Result<T, Refusal> + Send) -> Result<T, Refusal> {
    std::thread::scope(|scope| scope.spawn(answer).join()).unwrap_or_else(|_| Err(Refusal::fault()))
}
