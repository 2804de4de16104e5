//! The rules in sentences: each goes into the chain of reasons, applied or set aside, with why.

use jiff::civil::Date;

use crate::card;
use crate::record::ChannelRule;
use crate::sentence::{Part, Said, Sentence, day_of, place_of};
use crate::vocabulary::{Acceptance, Basis, Channel, ConditionKind};

use super::{Case, Weighed};

/// Adds every rule to the chain of reasons: those that decided as applied, the others as set aside, with why.
pub(super) fn say(case: &mut Case<'_>, rules: &[Weighed<'_>], channel: Option<Channel>, deciding: &[&ChannelRule]) {
    for Weighed { rule, aside } in rules {
        let applied = deciding.iter().any(|other| other.id == rule.id);
        let behind = match aside {
            Some(aside) => vec![aside.clone()],
            None if applied => explained(case, rule),
            None if channel.is_some_and(|channel| channel == rule.channel) => passed_over(case, rule),
            None => vec![Said::OtherChannel.alone()],
        };
        let why = [vec![words(rule)], behind].concat();
        case.because(rule.basis.code(), &rule.instrument, rule.article.as_deref(), applied, &rule.fact, why);
    }
}

/// Why a rule on the channel itself did not decide.
fn passed_over(case: &Case<'_>, rule: &ChannelRule) -> Vec<Sentence> {
    match (rule.basis, rule.acceptance, rule.fact.valid_to) {
        (_, Acceptance::CoordinationOnly, _) => Vec::new(),
        (Basis::Emergency, _, Some(to)) if to <= case.question.on => vec![ended(to), Said::OrdinaryStands.alone()],
        (Basis::Emergency, Acceptance::Refused, _) => vec![Said::MeasureTakesNothing.alone()],
        (Basis::Emergency, ..) => vec![Said::MeasureAddsNothing.alone()],
        _ => vec![Said::MoreSpecific.alone()],
    }
}

fn explained(case: &Case<'_>, rule: &ChannelRule) -> Vec<Sentence> {
    let end = match (rule.basis, rule.fact.valid_to) {
        (Basis::Emergency, Some(to)) if to <= case.question.on => Some(ended(to)),
        (Basis::Emergency, None) => Some(Said::MeasureOpen.alone()),
        _ => None,
    };
    let subject = rule.subject.as_deref().map(|subject| Said::ForSubject.text(subject));
    let note = rule.fact.note.as_deref().map(|note| Said::Recorded.text(note));
    let doubt = rule.fact.doubt.as_deref().map(|doubt| Said::Doubt.text(doubt));
    [subject, if_agreed(case, rule), end, note, doubt].into_iter().flatten().collect()
}

fn ended(day: Date) -> Sentence {
    Said::MeasureEnded.with([("day", day_of(day))])
}

/// What an agreement would have to meet, by the rule itself.
fn if_agreed(case: &Case<'_>, rule: &ChannelRule) -> Option<Sentence> {
    let conditions = card::conditions(case.held, rule).into_iter().filter(|_| rule.acceptance == Acceptance::IfAgreed);
    let kinds: Vec<ConditionKind> = conditions.map(|condition| condition.kind).collect();
    (!kinds.is_empty()).then(|| Said::IfAgreed.with([("conditions", Part::Conditions(kinds))]))
}

fn words(rule: &ChannelRule) -> Sentence {
    let said = match rule.acceptance {
        Acceptance::Accepted => Said::Accepts,
        Acceptance::Preferred => Said::Prefers,
        Acceptance::Exclusive => Said::AcceptsOnly,
        Acceptance::IfAgreed => Said::LeavesOpen,
        Acceptance::Refused => Said::Refuses,
        Acceptance::CoordinationOnly => Said::Coordinates,
    };
    let who = rule.jurisdiction.as_deref().map_or(Part::EveryParty, place_of);
    said.with([("who", who), ("channel", Part::Channel(rule.channel)), ("urgency", Part::Urgency(rule.urgency))])
}
