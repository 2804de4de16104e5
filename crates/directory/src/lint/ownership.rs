//! Ownership: an authority, a rule and the notification that they rest on belong to the same jurisdiction and instrument.

use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::{ChannelRule, Designation, LanguageRule, LegalBasis, Record, TimeLimit};
use crate::vocabulary::Content;

/// A designation whose authority belongs to another jurisdiction than its notification.
pub fn authority(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.designations.iter().enumerate() {
        let notification = row.notification.as_deref().and_then(|id| known.notification(id));
        let Some((authority, notification)) = known.authority(&row.authority).zip(notification) else { continue };
        if !known.related(&authority.jurisdiction, &notification.jurisdiction) {
            let message = format!(
                "{:?} belongs to {}, but the notification {:?} to {}",
                authority.id, authority.jurisdiction, notification.id, notification.jurisdiction
            );
            report.tell::<Designation>(FaultKind::ForeignAuthority, index, "authority", message);
        }
    }
}

/// A rule of one jurisdiction that rests on the notification of another.
pub fn notification(known: &Known<'_>, report: &mut Report<'_>) {
    let facts = known.facts;
    for (index, row) in facts.language_rules.iter().enumerate() {
        check_owner::<LanguageRule>(known, index, Some(&row.jurisdiction), row.notification.as_deref(), report);
    }
    for (index, row) in facts.channel_rules.iter().enumerate() {
        check_owner::<ChannelRule>(known, index, row.jurisdiction.as_deref(), row.notification.as_deref(), report);
    }
    for (index, row) in facts.legal_bases.iter().enumerate() {
        check_owner::<LegalBasis>(known, index, Some(&row.jurisdiction), row.notification.as_deref(), report);
    }
    for (index, row) in facts.time_limits.iter().enumerate() {
        check_owner::<TimeLimit>(known, index, Some(&row.jurisdiction), row.notification.as_deref(), report);
    }
}

fn check_owner<R: Record>(known: &Known<'_>, index: usize, owner: Option<&str>, id: Option<&str>, report: &mut Report<'_>) {
    let Some((owner, notification)) = owner.zip(id.and_then(|id| known.notification(id))) else { return };
    if !known.related(owner, &notification.jurisdiction) {
        let message = format!("the rule is {owner}'s, but the notification {:?} {}'s", notification.id, notification.jurisdiction);
        report.tell::<R>(FaultKind::ForeignNotification, index, "notification", message);
    }
}

/// A designation or rule under one instrument that rests on a notification under another.
pub fn instrument(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.designations.iter().enumerate() {
        let instrument = known.provision(&row.provision).map(|provision| provision.instrument.as_str());
        check_instrument::<Designation>(known, index, instrument, row.notification.as_deref(), report);
    }
    for (index, row) in known.facts.language_rules.iter().enumerate() {
        check_instrument::<LanguageRule>(known, index, Some(&row.instrument), row.notification.as_deref(), report);
    }
    for (index, row) in known.facts.channel_rules.iter().enumerate() {
        check_instrument::<ChannelRule>(known, index, Some(&row.instrument), row.notification.as_deref(), report);
    }
}

fn check_instrument<R: Record>(known: &Known<'_>, index: usize, own: Option<&str>, id: Option<&str>, report: &mut Report<'_>) {
    let provision = id.and_then(|id| known.notification(id)).and_then(|notification| known.provision(&notification.provision));
    let Some((own, provision)) = own.zip(provision) else { return };
    if own != provision.instrument {
        let message = format!("this is under {own}, but the notification under {:?}", provision.id);
        report.tell::<R>(FaultKind::OtherInstrument, index, "notification", message);
    }
}

/// A designation for a territory that isn't the authority's own or below it.
pub fn territory(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.designations.iter().enumerate() {
        let territory = row.territory.as_deref().filter(|code| known.jurisdiction(code).is_some());
        let Some((authority, territory)) = known.authority(&row.authority).zip(territory) else { continue };
        if !known.is_within(territory, &authority.jurisdiction) {
            let message = format!("{territory:?} is not within {}, whose authority {:?} is", authority.jurisdiction, authority.id);
            report.tell::<Designation>(FaultKind::ForeignTerritory, index, "territory", message);
        }
    }
}

/// A designation that rests on a notification that none is designated.
pub fn none_designated(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.designations.iter().enumerate() {
        let notification = row.notification.as_deref().and_then(|id| known.notification(id));
        if let Some(none) = notification.filter(|notification| notification.content == Content::NoneDesignated) {
            let message = format!("the notification {:?} says that none is designated", none.id);
            report.tell::<Designation>(FaultKind::NoneDesignated, index, "notification", message);
        }
    }
}
