//! What the rules of an instrument say of a channel: every rule is weighed, and says why it counts or not.

mod emergency;
mod terms;
mod words;

use crate::answer::Condition;
use crate::record::ChannelRule;
use crate::sentence::{Part, Said, Sentence, day_of, place_of};
use crate::vocabulary::{Acceptance, Basis, Channel, Status, Urgency};
use emergency::emergency;
use terms::{binds, conditions, confirm_first, exceptions, only_for};
use words::say;

use super::{Case, Question, standing, unrecorded};

/// What the rules say of a channel.
pub(super) struct Outcome {
    pub(super) status: Status,
    pub(super) channel: Option<Channel>,
    pub(super) conditions: Vec<Condition>,
    pub(super) urgent: Vec<Channel>,
}

impl Outcome {
    pub(super) const fn of(status: Status, channel: Option<Channel>) -> Self {
        Self { status, channel, conditions: Vec::new(), urgent: Vec::new() }
    }

    /// Adds a condition; what was accepted is then conditional.
    pub(super) fn add(&mut self, condition: Condition) {
        self.conditions.push(condition);
        if self.status == Status::Accepted {
            self.status = Status::Conditional;
        }
    }
}

/// A rule that holds for this case, or why it doesn't.
struct Weighed<'a> {
    rule: &'a ChannelRule,
    aside: Option<Sentence>,
}

/// The rules of a chain of instruments, weighed for a case, most specific first.
pub(super) struct Rules<'c, 'a> {
    all: Vec<Weighed<'a>>,
    live: Vec<&'a ChannelRule>,
    order: Order<'c>,
}

/// What the rules come to for one channel, and which decided.
pub(super) struct Decision<'a> {
    pub(super) status: Status,
    pub(super) deciding: Vec<&'a ChannelRule>,
    conditions: Vec<Condition>,
}

/// Weighs the rules of a chain of instruments, most specific first, and says what they come to for the channel asked
/// about, or for the one that they name first.
pub(super) fn weigh(case: &mut Case<'_>, chain: &[&str]) -> Outcome {
    let rules = Rules::of(case, chain);
    let Some(channel) = case.question.channel.or_else(|| first_named(&rules.live, &rules.order)) else {
        say(case, &rules.all, None, &[]);
        case.reasons.push(unrecorded(Said::NoChannelRule.of(&case.to.code)));
        return Outcome::of(Status::NotStated, None);
    };
    let Decision { status, deciding, conditions } = rules.decide(case, channel);
    say(case, &rules.all, Some(channel), &deciding);
    if deciding.is_empty() {
        let parts = [("place", place_of(&case.to.code)), ("channel", Part::Channel(channel))];
        case.reasons.push(unrecorded(Said::ChannelUnsaid.with(parts)));
    }
    Outcome { status, channel: Some(channel), conditions, urgent: urgent_routes(&rules.live, &rules.order) }
}

impl<'c, 'a> Rules<'c, 'a> {
    pub(super) fn of(case: &Case<'a>, chain: &'c [&'c str]) -> Self
    where
        'a: 'c,
    {
        let mut all: Vec<Weighed> = considered(case, chain).into_iter().map(|rule| Weighed { aside: aside(case, rule), rule }).collect();
        let order = Order { question: case.question, chain };
        all.sort_by_cached_key(|weighed| (order.precedence(weighed.rule), weighed.rule.id.as_str()));
        let live = all.iter().filter(|weighed| weighed.aside.is_none()).map(|weighed| weighed.rule).collect();
        Self { all, live, order }
    }

    /// What they come to for one channel.
    pub(super) fn decide(&self, case: &Case<'a>, channel: Channel) -> Decision<'a> {
        let ordinary = ordinary(&self.live, channel, &self.order, case.question.urgent);
        let (status, deciding) = better(ordinary, emergency(case, &self.live, channel));
        let mut conditions = conditions(case, &deciding, channel);
        if !matches!(status, Status::Accepted | Status::Conditional | Status::UrgentOnly) {
            return Decision { status, deciding, conditions };
        }
        conditions.extend(exceptions(case, &self.all, channel));
        conditions.extend(only_for(case, &self.live, channel, &deciding));
        conditions.extend(confirm_first(status, &deciding));
        let conditional = status == Status::Accepted && conditions.iter().any(binds);
        Decision { status: if conditional { Status::Conditional } else { status }, deciding, conditions }
    }
}

/// The rules of the requested jurisdiction, and those that the instruments make for every party, on this kind of request.
fn considered<'a>(case: &Case<'a>, chain: &[&str]) -> Vec<&'a ChannelRule> {
    let held = case.held;
    let bears = |rule: &&ChannelRule| {
        chain.contains(&rule.instrument.as_str()) && rule.request_kind.is_none_or(|kind| kind == case.question.request)
    };
    let mut rules: Vec<_> = held.channel_rules(&case.to.code).filter(bears).collect();
    let silent = |rule: &&ChannelRule| !rules.iter().any(|own| own.channel == rule.channel);
    let state: Vec<_> = of_the_state(case).filter(bears).filter(silent).collect();
    rules.extend(state);
    rules.extend(standing::organisations(held, case.to, case.question.on).flat_map(|code| held.channel_rules(code)).filter(bears));
    rules.extend(chain.iter().flat_map(|instrument| held.default_rules(instrument)).filter(bears));
    rules
}

/// What the state of a territory declared or agreed. Its domestic rules, practice and emergency measures are its own.
fn of_the_state<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a ChannelRule> + use<'a> {
    let held = case.held;
    let rules = case.to.parent.as_deref().into_iter().flat_map(move |parent| held.channel_rules(parent));
    rules.filter(|rule| matches!(rule.basis, Basis::Declaration | Basis::Bilateral))
}

