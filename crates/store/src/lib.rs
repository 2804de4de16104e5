//! The only room that speaks SQL: the copy of the directory ([`Copy`]), what is the person's own ([`Own`]), and what
//! is the endpoint's ([`Endpoint`]).
//!
//! Readers take `&self`; writers take `&mut self` or a whole new file, inside one transaction. A copy is replaceable: deleting
//! it loses nothing of the person's.

mod copy;
mod damage;
mod edition_file;
pub mod endpoint;
mod error;
mod own;
pub mod place;
mod publisher;
mod rows;
mod schema;
mod update;
pub mod whole;

pub use copy::{Copy, State};
pub use edition_file::{unfinished_in, write_edition};
pub use endpoint::Endpoint;
pub use error::Error;
pub use own::{Draft, DraftState, Note, Own, Report, ReportKind, Since};
pub use publisher::{Publisher, ROOT, SOURCE};
pub use update::{Arrival, Refused, Stamp, Trust, Update};
