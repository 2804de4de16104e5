//! Offices as cards for an address book: vCard 3.0 (RFC 2426) and 4.0 (RFC 6350).

use directory::vocabulary::{AddressKind, ContactKind};

use crate::office::Office;

/// The version of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 3.0 (RFC 2426): what most address books take.
    Three,
    /// 4.0 (RFC 6350).
    Four,
}

/// Octets of a line, its end not counted: RFC 6350 3.2, RFC 2425 5.8.1.
const LONGEST_LINE: usize = 75;

/// The offices as cards, one after the other.
pub fn vcards(offices: &[Office], version: Version) -> String {
    offices.iter().map(|office| vcard(office, version)).collect()
}

/// An office as a card. Where its facts come from, and how old they are, stands in the note.
pub fn vcard(office: &Office, version: Version) -> String {
    let mut card = Card { lines: String::new() };
    card.line("BEGIN", "VCARD");
    card.line("VERSION", if version == Version::Three { "3.0" } else { "4.0" });
    card.line("PRODID", "-//Valise//EN");
    card.line("UID", &escaped(&format!("valise:{}", office.id)));
    if version == Version::Four {
        card.line("KIND", "org");
    }
    card.line("FN", &escaped(&office.title()));
    card.line("N", &format!("{};;;;", escaped(&office.title())));
    let unit = office.unit.as_deref().map_or_else(String::new, |unit| format!(";{}", escaped(unit)));
    card.line("ORG", &format!("{}{unit}", escaped(&office.name)));
    for (kind, text) in &office.addresses {
        let name = format!("ADR;TYPE={}", of_address(*kind, version));
        card.line(&name, &format!(";;{};;;;{}", escaped(text), escaped(&office.country_name)));
    }
    for (kind, value, _) in &office.contacts {
        let (name, value) = of_contact(*kind, value, version);
        card.line(&name, &value);
    }
    if !office.functions.is_empty() {
        card.line("ROLE", &escaped(&office.functions.join("; ")));
    }
    card.line("NOTE", &escaped(&note(office)));
    card.line("END", "VCARD");
    card.lines
}

const fn of_address(kind: AddressKind, version: Version) -> &'static str {
    match (kind, version) {
        // 4.0 knows work and home only: RFC 6350 5.6, 6.3.1.
        (AddressKind::Postal, Version::Three) => "work,postal",
        (AddressKind::Visiting, Version::Three) => "work,parcel",
        (_, Version::Four) => "work",
    }
}

fn of_contact(kind: ContactKind, value: &str, version: Version) -> (String, String) {
    let several = |types: &str| if version == Version::Three { types.to_owned() } else { format!("\"{types}\"") };
    match kind {
        ContactKind::Telephone => (format!("TEL;TYPE={}", several("work,voice")), escaped(value)),
        // No type says that it is answered at every hour; the preferred one is what to ring first.
        ContactKind::Telephone24 if version == Version::Three => ("TEL;TYPE=work,voice,pref".to_owned(), escaped(value)),
        ContactKind::Telephone24 => ("TEL;PREF=1;TYPE=\"work,voice\"".to_owned(), escaped(value)),
        ContactKind::Fax => (format!("TEL;TYPE={}", several("work,fax")), escaped(value)),
        ContactKind::Email if version == Version::Three => ("EMAIL;TYPE=internet".to_owned(), escaped(value)),
        ContactKind::Email => ("EMAIL;TYPE=work".to_owned(), escaped(value)),
        // A URI is not text: no backslashes in it, and no line ends either.
        ContactKind::Web | ContactKind::Platform => ("URL".to_owned(), value.replace(char::is_control, "")),
    }
}

fn note(office: &Office) -> String {
    let freshness = &office.freshness;
    let as_of = freshness.as_of.as_deref().unwrap_or("no date");
    let verified = freshness.verified.as_deref().map_or_else(|| "never verified".to_owned(), |day| format!("verified {day}"));
    format!(
        "Valise, edition {}, for {}: as of {as_of}, {verified}, check {}. {}",
        office.edition,
        office.on,
        freshness.due,
        office.sources.join("; ")
    )
}

/// Text as a value: RFC 6350 3.4, RFC 2426 4. What ends a line is written as `\n`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

struct Card {
    lines: String,
}

impl Card {
    /// A line, folded so that none is too long; a letter is never cut in two.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LONGEST_LINE;
        for letter in format!("{name}:{value}").chars() {
            if letter.len_utf8() > room {
                self.lines.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            room -= letter.len_utf8();
            self.lines.push(letter);
        }
        self.lines.push_str("\r\n");
    }
}
