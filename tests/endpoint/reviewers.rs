//! Where the root names reviewers: the endpoint makes an edition, and can't publish it alone.

use directory::proposal::State;
use directory::proposal::wire::Decision;
use server::make_key;

use crate::endpoint::{Endpoint, MAILBOX, PUBLISH, Running, moved, refused, review, reviewed, sign, valise_server};
use crate::house::facts;

fn accepted(endpoint: &Endpoint) -> (Running, String, String) {
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "publisher"]), endpoint.add("ben", &["reviewer"]));
    let running = endpoint.run();
    running.client(&ada).propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
    running.client(&ben).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    (running, ada, ben)
}

#[test]
fn the_endpoint_stages_what_two_reviewers_sign_and_publishes_it_then() {
    let endpoint = reviewed();
    assert!(!endpoint.path("keys/targets.key").exists());
    let (running, ada, ben) = accepted(&endpoint);
    let ada = running.client(&ada);
    let waits = |signed: usize| {
        // However often it is sent: nothing goes out, and it says for what it waits.
        for _ in 0..3 {
            let publication = ada.publish("publish-1", &PUBLISH).unwrap();
            let trouble = publication.trouble.clone().unwrap_or_default();
            assert!(!publication.done && trouble.starts_with(&format!("{signed} of the reviewers' keys")), "{publication:?}");
            assert_eq!(endpoint.read_contact(MAILBOX.0), (1, Some(MAILBOX.1.to_owned())));
        }
    };
    waits(0);
    sign(&endpoint, "ben");
    waits(1);
    // One reviewer's key counts once, and a stranger's never.
    sign(&endpoint, "ben");
    make_key(&endpoint.path("mallory")).unwrap();
    sign(&endpoint, "mallory");
    waits(1);
    // What is in the press stays as it is, and another publication comes after it.
    assert_eq!(refused(ada.withdraw("proposal-1")).code, "not-now");
    let mut back = review(Decision::AskChanges);
    back.reason = Some("on second thoughts".into());
    assert_eq!(refused(running.client(&ben).review("proposal-1", "review-02", &back)).code, "not-now");
    let second = refused(ada.publish("publish-2", &PUBLISH));
    assert!(second.code == "not-now" && second.detail.contains("publish-1 comes first"), "{second:?}");
    // Restarted meanwhile, it waits on.
    drop(running);
    let running = endpoint.run();
    sign(&endpoint, "dan");
    let published = running.client(&ben).proposal("proposal-1").unwrap();
    assert_eq!(published.state, State::Accepted);
    let endpoint_client = running.client(&endpoint.add("pia", &["publisher"]));
    let done = endpoint_client.publish("publish-1", &PUBLISH).unwrap();
    assert!(done.done && done.edition == Some(2) && done.trouble.is_none(), "{done:?}");
    assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some("new@justice.xa.example".to_owned())));
    assert_eq!(running.client(&ben).proposal("proposal-1").unwrap().state, State::Published);
}

#[test]
fn what_somebody_staged_by_hand_is_not_published_in_the_name_of_what_was_accepted() {
    let endpoint = reviewed();
    let (running, ada, _) = accepted(&endpoint);
    // Another edition of the same number, signed by two: it isn't what was accepted.
    let other = endpoint.path("other.db");
    store::write_edition(&other, &mut facts(2, 3)).unwrap();
    let stage = valise_server().arg("stage").arg(&other).arg("--keys").arg(endpoint.path("keys")).status().unwrap();
    assert!(stage.success());
    sign(&endpoint, "ben");
    sign(&endpoint, "cleo");
    let publication = running.client(&ada).publish("publish-1", &PUBLISH).unwrap();
    assert!(!publication.done && publication.trouble.unwrap().starts_with("0 of the reviewers' keys"));
    assert_eq!(endpoint.read_contact(MAILBOX.0), (1, Some(MAILBOX.1.to_owned())));
}

#[test]
fn a_publication_that_nobody_signs_is_given_up_and_what_is_out_is_not() {
    let endpoint = reviewed();
    let (running, ada, ben) = accepted(&endpoint);
    let client = running.client(&ada);
    client.publish("publish-1", &PUBLISH).unwrap();
    assert_eq!(refused(running.client(&ben).give_up("publish-1")).code, "forbidden");
    assert_eq!(refused(client.give_up("publish-0")).code, "not-found");
    for _ in 0..3 {
        let given_up = client.give_up("publish-1").unwrap();
        assert!(!given_up.done && given_up.edition.is_none() && given_up.trouble.unwrap() == "given up by ada");
    }
    assert!(!endpoint.path("published/staged").exists());
    // Its proposals are accepted as before, and go into the next, or back.
    assert_eq!(client.proposal("proposal-1").unwrap().state, State::Accepted);
    client.publish("publish-2", &PUBLISH).unwrap();
    sign(&endpoint, "ben");
    sign(&endpoint, "dan");
    assert!(client.publish("publish-2", &PUBLISH).unwrap().done);
    assert!(client.give_up("publish-2").unwrap().done, "what is out stays out");
    assert_eq!(endpoint.read_contact(MAILBOX.0).0, 2);
}
