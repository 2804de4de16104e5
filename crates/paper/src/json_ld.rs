//! Offices as linked data: `GovernmentOffice` of schema.org, in JSON-LD.

use directory::vocabulary::{AddressKind, ContactKind};
use serde_json::{Value, json};

use crate::office::Office;

/// The offices as one JSON-LD document.
pub fn json_ld(offices: &[Office]) -> Value {
    json!({ "@context": "https://schema.org", "@graph": offices.iter().map(office).collect::<Vec<_>>() })
}

fn office(office: &Office) -> Value {
    let values = |kind| office.contacts(kind).map(|(value, _)| value).collect::<Vec<_>>();
    let freshness = &office.freshness;
    let mut found = json!({
        "@type": "GovernmentOffice",
        "identifier": office.id,
        "name": office.name,
        "areaServed": { "@type": "AdministrativeArea", "identifier": office.country, "name": office.country_name },
        "address": office.addresses.iter().map(|(kind, text)| address(office, *kind, text)).collect::<Vec<_>>(),
        "telephone": values(ContactKind::Telephone),
        "faxNumber": values(ContactKind::Fax),
        "email": values(ContactKind::Email),
        "url": values(ContactKind::Web),
        "contactPoint": contact_points(office),
        "subjectOf": office.sources.iter().map(|title| json!({ "@type": "CreativeWork", "name": title })).collect::<Vec<_>>(),
        "additionalProperty": [
            property("designatedFor", &json!(office.functions)),
            property("asOf", &json!(freshness.as_of)),
            property("verified", &json!(freshness.verified)),
            property("due", &json!(freshness.due)),
            property("edition", &json!(office.edition)),
            property("on", &json!(office.on)),
        ],
    });
    if let Some(unit) = &office.unit {
        found["department"] = json!({ "@type": "GovernmentOffice", "name": unit });
    }
    found
}

fn address(office: &Office, kind: AddressKind, text: &str) -> Value {
    json!({ "@type": "PostalAddress", "description": kind, "streetAddress": text, "addressCountry": office.country })
}

/// What is answered at every hour, what is for something in particular, and platforms.
fn contact_points(office: &Office) -> Vec<Value> {
    let particular = office
        .contacts
        .iter()
        .filter(|(kind, _, purpose)| purpose.is_some() || matches!(kind, ContactKind::Telephone24 | ContactKind::Platform));
    let point = |(kind, value, purpose): &(ContactKind, String, Option<String>)| {
        let name = match kind {
            ContactKind::Telephone | ContactKind::Telephone24 => "telephone",
            ContactKind::Fax => "faxNumber",
            ContactKind::Email => "email",
            ContactKind::Web | ContactKind::Platform => "url",
        };
        json!({ "@type": "ContactPoint", "contactType": kind, "description": purpose, name: value })
    };
    particular.map(point).collect()
}

fn property(name: &str, value: &Value) -> Value {
    json!({ "@type": "PropertyValue", "name": name, "value": value })
}
