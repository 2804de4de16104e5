//! An edition that waits for reviewers' signatures, as a reviewer's own program fetched and checked it: nothing else is signed.
//!
//! The endpoint isn't trusted here: whoever took it over must not get a signature for anything that the reviewer wasn't shown.

use std::collections::BTreeMap;

use directory::content::Content;
use directory::delta::{Delta, Offer};
use directory::digest;
use directory::proposal::wire;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Update;

use crate::endpoint::Trouble;
use crate::pack::{sha256_of, unpack};

/// The longest edition, unpacked: a hundred times today's.
const LONGEST: u64 = 400 << 20;
/// How far a version may be from its edition: a key that is exchanged takes one. What is far beyond would leave no room for the next.
const FURTHEST_VERSION: u64 = 100_000;
/// For how long after its day a signature may hold, in days: a year, and some patience.
const LONGEST_LIFE: i32 = 400;

/// An edition to be signed.
#[derive(Debug, Clone)]
pub struct Staged {
    said: wire::Staged,
    full: Offer,
    content: Content,
    canonical: Vec<u8>,
}

/// What is signed, down to its last field: what isn't named here isn't signed.
#[derive(Serialize, Deserialize)]
struct Body {
    #[serde(rename = "_type")]
    kind: String,
    spec_version: String,
    version: u64,
    expires: Timestamp,
    targets: BTreeMap<String, Target>,
}

#[derive(Serialize, Deserialize)]
struct Target {
    length: u64,
    hashes: Hashes,
    custom: Offer,
}

#[derive(Serialize, Deserialize)]
struct Hashes {
    sha256: String,
}

impl Staged {
    /// Checks what the endpoint hands out: the rows fetched come to every digest that is to be signed, and nothing else stands beside.
    pub(crate) fn checked(said: wire::Staged, packed: &[u8]) -> Result<Self, Trouble> {
        let wrong = |why: &str| Trouble::Unsignable { why: why.to_owned() };
        let file: Value = serde_json::from_str(&said.targets).map_err(|_| wrong("targets.json can't be read"))?;
        let body = Body::read(&file["signed"]).ok_or_else(|| wrong("targets.json says more than what the edition is, or less"))?;
        let canonical = sigstore_tuf::canonical_json::to_canonical_bytes(&file["signed"]);
        let canonical = canonical.map_err(|_| wrong("targets.json has no canonical form"))?;
        let full = body.full().ok_or_else(|| wrong("no full edition is among its files"))?;
        if full.schema > Update::schema() {
            return Err(wrong("a newer program made it: bring yours up to date"));
        }
        if packed.len() as u64 != full.length || sha256_of(packed) != full.sha256 || full.ulen > LONGEST {
            return Err(wrong("the edition that came isn't the one named; it may be another by now: look again"));
        }
        let content = content(packed, full.ulen).ok_or_else(|| wrong("the edition that came can't be read"))?;
        let is_said = |target: &Target| {
            let Offer { to, state, issued, .. } = &target.custom;
            (*to, state, *issued) == (full.to, &full.state, full.issued)
        };
        let is_read = content.edition() == full.to && content.issued() == Some(full.issued.to_string().as_str());
        if !is_read || digest::of_content(&content) != full.state || !body.targets.values().all(is_said) {
            return Err(wrong("its rows don't come to what is to be signed"));
        }
        if !body.is_bounded(full.to, full.issued) {
            return Err(wrong("its version or its expiry is beyond any honest one"));
        }
        Ok(Self { said, full, content, canonical })
    }

    /// The edition, and the day on which it is issued.
    pub const fn edition(&self) -> (u32, Date) {
        (self.full.to, self.full.issued)
    }

    /// Its rows.
    pub const fn content(&self) -> &Content {
        &self.content
    }

    /// What is to be signed, byte for byte.
    pub fn canonical(&self) -> &[u8] {
        &self.canonical
    }

    /// SHA-256 of that, by which it is known on a screen.
    pub fn over(&self) -> String {
        sha256_of(&self.canonical)
    }

    /// What the endpoint says of keys and signatures.
    pub const fn said(&self) -> &wire::Staged {
        &self.said
    }
}

impl Body {
    /// Reads what is to be signed; `None`, where anything stands there that wouldn't be read.
    fn read(signed: &Value) -> Option<Self> {
        let body: Self = serde_json::from_value(signed.clone()).ok()?;
        (body.kind == "targets" && serde_json::to_value(&body).ok()? == *signed).then_some(body)
    }

    fn full(&self) -> Option<Offer> {
        let (name, target) = self.targets.iter().find(|(_, target)| target.custom.from == 0)?;
        Some(Offer { name: name.clone(), length: target.length, sha256: target.hashes.sha256.clone(), ..target.custom.clone() })
    }

    fn is_bounded(&self, edition: u32, issued: Date) -> bool {
        let last = issued.checked_add(LONGEST_LIFE.days()).unwrap_or(Date::MAX);
        let expires = jiff::tz::Offset::UTC.to_datetime(self.expires).date();
        self.version.abs_diff(u64::from(edition)) <= FURTHEST_VERSION && expires <= last
    }
}

fn content(packed: &[u8], signed: u64) -> Option<Content> {
    let delta = Delta::parse(&unpack(packed, signed).ok()?).ok()?;
    let mut content = Content::default();
    (delta.header.from == 0).then(|| delta.apply(&mut content))?.ok()?;
    Some(content)
}
