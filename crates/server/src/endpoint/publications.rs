//! Publications: from accepted proposals to an edition that is out.
//!
//! What is to be published is written down first, whole: the rows, the number, the day. Then the press makes the edition of it, and
//! proves and pushes it; then the proposals are published. Killed anywhere in between, the same is made again from what is
//! written down, and the press knows an edition that it made already: each proposal is published once.

use axum::Json;
use axum::extract::{Path, State};
use directory::cell::Cell;
use directory::content::{Columns, Content, RowId};
use directory::proposal::wire::{LONGEST_TEXT, Problem, Publication, Publish, is_id};
use directory::proposal::{apply, may_publish, merge};
use jiff::civil::Date;
use store::endpoint::{Actor, Begun, PublicationState};

use super::caller::Caller;
use super::current::{Current, content_of};
use super::limits::Body;
use super::problem::{Code, Refused};
use super::reviews::tell;
use super::{Desk, House, Shared, actor, day, now};
use crate::history::History;
use crate::{Destination, Error, Press};

/// Shows a publication.
#[utoipa::path(get, path = "/api/publications/{id}", responses((status = 200, body = Publication), (status = 404, body = Problem)))]
pub(super) async fn get(State(desk): State<Shared>, caller: Caller, Path(id): Path<String>) -> Result<Json<Publication>, Refused> {
    caller.at_work()?;
    let found = desk.read(move |store| Ok(store.publication(&id)?)).await?;
    found.map(|begun| Json(told(&begun))).ok_or_else(|| Refused::new(Code::NotFound, "there is no publication with this id"))
}

/// Publishes what is accepted. Sent again, nothing further is published; one that was broken off is taken up.
#[utoipa::path(put, path = "/api/publications/{id}", request_body = Publish, responses((status = 200, body = Publication), (status = 409, body = Problem), (status = 503, body = Problem)))]
pub(super) async fn put(
    State(desk): State<Shared>,
    caller: Caller,
    Path(id): Path<String>,
    Body(publish): Body<Publish>,
) -> Result<Json<Publication>, Refused> {
    may_publish(&caller.person)?;
    let short = publish.note.as_deref().is_none_or(|note| !note.is_empty() && note.chars().count() <= LONGEST_TEXT);
    if !is_id(&id) || !short {
        return Err(Refused::new(Code::Unfit, "the id must have 8 to 64 letters, digits or hyphens, a remark some words"));
    }
    // Goes on when the caller has gone: what is begun is brought to its end.
    let work = tokio::spawn(async move { publish_now(&desk, caller, id, publish.note).await });
    work.await.map_err(|error| Refused::trouble(&error))?.map(Json)
}

async fn publish_now(desk: &Shared, caller: Caller, id: String, note: Option<String>) -> Result<Publication, Refused> {
    let _alone = desk.press.lock().await;
    let wanted = id.clone();
    if let Some(known) =
        desk.read(move |store| Ok(store.publication(&wanted)?)).await?.filter(|known| known.state != PublicationState::Begun)
    {
        return Ok(told(&known));
    }
    finish_begun(desk, &caller).await?;
    let wanted = id.clone();
    if let Some(known) = desk.read(move |store| Ok(store.publication(&wanted)?)).await? {
        return Ok(told(&known));
    }
    let who = caller.clone();
    let begun = desk.work(move |desk, current| begin(desk, current, &who, id, note)).await?;
    finish(desk, actor(&caller), begun).await
}

/// Takes up a publication that was broken off.
async fn finish_begun(desk: &Shared, caller: &Caller) -> Result<(), Refused> {
    match desk.read(|store| Ok(store.begun()?)).await? {
        Some(begun) => finish(desk, actor(caller), begun).await.map(drop),
        None => Ok(()),
    }
}

/// Takes up a publication that was broken off when the endpoint was: at its start.
pub(super) async fn take_up(desk: &Shared) {
    let _alone = desk.press.lock().await;
    let Ok(Some(begun)) = desk.read(|store| Ok(store.begun()?)).await else { return };
    let (id, person) = (begun.id.clone(), begun.person.clone());
    if finish(desk, Actor { person: &person, token: "", at: now() }, begun).await.is_ok() {
        tracing::info!(publication = id, "taken up and published");
    } else {
        tracing::error!(publication = id, "taken up, and not published yet");
    }
}

