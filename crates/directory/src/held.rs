//! An edition held in memory, with the ways from one record to those that belong to it.

use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::OnceLock;

use hashbrown::{DefaultHashBuilder, HashTable};
use jiff::civil::Date;

use crate::record::{
    Address, Authority, AuthorityName, ChannelCondition, ChannelRule, Contact, Coverage, Designation, Edition, Facts, Instrument,
    InstrumentName, Jurisdiction, JurisdictionName, LanguageRule, LegalBasis, Membership, Network, Notification, OpeningHours,
    Participation, Provision, Source, Succession, TimeLimit, TimeZone, Verification,
};
use crate::vocabulary::NameKind;

/// A table's rows by the value of one of their columns; rows without a value are left out.
#[derive(Debug)]
struct By {
    /// The rows, those with one value beside each other, else in the order of the table.
    order: Vec<u32>,
    /// Where in that order the rows with a value are.
    runs: HashTable<Range<u32>>,
    hasher: DefaultHashBuilder,
}

impl By {
    fn new<'a, R: 'a>(rows: &'a [R], key: impl Fn(&'a R) -> Option<&'a str>) -> Self {
        let of = |index: &u32| key(&rows[*index as usize]);
        let mut order: Vec<u32> = (0u32..).take(rows.len()).filter(|index| of(index).is_some()).collect();
        order.sort_by_key(of);
        let mut by = Self { order, runs: HashTable::new(), hasher: DefaultHashBuilder::default() };
        let mut from = 0;
        for run in by.order.chunk_by(|one, other| of(one) == of(other)) {
            let to = from + u32::try_from(run.len()).expect("fewer rows than four thousand million");
            let hash = |run: &Range<u32>| by.hasher.hash_one(of(&by.order[run.start as usize]));
            by.runs.insert_unique(hash(&(from..to)), from..to, hash);
            from = to;
        }
        by
    }

    /// The rows with a value, in the order of the table.
    fn rows<'a, R, K: Fn(&'a R) -> Option<&'a str>>(
        &'a self,
        rows: &'a [R],
        key: K,
        value: &str,
    ) -> impl Iterator<Item = &'a R> + use<'a, R, K> {
        let is = |run: &Range<u32>| key(&rows[self.order[run.start as usize] as usize]) == Some(value);
        let run = self.runs.find(self.hasher.hash_one(Some(value)), is).cloned().unwrap_or(0..0);
        self.order[run.start as usize..run.end as usize].iter().map(|index| &rows[*index as usize])
    }
}

