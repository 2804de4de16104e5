//! An endpoint that is killed in the middle of things and started again: what was answered stands, what was begun is brought to its
//! end, and each proposal is published once.

use std::process::{Command, Stdio};

use directory::proposal::State;
use directory::proposal::wire::Decision;

use crate::endpoint::{Endpoint, MAILBOX, PUBLISH, moved, review, valise_server};

/// The program under `strace`, which kills it at the so-many-th of these calls; `None` where processes may not be traced.
pub fn killed_at(call: &str, at: usize) -> Option<Command> {
    let works =
        Command::new("strace").args(["-qq", "-e", "trace=none", "true"]).stderr(Stdio::null()).status().is_ok_and(|done| done.success());
    if !works {
        println!("strace is missing or tracing is not allowed here: the endpoint was not killed");
        return None;
    }
    let mut command = Command::new("strace");
    let inject = format!("inject={call}:signal=SIGKILL:when={at}");
    // What stands after the call's name has it fail as well: then it isn't done at all.
    let name = call.split(':').next().unwrap_or(call);
    command.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={name}"), "-e", &inject]);
    command.arg(valise_server().get_program());
    Some(command)
}

/// Accepts a proposal, then publishes with the endpoint killed at a call; starts it again, and looks. `false`: there was no such
/// call any more.
fn published_once(call: &str, at: usize) -> bool {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "publisher"]), endpoint.add("ben", &["reviewer"]));
    {
        let running = endpoint.run();
        running.client(&ada).propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
        running.client(&ben).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    }
    let mut killed = endpoint.run_as(killed_at(call, at).unwrap(), &[]);
    let answer = killed.client(&ada).publish("publish-1", &PUBLISH);
    if answer.is_err() {
        killed.ended();
    }
    drop(killed);
    // Whatever a reader sees in between is an edition, whole.
    let (edition, value) = endpoint.read_contact(MAILBOX.0);
    let of = |edition| if edition == 1 { MAILBOX.1 } else { "new@justice.xa.example" };
    assert_eq!(value.as_deref(), Some(of(edition)), "{call} {at}");
    let running = endpoint.run();
    let client = running.client(&ada);
    let published = client.publish("publish-1", &PUBLISH).unwrap_or_else(|error| panic!("{call} {at}: {error}"));
    assert!(published.done && published.edition == Some(2), "{call} {at}: {published:?}");
    let proposal = client.proposal("proposal-1").unwrap();
    assert_eq!((proposal.state, proposal.edition, proposal.steps.len()), (State::Published, Some(2), 3), "{call} {at}");
    assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some("new@justice.xa.example".to_owned())), "{call} {at}");
    let audit = endpoint.command(&["audit", "verify"]).output().unwrap();
    assert!(audit.status.success(), "{call} {at}: {audit:?}");
    answer.is_err()
}

#[test]
fn killed_between_any_two_steps_each_proposal_is_published_once() {
    if killed_at("rename", 1).is_none() {
        return;
    }
    // Files appear by a rename or a link; the database is written by the others. A few points of each; all of them in the long run.
    let every = if std::env::var_os("VALISE_SOAK").is_some() { 1 } else { 7 };
    let mut points = 0;
    for call in ["rename", "renameat2", "linkat", "fdatasync", "fsync"] {
        let first = if call.starts_with('f') { 3 } else { 1 };
        let count = (first..400).step_by(every).take_while(|at| published_once(call, *at)).count();
        println!("killed at {call}: {count} points");
        points += count;
    }
    assert!(points >= 4, "killed at {points} points alone");
}

#[test]
fn what_was_answered_stands_when_the_endpoint_is_killed() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer"]));
    let written = endpoint.run().client(&ada).propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
    let found = endpoint.run().client(&ben).proposal("proposal-1").unwrap();
    assert_eq!(found, written);
    let accepted = endpoint.run().client(&ben).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    assert_eq!(endpoint.run().client(&ada).proposal("proposal-1").unwrap(), accepted);
}
