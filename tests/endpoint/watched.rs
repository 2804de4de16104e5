//! What those who run an endpoint see of it: its log, its figures, its statistics, its audit. No token, no name, no mailbox stands
//! where it needn't.

use std::io::Write;
use std::process::Stdio;

use directory::proposal::wire::{Decision, Finding, Report, Statistics};
use serde_json::Value;

use crate::doors::send;
use crate::endpoint::{Endpoint, PUBLISH, change, draft, moved, refused, review, valise_server};
use crate::python::{python, script};

#[test]
fn the_log_says_what_was_done_and_nothing_of_who_did_it_to_whom() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada.invented", &["maintainer", "publisher"]), endpoint.add("ben.invented", &["reviewer"]));
    let log = endpoint.path("log");
    // Everything that any library of it would ever say.
    let mut loud = valise_server();
    loud.env("VALISE_LOG", "trace");
    let running = endpoint.run_with_log(&log, loud, &[]);
    let (host, maintainer, reviewer) = (running.host(), running.client(&ada), running.client(&ben));
    maintainer.propose("proposal-1", &moved("unheard.of@justice.xa.example")).unwrap();
    maintainer.propose("proposal-2", &moved("nobody at all")).unwrap_err();
    refused(maintainer.review("proposal-1", "own-review", &review(Decision::Accept)));
    reviewer.review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    let later = draft(1, vec![change("contact", "XA-ministry-fax", "note", "ask for Mrs Invented")]);
    maintainer.propose("proposal-3", &later).unwrap();
    let report =
        Report { authority: "XA-ministry".into(), record: None, finding: Finding::Bounced, edition: 1, on: "2026-11-24".parse().unwrap() };
    reviewer.report("report-01", &report).unwrap();
    assert!(maintainer.publish("publish-1", &PUBLISH).unwrap().done);
    let wrong = format!("{}{}", &ada[..ada.len() - 4], "0000");
    refused(running.client(&wrong).me());
    send(&host, "GET", &format!("/api/me?token={ada}"), &[], b"");
    send(&host, "PUT", "/api/proposals/proposal-4", &[&format!("authorization: Bearer {ada}")], b"{\"reason\": \"of Mrs Invented\"");
    // The destination fails: a fault of ours, whose cause is in the log.
    std::fs::remove_dir_all(endpoint.path("published/repository/targets")).unwrap();
    maintainer.propose("proposal-5", &draft(1, moved("x@justice.xa.example").changes)).unwrap_err();
    drop(running);
    let said = std::fs::read_to_string(&log).unwrap();
    assert!(said.lines().count() > 10 && said.contains("/api/proposals/{id}") && said.contains("\"status\":200"), "{said}");
    for line in said.lines() {
        serde_json::from_str::<Value>(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    }
    let secret = |token: &str| token.rsplit_once('_').unwrap().1.to_owned();
    let personal =
        [&ada, &secret(&ada), &secret(&ben), "invented", "Invented", "unheard", "justice.xa", "nobody at all", "NV 12/2026", "vls_"];
    for word in personal {
        let found = said.lines().find(|line| line.contains(word));
        assert!(found.is_none(), "{word:?} stands in the log: {found:?}");
    }
}

/// What the reference parser of the format makes of the figures: a value for each name with its labels.
fn figures(host: &str) -> Value {
    let answer = send(host, "GET", "/metrics", &[], b"");
    let (head, text) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("application/openmetrics-text; version=1.0.0"), "{head}");
    let mut parser = python().arg(script("metrics.py")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    parser.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let done = parser.wait_with_output().unwrap();
    assert!(done.status.success(), "the reference parser refuses this: {text}");
    serde_json::from_slice(&done.stdout).unwrap()
}

#[test]
fn the_figures_are_read_by_prometheus_own_parser_and_are_right() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "publisher"]), endpoint.add("ben", &["reviewer"]));
    let running = endpoint.run();
    running.client(&ada).propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
    // Methods and paths that nobody has are counted as one each: nobody fills the memory with their names.
    for at in 0..20 {
        send(&running.host(), &format!("BREW{at}"), &format!("/nothing/{at}"), &[], b"");
    }
    let before = figures(&running.host());
    assert_eq!((&before["valise_edition{}"], &before["valise_proposals{state=submitted}"]), (&1.0.into(), &1.0.into()), "{before}");
    assert_eq!(before["valise_requests_total{method=other,route=file,status=405}"], 20.0, "{before}");
    assert_eq!(before["valise_requests_total{method=PUT,route=/api/proposals/{id},status=200}"], 1.0, "{before}");
    running.client(&ben).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    assert!(running.client(&ada).publish("publish-1", &PUBLISH).unwrap().done);
    let after = figures(&running.host());
    assert_eq!((&after["valise_edition{}"], &after["valise_proposals{state=published}"]), (&2.0.into(), &1.0.into()), "{after}");
    // Nothing stands where it stood: no proposal is before its reviewers any more.
    assert_eq!(after["valise_proposals{state=submitted}"], Value::Null, "{after}");
    let text = after.to_string();
    assert!(!text.contains("ada") && !text.contains("proposal-1"), "{text}");
}

#[test]
fn the_statistics_are_the_same_over_the_network_and_at_the_console() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "publisher"]), endpoint.add("ben", &["reviewer"]));
    endpoint.add("rea", &["reader"]);
    let running = endpoint.run();
    let (ada, ben) = (running.client(&ada), running.client(&ben));
    ada.propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
    ben.review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    ada.publish("publish-1", &PUBLISH).unwrap();
    ada.propose("proposal-2", &draft(2, vec![change("contact", "XA-ministry-fax", "note", "office hours alone")])).unwrap();
    let told = ada.statistics().unwrap();
    let console =
        |words: &[&str]| String::from_utf8(endpoint.command(&[&["statistics"], words].concat()).output().unwrap().stdout).unwrap();
    assert_eq!(serde_json::from_str::<Statistics>(&console(&["--json"])).unwrap(), told);
    let authorities = crate::house::facts(1, 0).authorities.len();
    let words = console(&[]);
    for line in
        [&format!("authorities {authorities}"), "registered users 3", "proposals published: 1", "proposals submitted: 1", "edition 2"]
    {
        assert!(words.lines().any(|said| said == line), "{line}: {words}");
    }
    assert!(words.contains("1 rows changed by 1 proposals"), "{words}");
    // Whoever may no longer come in is no registered user.
    assert!(endpoint.command(&["user", "revoke", "rea"]).stdout(Stdio::null()).status().unwrap().success());
    assert!(console(&[]).contains("registered users 2"));
    let nobody = sync::endpoint::Client::open(&running.address, None, &sync::Link::default()).unwrap();
    assert_eq!(refused(nobody.statistics()).code, "no-token");
}
