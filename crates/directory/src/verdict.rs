//! The verdict: may this request go to this state, under this instrument, by this channel, on this date?
//!
//! A pure function of facts, question and date. Every rule considered travels with the answer, applied or set aside, with
//! its reason and source. What nothing recorded answers is `not-stated`, never `not-accepted`.
//!
//! The steps, a file each: which instruments bind the two states (`standing`) and in which order (`routes`); what the
//! rules of the chosen one say of the channel (`channels`); who receives the request (`recipients`); in which languages
//! (`languages`).
//!
#![doc = include_str!("../VERDICT.md")]

mod channels;
mod languages;
mod recipients;
mod routes;
mod standing;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::answer::{Condition, Freshness, Reason, TimeLimitEntry, Verdict};
use crate::card;
use crate::freshness;
use crate::held::Held;
use crate::record::{Fact, Jurisdiction};
use crate::sentence::{self, Said, Sentence, place_of};
use crate::vocabulary::{Channel, ConditionKind, JurisdictionKind, RequestKind, Stage, Status, Taken, Tri};
use routes::Found;

/// A question to the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Question {
    /// The requested jurisdiction: a code, in any case; `HK` stands for `CN-HK`.
    pub to: String,
    /// The requesting jurisdiction, where it is known: only then do bilateral treaties bear on the answer.
    pub from: Option<String>,
    /// What is asked for.
    pub request: RequestKind,
    /// The instrument to answer under; `None`: the first by rank that binds.
    pub treaty: Option<String>,
    /// The channel asked about; `None`: the one that the rules name first.
    pub channel: Option<Channel>,
    /// Whether the request is urgent.
    pub urgent: bool,
    /// The stage of proceedings, where it is known.
    pub stage: Option<Stage>,
    /// The subject of the case, where it is known: words that a rule's own subject contains.
    pub subject: Option<String>,
    /// The day that the answer is for.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub on: Date,
}

impl Question {
    /// Whether the subject asked about is the one that a rule names.
    fn concerns(&self, subject: &str) -> bool {
        self.subject
            .as_deref()
            .filter(|asked| !asked.trim().is_empty())
            .is_some_and(|asked| subject.to_lowercase().contains(&asked.to_lowercase()))
    }
}

/// Why a question can't be answered at all. (What is merely not recorded is an answer: `not-stated`.)
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No jurisdiction has this code.
    #[error(
        "no jurisdiction has the code {code:?}. Codes are ISO 3166 alpha-2, as KG, or below a state, as CN-HK; `valise lookup NAME` finds them"
    )]
    UnknownJurisdiction {
        /// As given.
        code: String,
    },
    /// No instrument has this code.
    #[error(
        "no instrument has the code {code:?}. UNTOC, UNCAC, DRUGS88, ETS030 and CH-CO-MLA are such codes; `valise lookup NAME` finds them"
    )]
    UnknownInstrument {
        /// As given.
        code: String,
    },
    /// Requesting and requested jurisdiction are one.
    #[error("{code} would be asking itself. Name another requesting or requested state")]
    AsksItself {
        /// The code.
        code: String,
    },
    /// The jurisdiction has ended, and several followed it.
    #[error("{code} no longer exists. Ask one of its successors: {}", .successors.join(", "))]
    Former {
        /// The code.
        code: String,
        /// Those that followed it.
        successors: Vec<String>,
    },
}

/// A question whose words have been found in the directory, and the reasons gathered so far.
struct Case<'a> {
    held: &'a Held,
    to: &'a Jurisdiction,
    from: Option<&'a Jurisdiction>,
    question: &'a Question,
    reasons: Vec<Reason>,
    behind: Vec<Freshness>,
}

/// Answers a question.
///
/// # Errors
/// [`Refusal`], where a code names nothing, a state asks itself, or a former state has several successors.
pub fn ask(held: &Held, question: &Question) -> Result<Verdict, Refusal> {
    let mut case = Case::new(held, question)?;
    let asked = question.treaty.as_deref().map(|code| instrument(held, code)).transpose()?;
    let found = routes::find(&case, asked);
    let chosen = routes::choose(&found, asked);
    Ok(match chosen {
        Some(at) => under(&mut case, &found, at),
        None => without_instrument(&mut case, &found),
    })
}

/// What the rules come to for several channels at once, without the chain of reasons: a row of the matrix.
pub(crate) struct Statuses {
    /// The jurisdiction that answers.
    pub(crate) country: String,
    /// The instrument that it answers under.
    pub(crate) treaty: Option<String>,
    /// One status a channel.
    pub(crate) cells: Vec<Status>,
    /// How fresh the facts behind them are: the least fresh of them.
    pub(crate) freshness: Freshness,
}

