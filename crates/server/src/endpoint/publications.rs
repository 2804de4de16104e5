//! Publications: from accepted proposals to an edition that is out.
//!
//! What is to be published is written down first, whole: the rows, the number, the day. Then the press makes the edition of it, and
//! proves and pushes it; then the proposals are published. Killed anywhere in between, the same is made again from what is
//! written down, and the press knows an edition that it made already: each proposal is published once.

use axum::Json;
use axum::extract::State;
use directory::cell::Cell;
use directory::content::{Columns, Content, RowId};
use directory::proposal::wire::{LONGEST_TEXT, Publication, Publish, is_id};
use directory::proposal::{Act, Person, Reach, Refusal, apply, may_decide, may_publish, merge, reach};
use jiff::civil::Date;
use store::Endpoint;
use store::endpoint::{Actor, Begun, Kept, PublicationState};

use super::asked::{Body, InPath, SHORT_BODY};
use super::caller::{Caller, Keeper};
use super::current::{Current, content_of};
use super::problem::{Code, Refused};
use super::reviews::tell;
use super::{Desk, House, Shared, actor, day, now};
use crate::history::History;
use crate::{Destination, Error, Press};

/// Shows a publication.
#[utoipa::path(get, path = "/api/publications/{id}", params(("id" = String, Path, description = "The client's id")), responses((status = 200, body = Publication)))]
pub(super) async fn get(State(desk): State<Shared>, _caller: Keeper, InPath(id): InPath<String>) -> Result<Json<Publication>, Refused> {
    let found = desk.read(move |store| Ok(store.publication(&id)?)).await?;
    found.map(|begun| Json(told(&begun))).ok_or_else(|| Refused::new(Code::NotFound, "there is no publication with this id"))
}

