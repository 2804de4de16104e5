//! What a case wants, against what came out.

use std::fmt::{Debug, Write};

use directory::answer::{Condition, Reason, Verdict};
use directory::verdict::Refusal;
use directory::vocabulary::Tri;

use super::Told;
use super::case::{Case, Wanted};

/// What is wrong with the answer to a case, if anything, in lines.
pub fn check(file: &str, (case, told): &Told) -> Option<String> {
    let wrong = match told {
        Ok(verdict) => answered(case, verdict),
        Err(refusal) => refused(case, refusal),
    };
    (!wrong.is_empty()).then(|| wrong.into_iter().fold(format!("{file}: {}\n", case.name), |all, line| all + "    " + &line + "\n"))
}

fn refused(case: &Case, refusal: &Refusal) -> Vec<String> {
    let code = match refusal {
        Refusal::UnknownJurisdiction { .. } => "unknown-jurisdiction",
        Refusal::UnknownInstrument { .. } => "unknown-instrument",
        Refusal::AsksItself { .. } => "asks-itself",
        Refusal::Former { .. } => "former",
    };
    let mut wrong = Vec::new();
    differ(&mut wrong, "refused", Some(&case.refused), &Some(code.to_owned()));
    differ(&mut wrong, "recipients", case.recipients.as_deref().map(sorted).as_ref(), &successors(refusal));
    wrong
}

/// The successors that a refusal names: for them the question is to be asked.
fn successors(refusal: &Refusal) -> Vec<String> {
    if let Refusal::Former { successors, .. } = refusal { sorted(successors) } else { Vec::new() }
}

fn answered(case: &Case, verdict: &Verdict) -> Vec<String> {
    let mut wrong = Vec::new();
    let certified = verdict.language_rules.iter().filter(|rule| rule.certified == Tri::Yes);
    let certified: Vec<String> = certified.filter_map(|rule| rule.language.clone()).collect();
    let conditions: Vec<String> = verdict.conditions.iter().map(condition).collect();
    let days: Vec<u32> = verdict.time_limits.iter().map(|limit| limit.days).collect();
    let routes = verdict.routes.iter().map(|route| route.instrument.clone()).take(case.routes.as_ref().map_or(0, Vec::len)).collect();
    differ(&mut wrong, "refused", Some(&case.refused), &None);
    differ(&mut wrong, "status", case.status.as_ref(), &verdict.status);
    differ(&mut wrong, "under", case.under.as_ref(), &verdict.treaty.clone().unwrap_or_else(none));
    differ(&mut wrong, "by", case.by.as_ref(), &verdict.channel.map_or_else(none, |channel| channel.to_string()));
    differ(&mut wrong, "recipients", case.recipients.as_deref().map(sorted).as_ref(), &sorted(&verdict.recipients));
    differ(&mut wrong, "languages", case.languages.as_deref().map(sorted).as_ref(), &sorted(&verdict.languages));
    differ(&mut wrong, "certified", case.certified.as_deref().map(sorted).as_ref(), &sorted(&certified));
    differ(&mut wrong, "conditions", case.conditions.as_deref().map(sorted).as_ref(), &sorted(&conditions));
    differ(&mut wrong, "urgent", case.urgent.as_ref(), &verdict.urgent);
    differ(&mut wrong, "days", case.days.as_ref(), &days);
    differ(&mut wrong, "routes", case.routes.as_ref(), &routes);
    differ(&mut wrong, "due", case.due.as_ref(), &verdict.freshness.due);
    let absent = case.reasons.iter().filter(|wanted| !verdict.reasons.iter().any(|reason| is(wanted, reason)));
    let present = case.without.iter().filter(|wanted| verdict.reasons.iter().any(|reason| is(wanted, reason)));
    wrong.extend(absent.map(|wanted| format!("no such reason: {wanted:?}")));
    wrong.extend(present.map(|wanted| format!("this reason must not be there: {wanted:?}")));
    if !wrong.is_empty() {
        wrong.push(format!("reasons:{}", verdict.reasons.iter().fold(String::new(), told)));
    }
    wrong
}

fn differ<T: PartialEq + Debug>(wrong: &mut Vec<String>, what: &str, expected: Option<&T>, got: &T) {
    if let Some(expected) = expected.filter(|expected| *expected != got) {
        wrong.push(format!("{what}: expected {expected:?}, got {got:?}"));
    }
}

fn is(wanted: &Wanted, reason: &Reason) -> bool {
    let place = reason.provision.as_ref().or(reason.instrument.as_ref());
    wanted.rule == reason.rule
        && wanted.applied == reason.applied
        && wanted.at.as_ref().is_none_or(|at| place == Some(at))
        && wanted.says.as_ref().is_none_or(|says| reason.why.contains(says))
}

fn told(mut all: String, reason: &Reason) -> String {
    let sign = if reason.applied { '+' } else { '-' };
    let place = reason.provision.as_ref().or(reason.instrument.as_ref()).map_or("", String::as_str);
    write!(all, "\n        {sign}{} {place}: {}", reason.rule, reason.why).expect("a string takes it");
    all
}

fn condition(condition: &Condition) -> String {
    condition.days.map_or_else(|| condition.kind.to_string(), |days| format!("{} {days}", condition.kind))
}

fn sorted(all: &[String]) -> Vec<String> {
    let mut all = all.to_vec();
    all.sort();
    all
}

fn none() -> String {
    "none".to_owned()
}
