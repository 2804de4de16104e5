//! Signed metadata in memory, on its way between the database and the library: it is stored with the edition, or not at all.

use std::sync::{Arc, Mutex};

use sigstore_tuf::cache::MetadataStore;
use store::Trust;

/// Where earlier roots stand.
const ROOTS: &str = "root_history/";

/// The metadata held, as the library reads and writes it. Clones share it.
#[derive(Debug, Clone)]
pub(super) struct Memory(Arc<Mutex<Trust>>);

impl Memory {
    pub(super) fn of(stored: &Trust) -> Self {
        Self(Arc::new(Mutex::new(stored.clone())))
    }

    pub(super) fn into_trust(self) -> Trust {
        self.0.lock().map(|trust| trust.clone()).unwrap_or_default()
    }
}

impl MetadataStore for Memory {
    fn load(&self, name: &str) -> sigstore_tuf::Result<Option<Vec<u8>>> {
        Ok(self.0.lock().ok().and_then(|trust| trust.get(name).cloned()))
    }

    fn store(&self, name: &str, bytes: &[u8]) -> sigstore_tuf::Result<()> {
        // The library also hands over copies under their versions (`7.snapshot.json`): one of each is enough.
        let versioned = name.starts_with(|first: char| first.is_ascii_digit());
        if let (false, Ok(mut trust)) = (versioned, self.0.lock()) {
            trust.insert(name.to_owned(), bytes.to_vec());
        }
        Ok(())
    }
}

/// The oldest root that earlier syncs stored: the one that was pinned then.
pub(super) fn oldest_root(stored: &Trust) -> Option<&[u8]> {
    let version = |name: &str| name.strip_prefix(ROOTS)?.split('.').next()?.parse::<u64>().ok();
    let roots = stored.iter().filter_map(|(name, bytes)| Some((version(name)?, bytes)));
    roots.min_by_key(|(version, _)| *version).map(|(_, bytes)| bytes.as_slice())
}
