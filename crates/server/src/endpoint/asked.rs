//! What is read of a request: its path, its query, its body. Whatever is wrong with them is told as a problem document.
//!
//! A body is bounded three times: by its own length, by how much of all bodies is in memory at once, and by time, so that nobody
//! holds a place by sending a byte now and then.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::{Duration, Instant};

use axum::body::{Body as Incoming, HttpBody};
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use directory::proposal::wire::LARGEST_BODY;
use serde::de::DeserializeOwned;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::Shared;
use super::problem::{Code, Refused};

/// The largest body of what holds no rows, in bytes.
pub(super) const SHORT_BODY: usize = 64 << 10;
/// The largest body of a review, in bytes: a word on each of thousands of conflicts.
pub(super) const REVIEW_BODY: usize = 4 << 20;
/// How much of all bodies together is in memory at once, in KiB.
const AT_ONCE: usize = 64 << 10;
/// How slowly a body may come, in bytes a second: a fifth of a slow modem.
const SLOWEST: f64 = 1_000.0;

/// The parts of a path.
pub(super) struct InPath<T>(pub(super) T);

/// A query.
pub(super) struct InQuery<T>(pub(super) T);

/// A body in JSON, of at most so many bytes.
pub(super) struct Body<T, const MOST: usize = LARGEST_BODY>(pub(super) T);

/// A body of bytes, of at most so many.
pub(super) struct Bytes<const MOST: usize>(pub(super) Vec<u8>);

/// Room for bodies.
#[derive(Debug)]
pub(super) struct Room {
    places: Semaphore,
    /// For how long a body may say nothing.
    patience: Duration,
}

impl Room {
    pub(super) fn new(patience: Duration) -> Self {
        Self { places: Semaphore::new(AT_ONCE), patience }
    }
}

impl<T: DeserializeOwned + Send> FromRequestParts<Shared> for InPath<T> {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Refused> {
        let read = Path::from_request_parts(parts, shared).await;
        read.map(|Path(read)| Self(read)).map_err(|wrong| Refused::new(Code::Malformed, format!("the path can't be read: {wrong}")))
    }
}

impl<T: DeserializeOwned> FromRequestParts<Shared> for InQuery<T> {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Refused> {
        let read = Query::try_from_uri(&parts.uri as &Uri);
        read.map(|Query(read)| Self(read)).map_err(|wrong| Refused::new(Code::Malformed, format!("the query can't be read: {wrong}")))
    }
}

impl<T: DeserializeOwned, const MOST: usize> FromRequest<Shared> for Body<T, MOST> {
    type Rejection = Refused;

    async fn from_request(request: Request, shared: &Shared) -> Result<Self, Refused> {
        if !is_json(request.headers()) {
            return Err(Refused::new(Code::NotJson, "send JSON, and say so: `Content-Type: application/json`"));
        }
        let (bytes, _place) = whole(request, shared, MOST).await?;
        let wrong = |error: serde_json::Error| Refused::new(Code::Malformed, format!("the body isn't what is expected here: {error}"));
        serde_json::from_slice(&bytes).map(Self).map_err(wrong)
    }
}

impl<const MOST: usize> FromRequest<Shared> for Bytes<MOST> {
    type Rejection = Refused;

    async fn from_request(request: Request, shared: &Shared) -> Result<Self, Refused> {
        whole(request, shared, MOST).await.map(|(bytes, _)| Self(bytes))
    }
}

/// The bytes of a body, and the place that they take for as long as it is held.
async fn whole(request: Request, shared: &Shared, most: usize) -> Result<(Vec<u8>, SemaphorePermit<'_>), Refused> {
    let length = length(request.headers()).unwrap_or(most as u64);
    if length > most as u64 {
        return Err(too_large(most));
    }
    let places = u32::try_from(length / 1024 + 1).unwrap_or(u32::MAX);
    let place = shared.room.places.acquire_many(places).await.map_err(|error| Refused::trouble(&error))?;
    let room = usize::try_from(length).unwrap_or(most);
    let bytes = read(request.into_body(), most, Vec::with_capacity(room.min(most)), shared.room.patience).await?;
    Ok((bytes, place))
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// The length that a body is said to have.
pub(super) fn length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

pub(super) fn too_large(most: usize) -> Refused {
    Refused::new(Code::TooLarge, format!("at most {most} bytes: send it in parts"))
}

async fn read(mut body: Incoming, most: usize, mut bytes: Vec<u8>, patience: Duration) -> Result<Vec<u8>, Refused> {
    let too_slow = |_| Refused::new(Code::TooSlow, "the body came too slowly: send it again");
    let began = Instant::now();
    loop {
        #[expect(clippy::cast_precision_loss, reason = "at most some megabytes")]
        let granted = patience + Duration::from_secs_f64(bytes.len() as f64 / SLOWEST);
        let left = granted.saturating_sub(began.elapsed()).min(patience);
        let frame = tokio::time::timeout(left, poll_fn(|context| Pin::new(&mut body).poll_frame(context))).await.map_err(too_slow)?;
        let Some(frame) = frame else { return Ok(bytes) };
        let frame = frame.map_err(|_| Refused::new(Code::Malformed, "the body broke off"))?;
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len() + data.len() > most {
            return Err(too_large(most));
        }
        bytes.extend_from_slice(&data);
    }
}
