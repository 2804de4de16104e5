//! An endpoint that is killed in the middle of things and started again: what was answered stands, what was begun is brought to its
//! end, and each proposal is published once.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;

use directory::proposal::State;
use directory::proposal::wire::{Decision, Finding, Report};
use serde_json::{Value, json};
use sync::Link;
use sync::endpoint::{Client, Trouble};
use tempfile::TempDir;

use crate::endpoint::{Endpoint, MAILBOX, PUBLISH, Running, moved, refused, review, valise_server};
use crate::house::copy_folder;

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

/// The same, for what is written to a house's database alone.
pub fn killed_at_its_database(house: &Endpoint, call: &str, at: usize) -> Option<Command> {
    let traced = killed_at(call, at)?;
    let mut command = Command::new("strace");
    for file in ["endpoint.db", "endpoint.db-wal"] {
        command.arg("-P").arg(house.path(file));
    }
    command.args(traced.get_args());
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

/// The call by which an answer is sent.
pub const ANSWERS: &str = "writev";

/// People and their tokens.
struct People {
    ada: String,
    ben: String,
    pia: String,
}

/// A step: what is done before it, and the step itself, which is sent once more after the endpoint was killed in it.
struct Step {
    name: &'static str,
    before: fn(&Running, &People),
    act: fn(&Running, &People) -> Result<(), Trouble>,
}

fn nothing(_: &Running, _: &People) {}

fn proposed(running: &Running, people: &People) {
    running.client(&people.ada).propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
}

fn accepted(running: &Running, people: &People) {
    proposed(running, people);
    running.client(&people.ben).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
}

fn reported(running: &Running, _: &People) {
    report(running).unwrap();
}

fn report(running: &Running) -> Result<(), Trouble> {
    let on = "2026-11-24".parse().unwrap();
    let report = Report { authority: "XA-ministry".into(), record: None, finding: Finding::Bounced, edition: 1, on };
    Client::open(&running.address, None, &Link::default()).unwrap().report("report-01", &report).map(drop)
}

fn decide(running: &Running, people: &People, decision: Decision) -> Result<(), Trouble> {
    running.client(&people.ben).review("proposal-1", "review-01", &review(decision)).map(drop)
}

const STEPS: [Step; 9] = [
    Step {
        name: "propose",
        before: nothing,
        act: |running, people| running.client(&people.ada).propose("proposal-1", &moved("new@justice.xa.example")).map(drop),
    },
    Step {
        name: "write anew",
        before: |running, people| {
            proposed(running, people);
            decide(running, people, Decision::AskChanges).unwrap();
        },
        act: |running, people| {
            let mut second = moved("newer@justice.xa.example");
            second.revision = 1;
            running.client(&people.ada).propose("proposal-1", &second).map(drop)
        },
    },
    Step { name: "accept", before: proposed, act: |running, people| decide(running, people, Decision::Accept) },
    Step { name: "ask for changes", before: proposed, act: |running, people| decide(running, people, Decision::AskChanges) },
    Step { name: "reject", before: proposed, act: |running, people| decide(running, people, Decision::Reject) },
    Step { name: "withdraw", before: accepted, act: |running, people| running.client(&people.ada).withdraw("proposal-1").map(drop) },
    Step { name: "publish", before: accepted, act: |running, people| running.client(&people.pia).publish("publish-1", &PUBLISH).map(drop) },
    Step { name: "report", before: nothing, act: |running, _| report(running) },
    Step {
        name: "close a report",
        before: reported,
        act: |running, people| running.client(&people.ada).close_report("report-01").map(drop),
    },
];

/// A house to which a step may be done, at rest.
fn prepared(step: &Step) -> (Endpoint, People) {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "reviewer"]), endpoint.add("ben", &["reviewer"]));
    let people = People { ada, ben, pia: endpoint.add("pia", &["publisher"]) };
    (step.before)(&endpoint.run(), &people);
    (endpoint, people)
}

pub fn copied(from: &Path) -> Endpoint {
    let endpoint = Endpoint { room: TempDir::new().unwrap() };
    copy_folder(from, endpoint.room.path());
    endpoint
}

/// All that stands, but for when it was done; and how long the audit is.
fn standing(endpoint: &Endpoint, running: &Running, people: &People) -> Value {
    let ben = running.client(&people.ben);
    let proposal = ben.proposal("proposal-1").ok().map(|proposal| {
        let steps: Vec<Value> = proposal.steps.iter().map(|step| json!([step.by, step.act, step.revision, step.reason])).collect();
        json!([proposal.state, proposal.revision, proposal.changes, proposal.edition, steps])
    });
    let reports: Vec<Value> =
        ben.reports(Some("XA-ministry")).unwrap().iter().map(|ticket| json!([ticket.report, ticket.closed])).collect();
    let audit = endpoint.command(&["audit", "export"]).output().unwrap();
    assert!(endpoint.command(&["audit", "verify"]).stdout(Stdio::null()).status().unwrap().success());
    json!([proposal, reports, String::from_utf8_lossy(&audit.stdout).lines().count()])
}

