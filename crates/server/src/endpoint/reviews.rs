//! Reviews: a second person's word on a proposal.

use axum::Json;
use axum::extract::State;
use directory::proposal::wire::{Decision, LONGEST_TEXT, Proposal, Review, is_id};
use directory::proposal::{Act, Conflict, Person, apply, is_plain, may_decide, merge, needs, next, reach};
use store::endpoint::{Kept, Written};

use super::asked::{Body, InPath, REVIEW_BODY};
use super::caller::{Caller, Keeper};
use super::current::Current;
use super::problem::{Code, Refused};
use super::proposals::{NOT_PLAIN, find, not_written, show};
use super::{Desk, Shared, actor, day, now};

/// Decides on a proposal. Sent again, the very same counts once.
#[utoipa::path(put, path = "/api/proposals/{id}/reviews/{review}", params(("id" = String, Path, description = "The proposal's id"), ("review" = String, Path, description = "The client's own id for this review")), request_body = Review, responses((status = 200, body = Proposal)))]
pub(super) async fn put(
    State(desk): State<Shared>,
    Keeper(caller): Keeper,
    InPath((id, request)): InPath<(String, String)>,
    Body(review): Body<Review, REVIEW_BODY>,
) -> Result<Json<Proposal>, Refused> {
    desk.work(move |desk, current| decide(desk, current, &caller, (&id, &request), &review)).await.map(Json)
}

fn decide(desk: &Desk, current: &Current, caller: &Caller, (id, request): (&str, &str), review: &Review) -> Result<Proposal, Refused> {
    if !is_id(request) {
        return Err(Refused::new(Code::Unfit, "the id of a review must have 8 to 64 letters, digits or hyphens"));
    }
    let kept = find(&desk.reader(), id)?;
    if known(desk, caller, (id, request), review)? {
        return show(desk, current, kept);
    }
    let author = desk.reader().person(&kept.author)?.unwrap_or_else(|| Person { name: kept.author.clone(), roles: Vec::new() });
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
    let written = desk.writer().write_review(actor(caller), &kept, request, review)?;
    // The same request may have come by another connection meanwhile.
    if written != Written::Now && !known(desk, caller, (id, request), review)? {
        return Err(not_written(written));
    }
    let kept = find(&desk.reader(), id)?;
    show(desk, current, kept)
}

/// Whether this very review counts already.
fn known(desk: &Desk, caller: &Caller, (id, request): (&str, &str), review: &Review) -> Result<bool, Refused> {
    match desk.reader().review(id, request)? {
        Some((person, before)) if person == caller.person.name && before == *review => Ok(true),
        Some(_) => Err(Refused::new(Code::IdTaken, "another review has this id: take another")),
        None => Ok(false),
    }
}

fn check_reason(review: &Review) -> Result<(), Refused> {
    let reason = review.reason.as_deref().unwrap_or_default();
    if review.decision != Decision::Accept && reason.trim().is_empty() {
        return Err(Refused::new(Code::Unfit, "say why: its author must know what to do"));
    }
    if reason.chars().count() > LONGEST_TEXT {
        return Err(Refused::new(Code::Unfit, "the reason is too long"));
    }
    if !is_plain(reason) {
        return Err(Refused::new(Code::Unfit, NOT_PLAIN));
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
    let errors: Vec<_> = current.faults_with(&merged.changes, day(now())).into_iter().filter(|fault| fault.error).collect();
    if !errors.is_empty() {
        return Err(Refused::faults(errors));
    }
    let after = current.with(&merged.changes, day(now()));
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
