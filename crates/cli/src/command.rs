//! The commands, a file each.

pub mod ask;
pub mod build_edition;
pub mod lookup;
pub mod matrix;
pub mod note;
pub mod show;
pub mod status;
