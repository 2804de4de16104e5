//! Emergency measures: they add to what is ordinarily accepted, and end in one of three ways.

use jiff::{ToSpan, civil::Date};

use crate::record::ChannelRule;
use crate::vocabulary::{Acceptance, Basis, Channel, Status, Urgency};

use super::{Case, openness, says};

/// What emergency measures add. One with no end date counts as lapsed once its last confirmation is over a year old, and
/// means "ask first" before that. It adds to what is ordinarily accepted, and takes nothing away.
pub(super) fn emergency<'a>(case: &Case<'_>, live: &[&'a ChannelRule], channel: Channel) -> Option<(Status, Vec<&'a ChannelRule>)> {
    let accepts = |rule: &&ChannelRule| matches!(rule.acceptance, Acceptance::Accepted | Acceptance::Preferred | Acceptance::Exclusive);
    let measures = live.iter().copied().filter(|rule| rule.basis == Basis::Emergency && rule.channel == channel).filter(accepts);
    let weighed = measures.map(|rule| (measure(case, rule), rule));
    weighed.min_by_key(|(status, _)| openness(*status)).map(|(status, rule)| (status, vec![rule]))
}

fn measure(case: &Case<'_>, rule: &ChannelRule) -> Status {
    let on = case.question.on;
    match rule.fact.valid_to {
        Some(to) if to <= on => Status::Lapsed,
        None if confirmed(case, rule).is_none_or(|confirmed| a_year_after(confirmed) <= on) => Status::Lapsed,
        _ if rule.urgency == Urgency::Urgent && !case.question.urgent => Status::UrgentOnly,
        Some(_) => says(rule),
        None => Status::Conditional,
    }
}

/// The last day on which the measure was known to hold.
fn confirmed(case: &Case<'_>, rule: &ChannelRule) -> Option<Date> {
    let verified = rule.fact.verification.as_deref().and_then(|id| case.held.verification(id)).map(|verification| verification.verified_on);
    verified.max(Some(rule.fact.as_of.earliest()))
}

fn a_year_after(day: Date) -> Date {
    day.checked_add(1.year()).unwrap_or(Date::MAX)
}
