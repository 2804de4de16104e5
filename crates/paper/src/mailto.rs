//! The address of an e-mail to be written: RFC 6068. A short subject, and nothing of the case.

use directory::vocabulary::ContactKind;

use crate::office::Office;
use crate::words::Words;

/// The `mailto:` of an office; `None` where no e-mail address is recorded that one could write to.
pub fn mailto(office: &Office, words: &Words) -> Option<String> {
    let (address, _) = office.contacts(ContactKind::Email).find(|(address, _)| is_plain(address))?;
    Some(format!("mailto:{address}?subject={}", encoded(&words.say("paper-mail-subject"))))
}

/// One address, and nothing that could add a copy or a text to the e-mail.
fn is_plain(address: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"@.-_+'".contains(&byte);
    address.bytes().filter(|byte| *byte == b'@').count() == 1
        && address.bytes().all(plain)
        && !address.starts_with('@')
        && !address.ends_with('@')
}

fn encoded(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(byte).collect()
}
