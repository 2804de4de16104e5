//! A fault in the facts: what is wrong, where it stands and what to do about it.

use std::fmt;

/// Whether a fault refuses the edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The edition is not built.
    Error,
    /// The edition is built, and the fault is counted.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// Something wrong in the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Whether it refuses the edition; always that of its kind.
    pub severity: Severity,
    /// Which fault.
    pub kind: FaultKind,
    /// Name of the file, as `authority.csv`.
    pub file: String,
    /// Number of the line in the file, as an editor shows it: the header is 1. `None`: the file as a whole.
    pub row: Option<u64>,
    /// Name of the column; `None`: the row as a whole.
    pub column: Option<String>,
    /// What is wrong, with the value that stands there. Unprintable characters are escaped.
    pub message: String,
    /// What to do.
    pub advice: String,
}

impl Fault {
    /// A fault of a file as a whole; severity and advice are those of its kind.
    pub fn new(kind: FaultKind, file: &str, message: impl Into<String>) -> Self {
        Self {
            severity: kind.severity(),
            kind,
            file: file.escape_debug().collect(),
            row: None,
            column: None,
            message: message.into(),
            advice: kind.advice().to_owned(),
        }
    }

    /// The same fault, in a line of the file.
    #[must_use]
    pub fn in_row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }

    /// The same fault, in a column.
    #[must_use]
    pub fn in_column(mut self, column: &str) -> Self {
        self.column = Some(column.escape_debug().collect());
        self
    }
}

/// One line: severity and code, place, what is wrong, what to do.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}] {}", self.severity, self.kind.code(), self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}. {}", self.message, self.advice)
    }
}

