//! The records: one type for each table of the directory, declared once, read from files and tables alike.
//!
//! A record type names its table, its key and the tables that its columns refer to. Everything that handles rows without
//! knowing them (the store, the import, the lint) goes through [`Record`] and [`Facts::visit`].

use jiff::civil::Date;

use crate::cell::{AsOf, Cell, Field, Form, Wrong};
use crate::vocabulary::{
    Acceptance, AddressKind, Basis, Channel, ConditionKind, Consent, ContactKind, Content, Direction, InstrumentKind, JurisdictionKind,
    LanguageUse, MemberKind, Method, NameKind, RequestKind, Role, Stage, Taken, Tri, Urgency,
};

/// A row of a table.
pub trait Record: Sized {
    /// Its table, and the name of its file among the facts.
    const TABLE: &'static str;
    /// Its columns, in the order of the table; the last is always `edition`.
    const COLUMNS: &'static [&'static str];
    /// The columns that tell one row from another.
    const KEY: &'static [&'static str];
    /// The columns that refer to another table, with that table.
    const REFERENCES: &'static [(&'static str, &'static str)];
    /// What each of its columns holds, but for `edition`, which is stamped; in the same order.
    const HOLDS: &'static [Column];

    /// Reads a record from its cells, in the order of [`Self::COLUMNS`].
    ///
    /// # Errors
    /// Every column that is wrong, not only the first.
    fn from_cells(cells: Vec<Cell>) -> Result<Self, Vec<(&'static str, Wrong)>>;
    /// The cells of this record, in the order of [`Self::COLUMNS`].
    fn cells(&self) -> Vec<Cell>;
    /// What every fact carries; `None` for the tables that facts refer to.
    fn fact(&self) -> Option<&Fact>;
}

/// What a column of a table holds: for those who fill it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What stands in it.
    pub meaning: &'static str,
    /// What form a value has.
    pub form: Form,
    /// Whether something must stand in it.
    pub required: bool,
    /// The table that it refers to.
    pub refers_to: Option<&'static str>,
}

impl Column {
    const fn new<T: Field>(name: &'static str, meaning: &'static str, refers_to: Option<&'static str>) -> Self {
        Self { name, meaning: meaning.trim_ascii(), form: T::FORM, required: T::REQUIRED, refers_to }
    }
}

/// What the columns hold that every fact has.
const OF_FACT: [Column; 7] = [
    Column::new::<Option<Date>>("valid_from", "From when it holds in the world; empty: not recorded.", None),
    Column::new::<Option<Date>>("valid_to", "From when it no longer holds; empty: no end recorded.", None),
    Column::new::<String>("source", "Id of its source.", Some("source")),
    Column::new::<AsOf>("as_of", "How old the statement is.", None),
    Column::new::<Option<String>>("doubt", "Why the fact itself is in doubt.", None),
    Column::new::<Option<String>>("note", "The source's own words, or a remark.", None),
    Column::new::<Option<String>>("verification", "Id of its last verification; empty: never verified.", Some("verification")),
];

/// What every fact carries besides what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// From when it holds in the world; `None`: not recorded.
    pub valid_from: Option<Date>,
    /// From when it no longer holds; `None`: no end recorded.
    pub valid_to: Option<Date>,
    /// Id of its source.
    pub source: String,
    /// How old the statement is.
    pub as_of: AsOf,
    /// Why the fact itself is in doubt.
    pub doubt: Option<String>,
    /// The source's own words, or a remark.
    pub note: Option<String>,
    /// Id of its last verification; `None`: never verified.
    pub verification: Option<String>,
    /// The edition that last changed the row.
    pub edition: u32,
}

impl Fact {
    /// Whether the fact holds on a date. Where its start or end isn't recorded, it is taken to hold.
    pub fn holds(&self, on: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= on) && self.valid_to.is_none_or(|to| on < to)
    }
}

fn take<T: Field>(cells: &mut std::vec::IntoIter<Cell>, column: &'static str, wrong: &mut Vec<(&'static str, Wrong)>) -> Option<T> {
    match T::read(cells.next().unwrap_or(Cell::Null)) {
        Ok(value) => Some(value),
        Err(fault) => {
            wrong.push((column, fault));
            None
        }
    }
}

