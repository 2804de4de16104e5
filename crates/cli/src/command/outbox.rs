//! `valise outbox`: the drafts on this machine, and what came of those that were sent.

use std::io::{Write, stdout};
use std::path::Path;

use directory::draft::{Reply, Revises};
use maintaining::{drafts, outbox};
use serde_json::{Value, json};
use store::{Draft, DraftState, Own};

use crate::args::{Document, Outbox, Reach};
use crate::command::propose::described;
use crate::{Failure, Outcome, opened, words};

/// Lists, shows, sends or takes away drafts.
pub fn run(args: &Outbox, db: Option<&Path>) -> Result<Outcome, Failure> {
    let mut own = opened::own(db)?;
    match args {
        Outbox::List { refresh, reach, json } => {
            if *refresh {
                let (signed, client) = opened::endpoint(&own, None, reach)?;
                outbox::look(&mut own, (&signed.endpoint, &client))?;
            }
            list(&own.drafts()?, *json)
        }
        Outbox::Show { id, json } => match drafts::find(&own, id)? {
            Some(draft) => show(&draft, *json),
            None => Ok(Outcome::Nothing),
        },
        Outbox::Send { id: Some(id), to, document, reach } => send_one(&mut own, id, (to.as_deref(), reach), document),
        Outbox::Send { id: None, to, document, reach } => send_waiting(&mut own, (to.as_deref(), reach), document),
        Outbox::Discard { id } => match drafts::find(&own, id)? {
            Some(draft) if outbox::discard(&mut own, &draft)? => Ok(Outcome::Found),
            Some(draft) => Err(Failure::Usage(format!("{} was sent: it can be withdrawn at the endpoint, not here", draft.id).into())),
            None => Ok(Outcome::Nothing),
        },
    }
}

/// What a further draft revises: what an earlier one became.
pub fn revised(own: &Own, beginning: &str) -> Result<Revises, Failure> {
    let draft = drafts::find(own, beginning)?.ok_or_else(|| Failure::Usage(format!("no draft begins with {beginning:?}").into()))?;
    Ok(drafts::revises(&draft)?)
}

/// Sends a draft by the beginning of its id.
pub fn send_one(own: &mut Own, beginning: &str, (to, reach): (Option<&str>, &Reach), document: &Document) -> Result<Outcome, Failure> {
    let Some(draft) = drafts::find(own, beginning)? else { return Ok(Outcome::Nothing) };
    let (signed, client) = opened::endpoint(own, to, reach)?;
    let described = described(own, document)?;
    let reply = outbox::send(own, (&signed.endpoint, &client), &draft, described)?;
    tell(&draft, &reply)
}

/// Sends all that wait; stops at the first that can't be reached, since the others couldn't either.
fn send_waiting(own: &mut Own, (to, reach): (Option<&str>, &Reach), document: &Document) -> Result<Outcome, Failure> {
    let waiting: Vec<Draft> = own.drafts()?.into_iter().filter(|draft| draft.state == DraftState::Waiting).collect();
    if waiting.is_empty() {
        return Ok(Outcome::Nothing);
    }
    let (signed, client) = opened::endpoint(own, to, reach)?;
    let mut refused = false;
    let described = described(own, document)?;
    for draft in &waiting {
        let reply = outbox::send(own, (&signed.endpoint, &client), draft, described.clone())?;
        refused |= tell(draft, &reply).is_err();
        if matches!(reply, Reply::Unreached { .. }) {
            break;
        }
    }
    if refused { Err(Failure::Told) } else { Ok(Outcome::Found) }
}

fn tell(draft: &Draft, reply: &Reply) -> Result<Outcome, Failure> {
    match reply {
        Reply::Standing { .. } => {
            writeln!(stdout(), "{}: {reply}", draft.id)?;
            return Ok(Outcome::Found);
        }
        Reply::Refused { .. } => eprintln!("valise: {} was refused: {reply}", draft.id),
        Reply::Unreached { .. } => eprintln!("valise: {} waits in the outbox: {reply}", draft.id),
    }
    Err(Failure::Told)
}

fn whole(draft: &Draft) -> Result<Value, Failure> {
    Ok(json!({
        "id": draft.id, "made_at": draft.made_at, "reason": draft.reason, "state": draft.state.code(), "endpoint": draft.endpoint,
        "tried_at": draft.tried_at, "reply": outbox::reply(draft), "body": outbox::body(draft)?,
    }))
}

fn list(drafts: &[Draft], json: bool) -> Result<Outcome, Failure> {
    let mut out = stdout().lock();
    if json {
        let drafts = drafts.iter().map(whole).collect::<Result<Vec<_>, _>>()?;
        writeln!(out, "{}", json!({ "drafts": drafts }))?;
    } else {
        for draft in drafts {
            let reply = outbox::reply(draft).map_or_else(String::new, |reply| format!(": {reply}"));
            writeln!(out, "{}  {}  {}{reply}  {}", draft.id, draft.made_at, draft.state.code(), draft.reason)?;
        }
    }
    Ok(if drafts.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

fn show(draft: &Draft, json: bool) -> Result<Outcome, Failure> {
    let mut out = stdout().lock();
    let body = outbox::body(draft)?;
    if json {
        writeln!(out, "{}", whole(draft)?)?;
        return Ok(Outcome::Found);
    }
    writeln!(out, "{}, made {}, {}\nreason: {}", draft.id, draft.made_at, draft.state.code(), draft.reason)?;
    if let Some(reply) = outbox::reply(draft) {
        writeln!(out, "{reply}")?;
    }
    words::differences(&mut out, &body.rows)?;
    writeln!(out, "against edition {}", body.base)?;
    Ok(Outcome::Found)
}