/// Publishes what is accepted. Sent again, nothing further is published; one that was broken off is taken up.
#[utoipa::path(put, path = "/api/publications/{id}", params(("id" = String, Path, description = "The client's own id for this publication")), request_body = Publish, responses((status = 200, body = Publication)))]
pub(super) async fn put(
    State(desk): State<Shared>,
    Keeper(caller): Keeper,
    InPath(id): InPath<String>,
    Body(publish): Body<Publish, SHORT_BODY>,
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

/// Gives up a publication that waits for signatures, or that can't be brought out: its proposals are accepted as before. What is out
/// already can't be given up.
#[utoipa::path(post, path = "/api/publications/{id}/give-up", params(("id" = String, Path, description = "The client's id")), responses((status = 200, body = Publication)))]
pub(super) async fn give_up(
    State(desk): State<Shared>,
    Keeper(caller): Keeper,
    InPath(id): InPath<String>,
) -> Result<Json<Publication>, Refused> {
    may_publish(&caller.person)?;
    let _alone = desk.press.lock().await;
    let find = |id: String| desk.read(move |store| Ok(store.publication(&id)?));
    let none = || Refused::new(Code::NotFound, "there is no publication with this id");
    let begun = find(id.clone()).await?.ok_or_else(none)?;
    if begun.state == PublicationState::Begun {
        let shared = std::sync::Arc::clone(&desk);
        let give_up = move || {
            if !Press::open(&shared.house.keys, &shared.house.published, now())?.give_up(begun.edition)? {
                return Err(Refused::new(Code::NotNow, "the edition is made already: send the publication again, and it goes out"));
            }
            let why = format!("given up by {}", caller.person.name);
            Ok(shared.writer().fail_publication(actor(&caller), &begun.id, &why)?)
        };
        tokio::task::spawn_blocking(give_up).await.map_err(|error| Refused::trouble(&error))??;
    }
    find(id).await?.map(|begun| Json(told(&begun))).ok_or_else(none)
}

async fn publish_now(desk: &Shared, caller: Caller, id: String, note: Option<String>) -> Result<Publication, Refused> {
    let _alone = desk.press.lock().await;
    let wanted = id.clone();
    if let Some(known) =
        desk.read(move |store| Ok(store.publication(&wanted)?)).await?.filter(|known| known.state != PublicationState::Begun)
    {
        return Ok(told(&known));
    }
    if let Some(begun) = finish_begun(desk, &caller).await? {
        if begun.id == id {
            return Ok(begun);
        }
        if let Some(trouble) = begun.trouble.filter(|_| begun.edition.is_some()) {
            return Err(Refused::new(Code::NotNow, format!("publication {} comes first: {trouble}", begun.id)));
        }
    }
    let who = caller.clone();
    let begun = desk.work(move |desk, current| begin(desk, current, &who, id, note)).await?;
    finish(desk, actor(&caller), begun).await
}

/// Takes up a publication that was broken off, or that waits for its reviewers' signatures.
async fn finish_begun(desk: &Shared, caller: &Caller) -> Result<Option<Publication>, Refused> {
    match desk.read(|store| Ok(store.begun()?)).await? {
        Some(begun) => finish(desk, actor(caller), begun).await.map(Some),
        None => Ok(None),
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
        // Once more, as of now: a role or a scope may have been taken away since, and a row may have moved.
        let still = still_may(&store, &kept, &reach(&content, &after, &merged.changes))?;
        let errors = current.new_faults(&after).into_iter().filter(|fault| fault.error).map(|fault| fault.message);
        let against: Vec<String> =
            still.err().map(|refusal| refusal.to_string()).into_iter().chain(merged.conflicts.iter().map(tell)).chain(errors).collect();
        if against.is_empty() {
            content = after;
            changes.push((kept.id, merged.changes));
        } else {
            returned.push((kept.id, format!("it can't be published as things stand now: {}", against.join("; "))));
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

/// Whether its author and whoever accepted it may still do what it says.
fn still_may(store: &Endpoint, kept: &Kept, reach: &Reach) -> Result<Result<(), Refusal>, Refused> {
    let accepted = store.steps(&kept.id)?.into_iter().rev().find(|step| step.act == Act::Accept);
    let known = |name: String| Ok::<_, Refused>(store.person(&name)?.unwrap_or(Person { name, roles: Vec::new() }));
    let (reviewer, author) = (known(accepted.map(|step| step.by).unwrap_or_default())?, known(kept.author.clone())?);
    Ok(may_decide(&reviewer, &author, reach))
}

/// Describes an edition in its content.
pub(super) fn describe_edition(content: &mut Content, edition: u32, issued: Date, note: Option<&str>) {
    let number = Cell::Integer(i64::from(edition));
    let mut columns = Columns::from([("issued".to_owned(), Cell::Text(issued.to_string())), ("edition".to_owned(), number.clone())]);
    columns.extend(note.map(|note| ("note".to_owned(), Cell::Text(note.to_owned()))));
    content.rows.insert(RowId { table: "edition".to_owned(), key: vec![number] }, columns);
}

/// Makes the edition of a publication and brings it out, then writes down that it is.
pub(super) async fn finish(desk: &Shared, actor: Actor<'_>, begun: Begun) -> Result<Publication, Refused> {
    let (house, written_down) = (desk.house.clone(), begun.clone());
    // The press signs, packs and proves for seconds: not on the event loop.
    let made = move || tokio::runtime::Handle::current().block_on(bring_out(&house, &written_down));
    let made = tokio::task::spawn_blocking(made).await.map_err(|error| Refused::trouble(&error))?;
    let mut told = told(&begun);
    match made {
        Ok(()) => tokio::task::block_in_place(|| desk.writer().end_publication(actor, &begun))?,
        // A word from the press that no further try changes: its proposals are accepted as before.
        Err(error @ (Error::Unpublishable(_) | Error::Unproven { .. } | Error::FromTheFuture { .. })) => {
            tokio::task::block_in_place(|| desk.writer().fail_publication(actor, &begun.id, &error.to_string()))?;
            (told.trouble, told.edition) = (Some(error.to_string()), None);
            return Ok(told);
        }
        Err(error @ Error::TooFewSignatures { .. }) => {
            told.trouble = Some(format!("{error}. It is staged, and goes out once they have signed"));
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
    press.publish_or_stage(&path, &to).await.map(drop)
}

pub(super) fn told(begun: &Begun) -> Publication {
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