fn take_fact(cells: &mut std::vec::IntoIter<Cell>, wrong: &mut Vec<(&'static str, Wrong)>) -> Option<Fact> {
    let valid_from = take(cells, "valid_from", wrong);
    let valid_to = take(cells, "valid_to", wrong);
    let source = take(cells, "source", wrong);
    let as_of = take(cells, "as_of", wrong);
    let doubt = take(cells, "doubt", wrong);
    let note = take(cells, "note", wrong);
    let verification = take(cells, "verification", wrong);
    let edition = take(cells, "edition", wrong);
    Some(Fact {
        valid_from: valid_from?,
        valid_to: valid_to?,
        source: source?,
        as_of: as_of?,
        doubt: doubt?,
        note: note?,
        verification: verification?,
        edition: edition?,
    })
}

fn put_fact(fact: &Fact, cells: &mut Vec<Cell>) {
    cells.extend([
        fact.valid_from.cell(),
        fact.valid_to.cell(),
        fact.source.cell(),
        fact.as_of.cell(),
        fact.doubt.cell(),
        fact.note.cell(),
        fact.verification.cell(),
        fact.edition.cell(),
    ]);
}

/// Declares a record type: its table, key, columns and references; `fact` adds what every fact carries.
macro_rules! record {
    (@column $field:ident $type:ty, [$($doc:literal),*]) => { Column::new::<$type>(stringify!($field), concat!($($doc),*), None) };
    (@column $field:ident $type:ty, [$($doc:literal),*] $to:ident) => {
        Column::new::<$type>(stringify!($field), concat!($($doc),*), Some($to::TABLE))
    };
    ($(#[$doc:meta])* $name:ident $table:literal ($($key:ident),+) fact { $($(#[doc = $field_doc:literal])* $field:ident $([$to:ident])?: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)+
            /// What every fact carries.
            pub fact: Fact,
        }
        impl Record for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[
                $(stringify!($field),)+ "valid_from", "valid_to", "source", "as_of", "doubt", "note", "verification", "edition",
            ];
            const KEY: &'static [&'static str] = &[$(stringify!($key),)+];
            const REFERENCES: &'static [(&'static str, &'static str)] =
                &[$($((stringify!($field), $to::TABLE),)?)+ ("source", "source"), ("verification", "verification")];
            const HOLDS: &'static [Column] = &[
                $(record!(@column $field $type, [$($field_doc),*] $($to)?),)+
                OF_FACT[0], OF_FACT[1], OF_FACT[2], OF_FACT[3], OF_FACT[4], OF_FACT[5], OF_FACT[6],
            ];
            fn from_cells(cells: Vec<Cell>) -> Result<Self, Vec<(&'static str, Wrong)>> {
                let (mut cells, mut wrong) = (cells.into_iter(), Vec::new());
                $(let $field = take(&mut cells, stringify!($field), &mut wrong);)+
                let fact = take_fact(&mut cells, &mut wrong);
                let whole = (|| Some(Self { $($field: $field?,)+ fact: fact? }))();
                whole.ok_or(wrong)
            }
            fn cells(&self) -> Vec<Cell> {
                let mut cells = vec![$(self.$field.cell(),)+];
                put_fact(&self.fact, &mut cells);
                cells
            }
            fn fact(&self) -> Option<&Fact> { Some(&self.fact) }
        }
    };
    ($(#[$doc:meta])* $name:ident $table:literal ($($key:ident),+) { $($(#[doc = $field_doc:literal])* $field:ident $([$to:ident])?: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)+
            /// The edition that last changed the row.
            pub edition: u32,
        }
        impl Record for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field),)+ "edition"];
            const KEY: &'static [&'static str] = &[$(stringify!($key),)+];
            const REFERENCES: &'static [(&'static str, &'static str)] = &[$($((stringify!($field), $to::TABLE),)?)+];
            const HOLDS: &'static [Column] = &[$(record!(@column $field $type, [$($field_doc),*] $($to)?),)+];
            fn from_cells(cells: Vec<Cell>) -> Result<Self, Vec<(&'static str, Wrong)>> {
                let (mut cells, mut wrong) = (cells.into_iter(), Vec::new());
                $(let $field = take(&mut cells, stringify!($field), &mut wrong);)+
                let edition = take(&mut cells, "edition", &mut wrong);
                let whole = (|| Some(Self { $($field: $field?,)+ edition: edition? }))();
                whole.ok_or(wrong)
            }
            fn cells(&self) -> Vec<Cell> { vec![$(self.$field.cell(),)+ self.edition.cell()] }
            fn fact(&self) -> Option<&Fact> { None }
        }
    };
}

