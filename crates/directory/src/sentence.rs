//! Reasons as codes with named parts, so that each can be said in any language; and the one table that says them in English.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::vocabulary::{Channel, ConditionKind, RequestKind, Stage, Urgency};

/// Declares the sentences: each with its code and what it says in English, `{part}` standing for a part.
macro_rules! sentences {
    ($($variant:ident = $code:literal $english:literal,)+) => {
        /// What a sentence says. The words in other languages are those of the user interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum Said { $(#[doc = $english] #[serde(rename = $code)] $variant,)+ }

        impl Said {
            /// Every code with its English words.
            pub const ALL: &'static [(&'static str, &'static str)] = &[$(($code, $english),)+];

            /// Its code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            const fn english(self) -> &'static str {
                match self { $(Self::$variant => $english,)+ }
            }
        }
    };
}

sentences! {
    // Whether an instrument binds.
    Ended = "ended" "for {place} it ended on {day}",
    InForce = "in-force" "in force for {place} since {day}",
    InForceLater = "in-force-later" "in force for {place} only from {day}",
    Consented = "consented" "{place} consented to be bound on {day}; entry into force not recorded",
    ConsentedLater = "consented-later" "{place} consented to be bound only on {day}",
    NamedParty = "named-party" "{place} is named as a party; since when is not recorded",
    SignedAlone = "signed-alone" "{place} signed it; entry into force is not recorded",
    Signature = "signature" "{place} signed on {day}, and signature is not consent to be bound",
    NoConsent = "no-consent" "no consent of {place} is recorded as of {day}: it may have joined since, ask the depositary",
    NotYet = "not-yet" "{instrument} entered into force only on {day}",
    MemberOf = "member-of" "{place} is a member of {organisation}",
    Extended = "extended" "a notification under it names authorities of {place}",
    ExtensionUnknown = "extension-unknown" "whether it extends to {place} is not recorded",
    FormerParty = "former-party" "the lists of parties name the states of today; the part of {place} is not recorded under its own name",
    NotListed = "not-listed" "{place} is not in the list of parties of {day}: it may have joined since, ask the depositary",
    NotParty = "not-party" "{place} is not a party to it",
    PartyUnknown = "party-unknown" "whether {place} is a party is not recorded",
    TwoOnly = "two-only" "between two states only",
    MembersApart = "members-apart" "it binds {place} with others, not its own members with each other",
    NothingBinds = "nothing-binds" "nothing recorded binds {place} for this kind of request on {day}; ask its authority first",
    Succeeded = "succeeded" "{place} no longer exists; the answer is for {successor}, which followed it",

    // Which instrument goes before which.
    NoRuleOnRequest = "no-rule-on-request" "{instrument} has no rule on requests of the kind {request}",
    NextBasis = "next-basis" "the next legal basis:",
    RanksBefore = "ranks-before" "ranks before it:",
    MlaTreaty = "mla-treaty" "a treaty of mutual legal assistance:",
    MayDisplace = "may-displace" "{provision}: where it binds the requesting state too, paragraphs 9 to 29 of its article apply only if both agree to apply them instead",
    MlaTreatyBinds = "mla-treaty-binds" "a treaty of mutual legal assistance binds the two:",
    Displaces = "displaces" "{provision}: paragraphs 9 to 29 of its article then apply only if both agree to apply them instead",
    NearerRecorded = "nearer-recorded" "{count} bilateral or regional instruments of {place} are recorded and may rank before it: name the requesting state",
    BasisTaken = "basis-taken" "{place} takes it as legal basis",
    BasisNotTaken = "basis-not-taken" "{place} does not take it as legal basis by itself",
    BasisConditional = "basis-conditional" "{place} takes it as legal basis under a condition:",

    // What a rule says of a channel.
    Accepts = "accepts" "{who} accepts {channel}{urgency}",
    Prefers = "prefers" "{who} prefers {channel}{urgency}",
    AcceptsOnly = "accepts-only" "{who} accepts {channel} only{urgency}",
    LeavesOpen = "leaves-open" "{channel}{urgency} where both states agree: neither a yes nor a no of {who}",
    Refuses = "refuses" "{who} does not accept {channel}{urgency}",
    Coordinates = "coordinates" "{who} named {channel} to coordinate by; that is no acceptance of requests",
    IfAgreed = "if-agreed" "if agreed, with {conditions}",
    ForSubject = "for-subject" "for: {text}",

    // Why a rule counts or not.
    HoldsFrom = "holds-from" "but it holds only from {day}",
    HeldUntil = "held-until" "but it ended on {day}",
    CounterpartOnly = "counterpart-only" "but it holds for requests from {place} only",
    StageOnly = "stage-only" "but it is for the stage {stage}",
    NotUrgent = "not-urgent" "but it is for requests that are not urgent",
    SubjectOnly = "subject-only" "but it is for one subject only: {text}",
    OtherChannel = "other-channel" "the question is about another channel",
    MoreSpecific = "more-specific" "a more specific rule goes before it",
    MeasureEnded = "measure-ended" "the emergency measure ended on {day}",
    OrdinaryStands = "ordinary-stands" "what is ordinarily accepted stands",
    MeasureTakesNothing = "measure-takes-nothing" "an emergency measure takes nothing away from what is ordinarily accepted: ask whether it still holds",
    MeasureAddsNothing = "measure-adds-nothing" "the emergency measure adds nothing to what is ordinarily accepted",
    MeasureOpen = "measure-open" "an emergency measure with no end date: ask first",
    NoChannelRule = "no-channel-rule" "no rule on channels is recorded for {place}; ask its authority first",
    ChannelUnsaid = "channel-unsaid" "nothing is recorded that says whether {place} takes requests by {channel}; ask its authority first",

    // Who receives the request, and in which language.
    Designated = "designated" "{office} is designated",
    ForStage = "for-stage" "for the stage {stage}",
    ForTerritory = "for-territory" "for {place}",
    NoneDesignated = "none-designated" "{place} declared that it designates no authority",
    NoAuthority = "no-authority" "no authority of {place} is recorded under {instrument} for this kind of request",
    Elsewhere = "elsewhere" "{office} is designated under another instrument, {instrument}: a place to ask, not the designated recipient",
    SourcesDiffer = "sources-differ" "sources differ: {one} by one, {other} by the other; both are shown, ask which holds",
    SourceTaken = "source-taken" "sources differ: {one} by one, {other} by the other, which was verified and is taken",
    Territories = "territories" "territories with authorities of their own, to be asked for themselves: {places}",
    StateLanguages = "state-languages" "{place} has no language rule of its own; what {state} declared is shown",

    // Words as recorded, in whatever language the source has.
    Doubt = "doubt" "In doubt: {text}",
    Recorded = "recorded" "{text}",
}

