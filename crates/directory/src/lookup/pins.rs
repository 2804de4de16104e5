//! Pins: facets that the reader settled by hand stand above what the words say.

use crate::answer::{Facets, Match, Pin};
use crate::card;
use crate::held::Held;
use crate::verdict::Refusal;

/// Puts pins in the place of what the words were read as; of two pins on one facet the last holds.
///
/// # Errors
/// [`Refusal`], where a pin's code names nothing; the facets are as they were.
pub fn apply(held: &Held, facets: Facets, pins: &[Pin]) -> Result<Facets, Refusal> {
    let mut settled = facets;
    for pin in pins {
        let pin = known(held, pin)?;
        settled.matches.retain(|found| !replaces(&pin, found, settled.from.as_deref()));
        set(&mut settled, &pin);
        settled.pinned.retain(|other| std::mem::discriminant(other) != std::mem::discriminant(&pin));
        settled.pinned.push(pin);
    }
    Ok(settled)
}

/// The pin with its code as the directory writes it.
fn known(held: &Held, pin: &Pin) -> Result<Pin, Refusal> {
    let jurisdiction = |code: &String| {
        let found = card::jurisdiction(held, code).ok_or_else(|| Refusal::UnknownJurisdiction { code: code.clone() });
        found.map(|found| found.code.clone())
    };
    let instrument = |code: &String| {
        let found = held.instrument(&code.to_ascii_uppercase()).ok_or_else(|| Refusal::UnknownInstrument { code: code.clone() });
        found.map(|found| found.code.clone())
    };
    Ok(match pin {
        Pin::Country { code } => Pin::Country { code: code.as_ref().map(jurisdiction).transpose()? },
        Pin::From { code } => Pin::From { code: code.as_ref().map(jurisdiction).transpose()? },
        Pin::Treaty { code } => Pin::Treaty { code: code.as_ref().map(instrument).transpose()? },
        other => other.clone(),
    })
}

/// Whether a reading of the words gives way to a pin. The requesting state is read as a country too.
fn replaces(pin: &Pin, found: &Match, from: Option<&str>) -> bool {
    let asks = found.facet == "country" && Some(found.code.as_str()) == from;
    match pin {
        Pin::Country { .. } => found.facet == "country" && !asks,
        Pin::From { .. } => asks,
        Pin::Treaty { .. } => found.facet == "treaty",
        Pin::Request { .. } => found.facet == "request",
        Pin::Channel { .. } => found.facet == "channel",
        Pin::Urgent { .. } => found.facet == "urgent",
    }
}

fn set(facets: &mut Facets, pin: &Pin) {
    match pin {
        Pin::Country { code } => facets.countries = code.iter().cloned().collect(),
        Pin::From { code } => facets.from.clone_from(code),
        Pin::Treaty { code } => facets.treaty.clone_from(code),
        Pin::Request { code } => facets.request = *code,
        Pin::Channel { code } => facets.channels = code.iter().copied().collect(),
        Pin::Urgent { code } => facets.urgent = *code,
    }
}
