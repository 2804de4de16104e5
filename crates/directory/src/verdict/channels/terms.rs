//! The conditions under which a channel is open, and the subjects that it is open or closed for.

use crate::answer::Condition;
use crate::card;
use crate::record::ChannelRule;
use crate::vocabulary::{Acceptance, Basis, Channel, ConditionKind, Status, Urgency};

use super::{Case, Weighed, apart, excludes, says};

pub(super) fn conditions(case: &Case<'_>, deciding: &[&ChannelRule], channel: Channel) -> Vec<Condition> {
    let own = deciding.iter().filter(|rule| rule.channel == channel && !is_left_open(rule));
    let mut conditions: Vec<Condition> = Vec::new();
    for condition in own.flat_map(|rule| scoped(case, rule)) {
        if !conditions.contains(&condition) {
            conditions.push(condition);
        }
    }
    conditions
}

/// Whether a treaty leaves a channel to the agreement of its parties: what such an agreement would have to meet is no
/// condition of anything yet. (Where two states left it open between them, it is.)
fn is_left_open(rule: &ChannelRule) -> bool {
    rule.acceptance == Acceptance::IfAgreed && rule.basis == Basis::TreatyDefault
}

/// The conditions of a rule; where it is for one subject, they say so.
fn scoped(case: &Case<'_>, rule: &ChannelRule) -> Vec<Condition> {
    let mut conditions = card::conditions(case.held, rule);
    conditions.sort_by_key(|condition| condition.kind);
    if let Some(subject) = rule.subject.as_deref() {
        for condition in &mut conditions {
            let text = condition.text.take().map_or_else(String::new, |text| format!("{text}, "));
            condition.text = Some(format!("{text}for: {subject}"));
        }
    }
    conditions
}

/// Subjects for which the channel is closed although it is open for others.
pub(super) fn exceptions(case: &Case<'_>, rules: &[Weighed<'_>], channel: Channel) -> Vec<Condition> {
    let closed = rules.iter().map(|weighed| weighed.rule).filter(|rule| {
        let refused = rule.acceptance == Acceptance::Refused && rule.channel == channel;
        let excluded = rule.acceptance == Acceptance::Exclusive && excludes(rule.channel, channel);
        (refused || excluded) && rule.basis != Basis::Emergency && case.question.subject.is_none() && apart(case, rule).is_none()
    });
    let subjects = closed.filter_map(|rule| rule.subject.as_deref());
    subjects.map(|subject| purpose_limited(format!("not for: {subject}"))).collect()
}

/// The one subject that the channel is open for, where it is open for no other.
pub(super) fn only_for(case: &Case<'_>, live: &[&ChannelRule], channel: Channel, deciding: &[&ChannelRule]) -> Option<Condition> {
    let subject = deciding.first()?.subject.as_deref().filter(|subject| !case.question.concerns(subject))?;
    let alone = deciding.iter().all(|rule| rule.subject.as_deref() == Some(subject));
    let now = |rule: &&ChannelRule| case.question.urgent || rule.urgency != Urgency::Urgent;
    let open =
        live.iter().copied().filter(now).any(|rule| rule.channel == channel && rule.subject.is_none() && says(rule) == Status::Accepted);
    (alone && !open).then(|| purpose_limited(format!("only for: {subject}")))
}

fn purpose_limited(text: String) -> Condition {
    Condition { kind: ConditionKind::PurposeLimited, days: None, text: Some(text) }
}

/// An acceptance that rests on rules in doubt alone is to be confirmed first, and so is an emergency measure with no end date.
pub(super) fn confirm_first(status: Status, deciding: &[&ChannelRule]) -> Option<Condition> {
    let why = |rule: &&ChannelRule| match rule.basis {
        Basis::Emergency if status == Status::Conditional => {
            Some("an emergency measure with no end date: ask whether it still holds".to_owned())
        }
        _ => rule.fact.doubt.clone().filter(|_| status == Status::Accepted),
    };
    let reasons: Option<Vec<String>> = deciding.iter().map(why).collect();
    let text = reasons?.into_iter().next()?;
    Some(Condition { kind: ConditionKind::ConfirmFirst, days: None, text: Some(text) })
}

/// Whether a condition makes an acceptance conditional. That no original is needed is good news, not a condition.
pub(super) fn binds(condition: &Condition) -> bool {
    condition.kind != ConditionKind::OriginalNever
}
