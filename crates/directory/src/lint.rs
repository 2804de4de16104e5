//! The lint: what can be wrong with facts that could be read, found by rules of a few lines each.
//!
//! A rule looks at the facts and tells every fault it finds; none stops another. Rules that hold for the rows of every
//! table stand in [`ROW_RULES`] and go through [`Facts::visit`]; rules about particular tables stand in [`RULES`].

mod channels;
mod contacts;
mod dates;
mod disagreement;
mod hours;
mod invented;
mod jurisdictions;
mod known;
mod languages;
mod names;
mod ownership;
mod participation;
mod provisions;
mod references;
mod report;
mod row;
mod scripts;
mod sources;

use std::convert::Infallible;

use self::known::Known;
use self::report::Report;
use self::row::{Row, Survey};
use crate::fault::Fault;
use crate::import::Lines;
use crate::record::{Facts, Record, Visit};

/// The rules that hold for every row of every table.
const ROW_RULES: &[fn(&Row<'_>, &Survey, &mut Report<'_>)] = &[
    references::dangling,
    dates::validity_reversed,
    dates::validity_empty,
    dates::statement_from_future,
    languages::unknown,
    languages::long,
    scripts::mixed,
    scripts::of_names,
    invented::domain,
];

/// The rules about particular tables.
const RULES: &[fn(&Known<'_>, &mut Report<'_>)] = &[
    dates::source_from_future,
    dates::verification,
    dates::force_before_signature,
    dates::force_before_consent,
    sources::unused,
    sources::address,
    invented::source,
    jurisdictions::territory_code,
    jurisdictions::parent_cycle,
    jurisdictions::succession,
    names::of_states,
    names::of_request_kinds,
    names::of_channels,
    names::of_authorities,
    provisions::id,
    participation::of_designations,
    participation::of_notifications,
    ownership::authority,
    ownership::notification,
    ownership::instrument,
    ownership::territory,
    ownership::none_designated,
    contacts::telephone,
    contacts::prefix,
    contacts::email,
    contacts::page,
    hours::form,
    hours::order,
    hours::zone,
    channels::emergency,
    channels::coordination,
    channels::default_or_own,
    channels::counterpart,
    channels::days,
    disagreement::designations,
    disagreement::participations,
    disagreement::channel_rules,
    disagreement::exclusive_channels,
    disagreement::legal_bases,
];

/// Tells everything that is wrong with the facts, in the order of files and rows.
///
/// `lines` says where the facts stand and what could not be read, so that a row that is there but broken is not told as
/// missing as well. The facts are only looked at; they are taken as `&mut` because [`Facts::visit`] takes them so.
pub fn check(facts: &mut Facts, lines: &Lines) -> Vec<Fault> {
    let mut survey = Survey { issued: facts.editions.first().map(|edition| edition.issued), ..Survey::default() };
    let Ok(()) = facts.visit(&mut survey);
    let mut report = Report::new(lines);
    let Ok(()) = facts.visit(&mut EveryRow { survey: &survey, report: &mut report });
    let known = Known::new(facts, &survey, lines);
    for rule in RULES {
        rule(&known, &mut report);
    }
    report.in_order()
}

/// Puts every row before every rule of [`ROW_RULES`].
struct EveryRow<'a, 'b> {
    survey: &'a Survey,
    report: &'a mut Report<'b>,
}

impl Visit for EveryRow<'_, '_> {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        for (index, record) in rows.iter().enumerate() {
            let row = Row::new(index, record);
            for rule in ROW_RULES {
                rule(&row, self.survey, self.report);
            }
        }
        Ok(())
    }
}
