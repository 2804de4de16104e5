//! An office as it is taken away: what is recorded of it for a day, on one card, with where it comes from.

use directory::answer::Freshness;
use directory::freshness;
use directory::held::Held;
use directory::record::{Authority, Fact};
use directory::vocabulary::{AddressKind, ContactKind};
use jiff::civil::Date;

/// What is recorded of an office for a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Office {
    /// Stable id.
    pub id: String,
    /// Code of its jurisdiction.
    pub country: String,
    /// Name of its jurisdiction, in the language asked for.
    pub country_name: String,
    /// Name, in the language of its source.
    pub name: String,
    /// Unit within the office.
    pub unit: Option<String>,
    /// What it is designated for, as `UNTOC 18(13)`.
    pub functions: Vec<String>,
    /// Its addresses, as printed by their sources.
    pub addresses: Vec<(AddressKind, String)>,
    /// How to reach it: kind, number or address, and what it is for where that is said.
    pub contacts: Vec<(ContactKind, String, Option<String>)>,
    /// Publishers and titles of the sources of all this.
    pub sources: Vec<String>,
    /// How fresh it is: the least fresh fact of all these.
    pub freshness: Freshness,
    /// The day that it is for, `YYYY-MM-DD`.
    pub on: String,
    /// The edition that says so.
    pub edition: u32,
}

impl Office {
    /// The values of one kind of contact, with what they are for.
    pub fn contacts(&self, kind: ContactKind) -> impl Iterator<Item = (&str, Option<&str>)> {
        let those = self.contacts.iter().filter(move |(of, _, _)| *of == kind);
        those.map(|(_, value, purpose)| (value.as_str(), purpose.as_deref()))
    }

    /// Name and unit as one line.
    pub fn title(&self) -> String {
        self.unit.as_ref().map_or_else(|| self.name.clone(), |unit| format!("{}, {unit}", self.name))
    }
}

/// The offices of these jurisdictions (codes, as `CH`), or of all where none is named, by jurisdiction and id. Names of jurisdictions
/// are in `language` where there is one in it.
pub fn offices(held: &Held, countries: &[String], on: Date, language: &str) -> Vec<Office> {
    let wanted = |authority: &&Authority| authority.fact.holds(on) && (countries.is_empty() || countries.contains(&authority.jurisdiction));
    let mut found: Vec<Office> =
        held.facts().authorities.iter().filter(wanted).map(|authority| of(held, authority, on, language)).collect();
    found.sort_by(|a, b| (&a.country, &a.id).cmp(&(&b.country, &b.id)));
    found
}

/// One office by its id.
pub fn office(held: &Held, id: &str, on: Date, language: &str) -> Option<Office> {
    held.authority(id).map(|authority| of(held, authority, on, language))
}

fn of(held: &Held, authority: &Authority, on: Date, language: &str) -> Office {
    let id = authority.id.as_str();
    let (name, unit) = held.name_of_authority(id);
    let addresses: Vec<_> = held.addresses(id).filter(|row| row.fact.holds(on)).collect();
    let contacts: Vec<_> = held.contacts(id).filter(|row| row.fact.holds(on)).collect();
    let designations: Vec<_> = held.designations(id).filter(|row| row.fact.holds(on)).collect();
    let mut functions: Vec<String> = designations.iter().map(|row| row.provision.clone()).collect();
    functions.sort();
    functions.dedup();
    let facts: Vec<&Fact> = std::iter::once(&authority.fact)
        .chain(addresses.iter().map(|row| &row.fact))
        .chain(contacts.iter().map(|row| &row.fact))
        .chain(designations.iter().map(|row| &row.fact))
        .collect();
    Office {
        id: id.to_owned(),
        country: authority.jurisdiction.clone(),
        country_name: held.name_of_jurisdiction(&authority.jurisdiction, language).to_owned(),
        name: name.to_owned(),
        unit: unit.map(str::to_owned),
        functions,
        addresses: addresses.iter().map(|row| (row.kind, row.text.clone())).collect(),
        contacts: contacts.iter().map(|row| (row.kind, row.value.clone(), row.purpose.clone())).collect(),
        sources: sources(held, &facts, on),
        freshness: freshness::least(facts.iter().map(|fact| freshness::of(held, fact, on))),
        on: on.to_string(),
        edition: held.edition().map_or(0, |edition| edition.number),
    }
}

/// Each source once, in the order in which it is first met.
fn sources(held: &Held, facts: &[&Fact], on: Date) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for title in facts.iter().map(|fact| freshness::provenance(held, fact, on).title) {
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles
}
