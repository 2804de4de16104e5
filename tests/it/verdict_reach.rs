//! How far the facts reach: for how many parties to UNTOC the directory says more than the treaty says for every party.

use std::collections::BTreeSet;

use directory::answer::Verdict;
use directory::desk::Desk;
use directory::verdict::Question;
use directory::vocabulary::{Basis, Channel, JurisdictionKind, RequestKind, Tri};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 23);

/// What is said of a party beyond the default.
#[derive(Default)]
struct Reach {
    parties: usize,
    recipient: usize,
    language: usize,
    channel: usize,
    basis: usize,
    any: usize,
    any_treaty: usize,
}

fn question(to: &str, request: RequestKind, treaty: Option<&str>, channel: Option<Channel>) -> Question {
    let (to, treaty) = (to.to_owned(), treaty.map(str::to_owned));
    Question { to, from: None, request, treaty, channel, urgent: true, stage: None, subject: None, on: TODAY }
}

/// Whether a rule of the party's own speaks of a channel, whichever way.
fn speaks_of_channels(verdict: &Verdict) -> bool {
    let own = |rule: &str| Basis::from_code(rule).is_some_and(|basis| basis != Basis::TreatyDefault);
    verdict.reasons.iter().any(|reason| own(&reason.rule) && reason.provision.is_some() && !reason.source.is_empty())
}

/// What is said of a state under an instrument: who receives, which languages, which channels, whether it is a legal basis.
fn said(desk: &Desk, code: &str, treaty: &str) -> [bool; 4] {
    let ask = |request| desk.ask(&question(code, request, Some(treaty), None)).expect("a verdict");
    let (assistance, extradition) = (ask(RequestKind::Mla), ask(RequestKind::Extradition));
    let basis = extradition.reasons.iter().any(|reason| reason.rule == "legal-basis");
    [!assistance.recipients.is_empty(), !assistance.language_rules.is_empty(), speaks_of_channels(&assistance), basis]
}

/// The states that UNTOC binds, and the European Union.
fn parties(desk: &Desk) -> BTreeSet<String> {
    let rows = desk.held().facts().jurisdictions.iter();
    let states = rows.filter(|row| matches!(row.kind, JurisdictionKind::State | JurisdictionKind::Organisation));
    let bound = |code: &&str| {
        let verdict = desk.ask(&question(code, RequestKind::Mla, Some("UNTOC"), None)).expect("a verdict");
        verdict.routes.iter().any(|route| route.instrument == "UNTOC" && route.binding == Tri::Yes)
    };
    states.map(|row| row.code.as_str()).filter(bound).map(str::to_owned).collect()
}

/// Whether anything is said of a state under any instrument that binds it for assistance or extradition.
fn said_anywhere(desk: &Desk, code: &str) -> bool {
    let routes = |request| desk.ask(&question(code, request, None, None)).expect("a verdict").routes;
    let treaties: BTreeSet<String> =
        [RequestKind::Mla, RequestKind::Extradition].into_iter().flat_map(routes).map(|route| route.instrument).collect();
    treaties.iter().any(|treaty| said(desk, code, treaty).contains(&true))
}

fn reach() -> Reach {
    let desk = crate::verdicts::desk("facts");
    parties(&desk).iter().fold(Reach::default(), |all, code| {
        let [recipient, language, channel, basis] = said(&desk, code, "UNTOC");
        let any = recipient || language || channel || basis;
        Reach {
            parties: all.parties + 1,
            recipient: all.recipient + usize::from(recipient),
            language: all.language + usize::from(language),
            channel: all.channel + usize::from(channel),
            basis: all.basis + usize::from(basis),
            any: all.any + usize::from(any),
            any_treaty: all.any_treaty + usize::from(any || said_anywhere(&desk, code)),
        }
    })
}

#[test]
fn of_two_in_five_parties_to_untoc_the_verdict_says_more_than_the_default() {
    let reach = reach();
    println!(
        "{} parties; under UNTOC: recipient {}, language {}, channel {}, legal basis {}, any of them {}; under any treaty {}",
        reach.parties, reach.recipient, reach.language, reach.channel, reach.basis, reach.any, reach.any_treaty
    );
    assert!(reach.parties >= 190, "{} parties", reach.parties);
    assert!(reach.any * 5 >= reach.parties * 2, "{} of {}", reach.any, reach.parties);
    assert!(reach.any_treaty >= reach.any);
}