/// A part of a sentence: what it is, so that each language can say it in its own way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", content = "is", rename_all = "kebab-case")]
pub enum Part {
    /// A jurisdiction, by its code.
    Place(String),
    /// Several jurisdictions.
    Places(Vec<String>),
    /// Every party to an instrument.
    EveryParty,
    /// A channel.
    Channel(Channel),
    /// A kind of request.
    Request(RequestKind),
    /// A stage of proceedings.
    Stage(Stage),
    /// Which requests; in English it brings its own blank.
    Urgency(Urgency),
    /// Conditions.
    Conditions(Vec<ConditionKind>),
    /// A date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Day(String),
    /// How many.
    Count(usize),
    /// A name or words that stay as they are: an instrument, a provision, an office, what a source says.
    Text(String),
}

/// A sentence: its code, and its parts by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sentence {
    /// What it says.
    pub code: Said,
    /// Its parts, by the names that its words have for them.
    pub parts: BTreeMap<String, Part>,
}

impl Said {
    /// This sentence with its parts.
    pub fn with<const N: usize>(self, parts: [(&str, Part); N]) -> Sentence {
        Sentence { code: self, parts: parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect() }
    }

    /// This sentence about a jurisdiction.
    pub fn of(self, place: &str) -> Sentence {
        self.with([("place", place_of(place))])
    }

    /// This sentence about a jurisdiction and a day.
    pub fn on(self, place: &str, day: impl std::fmt::Display) -> Sentence {
        self.with([("place", place_of(place)), ("day", day_of(day))])
    }

    /// This sentence, which has no parts.
    pub fn alone(self) -> Sentence {
        self.with([])
    }

    /// This sentence about words that stay as they are.
    pub fn text(self, text: &str) -> Sentence {
        self.with([("text", Part::Text(text.to_owned()))])
    }
}

/// The part that names a jurisdiction.
pub(crate) fn place_of(code: &str) -> Part {
    Part::Place(code.to_owned())
}

/// The part that names a day.
pub(crate) fn day_of(day: impl std::fmt::Display) -> Part {
    Part::Day(day.to_string())
}

/// Sentences in English, one after the other. What ends in a colon leads to the next.
pub fn english(sentences: &[Sentence]) -> String {
    let mut said = String::new();
    for sentence in sentences {
        if !said.is_empty() {
            said.push_str(if said.ends_with(':') { " " } else { "; " });
        }
        sentence.write_english(&mut said);
    }
    said
}

impl Sentence {
    fn write_english(&self, out: &mut String) {
        let mut rest = self.code.english();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').expect("a part of an English sentence ends");
            out.push_str(before);
            if let Some(part) = self.parts.get(name) {
                part.write_english(out);
            }
            rest = after;
        }
        out.push_str(rest);
    }
}

impl Part {
    fn write_english(&self, out: &mut String) {
        match self {
            Self::Place(text) | Self::Day(text) | Self::Text(text) => out.push_str(text),
            Self::Places(codes) => out.push_str(&codes.join(", ")),
            Self::EveryParty => out.push_str("every party"),
            Self::Channel(channel) => out.push_str(channel.code()),
            Self::Request(request) => out.push_str(request.code()),
            Self::Stage(stage) => out.push_str(stage.code()),
            Self::Urgency(Urgency::Urgent) => out.push_str(" for urgent requests"),
            Self::Urgency(_) => {}
            Self::Conditions(kinds) => out.push_str(&kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", ")),
            Self::Count(count) => write!(out, "{count}").expect("a string takes it"),
        }
    }
}
