//! What the page may ask, an area a file: each command is a signature and a call.

pub mod own;
pub mod reading;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::refusal::Refusal;

/// A fault of the program is told to the page too: otherwise it would wait for ever.
fn told<T>(answer: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_| Err(Refusal::fault()))
}
