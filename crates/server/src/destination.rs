//! Where editions go: a folder, or any store that speaks S3.

use std::collections::BTreeSet;
use std::path::Path;

use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Place;
use object_store::prefix::PrefixStore;
use object_store::{Error as StoreError, ObjectStore, ObjectStoreExt, PutMode, PutPayload};
use url::Url;

use crate::Error;

/// A destination, open.
#[derive(Debug)]
pub struct Destination {
    store: Box<dyn ObjectStore>,
}

impl Destination {
    /// Opens a destination: `file://…` or a folder, which is made where it isn't there; `s3://bucket/folder`, with endpoint and
    /// credentials from the environment (`AWS_ENDPOINT`, `AWS_ACCESS_KEY_ID`, …).
    ///
    /// # Errors
    /// [`Error::NoDestination`], or what the folder or the store refused.
    pub fn open(url: &str) -> Result<Self, Error> {
        let unknown = || Error::NoDestination { url: url.to_owned() };
        let Some(rest) = url.strip_prefix("s3://") else {
            let folder = url.strip_prefix("file://").unwrap_or(url);
            return if folder.contains("://") { Err(unknown()) } else { Self::folder(Path::new(folder)) };
        };
        let parsed = Url::parse(url).map_err(|_| unknown())?;
        let bucket = parsed.host_str().filter(|_| !rest.is_empty()).ok_or_else(unknown)?;
        let built = AmazonS3Builder::from_env().with_bucket_name(bucket).build();
        let store = built.map_err(|source| Error::Destination { what: "it can't be opened".to_owned(), source })?;
        Ok(Self { store: Box::new(PrefixStore::new(store, parsed.path().trim_matches('/'))) })
    }

    fn folder(path: &Path) -> Result<Self, Error> {
        std::fs::create_dir_all(path).map_err(Error::io(path, "made"))?;
        let store = LocalFileSystem::new_with_prefix(path)
            .map_err(|source| Error::Destination { what: "it can't be opened".to_owned(), source })?;
        Ok(Self { store: Box::new(store.with_fsync(true)) })
    }

    /// A file; `None` where there is none.
    pub(crate) async fn get(&self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let read = async { self.store.get(&Place::from(name)).await?.bytes().await };
        match read.await {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(StoreError::NotFound { .. }) => Ok(None),
            Err(source) => Err(Error::Destination { what: format!("{name} can't be read"), source }),
        }
    }

    /// Writes a file that never changes. One that is there with the same content stays; with other content it is a tripwire:
    /// another publisher. (Not every store keeps the condition, so that nothing rests on it.)
    pub(crate) async fn put_new(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        if let Some(there) = self.get(name).await? {
            return if there == bytes { Ok(()) } else { Err(Error::Taken { name: name.to_owned() }) };
        }
        match self.put(name, bytes, PutMode::Create).await {
            Err(Error::Destination { source: StoreError::AlreadyExists { .. }, .. }) => Err(Error::Taken { name: name.to_owned() }),
            put => put,
        }
    }

    /// Writes a file over what is there.
    pub(crate) async fn put_over(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.put(name, bytes, PutMode::Overwrite).await
    }

    /// Deletes those of these files that are there.
    pub(crate) async fn delete(&self, names: &BTreeSet<String>) -> Result<(), Error> {
        let failed = |source| Error::Destination { what: "old files can't be deleted".to_owned(), source };
        for below in ["metadata", "targets"] {
            let there = self.store.list_with_delimiter(Some(&Place::from(below))).await.map_err(failed)?;
            let old = there.objects.into_iter().map(|object| object.location).filter(|place| names.contains(place.as_ref()));
            for place in old {
                self.store.delete(&place).await.map_err(failed)?;
            }
        }
        Ok(())
    }

    async fn put(&self, name: &str, bytes: &[u8], mode: PutMode) -> Result<(), Error> {
        let payload = PutPayload::from(bytes.to_vec());
        let put = self.store.put_opts(&Place::from(name), payload, mode.into()).await;
        put.map(drop).map_err(|source| Error::Destination { what: format!("{name} can't be written"), source })
    }
}