/// Answers a question for several channels; the channel of the question itself is left aside.
///
/// # Errors
/// As [`ask`].
pub(crate) fn statuses(held: &Held, question: &Question, channels: &[Channel]) -> Result<Statuses, Refusal> {
    let mut case = Case::new(held, question)?;
    let asked = question.treaty.as_deref().map(|code| instrument(held, code)).transpose()?;
    let found = routes::find(&case, asked);
    let chosen = routes::choose(&found, asked).map(|at| &found[at]);
    let cells = chosen.map_or_else(|| vec![Status::NotStated; channels.len()], |chosen| cells(&mut case, chosen, channels));
    let treaty = chosen.map(|chosen| chosen.instrument.to_owned());
    Ok(Statuses { country: case.to.code.clone(), treaty, cells, freshness: freshness::least(case.behind) })
}

fn cells(case: &mut Case<'_>, chosen: &Found<'_>, channels: &[Channel]) -> Vec<Status> {
    case.behind.extend(chosen.fact.map(|fact| freshness::of(case.held, fact, case.question.on)));
    if chosen.binding == Tri::No {
        return vec![Status::NotApplicable; channels.len()];
    }
    let chain = routes::chain(case, chosen.instrument);
    let rules = channels::Rules::of(case, &chain);
    let mut decided = Vec::with_capacity(channels.len());
    for channel in channels {
        let decision = rules.decide(case, *channel);
        case.behind.extend(decision.deciding.iter().map(|rule| freshness::of(case.held, &rule.fact, case.question.on)));
        let mut outcome = channels::Outcome::of(bound(decision.status, chosen.binding), Some(*channel));
        legal_basis(case, &chain, &mut outcome);
        decided.push(outcome.status);
    }
    decided
}

/// Where it isn't known whether the instrument binds, what its rules accept is not stated.
fn bound(status: Status, binding: Tri) -> Status {
    if binding == Tri::Unknown && status != Status::NotAccepted { Status::NotStated } else { status }
}

impl<'a> Case<'a> {
    fn new(held: &'a Held, question: &'a Question) -> Result<Self, Refusal> {
        let mut reasons = Vec::new();
        let to = existing(held, &question.to, question.on, &mut reasons)?;
        let from = question.from.as_deref().map(|code| existing(held, code, question.on, &mut reasons)).transpose()?;
        if from.is_some_and(|from| from.code == to.code) {
            return Err(Refusal::AsksItself { code: to.code.clone() });
        }
        Ok(Self { held, to, from, question, reasons, behind: Vec::new() })
    }

    /// Whether the request comes from a jurisdiction, or from a member of an organisation that agreed for its members.
    fn comes_from(&self, code: &str) -> bool {
        self.from.is_some_and(|from| {
            from.code == code || standing::organisations(self.held, from, self.question.on).any(|member_of| member_of == code)
        })
    }

    /// Adds a reason that rests on a fact; where it is applied, the fact counts towards the freshness of the answer.
    fn because(&mut self, rule: &str, instrument: &str, article: Option<&str>, applied: bool, fact: &Fact, said: Vec<Sentence>) {
        let freshness = freshness::of(self.held, fact, self.question.on);
        self.reasons.push(Reason {
            rule: rule.to_owned(),
            instrument: Some(instrument.to_owned()),
            provision: article.map(|article| format!("{instrument} {article}")),
            applied,
            why: sentence::english(&said),
            said,
            source: source(self.held, fact),
            as_of: fact.as_of.to_string(),
        });
        if applied {
            self.behind.push(freshness);
        }
    }
}

/// Publisher and title of a fact's source.
fn source(held: &Held, fact: &Fact) -> String {
    held.source(&fact.source).map_or_else(|| fact.source.clone(), |source| format!("{}: {}", source.publisher, source.title))
}

/// The jurisdiction that a code names, or the only one that followed it.
fn existing<'a>(held: &'a Held, code: &str, on: Date, reasons: &mut Vec<Reason>) -> Result<&'a Jurisdiction, Refusal> {
    let named = card::jurisdiction(held, code).ok_or_else(|| Refusal::UnknownJurisdiction { code: code.to_owned() })?;
    let ended = named.kind == JurisdictionKind::Former && named.fact.valid_to.is_none_or(|to| to <= on);
    if !ended {
        return Ok(named);
    }
    let successors: Vec<_> = held.successions(&named.code).collect();
    let [only] = successors.as_slice() else {
        let mut successors: Vec<String> = successors.iter().map(|succession| succession.successor.clone()).collect();
        successors.sort();
        return Err(Refusal::Former { code: named.code.clone(), successors });
    };
    let said = vec![Said::Succeeded.with([("place", place_of(&named.code)), ("successor", place_of(&only.successor))])];
    reasons.push(Reason {
        rule: "succession".to_owned(),
        instrument: None,
        provision: None,
        applied: true,
        why: sentence::english(&said),
        said,
        source: source(held, &only.fact),
        as_of: only.fact.as_of.to_string(),
    });
    held.jurisdiction(&only.successor).ok_or_else(|| Refusal::UnknownJurisdiction { code: only.successor.clone() })
}

fn instrument<'a>(held: &'a Held, code: &str) -> Result<&'a str, Refusal> {
    let found = held.instrument(&code.to_ascii_uppercase());
    found.map(|instrument| instrument.code.as_str()).ok_or_else(|| Refusal::UnknownInstrument { code: code.to_owned() })
}

