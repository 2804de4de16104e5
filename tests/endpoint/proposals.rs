//! Proposals and reviews: what each fault is answered with, a row a fault, and what stands afterwards.

use directory::proposal::wire::{Decision, Finding, Report};
use directory::proposal::{Act, Choice, Evidence, Resolution, State, Tier};

use crate::endpoint::{Endpoint, MAILBOX, change, draft, moved, refused, review};

#[test]
fn each_fault_of_a_proposal_has_its_code_and_nothing_stands_afterwards() {
    let endpoint = Endpoint::new();
    let (ada, only_xb, reader) =
        (endpoint.add("ada", &["maintainer"]), endpoint.add("bo", &["maintainer:XB"]), endpoint.add("rea", &["reader"]));
    let running = endpoint.run();
    let (ada, only_xb, reader) = (running.client(&ada), running.client(&only_xb), running.client(&reader));
    let good = || moved("new@justice.xa.example");
    let mut cases: Vec<(&str, &sync::endpoint::Client, &str, directory::proposal::wire::Draft)> = vec![
        ("forbidden", &only_xb, "outside-her-scope", good()),
        ("forbidden", &reader, "not-a-maintainer", good()),
        ("unfit", &ada, "short", good()),
        ("unfit", &ada, "later-edition", draft(9, good().changes)),
        ("unfit", &ada, "no-change", draft(1, vec![])),
        ("unfit", &ada, "no-such-table", draft(1, vec![change("sqlite_schema", "x", "sql", "x")])),
        ("unfit", &ada, "no-such-column", draft(1, vec![change("contact", MAILBOX.0, "edition", "9")])),
        ("unfit", &ada, "no-such-row", draft(1, vec![change("contact", "nobody", "value", "+999 1")])),
        ("faults", &ada, "not-a-mailbox", moved("nobody at all")),
        ("faults", &ada, "not-an-office", draft(1, vec![change("contact", MAILBOX.0, "authority", "nobody")])),
        ("faults", &ada, "not-a-kind-of-contact", draft(1, vec![change("contact", MAILBOX.0, "kind", "pigeon")])),
    ];
    cases.iter_mut().filter(|case| case.2 == "no-reason-given").for_each(|case| case.3.reason.clear());
    for (code, client, id, draft) in cases {
        let problem = refused(client.propose(id, &draft));
        assert_eq!(problem.code, code, "{id}: {problem:?}");
        assert!(problem.kind == format!("/problems/{code}") && !problem.detail.is_empty());
        assert_eq!(problem.faults.is_empty(), code != "faults", "{id}");
        assert_eq!(refused(ada.proposal(id)).code, "not-found", "{id} stands");
    }
    // Every fault is told, not only the first, each in its row.
    let several =
        draft(1, vec![change("contact", MAILBOX.0, "value", "nobody at all"), change("contact", "XA-ministry-fax", "value", "1234")]);
    let problem = refused(ada.propose("several-faults", &several));
    let keys: std::collections::BTreeSet<_> = problem.faults.iter().map(|fault| format!("{:?} {:?}", fault.key, fault.column)).collect();
    assert_eq!(keys.len(), 2, "{problem:?}");
    // Kept as a draft, it may have faults: they are told with it.
    let kept = ada.propose("faulty-draft", &directory::proposal::wire::Draft { submit: false, ..several }).unwrap();
    assert!(kept.state == State::Draft && kept.faults.len() >= 2, "{kept:?}");
}

