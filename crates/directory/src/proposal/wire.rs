//! What the endpoint and its clients send each other: one protocol, two ends. All of it is JSON; errors are problem documents
//! (RFC 9457). `schema/wire/openapi.json` describes it; that file is made from these types.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::beside::BesideRow;
use super::change::RowChange;
use super::eyes::Role;
use super::merge::{Conflict, Resolution};
use super::proof::{Evidence, Tier};
use super::state::{Act, State};
use super::wrong::RowFault;

/// The largest body that the endpoint reads, in bytes.
pub const LARGEST_BODY: usize = 16 << 20;
/// The longest reason, title or reference, in characters.
pub const LONGEST_TEXT: usize = 2_000;

/// Declares a type of the wire: JSON at both ends, described in the API.
macro_rules! wire {
    ($($item:item)+) => { $(
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        $item
    )+ };
}

/// Whether a client may use this as an id: 8 to 64 letters, digits and hyphens, as a UUID has them.
pub fn is_id(text: &str) -> bool {
    (8..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

wire! {
    /// By what a document came.
    #[derive(Copy)]
    #[serde(rename_all = "kebab-case")]
    pub enum Carrier {
        /// A note verbale.
        NoteVerbale,
        /// A letter.
        Letter,
        /// A form or letter by e-mail.
        Email,
        /// The depositary's notification.
        Depositary,
        /// The authority's own page.
        Website,
        /// A call.
        Call,
    }

    /// What a proposal comes from.
    pub struct Document {
        /// What it is.
        pub title: String,
        /// Its own reference; a note verbale has one.
        pub reference: Option<String>,
        /// Its date, as precisely as it states it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        pub dated: Option<String>,
        /// The day on which it was received.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        pub received_on: Date,
        /// By what it came.
        pub carrier: Carrier,
        /// The file of it; `null`: none was enclosed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub enclosure: Option<Enclosure>,
    }

    /// What kind of file an enclosed document is, by its first bytes.
    #[derive(Copy)]
    #[serde(rename_all = "kebab-case")]
    pub enum EnclosureKind {
        /// PDF.
        Pdf,
        /// A picture, as PNG.
        Png,
        /// A picture, as JPEG.
        Jpeg,
        /// Plain text in UTF-8.
        Text,
    }

    /// `PUT /api/enclosures/{sha256}`: the file of a document, as it is told by all that names it. Its bytes are the body.
    pub struct Enclosure {
        /// SHA-256 of its bytes, in hexadecimal.
        pub sha256: String,
        /// What kind of file.
        pub kind: EnclosureKind,
        /// How many bytes it has.
        pub length: u32,
    }

    /// `PUT /api/proposals/{id}`: a proposal as its author writes it. The id is the client's own; the same sent again stands once.
    #[cfg_attr(feature = "typescript", ts(rename = "SentDraft"))]
    pub struct Draft {
        /// The edition that it was made from.
        pub base: u32,
        /// The revision that it replaces; 0: it is new.
        pub revision: u32,
        /// Whether it goes before the reviewers now; otherwise it is kept as a draft.
        pub submit: bool,
        /// What it comes from.
        pub document: Document,
        /// Why.
        pub reason: String,
        /// The row changes, by touched columns.
        pub changes: Vec<RowChange>,
    }

    /// Who put there what stands in a contested field, and when.
    pub struct By {
        /// The proposal that did.
        pub proposal: String,
        /// Its author.
        pub author: String,
        /// When it was published.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        pub at: Timestamp,
    }

    /// A conflict, with whoever is on the other side as far as that is known.
    pub struct Contested {
        /// The field: base, theirs, mine.
        #[serde(flatten)]
        pub conflict: Conflict,
        /// Who is on the other side; `null`: an edition that wasn't made from proposals.
        pub by: Option<By>,
    }

    /// Something that was done with a proposal.
    #[cfg_attr(feature = "typescript", ts(rename = "ProposalStep"))]
    pub struct Step {
        /// When.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        pub at: Timestamp,
        /// By whom.
        pub by: String,
        /// What.
        pub act: Act,
        /// Which revision it was done with.
        pub revision: u32,
        /// Why, where a reason was given.
        pub reason: Option<String>,
        /// What the reviewer held in hand.
        pub evidence: Vec<Evidence>,
    }

    /// `GET /api/proposals/{id}`: a proposal, and all that was done with it.
    pub struct Proposal {
        /// The client's id.
        pub id: String,
        /// Who proposes.
        pub author: String,
        /// Where it stands.
        pub state: State,
        /// Its revision, from 1.
        pub revision: u32,
        /// The edition that it was made from.
        pub base: u32,
        /// What it comes from.
        pub document: Document,
        /// Why.
        pub reason: String,
        /// The row changes.
        pub changes: Vec<RowChange>,
        /// The same side by side: what stood in the base, what stands there now, what is proposed.
        pub beside: Vec<BesideRow>,
        /// How much proof its acceptance takes.
        pub tier: Tier,
        /// What the lint has to say of it that it doesn't say of the edition without it.
        pub faults: Vec<RowFault>,
        /// Fields that others changed meanwhile, and no reviewer decided on yet.
        pub conflicts: Vec<Contested>,
        /// What was done, oldest first.
        pub steps: Vec<Step>,
        /// The edition that took it in.
        pub edition: Option<u32>,
    }

    /// A proposal in a list.
    #[cfg_attr(feature = "typescript", ts(rename = "ProposalSummary"))]
    pub struct Summary {
        /// The client's id.
        pub id: String,
        /// Who proposes.
        pub author: String,
        /// Where it stands.
        pub state: State,
        /// Its revision.
        pub revision: u32,
        /// The edition that it was made from.
        pub base: u32,
        /// Title of the document.
        pub title: String,
        /// How many rows it changes.
        pub rows: u32,
        /// When something was last done with it.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        pub changed_at: Timestamp,
        /// The edition that took it in.
        pub edition: Option<u32>,
    }

    /// What a reviewer decides.
    #[derive(Copy)]
    #[serde(rename_all = "kebab-case")]
    pub enum Decision {
        /// It will be in the next edition.
        Accept,
        /// Its author is asked for something else.
        AskChanges,
        /// It will not be in any.
        Reject,
    }

    /// `PUT /api/proposals/{id}/reviews/{review}`: a review. The same sent again stands once.
    pub struct Review {
        /// The revision that was looked at: a review of an older one doesn't count.
        pub revision: u32,
        /// What is decided.
        pub decision: Decision,
        /// Why; needed unless it is accepted.
        pub reason: Option<String>,
        /// Call-backs made, or the note verbale.
        #[serde(default)]
        pub evidence: Vec<Evidence>,
        /// A word on each conflict.
        #[serde(default)]
        pub resolutions: Vec<Resolution>,
    }

    /// `PUT /api/publications/{id}`: publish what is accepted. The same sent again publishes nothing further.
    pub struct Publish {
        /// A remark on the edition.
        pub note: Option<String>,
    }

    /// What came of a publication.
    pub struct Publication {
        /// The client's id.
        pub id: String,
        /// The edition; `null`: it came to nothing.
        pub edition: Option<u32>,
        /// Whether the edition is out.
        pub done: bool,
        /// Why it isn't.
        pub trouble: Option<String>,
        /// The proposals in it.
        pub proposals: Vec<String>,
        /// Accepted proposals that went back to their authors, since what else was published contradicts them.
        pub returned: Vec<String>,
    }

    /// `GET /api/staged`: an edition that waits for reviewers' signatures. Its rows are at `/api/staged/edition`, as readers fetch them.
    #[cfg_attr(feature = "typescript", ts(rename = "StagedEdition"))]
    pub struct Staged {
        /// The publication that it belongs to.
        pub publication: String,
        /// The edition.
        pub edition: u32,
        /// How many of the keys must sign.
        pub threshold: u32,
        /// Ids of the keys that may.
        pub keys: Vec<String>,
        /// Ids of those that have.
        pub signed: Vec<String>,
        /// `targets.json` as it stands there: what is signed is the canonical form of its `signed`.
        pub targets: String,
    }

    /// `PUT /api/staged/signatures/{key}`: a reviewer's signature, by the key with this id. The same sent again stands once.
    pub struct Signature {
        /// SHA-256 of what was signed, in hexadecimal: a signature of something else is told apart from one that doesn't hold.
        pub over: String,
        /// The signature (ed25519), in hexadecimal.
        pub signature: String,
    }

    /// What a reader found out about an entry.
    #[derive(Copy)]
    #[serde(rename_all = "kebab-case")]
    #[cfg_attr(feature = "typescript", ts(rename = "ReportFinding"))]
    pub enum Finding {
        /// What was sent came back.
        Bounced,
        /// It was answered.
        Works,
        /// Someone else is there, or nobody.
        WrongAddress,
    }

    /// `PUT /api/reports/{id}`: a report from a reader. Closed fields alone: nothing of a case, no words of one's own.
    #[serde(deny_unknown_fields)]
    #[cfg_attr(feature = "typescript", ts(rename = "ReaderReport"))]
    pub struct Report {
        /// Id of the authority.
        pub authority: String,
        /// Id of the address or contact that it is about; `null`: the office itself.
        pub record: Option<String>,
        /// What was found out.
        pub finding: Finding,
        /// The edition that was read.
        pub edition: u32,
        /// The day.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        pub on: Date,
    }

    /// A report as a ticket on the record.
    pub struct Ticket {
        /// The client's id.
        pub id: String,
        /// What was reported.
        #[serde(flatten)]
        pub report: Report,
        /// When it came in.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        pub received_at: Timestamp,
        /// Whether a maintainer has seen to it.
        pub closed: bool,
    }

    /// `GET /api/me`: who the token stands for.
    pub struct Me {
        /// The name.
        pub name: String,
        /// The roles.
        pub roles: Vec<Role>,
        /// When the token expires.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        pub expires: Timestamp,
        /// The newest edition.
        pub edition: u32,
    }

    /// Changes of a month.
    pub struct Month {
        /// `YYYY-MM`.
        pub month: String,
        /// Rows changed by proposals that were published in it.
        pub rows: u32,
        /// Those proposals.
        pub proposals: u32,
    }

    /// How many proposals stand somewhere.
    #[cfg_attr(feature = "typescript", ts(rename = "ProposalsStanding"))]
    pub struct Standing {
        /// Where.
        pub state: State,
        /// How many.
        pub proposals: u32,
    }

    /// `GET /api/statistics`: what the Secretariat reports. Look-ups aren't in it: they never leave a reader's machine.
    pub struct Statistics {
        /// The newest edition.
        pub edition: u32,
        /// Authorities in it.
        pub authorities: u32,
        /// People with a token that holds.
        pub registered: u32,
        /// Proposals by state.
        pub proposals: Vec<Standing>,
        /// Reports that wait for a maintainer.
        pub open_reports: u32,
        /// Changes by month, oldest first.
        pub months: Vec<Month>,
    }

    /// A problem document (RFC 9457).
    pub struct Problem {
        /// What kind of problem, as a URI reference: `/problems/` and the code.
        #[serde(rename = "type")]
        pub kind: String,
        /// The code, for programs.
        pub code: String,
        /// The kind of problem in words.
        pub title: String,
        /// The HTTP status.
        pub status: u16,
        /// What is wrong this time, and what to do.
        pub detail: String,
        /// Every fault of the rows.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub faults: Vec<RowFault>,
        /// Everything else that is missing, a sentence each.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub missing: Vec<String>,
    }
}

impl Carrier {
    /// Every carrier.
    pub const ALL: [Self; 6] = [Self::NoteVerbale, Self::Letter, Self::Email, Self::Depositary, Self::Website, Self::Call];

    /// Its code, as in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoteVerbale => "note-verbale",
            Self::Letter => "letter",
            Self::Email => "email",
            Self::Depositary => "depositary",
            Self::Website => "website",
            Self::Call => "call",
        }
    }

    /// The carrier with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|carrier| carrier.code() == code)
    }
}

impl From<Decision> for Act {
    fn from(decision: Decision) -> Self {
        match decision {
            Decision::Accept => Self::Accept,
            Decision::AskChanges => Self::AskChanges,
            Decision::Reject => Self::Reject,
        }
    }
}

impl Document {
    /// The reference of the note verbale that it is; `None`: it is none, or bears none.
    pub fn note_verbale(&self) -> Option<&str> {
        self.reference.as_deref().filter(|reference| self.carrier == Carrier::NoteVerbale && !reference.trim().is_empty())
    }
}
