//! Handing out a repository: static files, each with an `ETag` and in parts; what isn't there is 404.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, IF_RANGE, RANGE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use tokio::net::TcpListener;

use crate::Error;

/// Hands out the repository in a folder, for ever. Tells the address that it listens at.
///
/// # Errors
/// What the system refused.
pub async fn serve(folder: PathBuf, listen: SocketAddr, told: impl FnOnce(SocketAddr)) -> Result<(), Error> {
    let failed = Error::io(&folder, "handed out");
    let listener = TcpListener::bind(listen).await.map_err(&failed)?;
    told(listener.local_addr().map_err(&failed)?);
    let router = Router::new().fallback(answer).with_state(folder);
    axum::serve(listener, router).await.map_err(failed)
}

async fn answer(State(folder): State<PathBuf>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    hand_out(&folder, &parts).await
}

/// Hands out the file that is asked for, from the repository in a folder.
pub(crate) async fn hand_out(folder: &Path, request: &Parts) -> Response<Body> {
    if !matches!(request.method, Method::GET | Method::HEAD) {
        let mut refused = empty(StatusCode::METHOD_NOT_ALLOWED);
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refused;
    }
    let name = request.uri.path().trim_start_matches('/').to_owned();
    let Some(path) = place(folder, &name) else {
        return empty(StatusCode::NOT_FOUND);
    };
    // Files are at most a few megabytes, and mostly a few kilobytes.
    match tokio::task::spawn_blocking(move || std::fs::read(path)).await {
        Ok(Ok(bytes)) => file(&name, bytes, &request.headers),
        Ok(Err(error)) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::IsADirectory) => empty(StatusCode::NOT_FOUND),
        // It may be there: too many files are open, or the disk fails. A reader must not take that for a file that is missing.
        _ => empty(StatusCode::SERVICE_UNAVAILABLE),
    }
}

/// Where a file stands, if its name is one that a repository has: nothing leads out of the folder.
fn place(folder: &Path, name: &str) -> Option<PathBuf> {
    let (below, file) = name.split_once('/')?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let ours = matches!(below, "metadata" | "targets") && !file.starts_with('.') && !file.is_empty() && file.bytes().all(plain);
    ours.then(|| folder.join(below).join(file))
}

fn file(name: &str, bytes: Vec<u8>, headers: &HeaderMap) -> Response<Body> {
    // A file of an edition bears its own hash in its name.
    let hashed =
        name.strip_prefix("targets/").and_then(|file| file.get(..64)).filter(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let hash = hashed.map_or_else(|| directory::digest::of_bytes(&bytes), str::to_owned);
    let etag = format!("\"{}\"", &hash[..32]);
    let header = |name: axum::http::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let changes = name.ends_with("/timestamp.json");
    let cache = if changes { "no-cache" } else { "public, max-age=31536000, immutable" };
    let kind =
        if std::path::Path::new(name).extension().is_some_and(|end| end == "json") { "application/json" } else { "application/zstd" };
    let response =
        Response::builder().header(ETAG, &etag).header(ACCEPT_RANGES, "bytes").header(CACHE_CONTROL, cache).header(CONTENT_TYPE, kind);
    if header(IF_NONE_MATCH) == Some(etag.as_str()) {
        return response.status(StatusCode::NOT_MODIFIED).body(Body::empty()).unwrap_or_default();
    }
    let whole = bytes.len();
    let wanted = header(RANGE).filter(|_| header(IF_RANGE).is_none_or(|known| known == etag));
    match wanted.map(|range| part(range, whole)) {
        Some(Part::Some(first, last)) => {
            let range = format!("bytes {first}-{last}/{whole}");
            let bytes = bytes[first..=last].to_vec();
            response.status(StatusCode::PARTIAL_CONTENT).header(CONTENT_RANGE, range).body(Body::from(bytes)).unwrap_or_default()
        }
        Some(Part::Beyond) => {
            let range = format!("bytes */{whole}");
            response.status(StatusCode::RANGE_NOT_SATISFIABLE).header(CONTENT_RANGE, range).body(Body::empty()).unwrap_or_default()
        }
        Some(Part::All) | None => response.body(Body::from(bytes)).unwrap_or_default(),
    }
}

/// Which part is asked for.
enum Part {
    Some(usize, usize),
    Beyond,
    All,
}

/// Reads `bytes=first-` or `bytes=first-last`; what is anything else is answered whole, as RFC 9110 lets us.
fn part(range: &str, whole: usize) -> Part {
    let read = || {
        let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
        let last = if last.is_empty() { usize::MAX } else { last.parse().ok()? };
        Some((first.parse().ok()?, last))
    };
    match read() {
        Some((first, _)) if first >= whole => Part::Beyond,
        Some((first, last)) if first <= last => Part::Some(first, last.min(whole - 1)),
        _ => Part::All,
    }
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
