//! Proposals: written, shown, listed, taken back.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::State;
use directory::cell::AsOf;
use directory::content::Content;
use directory::proposal::wire::{Contested, Draft, LONGEST_TEXT, Proposal, Summary, is_id};
use directory::proposal::{Act, RowChange, State as Standing, Touch, apply, beside, is_plain, may_propose, merge, next, reach, tier};
use serde::Deserialize;
use store::Endpoint;
use store::endpoint::{Kept, Written};

use super::asked::{Body, InPath, InQuery};
use super::caller::{Caller, Keeper};
use super::current::{Current, content_of};
use super::problem::{Code, Refused};
use super::{Desk, Shared, actor, day, now};
use crate::history::History;

/// Which proposals.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub(super) struct Which {
    /// Those that stand here.
    state: Option<Standing>,
    /// One's own alone.
    #[serde(default)]
    mine: bool,
}

/// Lists proposals, the last changed first.
#[utoipa::path(get, path = "/api/proposals", params(Which), responses((status = 200, body = Vec<Summary>)))]
pub(super) async fn list(
    State(desk): State<Shared>,
    Keeper(caller): Keeper,
    InQuery(which): InQuery<Which>,
) -> Result<Json<Vec<Summary>>, Refused> {
    let author = which.mine.then_some(caller.person.name);
    desk.read(move |store| Ok(store.proposals(which.state, author.as_deref())?)).await.map(Json)
}

/// Shows a proposal, with its conflicts and all that was done with it.
#[utoipa::path(get, path = "/api/proposals/{id}", params(("id" = String, Path, description = "The client's own id: 8 to 64 letters, digits and hyphens")), responses((status = 200, body = Proposal)))]
pub(super) async fn get(State(desk): State<Shared>, _caller: Keeper, InPath(id): InPath<String>) -> Result<Json<Proposal>, Refused> {
    desk.work(move |desk, current| {
        let kept = find(&desk.reader(), &id)?;
        show(desk, current, kept)
    })
    .await
    .map(Json)
}

/// Writes a proposal, or its next revision. Sent again, the very same stands once.
#[utoipa::path(put, path = "/api/proposals/{id}", params(("id" = String, Path, description = "The client's own id: 8 to 64 letters, digits and hyphens")), request_body = Draft, responses((status = 200, body = Proposal)))]
pub(super) async fn put(
    State(desk): State<Shared>,
    Keeper(caller): Keeper,
    InPath(id): InPath<String>,
    Body(draft): Body<Draft>,
) -> Result<Json<Proposal>, Refused> {
    desk.work(move |desk, current| write(desk, current, &caller, &id, &draft)).await.map(Json)
}

/// Takes one's own proposal back. Again: it stays withdrawn.
#[utoipa::path(post, path = "/api/proposals/{id}/withdraw", params(("id" = String, Path, description = "The client's own id: 8 to 64 letters, digits and hyphens")), responses((status = 200, body = Proposal)))]
pub(super) async fn withdraw(
    State(desk): State<Shared>,
    Keeper(caller): Keeper,
    InPath(id): InPath<String>,
) -> Result<Json<Proposal>, Refused> {
    desk.work(move |desk, current| {
        let kept = find(&desk.reader(), &id)?;
        if kept.author != caller.person.name {
            return Err(Refused::new(Code::Forbidden, "its author alone takes a proposal back"));
        }
        if kept.state != Standing::Withdrawn {
            next(kept.state, Act::Withdraw).map_err(|not_now| Refused::new(Code::NotNow, not_now.to_string()))?;
            let written = desk.writer().withdraw(actor(&caller), &kept)?;
            let withdrawn = find(&desk.reader(), &id)?;
            // The same request may have come by another connection meanwhile.
            if written != Written::Now && withdrawn.state != Standing::Withdrawn {
                return Err(not_written(written));
            }
        }
        let kept = find(&desk.reader(), &id)?;
        show(desk, current, kept)
    })
    .await
    .map(Json)
}

fn write(desk: &Desk, current: &Current, caller: &Caller, id: &str, draft: &Draft) -> Result<Proposal, Refused> {
    check_words(id, draft)?;
    RowChange::check_all(&draft.changes)?;
    let known = desk.reader().proposal(id)?.filter(|kept| kept.author == caller.person.name && kept.draft == *draft);
    if let Some(kept) = known {
        return show(desk, current, kept);
    }
    if let Some(enclosure) = &draft.document.enclosure
        && !desk.reader().holds(enclosure)?
    {
        return Err(Refused::new(Code::Unfit, "the file of its document isn't here, or is another: send that first"));
    }
    let base = base_rows(desk, current, draft)?;
    let mut mine = current.content.clone();
    apply(&mut mine, &draft.changes, current.edition + 1);
    may_propose(&caller.person, &reach(&current.content, &mine, &draft.changes))?;
    let errors: Vec<_> = current
        .faults_with(&merge(&base, &current.content, &draft.changes, &[]).changes, day(now()))
        .into_iter()
        .filter(|fault| fault.error)
        .collect();
    if draft.submit && !errors.is_empty() {
        return Err(Refused::faults(errors));
    }
    let written = desk.writer().write_proposal(actor(caller), id, draft, &base)?;
    if !matches!(written, Written::Now | Written::Before) {
        return Err(match desk.reader().proposal(id)? {
            Some(kept) if kept.author != caller.person.name => {
                Refused::new(Code::IdTaken, "another person's proposal has this id: take another")
            }
            Some(kept) if kept.revision == draft.revision => match next(kept.state, Act::Revise) {
                Err(not_now) => Refused::new(Code::NotNow, not_now.to_string()),
                Ok(_) => not_written(written),
            },
            _ => not_written(written),
        });
    }
    let kept = find(&desk.reader(), id)?;
    show(desk, current, kept)
}

