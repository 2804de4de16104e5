//! Cards: everything recorded about one authority, or about one jurisdiction, each fact with its provenance.

use jiff::civil::Date;

use crate::answer::{
    AddressEntry, AuthorityCard, AuthorityHit, Card, ChannelEntry, Condition, ContactEntry, DesignationEntry, HoursEntry, JurisdictionCard,
    LanguageEntry, LegalBasisEntry, NameEntry, NetworkEntry, NotificationEntry, ParticipationEntry, Provenance,
};
use crate::freshness::{self, provenance};
use crate::held::Held;
use crate::record::{Address, Authority, ChannelRule, Contact, Designation, Fact, Jurisdiction, LanguageRule, Notification};

/// The card of an authority (by its id) or a jurisdiction (by its code, or the last part of a territory's: `HK`).
pub fn show(held: &Held, id: &str, on: Date) -> Option<Card> {
    if let Some(authority) = held.authority(id) {
        return Some(Card::Authority(Box::new(of_authority(held, authority, on))));
    }
    jurisdiction(held, id).map(|jurisdiction| Card::Jurisdiction(Box::new(of_jurisdiction(held, jurisdiction, on))))
}

/// The jurisdiction that a code names, in any case: `ch`, `CN-HK`, or `HK` where no state has that code.
pub fn jurisdiction<'a>(held: &'a Held, code: &str) -> Option<&'a Jurisdiction> {
    let code = code.to_ascii_uppercase();
    held.jurisdiction(&code).or_else(|| {
        let mut territories = held.facts().jurisdictions.iter().filter(|row| row.parent.is_some());
        territories.find(|row| row.code.split_once('-').is_some_and(|(_, last)| last == code))
    })
}

/// An authority as it stands in a list.
pub fn hit(held: &Held, authority: &Authority, score: f64, highlights: Vec<u32>, on: Date) -> AuthorityHit {
    let (name, unit) = held.name_of_authority(&authority.id);
    let current = held.designations(&authority.id).filter(|designation| designation.fact.holds(on));
    let mut functions: Vec<String> = current.map(|designation| designation.provision.clone()).collect();
    functions.sort();
    functions.dedup();
    AuthorityHit {
        id: authority.id.clone(),
        country: authority.jurisdiction.clone(),
        name: name.to_owned(),
        unit: unit.map(str::to_owned),
        functions,
        score,
        highlights,
        freshness: freshness::of(held, &authority.fact, on),
    }
}

fn of_authority(held: &Held, authority: &Authority, on: Date) -> AuthorityCard {
    let id = &authority.id;
    let from = |fact: &Fact| provenance(held, fact, on);
    AuthorityCard {
        id: id.clone(),
        country: authority.jurisdiction.clone(),
        country_name: held.name_of_jurisdiction(&authority.jurisdiction, "en").to_owned(),
        names: held
            .authority_names(id)
            .map(|name| name_entry(&name.name, name.unit.as_ref(), &name.language, name.kind, from(&name.fact)))
            .collect(),
        addresses: held.addresses(id).map(|address| address_entry(address, from(&address.fact))).collect(),
        contacts: held.contacts(id).map(|contact| contact_entry(contact, from(&contact.fact))).collect(),
        hours: held.opening_hours(id).map(|hours| hours_entry(hours, from(&hours.fact))).collect(),
        designations: designations(held, id, on),
        languages: languages(held, &authority.jurisdiction, on),
        channels: channels(held, &authority.jurisdiction, on),
        provenance: from(&authority.fact),
    }
}

/// The card of a jurisdiction.
pub(crate) fn of_jurisdiction(held: &Held, jurisdiction: &Jurisdiction, on: Date) -> JurisdictionCard {
    let code = &jurisdiction.code;
    let from = |fact: &Fact| provenance(held, fact, on);
    let name = |name: &crate::record::JurisdictionName| name_entry(&name.name, None, &name.language, name.kind, from(&name.fact));
    JurisdictionCard {
        code: code.clone(),
        kind: jurisdiction.kind,
        parent: jurisdiction.parent.clone(),
        names: held.jurisdiction_names(code).map(name).collect(),
        territories: territories_with_authorities(held, code),
        successors: held.successions(code).map(|succession| succession.successor.clone()).collect(),
        authorities: held.authorities(code).map(|authority| hit(held, authority, 1.0, Vec::new(), on)).collect(),
        participations: participations(held, code, on),
        languages: languages(held, code, on),
        channels: channels(held, code, on),
        legal_bases: legal_bases(held, code, on),
        networks: networks(held, code, on),
        notifications: held.notifications(code).map(|notification| notification_entry(held, notification, on)).collect(),
        provenance: from(&jurisdiction.fact),
    }
}

/// The territories of a state that have authorities of their own here.
pub fn territories_with_authorities(held: &Held, code: &str) -> Vec<String> {
    let own = held.territories(code).filter(|territory| held.authorities(&territory.code).next().is_some());
    let mut codes: Vec<String> = own.map(|territory| territory.code.clone()).collect();
    codes.sort();
    codes
}

