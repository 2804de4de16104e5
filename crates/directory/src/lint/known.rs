//! What is known: the facts, found by their keys.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::row::Survey;
use crate::import::Lines;
use crate::record::{Authority, Facts, Jurisdiction, Notification, Participation, Provision, Record};
use crate::vocabulary::InstrumentKind;

/// The most levels of parents that are followed; more are a circle.
pub const MOST_LEVELS: usize = 16;

/// The facts, found by their keys.
pub struct Known<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// What was gathered over all tables.
    pub survey: &'a Survey,
    lines: &'a Lines,
    jurisdictions: HashMap<&'a str, &'a Jurisdiction>,
    authorities: HashMap<&'a str, &'a Authority>,
    provisions: HashMap<&'a str, &'a Provision>,
    notifications: HashMap<&'a str, &'a Notification>,
    participations: HashMap<(&'a str, &'a str), Vec<&'a Participation>>,
    zones: BTreeSet<(&'a str, &'a str)>,
    laws: HashSet<&'a str>,
    successions: HashSet<(&'a str, &'a str)>,
}

impl<'a> Known<'a> {
    /// Files the facts under their keys.
    pub fn new(facts: &'a Facts, survey: &'a Survey, lines: &'a Lines) -> Self {
        let mut participations: HashMap<_, Vec<_>> = HashMap::new();
        for part in &facts.participations {
            participations.entry((part.jurisdiction.as_str(), part.instrument.as_str())).or_default().push(part);
        }
        let laws = facts.instruments.iter().filter(|row| row.kind == InstrumentKind::Domestic);
        Self {
            facts,
            survey,
            lines,
            jurisdictions: facts.jurisdictions.iter().map(|row| (row.code.as_str(), row)).collect(),
            authorities: facts.authorities.iter().map(|row| (row.id.as_str(), row)).collect(),
            provisions: facts.provisions.iter().map(|row| (row.id.as_str(), row)).collect(),
            notifications: facts.notifications.iter().map(|row| (row.id.as_str(), row)).collect(),
            participations,
            zones: facts.time_zones.iter().map(|row| (row.jurisdiction.as_str(), row.zone.as_str())).collect(),
            laws: laws.map(|row| row.code.as_str()).collect(),
            successions: facts.successions.iter().map(|row| (row.former.as_str(), row.successor.as_str())).collect(),
        }
    }

    /// The jurisdiction with this code.
    pub fn jurisdiction(&self, code: &str) -> Option<&'a Jurisdiction> {
        self.jurisdictions.get(code).copied()
    }

    /// The authority with this id.
    pub fn authority(&self, id: &str) -> Option<&'a Authority> {
        self.authorities.get(id).copied()
    }

    /// The provision with this id.
    pub fn provision(&self, id: &str) -> Option<&'a Provision> {
        self.provisions.get(id).copied()
    }

    /// The notification with this id.
    pub fn notification(&self, id: &str) -> Option<&'a Notification> {
        self.notifications.get(id).copied()
    }

    /// Whether an instrument is one that jurisdictions take part in: not a state's own law.
    pub fn has_parties(&self, instrument: &str) -> bool {
        !self.laws.contains(instrument)
    }

    /// A jurisdiction and those above it: a territory, then its state.
    pub fn lineage(&self, code: &str) -> Vec<&'a Jurisdiction> {
        let above = |below: &&'a Jurisdiction| below.parent.as_deref().and_then(|parent| self.jurisdiction(parent));
        std::iter::successors(self.jurisdiction(code), above).take(MOST_LEVELS).collect()
    }

    /// Whether two jurisdictions are the same, or one stands above the other or followed it.
    pub fn related(&self, one: &str, other: &str) -> bool {
        let follows = self.successions.contains(&(one, other)) || self.successions.contains(&(other, one));
        one == other || follows || self.is_within(one, other) || self.is_within(other, one)
    }

    /// Whether a jurisdiction is another, or stands below it.
    pub fn is_within(&self, code: &str, above: &str) -> bool {
        self.lineage(code).iter().any(|jurisdiction| jurisdiction.code == above)
    }

    /// What is recorded of a jurisdiction's part in an instrument, for itself or through the state above it.
    pub fn participations(&self, jurisdiction: &str, instrument: &str) -> Vec<&'a Participation> {
        let parts = self.lineage(jurisdiction).into_iter().filter_map(|above| self.participations.get(&(above.code.as_str(), instrument)));
        parts.flatten().copied().collect()
    }

    /// Whether a zone is in use in a jurisdiction or the state above it.
    pub fn has_zone(&self, jurisdiction: &str, zone: &str) -> bool {
        self.lineage(jurisdiction).iter().any(|above| self.zones.contains(&(above.code.as_str(), zone)))
    }

    /// Whether every row of a table could be read: only then does it mean anything that a row is absent.
    pub fn is_complete<R: Record>(&self) -> bool {
        self.lines.is_complete(R::TABLE)
    }

    /// Whether every row of every table could be read.
    pub fn is_all_complete(&self) -> bool {
        Facts::TABLES.iter().all(|table| self.lines.is_complete(table))
    }
}
