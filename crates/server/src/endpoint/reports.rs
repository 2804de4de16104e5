//! Reports from readers: tickets on the record, with no case data.

use axum::Json;
use axum::extract::State;
use directory::cell::Cell;
use directory::content::RowId;
use directory::proposal::RoleKind;
use directory::proposal::wire::{Report, Ticket, is_id};
use serde::Deserialize;
use store::endpoint::Actor;

use super::asked::{Body, InPath, InQuery, SHORT_BODY};
use super::caller::{Anyone, Keeper};
use super::current::Current;
use super::problem::{Code, Refused};
use super::{Desk, Shared, actor, now};

/// Which reports.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub(super) struct Which {
    /// Those on this office.
    authority: Option<String>,
    /// Those that wait alone.
    #[serde(default)]
    open: bool,
}

/// Lists reports, the newest first.
#[utoipa::path(get, path = "/api/reports", params(Which), responses((status = 200, body = Vec<Ticket>)))]
pub(super) async fn list(
    State(desk): State<Shared>,
    _caller: Keeper,
    InQuery(which): InQuery<Which>,
) -> Result<Json<Vec<Ticket>>, Refused> {
    desk.read(move |store| Ok(store.reports(which.authority.as_deref(), which.open)?)).await.map(Json)
}

/// Takes a report in. Sent again, it stands once. Who reported isn't kept.
#[utoipa::path(put, path = "/api/reports/{id}", params(("id" = String, Path, description = "The client's own id: 8 to 64 letters, digits and hyphens")), request_body = Report, responses((status = 200, body = Ticket)))]
pub(super) async fn put(
    State(desk): State<Shared>,
    anyone: Anyone,
    InPath(id): InPath<String>,
    Body(report): Body<Report, SHORT_BODY>,
) -> Result<Json<Ticket>, Refused> {
    anyone.may_report(&desk)?;
    desk.work(move |desk, current| take_in(desk, current, &id, &report)).await.map(Json)
}

fn take_in(desk: &Desk, current: &Current, id: &str, report: &Report) -> Result<Ticket, Refused> {
    let there = |table: &str, key: &str| {
        current.content.rows.contains_key(&RowId { table: table.to_owned(), key: vec![Cell::Text(key.to_owned())] })
    };
    let record = report.record.as_deref();
    let known = there("authority", &report.authority) && record.is_none_or(|record| there("contact", record) || there("address", record));
    // What an older edition held may be gone: such a report is of use as well. What never was isn't.
    if !is_id(id) || (!known && report.edition >= current.edition) {
        return Err(Refused::new(Code::Unfit, "no such office, or no such contact or address, is in the newest edition"));
    }
    let mut store = desk.writer();
    store.report(Actor { person: "reader", token: "", at: now() }, id, report)?;
    let ticket = store.ticket(id)?.ok_or_else(|| Refused::new(Code::NotFound, "there is no report with this id"))?;
    if ticket.report == *report { Ok(ticket) } else { Err(Refused::new(Code::IdTaken, "another report has this id: take another")) }
}

/// Closes a report: a maintainer has seen to it. Again: it stays closed.
#[utoipa::path(post, path = "/api/reports/{id}/close", params(("id" = String, Path, description = "The client's own id: 8 to 64 letters, digits and hyphens")), responses((status = 200, body = Ticket)))]
pub(super) async fn close(State(desk): State<Shared>, Keeper(caller): Keeper, InPath(id): InPath<String>) -> Result<Json<Ticket>, Refused> {
    if !caller.person.is(RoleKind::Maintainer) && !caller.person.is(RoleKind::Reviewer) {
        return Err(Refused::new(Code::Forbidden, "that is for maintainers and reviewers"));
    }
    desk.work(move |desk, _| {
        let mut store = desk.writer();
        store.close_report(actor(&caller), &id)?;
        store.ticket(&id)?.ok_or_else(|| Refused::new(Code::NotFound, "there is no report with this id"))
    })
    .await
    .map(Json)
}
