//! Drives the real window: a display of its own, the web view's driver, and what a person would do with them.

mod children;
mod window;

pub use window::{Start, Window};