pub(super) const NOT_PLAIN: &str =
    "a text has characters that aren't seen, and change how others are: control characters, or overrides of direction";

fn check_words(id: &str, draft: &Draft) -> Result<(), Refused> {
    let unfit = |detail: &str| Err(Refused::new(Code::Unfit, detail));
    let document = &draft.document;
    if !is_id(id) {
        return unfit("the id must have 8 to 64 letters, digits or hyphens");
    }
    if draft.reason.trim().is_empty() || document.title.trim().is_empty() {
        return unfit("a proposal says why, and names the document that it comes from");
    }
    let texts = [Some(&draft.reason), Some(&document.title), document.reference.as_ref()];
    if texts.into_iter().flatten().any(|text| text.chars().count() > LONGEST_TEXT) {
        return unfit("the reason, the title or the reference is too long");
    }
    if !texts.into_iter().flatten().all(|text| is_plain(text)) {
        return unfit(NOT_PLAIN);
    }
    if document.dated.as_deref().is_some_and(|dated| AsOf::parse(dated).is_none()) {
        return unfit("the document's date is written YYYY, YYYY-MM or YYYY-MM-DD");
    }
    // A day early is somebody east of here.
    if document.received_on > day(now()).tomorrow().unwrap_or(document.received_on) {
        return unfit("the document is received on a day still to come");
    }
    Ok(())
}

/// The rows that a draft touches, as they stood in its base.
fn base_rows(desk: &Desk, current: &Current, draft: &Draft) -> Result<Content, Refused> {
    let published = &desk.house.published;
    if draft.base > current.edition {
        return Err(Refused::new(Code::Unfit, format!("edition {} isn't published: the newest is {}", draft.base, current.edition)));
    }
    let read;
    let base = if draft.base == current.edition {
        &current.content
    } else {
        let gone = |_| {
            Refused::new(Code::BaseGone, format!("edition {} is no longer kept: sync, and make it from {}", draft.base, current.edition))
        };
        read = content_of(&History::look(published), draft.base, published).map_err(gone)?;
        &read
    };
    let no_row = |change: &&RowChange| matches!(change.touch, Touch::Touched(_)) && !base.rows.contains_key(&change.id);
    let absent: Vec<String> = draft
        .changes
        .iter()
        .filter(no_row)
        .map(|change| format!("{} {:?} isn't in edition {}", change.id.table, change.id.key, draft.base))
        .collect();
    if !absent.is_empty() {
        return Err(Refused::missing(Code::Unfit, "it touches rows that aren't there", absent));
    }
    let ids: BTreeSet<_> = draft.changes.iter().map(|change| &change.id).collect();
    let rows = ids.into_iter().filter_map(|id| base.rows.get(id).map(|columns| (id.clone(), columns.clone())));
    Ok(Content { rows: rows.collect() })
}

pub(super) fn find(store: &Endpoint, id: &str) -> Result<Kept, Refused> {
    store.proposal(id)?.ok_or_else(|| Refused::new(Code::NotFound, "there is no proposal with this id"))
}

pub(super) fn not_written(why: Written) -> Refused {
    match why {
        Written::InPress => Refused::new(Code::NotNow, "it is being published: until that is done or given up, it stays as it is"),
        _ => Refused::new(Code::Overtaken, "it has another revision or state by now: look at it again"),
    }
}

/// A proposal as it is told. Conflicts and faults are those with the newest edition, as long as it isn't settled.
pub(super) fn show(desk: &Desk, current: &Current, kept: Kept) -> Result<Proposal, Refused> {
    let settled = matches!(kept.state, Standing::Published | Standing::Rejected | Standing::Withdrawn);
    let mut mine = current.content.clone();
    apply(&mut mine, &kept.draft.changes, current.edition + 1);
    let beside = beside(&kept.base, &current.content, &kept.draft.changes);
    let tier = tier(&current.content, &mine, &kept.draft.changes);
    let (mut faults, mut conflicts) = (Vec::new(), Vec::new());
    if !settled {
        let merged = merge(&kept.base, &current.content, &kept.draft.changes, &kept.resolutions);
        faults = current.faults_with(&merged.changes, day(now()));
        let store = desk.reader();
        for conflict in merged.conflicts {
            let by = store.wrote(&conflict.id, conflict.edition)?;
            conflicts.push(Contested { conflict, by });
        }
    }
    let steps = desk.reader().steps(&kept.id)?;
    let Kept { id, author, state, revision, draft, edition, .. } = kept;
    let Draft { base, document, reason, changes, .. } = draft;
    Ok(Proposal { id, author, state, revision, base, document, reason, changes, beside, tier, faults, conflicts, steps, edition })
}
