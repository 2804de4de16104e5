//! What broke a connection, told apart by what the libraries say.

use std::error::Error as _;

use super::Stop;
use crate::Error;

/// The cause of a broken request, and whether another try is worth it.
pub(crate) fn of(error: &reqwest::Error, host: &str) -> Stop {
    let why = chain(error);
    let low = why.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| low.contains(word));
    if says(&["proxy", "tunnel"]) {
        return Stop::For(Error::ProxyRefused { why });
    }
    if says(&["certificate", "unknownissuer", "invalid peer"]) {
        return Stop::For(Error::Intercepted { why });
    }
    if error.is_connect() {
        return Stop::Broke(Error::Unreachable { host: host.to_owned(), why });
    }
    Stop::Broke(Error::BrokeOff { host: host.to_owned() })
}

/// What each library says, from the outermost inwards, each once.
pub(crate) fn chain(error: &reqwest::Error) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let words = inner.to_string();
        if said.last() != Some(&words) {
            said.push(words);
        }
        cause = inner.source();
    }
    if said.is_empty() { error.to_string() } else { said.join(": ") }
}