record! {
    /// Where facts come from.
    Source "source" (id) {
        /// Stable id.
        id: String,
        /// Who published it.
        publisher: String,
        /// The document.
        title: String,
        /// Its date, as it states it.
        dated: Option<AsOf>,
        /// The licence under which its facts are carried over.
        licence: String,
        /// The credit that the licence asks for.
        credit: Option<String>,
        /// Where it can be read.
        url: Option<String>,
        /// How it was carried over.
        note: Option<String>,
    }
}

record! {
    /// Who checked a fact, how and when. Facts without one were never verified.
    Verification "verification" (id) {
        /// Stable id.
        id: String,
        /// The day of the check.
        verified_on: Date,
        /// How it was checked.
        method: Method,
        /// The day by which the next check is due.
        due: Date,
        /// A remark.
        note: Option<String>,
    }
}

record! {
    /// A numbered state of the directory's data; its `edition` is its own number.
    Edition "edition" (number) {
        /// Its number, from 1 upwards.
        number: u32,
        /// The day of its issue.
        issued: Date,
        /// A remark.
        note: Option<String>,
    }
}

record! {
    /// A state, territory, former state or organisation.
    Jurisdiction "jurisdiction" (code) fact {
        /// Code: ISO 3166 alpha-2, for territories below a state's code (`CN-HK`), ISO 3166-3 for former states.
        code: String,
        /// What it is.
        kind: JurisdictionKind,
        /// The state that a territory belongs to.
        parent[Jurisdiction]: Option<String>,
        /// ISO 3166 alpha-3.
        iso3: Option<String>,
        /// UN M49, three digits.
        m49: Option<String>,
        /// Prefix for telephones, as `+93`.
        dialling: Option<String>,
        /// Capital.
        capital: Option<String>,
        /// UN region.
        region: Option<String>,
        /// UN subregion.
        subregion: Option<String>,
        /// UN regional group.
        un_group: Option<String>,
    }
}

record! {
    /// What followed a former jurisdiction.
    Succession "succession" (former, successor) fact {
        /// The former jurisdiction.
        former[Jurisdiction]: String,
        /// One that followed it.
        successor[Jurisdiction]: String,
    }
}

record! {
    /// A name of a jurisdiction.
    JurisdictionName "jurisdiction_name" (jurisdiction, language, kind, name) fact {
        /// Whose name.
        jurisdiction[Jurisdiction]: String,
        /// Language (BCP 47).
        language: String,
        /// Kind of name.
        kind: NameKind,
        /// The name.
        name: String,
    }
}

record! {
    /// An IANA time zone in use in a jurisdiction.
    TimeZone "time_zone" (jurisdiction, zone) fact {
        /// Where.
        jurisdiction[Jurisdiction]: String,
        /// IANA zone.
        zone: String,
    }
}

record! {
    /// A name of a request kind.
    RequestKindName "request_kind_name" (request_kind, language, kind, name) fact {
        /// The request kind.
        request_kind: RequestKind,
        /// Language (BCP 47).
        language: String,
        /// Kind of name.
        kind: NameKind,
        /// The name.
        name: String,
    }
}

record! {
    /// A name of a channel.
    ChannelName "channel_name" (channel, language, kind, name) fact {
        /// The channel.
        channel: Channel,
        /// Language (BCP 47).
        language: String,
        /// Kind of name.
        kind: NameKind,
        /// The name.
        name: String,
    }
}