#[test]
fn the_same_request_ten_times_stands_once() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer"]));
    let running = endpoint.run();
    let (ada, ben) = (running.client(&ada), running.client(&ben));
    let written: Vec<_> = (0..10).map(|_| ada.propose("proposal-1", &moved("new@justice.xa.example")).unwrap()).collect();
    assert!(written.iter().all(|proposal| *proposal == written[0]));
    let accepted: Vec<_> = (0..10).map(|_| ben.review("proposal-1", "review-01", &review(Decision::Accept)).unwrap()).collect();
    assert!(accepted.iter().all(|proposal| *proposal == accepted[0]));
    let acts: Vec<Act> = accepted[0].steps.iter().map(|step| step.act).collect();
    assert_eq!(acts, [Act::Submit, Act::Accept]);
    assert_eq!(ada.proposals(None, true).unwrap().len(), 1);
    let report = Report {
        authority: "XA-ministry".into(),
        record: Some(MAILBOX.0.into()),
        finding: Finding::Bounced,
        edition: 1,
        on: "2026-11-24".parse().unwrap(),
    };
    let tickets: Vec<_> = (0..10).map(|_| ben.report("report-01", &report).unwrap()).collect();
    assert!(tickets.iter().all(|ticket| *ticket == tickets[0]));
    assert_eq!(ada.reports(Some("XA-ministry")).unwrap().len(), 1);
    // An id that stands for something else is not written over.
    assert_eq!(refused(ben.report("report-01", &Report { finding: Finding::Works, ..report })).code, "id-taken");
    let mut other = review(Decision::Accept);
    other.reason = Some("again".into());
    assert_eq!(refused(ben.review("proposal-1", "review-01", &other)).code, "id-taken");
}

#[test]
fn nobody_decides_alone_or_on_what_they_have_not_seen_or_without_proof() {
    let endpoint = Endpoint::new();
    let both = endpoint.add("ada", &["maintainer", "reviewer", "publisher"]);
    // A second token, for the same person under another role: still one pair of eyes.
    let again = endpoint.add("ada", &["reviewer"]);
    let (ben, elsewhere) = (endpoint.add("ben", &["reviewer"]), endpoint.add("eve", &["reviewer:XB"]));
    let running = endpoint.run();
    let (ada, again, ben, elsewhere) = (running.client(&both), running.client(&again), running.client(&ben), running.client(&elsewhere));
    let proposal = ada.propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
    assert!(proposal.state == State::Submitted && proposal.tier == Tier::Proven);
    let accept = review(Decision::Accept);
    assert_eq!(refused(ada.review("proposal-1", "own-review", &accept)).code, "forbidden");
    assert_eq!(refused(again.review("proposal-1", "own-again", &accept)).code, "forbidden");
    assert_eq!(refused(elsewhere.review("proposal-1", "elsewhere", &accept)).code, "forbidden");
    let with = |evidence: Vec<Evidence>| {
        let mut review = review(Decision::Accept);
        review.evidence = evidence;
        review
    };
    let call = |value: &str| Evidence::CallBack { contact: MAILBOX.0.into(), value: value.into(), on: "2026-11-24".parse().unwrap() };
    for evidence in [vec![], vec![call("new@justice.xa.example")], vec![Evidence::NoteVerbale { reference: "NV 99".into() }]] {
        let problem = refused(ben.review("proposal-1", "no-proof-yet", &with(evidence)));
        assert!(problem.code == "proof-missing" && !problem.missing.is_empty(), "{problem:?}");
    }
    // Its author writes it anew: a review of what was before doesn't count.
    let mut asked = review(Decision::AskChanges);
    assert_eq!(ben.review("proposal-1", "ask-changes", &asked).unwrap().state, State::ChangesAsked);
    let mut second = moved("newer@justice.xa.example");
    second.revision = 1;
    assert_eq!(ada.propose("proposal-1", &second).unwrap().revision, 2);
    assert_eq!(refused(ben.review("proposal-1", "of-revision-1", &with(vec![call(MAILBOX.1)]))).code, "overtaken");
    let mut right = with(vec![call(MAILBOX.1)]);
    right.revision = 2;
    let accepted = ben.review("proposal-1", "of-revision-2", &right).unwrap();
    assert!(accepted.state == State::Accepted && accepted.steps.last().unwrap().evidence == right.evidence);
    asked = review(Decision::Reject);
    asked.revision = 2;
    assert_eq!(refused(ben.review("proposal-1", "too-late-now", &asked)).code, "not-now");
    assert_eq!(refused(ben.withdraw("proposal-1")).code, "forbidden");
    assert_eq!(ada.withdraw("proposal-1").unwrap().state, State::Withdrawn);
    assert_eq!(ada.withdraw("proposal-1").unwrap().state, State::Withdrawn);
}

