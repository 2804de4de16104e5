//! Who one is, how things stand, and the files of the repository.

use axum::Json;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use directory::proposal::wire::Me;
use std::net::SocketAddr;

use super::Shared;
use super::caller::{Anyone, Caller};
use super::problem::{Code, Refused};

/// Whom the token stands for.
#[utoipa::path(get, path = "/api/me", responses((status = 200, body = Me)))]
pub(super) async fn me(State(desk): State<Shared>, caller: Caller) -> Result<Json<Me>, Refused> {
    let edition = desk.look(|current| current.edition).await?;
    Ok(Json(Me { name: caller.person.name, roles: caller.person.roles, expires: caller.expires, edition }))
}

/// Whether the endpoint can do its work: its database answers, and an edition is there.
#[utoipa::path(get, path = "/healthz", responses((status = 200, description = "It works", content_type = "text/plain")))]
pub(super) async fn health(State(desk): State<Shared>) -> Result<&'static str, Refused> {
    desk.read(|store| Ok(store.open_reports()?)).await?;
    desk.look(|_| ()).await?;
    Ok("ok\n")
}

/// Figures for Prometheus; for this machine alone.
#[utoipa::path(get, path = "/metrics", responses((status = 200, description = "Figures", content_type = "text/plain")))]
pub(super) async fn metrics(State(desk): State<Shared>, ConnectInfo(from): ConnectInfo<SocketAddr>) -> Result<Response, Refused> {
    if !from.ip().to_canonical().is_loopback() {
        return Err(Refused::new(Code::Forbidden, "figures are for this machine alone"));
    }
    let standings = desk.read(|store| Ok(store.standings()?)).await?;
    let edition = desk.look(|current| current.edition).await?;
    let standings: Vec<_> = standings.into_iter().map(|(state, count)| (state.code(), count)).collect();
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(CONTENT_TYPE, kind)], desk.metrics.text(edition, &standings)).into_response())
}

/// A file of the repository, or nothing.
pub(super) async fn file(State(desk): State<Shared>, anyone: Anyone, request: Request) -> Result<Response, Refused> {
    let nothing = || Refused::new(Code::NotFound, "nothing is here");
    if request.uri().path().starts_with("/api/") {
        return Err(nothing());
    }
    anyone.may_read(desk.readers)?;
    let files = desk.files.as_ref().ok_or_else(nothing)?;
    let (parts, _) = request.into_parts();
    Ok(Refused::file(files.hand_out(&parts).await))
}

/// A method that a path doesn't have.
pub(super) async fn no_method() -> Refused {
    Refused::new(Code::NoMethod, "this path takes other methods")
}
