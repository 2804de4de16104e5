//! Any repository of The Update Framework, through our own connection: for the conformance suite, whose repositories are not laid out
//! as ours are.

use sigstore_tuf::Repository;
use sigstore_tuf::transport::FetchFuture;
use url::Url;

use super::Http;
use crate::trust::counted_twice;
use crate::{Error, Link};

/// A repository whose metadata and targets stand at two addresses.
#[derive(Debug)]
pub struct Foreign {
    metadata: Http,
    targets: Http,
}

impl Foreign {
    /// Opens a repository.
    ///
    /// # Errors
    /// [`Error::Setup`], where the connection can't be set up.
    pub fn new(metadata: Url, targets: Url, link: &Link) -> Result<Self, Error> {
        Ok(Self { metadata: Http::new(metadata, link)?, targets: Http::new(targets, link)? })
    }
}

fn fetch<'a>(http: &'a Http, name: &'a str, longest: u64) -> FetchFuture<'a> {
    Box::pin(async move { http.small(name, name, longest).await.map_err(|error| sigstore_tuf::Error::transport_with_source(name, error)) })
}

impl Repository for Foreign {
    fn fetch_metadata<'a>(&'a self, name: &'a str, max_length: u64) -> FetchFuture<'a> {
        Box::pin(async move {
            let found = fetch(&self.metadata, name, max_length).await?;
            let root = found.as_deref().filter(|_| name.ends_with(".root.json"));
            if root.and_then(counted_twice).is_some() { Err(sigstore_tuf::Error::transport(name)) } else { Ok(found) }
        })
    }

    fn fetch_target<'a>(&'a self, path: &'a str, max_length: u64) -> FetchFuture<'a> {
        fetch(&self.targets, path, max_length)
    }
}
