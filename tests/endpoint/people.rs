//! People at the console: roles given, changed and taken away while the endpoint runs.

use directory::proposal::wire::Decision;
use directory::proposal::{Act, State};

use crate::endpoint::{Endpoint, MAILBOX, PUBLISH, change, draft, moved, refused, review};

impl Endpoint {
    /// A command of the console on people: whether it went, and what it said.
    fn people(&self, words: &[&str]) -> (bool, String) {
        let done = self.command(&[&["user"], words].concat()).output().unwrap();
        (done.status.success(), String::from_utf8([done.stdout, done.stderr].concat()).unwrap())
    }
}

#[test]
fn a_role_that_is_taken_away_or_narrowed_is_gone_at_the_next_request() {
    let endpoint = Endpoint::new();
    let token = endpoint.add("ada", &["maintainer", "reviewer"]);
    let running = endpoint.run();
    let ada = running.client(&token);
    let fax = |place: &str| draft(1, vec![change("contact", place, "note", "office hours alone")]);
    ada.propose("proposal-1", &fax("XA-ministry-fax")).unwrap();
    // Narrowed: the token holds, and the scope is the new one.
    assert!(endpoint.people(&["change", "ada", "--role", "maintainer:XB"]).0);
    assert_eq!(ada.me().unwrap().roles.len(), 1);
    assert_eq!(refused(ada.propose("proposal-2", &fax("XA-ministry-fax"))).code, "forbidden");
    assert_eq!(refused(ada.review("proposal-1", "review-01", &review(Decision::Accept))).code, "forbidden");
    // Widened again, then taken away altogether.
    assert!(endpoint.people(&["change", "ada", "--role", "maintainer:XA,XB"]).0);
    ada.propose("proposal-2", &fax("XA-ministry-fax")).unwrap();
    let (done, said) = endpoint.people(&["change", "ada", "--no-role"]);
    assert!(done && said.contains("no role any more"), "{said}");
    assert_eq!(refused(ada.propose("proposal-3", &fax("XA-ministry-fax"))).code, "forbidden");
    assert_eq!(refused(ada.proposals(None, false)).code, "forbidden");
    assert!(ada.me().unwrap().roles.is_empty());
    let (_, list) = endpoint.people(&["list"]);
    assert!(list.contains("ada") && !list.contains("maintainer"), "{list}");
    let audit = String::from_utf8(endpoint.command(&["audit", "export"]).output().unwrap().stdout).unwrap();
    assert_eq!(audit.matches("user-change").count(), 3, "{audit}");
}

#[test]
fn what_is_typed_wrong_about_a_person_is_named_and_changes_nothing() {
    let endpoint = Endpoint::new();
    endpoint.add("ada", &["maintainer:XA"]);
    let before = endpoint.people(&["list"]);
    let cases: &[(&[&str], &str)] = &[
        (&["change", "nobody", "--role", "reader"], "nobody here"),
        (&["change", "ada"], "--role"),
        (&["change", "ada", "--role", "reader", "--no-role"], "cannot be used with"),
        (&["change", "ada", "--role", "king"], "no role"),
        (&["change", "ada", "--role", "maintainer:"], "after the colon"),
        (&["change", "ada", "--role", "maintainer:XA,,XB"], "after the colon"),
        (&["change", "ada", "--role", "maintainer:xa"], "no jurisdiction of the newest edition"),
        (&["add", "bo", "--role", "maintainer:Alphaland"], "no jurisdiction of the newest edition"),
        (&["add", "bo"], "--role"),
        (&["add", "console", "--role", "reader"], "no name"),
        (&["add", "a b", "--role", "reader"], "no name"),
        (&["revoke"], "WHOM"),
    ];
    for (words, says) in cases {
        let (done, said) = endpoint.people(words);
        assert!(!done && said.contains(says), "{words:?}: {said}");
    }
    assert_eq!(endpoint.people(&["list"]), before);
}

#[test]
fn what_was_accepted_by_or_from_one_who_may_no_longer_is_not_published() {
    let cases: [(&str, &[&str], &str); 3] = [
        ("a reviewer without the role", &["change", "ben", "--no-role"], "reviewer"),
        ("a reviewer of another place", &["change", "ben", "--role", "reviewer:XB"], "outside your scope"),
        ("an author of another place", &["change", "ada", "--role", "maintainer:XB"], "author's scope"),
    ];
    for (what, words, says) in cases {
        let endpoint = Endpoint::new();
        let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer"]));
        let (cleo, pia) = (endpoint.add("cleo", &["maintainer", "reviewer"]), endpoint.add("pia", &["publisher"]));
        let running = endpoint.run();
        let (ada, ben, cleo, pia) = (running.client(&ada), running.client(&ben), running.client(&cleo), running.client(&pia));
        ada.propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
        ben.review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
        assert!(endpoint.people(words).0, "{what}");
        let nothing = refused(pia.publish("publish-1", &PUBLISH));
        assert!(nothing.code == "nothing-accepted" && nothing.missing.concat().contains(says), "{what}: {nothing:?}");
        // Beside another that may be, it goes back to its author, with the reason.
        endpoint.add("dan", &["reviewer"]);
        cleo.propose("proposal-2", &draft(1, vec![change("contact", "XA-ministry-fax", "note", "office hours alone")])).unwrap();
        let dan = running.client(&endpoint.add("dan", &["reviewer"]));
        dan.review("proposal-2", "review-02", &review(Decision::Accept)).unwrap();
        let published = pia.publish("publish-2", &PUBLISH).unwrap();
        assert_eq!(published.returned, ["proposal-1"], "{what}");
        let back = cleo.proposal("proposal-1").unwrap();
        let last = back.steps.last().unwrap();
        assert!(back.state == State::ChangesAsked && last.act == Act::AskChanges && last.reason.as_ref().unwrap().contains(says), "{what}");
        assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some(MAILBOX.1.to_owned())), "{what}");
    }
}
