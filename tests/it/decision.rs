//! Two sources that differ: both are shown, until one of them is verified.

use directory::desk::Desk;
use directory::record::{Facts, Verification};
use directory::verdict::Question;
use directory::vocabulary::{Method, RequestKind};
use jiff::civil::date;

fn real() -> Facts {
    store::Copy::open(crate::edition()).unwrap().facts().unwrap()
}

/// Liechtenstein in 2015: its own gazette names the Ministry, the Austrian one already the Office.
fn recipients(facts: Facts) -> Vec<String> {
    let question = Question {
        to: "LI".to_owned(),
        from: None,
        request: RequestKind::Mla,
        treaty: Some("UNTOC".to_owned()),
        channel: None,
        urgent: false,
        stage: None,
        subject: None,
        on: date(2015, 6, 1),
    };
    let verdict = Desk::new(facts).ask(&question).unwrap();
    let told = verdict.reasons.iter().filter(|reason| reason.rule == "conflict").count();
    assert!(told > 0, "that the sources differ is said in any case");
    let mut recipients = verdict.recipients;
    recipients.sort();
    recipients
}

#[test]
fn sources_that_differ_are_both_shown_until_one_is_verified() {
    assert_eq!(recipients(real()), ["LI-ministry-of-justice", "LI-office-of-justice"]);
    let mut facts = real();
    let (verified_on, due) = (date(2026, 11, 1), date(2027, 11, 1));
    let id = "invented-decision".to_owned();
    facts.verifications.push(Verification { id: id.clone(), verified_on, method: Method::NoteVerbale, due, note: None, edition: 1 });
    let own = facts.designations.iter_mut().filter(|one| one.authority == "LI-ministry-of-justice" && one.provision == "UNTOC 18(13)");
    own.for_each(|one| one.fact.verification = Some(id.clone()));
    assert_eq!(recipients(facts), ["LI-ministry-of-justice"]);
}
