//! Handing out a repository: static files, each with an `ETag` and in parts; what isn't there is 404.

use std::collections::HashMap;
use std::fs::Metadata;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use axum::Router;
use axum::body::{Body, Bytes};
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
    let router = Router::new().fallback(answer).with_state(Arc::new(Files::of(folder.clone())));
    axum::serve(listener, router).await.map_err(failed)
}

async fn answer(State(files): State<Arc<Files>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    files.hand_out(&parts).await
}

/// How much of the files is kept in memory, in bytes. Readers ask for a few: what is newest.
const MOST_HELD: usize = 32 << 20;

/// The files of a repository in a folder; those that were asked for are kept in memory, for as long as they are what they were.
#[derive(Debug)]
pub(crate) struct Files {
    folder: PathBuf,
    held: RwLock<HashMap<String, Arc<Held>>>,
}

/// A file as it was read.
#[derive(Debug)]
struct Held {
    bytes: Bytes,
    etag: HeaderValue,
    stamp: Stamp,
}

/// What tells a file from another of that name, without its being read: a file of ours is never written in place, but put there whole.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    file: u64,
    length: u64,
    changed: Option<SystemTime>,
}

impl From<Metadata> for Stamp {
    fn from(metadata: Metadata) -> Self {
        #[cfg(unix)]
        let file = std::os::unix::fs::MetadataExt::ino(&metadata);
        #[cfg(not(unix))]
        let file = 0;
        Self { file, length: metadata.len(), changed: metadata.modified().ok() }
    }
}

impl Files {
    pub(crate) fn of(folder: PathBuf) -> Self {
        Self { folder, held: RwLock::default() }
    }

    /// Hands out the file that is asked for.
    pub(crate) async fn hand_out(&self, request: &Parts) -> Response<Body> {
        if !matches!(request.method, Method::GET | Method::HEAD) {
            let mut refused = empty(StatusCode::METHOD_NOT_ALLOWED);
            refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return refused;
        }
        let name = request.uri.path().trim_start_matches('/');
        let Some(path) = place(&self.folder, name) else {
            return empty(StatusCode::NOT_FOUND);
        };
        match self.get(name, path).await {
            Ok(held) => file(name, &held, &request.headers),
            Err(ErrorKind::NotFound | ErrorKind::IsADirectory) => empty(StatusCode::NOT_FOUND),
            // It may be there: too many files are open, or the disk fails. A reader must not take that for a file that is missing.
            Err(_) => empty(StatusCode::SERVICE_UNAVAILABLE),
        }
    }

    /// A file: from memory, where it is still what it was.
    async fn get(&self, name: &str, path: PathBuf) -> Result<Arc<Held>, ErrorKind> {
        let stamp = std::fs::metadata(&path).map(Stamp::from).map_err(|error| error.kind())?;
        let known = self.held.read().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
        if let Some(held) = known.filter(|held| held.stamp == stamp) {
            return Ok(held);
        }
        // Files are at most a few megabytes, and mostly a few kilobytes. The stamp is older than what is read, never younger.
        let bytes = tokio::task::spawn_blocking(move || std::fs::read(path)).await.map_err(|_| ErrorKind::Other)?;
        let bytes = Bytes::from(bytes.map_err(|error| error.kind())?);
        let held = Arc::new(Held { etag: etag(name, &bytes), bytes, stamp });
        let mut all = self.held.write().unwrap_or_else(PoisonError::into_inner);
        if all.values().map(|held| held.bytes.len()).sum::<usize>() + held.bytes.len() > MOST_HELD {
            all.clear();
        }
        if held.bytes.len() <= MOST_HELD {
            all.insert(name.to_owned(), Arc::clone(&held));
        }
        Ok(held)
    }
}

/// A file of an edition bears its own hash in its name.
fn etag(name: &str, bytes: &[u8]) -> HeaderValue {
    let hashed =
        name.strip_prefix("targets/").and_then(|file| file.get(..64)).filter(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let hash = hashed.map_or_else(|| directory::digest::of_bytes(bytes), str::to_owned);
    HeaderValue::from_str(&format!("\"{}\"", &hash[..32])).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

/// Where a file stands, if its name is one that a repository has: nothing leads out of the folder.
fn place(folder: &Path, name: &str) -> Option<PathBuf> {
    let (below, file) = name.split_once('/')?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let ours = matches!(below, "metadata" | "targets") && !file.starts_with('.') && !file.is_empty() && file.bytes().all(plain);
    ours.then(|| folder.join(below).join(file))
}

fn file(name: &str, held: &Held, headers: &HeaderMap) -> Response<Body> {
    let Held { bytes, etag, .. } = held;
    let header = |name: axum::http::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let changes = name.ends_with("/timestamp.json");
    let cache = if changes { "no-cache" } else { "public, max-age=31536000, immutable" };
    let kind =
        if std::path::Path::new(name).extension().is_some_and(|end| end == "json") { "application/json" } else { "application/zstd" };
    let response =
        Response::builder().header(ETAG, etag).header(ACCEPT_RANGES, "bytes").header(CACHE_CONTROL, cache).header(CONTENT_TYPE, kind);
    if headers.get(IF_NONE_MATCH) == Some(etag) {
        return response.status(StatusCode::NOT_MODIFIED).body(Body::empty()).unwrap_or_default();
    }
    let whole = bytes.len();
    let wanted = header(RANGE).filter(|_| headers.get(IF_RANGE).is_none_or(|known| known == etag));
    match wanted.map(|range| part(range, whole)) {
        Some(Part::Some(first, last)) => {
            let range = format!("bytes {first}-{last}/{whole}");
            let bytes = bytes.slice(first..=last);
            response.status(StatusCode::PARTIAL_CONTENT).header(CONTENT_RANGE, range).body(Body::from(bytes)).unwrap_or_default()
        }
        Some(Part::Beyond) => {
            let range = format!("bytes */{whole}");
            response.status(StatusCode::RANGE_NOT_SATISFIABLE).header(CONTENT_RANGE, range).body(Body::empty()).unwrap_or_default()
        }
        Some(Part::All) | None => response.body(Body::from(bytes.clone())).unwrap_or_default(),
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
