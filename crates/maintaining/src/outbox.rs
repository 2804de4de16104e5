//! The outbox: a draft goes out under its own id, so that it stands once, however often it has to be sent.

use directory::draft::{Body, Described, Reply};
use directory::proposal::State;
use jiff::Timestamp;
use store::{Draft, DraftState, Own};
use sync::endpoint::{Client, Trouble};

use crate::{Error, enclosures};

/// What a draft says.
///
/// # Errors
/// [`Error::Unread`].
pub fn body(draft: &Draft) -> Result<Body, Error> {
    serde_json::from_str(&draft.body).map_err(|source| Error::Unread { id: draft.id.clone(), source })
}

/// What came of sending a draft; `None`: it wasn't sent, or an earlier program wrote what came of it.
pub fn reply(draft: &Draft) -> Option<Reply> {
    serde_json::from_str(draft.answer.as_deref()?).ok()
}

/// Sends a draft, and writes down what came of it. `described` completes what it says of its document; a draft that was sent
/// before, and may have come through, goes out as it was.
///
/// # Errors
/// [`Error::Undescribed`], [`Error::Elsewhere`], [`Error::Unread`]: nothing was sent then. What the endpoint says is no error, but
/// the reply.
pub fn send(own: &mut Own, (endpoint, client): (&str, &Client), draft: &Draft, described: Described) -> Result<Reply, Error> {
    if let Some(other) = draft.endpoint.as_deref().filter(|other| draft.state != DraftState::Written && *other != endpoint) {
        return Err(Error::Elsewhere { id: draft.id.clone(), endpoint: other.to_owned() });
    }
    let mut body = body(draft)?;
    if matches!(draft.state, DraftState::Written | DraftState::Refused) {
        body.document = described.or(body.document);
    }
    let proposal = body.proposal(&draft.reason).map_err(|missing| Error::Undescribed { missing })?;
    own.confirm_draft(&draft.id, endpoint, &json(&body))?;
    let id = id(draft, &body);
    let enclosure = body.document.enclosure.as_ref();
    let enclosed = enclosure.map_or(Ok(()), |enclosure| enclosures::send(own, client, enclosure));
    let (state, reply) = match enclosed.and_then(|()| client.again(|client| client.propose(id, &proposal))) {
        Ok(standing) => (DraftState::Sent, Reply::standing(&standing)),
        Err(trouble) => came(&trouble, &body),
    };
    own.draft_tried(&draft.id, Timestamp::now(), state, &json(&reply))?;
    if let Some(enclosure) = enclosure.filter(|_| state == DraftState::Sent) {
        enclosures::forget(own, enclosure)?;
    }
    Ok(reply)
}

/// Takes a draft away that the endpoint doesn't have, with the file of its document; whether there was one.
///
/// # Errors
/// What SQLite refused.
pub fn discard(own: &mut Own, draft: &Draft) -> Result<bool, Error> {
    let gone = own.discard_draft(&draft.id)?;
    if let Some(enclosure) = body(draft).ok().and_then(|body| body.document.enclosure).filter(|_| gone) {
        enclosures::forget(own, &enclosure)?;
    }
    Ok(gone)
}

/// Asks how the drafts that were sent stand by now, and writes that down; how many were asked after.
///
/// # Errors
/// [`Error::Endpoint`], where it can't be reached.
pub fn look(own: &mut Own, (endpoint, client): (&str, &Client)) -> Result<usize, Error> {
    let mut asked = 0;
    for draft in own.drafts()?.iter().filter(|draft| draft.state == DraftState::Sent && draft.endpoint.as_deref() == Some(endpoint)) {
        if matches!(reply(draft), Some(Reply::Standing { state: State::Published | State::Rejected | State::Withdrawn, .. })) {
            continue;
        }
        let body = body(draft)?;
        let proposal = client.again(|client| client.proposal(id(draft, &body)))?;
        own.draft_tried(&draft.id, Timestamp::now(), DraftState::Sent, &json(&Reply::standing(&proposal)))?;
        asked += 1;
    }
    Ok(asked)
}

/// The id of the proposal that a draft becomes: its own, or of the one that it revises.
pub fn id<'a>(draft: &'a Draft, body: &'a Body) -> &'a str {
    body.revises.as_ref().map_or(&draft.id, |revises| &revises.proposal)
}

/// A token that doesn't hold is no fault of the draft: it waits, as it does where the endpoint isn't reached.
fn came(trouble: &Trouble, body: &Body) -> (DraftState, Reply) {
    match trouble {
        Trouble::Refused(problem) if problem.status == 401 => {
            (DraftState::Waiting, Reply::Unreached { why: format!("{}: {}", problem.title, problem.detail) })
        }
        Trouble::Refused(problem) if !trouble.passes() => (DraftState::Refused, Reply::refused(problem, body)),
        Trouble::TooLarge { .. } => {
            let (code, detail) = ("too-large".to_owned(), trouble.to_string());
            (DraftState::Refused, Reply::Refused { code, detail, faults: Vec::new(), missing: Vec::new() })
        }
        other => (DraftState::Waiting, Reply::Unreached { why: other.to_string() }),
    }
}

/// What we write ourselves always has a JSON form.
pub(crate) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