/// Does a step on a copy of a house, with the endpoint killed at a call; starts it again, looks, sends the same again, looks. `false`:
/// there was no such call any more.
fn survives(house: &Path, people: &People, step: &Step, (call, at): (&str, usize), (before, after): (&Value, &Value)) -> bool {
    let what = format!("{}, {call} {at}", step.name);
    let endpoint = copied(house);
    let killed = if call == ANSWERS { killed_at(call, at) } else { killed_at_its_database(&endpoint, call, at) };
    let answer = endpoint.begin(killed.unwrap()).map(|killed| (step.act)(&killed, people));
    let running = endpoint.run();
    let found = standing(&endpoint, &running, people);
    // Whatever was begun is whole or isn't; a publication that was begun is brought to its end by the start.
    assert!(found == *before || found == *after, "{what}: it stood at {before} or {after}, and now at {found}");
    if matches!(answer, Some(Ok(()))) {
        assert_eq!(found, *after, "{what}: what was answered is lost");
    }
    for _ in 0..2 {
        (step.act)(&running, people).unwrap_or_else(|trouble| panic!("{what}, again: {trouble}"));
        assert_eq!(standing(&endpoint, &running, people), *after, "{what}, again");
    }
    // Nobody is in where they don't belong: her own is still her own, and tokens still are what they were.
    if found[0].is_array() {
        assert_eq!(
            refused(running.client(&people.ada).review("proposal-1", "own-review", &review(Decision::Accept))).code,
            "forbidden",
            "{what}"
        );
    }
    !matches!(answer, Some(Ok(())))
}

#[test]
fn killed_at_any_write_of_any_step_nothing_is_lost_and_the_same_sent_again_stands_once() {
    if killed_at("pwrite64", 1).is_none() {
        return;
    }
    // Some points of each call; all of them in the long run.
    let every = if std::env::var_os("VALISE_SOAK").is_some() { 1 } else { 9 };
    let waiting = Mutex::new(STEPS.iter());
    let sweep = |step: &Step| {
        let (house, people) = prepared(step);
        let of = |act: bool| {
            let endpoint = copied(house.room.path());
            let running = endpoint.run();
            if act {
                (step.act)(&running, &people).unwrap();
            }
            standing(&endpoint, &running, &people)
        };
        let (before, after) = (of(false), of(true));
        assert_ne!(before, after, "{}", step.name);
        let points = |call| {
            let at = (1..1000).step_by(every);
            at.take_while(|at| survives(house.room.path(), &people, step, (call, *at), (&before, &after))).count()
        };
        let points: Vec<usize> = ["pwrite64", "fsync", ANSWERS].into_iter().map(points).collect();
        println!("{}: killed at {points:?} points", step.name);
        assert!(points.iter().sum::<usize>() >= 3, "{}: killed at {points:?} points alone", step.name);
    };
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                loop {
                    let step = waiting.lock().unwrap().next();
                    let Some(step) = step else { break };
                    sweep(step);
                }
            });
        }
    });
}

/// A command of the console, killed at a call and given again.
fn console_survives(house: &Path, people: &People, words: &[&str], call: &str, at: usize) -> bool {
    let endpoint = copied(house);
    let mut command = killed_at_its_database(&endpoint, call, at).unwrap();
    let done = command.args(words).arg("--house").arg(endpoint.room.path()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    let again = endpoint.command(words).output().unwrap();
    assert!(again.status.success(), "{words:?}, {call} {at}: {again:?}");
    assert!(endpoint.command(&["audit", "verify"]).stdout(Stdio::null()).status().unwrap().success(), "{words:?}, {call} {at}");
    let ada = endpoint.run().client(&people.ada).propose("proposal-2", &moved("later@justice.xa.example"));
    let code = refused(ada).code;
    assert_eq!(code, if words.contains(&"revoke") { "bad-token" } else { "forbidden" }, "{words:?}, {call} {at}");
    !done.success()
}

#[test]
fn a_token_or_role_that_is_taken_away_stays_away_when_the_command_is_killed_and_given_again() {
    if killed_at("pwrite64", 1).is_none() {
        return;
    }
    let (house, people) = prepared(&STEPS[0]);
    let every = if std::env::var_os("VALISE_SOAK").is_some() { 1 } else { 5 };
    for words in [&["user", "revoke", "ada"][..], &["user", "change", "ada", "--role", "maintainer:XB"]] {
        let sweep = |call| (1..1000).step_by(every).take_while(|at| console_survives(house.room.path(), &people, words, call, *at)).count();
        let points: usize = ["pwrite64", "fsync"].into_iter().map(sweep).sum();
        println!("{words:?}: killed at {points} points");
        assert!(points >= 2, "{words:?}: killed at {points} points alone");
    }
}