/// The verdict under one of the instruments found.
fn under(case: &mut Case<'_>, found: &[Found<'_>], at: usize) -> Verdict {
    let chosen = &found[at];
    routes::explain(case, found, at);
    if chosen.binding == Tri::No {
        return verdict(case, found, Some(at), channels::Outcome::of(Status::NotApplicable, case.question.channel));
    }
    let chain = routes::chain(case, chosen.instrument);
    let mut outcome = channels::weigh(case, &chain);
    outcome.status = bound(outcome.status, chosen.binding);
    legal_basis(case, &chain, &mut outcome);
    if outcome.status == Status::NotApplicable {
        routes::name_next(case, found, at);
    }
    verdict(case, found, Some(at), outcome)
}

fn without_instrument(case: &mut Case<'_>, found: &[Found<'_>]) -> Verdict {
    case.reasons.push(unrecorded(Said::NothingBinds.on(&case.to.code, case.question.on)));
    verdict(case, found, None, channels::Outcome::of(Status::NotStated, case.question.channel))
}

fn unrecorded(sentence: Sentence) -> Reason {
    let said = vec![sentence];
    Reason {
        rule: "none-recorded".to_owned(),
        instrument: None,
        provision: None,
        applied: true,
        why: sentence::english(&said),
        said,
        source: String::new(),
        as_of: String::new(),
    }
}

fn verdict(case: &mut Case<'_>, found: &[Found<'_>], at: Option<usize>, outcome: channels::Outcome) -> Verdict {
    let chosen = at.map(|at| found[at].instrument);
    let binds = at.is_some_and(|at| found[at].binding != Tri::No);
    let chain = chosen.map(|code| routes::chain(case, code)).unwrap_or_default();
    let recipients = chosen.filter(|_| binds).map(|code| recipients::of(case, code, &chain, outcome.channel)).unwrap_or_default();
    let languages = if binds { languages::of(case, &chain) } else { languages::Languages::default() };
    let time_limits = if binds { time_limits(case, &chain) } else { Vec::new() };
    Verdict {
        country: case.to.code.clone(),
        treaty: chosen.map(str::to_owned),
        request: case.question.request,
        channel: outcome.channel,
        status: outcome.status,
        conditions: outcome.conditions,
        languages: languages.codes,
        language_rules: languages.rules,
        recipients,
        urgent: outcome.urgent,
        reasons: std::mem::take(&mut case.reasons),
        routes: found.iter().enumerate().map(|(index, found)| found.route(case.held, Some(index) == at)).collect(),
        time_limits,
        freshness: freshness::least(case.behind.drain(..)),
    }
}

/// UNTOC 16(5), UNCAC 44(6): a state may say that it takes the convention as legal basis, or doesn't.
fn legal_basis(case: &mut Case<'_>, chain: &[&str], outcome: &mut channels::Outcome) {
    let held = case.held;
    let stated = held.legal_bases(&case.to.code).filter(|basis| {
        let instrument = held.provision(&basis.provision).map(|provision| provision.instrument.as_str());
        basis.request_kind == case.question.request
            && instrument.is_some_and(|code| chain.contains(&code))
            && basis.fact.holds(case.question.on)
    });
    let mut stated: Vec<_> = stated.collect();
    stated.sort_by_key(|basis| basis.id.as_str());
    for basis in stated {
        let words = basis.condition_text.clone().unwrap_or_default();
        let (instrument, article) = basis.provision.split_once(' ').unwrap_or((&basis.provision, ""));
        let taken = match basis.taken {
            Taken::Yes => Said::BasisTaken,
            Taken::No => Said::BasisNotTaken,
            Taken::Conditional => Said::BasisConditional,
        };
        let recorded = basis.condition_text.as_deref().map(|text| Said::Recorded.text(text));
        let why = [taken.of(&case.to.code)].into_iter().chain(recorded).collect();
        case.because("legal-basis", instrument, Some(article), true, &basis.fact, why);
        match basis.taken {
            Taken::No => outcome.status = Status::NotApplicable,
            Taken::Conditional => outcome.add(Condition { kind: ConditionKind::PurposeLimited, days: None, text: Some(words) }),
            Taken::Yes if words.contains("reciprocity") => {
                outcome.add(Condition { kind: ConditionKind::Reciprocity, days: None, text: Some(words) });
            }
            Taken::Yes => {}
        }
    }
}

fn time_limits(case: &Case<'_>, chain: &[&str]) -> Vec<TimeLimitEntry> {
    let held = case.held;
    let limits = held.time_limits(&case.to.code).filter(|limit| {
        let instrument = held.provision(&limit.provision).map(|provision| provision.instrument.as_str());
        instrument.is_some_and(|code| chain.contains(&code)) && limit.fact.holds(case.question.on)
    });
    let mut limits: Vec<_> = limits.collect();
    limits.sort_by_key(|limit| limit.id.as_str());
    limits
        .into_iter()
        .map(|limit| TimeLimitEntry {
            provision: limit.provision.clone(),
            subject: limit.subject.clone(),
            days: limit.days,
            provenance: freshness::provenance(held, &limit.fact, case.question.on),
        })
        .collect()
}
