//! What the Secretariat reports: authorities, registered users, proposals, reports, changes by month.

use axum::Json;
use axum::extract::State;
use directory::proposal::wire::{Month, Standing, Statistics};
use store::Endpoint;

use super::caller::Keeper;
use super::current::Current;
use super::problem::Refused;
use super::{Shared, now};
use crate::Error;

/// How things stand.
#[utoipa::path(get, path = "/api/statistics", responses((status = 200, body = Statistics)))]
pub(super) async fn get(State(desk): State<Shared>, _caller: Keeper) -> Result<Json<Statistics>, Refused> {
    let look = std::sync::Arc::clone(&desk);
    desk.read(move |store| Ok(of(store, &*look.current()?)?)).await.map(Json)
}

/// How things stand in a database and its newest edition.
pub(super) fn of(store: &Endpoint, current: &Current) -> Result<Statistics, Error> {
    let authorities = u32::try_from(current.content.rows_of("authority").count()).unwrap_or(u32::MAX);
    let proposals = store.standings()?.into_iter().map(|(state, proposals)| Standing { state, proposals }).collect();
    let months = store.months()?.into_iter().map(|(month, rows, proposals)| Month { month, rows, proposals }).collect();
    let (registered, open_reports) = (store.registered(now())?, store.open_reports()?);
    Ok(Statistics { edition: current.edition, authorities, registered, proposals, open_reports, months })
}
