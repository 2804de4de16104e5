//! An endpoint whose editions go to a store that speaks S3: what is accepted is out there once, whole, wherever the endpoint was killed
//! on the way; and the same edition still goes to a folder.

use std::process::Stdio;

use directory::proposal::State;
use directory::proposal::wire::Decision;
use sync::Source;

use crate::broken_off::killed_at;
use crate::endpoint::{ANYWHERE, Endpoint, MAILBOX, PUBLISH, moved, review, valise_server};
use crate::s3::S3;

const NEW: &str = "new@justice.xa.example";

/// Publishes the first edition to a folder of the store, then an accepted proposal by way of an endpoint that is killed at the
/// so-many-th of what it sends. `false`: it sent less than that.
fn out_once(s3: &S3, at: usize) -> bool {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "publisher"]), endpoint.add("ben", &["reviewer"]));
    let (folder, state) = (format!("killed-{at}"), endpoint.path("published"));
    let to = format!("s3://editions/{folder}");
    let source = Source::parse(&s3.address(&folder)).unwrap();
    let refresh = |to: &str| {
        let mut command = s3.known_to(valise_server());
        command.arg("refresh").arg("--keys").arg(endpoint.path("keys")).arg("--state").arg(&state).args(["--to", to]);
        assert!(command.stdout(Stdio::null()).status().unwrap().success());
    };
    refresh(&to);
    {
        let running = endpoint.run_with(s3.known_to(valise_server()), ANYWHERE, &["--to", &to]);
        running.client(&ada).propose("proposal-1", &moved(NEW)).unwrap();
        running.client(&ben).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    }
    let killed = endpoint.begin_with(s3.known_to(killed_at("writev", at).unwrap()), ANYWHERE, &["--to", &to]);
    let answer = killed.map(|killed| killed.client(&ada).publish("publish-1", &PUBLISH));
    // A reader sees an edition, whole.
    let (edition, value) = endpoint.read_contact_from(&source, MAILBOX.0);
    assert_eq!(value.as_deref(), Some(if edition == 1 { MAILBOX.1 } else { NEW }), "{at}");
    let running = endpoint.run_with(s3.known_to(valise_server()), ANYWHERE, &["--to", &to]);
    let done = running.client(&ada).publish("publish-1", &PUBLISH).unwrap_or_else(|trouble| panic!("{at}: {trouble}"));
    assert!(done.done && done.edition == Some(2), "{at}: {done:?}");
    let proposal = running.client(&ada).proposal("proposal-1").unwrap();
    assert_eq!((proposal.state, proposal.edition, proposal.steps.len()), (State::Published, Some(2), 3), "{at}");
    assert_eq!(endpoint.read_contact_from(&source, MAILBOX.0), (2, Some(NEW.to_owned())), "{at}");
    // The folder has what it had, until the same edition goes there as well.
    assert_eq!(endpoint.read_contact(MAILBOX.0).0, 1, "{at}");
    refresh(endpoint.path("repository").to_str().unwrap());
    assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some(NEW.to_owned())), "{at}");
    !matches!(answer, Some(Ok(_)))
}

#[test]
fn an_edition_goes_to_a_store_that_speaks_s3_once_and_whole_wherever_the_endpoint_is_killed() {
    let s3 = S3::start();
    if killed_at("writev", 1).is_none() {
        return;
    }
    let every = if std::env::var_os("VALISE_SOAK").is_some() { 1 } else { 6 };
    let points = (1..200).step_by(every).take_while(|at| out_once(&s3, *at)).count();
    println!("killed at {points} points on the way to the store");
    assert!(points >= 2, "killed at {points} points alone");
}
