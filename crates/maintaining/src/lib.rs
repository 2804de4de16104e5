//! The maintainers' bench: signing in, drafts and the outbox, reviews. What the command line and the window do alike.
//!
//! The wall is `keyring` and what it brings (`zbus` on Linux): a token is kept here and nowhere else, and no reader's sync and no
//! server carries that. [`session`] signs in; [`drafts`] makes a draft of a spreadsheet or a form; [`enclosures`] keeps the file of its document; [`outbox`] sends it, once;
//! [`review`] decides on others'; [`signing`] signs an edition with a reviewer's own key; [`campaign`] keeps what states
//! confirm, and [`letters`] asks them to.

pub mod campaign;
pub mod drafts;
pub mod enclosures;
mod error;
mod key;
mod keyring;
pub mod letters;
pub mod outbox;
pub mod review;
pub mod session;
pub mod signing;
mod token;

pub use error::Error;
pub use key::Key;
pub use token::Token;
