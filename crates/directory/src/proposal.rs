//! A maintainer's change to the directory: what is proposed, who may decide on it, what became of it.
//!
//! Pure rules of the endpoint: the states ([`State`], [`next`]), who may do what ([`may_decide`]), how much proof a change needs
//! ([`needs`]), how it is joined with what others changed meanwhile ([`merge`]), and what is wrong with it ([`faults_of`]). The types
//! are the ones that the endpoint and its clients send each other, in [`wire`].

mod beside;
mod change;
mod enclosure;
mod eyes;
mod merge;
mod proof;
mod scope;
mod state;
pub mod wire;
mod wrong;

pub use beside::{BesideField, BesideRow, beside};
pub use change::{Malformed, RowChange, Touch, apply, is_plain};
pub use enclosure::{LARGEST_ENCLOSURE, NoEnclosure};
pub use eyes::{Person, Refusal, Role, RoleKind, may_decide, may_propose, may_publish, may_sign};
pub use merge::{Choice, Conflict, Merged, Resolution, merge};
pub use proof::{Evidence, Lacking, Party, Tier, needs, tier};
pub use scope::{Reach, Scope, reach};
pub use state::{Act, NotNow, State, next};
pub use wrong::{RowFault, faults_of};

/// The most rows of one proposal: what is more can't be reviewed by anyone.
pub const MOST_ROWS: usize = 20_000;