/// Declares the ways through an edition: `one` row by its key, or `many` by a column.
macro_rules! held {
    (one { $($(#[$one_doc:meta])* $one:ident: $one_record:ident in $one_rows:ident by $one_key:ident,)+ }
     many { $($(#[$doc:meta])* $name:ident: $record:ident in $rows:ident by |$row:ident| $key:expr,)+ }) => {
        /// Each order is made when it is first asked for.
        #[derive(Debug, Default)]
        struct Index { $($one: OnceLock<By>,)+ $($name: OnceLock<By>,)+ }

        impl Held {
            $($(#[$one_doc])* pub fn $one(&self, key: &str) -> Option<&$one_record> {
                let rows = &self.facts.$one_rows;
                self.index.$one.get_or_init(|| By::new(rows, |row| Some(row.$one_key.as_str()))).rows(rows, |row| Some(row.$one_key.as_str()), key).next()
            })+
            $($(#[$doc])* pub fn $name<'a>(&'a self, key: &str) -> impl Iterator<Item = &'a $record> + use<'a> {
                let rows = &self.facts.$rows;
                self.index.$name.get_or_init(|| By::new(rows, |$row| $key)).rows(rows, |$row| $key, key)
            })+
        }
    };
}

held! {
    one {
        /// The source with this id.
        source: Source in sources by id,
        /// The verification with this id.
        verification: Verification in verifications by id,
        /// The jurisdiction with this code.
        jurisdiction: Jurisdiction in jurisdictions by code,
        /// The instrument with this code.
        instrument: Instrument in instruments by code,
        /// The provision with this id.
        provision: Provision in provisions by id,
        /// The authority with this id.
        authority: Authority in authorities by id,
        /// The network with this code.
        network: Network in networks by code,
    }
    many {
        /// What followed a former jurisdiction.
        successions: Succession in successions by |row| Some(&row.former),
        /// The territories of a state.
        territories: Jurisdiction in jurisdictions by |row| row.parent.as_deref(),
        /// The names of a jurisdiction.
        jurisdiction_names: JurisdictionName in jurisdiction_names by |row| Some(&row.jurisdiction),
        /// The time zones of a jurisdiction.
        time_zones: TimeZone in time_zones by |row| Some(&row.jurisdiction),
        /// The names of an instrument.
        instrument_names: InstrumentName in instrument_names by |row| Some(&row.instrument),
        /// The protocols and supplements to an instrument.
        protocols: Instrument in instruments by |row| row.parent.as_deref(),
        /// Who takes part in an instrument.
        parties: Participation in participations by |row| Some(&row.instrument),
        /// What an instrument governs.
        coverages: Coverage in coverages by |row| Some(&row.instrument),
        /// A jurisdiction's part in instruments.
        participations: Participation in participations by |row| Some(&row.jurisdiction),
        /// The notifications of a jurisdiction.
        notifications: Notification in notifications by |row| Some(&row.jurisdiction),
        /// The authorities of a jurisdiction.
        authorities: Authority in authorities by |row| Some(&row.jurisdiction),
        /// The names of an authority.
        authority_names: AuthorityName in authority_names by |row| Some(&row.authority),
        /// The addresses of an authority.
        addresses: Address in addresses by |row| Some(&row.authority),
        /// How to reach an authority.
        contacts: Contact in contacts by |row| Some(&row.authority),
        /// When an authority is open.
        opening_hours: OpeningHours in opening_hours by |row| Some(&row.authority),
        /// What an authority is designated for.
        designations: Designation in designations by |row| Some(&row.authority),
        /// The language rules of a jurisdiction.
        language_rules: LanguageRule in language_rules by |row| Some(&row.jurisdiction),
        /// The channel rules of a jurisdiction.
        channel_rules: ChannelRule in channel_rules by |row| row.jurisdiction.as_deref(),
        /// The channel rules that an instrument makes for every party.
        default_rules: ChannelRule in channel_rules by |row| row.jurisdiction.is_none().then_some(row.instrument.as_str()),
        /// The conditions of a channel rule.
        conditions: ChannelCondition in channel_conditions by |row| Some(&row.channel_rule),
        /// What a jurisdiction said about legal bases.
        legal_bases: LegalBasis in legal_bases by |row| Some(&row.jurisdiction),
        /// The time limits that a jurisdiction declared.
        time_limits: TimeLimit in time_limits by |row| Some(&row.jurisdiction),
        /// The networks that a jurisdiction belongs to.
        memberships: Membership in memberships by |row| Some(&row.jurisdiction),
    }
}

/// An edition held in memory.
#[derive(Debug)]
pub struct Held {
    facts: Facts,
    index: Index,
}

impl Held {
    /// Holds an edition.
    pub fn new(facts: Facts) -> Self {
        Self { facts, index: Index::default() }
    }

    /// All that it holds, table by table.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The newest edition in it; `None` where it holds none.
    pub fn edition(&self) -> Option<&Edition> {
        self.facts.editions.iter().max_by_key(|edition| edition.number)
    }

    /// The part of a jurisdiction in an instrument; where it took part more than once, the one that holds on the date comes first.
    pub fn participation(&self, jurisdiction: &str, instrument: &str, on: Date) -> Option<&Participation> {
        let parts = self.participations(jurisdiction).filter(|part| part.instrument == instrument);
        parts.max_by_key(|part| (part.fact.valid_from.is_some() && part.fact.holds(on), part.fact.valid_from))
    }

    /// The name of a jurisdiction to print: short, in a language or else in English, or its code.
    pub fn name_of_jurisdiction<'a>(&'a self, code: &'a str, language: &str) -> &'a str {
        let named = |language: &str| {
            self.jurisdiction_names(code)
                .find(|name| name.language == language && name.kind == NameKind::Short)
                .map(|name| name.name.as_str())
        };
        named(language).or_else(|| named("en")).unwrap_or(code)
    }

    /// The name of an instrument to print: short or else official, in a language or else in English or French, or its code.
    pub fn name_of_instrument<'a>(&'a self, code: &'a str, language: &str) -> &'a str {
        let named = |language: &str, kind| {
            self.instrument_names(code).find(|name| name.language == language && name.kind == kind).map(|name| name.name.as_str())
        };
        let both = |language| named(language, NameKind::Short).or_else(|| named(language, NameKind::Official));
        let any = || self.instrument_names(code).find(|name| name.kind == NameKind::Official).map(|name| name.name.as_str());
        both(language).or_else(|| both("en")).or_else(|| both("fr")).or_else(any).unwrap_or(code)
    }

    /// The name of an authority to print: official, or else the translation that its source gives, or its id.
    pub fn name_of_authority<'a>(&'a self, id: &'a str) -> (&'a str, Option<&'a str>) {
        let order = |kind| match kind {
            NameKind::Official => 0,
            NameKind::Translation => 1,
            NameKind::Short => 2,
            _ => 3,
        };
        let best = self.authority_names(id).min_by_key(|name| order(name.kind));
        best.map_or((id, None), |name| (name.name.as_str(), name.unit.as_deref()))
    }
}
