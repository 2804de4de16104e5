//! `valise outbox`: the drafts that wait on this machine.

use std::io::{Write, stdout};
use std::path::Path;

use directory::comparison::RowDifference;
use serde_json::{Value, json};
use store::{Draft, Own, place};

use crate::args::Outbox;
use crate::{Failure, Outcome, opened, words};

/// Lists, shows or takes away drafts.
pub fn run(args: &Outbox, db: Option<&Path>) -> Result<Outcome, Failure> {
    let mut own = Own::open(&place::own(&opened::path(db)?))?;
    let drafts = own.drafts()?;
    let mut out = stdout().lock();
    match args {
        Outbox::List { json } => list(&mut out, &drafts, *json),
        Outbox::Show { id, json } => match find(&drafts, id)? {
            Some(draft) => show(&mut out, draft, *json),
            None => Ok(Outcome::Nothing),
        },
        Outbox::Discard { id } => match find(&drafts, id)? {
            Some(draft) if own.discard_draft(&draft.id)? => Ok(Outcome::Found),
            Some(draft) => Err(Failure::Usage(format!("{} was sent: it can be withdrawn at the endpoint, not here", draft.id).into())),
            None => Ok(Outcome::Nothing),
        },
    }
}

fn find<'a>(drafts: &'a [Draft], id: &str) -> Result<Option<&'a Draft>, Failure> {
    let mut found = drafts.iter().filter(|draft| draft.id.starts_with(id));
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => Err(Failure::Usage(format!("several drafts begin with {id:?}").into())),
        (one, _) => Ok(one),
    }
}

fn body(draft: &Draft) -> Result<Value, Failure> {
    Ok(serde_json::from_str(&draft.body)?)
}

fn rows(body: &Value) -> Result<Vec<RowDifference>, Failure> {
    Ok(serde_json::from_value(body["rows"].clone())?)
}

fn whole(draft: &Draft) -> Result<Value, Failure> {
    Ok(json!({
        "id": draft.id, "made_at": draft.made_at, "reason": draft.reason, "state": draft.state.code(), "endpoint": draft.endpoint,
        "tried_at": draft.tried_at, "answer": draft.answer, "body": body(draft)?,
    }))
}

fn list(out: &mut impl Write, drafts: &[Draft], json: bool) -> Result<Outcome, Failure> {
    if json {
        let drafts = drafts.iter().map(whole).collect::<Result<Vec<_>, _>>()?;
        writeln!(out, "{}", json!({ "drafts": drafts }))?;
    } else {
        for draft in drafts {
            let answer = draft.answer.as_ref().map_or_else(String::new, |answer| format!(": {answer}"));
            writeln!(out, "{}  {}  {}{answer}  {}", draft.id, draft.made_at, draft.state.code(), draft.reason)?;
        }
    }
    Ok(if drafts.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

fn show(out: &mut impl Write, draft: &Draft, json: bool) -> Result<Outcome, Failure> {
    let body = body(draft)?;
    if json {
        writeln!(out, "{}", whole(draft)?)?;
        return Ok(Outcome::Found);
    }
    writeln!(out, "{}, made {}, {}\nreason: {}", draft.id, draft.made_at, draft.state.code(), draft.reason)?;
    let rows = rows(&body)?;
    words::differences(out, &rows)?;
    writeln!(out, "against edition {}", body["base"])?;
    Ok(Outcome::Found)
}
