//! What is said to those who read on: a facet settled by hand, lists, an answer with its recipients, a country's page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{AddressEntry, ContactEntry, DesignationEntry, Freshness, JurisdictionCard, Provenance, There, Verdict};
use crate::sentence::Sentence;
use crate::vocabulary::{Channel, InstrumentKind, RequestKind};

/// One facet of a query that its reader settled: what it is, whatever the words say. `None` takes it away: the words that were
/// read as it are set aside, and nothing else takes their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "facet", rename_all = "kebab-case")]
pub enum Pin {
    /// The requested jurisdiction, by its code.
    Country {
        /// Code.
        code: Option<String>,
    },
    /// The requesting jurisdiction, by its code.
    From {
        /// Code.
        code: Option<String>,
    },
    /// The instrument, by its code.
    Treaty {
        /// Code.
        code: Option<String>,
    },
    /// The kind of request.
    Request {
        /// Code.
        code: Option<RequestKind>,
    },
    /// The channel: one instead of all that the words name.
    Channel {
        /// Code.
        code: Option<Channel>,
    },
    /// Whether it is urgent.
    Urgent {
        /// Yes or no.
        code: bool,
    },
}

/// What happened on a day of a jurisdiction's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Happened {
    /// It signed an instrument, which is not consent to be bound.
    Signed,
    /// It consented to be bound.
    Consented,
    /// An instrument entered into force for it.
    InForce,
    /// An instrument ended for it.
    Ended,
    /// It notified something, from that day on.
    Notified,
    /// A source of that date records a notification; when it was made is not recorded.
    Recorded,
    /// An authority's designation began.
    DesignationBegan,
    /// An authority's designation ended.
    DesignationEnded,
    /// A rule on a channel began to hold.
    RuleBegan,
    /// A rule on a channel ceased to hold.
    RuleEnded,
    /// Another jurisdiction followed it.
    Followed,
}

spoken! {
    /// A verdict with what is needed to act on it.
    Answered {
        /// The verdict.
        verdict: Verdict,
        /// The day that it is for, `YYYY-MM-DD`.
        on: String,
        /// The edition that answers.
        edition: u32,
        /// Its recipients, in the verdict's order.
        recipients: Vec<Recipient>,
    }

    /// An authority that receives a request.
    Recipient {
        /// Stable id.
        id: String,
        /// Name, in the language of its source.
        name: String,
        /// Unit within the office.
        unit: Option<String>,
        /// What it is designated for, of the kind of request asked about: where there are several recipients, this tells them apart.
        designations: Vec<DesignationEntry>,
        /// Its addresses on the day.
        addresses: Vec<AddressEntry>,
        /// How to reach it on the day.
        contacts: Vec<ContactEntry>,
        /// What time it is there, now.
        there: Vec<There>,
        /// Where the authority's record itself comes from.
        provenance: Provenance,
    }

    /// A jurisdiction's page: its card, and what follows from it.
    CountryPage {
        /// All that is recorded.
        card: JurisdictionCard,
        /// The day that the page is for, `YYYY-MM-DD`.
        on: String,
        /// The edition that answers.
        edition: u32,
        /// UN region.
        region: Option<String>,
        /// UN subregion.
        subregion: Option<String>,
        /// Prefix for telephones, as `+93`.
        dialling: Option<String>,
        /// Capital.
        capital: Option<String>,
        /// Its authorities by what they are designated for on the day.
        functions: Vec<Function>,
        /// What time it is there, now, in each of its zones; whether an office is open stands with the office.
        there: Vec<There>,
        /// The requesting jurisdiction that `common` is about; `null`: none is known.
        from: Option<String>,
        /// Instruments that bind both on the day, by rank.
        common: Vec<CommonTreaty>,
        /// What happened, newest first.
        timeline: Vec<TimelineEntry>,
    }

    /// The authorities for one kind of request.
    Function {
        /// Kind of request; `null`: designations that name none.
        request: Option<RequestKind>,
        /// The authorities, central ones first.
        authorities: Vec<FunctionEntry>,
    }

    /// An authority in its function.
    FunctionEntry {
        /// Stable id.
        id: String,
        /// Name, in the language of its source.
        name: String,
        /// Unit within the office.
        unit: Option<String>,
        /// Its designations for this.
        designations: Vec<DesignationEntry>,
    }

    /// An instrument that binds two jurisdictions.
    CommonTreaty {
        /// Instrument.
        instrument: String,
        /// Its name, in English where there is one.
        name: String,
        /// 1 bilateral, 2 regional, 3 under the United Nations.
        rank: u32,
        /// Since when it binds both, in English words.
        why: String,
        /// The same in codes, for every other language.
        #[serde(default)]
        said: Vec<Sentence>,
        /// The kinds of request that it governs between the two.
        requests: Vec<RequestKind>,
        /// Those of them for which it is the first by rank.
        first_for: Vec<RequestKind>,
    }

    /// Something that happened.
    TimelineEntry {
        /// When: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        date: String,
        /// What.
        happened: Happened,
        /// Instrument or provision.
        under: Option<String>,
        /// Who or what it is about: an office, a channel, a successor, the text of a notification.
        about: Option<String>,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// Jurisdictions and authorities that a filter lets through.
    Listing {
        /// The day that the list is for, `YYYY-MM-DD`.
        on: String,
        /// The edition that answers.
        edition: u32,
        /// Jurisdictions, by code, each followed by its authorities, by name.
        rows: Vec<Listed>,
        /// How many jurisdictions were left out only because nothing recorded says whether they take the channel: not a no.
        not_stated: u32,
    }

    /// A row of the list.
    Listed {
        /// Code of a jurisdiction, or id of an authority.
        id: String,
        /// The jurisdiction.
        country: String,
        /// Name of the authority; `null`: the row is the jurisdiction itself.
        name: Option<String>,
        /// Unit within the office.
        unit: Option<String>,
        /// How fresh its record is.
        freshness: Freshness,
    }

    /// What lists can be filtered by, and questions asked with.
    ListingChoices {
        /// Regions of the United Nations.
        regions: Vec<String>,
        /// Instruments, wide ones first.
        instruments: Vec<InstrumentChoice>,
        /// Networks.
        networks: Vec<NetworkChoice>,
        /// States and territories that can be asked or can ask, by code.
        jurisdictions: Vec<String>,
    }

    /// An instrument to choose.
    InstrumentChoice {
        /// Code.
        code: String,
        /// Name in the language asked for, or else in English.
        name: String,
        /// What it is.
        kind: InstrumentKind,
    }

    /// What jurisdictions and instruments are called in a language, by code.
    Names {
        /// The language.
        language: String,
        /// Jurisdictions: short names.
        jurisdictions: BTreeMap<String, String>,
        /// Instruments.
        instruments: BTreeMap<String, String>,
    }

    /// A network to choose.
    NetworkChoice {
        /// Code.
        code: String,
        /// Name.
        name: String,
    }
}
