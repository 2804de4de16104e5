//! The central endpoint of Valise: the only room that listens, and the only one that signs.
//!
//! [`Config`] runs the endpoint: people propose, others decide, editions go out; [`Console`] is what is done at its machine.
//! [`Press`] stages an edition, proves it with the reader's own client from every base, and pushes it out; [`serve`] hands out
//! the files. They are static and immutable but for `timestamp.json`, so that anything else can hand them out as well.

mod destination;
mod endpoint;
mod error;
mod history;
mod holders;
mod keys;
mod metadata;
mod outlived;
mod press;
mod prove;
mod serve;
mod staged;

pub use destination::Destination;
pub use endpoint::{Config, Console, House, Readers, Tls, describe};
pub use error::Error;
pub use holders::Public;
pub use keys::{Keys, Reviewers, Role, make_key};
pub use press::{Press, Published};
pub use serve::serve;
pub use staged::{Reviewed, sign_staged};
