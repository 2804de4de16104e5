//! The commands, a file each.

pub mod ask;
pub mod build_edition;
pub mod bundle;
pub mod campaign;
pub mod changes;
pub mod export;
pub mod list;
pub mod lookup;
pub mod matrix;
pub mod note;
pub mod outbox;
pub mod paper;
pub mod propose;
pub mod publish;
pub mod receipt;
pub mod review;
pub mod show;
pub mod sign_in;
pub mod signing;
pub mod statistics;
pub mod status;
pub mod sync;
pub mod template;