fn name_entry(name: &str, unit: Option<&String>, language: &str, kind: crate::vocabulary::NameKind, provenance: Provenance) -> NameEntry {
    NameEntry { name: name.to_owned(), unit: unit.cloned(), language: language.to_owned(), kind, provenance }
}

fn hours_entry(hours: &crate::record::OpeningHours, provenance: Provenance) -> HoursEntry {
    HoursEntry { days: hours.days.clone(), opens: hours.opens.clone(), closes: hours.closes.clone(), zone: hours.zone.clone(), provenance }
}

/// An address as it stands on a card.
pub(crate) fn address_entry(address: &Address, provenance: Provenance) -> AddressEntry {
    AddressEntry { id: address.id.clone(), kind: address.kind, text: address.text.clone(), provenance }
}

/// A way to reach an office, as it stands on a card.
pub(crate) fn contact_entry(contact: &Contact, provenance: Provenance) -> ContactEntry {
    ContactEntry { id: contact.id.clone(), kind: contact.kind, value: contact.value.clone(), purpose: contact.purpose.clone(), provenance }
}

fn designations(held: &Held, authority: &str, on: Date) -> Vec<DesignationEntry> {
    held.designations(authority).map(|designation| designation_entry(held, designation, on)).collect()
}

/// A designation as it stands on a card.
pub(crate) fn designation_entry(held: &Held, designation: &Designation, on: Date) -> DesignationEntry {
    DesignationEntry {
        provision: designation.provision.clone(),
        subject_of_provision: held.provision(&designation.provision).map_or_else(String::new, |provision| provision.subject.clone()),
        request: designation.request_kind,
        role: designation.role,
        direction: designation.direction,
        stage: designation.stage,
        subject: designation.subject.clone(),
        territory: designation.territory.clone(),
        provenance: provenance(held, &designation.fact, on),
    }
}

fn languages(held: &Held, code: &str, on: Date) -> Vec<LanguageEntry> {
    held.language_rules(code).map(|rule| language_entry(held, rule, on)).collect()
}

fn language_entry(held: &Held, rule: &LanguageRule, on: Date) -> LanguageEntry {
    LanguageEntry {
        instrument: rule.instrument.clone(),
        counterpart: rule.counterpart.clone(),
        request: rule.request_kind,
        language: rule.language.clone(),
        ruling: rule.ruling,
        certified: rule.certified,
        urgency: rule.urgency,
        provenance: provenance(held, &rule.fact, on),
    }
}

fn channels(held: &Held, code: &str, on: Date) -> Vec<ChannelEntry> {
    held.channel_rules(code).map(|rule| channel_entry(held, rule, on)).collect()
}

fn channel_entry(held: &Held, rule: &ChannelRule, on: Date) -> ChannelEntry {
    ChannelEntry {
        instrument: rule.instrument.clone(),
        article: rule.article.clone(),
        counterpart: rule.counterpart.clone(),
        request: rule.request_kind,
        stage: rule.stage,
        channel: rule.channel,
        acceptance: rule.acceptance,
        urgency: rule.urgency,
        basis: rule.basis,
        conditions: conditions(held, rule),
        provenance: provenance(held, &rule.fact, on),
    }
}

/// The conditions of a channel rule.
pub fn conditions(held: &Held, rule: &ChannelRule) -> Vec<Condition> {
    held.conditions(&rule.id)
        .map(|condition| Condition { kind: condition.kind, days: condition.days, text: condition.text.clone() })
        .collect()
}

fn participations(held: &Held, code: &str, on: Date) -> Vec<ParticipationEntry> {
    held.participations(code)
        .map(|part| ParticipationEntry {
            instrument: part.instrument.clone(),
            name: held.name_of_instrument(&part.instrument, "en").to_owned(),
            signed: part.signed.map(|day| day.to_string()),
            consented: part.consented.map(|day| day.to_string()),
            provenance: provenance(held, &part.fact, on),
        })
        .collect()
}

fn legal_bases(held: &Held, code: &str, on: Date) -> Vec<LegalBasisEntry> {
    held.legal_bases(code)
        .map(|basis| LegalBasisEntry {
            provision: basis.provision.clone(),
            request: basis.request_kind,
            taken: basis.taken,
            condition: basis.condition_text.clone(),
            provenance: provenance(held, &basis.fact, on),
        })
        .collect()
}

fn networks(held: &Held, code: &str, on: Date) -> Vec<NetworkEntry> {
    held.memberships(code)
        .map(|membership| NetworkEntry {
            network: membership.network.clone(),
            name: held.network(&membership.network).map_or_else(|| membership.network.clone(), |network| network.name.clone()),
            kind: membership.kind,
            provenance: provenance(held, &membership.fact, on),
        })
        .collect()
}

fn notification_entry(held: &Held, notification: &Notification, on: Date) -> NotificationEntry {
    NotificationEntry {
        id: notification.id.clone(),
        provision: notification.provision.clone(),
        content: notification.content,
        text: notification_text(notification),
        provenance: provenance(held, &notification.fact, on),
    }
}

/// What a notification says, as recorded: authority, unit, address, languages.
pub(crate) fn notification_text(notification: &Notification) -> String {
    let parts = [&notification.authority_text, &notification.unit_text, &notification.address_text, &notification.language_text];
    parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" · ")
}