/// Decides what is published, and writes it down.
fn begin(desk: &Desk, current: &Current, caller: &Caller, id: String, note: Option<String>) -> Result<Begun, Refused> {
    let mut store = desk.writer();
    let (edition, mut content) = (current.edition + 1, current.content.clone());
    let issued =
        current.content.issued().and_then(|day| day.parse::<Date>().ok()).map_or_else(|| day(now()), |before| before.max(day(now())));
    describe_edition(&mut content, edition, issued, note.as_deref());
    let (mut changes, mut returned) = (Vec::new(), Vec::new());
    for kept in store.accepted()? {
        let merged = merge(&kept.base, &content, &kept.draft.changes, &kept.resolutions);
        let mut after = content.clone();
        apply(&mut after, &merged.changes, edition);
        let errors: Vec<String> = current.new_faults(&after).into_iter().filter(|fault| fault.error).map(|fault| fault.message).collect();
        let against: Vec<String> = merged.conflicts.iter().map(tell).chain(errors).collect();
        if against.is_empty() {
            content = after;
            changes.push((kept.id, merged.changes));
        } else {
            returned.push((kept.id, format!("what was published meanwhile contradicts it: {}", against.join("; "))));
        }
    }
    if changes.is_empty() {
        let told = returned.into_iter().map(|(id, why)| format!("{id}: {why}")).collect();
        return Err(Refused::missing(Code::Nothing, "no accepted proposal can be published", told));
    }
    let begun = Begun {
        id,
        person: caller.person.name.clone(),
        edition,
        base: current.edition,
        issued,
        note,
        changes,
        returned,
        state: PublicationState::Begun,
        trouble: None,
    };
    if !store.begin_publication(actor(caller), &begun)? {
        return Err(Refused::new(Code::IdTaken, "another publication has this id: take another"));
    }
    Ok(begun)
}

/// Describes an edition in its content.
pub(super) fn describe_edition(content: &mut Content, edition: u32, issued: Date, note: Option<&str>) {
    let number = Cell::Integer(i64::from(edition));
    let mut columns = Columns::from([("issued".to_owned(), Cell::Text(issued.to_string())), ("edition".to_owned(), number.clone())]);
    columns.extend(note.map(|note| ("note".to_owned(), Cell::Text(note.to_owned()))));
    content.rows.insert(RowId { table: "edition".to_owned(), key: vec![number] }, columns);
}

/// Makes the edition of a publication and brings it out, then writes down that it is.
async fn finish(desk: &Shared, actor: Actor<'_>, begun: Begun) -> Result<Publication, Refused> {
    let (house, written_down) = (desk.house.clone(), begun.clone());
    // The press signs, packs and proves for seconds: not on the event loop.
    let made = move || tokio::runtime::Handle::current().block_on(bring_out(&house, &written_down));
    let made = tokio::task::spawn_blocking(made).await.map_err(|error| Refused::trouble(&error))?;
    let mut store = desk.writer();
    let mut told = told(&begun);
    match made {
        Ok(()) => store.end_publication(actor, &begun)?,
        // A word from the press that no further try changes: its proposals are accepted as before.
        Err(error @ (Error::Unpublishable(_) | Error::Unproven { .. } | Error::FromTheFuture { .. })) => {
            store.fail_publication(actor, &begun.id, &error.to_string())?;
            (told.trouble, told.edition) = (Some(error.to_string()), None);
            return Ok(told);
        }
        Err(error @ (Error::TooFewSignatures { .. } | Error::TheirsToSign { .. })) => {
            told.trouble = Some(format!("{error}. It is staged: once they have signed, publish under the same id again"));
            return Ok(told);
        }
        Err(error) => {
            tracing::error!(error = %error, "not published");
            return Err(Refused::new(
                Code::Unpublished,
                "it is written down, and will be taken up: send the same again, or start the endpoint anew",
            ));
        }
    }
    told.done = true;
    Ok(told)
}

async fn bring_out(house: &House, begun: &Begun) -> Result<(), Error> {
    let (published, path) = (&house.published, house.folder.join("next-edition.db"));
    let mut content = content_of(&History::look(published), begun.base, published)?;
    for (_, changes) in &begun.changes {
        apply(&mut content, changes, begun.edition);
    }
    describe_edition(&mut content, begun.edition, begun.issued, begun.note.as_deref());
    let unread =
        |unfit: Vec<directory::content::Unfit>| Error::History { path: path.clone(), why: format!("{} cells can't be read", unfit.len()) };
    let mut facts = content.facts().map_err(unread)?;
    store::write_edition(&path, &mut facts)?;
    let (press, to) = (Press::open(&house.keys, published, now())?, Destination::open(&house.to)?);
    match press.publish(&path, &to).await {
        Err(Error::TheirsToSign { .. }) => push_or_stage(&press, &path, begun.edition, &to).await,
        done => done.map(drop),
    }
}

/// Where reviewers sign: publishes what they have signed, or stages it for them.
async fn push_or_stage(press: &Press, edition: &std::path::Path, number: u32, to: &Destination) -> Result<(), Error> {
    match press.push_staged(to).await {
        Ok(published) if published.edition == number => Ok(()),
        Err(error @ Error::TooFewSignatures { .. }) => Err(error),
        _ => {
            press.stage(edition)?;
            press.push_staged(to).await.map(drop)
        }
    }
}

fn told(begun: &Begun) -> Publication {
    let failed = begun.state == PublicationState::Failed;
    Publication {
        id: begun.id.clone(),
        edition: (!failed).then_some(begun.edition),
        done: begun.state == PublicationState::Done,
        trouble: begun.trouble.clone(),
        proposals: begun.changes.iter().map(|(id, _)| id.clone()).collect(),
        returned: begun.returned.iter().map(|(id, _)| id.clone()).collect(),
    }
}
