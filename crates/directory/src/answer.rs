//! What is said to the outside: the shapes of an answer, at the command line and over the bridge to the window.
//!
//! These are the JSON contract of `valise lookup`, `ask`, `show` and `status`: fields are added, never renamed.

use serde::{Deserialize, Serialize};

use crate::sentence::Sentence;
use crate::vocabulary::{
    Acceptance, AddressKind, Basis, Channel, ConditionKind, ContactKind, Content, Direction, Due, JurisdictionKind, LanguageUse,
    MemberKind, Method, NameKind, RequestKind, Role, Stage, Status, Taken, Tri, Urgency,
};

/// Declares plain data that goes out as JSON and, with the feature `typescript`, as a TypeScript type.
macro_rules! spoken {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)+ }
    )+};
}

mod reading;

pub use reading::{
    Answered, CommonTreaty, CountryPage, Function, FunctionEntry, Happened, InstrumentChoice, Listed, Listing, ListingChoices, Names,
    NetworkChoice, Pin, Recipient, TimelineEntry,
};

spoken! {
    /// The answer to a free-text query: what was understood, the verdicts and the offices.
    Answer {
        /// The query as it was taken, cut to the length that is read.
        query: String,
        /// The edition that answers.
        edition: u32,
        /// The date that the answer is for, `YYYY-MM-DD`.
        on: String,
        /// What the words were taken for.
        facets: Facets,
        /// One verdict for each jurisdiction that the words name, best reading first.
        verdicts: Vec<Verdict>,
        /// Offices, best first.
        authorities: Vec<AuthorityHit>,
    }

    /// What the words of a query were taken for. What is absent is `null` or empty, never guessed.
    Facets {
        /// Jurisdictions; several where the words are ambiguous, best first.
        countries: Vec<String>,
        /// The requesting jurisdiction, where words say which of two asks ("from … to …").
        #[serde(default)]
        from: Option<String>,
        /// Code of the instrument.
        treaty: Option<String>,
        /// Kind of request.
        request: Option<RequestKind>,
        /// Channels.
        channels: Vec<Channel>,
        /// Whether the words say that it is urgent.
        urgent: bool,
        /// Words that were taken for none of these.
        rest: String,
        /// What matched, and why, in the order of the query; not what was settled by hand.
        matches: Vec<Match>,
        /// What was settled by hand, whatever the words say; absent: nothing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<Pin>>", optional))]
        pinned: Vec<Pin>,
    }

    /// A stretch of the query and what it was taken for.
    Match {
        /// The stretch as typed.
        text: String,
        /// `country`, `treaty`, `request`, `channel` or `urgent`.
        facet: String,
        /// The code that it was taken for.
        code: String,
        /// The name that it matched.
        name: String,
        /// Kind of that name; `null` for a code.
        kind: Option<NameKind>,
        /// Language of that name (BCP 47); `null` for a code.
        language: Option<String>,
        /// Whether the name was typed exactly (after folding), or found through a slip of the pen.
        exact: bool,
    }

    /// May this request go to this jurisdiction, under this instrument, by this channel, on this date?
    Verdict {
        /// Requested jurisdiction.
        country: String,
        /// Instrument that the verdict is under; `null` where none could be named.
        treaty: Option<String>,
        /// Kind of request.
        request: RequestKind,
        /// Channel asked about, or, where none was named, the one that the rules name first; `null` where they name none.
        channel: Option<Channel>,
        /// The verdict.
        status: Status,
        /// Conditions under which it holds.
        conditions: Vec<Condition>,
        /// Languages that requests may be written in, best first (BCP 47).
        languages: Vec<String>,
        /// What was recorded about languages.
        language_rules: Vec<LanguageRuling>,
        /// Ids of the authorities that receive the request.
        recipients: Vec<String>,
        /// The urgent route, where one is recorded.
        urgent: Vec<Channel>,
        /// Every rule considered, applied or set aside.
        reasons: Vec<Reason>,
        /// The legal bases between the two states (or open to the requested one), by rank.
        routes: Vec<Route>,
        /// Time limits that the requested jurisdiction declared.
        time_limits: Vec<TimeLimitEntry>,
        /// How fresh the facts behind the verdict are: the least fresh of them.
        freshness: Freshness,
    }

    /// A condition on a channel.
    Condition {
        /// Which condition.
        kind: ConditionKind,
        /// Days, where the condition has a time.
        days: Option<u32>,
        /// The condition in words, as recorded.
        text: Option<String>,
    }

    /// What was recorded about one language.
    LanguageRuling {
        /// Language (BCP 47); `null` where the rule is about no language in particular.
        language: Option<String>,
        /// What holds for it.
        ruling: LanguageUse,
        /// Whether the translation must be certified.
        certified: Tri,
        /// The rule in words, as recorded.
        note: Option<String>,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// A rule that was considered for a verdict.
    Reason {
        /// What the rule rests on: a code of `Basis`, or `participation`, `designation`, `none-recorded`.
        rule: String,
        /// Instrument.
        instrument: Option<String>,
        /// Provision, as `UNTOC 18(13)`.
        provision: Option<String>,
        /// Whether the rule bears on the verdict, or was set aside.
        applied: bool,
        /// Why it was applied or set aside, in English words.
        why: String,
        /// The same in codes, for every other language.
        #[serde(default)]
        said: Vec<Sentence>,
        /// Who says so.
        source: String,
        /// How old the statement is.
        as_of: String,
    }

    /// A legal basis that a request may rest on.
    Route {
        /// Instrument.
        instrument: String,
        /// Its name, in English where there is one.
        name: String,
        /// 1 bilateral, 2 regional, 3 under the United Nations.
        rank: u32,
        /// Whether it binds both states on that date: `yes`, `no`, or `unknown` where that isn't recorded.
        binding: Tri,
        /// Why, in English words.
        why: String,
        /// The same in codes, for every other language.
        #[serde(default)]
        said: Vec<Sentence>,
        /// Whether the verdict is under this one.
        chosen: bool,
    }

    /// A time limit that a jurisdiction declared.
    TimeLimitEntry {
        /// Provision, as `ETS030 7(3)`.
        provision: String,
        /// For what.
        subject: String,
        /// Days.
        days: u32,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// How fresh a fact is on the date of the answer.
    Freshness {
        /// Date of the last verification; `null`: never verified.
        verified: Option<String>,
        /// By which means it was verified; absent: never verified.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        method: Option<Method>,
        /// How old the statement is (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`); `null`: no fact stands behind it.
        as_of: Option<String>,
        /// Whether the next check is due.
        due: Due,
        /// The day on which the next check is due, or was; absent: not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        due_on: Option<String>,
    }

    /// An office found.
    AuthorityHit {
        /// Stable id.
        id: String,
        /// Jurisdiction.
        country: String,
        /// Name, in the language of its source.
        name: String,
        /// Unit within the office.
        unit: Option<String>,
        /// What it is designated for, as `UNTOC 18(13)`.
        functions: Vec<String>,
        /// How well it fits the query, 0 to 1.
        score: f64,
        /// Positions (in characters) in `name` that the query matched.
        highlights: Vec<u32>,
        /// How fresh its record is.
        freshness: Freshness,
    }

    /// Where a fact comes from, and how fresh it is.
    Provenance {
        /// Id of the source.
        source: String,
        /// Publisher and title of the source.
        title: String,
        /// Credit that the licence asks for.
        credit: Option<String>,
        /// From when the fact holds in the world; `null`: not recorded.
        valid_from: Option<String>,
        /// From when it no longer holds; `null`: no end recorded.
        valid_to: Option<String>,
        /// Why the fact is in doubt.
        doubt: Option<String>,
        /// The source's own words, or a remark.
        note: Option<String>,
        /// How fresh it is.
        freshness: Freshness,
    }

    /// Everything recorded about an authority.
    AuthorityCard {
        /// Stable id.
        id: String,
        /// Jurisdiction.
        country: String,
        /// Name of the jurisdiction, in English.
        country_name: String,
        /// Its names.
        names: Vec<NameEntry>,
        /// Its addresses.
        addresses: Vec<AddressEntry>,
        /// How to reach it.
        contacts: Vec<ContactEntry>,
        /// When it is open.
        hours: Vec<HoursEntry>,
        /// What it is designated for.
        designations: Vec<DesignationEntry>,
        /// Languages in which its jurisdiction takes requests.
        languages: Vec<LanguageEntry>,
        /// Channels by which its jurisdiction takes requests.
        channels: Vec<ChannelEntry>,
        /// Where the authority's record itself comes from.
        provenance: Provenance,
    }

    /// Everything recorded about a jurisdiction.
    JurisdictionCard {
        /// Code.
        code: String,
        /// What it is.
        kind: JurisdictionKind,
        /// The state that a territory belongs to.
        parent: Option<String>,
        /// Its names.
        names: Vec<NameEntry>,
        /// Its territories that have authorities of their own here.
        territories: Vec<String>,
        /// What follows a former state.
        successors: Vec<String>,
        /// Its authorities.
        authorities: Vec<AuthorityHit>,
        /// The instruments that it takes part in.
        participations: Vec<ParticipationEntry>,
        /// Languages in which it takes requests.
        languages: Vec<LanguageEntry>,
        /// Channels by which it takes requests.
        channels: Vec<ChannelEntry>,
        /// Whether it takes an instrument as legal basis.
        legal_bases: Vec<LegalBasisEntry>,
        /// Networks that it belongs to.
        networks: Vec<NetworkEntry>,
        /// What it notified, as recorded.
        notifications: Vec<NotificationEntry>,
        /// Where the jurisdiction's record itself comes from.
        provenance: Provenance,
    }

    /// A name.
    NameEntry {
        /// The name.
        name: String,
        /// Unit, for an office.
        unit: Option<String>,
        /// Language (BCP 47).
        language: String,
        /// Kind of name.
        kind: NameKind,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// An address.
    AddressEntry {
        /// Stable id.
        #[serde(default)]
        id: String,
        /// What it is for.
        kind: AddressKind,
        /// As printed by its source.
        text: String,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// A telephone, mailbox or page.
    ContactEntry {
        /// Stable id.
        #[serde(default)]
        id: String,
        /// What it is.
        kind: ContactKind,
        /// Number or address.
        value: String,
        /// What it is for, where it is for something in particular.
        purpose: Option<String>,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// What time it is at an office, and whether it is open.
    There {
        /// IANA zone.
        zone: String,
        /// The time there, `YYYY-MM-DD HH:MM`.
        time: String,
        /// Whether the office is open; `unknown` where no opening hours are recorded.
        open: Tri,
        /// When it opens next, by the clock there.
        opens_there: Option<String>,
        /// The same moment, by the clock here.
        opens_here: Option<String>,
    }

    /// Opening hours.
    HoursEntry {
        /// ISO weekdays as digits, 1 Monday to 7 Sunday.
        days: String,
        /// `HH:MM` in the zone.
        opens: String,
        /// `HH:MM` in the zone.
        closes: String,
        /// IANA zone.
        zone: String,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// What an authority is designated for.
    DesignationEntry {
        /// Provision, as `UNTOC 18(13)`.
        provision: String,
        /// What the provision is about.
        subject_of_provision: String,
        /// Kind of request; `null`: all that the provision governs.
        request: Option<RequestKind>,
        /// Role.
        role: Role,
        /// Takes in, sends out, or both.
        direction: Direction,
        /// Stage of proceedings; `null`: every stage.
        stage: Option<Stage>,
        /// Subject matter; `null`: every subject.
        subject: Option<String>,
        /// Territory; `null`: the whole jurisdiction.
        territory: Option<String>,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// A language rule.
    LanguageEntry {
        /// Instrument.
        instrument: String,
        /// The requesting state that it is agreed with; `null`: any.
        counterpart: Option<String>,
        /// Kind of request; `null`: all.
        request: Option<RequestKind>,
        /// Language; `null` where the rule is about none in particular.
        language: Option<String>,
        /// What holds for it.
        ruling: LanguageUse,
        /// Whether the translation must be certified.
        certified: Tri,
        /// Which requests.
        urgency: Urgency,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// A channel rule.
    ChannelEntry {
        /// Instrument.
        instrument: String,
        /// Article.
        article: Option<String>,
        /// The requesting state that it is agreed with; `null`: any.
        counterpart: Option<String>,
        /// Kind of request; `null`: all.
        request: Option<RequestKind>,
        /// Stage of proceedings; `null`: every stage.
        stage: Option<Stage>,
        /// Channel.
        channel: Channel,
        /// What the rule says of it.
        acceptance: Acceptance,
        /// Which requests.
        urgency: Urgency,
        /// What it rests on.
        basis: Basis,
        /// Conditions.
        conditions: Vec<Condition>,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// Participation in an instrument.
    ParticipationEntry {
        /// Instrument.
        instrument: String,
        /// Its short name in English, or its code.
        name: String,
        /// Signed on; signature is not consent.
        signed: Option<String>,
        /// Consented to be bound on.
        consented: Option<String>,
        /// Where it comes from; `valid_from` is the entry into force for the jurisdiction.
        provenance: Provenance,
    }

    /// Whether an instrument is taken as legal basis.
    LegalBasisEntry {
        /// Provision, as `UNTOC 16(5)`.
        provision: String,
        /// Kind of request.
        request: RequestKind,
        /// Whether it is.
        taken: Taken,
        /// Condition in words.
        condition: Option<String>,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// Membership of a network.
    NetworkEntry {
        /// Code of the network.
        network: String,
        /// Its name.
        name: String,
        /// What the jurisdiction is to the network.
        kind: MemberKind,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// A notification as its depositary recorded it.
    NotificationEntry {
        /// Stable id.
        id: String,
        /// Provision, as `UNTOC 18(13)`.
        provision: String,
        /// What it declares.
        content: Content,
        /// The text as recorded: authority, unit, address, languages.
        text: String,
        /// Where it comes from.
        provenance: Provenance,
    }

    /// Jurisdictions by channels, for one kind of request: what is accepted where. No cell is blank.
    Matrix {
        /// Kind of request.
        request: RequestKind,
        /// Instrument; `null`: for each jurisdiction the first by rank that binds it.
        treaty: Option<String>,
        /// The day that the answer is for.
        on: String,
        /// The edition that answers.
        edition: u32,
        /// The channels, in the order of the cells of a row.
        channels: Vec<Channel>,
        /// One row a jurisdiction.
        rows: Vec<MatrixRow>,
    }

    /// A jurisdiction's row of the matrix.
    MatrixRow {
        /// Jurisdiction.
        country: String,
        /// Its short name, in English.
        name: String,
        /// Instrument that the row is under.
        treaty: Option<String>,
        /// One verdict a channel.
        cells: Vec<Status>,
        /// How fresh the facts behind the row are: the least fresh of them.
        freshness: Freshness,
    }

    /// The state of the copy at hand.
    CopyStatus {
        /// Edition.
        edition: u32,
        /// Issued on.
        issued: String,
        /// Days since then, on the date asked about.
        age_days: i64,
        /// By how many days the day asked about is before that, which today can't be; `null`: it isn't.
        clock_behind_days: Option<i64>,
        /// Version of the tables.
        schema: u32,
        /// Path of the copy.
        path: String,
        /// Digest of the edition's rows, hexadecimal SHA-256.
        digest: String,
        /// Rows per table, by name of the table.
        rows: Vec<TableRows>,
        /// When the last attempt to sync was made and what came of it; `null`: none was made.
        last_attempt: Option<String>,
        /// When the last sync was verified; `null`: never.
        last_verified: Option<String>,
        /// When the newest confirmation of the edition expired; `null`: it had not when it was last looked at.
        unconfirmed_since: Option<String>,
        /// Where the last success came from; `null`: nowhere that can be asked again.
        source: Option<String>,
    }

    /// Rows of a table.
    TableRows {
        /// Table.
        table: String,
        /// Rows.
        rows: u64,
    }
}

/// What `valise show` gives: an authority or a jurisdiction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "record", rename_all = "kebab-case")]
pub enum Card {
    /// An authority.
    Authority(Box<AuthorityCard>),
    /// A jurisdiction.
    Jurisdiction(Box<JurisdictionCard>),
}
