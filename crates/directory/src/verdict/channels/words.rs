//! The rules in words: each goes into the chain of reasons, applied or set aside, with why.

use crate::card;
use crate::record::ChannelRule;
use crate::vocabulary::{Acceptance, Basis, Channel, Urgency};

use super::{Case, Weighed};

/// Adds every rule to the chain of reasons: those that decided as applied, the others as set aside, with why.
pub(super) fn say(case: &mut Case<'_>, rules: &[Weighed<'_>], channel: Option<Channel>, deciding: &[&ChannelRule]) {
    for Weighed { rule, aside } in rules {
        let applied = deciding.iter().any(|other| other.id == rule.id);
        let why = match aside {
            Some(aside) => format!("{}, but {aside}", words(rule)),
            None if applied => explained(case, rule),
            None if channel.is_some_and(|channel| channel == rule.channel) => format!("{}{}", words(rule), passed_over(case, rule)),
            None => format!("{}; the question is about another channel", words(rule)),
        };
        case.because(rule.basis.code(), &rule.instrument, rule.article.as_deref(), applied, &rule.fact, why);
    }
}

/// Why a rule on the channel itself did not decide.
fn passed_over(case: &Case<'_>, rule: &ChannelRule) -> String {
    match (rule.basis, rule.acceptance, rule.fact.valid_to) {
        (_, Acceptance::CoordinationOnly, _) => String::new(),
        (Basis::Emergency, _, Some(to)) if to <= case.question.on => {
            format!("; the emergency measure ended on {to}, what is ordinarily accepted stands")
        }
        (Basis::Emergency, Acceptance::Refused, _) => {
            "; an emergency measure takes nothing away from what is ordinarily accepted: ask whether it still holds".to_owned()
        }
        (Basis::Emergency, ..) => "; the emergency measure adds nothing to what is ordinarily accepted".to_owned(),
        _ => "; a more specific rule goes before it".to_owned(),
    }
}

fn explained(case: &Case<'_>, rule: &ChannelRule) -> String {
    let note = rule.fact.note.as_deref().map_or_else(String::new, |note| format!(" ({note})"));
    let doubt = rule.fact.doubt.as_deref().map_or_else(String::new, |doubt| format!(" In doubt: {doubt}."));
    let subject = rule.subject.as_deref().map_or_else(String::new, |subject| format!(", for: {subject}"));
    let end = match (rule.basis, rule.fact.valid_to) {
        (Basis::Emergency, Some(to)) if to <= case.question.on => format!("; the emergency measure ended on {to}"),
        (Basis::Emergency, None) => "; an emergency measure with no end date: ask first".to_owned(),
        _ => String::new(),
    };
    format!("{}{subject}{}{end}{note}{doubt}", words(rule), if_agreed(case, rule))
}

/// What an agreement would have to meet, by the rule itself.
fn if_agreed(case: &Case<'_>, rule: &ChannelRule) -> String {
    let conditions = card::conditions(case.held, rule).into_iter().filter(|_| rule.acceptance == Acceptance::IfAgreed);
    let named: Vec<&str> = conditions.map(|condition| condition.kind.code()).collect();
    if named.is_empty() { String::new() } else { format!(" (if agreed, with {})", named.join(", ")) }
}

fn words(rule: &ChannelRule) -> String {
    let who = rule.jurisdiction.as_deref().unwrap_or("every party");
    let channel = rule.channel;
    let urgent = if rule.urgency == Urgency::Urgent { " for urgent requests" } else { "" };
    match rule.acceptance {
        Acceptance::Accepted => format!("{who} accepts {channel}{urgent}"),
        Acceptance::Preferred => format!("{who} prefers {channel}{urgent}"),
        Acceptance::Exclusive => format!("{who} accepts {channel} only{urgent}"),
        Acceptance::IfAgreed => format!("{channel}{urgent} where both states agree: neither a yes nor a no of {who}"),
        Acceptance::Refused => format!("{who} does not accept {channel}{urgent}"),
        Acceptance::CoordinationOnly => format!("{who} named {channel} to coordinate by; that is no acceptance of requests"),
    }
}
