//! What happened when, as far as it is recorded: treaties, notifications, designations, rules on channels, successions.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::answer::{Happened, TimelineEntry};
use crate::card;
use crate::freshness::provenance;
use crate::held::Held;
use crate::record::{Fact, Jurisdiction};

/// The history of a jurisdiction, newest first; nothing later than the day.
pub(super) fn of(held: &Held, row: &Jurisdiction, on: Date) -> Vec<TimelineEntry> {
    let mut line = Line { held, on, entries: Vec::new() };
    line.treaties(&row.code);
    line.notifications(&row.code);
    line.designations(&row.code);
    line.rules(&row.code);
    for succession in held.successions(&row.code) {
        line.at(succession.fact.valid_from, Happened::Followed, None, Some(&succession.successor), &succession.fact);
    }
    line.entries
        .sort_by(|a, b| (Reverse(&a.date), a.happened, &a.under, &a.about).cmp(&(Reverse(&b.date), b.happened, &b.under, &b.about)));
    line.entries
}

struct Line<'a> {
    held: &'a Held,
    on: Date,
    entries: Vec<TimelineEntry>,
}

impl Line<'_> {
    fn treaties(&mut self, code: &str) {
        for part in self.held.participations(code) {
            let under = Some(part.instrument.as_str());
            self.at(part.signed, Happened::Signed, under, None, &part.fact);
            self.at(part.consented, Happened::Consented, under, None, &part.fact);
            self.at(part.fact.valid_from, Happened::InForce, under, None, &part.fact);
            self.at(part.fact.valid_to, Happened::Ended, under, None, &part.fact);
        }
    }

    /// When a notification was made is seldom recorded: then the date of the source that records it stands, and says so.
    fn notifications(&mut self, code: &str) {
        for row in self.held.notifications(code) {
            let (under, about) = (Some(row.provision.as_str()), card::notification_text(row));
            let about = Some(about.as_str()).filter(|about| !about.is_empty());
            match row.fact.valid_from {
                Some(day) => self.at(Some(day), Happened::Notified, under, about, &row.fact),
                None if row.fact.as_of.earliest() <= self.on => {
                    self.push(row.fact.as_of.to_string(), Happened::Recorded, under, about, &row.fact);
                }
                None => {}
            }
            self.at(row.fact.valid_to, Happened::Ended, under, about, &row.fact);
        }
    }

    fn designations(&mut self, code: &str) {
        for row in self.held.authorities(code).flat_map(|authority| self.held.designations(&authority.id)) {
            let (name, _) = self.held.name_of_authority(&row.authority);
            self.at(row.fact.valid_from, Happened::DesignationBegan, Some(&row.provision), Some(name), &row.fact);
            self.at(row.fact.valid_to, Happened::DesignationEnded, Some(&row.provision), Some(name), &row.fact);
        }
    }

    fn rules(&mut self, code: &str) {
        for row in self.held.channel_rules(code) {
            let about = Some(row.channel.code());
            self.at(row.fact.valid_from, Happened::RuleBegan, Some(&row.instrument), about, &row.fact);
            self.at(row.fact.valid_to, Happened::RuleEnded, Some(&row.instrument), about, &row.fact);
        }
    }

    fn at(&mut self, day: Option<Date>, happened: Happened, under: Option<&str>, about: Option<&str>, fact: &Fact) {
        if let Some(day) = day.filter(|day| *day <= self.on) {
            self.push(day.to_string(), happened, under, about, fact);
        }
    }

    fn push(&mut self, date: String, happened: Happened, under: Option<&str>, about: Option<&str>, fact: &Fact) {
        let provenance = provenance(self.held, fact, self.on);
        self.entries.push(TimelineEntry { date, happened, under: under.map(str::to_owned), about: about.map(str::to_owned), provenance });
    }
}
