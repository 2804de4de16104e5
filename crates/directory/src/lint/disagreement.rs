//! Disagreement: two rows that say different things of the same matter for the same time.
//!
//! Each fault stands at the later row and names the earlier one. Two authorities that one source names side by side are
//! legal, and so are two with different scopes (China by competence, Latvia by stage).

use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::{ChannelRule, Designation, Fact, LegalBasis, Participation};
use crate::vocabulary::{Acceptance, Direction, RequestKind, Role, Stage, Urgency};

/// Whether two facts hold at the same time on some day. Where an end isn't recorded, there is none.
fn overlap(one: &Fact, other: &Fact) -> bool {
    let before = |a: &Fact, b: &Fact| a.valid_to.zip(b.valid_from).is_some_and(|(end, start)| end <= start);
    !before(one, other) && !before(other, one)
}

/// Goes over the rows of a group, and for each finds the first earlier row of the group that it is at odds with.
fn odds<'a, K: Ord, R>(rows: &'a [R], key: impl Fn(&'a R) -> K, at_odds: impl Fn(&R, &R) -> bool) -> Vec<(usize, usize)> {
    let mut groups: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let group = groups.entry(key(row)).or_default();
        // A group is as large as the rows of one scope; what goes beyond any real one is not compared.
        let first = group.iter().take(100).find(|earlier| at_odds(&rows[**earlier], row));
        pairs.extend(first.map(|earlier| (index, *earlier)));
        group.push(index);
    }
    pairs
}

/// What a designation is for: where two differ in it, both are right.
type Scope<'a> = (&'a str, Option<RequestKind>, Role, Option<Stage>, Option<&'a str>, Option<&'a str>);

fn scope(row: &Designation) -> Scope<'_> {
    (&row.provision, row.request_kind, row.role, row.stage, row.subject.as_deref(), row.territory.as_deref())
}

fn directions_meet(one: Direction, other: Direction) -> bool {
    one == other || one == Direction::Both || other == Direction::Both
}

/// Two sources name different authorities for one provision and scope.
pub fn designations(known: &Known<'_>, report: &mut Report<'_>) {
    let rows = &known.facts.designations;
    let owner = |row: &Designation| known.authority(&row.authority).map(|authority| authority.jurisdiction.as_str());
    let all: BTreeSet<_> = rows.iter().map(|row| (row.fact.source.as_str(), row.authority.as_str(), scope(row))).collect();
    let is_named_by = |row: &Designation, source: &str| all.contains(&(source, row.authority.as_str(), scope(row)));
    let at_odds = |one: &Designation, other: &Designation| {
        let meet = directions_meet(one.direction, other.direction) && overlap(&one.fact, &other.fact);
        let is_agreed = is_named_by(other, &one.fact.source) && is_named_by(one, &other.fact.source);
        one.authority != other.authority && meet && !is_agreed
    };
    for (index, earlier) in odds(rows, |row| (owner(row), scope(row)), at_odds) {
        let says = |index: usize| format!("{:?} by {:?}", rows[index].authority, rows[index].fact.source);
        let place = report.place::<Designation>(earlier);
        let message = format!("{}, but {place} names {} for the same", says(index), says(earlier));
        report.tell::<Designation>(FaultKind::SourcesDisagree, index, "authority", message);
    }
}

/// Two rows give different days of signature or consent for one participation.
pub fn participations(known: &Known<'_>, report: &mut Report<'_>) {
    let rows = &known.facts.participations;
    let at_odds = |one: &Participation, other: &Participation| {
        let differs = |a: Option<_>, b: Option<_>| a.zip(b).is_some_and(|(a, b)| a != b);
        overlap(&one.fact, &other.fact) && (differs(one.signed, other.signed) || differs(one.consented, other.consented))
    };
    for (index, earlier) in odds(rows, |row| (row.jurisdiction.as_str(), row.instrument.as_str()), at_odds) {
        let (row, place) = (&rows[index], report.place::<Participation>(earlier));
        let message = format!("{} in {}: other days than in {place}, by {:?}", row.jurisdiction, row.instrument, rows[earlier].fact.source);
        report.tell::<Participation>(kind(&row.fact, &rows[earlier].fact), index, "consented", message);
    }
}