record! {
    /// A treaty, protocol, bilateral treaty, arrangement or law. `valid_from` is its general entry into force.
    Instrument "instrument" (code) fact {
        /// Code, as `UNTOC` or `CH-CO-MLA`.
        code: String,
        /// What it is.
        kind: InstrumentKind,
        /// The instrument that it belongs to or supplements.
        parent[Instrument]: Option<String>,
        /// Its parties as its source prints them.
        parties: Option<String>,
        /// The day of its signature.
        signed: Option<Date>,
        /// Where it stands: collection and number.
        reference: Option<String>,
    }
}

record! {
    /// A name of an instrument.
    InstrumentName "instrument_name" (instrument, language, kind, name) fact {
        /// Whose name.
        instrument[Instrument]: String,
        /// Language (BCP 47).
        language: String,
        /// Kind of name.
        kind: NameKind,
        /// The name.
        name: String,
    }
}

record! {
    /// A kind of request that an instrument governs.
    Coverage "coverage" (instrument, request_kind) fact {
        /// The instrument.
        instrument[Instrument]: String,
        /// The kind of request.
        request_kind: RequestKind,
        /// The article that governs it.
        article: Option<String>,
    }
}

record! {
    /// An article that something is notified under.
    Provision "provision" (id) fact {
        /// Id, as `UNTOC 18(13)`.
        id: String,
        /// The instrument.
        instrument[Instrument]: String,
        /// The article.
        article: String,
        /// What is notified.
        subject: String,
        /// To whom.
        notified_to: Option<String>,
        /// When.
        deadline: Option<String>,
    }
}

record! {
    /// A jurisdiction's part in an instrument. `valid_from` is the entry into force for it, `valid_to` its withdrawal.
    Participation "participation" (id) fact {
        /// Stable id.
        id: String,
        /// Whose.
        jurisdiction[Jurisdiction]: String,
        /// In what.
        instrument[Instrument]: String,
        /// The day of signature, which is not consent.
        signed: Option<Date>,
        /// The day of consent to be bound.
        consented: Option<Date>,
        /// How it consented.
        mode: Option<Consent>,
    }
}

record! {
    /// What a jurisdiction declared under a provision, as its depositary recorded it.
    Notification "notification" (id) fact {
        /// Stable id.
        id: String,
        /// Who declared.
        jurisdiction[Jurisdiction]: String,
        /// Under what.
        provision[Provision]: String,
        /// What is declared.
        content: Content,
        /// The authority as recorded.
        authority_text: Option<String>,
        /// The unit or scope as recorded.
        unit_text: Option<String>,
        /// The address as recorded.
        address_text: Option<String>,
        /// The languages as recorded.
        language_text: Option<String>,
    }
}

record! {
    /// An office.
    Authority "authority" (id) fact {
        /// Stable id.
        id: String,
        /// Whose.
        jurisdiction[Jurisdiction]: String,
        /// IANA zone, where it is recorded.
        zone: Option<String>,
    }
}

record! {
    /// A name of an office, in the language that its source gives.
    AuthorityName "authority_name" (authority, language, kind, name) fact {
        /// Whose name.
        authority[Authority]: String,
        /// Language (BCP 47).
        language: String,
        /// Kind of name.
        kind: NameKind,
        /// The name.
        name: String,
        /// The unit within it.
        unit: Option<String>,
    }
}

record! {
    /// An address of an office, as printed by its source.
    Address "address" (id) fact {
        /// Stable id.
        id: String,
        /// Whose.
        authority[Authority]: String,
        /// For post or to go to.
        kind: AddressKind,
        /// As printed.
        text: String,
    }
}

record! {
    /// How to reach an office.
    Contact "contact" (id) fact {
        /// Stable id.
        id: String,
        /// Whose.
        authority[Authority]: String,
        /// Telephone, mailbox, page.
        kind: ContactKind,
        /// Number (with `+` and the country's prefix) or address.
        value: String,
        /// What it is for, where it is for something in particular.
        purpose: Option<String>,
    }
}

