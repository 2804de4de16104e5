//! What came of a sync, as a code with its parts: so that it can be said in any language, now and when the program is next started.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::pack::Damage;
use crate::{Error, Exported, Outcome};
use directory::belief::Belief;

/// What came of a sync. It is stored with the attempt, with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Told {
    /// What a sentence is chosen by.
    pub code: Code,
    /// What stands in the sentence, by name.
    #[serde(default)]
    pub parts: BTreeMap<String, String>,
    /// The same in English, with every detail.
    pub words: String,
}

/// One for each sentence. The first four are no failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SyncCode"))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is an error of `Error`, or an outcome, whose words stand there")]
pub enum Code {
    NothingNew,
    NothingNewer,
    Arrived,
    Updated,
    NoPublisher,
    NoSource,
    Gone,
    NoRoot,
    Unreachable,
    BrokeOff,
    ProxyRefused,
    Intercepted,
    WrongClock,
    CaptivePortal,
    Redirected,
    Server,
    Busy,
    NotARepository,
    NotABundle,
    WrongKey,
    Older,
    Damaged,
    NoWay,
    DiskFull,
    File,
    Copy,
    AtWork,
    Setup,
    NotExportable,
    Exported,
    Cancelled,
}

impl Told {
    fn new(code: Code, parts: &[(&str, &str)], words: String) -> Self {
        let parts = parts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        Self { code, parts, words }
    }

    /// Nobody said where editions come from.
    pub fn no_publisher() -> Self {
        Self::new(Code::NoPublisher, &[], "no publisher is set: give an address and its root of trust once".to_owned())
    }

    /// What came of handing a copy on.
    pub fn exported(exported: &Exported, path: &std::path::Path) -> Self {
        let (edition, file) = (exported.edition.to_string(), path.display().to_string());
        let words = format!("edition {edition} is in {file}");
        Self::new(Code::Exported, &[("edition", &edition), ("path", &file)], words)
    }

    /// As it is stored.
    pub(crate) fn stored(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| self.words.clone())
    }

    /// Reads what was stored; `None`, where an older program stored words alone.
    pub fn read(stored: &str) -> Option<Self> {
        serde_json::from_str(stored).ok()
    }
}

impl From<&Outcome> for Told {
    fn from(outcome: &Outcome) -> Self {
        let code = match (outcome.changed, outcome.before) {
            (false, _) if outcome.belief == Belief::Confirmed => Code::NothingNew,
            (false, _) => Code::NothingNewer,
            (true, 0) => Code::Arrived,
            (true, _) => Code::Updated,
        };
        let mut told = Self::new(code, &[], outcome.to_string());
        let mut part = |name: &str, text: String| told.parts.insert(name.to_owned(), text);
        part("before", outcome.before.to_string());
        part("edition", outcome.now.to_string());
        if let Belief::Unconfirmed { since } = outcome.belief {
            part("since", since.to_string().chars().take(10).collect());
        }
        if let Some(days) = outcome.clock_off {
            part("days", days.abs().to_string());
            part("way", if days > 0 { "ahead" } else { "behind" }.to_owned());
        }
        told
    }
}

impl From<&Error> for Told {
    fn from(error: &Error) -> Self {
        let words = error.to_string();
        let path = |path: &std::path::Path| path.display().to_string();
        let (code, parts): (Code, Vec<(&str, String)>) = match error {
            Error::NoSource { text } => (Code::NoSource, vec![("text", text.clone())]),
            Error::Gone { path: file } => (Code::Gone, vec![("path", path(file))]),
            Error::NoRoot => (Code::NoRoot, vec![]),
            Error::Unreachable { host, .. } => (Code::Unreachable, vec![("host", host.clone())]),
            Error::BrokeOff { host } => (Code::BrokeOff, vec![("host", host.clone())]),
            Error::ProxyRefused { why } => (Code::ProxyRefused, vec![("why", why.clone())]),
            // A certificate that isn't valid yet, or no more: the clock is wrong far more often than the server.
            Error::Intercepted { why } if speaks_of_time(why) => (Code::WrongClock, vec![("why", why.clone())]),
            Error::Intercepted { why } => (Code::Intercepted, vec![("why", why.clone())]),
            Error::CaptivePortal { .. } => (Code::CaptivePortal, vec![]),
            Error::Redirected { to } => (Code::Redirected, vec![("to", to.clone())]),
            Error::Server { status, .. } => (Code::Server, vec![("status", status.to_string())]),
            Error::Busy => (Code::Busy, vec![]),
            Error::NotARepository { .. } => (Code::NotARepository, vec![]),
            Error::NotABundle { path: file, .. } => (Code::NotABundle, vec![("path", path(file))]),
            Error::WrongKey { .. } => (Code::WrongKey, vec![]),
            Error::Older { .. } => (Code::Older, vec![]),
            Error::Unreadable { source: Damage::Unpack(source), .. } if is_full(source) => (Code::DiskFull, vec![]),
            Error::Damaged { file, .. } | Error::Unreadable { file, .. } => (Code::Damaged, vec![("file", file.clone())]),
            Error::NoWay { .. } => (Code::NoWay, vec![]),
            Error::Io { source, .. } if is_full(source) => (Code::DiskFull, vec![]),
            Error::Io { path: file, .. } => (Code::File, vec![("path", path(file))]),
            Error::Store(store) if store.is_disk_full() => (Code::DiskFull, vec![]),
            Error::Store(_) => (Code::Copy, vec![]),
            Error::AtWork { .. } => (Code::AtWork, vec![]),
            Error::Setup { why } => (Code::Setup, vec![("why", why.clone())]),
            Error::NotExportable { .. } => (Code::NotExportable, vec![]),
            Error::Cancelled => (Code::Cancelled, vec![]),
        };
        let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        Self::new(code, &parts, words)
    }
}

fn is_full(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
}

fn speaks_of_time(why: &str) -> bool {
    let why = why.to_lowercase();
    ["expired", "not valid yet", "notvalidyet", "not yet valid"].iter().any(|words| why.contains(words))
}
