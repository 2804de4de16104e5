//! What a value may be, and what is said where it is none.

use directory::answer::Pin;
use directory::proposal::Choice;
use directory::proposal::State;
use directory::proposal::wire::Carrier;
use directory::vocabulary::Channel;
use directory::vocabulary::Method;
use directory::vocabulary::RequestKind;
use directory::vocabulary::Stage;
use paper::document::Paper;
use paper::words::Language;
use store::Since;

pub fn since(text: &str) -> Result<Since, String> {
    let day = || text.parse().map(Since::Day);
    text.parse().map(Since::Edition).or_else(|_| day()).map_err(|_| "is neither the number of an edition nor a day, YYYY-MM-DD".to_owned())
}

pub fn language(text: &str) -> Result<Language, String> {
    Language::ALL.into_iter().find(|language| language.code() == text).ok_or_else(|| "one of ar, zh, en, fr, ru, es".to_owned())
}

pub fn paper(text: &str) -> Result<Paper, String> {
    match text {
        "a4" => Ok(Paper::A4),
        "letter" => Ok(Paper::Letter),
        _ => Err("a4 or letter".to_owned()),
    }
}

pub fn request_kind(text: &str) -> Result<RequestKind, String> {
    RequestKind::from_code(text).ok_or_else(|| format!("one of {}", RequestKind::CODES.join(", ")))
}

pub fn channel(text: &str) -> Result<Channel, String> {
    Channel::from_code(text).ok_or_else(|| format!("one of {}", Channel::CODES.join(", ")))
}

pub fn heading(text: &str) -> Result<(String, Option<String>), String> {
    let (heading, column) = text.rsplit_once('=').ok_or("HEADING=COLUMN, as \"Tel.=value\"")?;
    Ok((heading.to_owned(), Some(column.trim().to_owned()).filter(|column| !column.is_empty())))
}

pub fn carrier(text: &str) -> Result<Carrier, String> {
    Carrier::from_code(text).ok_or_else(|| format!("one of {}", Carrier::ALL.map(Carrier::code).join(", ")))
}

pub fn state(text: &str) -> Result<State, String> {
    State::from_code(text).ok_or_else(|| format!("one of {}", State::ALL.map(State::code).join(", ")))
}

pub fn pair(text: &str) -> Result<(String, String), String> {
    let (contact, value) = text.split_once('=').ok_or("CONTACT=VALUE, as XA-ministry-telephone=\"+999 1 234 5678\"")?;
    Ok((contact.to_owned(), value.to_owned()))
}

pub fn side(text: &str) -> Result<(Option<String>, Choice), String> {
    let (field, side) = text.rsplit_once('=').map_or((None, text), |(field, side)| (Some(field.to_owned()), side));
    match side {
        "mine" => Ok((field, Choice::Mine)),
        "theirs" => Ok((field, Choice::Theirs)),
        _ => Err("mine or theirs, or KEY.COLUMN=mine".to_owned()),
    }
}

pub fn method(text: &str) -> Result<Method, String> {
    Method::from_code(text).ok_or_else(|| format!("one of {}", Method::CODES.join(", ")))
}

pub fn pin(text: &str) -> Result<Pin, String> {
    let (facet, code) = text.split_once('=').ok_or("FACET=CODE, as country=KG")?;
    let some = || Some(code.to_owned()).filter(|code| !code.is_empty());
    Ok(match facet {
        "country" => Pin::Country { code: some() },
        "from" => Pin::From { code: some() },
        "treaty" => Pin::Treaty { code: some() },
        "request" => Pin::Request { code: some().map(|code| request_kind(&code)).transpose()? },
        "channel" => Pin::Channel { code: some().map(|code| channel(&code)).transpose()? },
        "urgent" if ["yes", "no", ""].contains(&code) => Pin::Urgent { code: code == "yes" },
        "urgent" => return Err("urgent=yes or urgent=no".to_owned()),
        _ => return Err("country, from, treaty, request, channel or urgent before the =".to_owned()),
    })
}

pub fn stage(text: &str) -> Result<Stage, String> {
    Stage::from_code(text).ok_or_else(|| format!("one of {}", Stage::CODES.join(", ")))
}
