//! Drafts: what a spreadsheet or a form would change, kept under an id that it has for good.

use std::collections::{BTreeMap, BTreeSet};

use directory::draft::{Body, Described, Reply, Revises};
use directory::record::Facts;
use jiff::Timestamp;
use jiff::civil::Date;
use spreadsheet::intake::{self, Intake, Order, Stated};
use store::{Draft, Own};

use crate::{Error, outbox};

/// How a spreadsheet is to be taken in, and where it comes from.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The table that its one sheet is for; `None`: the sheets say it by their names.
    pub table: Option<String>,
    /// Headings and the columns that they mean, to be remembered; `None`: what stands under it is left out.
    pub headings: Vec<(String, Option<String>)>,
    /// The encoding of a CSV file that isn't UTF-8.
    pub encoding: Option<String>,
    /// The jurisdictions of which it holds everything.
    pub complete: BTreeSet<String>,
    /// The source of what it says; `None`: its rows name their own.
    pub source: Option<Source>,
}

/// The source of what a maintainer says: one that is held, or a new one that is described.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Who issued it.
    pub publisher: Option<String>,
    /// Its date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub dated: Option<String>,
    /// The licence under which its facts are carried over.
    pub licence: String,
    /// How old its statement is; `None`: as old as its date says.
    pub as_of: Option<String>,
}

/// What was taken in, and the edition that it was compared with.
#[derive(Debug, Clone)]
pub struct TakenIn {
    /// What came of it.
    pub intake: Intake,
    /// The edition.
    pub base: u32,
    /// What it comes from, as far as its source says.
    pub document: Described,
}

/// Takes in a file by its name and bytes, on a day. Nothing is kept but the meaning of headings.
///
/// # Errors
/// [`Error::Unusable`], [`Error::Own`]. What is wrong with the file is no error, but a finding.
pub fn take(own: &mut Own, facts: &Facts, (name, bytes): (&str, &[u8]), wanted: &Wanted, on: Date) -> Result<TakenIn, Error> {
    remember(own, wanted)?;
    let mapping = own.headings()?.into_iter().map(|(table, heading, meaning)| ((table, heading), meaning)).collect();
    let held = |source: &&Source| facts.sources.iter().find(|held| held.id == source.id);
    let stated = wanted.source.as_ref().map(|source| source.stated(facts)).transpose()?;
    let order =
        Order { table: wanted.table.clone(), mapping, encoding: wanted.encoding.clone(), complete: wanted.complete.clone(), stated };
    let intake = intake::take(name, bytes, facts, &order, on);
    let source = wanted.source.as_ref();
    let document = Described {
        title: source.and_then(|source| source.title.clone()).or_else(|| source.as_ref().and_then(held).map(|held| held.title.clone())),
        dated: source.and_then(|source| source.dated.clone()),
        ..Described::default()
    };
    Ok(TakenIn { intake, base: facts.editions.last().map_or(0, |edition| edition.number), document })
}

/// A sheet of one row, as a form brings it: everything in quotes, so that nothing in it means anything to a reader of CSV.
pub fn sheet_of(cells: &BTreeMap<String, String>) -> String {
    let line = |cells: Vec<&String>| cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(",");
    format!("{}\n{}\n", line(cells.keys().collect()), line(cells.values().collect()))
}

fn remember(own: &mut Own, wanted: &Wanted) -> Result<(), Error> {
    let tables: Vec<&str> = wanted.table.as_deref().map_or_else(|| Facts::TABLES.to_vec(), |table| vec![table]);
    for (heading, column) in &wanted.headings {
        let meant = column.as_deref();
        let takes =
            |table: &&&str| meant.is_none_or(|column| Facts::holds(table).is_some_and(|held| held.iter().any(|one| one.name == column)));
        let takers: Vec<&&str> = tables.iter().filter(takes).collect();
        if takers.is_empty() {
            return Err(Error::unusable(format!("no table has a column {:?}", meant.unwrap_or_default())));
        }
        for table in takers {
            own.remember_heading(table, &intake::fold(heading), meant)?;
        }
    }
    Ok(())
}

impl Source {
    fn stated(&self, facts: &Facts) -> Result<Stated, Error> {
        let held = facts.sources.iter().find(|held| held.id == self.id);
        let dated = self.dated.clone().or_else(|| held?.dated.as_ref().map(ToString::to_string));
        let as_of = self.as_of.clone().or_else(|| dated.clone());
        let as_of = as_of.ok_or_else(|| Error::Undated { source_id: self.id.clone() })?;
        let mut row = BTreeMap::new();
        if held.is_none() {
            let (Some(title), Some(publisher)) = (&self.title, &self.publisher) else {
                return Err(Error::NoSource { source_id: self.id.clone() });
            };
            let told = [("title", title), ("publisher", publisher), ("licence", &self.licence)];
            row.extend(told.map(|(name, value)| (name.to_owned(), value.clone())));
            row.extend(dated.map(|dated| ("dated".to_owned(), dated)));
        }
        Ok(Stated { source: self.id.clone(), as_of, row })
    }
}

impl TakenIn {
    /// Whether there is something to keep: it has no fault that refuses it, and changes something.
    pub fn is_worth_keeping(&self) -> bool {
        !self.intake.is_refused() && !self.intake.comparison.is_empty()
    }

    /// Keeps what it would change as a draft; gives the draft's id.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn keep(&self, own: &mut Own, reason: &str, document: Described, revises: Option<Revises>) -> Result<String, Error> {
        let body = Body {
            base: self.base,
            document: document.or(self.document.clone()),
            jurisdictions: self.intake.jurisdictions.clone(),
            rows: self.intake.comparison.told(),
            sheets: self.intake.places.clone(),
            revises,
        };
        keep(own, reason, &body)
    }
}

/// Keeps a draft under a new id, which it gives.
///
/// # Errors
/// What SQLite refused.
pub fn keep(own: &mut Own, reason: &str, body: &Body) -> Result<String, Error> {
    let id = uuid::Uuid::new_v4().to_string();
    own.keep_draft(&id, Timestamp::now(), reason, &outbox::json(body))?;
    Ok(id)
}

/// What a further draft revises: the proposal that an earlier one became, as it was last heard of.
///
/// # Errors
/// [`Error::Unusable`], where the endpoint doesn't have it.
pub fn revises(draft: &Draft) -> Result<Revises, Error> {
    match outbox::reply(draft) {
        Some(Reply::Standing { revision, .. }) => Ok(Revises { proposal: outbox::id(draft, &outbox::body(draft)?).to_owned(), revision }),
        _ => Err(Error::unusable(format!("the endpoint doesn't have {}: there is nothing to revise", draft.id))),
    }
}

/// The draft whose id begins so; `None`: none does.
///
/// # Errors
/// [`Error::Unusable`], where several do.
pub fn find(own: &Own, beginning: &str) -> Result<Option<Draft>, Error> {
    let mut found = own.drafts()?.into_iter().filter(|draft| draft.id.starts_with(beginning));
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => Err(Error::unusable(format!("several drafts begin with {beginning:?}"))),
        (one, _) => Ok(one),
    }
}