/// Why a rule does not hold for this case; `None`: it does.
fn aside(case: &Case<'_>, rule: &ChannelRule) -> Option<Sentence> {
    let elsewhere = rule.subject.as_deref().filter(|subject| !case.question.concerns(subject) && closes(rule));
    apart(case, rule).or_else(|| elsewhere.map(|subject| Said::SubjectOnly.text(subject)))
}

/// Why a rule does not hold for this case, whatever its subject is.
fn apart(case: &Case<'_>, rule: &ChannelRule) -> Option<Sentence> {
    let question = case.question;
    if let Some(from) = rule.fact.valid_from.filter(|from| question.on < *from) {
        return Some(Said::HoldsFrom.with([("day", day_of(from))]));
    }
    if rule.basis != Basis::Emergency
        && let Some(to) = rule.fact.valid_to.filter(|to| *to <= question.on)
    {
        return Some(Said::HeldUntil.with([("day", day_of(to))]));
    }
    if let Some(other) = rule.counterpart.as_deref().filter(|other| !case.comes_from(other)) {
        return Some(Said::CounterpartOnly.of(other));
    }
    if let (Some(stage), Some(asked)) = (rule.stage, question.stage)
        && stage != asked
    {
        return Some(Said::StageOnly.with([("stage", Part::Stage(stage))]));
    }
    (rule.urgency == Urgency::Ordinary && question.urgent).then(|| Said::NotUrgent.alone())
}

/// A rule for one subject that closes a channel says nothing of other subjects; one that opens it is shown, with its subject.
const fn closes(rule: &ChannelRule) -> bool {
    matches!(rule.acceptance, Acceptance::Refused | Acceptance::Exclusive)
}

/// Which of two rules goes before the other, for a question.
struct Order<'a> {
    question: &'a Question,
    chain: &'a [&'a str],
}

impl Order<'_> {
    /// Most specific first: what two states agreed, what the requested state declared, its own law, practice, the treaty's
    /// default; within that, the nearer instrument; within that, a rule for the very subject, for all, for another subject.
    fn precedence(&self, rule: &ChannelRule) -> (u8, usize, u8) {
        let basis = match rule.basis {
            Basis::Bilateral => 0,
            Basis::Declaration => 1,
            Basis::Domestic | Basis::EmergencyMadePermanent => 2,
            Basis::Practice => 3,
            Basis::TreatyDefault => 4,
            Basis::Emergency => 5,
        };
        let scope = rule.subject.as_deref().map_or(1, |subject| if self.question.concerns(subject) { 0 } else { 2 });
        (basis, self.chain.iter().position(|code| *code == rule.instrument).unwrap_or(self.chain.len()), scope)
    }
}

/// Where no channel was asked about: the only one, else the preferred one, else the first accepted one of the most specific
/// rules that are not in doubt. A way to an office goes before INTERPOL, and that before a medium; a rule for every request
/// goes before one for urgent requests, and that before an emergency measure. What another rule closes isn't named.
fn first_named(live: &[&ChannelRule], order: &Order<'_>) -> Option<Channel> {
    let by = |rule: &&&ChannelRule| {
        let said = match rule.acceptance {
            Acceptance::Exclusive => 0,
            Acceptance::Preferred => 1,
            _ => 2,
        };
        let reach = if rule.basis == Basis::Emergency { 2 } else { u8::from(rule.urgency == Urgency::Urgent) };
        (reach, said, rule.fact.doubt.is_some(), !is_route(rule.channel), rule.channel == Channel::Interpol)
    };
    let mut open: Vec<&&ChannelRule> = live.iter().filter(|rule| says(rule) == Status::Accepted).collect();
    open.sort_by_key(by);
    let closed = |rule: &ChannelRule| {
        rule.basis != Basis::Emergency && ordinary(live, rule.channel, order, order.question.urgent).0 == Status::NotAccepted
    };
    open.into_iter().find(|rule| !closed(rule)).map(|rule| rule.channel)
}

/// A way to an office, as against a medium that carries the request there.
const fn is_route(channel: Channel) -> bool {
    use Channel::{CentralAuthorityDirect, Consular, Diplomatic, Interpol, JudicialAuthorityDirect};
    matches!(channel, Diplomatic | CentralAuthorityDirect | JudicialAuthorityDirect | Interpol | Consular)
}

