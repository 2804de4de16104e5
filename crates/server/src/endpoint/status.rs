//! Who one is, how things stand, and the files of the repository.

use axum::Json;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use directory::proposal::wire::{Me, Month, Standing, Statistics};
use std::net::SocketAddr;

use super::caller::{Anyone, Caller};
use super::problem::{Code, Refused};
use super::{Shared, now};

/// Whom the token stands for.
#[utoipa::path(get, path = "/api/me", responses((status = 200, body = Me), (status = 401, body = directory::proposal::wire::Problem)))]
pub(super) async fn me(State(desk): State<Shared>, caller: Caller) -> Result<Json<Me>, Refused> {
    let edition = desk.work(|_, current| Ok(current.edition)).await?;
    Ok(Json(Me { name: caller.person.name, roles: caller.person.roles, expires: caller.expires, edition }))
}

/// What the Secretariat reports.
#[utoipa::path(get, path = "/api/statistics", responses((status = 200, body = Statistics)))]
pub(super) async fn statistics(State(desk): State<Shared>, caller: Caller) -> Result<Json<Statistics>, Refused> {
    caller.at_work()?;
    let count = |current: &super::Current| u32::try_from(current.content.rows_of("authority").count()).unwrap_or(u32::MAX);
    let (edition, authorities) = desk.work(move |_, current| Ok((current.edition, count(current)))).await?;
    desk.read(move |store| {
        let proposals = store.standings()?.into_iter().map(|(state, proposals)| Standing { state, proposals }).collect();
        let months = store.months()?.into_iter().map(|(month, rows, proposals)| Month { month, rows, proposals }).collect();
        let (registered, open_reports) = (store.registered(now())?, store.open_reports()?);
        Ok(Statistics { edition, authorities, registered, proposals, open_reports, months })
    })
    .await
    .map(Json)
}

/// Whether the endpoint can do its work: its database answers, and an edition is there.
#[utoipa::path(get, path = "/healthz", responses((status = 200, description = "It works", content_type = "text/plain")))]
pub(super) async fn health(State(desk): State<Shared>) -> Result<&'static str, Refused> {
    desk.read(|store| Ok(store.open_reports()?)).await?;
    desk.work(|_, _| Ok(())).await?;
    Ok("ok\n")
}

/// Figures for Prometheus; for this machine alone.
#[utoipa::path(get, path = "/metrics", responses((status = 200, description = "Figures", content_type = "text/plain")))]
pub(super) async fn metrics(State(desk): State<Shared>, ConnectInfo(from): ConnectInfo<SocketAddr>) -> Result<Response, Refused> {
    if !from.ip().to_canonical().is_loopback() {
        return Err(Refused::new(Code::Forbidden, "figures are for this machine alone"));
    }
    let standings = desk.read(|store| Ok(store.standings()?)).await?;
    let edition = desk.work(|_, current| Ok(current.edition)).await?;
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
    let folder = desk.house.handed_out().ok_or_else(nothing)?;
    let (parts, _) = request.into_parts();
    Ok(crate::serve::hand_out(&folder, &parts).await)
}

/// A method that a path doesn't have.
pub(super) async fn no_method() -> Refused {
    Refused::new(Code::NoMethod, "this path takes other methods")
}
