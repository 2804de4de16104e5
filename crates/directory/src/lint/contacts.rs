//! Contacts: a number that can be dialled from abroad, a mailbox that can be written to, a page that can be opened.

use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::{Contact, Record};
use crate::vocabulary::ContactKind;

/// The fewest digits of an international number: a prefix of three and the four of the smallest islands.
const FEWEST_DIGITS: usize = 7;
/// The most digits of an international number (ITU-T E.164).
const MOST_DIGITS: usize = 15;
/// The longest mailbox (RFC 5321 section 4.5.3.1.3, without the brackets).
const LONGEST_MAILBOX: usize = 254;

fn numbers<'a>(known: &Known<'a>) -> impl Iterator<Item = (usize, &'a Contact)> {
    of_kinds(known, &[ContactKind::Telephone, ContactKind::Telephone24, ContactKind::Fax])
}

fn of_kinds<'a>(known: &Known<'a>, kinds: &'static [ContactKind]) -> impl Iterator<Item = (usize, &'a Contact)> {
    known.facts.contacts.iter().enumerate().filter(|(_, contact)| kinds.contains(&contact.kind))
}

/// A number without the country's prefix, or that can't be dialled.
pub fn telephone(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, contact) in numbers(known) {
        if !contact.value.starts_with('+') {
            let message = format!("{:?} doesn't begin with \"+\" and a country's prefix", contact.value);
            report.tell::<Contact>(FaultKind::TelephoneWithoutPrefix, index, "value", message);
        } else if !can_be_dialled(&contact.value) {
            report.tell::<Contact>(FaultKind::MalformedTelephone, index, "value", format!("{:?} can't be dialled", contact.value));
        }
    }
}

/// Digits in groups after the `+`, as many as E.164 allows, and perhaps an extension. A slash would be a second number.
fn can_be_dialled(value: &str) -> bool {
    let (number, extension) = value.split_once(" ext. ").unwrap_or((value, "0"));
    let is_grouped = number[1..].chars().all(|character| character.is_ascii_digit() || " -.()".contains(character));
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let has_digits = !extension.is_empty() && extension.bytes().all(|byte| byte.is_ascii_digit());
    is_grouped && (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits) && has_digits
}

/// A number with another country's prefix.
pub fn prefix(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, contact) in numbers(known).filter(|(_, contact)| contact.value.starts_with('+')) {
        let Some(authority) = known.authority(&contact.authority) else { continue };
        let lineage = known.lineage(&authority.jurisdiction);
        let prefixes: Vec<&str> = lineage.iter().filter_map(|above| above.dialling.as_deref()).collect();
        let dialled = digits(&contact.value);
        if !prefixes.is_empty() && !prefixes.iter().any(|prefix| dialled.starts_with(&digits(prefix))) {
            let message = format!("{:?} doesn't begin with {} of {}", contact.value, prefixes.join(" or "), authority.jurisdiction);
            report.tell::<Contact>(FaultKind::ForeignPrefix, index, "value", message);
        }
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// A mailbox that can't be written to.
pub fn email(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, contact) in of_kinds(known, &[ContactKind::Email]).filter(|(_, contact)| !is_mailbox(&contact.value)) {
        report.tell::<Contact>(FaultKind::MalformedEmail, index, "value", format!("{:?} is not a mailbox", contact.value));
    }
}

/// A mailbox as offices have them: the unquoted form of RFC 5321, in ASCII, since letters of other scripts that look the
/// same lead to another office.
fn is_mailbox(value: &str) -> bool {
    let Some((local, domain)) = value.split_once('@') else { return false };
    let is_atom =
        |atom: &str| !atom.is_empty() && atom.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte));
    value.len() <= LONGEST_MAILBOX && local.split('.').all(is_atom) && is_host(domain)
}

/// A host name with at least one dot and a top-level domain of letters (RFC 1123 section 2.1, RFC 3696 section 2).
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let is_letters = !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_letters && !label.starts_with('-') && !label.ends_with('-')
    };
    let top = host.rsplit_once('.').map(|(_, top)| top);
    host.split('.').all(is_label) && top.is_some_and(|top| top.len() > 1 && !top.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A page that can't be opened, or only without encryption. A platform may stand by its name, where its source gives no address.
pub fn page(known: &Known<'_>, report: &mut Report<'_>) {
    let is_name = |contact: &Contact| contact.kind == ContactKind::Platform && !contact.value.contains("://");
    for (index, contact) in of_kinds(known, &[ContactKind::Web, ContactKind::Platform]).filter(|(_, contact)| !is_name(contact)) {
        tell_page::<Contact>(&contact.value, index, "value", report);
    }
}

/// Tells what is wrong with the address of a page.
pub fn tell_page<R: Record>(url: &str, index: usize, column: &str, report: &mut Report<'_>) {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    let is_clean = url.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
    if !is_clean || !host.is_some_and(is_host) {
        report.tell::<R>(FaultKind::MalformedUrl, index, column, format!("{url:?} is not the address of a page"));
    } else if !url.starts_with("https://") {
        report.tell::<R>(FaultKind::UrlNotHttps, index, column, format!("{url:?} doesn't begin with https://"));
    }
}
