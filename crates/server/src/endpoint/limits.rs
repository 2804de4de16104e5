//! What is held around every request: the length of its body, its line in the log, its place in the figures.

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, MatchedPath, Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use directory::proposal::wire::LARGEST_BODY;
use serde::de::DeserializeOwned;

use super::Shared;
use super::problem::{Code, Refused};

/// A body in JSON.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Shared> for Body<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, shared: &Shared) -> Result<Self, Refused> {
        let bytes = Bytes::from_request(request, shared).await.map_err(|rejected| {
            let status = rejected.into_response().status();
            if status.as_u16() == 413 { too_large() } else { Refused::new(Code::Malformed, "the body broke off") }
        })?;
        let wrong = |error: serde_json::Error| Refused::new(Code::Malformed, format!("the body isn't what is expected here: {error}"));
        serde_json::from_slice(&bytes).map(Self).map_err(wrong)
    }
}

fn too_large() -> Refused {
    Refused::new(Code::TooLarge, format!("at most {LARGEST_BODY} bytes: send it in parts"))
}

/// Puts the limits, the log and the figures around a router.
pub(super) fn around(router: Router<Shared>, desk: &Shared) -> Router<Shared> {
    let layer = middleware::from_fn_with_state(Arc::clone(desk), attend);
    router.layer(DefaultBodyLimit::max(LARGEST_BODY)).layer(layer)
}

/// Lets a request through. Its line in the log has the route and not the path, and says nothing of who asked.
async fn attend(State(desk): State<Shared>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("file", MatchedPath::as_str).to_owned();
    let length = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    // Said to be too long: refused without a byte of it being read.
    let response =
        if length.is_some_and(|length| length > LARGEST_BODY as u64) { too_large().into_response() } else { next.run(request).await };
    let (status, took) = (response.status().as_u16(), began.elapsed());
    desk.metrics.count(method.as_str(), &route, status, took);
    if route != "file" {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        tracing::info!(method = method.as_str(), route, status, micros, "answered");
    }
    response
}