record! {
    /// When an office is open.
    OpeningHours "opening_hours" (id) fact {
        /// Stable id.
        id: String,
        /// Whose.
        authority[Authority]: String,
        /// ISO weekdays as digits, 1 Monday to 7 Sunday.
        days: String,
        /// `HH:MM` in the zone.
        opens: String,
        /// `HH:MM` in the zone.
        closes: String,
        /// IANA zone.
        zone: String,
    }
}

record! {
    /// An authority designated under a provision, for a kind of request, within a scope.
    Designation "designation" (id) fact {
        /// Stable id.
        id: String,
        /// Who is designated.
        authority[Authority]: String,
        /// Under what.
        provision[Provision]: String,
        /// For which kind of request; `None`: all that the provision governs.
        request_kind: Option<RequestKind>,
        /// As what.
        role: Role,
        /// For requests that come in or go out.
        direction: Direction,
        /// Stage of proceedings; `None`: every stage.
        stage: Option<Stage>,
        /// Subject matter in words; `None`: every subject.
        subject: Option<String>,
        /// Territory; `None`: the whole jurisdiction.
        territory[Jurisdiction]: Option<String>,
        /// The notification that says so.
        notification[Notification]: Option<String>,
    }
}

record! {
    /// A language in which a jurisdiction takes requests.
    LanguageRule "language_rule" (id) fact {
        /// Stable id.
        id: String,
        /// The requested jurisdiction.
        jurisdiction[Jurisdiction]: String,
        /// The requesting one that it is agreed with; `None`: any.
        counterpart[Jurisdiction]: Option<String>,
        /// Under which instrument.
        instrument[Instrument]: String,
        /// For which kind of request; `None`: all.
        request_kind: Option<RequestKind>,
        /// Language (BCP 47); `None` where the rule is about none in particular.
        language: Option<String>,
        /// What holds for it.
        ruling: LanguageUse,
        /// Whether a translation must be certified.
        certified: Tri,
        /// Which requests.
        urgency: Urgency,
        /// The notification that says so.
        notification[Notification]: Option<String>,
    }
}

record! {
    /// Who accepts which channel, under what.
    ChannelRule "channel_rule" (id) fact {
        /// Stable id.
        id: String,
        /// The requested jurisdiction; `None`: every party, a treaty's default.
        jurisdiction[Jurisdiction]: Option<String>,
        /// The requesting one that it is agreed with; `None`: any.
        counterpart[Jurisdiction]: Option<String>,
        /// Under which instrument.
        instrument[Instrument]: String,
        /// Its article.
        article: Option<String>,
        /// For which kind of request; `None`: all.
        request_kind: Option<RequestKind>,
        /// Stage of proceedings; `None`: every stage.
        stage: Option<Stage>,
        /// Subject matter in words; `None`: every subject.
        subject: Option<String>,
        /// The channel.
        channel: Channel,
        /// What the rule says of it.
        acceptance: Acceptance,
        /// Which requests.
        urgency: Urgency,
        /// What it rests on.
        basis: Basis,
        /// The notification that says so.
        notification[Notification]: Option<String>,
    }
}

record! {
    /// A condition of a channel rule.
    ChannelCondition "channel_condition" (channel_rule, kind) {
        /// The rule.
        channel_rule[ChannelRule]: String,
        /// Which condition.
        kind: ConditionKind,
        /// Within how many days.
        days: Option<u32>,
        /// In words, or whom a copy goes to.
        text: Option<String>,
    }
}

record! {
    /// Whether a jurisdiction takes an instrument as legal basis.
    LegalBasis "legal_basis" (id) fact {
        /// Stable id.
        id: String,
        /// Whose statement.
        jurisdiction[Jurisdiction]: String,
        /// Under what.
        provision[Provision]: String,
        /// For which kind of request.
        request_kind: RequestKind,
        /// Yes, no, or under a condition.
        taken: Taken,
        /// The condition in words.
        condition_text: Option<String>,
        /// The notification that says so.
        notification[Notification]: Option<String>,
    }
}

