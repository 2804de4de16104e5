//! Signed metadata, as The Update Framework has it: compact, sha256 only, whole seconds (python-tuf refuses fractions).
//!
//! The signatures are made here, over the canonical form that the client's own library defines: one canonical form, two ends.

use directory::delta::Offer;
use directory::digest;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use crate::holders::Holders;
use crate::keys::Signer;

/// A day, for lifetimes.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// The version of the specification that the files follow.
const SPECIFICATION: &str = "1.0.31";

/// A signed file: its version, and its bytes.
#[derive(Debug, Clone)]
pub(crate) struct Signed {
    pub(crate) version: u64,
    pub(crate) bytes: Vec<u8>,
}

/// How long a signature holds.
const fn days(kind: &str) -> i32 {
    match kind.as_bytes() {
        b"root" => 5 * 365,
        b"targets" => 365,
        _ => 30,
    }
}

/// Signs the body of a file.
fn signed(kind: &str, version: u64, at: Timestamp, body: Value, signers: &[Signer]) -> Signed {
    let expires = at.checked_add(DAY * days(kind)).unwrap_or(Timestamp::MAX);
    let expires = Timestamp::from_second(expires.as_second()).unwrap_or(expires);
    let mut all = json!({"_type": kind, "spec_version": SPECIFICATION, "version": version, "expires": expires.to_string()});
    if let (Value::Object(all), Value::Object(body)) = (&mut all, body) {
        all.extend(body);
    }
    // What is made here holds whole numbers alone: it has a canonical form.
    let canonical = sigstore_tuf::canonical_json::to_canonical_bytes(&all).unwrap_or_default();
    let signatures: Vec<Value> = signers.iter().map(|signer| signer.sign(&canonical)).collect();
    Signed { version, bytes: json!({"signatures": signatures, "signed": all}).to_string().into_bytes() }
}

/// Adds a signature to a signed file; one of the same key is replaced.
pub(crate) fn also_signed(file: &[u8], signer: &Signer) -> Option<Vec<u8>> {
    with_signature(file, signer.sign(&canonical(file)?))
}

/// The same with a signature that was made elsewhere. Whether it holds is for [`Holders`] to say.
pub(crate) fn with_signature(file: &[u8], signature: Value) -> Option<Vec<u8>> {
    let mut file: Value = serde_json::from_slice(file).ok()?;
    let signatures = file["signatures"].as_array_mut()?;
    signatures.retain(|other| other["keyid"] != signature["keyid"]);
    signatures.push(signature);
    Some(file.to_string().into_bytes())
}

/// What of a signed file is signed.
pub(crate) fn canonical(file: &[u8]) -> Option<Vec<u8>> {
    let file: Value = serde_json::from_slice(file).ok()?;
    sigstore_tuf::canonical_json::to_canonical_bytes(&file["signed"]).ok()
}

/// When a signed file expires, as it says itself.
pub(crate) fn expires(file: &Signed) -> Option<Timestamp> {
    let file: Value = serde_json::from_slice(&file.bytes).ok()?;
    file["signed"]["expires"].as_str()?.parse().ok()
}

/// When a file was signed: its lifetime before it expires.
pub(crate) fn signed_at(kind: &str, file: &Signed) -> Option<Timestamp> {
    expires(file)?.checked_sub(DAY * days(kind)).ok()
}

/// The root: who may sign what.
pub(crate) fn root(version: u64, at: Timestamp, holders: &Holders, signers: &[Signer]) -> Signed {
    signed("root", version, at, holders.body(), signers)
}

/// The targets: what an edition is.
pub(crate) fn targets(version: u64, at: Timestamp, offers: &[Offer], signers: &[Signer]) -> Signed {
    let target = |offer: &Offer| {
        let target = json!({"length": offer.length, "hashes": {"sha256": offer.sha256}, "custom": offer});
        (offer.name.clone(), target)
    };
    let targets: Map<String, Value> = offers.iter().map(target).collect();
    signed("targets", version, at, json!({"targets": targets}), signers)
}

/// The snapshot: which targets.
pub(crate) fn snapshot(version: u64, at: Timestamp, targets: &Signed, signers: &[Signer]) -> Signed {
    signed("snapshot", version, at, json!({"meta": {"targets.json": pin(targets)}}), signers)
}

/// The timestamp: which snapshot is the newest.
pub(crate) fn timestamp(version: u64, at: Timestamp, snapshot: &Signed, signers: &[Signer]) -> Signed {
    signed("timestamp", version, at, json!({"meta": {"snapshot.json": pin(snapshot)}}), signers)
}

fn pin(file: &Signed) -> Value {
    json!({"version": file.version, "length": file.bytes.len(), "hashes": {"sha256": digest::of_bytes(&file.bytes)}})
}
