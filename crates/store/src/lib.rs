//! The only room that speaks SQL: the copy of the directory ([`Copy`]), and what is the person's own ([`Own`]).
//!
//! Readers take `&self`; writers take `&mut self` or a whole new file, inside one transaction. A copy is replaceable: deleting
//! it loses nothing of the person's.

mod copy;
mod edition_file;
mod error;
mod own;
pub mod place;
mod rows;
mod schema;
mod update;

pub use copy::{Copy, State};
pub use edition_file::{unfinished_in, write_edition};
pub use error::Error;
pub use own::{Draft, DraftState, Note, Own, Report, ReportKind};
pub use update::{Arrival, Refused, Stamp, Trust, Update};