fn urgencies_meet(one: Urgency, other: Urgency) -> bool {
    one == other || one == Urgency::Any || other == Urgency::Any
}

/// What a channel rule is about, but for the channel.
type Case<'a> = (Option<&'a str>, Option<&'a str>, &'a str, Option<&'static str>, Option<&'static str>, Option<&'a str>);

fn case(rule: &ChannelRule) -> Case<'_> {
    let (kind, stage) = (rule.request_kind.map(RequestKind::code), rule.stage.map(Stage::code));
    (rule.jurisdiction.as_deref(), rule.counterpart.as_deref(), &rule.instrument, kind, stage, rule.subject.as_deref())
}

/// One rule accepts a channel that another refuses.
pub fn channel_rules(known: &Known<'_>, report: &mut Report<'_>) {
    let rows = &known.facts.channel_rules;
    let accepts = |rule: &ChannelRule| matches!(rule.acceptance, Acceptance::Accepted | Acceptance::Preferred | Acceptance::Exclusive);
    let refuses = |rule: &ChannelRule| rule.acceptance == Acceptance::Refused;
    let at_odds = |one: &ChannelRule, other: &ChannelRule| {
        let is_split = accepts(one) && refuses(other) || refuses(one) && accepts(other);
        is_split && urgencies_meet(one.urgency, other.urgency) && overlap(&one.fact, &other.fact)
    };
    for (index, earlier) in odds(rows, |row| (case(row), row.channel), at_odds) {
        tell_rules(&rows[index], index, &rows[earlier], earlier, report);
    }
}

/// Two rules each call another channel the only one.
pub fn exclusive_channels(known: &Known<'_>, report: &mut Report<'_>) {
    let rows = &known.facts.channel_rules;
    let at_odds = |one: &ChannelRule, other: &ChannelRule| {
        let are_exclusive = one.acceptance == Acceptance::Exclusive && other.acceptance == Acceptance::Exclusive;
        let is_meeting = urgencies_meet(one.urgency, other.urgency) && overlap(&one.fact, &other.fact);
        are_exclusive && one.channel != other.channel && is_meeting
    };
    for (index, earlier) in odds(rows, case, at_odds) {
        tell_rules(&rows[index], index, &rows[earlier], earlier, report);
    }
}

fn tell_rules(rule: &ChannelRule, index: usize, other: &ChannelRule, earlier: usize, report: &mut Report<'_>) {
    let place = report.place::<ChannelRule>(earlier);
    let message = format!(
        "{} {} by {:?}, but {place} says {} {} by {:?}",
        rule.channel, rule.acceptance, rule.fact.source, other.channel, other.acceptance, other.fact.source
    );
    report.tell::<ChannelRule>(kind(&rule.fact, &other.fact), index, "acceptance", message);
}

/// One row takes an instrument as legal basis, another doesn't.
pub fn legal_bases(known: &Known<'_>, report: &mut Report<'_>) {
    let rows = &known.facts.legal_bases;
    let at_odds = |one: &LegalBasis, other: &LegalBasis| one.taken != other.taken && overlap(&one.fact, &other.fact);
    for (index, earlier) in odds(rows, |row| (row.jurisdiction.as_str(), row.provision.as_str(), row.request_kind), at_odds) {
        let (row, other, place) = (&rows[index], &rows[earlier], report.place::<LegalBasis>(earlier));
        let message = format!("{} by {:?}, but {place} says {} by {:?}", row.taken, row.fact.source, other.taken, other.fact.source);
        report.tell::<LegalBasis>(kind(&row.fact, &other.fact), index, "taken", message);
    }
}

/// Two sources disagree, or one contradicts itself.
fn kind(one: &Fact, other: &Fact) -> FaultKind {
    if one.source == other.source { FaultKind::RulesContradict } else { FaultKind::SourcesDisagree }
}
