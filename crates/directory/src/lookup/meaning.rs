//! Meanings: what a name can stand for.

use crate::vocabulary::{Channel, RequestKind};

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Meaning {
    /// A jurisdiction, by its code.
    Country(String),
    /// An instrument, by its code.
    Treaty(String),
    /// A kind of request.
    Request(RequestKind),
    /// A channel.
    Channel(Channel),
    /// That it is urgent.
    Urgent,
    /// A word for the form of a state: "republic", "kingdom".
    Form(Form),
    /// A word for an office, which says nothing of a state: "ministry of justice".
    Office,
    /// A word that is known to name nothing that is looked for: "Africa", "witness".
    Other,
    /// A word that connects others, and what it tells about them.
    Connecting(Role),
}

/// What a connecting word tells about the name after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The state after it asks.
    From,
    /// The state after it is asked.
    To,
    /// Nothing.
    None,
}

/// What a word for the form of a state tells of two that share a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// "Democratic", "people's": of two Koreas the northern, of two Congos the eastern.
    Democratic,
    /// "Islands", "territory": a part of a state, or what belongs to one.
    Place,
    /// Any other.
    Plain,
}

impl Meaning {
    /// Whether it is something that a query looks for, and not a word around it.
    pub const fn is_sought(&self) -> bool {
        matches!(self, Self::Country(_) | Self::Treaty(_) | Self::Request(_) | Self::Channel(_) | Self::Urgent)
    }

    /// The name of its facet, as answers give it.
    pub const fn facet(&self) -> &'static str {
        match self {
            Self::Country(_) => "country",
            Self::Treaty(_) => "treaty",
            Self::Request(_) => "request",
            Self::Channel(_) => "channel",
            Self::Urgent => "urgent",
            Self::Form(_) => "form",
            Self::Office => "office",
            Self::Other => "other",
            Self::Connecting(_) => "connecting",
        }
    }

    /// Its code, as answers give it.
    pub fn code(&self) -> &str {
        match self {
            Self::Country(code) | Self::Treaty(code) => code,
            Self::Request(kind) => kind.code(),
            Self::Channel(channel) => channel.code(),
            Self::Urgent => "urgent",
            Self::Form(_) | Self::Office | Self::Other | Self::Connecting(_) => "",
        }
    }

    /// The meaning with this facet and code.
    pub fn read(facet: &str, code: &str) -> Option<Self> {
        match facet {
            "country" => Some(Self::Country(code.to_owned())),
            "treaty" => Some(Self::Treaty(code.to_owned())),
            "request" => RequestKind::from_code(code).map(Self::Request),
            "channel" => Channel::from_code(code).map(Self::Channel),
            "urgent" => Some(Self::Urgent),
            "form" => Some(Self::Form(Form::read(code))),
            "office" => Some(Self::Office),
            "other" => Some(Self::Other),
            "connecting" => Role::read(code).map(Self::Connecting),
            _ => None,
        }
    }
}

impl Form {
    fn read(code: &str) -> Self {
        match code {
            "democratic" => Self::Democratic,
            "place" => Self::Place,
            _ => Self::Plain,
        }
    }
}

impl Role {
    fn read(code: &str) -> Option<Self> {
        match code {
            "from" => Some(Self::From),
            "to" => Some(Self::To),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}

/// A name, as its source has it, and what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    /// What it stands for.
    pub meaning: &'a Meaning,
    /// The name.
    pub text: &'a str,
    /// Code of its kind; empty for a code.
    pub kind: &'a str,
    /// Its language (BCP 47); empty for a code.
    pub language: &'a str,
    /// How much its source counts: 0 most.
    pub rank: u8,
}
