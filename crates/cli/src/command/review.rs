//! `valise review`: what waits for a second person, side by side, and that person's word.

use std::io::{Write, stdout};
use std::path::Path;

use directory::comparison::text;
use directory::proposal::wire::{self, Contested, Decision, Proposal, Summary};
use directory::proposal::{Evidence, Resolution, State};
use maintaining::review;
use serde_json::json;
use sync::endpoint::Client;

use crate::args::Review;
use crate::{Failure, Outcome, opened, words};

/// Lists, shows, or decides.
pub fn run(args: &Review, db: Option<&Path>) -> Result<Outcome, Failure> {
    let (_, client) = opened::endpoint(&opened::own(db)?, None, &args.reach)?;
    let Some(beginning) = &args.id else { return list(&client, args.state, args.json) };
    let Some(id) = find(&client, beginning)? else { return Ok(Outcome::Nothing) };
    let mut proposal = client.again(|client| client.proposal(&id))?;
    if let Some(decision) = decision(args) {
        proposal = review::decide(&client, &id, &word(args, decision, &proposal)?)?;
    }
    if let Some(path) = &args.save_enclosure {
        save(&client, &proposal, path)?;
    }
    let mut out = std::io::BufWriter::new(stdout().lock());
    if args.json {
        writeln!(out, "{}", json!(proposal))?;
    } else {
        words::proposal(&mut out, &proposal)?;
    }
    out.flush()?;
    Ok(Outcome::Found)
}

/// Saves the file of the document, where none is yet.
fn save(client: &Client, proposal: &Proposal, path: &Path) -> Result<(), Failure> {
    let none = || Failure::Usage("the proposal names no file of its document".into());
    let enclosure = proposal.document.enclosure.as_ref().ok_or_else(none)?;
    let bytes = client.again(|client| client.enclosure(enclosure))?;
    let failed = |error| Failure::Data(format!("{} can't be written: {error}", path.display()).into());
    store::whole::write_new(path, &bytes).map_err(failed)
}

fn list(client: &Client, state: State, as_json: bool) -> Result<Outcome, Failure> {
    let waiting = client.again(|client| client.proposals(Some(state), false))?;
    let mut out = stdout().lock();
    if as_json {
        writeln!(out, "{}", json!({ "proposals": waiting }))?;
    } else {
        for Summary { id, author, state, revision, title, rows, changed_at, .. } in &waiting {
            writeln!(out, "{id}  {changed_at}  {} by {author}: {rows} rows, revision {revision}, from {title:?}", state.word())?;
        }
    }
    Ok(if waiting.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

/// The id that begins so: a whole one is taken as it is.
fn find(client: &Client, beginning: &str) -> Result<Option<String>, Failure> {
    if beginning.len() >= 32 {
        return Ok(Some(beginning.to_owned()));
    }
    let all = client.again(|client| client.proposals(None, false))?;
    let mut found = all.into_iter().map(|summary| summary.id).filter(|id| id.starts_with(beginning));
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => Err(Failure::Usage(format!("several proposals begin with {beginning:?}").into())),
        (one, _) => Ok(one),
    }
}

fn decision(args: &Review) -> Option<Decision> {
    match () {
        () if args.accept => Some(Decision::Accept),
        () if args.ask_changes.is_some() => Some(Decision::AskChanges),
        () if args.reject.is_some() => Some(Decision::Reject),
        () => None,
    }
}

fn word(args: &Review, decision: Decision, proposal: &Proposal) -> Result<wire::Review, Failure> {
    let on = opened::on(args.called_on);
    let calls = args.called_back.iter().map(|(contact, value)| Evidence::CallBack { contact: contact.clone(), value: value.clone(), on });
    let note = args.note_verbale.iter().map(|reference| Evidence::NoteVerbale { reference: reference.clone() });
    Ok(wire::Review {
        revision: args.revision.unwrap_or(proposal.revision),
        decision,
        reason: args.ask_changes.clone().or_else(|| args.reject.clone()),
        evidence: calls.chain(note).collect(),
        resolutions: resolutions(args, &proposal.conflicts)?,
    })
}

/// A side for each conflict: by its own name, or by the word for all.
fn resolutions(args: &Review, conflicts: &[Contested]) -> Result<Vec<Resolution>, Failure> {
    let name = |contested: &Contested| {
        let key: Vec<String> = contested.conflict.id.key.iter().filter_map(text).collect();
        format!("{}.{}", key.join(","), contested.conflict.column.as_deref().unwrap_or("row"))
    };
    if let Some((Some(field), _)) =
        args.take.iter().find(|(field, _)| field.as_ref().is_some_and(|field| !conflicts.iter().any(|one| name(one) == *field)))
    {
        let there: Vec<String> = conflicts.iter().map(name).collect();
        return Err(Failure::Usage(format!("{field:?} is no conflict of it; there are: {}", there.join(", ")).into()));
    }
    let taken = |contested: &Contested| {
        let own = args.take.iter().find(|(field, _)| field.as_ref() == Some(&name(contested)));
        own.or_else(|| args.take.iter().find(|(field, _)| field.is_none())).map(|(_, side)| *side)
    };
    let resolved = conflicts.iter().filter_map(|contested| {
        let conflict = &contested.conflict;
        Some(Resolution {
            id: conflict.id.clone(),
            column: conflict.column.clone(),
            theirs: conflict.theirs.clone(),
            take: taken(contested)?,
        })
    });
    Ok(resolved.collect())
}