record! {
    /// A time limit that a jurisdiction declared.
    TimeLimit "time_limit" (id) fact {
        /// Stable id.
        id: String,
        /// Whose.
        jurisdiction[Jurisdiction]: String,
        /// Under what.
        provision[Provision]: String,
        /// For what.
        subject: String,
        /// How many days.
        days: u32,
        /// The notification that says so.
        notification[Notification]: Option<String>,
    }
}

record! {
    /// A network of authorities.
    Network "network" (code) fact {
        /// Code.
        code: String,
        /// Name.
        name: String,
        /// Year or day of its beginning.
        since: Option<AsOf>,
    }
}

record! {
    /// Membership of a network.
    Membership "membership" (network, jurisdiction) fact {
        /// The network.
        network[Network]: String,
        /// The member.
        jurisdiction[Jurisdiction]: String,
        /// As what.
        kind: MemberKind,
    }
}

/// Something that goes over every table of the facts, knowing only that rows are [`Record`]s.
pub trait Visit {
    /// Why it stopped.
    type Stop;
    /// Handles the rows of one table.
    ///
    /// # Errors
    /// Whatever stops it; no further table is visited.
    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Self::Stop>;
}

macro_rules! facts {
    ($($(#[$doc:meta])* $field:ident: $record:ident,)+) => {
        /// Everything that an edition holds, table by table.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Facts { $($(#[$doc])* pub $field: Vec<$record>,)+ }

        impl Facts {
            /// The tables, in an order in which every table comes after those that it refers to.
            pub const TABLES: &'static [&'static str] = &[$($record::TABLE,)+];

            /// The columns that tell one row of a table from another; none for a table that isn't one of ours.
            pub fn key_of(table: &str) -> &'static [&'static str] {
                match table { $(name if name == $record::TABLE => $record::KEY,)+ _ => &[] }
            }

            /// The columns of a table; none for a table that isn't one of ours.
            pub fn columns_of(table: &str) -> &'static [&'static str] {
                match table { $(name if name == $record::TABLE => $record::COLUMNS,)+ _ => &[] }
            }

            /// What each column of a table holds, but for `edition`; `None`: there is no such table.
            pub fn holds(table: &str) -> Option<&'static [Column]> {
                $(if table == $record::TABLE { return Some($record::HOLDS) })+
                None
            }

            /// Lets a visitor handle every table, in the order of [`Self::TABLES`].
            ///
            /// # Errors
            /// What the visitor stopped for.
            pub fn visit<V: Visit>(&mut self, visitor: &mut V) -> Result<(), V::Stop> {
                $(visitor.table(&mut self.$field)?;)+
                Ok(())
            }
        }
    };
}

facts! {
    /// Editions.
    editions: Edition,
    /// Sources.
    sources: Source,
    /// Verifications.
    verifications: Verification,
    /// Jurisdictions.
    jurisdictions: Jurisdiction,
    /// Successions.
    successions: Succession,
    /// Names of jurisdictions.
    jurisdiction_names: JurisdictionName,
    /// Time zones.
    time_zones: TimeZone,
    /// Names of request kinds.
    request_kind_names: RequestKindName,
    /// Names of channels.
    channel_names: ChannelName,
    /// Instruments.
    instruments: Instrument,
    /// Names of instruments.
    instrument_names: InstrumentName,
    /// What instruments govern.
    coverages: Coverage,
    /// Provisions.
    provisions: Provision,
    /// Participations.
    participations: Participation,
    /// Notifications.
    notifications: Notification,
    /// Authorities.
    authorities: Authority,
    /// Names of authorities.
    authority_names: AuthorityName,
    /// Addresses.
    addresses: Address,
    /// Contacts.
    contacts: Contact,
    /// Opening hours.
    opening_hours: OpeningHours,
    /// Designations.
    designations: Designation,
    /// Language rules.
    language_rules: LanguageRule,
    /// Channel rules.
    channel_rules: ChannelRule,
    /// Conditions of channel rules.
    channel_conditions: ChannelCondition,
    /// Legal bases.
    legal_bases: LegalBasis,
    /// Time limits.
    time_limits: TimeLimit,
    /// Networks.
    networks: Network,
    /// Memberships.
    memberships: Membership,
}
