//! The files of documents: taken in whole, by their hash, from whoever proposes; handed out to whoever reviews, as bytes to be kept and
//! never as a page.

use axum::Json;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, X_CONTENT_TYPE_OPTIONS};
use directory::proposal::wire::Enclosure;
use directory::proposal::{LARGEST_ENCLOSURE, Refusal, RoleKind};

use super::asked::{Bytes, InPath};
use super::caller::Keeper;
use super::problem::{Code, Refused};
use super::{Shared, actor};

/// So that no browser shows it as a page of ours, whatever is in it.
const AS_BYTES: [(HeaderName, &str); 4] = [
    (CONTENT_TYPE, "application/octet-stream"),
    (CONTENT_DISPOSITION, "attachment"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
];

/// Hands out a file.
#[utoipa::path(get, path = "/api/enclosures/{sha256}", params(("sha256" = String, Path, description = "SHA-256 of its bytes, in hexadecimal")), responses((status = 200, description = "Its bytes", content_type = "application/octet-stream")))]
pub(super) async fn get(
    State(desk): State<Shared>,
    _caller: Keeper,
    InPath(sha256): InPath<String>,
) -> Result<([(HeaderName, &'static str); 4], Vec<u8>), Refused> {
    let found = desk.read(move |store| Ok(store.enclosure(&sha256)?)).await?;
    found.map(|bytes| (AS_BYTES, bytes)).ok_or_else(|| Refused::new(Code::NotFound, "no file with this hash is here"))
}

/// Takes a file in: PDF, PNG, JPEG or plain text, told by its first bytes. Sent again, it stands once.
#[utoipa::path(put, path = "/api/enclosures/{sha256}", params(("sha256" = String, Path, description = "SHA-256 of its bytes, in hexadecimal")), request_body(content_type = "application/octet-stream", description = "Its bytes"), responses((status = 200, body = Enclosure)))]
pub(super) async fn put(
    State(desk): State<Shared>,
    Keeper(caller): Keeper,
    InPath(sha256): InPath<String>,
    Bytes(bytes): Bytes<LARGEST_ENCLOSURE>,
) -> Result<Json<Enclosure>, Refused> {
    if !caller.person.is(RoleKind::Maintainer) {
        return Err(Refusal::Role { role: RoleKind::Maintainer }.into());
    }
    let keep = move || {
        let enclosure = Enclosure::of(&bytes).map_err(|why| Refused::new(Code::Unfit, why.to_string()))?;
        if enclosure.sha256 != sha256 {
            return Err(Refused::new(Code::Unfit, "its bytes have another hash than the path says: it was changed on the way"));
        }
        if !desk.writer().write_enclosure(actor(&caller), &enclosure, &bytes)? {
            return Err(Refused::new(Code::TooMany, "too many of your files are named by no proposal: send the proposals first"));
        }
        Ok(Json(enclosure))
    };
    tokio::task::spawn_blocking(keep).await.map_err(|error| Refused::trouble(&error))?
}
