//! What is held around every request: the length of its body, its line in the log, its place in the figures.

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use directory::proposal::wire::LARGEST_BODY;

use super::Shared;
use super::asked::{length, too_large};

/// Puts the limits, the log and the figures around a router.
pub(super) fn around(router: Router<Shared>, desk: &Shared) -> Router<Shared> {
    let layer = middleware::from_fn_with_state(Arc::clone(desk), attend);
    router.layer(layer)
}

/// Lets a request through. Its line in the log has the route and not the path, and says nothing of who asked.
async fn attend(State(desk): State<Shared>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("file", MatchedPath::as_str).to_owned();
    let length = length(request.headers());
    // Said to be too long: refused without a byte of it being read.
    let response = if length.is_some_and(|length| length > LARGEST_BODY as u64) {
        too_large(LARGEST_BODY).into_response()
    } else {
        next.run(request).await
    };
    let (status, took) = (response.status().as_u16(), began.elapsed());
    desk.metrics.count(method.as_str(), &route, status, took);
    if route != "file" {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        tracing::info!(method = method.as_str(), route, status, micros, "answered");
    }
    response
}
