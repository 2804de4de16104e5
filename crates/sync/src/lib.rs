//! The only room that opens an outgoing socket: find out, fetch, verify, apply; the same from a folder or from a bundle file.
//!
//! [`run`] is the front door. Trust is The Update Framework's, by way of `sigstore-tuf`; what may be believed, what is chosen
//! and what a delta means is decided in `directory`; the copy is changed by `store`, in one transaction. [`export`] hands a copy on.

mod bundle;
pub mod endpoint;
mod error;
mod export;
mod fetch;
mod folder;
mod http;
mod origin;
mod outcome;
mod pack;
mod progress;
mod run;
mod source;
mod staged;
mod told;
mod trust;
mod vouch;

pub use error::Error;
pub use export::{Exported, export};
pub use http::{ContentRange, Foreign, Link};
pub use outcome::Outcome;
pub use pack::{Damage, Unpacked, pack, sha256_of};
pub use progress::{Cancel, Progress, Step};
pub use run::{Request, run};
pub use source::Source;
pub use staged::Staged;
pub use told::{Code, Told};
pub use trust::{Roots, Verified, look};
pub use vouch::vouches;
