//! Reviews: a second person's word on a proposal.

use axum::Json;
use axum::extract::{Path, State};
use directory::proposal::wire::{Decision, LONGEST_TEXT, Problem, Proposal, Review, is_id};
use directory::proposal::{Act, Conflict, Person, apply, may_decide, merge, needs, next, reach};
use store::endpoint::{Kept, Written};

use super::caller::Caller;
use super::current::Current;
use super::limits::Body;
use super::problem::{Code, Refused};
use super::proposals::{find, overtaken, show, with};
use super::{Desk, Shared, actor, day, now};

/// Decides on a proposal. Sent again, the very same counts once.
#[utoipa::path(put, path = "/api/proposals/{id}/reviews/{review}", request_body = Review, responses((status = 200, body = Proposal), (status = 403, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn put(
    State(desk): State<Shared>,
    caller: Caller,
    Path((id, request)): Path<(String, String)>,
    Body(review): Body<Review>,
) -> Result<Json<Proposal>, Refused> {
    desk.work(move |desk, current| decide(desk, current, &caller, (&id, &request), &review)).await.map(Json)
}

fn decide(desk: &Desk, current: &Current, caller: &Caller, (id, request): (&str, &str), review: &Review) -> Result<Proposal, Refused> {
    if !is_id(request) {
        return Err(Refused::new(Code::Unfit, "the id of a review must have 8 to 64 letters, digits or hyphens"));
    }
    let mut store = desk.writer();
    let kept = find(&store, id)?;
    match store.review(id, request)? {
        Some((person, before)) if person == caller.person.name && before == *review => return show(&store, current, kept),
        Some(_) => return Err(Refused::new(Code::IdTaken, "another review has this id: take another")),
        None => {}
    }
    let author = store.person(&kept.author)?.unwrap_or_else(|| Person { name: kept.author.clone(), roles: Vec::new() });
    let mut mine = current.content.clone();
    apply(&mut mine, &kept.draft.changes, current.edition + 1);
    may_decide(&caller.person, &author, &reach(&current.content, &mine, &kept.draft.changes))?;
    if review.revision != kept.revision {
        return Err(Refused::new(Code::Overtaken, format!("revision {} is the newest: look at that one", kept.revision)));
    }
    next(kept.state, Act::from(review.decision)).map_err(|not_now| Refused::new(Code::NotNow, not_now.to_string()))?;
    check_reason(review)?;
    if review.decision == Decision::Accept {
        check_acceptance(current, &kept, review)?;
    }
    if store.write_review(actor(caller), &kept, request, review)? != Written::Now {
        return Err(overtaken());
    }
    let kept = find(&store, id)?;
    show(&store, current, kept)
}

fn check_reason(review: &Review) -> Result<(), Refused> {
    let reason = review.reason.as_deref().unwrap_or_default();
    if review.decision != Decision::Accept && reason.trim().is_empty() {
        return Err(Refused::new(Code::Unfit, "say why: its author must know what to do"));
    }
    if reason.chars().count() > LONGEST_TEXT {
        return Err(Refused::new(Code::Unfit, "the reason is too long"));
    }
    Ok(())
}

/// An acceptance leaves no conflict open, brings no error, and has the proof that it takes.
fn check_acceptance(current: &Current, kept: &Kept, review: &Review) -> Result<(), Refused> {
    let merged = merge(&kept.base, &current.content, &kept.draft.changes, &review.resolutions);
    if !merged.conflicts.is_empty() {
        let told = merged.conflicts.iter().map(tell).collect();
        return Err(Refused::missing(Code::Conflicts, "say of each field which side is taken", told));
    }
    let (after, faults) = with(current, &merged.changes);
    let errors: Vec<_> = faults.into_iter().filter(|fault| fault.error).collect();
    if !errors.is_empty() {
        return Err(Refused::faults(errors));
    }
    let lacking = needs(&current.content, &after, &merged.changes, &review.evidence, kept.draft.document.note_verbale(), day(now()));
    if lacking.is_empty() {
        return Ok(());
    }
    let told = lacking.iter().map(ToString::to_string).collect();
    Err(Refused::missing(Code::ProofMissing, "it says where requests go, and that takes proof", told))
}

pub(super) fn tell(conflict: &Conflict) -> String {
    let Conflict { id, column, base, theirs, mine, .. } = conflict;
    let column = column.as_deref().unwrap_or("the row as a whole");
    format!("{} {:?}, {column}: base {base:?}, theirs {theirs:?}, mine {mine:?}", id.table, id.key)
}