#[test]
fn two_maintainers_on_one_record_lose_nothing() {
    let endpoint = Endpoint::new();
    let (ada, cleo) = (endpoint.add("ada", &["maintainer"]), endpoint.add("cleo", &["maintainer", "publisher"]));
    let ben = endpoint.add("ben", &["reviewer"]);
    let running = endpoint.run();
    let (ada, cleo, ben) = (running.client(&ada), running.client(&cleo), running.client(&ben));
    ada.propose("of-ada-01", &moved("ada@justice.xa.example")).unwrap();
    let mut both = moved("cleo@justice.xa.example");
    both.changes[0] = directory::proposal::RowChange {
        touch: directory::proposal::Touch::Touched(
            [("value", "cleo@justice.xa.example"), ("note", "office hours alone")]
                .map(|(name, value)| (name.to_owned(), directory::cell::Cell::Text(value.to_owned())))
                .into(),
        ),
        ..both.changes[0].clone()
    };
    cleo.propose("of-cleo-1", &both).unwrap();
    ben.review("of-ada-01", "review-ada", &review(Decision::Accept)).unwrap();
    assert_eq!(cleo.publish("publish-1", &crate::endpoint::PUBLISH).unwrap().edition, Some(2));
    let seen = ben.proposal("of-cleo-1").unwrap();
    let [contested] = &seen.conflicts[..] else { panic!("{seen:?}") };
    let text = |text: &str| directory::cell::Cell::Text(text.to_owned());
    let conflict = &contested.conflict;
    assert_eq!(conflict.column.as_deref(), Some("value"));
    assert_eq!(
        (&conflict.base, &conflict.theirs, &conflict.mine),
        (&text("central.authority@justice.xa.example"), &text("ada@justice.xa.example"), &text("cleo@justice.xa.example"))
    );
    let by = contested.by.as_ref().unwrap();
    assert_eq!((by.proposal.as_str(), by.author.as_str()), ("of-ada-01", "ada"));
    let problem = refused(ben.review("of-cleo-1", "without-a-word", &review(Decision::Accept)));
    assert!(problem.code == "conflicts" && problem.missing.len() == 1, "{problem:?}");
    let mut word = review(Decision::Accept);
    word.resolutions = vec![Resolution {
        id: conflict.id.clone(),
        column: conflict.column.clone(),
        theirs: conflict.theirs.clone(),
        take: Choice::Theirs,
    }];
    assert!(ben.review("of-cleo-1", "with-a-word", &word).unwrap().conflicts.is_empty());
    assert_eq!(cleo.publish("publish-2", &crate::endpoint::PUBLISH).unwrap().edition, Some(3));
    let (edition, value) = endpoint.read_contact(MAILBOX.0);
    assert_eq!((edition, value.as_deref()), (3, Some("ada@justice.xa.example")));
    let facts = store::Copy::open(&endpoint.path("a-reader.db")).unwrap().facts().unwrap();
    let contact = facts.contacts.iter().find(|contact| contact.id == MAILBOX.0).unwrap();
    assert_eq!(contact.fact.note.as_deref(), Some("office hours alone"));
}

#[test]
fn reports_are_tickets_with_closed_fields_alone() {
    let endpoint = Endpoint::new();
    let ada = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    let anyone = sync::endpoint::Client::open(&running.address, None, &sync::Link::default()).unwrap();
    let ada = running.client(&ada);
    let report = Report {
        authority: "XA-ministry".into(),
        record: None,
        finding: Finding::WrongAddress,
        edition: 1,
        on: "2026-11-24".parse().unwrap(),
    };
    anyone.report("report-01", &report).unwrap();
    assert_eq!(refused(anyone.report("report-02", &Report { authority: "nobody".into(), ..report.clone() })).code, "unfit");
    assert_eq!(refused(anyone.reports(None)).code, "no-token");
    assert_eq!(ada.reports(None).unwrap().len(), 1);
    assert!(ada.close_report("report-01").unwrap().closed);
    assert!(ada.close_report("report-01").unwrap().closed);
    assert_eq!(ada.reports(None).unwrap().len(), 0);
    let words = serde_json::json!({"authority": "XA-ministry", "record": null, "finding": "works", "edition": 1, "on": "2026-11-24", "note": "in the case of N. N."});
    let answer = crate::doors::send(&running.host(), "PUT", "/api/reports/report-03", &[], words.to_string().as_bytes());
    assert!(answer.starts_with("HTTP/1.1 400") && answer.contains("malformed"), "{answer}");
    let statistics = ada.statistics().unwrap();
    assert_eq!((statistics.edition, statistics.open_reports, statistics.registered), (1, 0, 1));
}
