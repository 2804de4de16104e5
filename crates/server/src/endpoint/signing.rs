//! Reviewers' signatures: what waits for them is handed out as it is to be signed, and a signature is proved before it is kept.
//!
//! With the last that it takes the edition goes out, in the name of whoever published it. No key of theirs is here.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, HeaderName};
use directory::proposal::may_sign;
use directory::proposal::wire::{Publication, Signature, Staged};
use store::endpoint::{Actor, Begun, Signing};

use super::asked::{Body, InPath, SHORT_BODY};
use super::caller::{Caller, Keeper};
use super::problem::{Code, Refused};
use super::publications::{finish, told};
use super::{Desk, Shared, actor, now};
use crate::history::History;
use crate::keys::Role;
use crate::staged::{self, Waiting};

/// Shows what waits for reviewers' signatures.
#[utoipa::path(get, path = "/api/staged", responses((status = 200, body = Staged)))]
pub(super) async fn get(State(desk): State<Shared>, _caller: Keeper) -> Result<Json<Staged>, Refused> {
    let (begun, waiting) = look(&desk).await?;
    let targets = String::from_utf8(waiting.targets.clone()).map_err(|error| Refused::trouble(&error))?;
    let threshold = u32::try_from(waiting.holders.threshold(Role::Targets)).unwrap_or(u32::MAX);
    let (keys, signed) = (waiting.keys(), waiting.signed());
    Ok(Json(Staged { publication: begun.id, edition: waiting.edition, threshold, keys, signed, targets }))
}

/// Hands out the rows of what waits: the whole edition, packed as readers fetch it.
#[utoipa::path(get, path = "/api/staged/edition", responses((status = 200, description = "The edition, packed", content_type = "application/octet-stream")))]
pub(super) async fn edition(State(desk): State<Shared>, _caller: Keeper) -> Result<([(HeaderName, &'static str); 1], Bytes), Refused> {
    let (_, waiting) = look(&desk).await?;
    Ok(([(CONTENT_TYPE, "application/octet-stream")], waiting.packed.into()))
}

/// Takes a reviewer's signature in. Sent again, it stands once; with the last that it takes, the edition goes out.
#[utoipa::path(put, path = "/api/staged/signatures/{key}", params(("key" = String, Path, description = "Id of the key")), request_body = Signature, responses((status = 200, body = Publication)))]
pub(super) async fn put(
    State(desk): State<Shared>,
    Keeper(caller): Keeper,
    InPath(key): InPath<String>,
    Body(signature): Body<Signature, SHORT_BODY>,
) -> Result<Json<Publication>, Refused> {
    may_sign(&caller.person)?;
    // Goes on when the caller has gone: what is signed is brought to its end.
    let work = tokio::spawn(async move { sign(&desk, caller, key, signature).await });
    work.await.map_err(|error| Refused::trouble(&error))?.map(Json)
}

fn nothing() -> Refused {
    Refused::new(Code::NotFound, "no edition waits for signatures")
}

/// What waits, with the publication that it belongs to.
async fn look(desk: &Shared) -> Result<(Begun, Waiting), Refused> {
    let begun = desk.read(|store| Ok(store.begun()?)).await?.ok_or_else(nothing)?;
    let folder = desk.house.published.clone();
    let waiting = tokio::task::spawn_blocking(move || staged::waiting(&History::look(&folder)));
    let waiting = waiting.await.map_err(|error| Refused::trouble(&error))??;
    waiting.filter(|waiting| waiting.edition == begun.edition).map(|waiting| (begun, waiting)).ok_or_else(nothing)
}

async fn sign(desk: &Shared, caller: Caller, key: String, signature: Signature) -> Result<Publication, Refused> {
    let _alone = desk.press.lock().await;
    if let Some(out) = known(desk, &caller, &key, &signature).await? {
        return Ok(out);
    }
    let (begun, waiting) = look(desk).await?;
    let (shared, id) = (std::sync::Arc::clone(desk), begun.id.clone());
    let keep = move || keep(&shared, &caller, (&id, &waiting), (&key, &signature));
    tokio::task::spawn_blocking(keep).await.map_err(|error| Refused::trouble(&error))??;
    let person = begun.person.clone();
    finish(desk, Actor { person: &person, token: "", at: now() }, begun).await
}

/// The publication that this very signature helped to come out, where it has.
async fn known(desk: &Shared, caller: &Caller, key: &str, signature: &Signature) -> Result<Option<Publication>, Refused> {
    let (person, over, key) = (caller.person.name.clone(), signature.over.clone(), key.to_owned());
    let found = desk.read(move |store| match store.signed_by(&person, &over, &key)? {
        Some(id) => Ok(store.publication(&id)?),
        None => Ok(None),
    });
    Ok(found.await?.map(|begun| told(&begun)).filter(|publication| publication.done))
}

/// Proves a signature, writes down who handed it in, and keeps it.
fn keep(desk: &Desk, caller: &Caller, (id, waiting): (&str, &Waiting), (key, signature): (&str, &Signature)) -> Result<(), Refused> {
    if signature.over != waiting.over {
        return Err(Refused::new(Code::Overtaken, "that isn't what waits to be signed by now: look at that, and sign it"));
    }
    if !waiting.keys().iter().any(|held| held == key) {
        return Err(Refused::new(Code::BadSignature, "the root of trust names no such key: give its public half to the publisher first"));
    }
    let signed = waiting.with(key, &signature.signature);
    let signed = signed.ok_or_else(|| Refused::new(Code::BadSignature, "it isn't that key's signature of what waits"))?;
    if !desk.writer().write_signature(actor(caller), Signing { publication: id, over: &waiting.over, key })? {
        return Err(Refused::new(Code::Forbidden, "you have signed it with another key: a second person must"));
    }
    Ok(staged::keep(&History::look(&desk.house.published), &signed)?)
}