/// Declares the kinds of fault: each with what it is and why it matters, its code, severity and advice.
macro_rules! fault_kinds {
    ($($(#[doc = $doc:literal])+ $kind:ident = $code:literal $severity:ident $advice:literal,)+) => {
        /// Every kind of fault that the import and the lint tell.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FaultKind { $($(#[doc = $doc])+ $kind,)+ }

        impl FaultKind {
            /// Every kind, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];
            /// The code that is printed.
            pub const fn code(self) -> &'static str { match self { $(Self::$kind => $code,)+ } }
            /// Whether it refuses the edition.
            pub const fn severity(self) -> Severity { match self { $(Self::$kind => Severity::$severity,)+ } }
            /// What to do about it.
            pub const fn advice(self) -> &'static str { match self { $(Self::$kind => $advice,)+ } }
            /// What it is and why it matters, as `schema/README.md` has it.
            pub const fn meaning(self) -> &'static str { match self { $(Self::$kind => concat!($($doc),+).trim_ascii(),)+ } }
        }
    };
}

fault_kinds! {
    // The files.
    /// A table has no file: its facts would silently be gone from the edition.
    MissingFile = "missing-file" Error "Add the file; a table without rows is a file with its header only.",
    /// A CSV file is named for no table: a slip in the name would drop a whole table.
    UnknownFile = "unknown-file" Error "Name it for a table of schema/migrations, or take it out of the folder.",
    /// A file that is no CSV lies among the facts: it is not read, which its author may not expect.
    StrayFile = "stray-file" Warning "It is not read; take it out of the folder.",
    /// A file holds nothing, not even its header: an interrupted copy looks like this.
    EmptyFile = "empty-file" Error "Write the header line; restore the file if it had rows.",
    /// A file is larger than any honest table: refused before it is read.
    FileTooLarge = "file-too-large" Error "Look at what makes it so large; the limit is 32 MiB.",
    /// A file has more rows than any honest table: refused before it is read.
    TooManyRows = "too-many-rows" Error "Look at what makes it so long; the limit is 2 million rows.",
    /// A file has so many faults that the rest is only counted.
    TooManyFaults = "too-many-faults" Error "Correct those listed first; often one slip stands behind all.",

    // Header and rows.
    /// A column of the table is not in the header: its cells can't be read.
    MissingColumn = "missing-column" Error "Add the column to the header and a cell to every row.",
    /// The header names a column that the table doesn't have: what stands there would be lost.
    ExtraColumn = "extra-column" Error "Take the column out, or correct its name.",
    /// The header names a column twice: one of the two would be lost.
    RepeatedColumn = "repeated-column" Error "Keep one of the two.",
    /// The columns stand in another order than in the table: read by name, but a pull request becomes hard to read.
    ColumnOrder = "column-order" Warning "Write the columns in the order of the table.",
    /// A row has fewer cells than the header: no telling which one is missing.
    TooFewCells = "too-few-cells" Error "Write every cell, also the empty ones; look for a missing comma.",
    /// A row has more cells than the header: a comma within an unquoted cell shifts all that follows.
    TooManyCells = "too-many-cells" Error "Put a cell that holds a comma between double quotes.",
    /// A row is longer than any honest one: refused before it is taken apart.
    RowTooLong = "row-too-long" Error "Shorten it; the limit is 64 KiB.",
    /// A quote is opened and not closed in its line: read on, it would swallow the rows that follow.
    UnclosedQuote = "unclosed-quote" Error "Close the quote; a cell stays in one line.",
    /// A quote stands within a cell where it can't be told from the cell's end.
    StrayQuote = "stray-quote" Error "Put the whole cell between double quotes and write the quote within it twice.",
    /// Two rows have the same key: which of them holds would be chance.
    DuplicateKey = "duplicate-key" Error "Keep one, or give one of them another key.",

    // Cells.
    /// Bytes that are not UTF-8: a name saved in another encoding would be shown wrong for ever.
    BrokenUtf8 = "broken-utf8" Error "Save the file as UTF-8 and look the word up in its source.",
    /// A control character, such as a tabulator or a line break within a cell: it can't be seen, and breaks lists and exports.
    ControlCharacter = "control-character" Error "Take it out; write a line break as \"; \".",
    /// A character that turns the direction of writing: it makes an address look like another one.
    BidiControl = "bidi-control" Error "Take it out; the program sets the direction itself.",
    /// A character without width: two names or addresses that look alike would differ.
    InvisibleCharacter = "invisible-character" Error "Take it out.",
    /// A space at the beginning or end of a cell: a code with it is another code.
    SurroundingSpace = "surrounding-space" Error "Take it out.",
    /// A cell that must hold something holds nothing.
    EmptyCell = "empty-cell" Error "Write the value; if it isn't known, the row can't stand yet.",
    /// A word that is not in the closed vocabulary of its column: nothing would understand it.
    UnknownCode = "unknown-code" Error "Write one of the codes; see schema/README.md.",
    /// A cell that can't be read as the date or number that its column holds.
    WrongValue = "wrong-value" Error "Write it in that form; leave the cell empty only where the table allows it.",

    // Editions, references and dates.
    /// The folder describes no edition, or several: rows are stamped with the number of the one edition.
    EditionCount = "edition-count" Error "Keep exactly one row, that of the edition to be built.",
    /// A cell names a row of another table that isn't there: the fact would hang in the air.
    DanglingReference = "dangling-reference" Error "Correct the code, or add the row that it names.",
    /// A row's parents lead back to itself: walking up from it would never end.
    ParentCycle = "parent-cycle" Error "Correct the parent of one of them.",
    /// A fact ends before it begins.
    ValidityReversed = "validity-reversed" Error "Look the dates up in the source; they may be exchanged.",
    /// A fact ends on the day on which it begins: since the end is the first day without it, it never holds.
    ValidityEmpty = "validity-empty" Warning "Write the first day on which it no longer holds, or leave the end empty.",
    /// A statement is dated after the edition's issue: no one can have made it yet, and it would look fresh too long.
    StatementFromFuture = "statement-from-future" Error "Correct the date; `as_of` is how old the statement is, not until when it holds.",
    /// A verification is dated after the edition's issue: no one can have made it yet.
    VerifiedInFuture = "verified-in-future" Error "Correct the date; never write a verification that has not been made.",
    /// A verification falls due before it was made.
    DueBeforeCheck = "due-before-check" Error "Write a day after `verified_on`.",

    /// An instrument came into force before it was signed, or for a jurisdiction before that consented. It may be provisional
    /// application, succession or retroaction; more often a date is wrong.
    ForceBeforeConsent = "force-before-consent" Warning "Look the dates up in the source; say in the note why they are right.",

    // Languages and names.
    /// A language code that isn't BCP 47 with a language of ISO 639: the rule or name would be for no language.
    UnknownLanguage = "unknown-language" Error "Write the ISO 639 code, as `pt` or `pt-BR`.",
    /// A language code of three letters where there is one of two: one language would be two.
    LongLanguageCode = "long-language-code" Error "Write the code of two letters (BCP 47, RFC 5646 section 2.2.1).",
    /// A word with letters of two scripts that look alike: no search finds it, or it only looks like another name.
    MixedScripts = "mixed-scripts" Error "Write the whole word in one script.",
    /// A short or official name without a letter of its language's script: two names may be exchanged.
    WrongScript = "wrong-script" Warning "Correct the name or its language; a name in another script is a `transliteration`.",
    /// A state, request kind or channel has no short name in one of the six languages: the screen would show its code.
    MissingShortName = "missing-short-name" Warning "Add the name, with its source.",
    /// A request kind or channel has two short names in one language: the short name is the label on the screen.
    SeveralShortNames = "several-short-names" Warning "Keep one, make the others `alias`.",
    /// An authority has no name: its card would be blank.
    NamelessAuthority = "nameless-authority" Error "Add a row to authority_name.csv.",

    // Jurisdictions and provisions.
    /// A territory's code doesn't begin with that of its state, or a code with a hyphen is no territory's.
    TerritoryCode = "territory-code" Error "Write the code as PARENT-XX, the kind `territory` and the parent's code.",
    /// A jurisdiction succeeds itself.
    SelfSuccession = "self-succession" Error "Correct one of the two codes.",
    /// A provision's id isn't its instrument and article: the id is what people read and type.
    ProvisionId = "provision-id" Error "Write the id as `<instrument> <article>`.",

    // Who takes part, who belongs to whom.
    /// Designated or notified under an instrument in which no participation is recorded. Only a warning: lists of parties are
    /// younger or older than notifications, and not every instrument's list is complete.
    NoParticipation = "no-participation" Warning "Check the list of parties; add the participation, or correct the provision.",
    /// Designated or notified after the jurisdiction's participation had ended: a request would go out under a treaty that no longer binds.
    ParticipationEnded = "participation-ended" Error "Give it an end, or correct the dates.",
    /// A designation's authority belongs to another jurisdiction than its notification: requests would go to the wrong state.
    ForeignAuthority = "foreign-authority" Error "Correct the authority or the notification.",
    /// A rule rests on another jurisdiction's notification: one state's declaration would be shown as another's.
    ForeignNotification = "foreign-notification" Error "Correct the jurisdiction or the notification.",
    /// A designation or rule rests on a notification under another instrument.
    OtherInstrument = "other-instrument" Warning "Check that the notification says so, and say it in the note.",
    /// A designation is for a territory that isn't the authority's own or below it.
    ForeignTerritory = "foreign-territory" Warning "Check the territory; say in the note why it is right.",
    /// A designation rests on a notification that says that none is designated.
    NoneDesignated = "none-designated" Error "Correct the notification's content, or take the designation out.",

    // What contradicts itself.
    /// Two sources say different things of the same matter for the same time. Both are shown to the reader; a person must look.
    SourcesDisagree = "sources-disagree" Warning "Look at both; give the outdated one its end, or say the scope of each.",
    /// One source says two things of the same matter for the same time.
    RulesContradict = "rules-contradict" Warning "Look at both; give the outdated one its end, or say the scope of each.",

    // Channel rules.
    /// An emergency measure without an end: the verdict counts it as lapsed a year after its last confirmation.
    EmergencyWithoutEnd = "emergency-without-end" Warning "Ask whether it still holds; write its end, or confirm it.",
    /// An emergency measure without an end, and the day of its last confirmation isn't known either.
    EmergencyUnconfirmed = "emergency-unconfirmed" Warning "Write `as_of` to the day, or add a verification.",
    /// A mailbox to coordinate by is no acceptance, so it has no conditions of acceptance.
    CoordinationConditions = "coordination-conditions" Error "Take the condition out, or correct the acceptance.",
    /// A treaty's default holds for every party, not for one.
    DefaultForOne = "default-for-one" Error "Leave the jurisdiction empty, or write the basis of that jurisdiction's own rule.",
    /// A rule that isn't a treaty's default must say whose it is.
    RuleForNobody = "rule-for-nobody" Error "Write the requested jurisdiction, or the basis `treaty-default`.",
    /// A rule agreed between two parties must name the other one.
    BilateralForAll = "bilateral-for-all" Error "Write the counterpart.",
    /// Requested and requesting jurisdiction are the same.
    SelfCounterpart = "self-counterpart" Error "Correct one of the two codes.",
    /// A condition with a time lacks its number of days, or a time limit has none.
    DaysMissing = "days-missing" Error "Write the number of days, at least 1.",

    // How to reach an authority.
    /// A telephone or fax number without `+` and the country's prefix: from abroad it can't be dialled.
    TelephoneWithoutPrefix = "telephone-without-prefix" Error "Write `+`, the country's prefix and the number.",
    /// A telephone or fax number with another country's prefix: it may ring in the wrong state.
    ForeignPrefix = "foreign-prefix" Warning "Check the number; say in the note why it is right.",
    /// A telephone or fax number that can't be dialled.
    MalformedTelephone = "malformed-telephone" Error "Write digits in groups, as `+41 58 462 11 20`; one number a row; an extension as `ext. 12`.",
    /// A mailbox that can't be written to, or that holds letters that look like others.
    MalformedEmail = "malformed-email" Error "Write one address a row, as `name@office.gov`; other scripts in their ASCII form (xn--).",
    /// A page that can't be opened.
    MalformedUrl = "malformed-url" Error "Write it as `https://host/path`, one address a row.",
    /// A page without encryption: what it says may have been changed on the way.
    UrlNotHttps = "url-not-https" Warning "Write https:// where the page answers to it.",
    /// Opening hours that can't be read as days and times.
    MalformedHours = "malformed-hours" Error "Write days as digits from 1 (Monday) to 7 in order, times as HH:MM.",
    /// An office closes before it opens.
    HoursReversed = "hours-reversed" Error "Correct the times; hours over midnight are two rows.",
    /// A time zone that isn't one of the jurisdiction's: the office would be shown open while it is closed.
    ZoneElsewhere = "zone-elsewhere" Warning "Check the zone, or add it to time_zone.csv.",

    // Sources.
    /// A source that no row names: left over, or its rows are missing.
    UnusedSource = "unused-source" Warning "Take it out, or name it in the rows that come from it.",
    /// An address under a domain that is reserved for examples (RFC 2606) in a row from a real source: nothing invented stands among the facts.
    InventedDomain = "invented-domain" Error "Write the real address, or none.",
    /// A source of invented records (its id begins with `invented-`) among real ones: nothing invented stands among the facts.
    InventedSource = "invented-source" Error "Take it and its rows out; a set for tests has invented sources only.",
}
