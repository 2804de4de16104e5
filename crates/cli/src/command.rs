//! The commands, a file each.

pub mod ask;
pub mod build_edition;
pub mod bundle;
pub mod export;
pub mod list;
pub mod lookup;
pub mod matrix;
pub mod note;
pub mod paper;
pub mod receipt;
pub mod show;
pub mod status;
pub mod sync;
