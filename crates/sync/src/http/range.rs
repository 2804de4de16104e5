//! `Content-Range`, as a server writes it: which part of a file has come (RFC 9110, 14.4).

/// Which part of a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentRange {
    /// The first byte.
    pub first: u64,
    /// The last byte.
    pub last: u64,
    /// The length of the whole file, where the server knows it.
    pub whole: Option<u64>,
}

impl ContentRange {
    /// Reads `bytes first-last/whole`; `None` for anything else, also where the numbers contradict each other.
    pub fn parse(text: &str) -> Option<Self> {
        let (range, whole) = text.strip_prefix("bytes ")?.split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let (first, last) = (number(first)?, number(last)?);
        let whole = if whole == "*" { None } else { Some(number(whole)?) };
        (first <= last && whole.is_none_or(|whole| last < whole)).then_some(Self { first, last, whole })
    }
}

/// Digits alone: no sign, no space.
fn number(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
