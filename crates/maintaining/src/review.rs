//! A second person's word: under an id that follows from what is said, so that the same said again counts once.

use directory::proposal::wire::{Proposal, Review};
use sync::endpoint::{Client, Trouble};

/// Decides on a proposal, in the name of the person whose token the client bears.
///
/// # Errors
/// What the endpoint refused, or that it can't be reached.
pub fn decide(client: &Client, proposal: &str, review: &Review) -> Result<Proposal, Trouble> {
    let me = client.again(Client::me)?;
    let said = serde_json::to_string(&(proposal, &me.name, review)).unwrap_or_default();
    let id = &sync::sha256_of(said.as_bytes())[..32];
    client.again(|client| client.review(proposal, id, review))
}
