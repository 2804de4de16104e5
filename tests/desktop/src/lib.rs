//! Drives the real window: a display of its own, the web view's driver, and what a person would do with them.

#![allow(clippy::missing_panics_doc, reason = "whatever goes wrong in a window fails the test that drives it")]

mod accessible;
mod children;
mod hearing;
mod system;
mod window;

pub use accessible::accessible;
pub use hearing::{Heard, Listener, role};
pub use window::{Start, Window};
