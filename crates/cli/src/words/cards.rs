//! Cards in words: every fact with where it comes from.

use std::io::{Result, Write};

use directory::answer::{
    AuthorityCard, Card, ChannelEntry, DesignationEntry, JurisdictionCard, LanguageEntry, NameEntry, ParticipationEntry, Provenance, There,
};
use directory::vocabulary::Tri;

use super::{condition_words, freshness_words};

/// A card.
pub fn card(out: &mut impl Write, card: &Card) -> Result<()> {
    match card {
        Card::Authority(card) => authority(out, card),
        Card::Jurisdiction(card) => jurisdiction(out, card),
    }
}

fn authority(out: &mut impl Write, card: &AuthorityCard) -> Result<()> {
    writeln!(out, "{} · {} ({})", card.id, card.country_name, card.country)?;
    names(out, &card.names)?;
    for address in &card.addresses {
        writeln!(out, "Address ({}): {}", address.kind, address.text)?;
        provenance(out, &address.provenance)?;
    }
    for contact in &card.contacts {
        let purpose = contact.purpose.as_deref().map_or_else(String::new, |purpose| format!(" ({purpose})"));
        writeln!(out, "{}: {}{purpose}", contact.kind, contact.value)?;
        provenance(out, &contact.provenance)?;
    }
    for hours in &card.hours {
        writeln!(out, "Open on weekdays {} from {} to {} ({})", hours.days, hours.opens, hours.closes, hours.zone)?;
        provenance(out, &hours.provenance)?;
    }
    card.designations.iter().try_for_each(|designation| designated(out, designation))?;
    card.languages.iter().try_for_each(|rule| language(out, rule))?;
    card.channels.iter().try_for_each(|rule| channel(out, rule))?;
    writeln!(out, "Record")?;
    provenance(out, &card.provenance)
}

/// The local times at an office.
pub fn there(out: &mut impl Write, there: &[There]) -> Result<()> {
    for there in there {
        let open = match there.open {
            Tri::Yes => "open now",
            Tri::No => "closed now",
            Tri::Unknown => "opening hours not recorded",
        };
        writeln!(out, "Time there: {} ({}): {open}", there.time, there.zone)?;
        if let (Tri::No, Some(opens), Some(here)) = (there.open, &there.opens_there, &there.opens_here) {
            writeln!(out, "    opens {opens}, which is {here} here")?;
        }
    }
    Ok(())
}

fn jurisdiction(out: &mut impl Write, card: &JurisdictionCard) -> Result<()> {
    let parent = card.parent.as_deref().map_or_else(String::new, |parent| format!(" of {parent}"));
    writeln!(out, "{} · {}{parent}", card.code, card.kind)?;
    names(out, &card.names)?;
    list(out, "Followed by", &card.successors)?;
    list(out, "Territories with authorities of their own", &card.territories)?;
    for hit in &card.authorities {
        writeln!(out, "Authority: {}  [{}]  {}", hit.name, hit.id, hit.functions.join("; "))?;
    }
    card.languages.iter().try_for_each(|rule| language(out, rule))?;
    card.channels.iter().try_for_each(|rule| channel(out, rule))?;
    for basis in &card.legal_bases {
        let condition = basis.condition.as_deref().map_or_else(String::new, |text| format!(": {text}"));
        writeln!(out, "Legal basis for {} under {}: {}{condition}", basis.request, basis.provision, basis.taken)?;
        provenance(out, &basis.provenance)?;
    }
    card.participations.iter().try_for_each(|part| participation(out, part))?;
    for network in &card.networks {
        writeln!(out, "Network: {} ({})", network.name, network.kind)?;
    }
    for notification in &card.notifications {
        writeln!(out, "Notified under {}: {}: {}", notification.provision, notification.content, notification.text)?;
        provenance(out, &notification.provenance)?;
    }
    Ok(())
}

fn names(out: &mut impl Write, names: &[NameEntry]) -> Result<()> {
    for name in names {
        let unit = name.unit.as_deref().map_or_else(String::new, |unit| format!(", {unit}"));
        writeln!(out, "Name [{}, {}]: {}{unit}", name.language, name.kind, name.name)?;
    }
    Ok(())
}

fn list(out: &mut impl Write, title: &str, codes: &[String]) -> Result<()> {
    if codes.is_empty() { Ok(()) } else { writeln!(out, "{title}: {}", codes.join(", ")) }
}

fn designated(out: &mut impl Write, designation: &DesignationEntry) -> Result<()> {
    let request = designation.request.map(|request| request.to_string());
    let stage = designation.stage.map(|stage| format!("stage {stage}"));
    let territory = designation.territory.as_ref().map(|territory| format!("for {territory}"));
    let scope: Vec<String> = [request, stage, designation.subject.clone(), territory].into_iter().flatten().collect();
    writeln!(out, "Designated under {} ({}, {}): {}", designation.provision, designation.role, designation.direction, scope.join(", "))?;
    provenance(out, &designation.provenance)
}

fn language(out: &mut impl Write, rule: &LanguageEntry) -> Result<()> {
    let with = rule.counterpart.as_deref().map_or_else(String::new, |code| format!(" for requests from {code}"));
    writeln!(out, "Language under {}{with}: {} {}", rule.instrument, rule.language.as_deref().unwrap_or("-"), rule.ruling)?;
    provenance(out, &rule.provenance)
}

fn channel(out: &mut impl Write, rule: &ChannelEntry) -> Result<()> {
    let with = rule.counterpart.as_deref().map_or_else(String::new, |code| format!(" for requests from {code}"));
    let conditions: Vec<String> = rule.conditions.iter().map(condition_words).collect();
    let conditions = if conditions.is_empty() { String::new() } else { format!(" [{}]", conditions.join("; ")) };
    writeln!(
        out,
        "Channel under {}{with}: {} {} (urgency {}, basis {}){conditions}",
        rule.instrument, rule.channel, rule.acceptance, rule.urgency, rule.basis
    )?;
    provenance(out, &rule.provenance)
}

fn participation(out: &mut impl Write, part: &ParticipationEntry) -> Result<()> {
    let signed = part.signed.as_deref().unwrap_or("-");
    let consented = part.consented.as_deref().unwrap_or("-");
    let force = part.provenance.valid_from.as_deref().unwrap_or("-");
    writeln!(out, "Party to {}: signed {signed}, consented {consented}, in force {force}", part.name)
}

fn provenance(out: &mut impl Write, from: &Provenance) -> Result<()> {
    writeln!(out, "    {} ({})", from.title, freshness_words(&from.freshness))?;
    if let (from_day, Some(to)) = (&from.valid_from, &from.valid_to) {
        writeln!(out, "    held from {} to {to}", from_day.as_deref().unwrap_or("an unrecorded day"))?;
    }
    if let Some(note) = &from.note {
        writeln!(out, "    note: {note}")?;
    }
    if let Some(doubt) = &from.doubt {
        writeln!(out, "    in doubt: {doubt}")?;
    }
    Ok(())
}
