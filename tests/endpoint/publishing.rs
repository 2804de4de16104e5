//! Publishing: what is accepted comes to readers, once, and can be taken back by a further edition alone.

use directory::proposal::wire::Decision;
use directory::proposal::{Act, State};

use crate::endpoint::{Endpoint, MAILBOX, PUBLISH, change, draft, moved, refused, review};

#[test]
fn from_a_note_verbale_to_a_readers_copy_and_back_by_a_further_edition() {
    let endpoint = Endpoint::new();
    let (ada, ben, pia) =
        (endpoint.add("ada", &["maintainer:XA"]), endpoint.add("ben", &["reviewer"]), endpoint.add("pia", &["publisher"]));
    let running = endpoint.run();
    let (ada, ben, pia) = (running.client(&ada), running.client(&ben), running.client(&pia));
    ada.propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
    let nothing = refused(pia.publish("publish-0", &PUBLISH));
    assert_eq!(nothing.code, "nothing-accepted");
    ben.review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    assert_eq!(refused(ada.publish("publish-1", &PUBLISH)).code, "forbidden");
    let published: Vec<_> = (0..3).map(|_| pia.publish("publish-1", &PUBLISH).unwrap()).collect();
    assert!(published.iter().all(|again| *again == published[0] && again.done && again.edition == Some(2)), "{published:?}");
    assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some("new@justice.xa.example".to_owned())));
    let shown = ada.proposal("proposal-1").unwrap();
    assert_eq!((shown.state, shown.edition), (State::Published, Some(2)));
    assert_eq!(shown.steps.iter().map(|step| step.act).collect::<Vec<_>>(), [Act::Submit, Act::Accept, Act::Publish]);
    assert_eq!(refused(ada.withdraw("proposal-1")).code, "not-now");
    // Retraction is a further proposal, and a further edition.
    ada.propose("proposal-2", &draft(2, vec![change("contact", MAILBOX.0, "value", MAILBOX.1)])).unwrap();
    ben.review("proposal-2", "review-02", &review(Decision::Accept)).unwrap();
    assert_eq!(pia.publish("publish-2", &PUBLISH).unwrap().edition, Some(3));
    assert_eq!(endpoint.read_contact(MAILBOX.0), (3, Some(MAILBOX.1.to_owned())));
    let months = pia.statistics().unwrap().months;
    assert!(matches!(&months[..], [month] if month.proposals == 2 && month.rows == 1), "{months:?}");
}

#[test]
fn of_two_accepted_that_contradict_each_other_the_later_goes_back_to_its_author() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "publisher"]), endpoint.add("ben", &["reviewer"]));
    let running = endpoint.run();
    let (ada, ben) = (running.client(&ada), running.client(&ben));
    for (id, to) in [("proposal-1", "one@justice.xa.example"), ("proposal-2", "two@justice.xa.example")] {
        ada.propose(id, &moved(to)).unwrap();
        ben.review(id, &format!("review-{id}"), &review(Decision::Accept)).unwrap();
    }
    let published = ada.publish("publish-1", &PUBLISH).unwrap();
    assert_eq!((published.proposals, published.returned), (vec!["proposal-1".to_owned()], vec!["proposal-2".to_owned()]));
    let back = ada.proposal("proposal-2").unwrap();
    assert_eq!(back.state, State::ChangesAsked);
    assert!(back.steps.last().unwrap().reason.as_ref().unwrap().contains("one@justice.xa.example"), "{back:?}");
    assert_eq!(back.conflicts.len(), 1);
    assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some("one@justice.xa.example".to_owned())));
}