/// What the ordinary rules come to, and which decided.
///
/// A rule for urgent requests does not answer for ordinary ones: where those are not accepted, or nothing is said of them,
/// the channel is for urgent requests only.
fn ordinary<'a>(live: &[&'a ChannelRule], channel: Channel, order: &Order<'_>, urgent: bool) -> (Status, Vec<&'a ChannelRule>) {
    let rules: Vec<_> = live.iter().copied().filter(|rule| rule.basis != Basis::Emergency).collect();
    if urgent {
        return settle(&rules, channel, order);
    }
    let (for_urgent, for_all): (Vec<_>, Vec<_>) = rules.iter().copied().partition(|rule| rule.urgency == Urgency::Urgent);
    let settled = settle(&for_all, channel, order);
    if settled.0 == Status::Accepted {
        return settled;
    }
    let among = for_urgent
        .into_iter()
        .chain(for_all.into_iter().filter(|rule| rule.urgency == Urgency::Any && rule.acceptance == Acceptance::Exclusive));
    match settle(&among.collect::<Vec<_>>(), channel, order) {
        (Status::Accepted, deciding) => (Status::UrgentOnly, deciding),
        (_, open) if settled.1.is_empty() => (settled.0, open),
        _ => settled,
    }
}

/// The first definite rule on the channel decides, unless a more specific one accepts another route only. Rules of the same
/// rank that say the same, each for its subject or stage, decide together.
fn settle<'a>(rules: &[&'a ChannelRule], channel: Channel, order: &Order<'_>) -> (Status, Vec<&'a ChannelRule>) {
    let own: Vec<_> = rules.iter().copied().filter(|rule| rule.channel == channel).collect();
    let definite = own.iter().copied().filter(|rule| !matches!(rule.acceptance, Acceptance::IfAgreed | Acceptance::CoordinationOnly));
    let decides = definite.min_by_key(|rule| (order.precedence(rule), rule.urgency != Urgency::Urgent));
    let only = rules.iter().copied().find(|rule| rule.acceptance == Acceptance::Exclusive && excludes(rule.channel, channel));
    match (decides, only) {
        (None, Some(only)) => (Status::NotAccepted, vec![only]),
        (Some(rule), Some(only)) if order.precedence(only) < order.precedence(rule) => (Status::NotAccepted, vec![only]),
        (Some(rule), _) => (says(rule), own.into_iter().filter(|other| together(rule, other, order)).collect()),
        (None, None) => (Status::NotStated, own),
    }
}

fn together(rule: &ChannelRule, other: &ChannelRule, order: &Order<'_>) -> bool {
    order.precedence(other) == order.precedence(rule) && says(other) == says(rule) && other.urgency == rule.urgency
}

fn says(rule: &ChannelRule) -> Status {
    match rule.acceptance {
        Acceptance::Refused => Status::NotAccepted,
        Acceptance::IfAgreed | Acceptance::CoordinationOnly => Status::NotStated,
        Acceptance::Accepted | Acceptance::Preferred | Acceptance::Exclusive => Status::Accepted,
    }
}

/// "Only through X" excludes other routes, but not a medium (email, fax) to the same office: unless X is the diplomatic
/// channel, which is itself the way that the paper takes. UNTOC 18(13) and UNCAC 46(13) leave INTERPOL open beside a required
/// diplomatic channel, where both agree and it is urgent. By word of mouth is never excluded: it is confirmed the ordinary way.
fn excludes(only: Channel, other: Channel) -> bool {
    let medium = matches!(other, Channel::Email | Channel::Fax | Channel::Post | Channel::Courier | Channel::SecurePlatform);
    match only {
        _ if only == other => false,
        Channel::Diplomatic => medium || (is_route(other) && other != Channel::Interpol),
        _ => is_route(only) && is_route(other),
    }
}

fn better<'a>(
    ordinary: (Status, Vec<&'a ChannelRule>),
    emergency: Option<(Status, Vec<&'a ChannelRule>)>,
) -> (Status, Vec<&'a ChannelRule>) {
    match emergency {
        Some(measure) if openness(measure.0) < openness(ordinary.0) => measure,
        _ => ordinary,
    }
}

/// From open to closed; `lapsed` says more than `not-stated`.
const fn openness(status: Status) -> u8 {
    match status {
        Status::Accepted => 0,
        Status::Conditional => 1,
        Status::UrgentOnly => 2,
        Status::NotAccepted => 3,
        Status::Lapsed => 4,
        Status::NotStated => 5,
        Status::NotApplicable => 6,
    }
}

/// The channels that an urgent request may take besides the ordinary ones.
fn urgent_routes(live: &[&ChannelRule], order: &Order<'_>) -> Vec<Channel> {
    let urgent = live.iter().filter(|rule| rule.urgency == Urgency::Urgent && rule.basis != Basis::Emergency).map(|rule| rule.channel);
    let mut channels: Vec<Channel> = urgent.filter(|channel| ordinary(live, *channel, order, true).0 == Status::Accepted).collect();
    channels.sort_unstable();
    channels.dedup();
    channels
}
