//! Channel rules: whose they are, how long an emergency lasts, and which conditions make sense.

use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::{ChannelCondition, ChannelRule, TimeLimit};
use crate::vocabulary::{Acceptance, Basis, ConditionKind};

/// The length of a date to the day, as text.
const TO_THE_DAY: usize = "YYYY-MM-DD".len();

fn rules<'a>(known: &Known<'a>) -> impl Iterator<Item = (usize, &'a ChannelRule)> {
    known.facts.channel_rules.iter().enumerate()
}

/// An emergency measure without an end; worse, without the day of its last confirmation.
///
/// It is confirmed by its verification, or by a statement dated to the day.
pub fn emergency(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, rule) in rules(known).filter(|(_, rule)| rule.basis == Basis::Emergency && rule.fact.valid_to.is_none()) {
        report.tell::<ChannelRule>(FaultKind::EmergencyWithoutEnd, index, "valid_to", format!("{:?} has no end", rule.id));
        if rule.fact.verification.is_none() && rule.fact.as_of.to_string().len() < TO_THE_DAY {
            let message = format!("{:?} was last confirmed in {}, no one knows on which day", rule.id, rule.fact.as_of);
            report.tell::<ChannelRule>(FaultKind::EmergencyUnconfirmed, index, "as_of", message);
        }
    }
}

/// Conditions on a mailbox that accepts nothing.
pub fn coordination(known: &Known<'_>, report: &mut Report<'_>) {
    let only = rules(known).filter(|(_, rule)| rule.acceptance == Acceptance::CoordinationOnly);
    let only: std::collections::HashSet<&str> = only.map(|(_, rule)| rule.id.as_str()).collect();
    for (index, condition) in known.facts.channel_conditions.iter().enumerate() {
        if only.contains(condition.channel_rule.as_str()) {
            let message = format!("{:?} is coordination-only", condition.channel_rule);
            report.tell::<ChannelCondition>(FaultKind::CoordinationConditions, index, "channel_rule", message);
        }
    }
}

/// A treaty's default for one jurisdiction, or another rule for none.
pub fn default_or_own(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, rule) in rules(known) {
        match (&rule.jurisdiction, rule.basis) {
            (Some(code), Basis::TreatyDefault) => {
                report.tell::<ChannelRule>(FaultKind::DefaultForOne, index, "jurisdiction", format!("a treaty's default names {code:?}"));
            }
            (None, basis) if basis != Basis::TreatyDefault => {
                let message = format!("the jurisdiction is empty, but the basis is {basis}");
                report.tell::<ChannelRule>(FaultKind::RuleForNobody, index, "jurisdiction", message);
            }
            _ => {}
        }
    }
}

/// A bilateral rule without its other party, or a rule of a jurisdiction with itself.
pub fn counterpart(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, rule) in rules(known) {
        if rule.basis == Basis::Bilateral && rule.counterpart.is_none() {
            let message = format!("{:?} is bilateral, but names no counterpart", rule.id);
            report.tell::<ChannelRule>(FaultKind::BilateralForAll, index, "counterpart", message);
        }
        if rule.counterpart.is_some() && rule.counterpart == rule.jurisdiction {
            let message = format!("{:?} names its jurisdiction as its counterpart", rule.id);
            report.tell::<ChannelRule>(FaultKind::SelfCounterpart, index, "counterpart", message);
        }
    }
}

/// Days that are missing or none.
pub fn days(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.channel_conditions.iter().enumerate() {
        if row.days.map_or(row.kind == ConditionKind::OriginalWithinDays, |days| days == 0) {
            let message = format!("{} of {:?} without a number of days", row.kind, row.channel_rule);
            report.tell::<ChannelCondition>(FaultKind::DaysMissing, index, "days", message);
        }
    }
    for (index, row) in known.facts.time_limits.iter().enumerate().filter(|(_, row)| row.days == 0) {
        report.tell::<TimeLimit>(FaultKind::DaysMissing, index, "days", format!("{:?} has no days", row.id));
    }
}
