// Written from the Rust types by `make types`. Not to be edited by hand.

/**
 * What a channel rule says of its channel.
 */
export type Acceptance = "accepted" | "preferred" | "exclusive" | "if-agreed" | "refused" | "coordination-only";

/**
 * What can be done with a proposal.
 */
export type Act = "revise" | "submit" | "ask-changes" | "accept" | "reject" | "withdraw" | "publish";

/**
 * An address.
 */
export type AddressEntry = { 
/**
 * Stable id.
 */
id: string, 
/**
 * What it is for.
 */
kind: AddressKind, 
/**
 * As printed by its source.
 */
text: string, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * What an address is for.
 */
export type AddressKind = "postal" | "visiting";

/**
 * The answer to a free-text query: what was understood, the verdicts and the offices.
 */
export type Answer = { 
/**
 * The query as it was taken, cut to the length that is read.
 */
query: string, 
/**
 * The edition that answers.
 */
edition: number, 
/**
 * The date that the answer is for, `YYYY-MM-DD`.
 */
on: string, 
/**
 * What the words were taken for.
 */
facets: Facets, 
/**
 * One verdict for each jurisdiction that the words name, best reading first.
 */
verdicts: Array<Verdict>, 
/**
 * Offices, best first.
 */
authorities: Array<AuthorityHit>, };

/**
 * As what an answer is taken away.
 */
export type AnswerForm = "sheet" | "letter" | "letter-docx" | "receipt";

/**
 * A verdict with what is needed to act on it.
 */
export type Answered = { 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * The day that it is for, `YYYY-MM-DD`.
 */
on: string, 
/**
 * The edition that answers.
 */
edition: number, 
/**
 * Its recipients, in the verdict's order.
 */
recipients: Array<Recipient>, };

/**
 * A question in codes.
 */
export type Asked = { 
/**
 * The requested jurisdiction.
 */
to: string, 
/**
 * The requesting one.
 */
from: string | null, 
/**
 * Kind of request.
 */
request: RequestKind, 
/**
 * Instrument; `null`: the first by rank that binds.
 */
treaty: string | null, 
/**
 * Channel; `null`: the one that the rules name first.
 */
channel: Channel | null, 
/**
 * Whether it is urgent.
 */
urgent: boolean, 
/**
 * Stage of proceedings.
 */
stage: Stage | null, };

/**
 * Everything recorded about an authority.
 */
export type AuthorityCard = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Jurisdiction.
 */
country: string, 
/**
 * Name of the jurisdiction, in English.
 */
country_name: string, 
/**
 * Its names.
 */
names: Array<NameEntry>, 
/**
 * Its addresses.
 */
addresses: Array<AddressEntry>, 
/**
 * How to reach it.
 */
contacts: Array<ContactEntry>, 
/**
 * When it is open.
 */
hours: Array<HoursEntry>, 
/**
 * What it is designated for.
 */
designations: Array<DesignationEntry>, 
/**
 * Languages in which its jurisdiction takes requests.
 */
languages: Array<LanguageEntry>, 
/**
 * Channels by which its jurisdiction takes requests.
 */
channels: Array<ChannelEntry>, 
/**
 * Where the authority's record itself comes from.
 */
provenance: Provenance, };

/**
 * An office found.
 */
export type AuthorityHit = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Jurisdiction.
 */
country: string, 
/**
 * Name, in the language of its source.
 */
name: string, 
/**
 * Unit within the office.
 */
unit: string | null, 
/**
 * What it is designated for, as `UNTOC 18(13)`.
 */
functions: Array<string>, 
/**
 * How well it fits the query, 0 to 1.
 */
score: number, 
/**
 * Positions (in characters) in `name` that the query matched.
 */
highlights: Array<number>, 
/**
 * How fresh its record is.
 */
freshness: Freshness, };

/**
 * What a channel rule rests on.
 */
export type Basis = "treaty-default" | "declaration" | "bilateral" | "domestic" | "practice" | "emergency" | "emergency-made-permanent";

/**
 * What becomes of a row.
 */
export type Becomes = "added" | "changed" | "withdrawn";

/**
 * A field of a proposal, side by side; `None`: nothing stands there.
 */
export type BesideField = { 
/**
 * The column.
 */
column: string, 
/**
 * What stood there in the edition that the proposal was made from.
 */
base: string | null, 
/**
 * What stands there now.
 */
theirs: string | null, 
/**
 * What the proposal would have.
 */
mine: string | null, };

/**
 * A row of a proposal, side by side.
 */
export type BesideRow = { 
/**
 * Its table.
 */
table: string, 
/**
 * The cells of its key, as text.
 */
key: Array<string>, 
/**
 * Whether it is new, changed, or taken out.
 */
becomes: Becomes, 
/**
 * The fields that it touches, in the order of the table; of a row that goes, all that it holds.
 */
fields: Array<BesideField>, };

/**
 * What is to be taken in: a file, or a row that was typed into a form.
 */
export type Brought = { "kind": "file", 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes.
 */
bytes: Array<number>, } | { "kind": "row", 
/**
 * The table.
 */
table: string, 
/**
 * The columns as they were typed; an empty one holds nothing. `withdraw` is `yes` where the row is to go.
 */
cells: { [key in string]: string }, };

/**
 * Who put there what stands in a contested field, and when.
 */
export type By = { 
/**
 * The proposal that did.
 */
proposal: string, 
/**
 * Its author.
 */
author: string, 
/**
 * When it was published.
 */
at: string, };

/**
 * A state's answer: what is held of it is right, but for some.
 */
export type CampaignAnswer = { 
/**
 * The state's code.
 */
country: string, 
/**
 * How it was confirmed.
 */
method: Method, 
/**
 * Ids of the offices or rows that it didn't confirm.
 */
except: Array<string>, 
/**
 * Which answer it is.
 */
reason: string, 
/**
 * Its reference.
 */
reference: string | null, };

/**
 * A state that has something to confirm.
 */
export type CampaignDue = { 
/**
 * Its code.
 */
country: string, 
/**
 * How its rows stand.
 */
count: Count, 
/**
 * The day of the last letter to it; `null`: it was never written to from here.
 */
last_letter: string | null, };

/**
 * A letter to a state, as it is shown and printed.
 */
export type CampaignLetter = { 
/**
 * The state's code.
 */
country: string, 
/**
 * The language that it is written in.
 */
language: string, 
/**
 * The text, lines and all.
 */
text: string, };

/**
 * How the confirmation of what is held stands today.
 */
export type CampaignNow = { 
/**
 * How far each region has come.
 */
regions: Array<Region>, 
/**
 * The states that have something to confirm.
 */
due: Array<CampaignDue>, };

/**
 * What `valise show` gives: an authority or a jurisdiction.
 */
export type Card = { "record": "authority" } & AuthorityCard | { "record": "jurisdiction" } & JurisdictionCard;

/**
 * By what a document came.
 */
export type Carrier = "note-verbale" | "letter" | "email" | "depositary" | "website" | "call";

/**
 * A value as a table holds it. In JSON: `null`, a whole number, or text.
 */
export type Cell = null | number | string;

/**
 * A record that changed.
 */
export type Change = { 
/**
 * Code of the jurisdiction that it is about; `None`: about no one of them, as a treaty's name.
 */
country: string | null, 
/**
 * The office that it is about, if it is about one.
 */
office: ChangedOffice | null, 
/**
 * The table.
 */
table: string, 
/**
 * The cells of its key.
 */
key: Array<string>, 
/**
 * What became of it.
 */
what: ChangeKind, 
/**
 * What tells it from others of its kind.
 */
about: Array<ChangedDetail>, 
/**
 * The column that it is there for, as the address of a contact; `None`: it has none above others.
 */
main: string | null, 
/**
 * Its columns before and after: those that differ; all that say something, where it is new or gone.
 */
fields: Array<FieldDifference>, 
/**
 * Where it comes from, as it is cited.
 */
source: string | null, 
/**
 * How old the statement is.
 */
as_of: string | null, 
/**
 * The edition that brought the change; of what lapsed by the calendar, the one that it stands in.
 */
edition: number, 
/**
 * The day from which it no longer holds, where it has lapsed.
 */
ended: string | null, };

/**
 * What became of a record.
 */
export type ChangeKind = "added" | "changed" | "withdrawn" | "lapsed";

/**
 * A column and what it holds, by which a record is told from others of its kind.
 */
export type ChangedDetail = { 
/**
 * The column.
 */
column: string, 
/**
 * What it holds.
 */
value: string, };

/**
 * An office that a change is about.
 */
export type ChangedOffice = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name, in the language that its source gives.
 */
name: string, };

/**
 * From where changes are told.
 */
export type ChangedSince = { 
/**
 * The edition.
 */
edition: number, 
/**
 * The day from which on.
 */
day: string, 
/**
 * What that was.
 */
told: SinceWhen, };

/**
 * What changed.
 */
export type Changes = { 
/**
 * Since when.
 */
since: ChangedSince, 
/**
 * The edition that is held.
 */
edition: number, 
/**
 * The day that it is told for.
 */
on: string, 
/**
 * How many there are in all.
 */
count: number, 
/**
 * By country: those that are watched first; last what is about no one of them.
 */
countries: Array<CountryChanges>, };

/**
 * The way a request travels.
 */
export type Channel = "diplomatic" | "central-authority-direct" | "judicial-authority-direct" | "interpol" | "email" | "fax" | "post" | "courier" | "secure-platform" | "regional-network" | "oral" | "consular";

/**
 * A channel rule.
 */
export type ChannelEntry = { 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Article.
 */
article: string | null, 
/**
 * The requesting state that it is agreed with; `null`: any.
 */
counterpart: string | null, 
/**
 * Kind of request; `null`: all.
 */
request: RequestKind | null, 
/**
 * Stage of proceedings; `null`: every stage.
 */
stage: Stage | null, 
/**
 * Channel.
 */
channel: Channel, 
/**
 * What the rule says of it.
 */
acceptance: Acceptance, 
/**
 * Which requests.
 */
urgency: Urgency, 
/**
 * What it rests on.
 */
basis: Basis, 
/**
 * Conditions.
 */
conditions: Array<Condition>, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * Which side of a conflict is taken.
 */
export type Choice = "mine" | "theirs";

/**
 * An instrument that binds two jurisdictions.
 */
export type CommonTreaty = { 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Its name, in English where there is one.
 */
name: string, 
/**
 * 1 bilateral, 2 regional, 3 under the United Nations.
 */
rank: number, 
/**
 * Since when it binds both, in English words.
 */
why: string, 
/**
 * The same in codes, for every other language.
 */
said: Array<Sentence>, 
/**
 * The kinds of request that it governs between the two.
 */
requests: Array<RequestKind>, 
/**
 * Those of them for which it is the first by rank.
 */
first_for: Array<RequestKind>, };

/**
 * A condition on a channel.
 */
export type Condition = { 
/**
 * Which condition.
 */
kind: ConditionKind, 
/**
 * Days, where the condition has a time.
 */
days: number | null, 
/**
 * The condition in words, as recorded.
 */
text: string | null, };

/**
 * A condition on a channel.
 */
export type ConditionKind = "e-signature" | "encryption" | "original-never" | "original-on-request" | "original-within-days" | "original-follows" | "original-when-post-resumes" | "confirmation-in-writing" | "authentication" | "legalisation" | "copy-to" | "urgent-only" | "reciprocity" | "written-arrangement-first" | "confirm-first" | "purpose-limited";

/**
 * A telephone, mailbox or page.
 */
export type ContactEntry = { 
/**
 * Stable id.
 */
id: string, 
/**
 * What it is.
 */
kind: ContactKind, 
/**
 * Number or address.
 */
value: string, 
/**
 * What it is for, where it is for something in particular.
 */
purpose: string | null, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * How to reach an authority.
 */
export type ContactKind = "telephone" | "telephone-24h" | "fax" | "email" | "web" | "platform";

/**
 * What a notification declares.
 */
export type Content = "authority" | "none-designated" | "languages" | "legal-basis" | "channel" | "judicial-authorities" | "time-limit" | "legalisation" | "statement";

/**
 * A conflict, with whoever is on the other side as far as that is known.
 */
export type Contested = { 
/**
 * Who is on the other side; `null`: an edition that wasn't made from proposals.
 */
by: By | null, 
/**
 * The column; `null`: the row as a whole, which one of the two removed.
 */
column: string | null, 
/**
 * What stood in the edition that the proposal was made from.
 */
base: Cell, 
/**
 * What stands there now.
 */
theirs: Cell, 
/**
 * What the proposal would have.
 */
mine: Cell, 
/**
 * The edition that put there what stands there now, as far as the row says.
 */
edition: number | null, 
/**
 * The table.
 */
table: string, 
/**
 * The cells of the key.
 */
key: Array<Cell>, };

/**
 * The state of the copy at hand.
 */
export type CopyStatus = { 
/**
 * Edition.
 */
edition: number, 
/**
 * Issued on.
 */
issued: string, 
/**
 * Days since then, on the date asked about.
 */
age_days: number, 
/**
 * By how many days the day asked about is before that, which today can't be; `null`: it isn't.
 */
clock_behind_days: number | null, 
/**
 * Version of the tables.
 */
schema: number, 
/**
 * Path of the copy.
 */
path: string, 
/**
 * Digest of the edition's rows, hexadecimal SHA-256.
 */
digest: string, 
/**
 * Rows per table, by name of the table.
 */
rows: Array<TableRows>, 
/**
 * When the last attempt to sync was made and what came of it; `null`: none was made.
 */
last_attempt: string | null, 
/**
 * When the last sync was verified; `null`: never.
 */
last_verified: string | null, 
/**
 * When the newest confirmation of the edition expired; `null`: it had not when it was last looked at.
 */
unconfirmed_since: string | null, 
/**
 * Where the last success came from; `null`: nowhere that can be asked again.
 */
source: string | null, };

/**
 * What is to be copied, with its citation.
 */
export type Copying = { "of": "answer", 
/**
 * The question.
 */
asked: Asked, } | { "of": "office", 
/**
 * Its id.
 */
id: string, };

/**
 * How many rows stand how.
 */
export type Count = { 
/**
 * All.
 */
rows: number, 
/**
 * Whose next confirmation isn't due yet.
 */
current: number, 
/**
 * That fall due within the notice given.
 */
due: number, 
/**
 * That were due and weren't confirmed.
 */
lapsed: number, 
/**
 * Whose age isn't known.
 */
unknown: number, 
/**
 * That someone has verified, be it long ago.
 */
verified: number, };

/**
 * What changed of a country.
 */
export type CountryChanges = { 
/**
 * Its code; `None`: of no one country.
 */
country: string | null, 
/**
 * Whether it is watched.
 */
watched: boolean, 
/**
 * The changes, office by office.
 */
changes: Array<Change>, 
/**
 * How many more there are.
 */
more: number, };

/**
 * A jurisdiction's page: its card, and what follows from it.
 */
export type CountryPage = { 
/**
 * All that is recorded.
 */
card: JurisdictionCard, 
/**
 * The day that the page is for, `YYYY-MM-DD`.
 */
on: string, 
/**
 * The edition that answers.
 */
edition: number, 
/**
 * UN region.
 */
region: string | null, 
/**
 * UN subregion.
 */
subregion: string | null, 
/**
 * Prefix for telephones, as `+93`.
 */
dialling: string | null, 
/**
 * Capital.
 */
capital: string | null, 
/**
 * Its authorities by what they are designated for on the day.
 */
functions: Array<Function>, 
/**
 * What time it is there, now, in each of its zones; whether an office is open stands with the office.
 */
there: Array<There>, 
/**
 * The requesting jurisdiction that `common` is about; `null`: none is known.
 */
from: string | null, 
/**
 * Instruments that bind both on the day, by rank.
 */
common: Array<CommonTreaty>, 
/**
 * What happened, newest first.
 */
timeline: Array<TimelineEntry>, };

/**
 * What a reviewer decides.
 */
export type Decision = "accept" | "ask-changes" | "reject";

/**
 * A document, as far as it was described.
 */
export type Described = { 
/**
 * What it is.
 */
title: string | null, 
/**
 * Its own reference.
 */
reference: string | null, 
/**
 * Its date, as precisely as it states it.
 */
dated: string | null, 
/**
 * The day on which it was received, `YYYY-MM-DD`.
 */
received_on: string | null, 
/**
 * By what it came.
 */
carrier: Carrier | null, 
/**
 * The file of it.
 */
enclosure?: Enclosure | null, };

/**
 * What an authority is designated for.
 */
export type DesignationEntry = { 
/**
 * Provision, as `UNTOC 18(13)`.
 */
provision: string, 
/**
 * What the provision is about.
 */
subject_of_provision: string, 
/**
 * Kind of request; `null`: all that the provision governs.
 */
request: RequestKind | null, 
/**
 * Role.
 */
role: Role, 
/**
 * Takes in, sends out, or both.
 */
direction: Direction, 
/**
 * Stage of proceedings; `null`: every stage.
 */
stage: Stage | null, 
/**
 * Subject matter; `null`: every subject.
 */
subject: string | null, 
/**
 * Territory; `null`: the whole jurisdiction.
 */
territory: string | null, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * Whether an authority takes requests in or sends them out.
 */
export type Direction = "incoming" | "outgoing" | "both";

/**
 * What a proposal comes from.
 */
export type Document = { 
/**
 * What it is.
 */
title: string, 
/**
 * Its own reference; a note verbale has one.
 */
reference: string | null, 
/**
 * Its date, as precisely as it states it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
dated: string | null, 
/**
 * The day on which it was received.
 */
received_on: string, 
/**
 * By what it came.
 */
carrier: Carrier, 
/**
 * The file of it; `null`: none was enclosed.
 */
enclosure?: Enclosure | null, };

/**
 * How far a draft has come.
 */
export type DraftState = "written" | "waiting" | "sent" | "refused";

/**
 * How fresh a fact is on a given date.
 */
export type Due = "current" | "overdue" | "unknown";

/**
 * A file that was chosen.
 */
export type Enclosed = { 
/**
 * Its name, as it was.
 */
name: string, 
/**
 * What a draft names it by.
 */
enclosure: Enclosure, };

/**
 * `PUT /api/enclosures/{sha256}`: the file of a document, as it is told by all that names it. Its bytes are the body.
 */
export type Enclosure = { 
/**
 * SHA-256 of its bytes, in hexadecimal.
 */
sha256: string, 
/**
 * What kind of file.
 */
kind: EnclosureKind, 
/**
 * How many bytes it has.
 */
length: number, };

/**
 * What kind of file an enclosed document is, by its first bytes.
 */
export type EnclosureKind = "pdf" | "png" | "jpeg" | "text";

/**
 * What a reviewer holds in hand.
 */
export type Evidence = { "kind": "call-back", 
/**
 * Id of the contact.
 */
contact: string, 
/**
 * Its number or address as it was used: the old one.
 */
value: string, 
/**
 * The day.
 */
on: string, } | { "kind": "note-verbale", 
/**
 * Its reference.
 */
reference: string, };

/**
 * What the words of a query were taken for. What is absent is `null` or empty, never guessed.
 */
export type Facets = { 
/**
 * Jurisdictions; several where the words are ambiguous, best first.
 */
countries: Array<string>, 
/**
 * The requesting jurisdiction, where words say which of two asks ("from … to …").
 */
from: string | null, 
/**
 * Code of the instrument.
 */
treaty: string | null, 
/**
 * Kind of request.
 */
request: RequestKind | null, 
/**
 * Channels.
 */
channels: Array<Channel>, 
/**
 * Whether the words say that it is urgent.
 */
urgent: boolean, 
/**
 * Words that were taken for none of these.
 */
rest: string, 
/**
 * What matched, and why, in the order of the query; not what was settled by hand.
 */
matches: Array<Match>, 
/**
 * What was settled by hand, whatever the words say; absent: nothing.
 */
pinned?: Array<Pin>, };

/**
 * What is wrong with a receipt.
 */
export type Fault = { 
/**
 * Which field, as `answer.status`.
 */
field: string, 
/**
 * What is wrong with it, in words.
 */
why: string, };

/**
 * What a column holds before and after.
 */
export type FieldDifference = { 
/**
 * The column.
 */
column: string, 
/**
 * What it holds in the edition held; `None`: nothing.
 */
before: string | null, 
/**
 * What it would hold; `None`: nothing.
 */
after: string | null, };

/**
 * What a list is filtered by.
 */
export type Filtered = { 
/**
 * Region of the United Nations.
 */
region: string | null, 
/**
 * Instrument.
 */
instrument: string | null, 
/**
 * Channel.
 */
channel: Channel | null, 
/**
 * Kind of request that the channel is asked about.
 */
request: RequestKind, 
/**
 * Network.
 */
network: string | null, };

/**
 * Something found in a spreadsheet.
 */
export type Finding = { 
/**
 * Whether it keeps the file from going further; else it is for a person to look at.
 */
refuses: boolean, 
/**
 * Which finding: a code of the import and lint (`schema/README.md`), or one of this room.
 */
code: string, 
/**
 * The same, where this room found it; `None`: the import or the lint did.
 */
own: FindingCode | null, 
/**
 * The sheet; of a CSV file its name; `None`: the file as a whole.
 */
sheet: string | null, 
/**
 * The row as the spreadsheet numbers it, the first being 1; `None`: the sheet as a whole.
 */
row: number | null, 
/**
 * The column: its letter, and its name in the table where it has one, as `C (value)`.
 */
column: string | null, 
/**
 * What is wrong, with the value that stands there.
 */
message: string, 
/**
 * What to do.
 */
advice: string, };

/**
 * What this room itself finds: whoever shows a finding may say it in words of their own, in any language.
 */
export type FindingCode = "broken-encoding" | "empty-file" | "encrypted-file" | "file-too-large" | "merged-cells" | "missing-column" | "nothing-to-withdraw" | "repeated-column" | "repeated-sheet" | "too-few-cells" | "too-many-cells" | "too-many-faults" | "unclosed-quote" | "unknown-encoding" | "unknown-heading" | "unknown-sheet" | "wrong-file" | "failed-formula" | "formula-without-value" | "formula" | "time-for-date" | "line-break" | "number-for-date" | "number-for-text" | "date-for-text" | "truth-for-text" | "wrong-value" | "broken-file";

/**
 * A column of a form.
 */
export type FormColumn = { 
/**
 * Its name.
 */
name: string, 
/**
 * What stands in it.
 */
meaning: string, 
/**
 * Whether something must stand in it.
 */
required: boolean, 
/**
 * Whether it tells this row from every other.
 */
key: boolean, 
/**
 * The codes that may stand in it; `null`: anything of its kind.
 */
codes: Array<string> | null, 
/**
 * What is held.
 */
value: string, };

/**
 * How fresh a fact is on the date of the answer.
 */
export type Freshness = { 
/**
 * Date of the last verification; `null`: never verified.
 */
verified: string | null, 
/**
 * By which means it was verified; absent: never verified.
 */
method?: Method, 
/**
 * How old the statement is (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`); `null`: no fact stands behind it.
 */
as_of: string | null, 
/**
 * Whether the next check is due.
 */
due: Due, 
/**
 * The day on which the next check is due, or was; absent: not known.
 */
due_on?: string, };

/**
 * The authorities for one kind of request.
 */
export type Function = { 
/**
 * Kind of request; `null`: designations that name none.
 */
request: RequestKind | null, 
/**
 * The authorities, central ones first.
 */
authorities: Array<FunctionEntry>, };

/**
 * An authority in its function.
 */
export type FunctionEntry = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Name, in the language of its source.
 */
name: string, 
/**
 * Unit within the office.
 */
unit: string | null, 
/**
 * Its designations for this.
 */
designations: Array<DesignationEntry>, };

/**
 * What happened on a day of a jurisdiction's history.
 */
export type Happened = "signed" | "consented" | "in-force" | "ended" | "notified" | "recorded" | "designation-began" | "designation-ended" | "rule-began" | "rule-ended" | "followed";

/**
 * Opening hours.
 */
export type HoursEntry = { 
/**
 * ISO weekdays as digits, 1 Monday to 7 Sunday.
 */
days: string, 
/**
 * `HH:MM` in the zone.
 */
opens: string, 
/**
 * `HH:MM` in the zone.
 */
closes: string, 
/**
 * IANA zone.
 */
zone: string, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * An instrument to choose.
 */
export type InstrumentChoice = { 
/**
 * Code.
 */
code: string, 
/**
 * Name in the language asked for, or else in English.
 */
name: string, 
/**
 * What it is.
 */
kind: InstrumentKind, };

/**
 * What an instrument is.
 */
export type InstrumentKind = "multilateral" | "regional" | "bilateral" | "supplement" | "arrangement" | "domestic";

/**
 * Everything recorded about a jurisdiction.
 */
export type JurisdictionCard = { 
/**
 * Code.
 */
code: string, 
/**
 * What it is.
 */
kind: JurisdictionKind, 
/**
 * The state that a territory belongs to.
 */
parent: string | null, 
/**
 * Its names.
 */
names: Array<NameEntry>, 
/**
 * Its territories that have authorities of their own here.
 */
territories: Array<string>, 
/**
 * What follows a former state.
 */
successors: Array<string>, 
/**
 * Its authorities.
 */
authorities: Array<AuthorityHit>, 
/**
 * The instruments that it takes part in.
 */
participations: Array<ParticipationEntry>, 
/**
 * Languages in which it takes requests.
 */
languages: Array<LanguageEntry>, 
/**
 * Channels by which it takes requests.
 */
channels: Array<ChannelEntry>, 
/**
 * Whether it takes an instrument as legal basis.
 */
legal_bases: Array<LegalBasisEntry>, 
/**
 * Networks that it belongs to.
 */
networks: Array<NetworkEntry>, 
/**
 * What it notified, as recorded.
 */
notifications: Array<NotificationEntry>, 
/**
 * Where the jurisdiction's record itself comes from.
 */
provenance: Provenance, };

/**
 * What a jurisdiction is.
 */
export type JurisdictionKind = "state" | "territory" | "former" | "organisation";

/**
 * A language that sheets and letters are written in.
 */
export type Language = "ar" | "zh" | "en" | "fr" | "ru" | "es";

/**
 * A language rule.
 */
export type LanguageEntry = { 
/**
 * Instrument.
 */
instrument: string, 
/**
 * The requesting state that it is agreed with; `null`: any.
 */
counterpart: string | null, 
/**
 * Kind of request; `null`: all.
 */
request: RequestKind | null, 
/**
 * Language; `null` where the rule is about none in particular.
 */
language: string | null, 
/**
 * What holds for it.
 */
ruling: LanguageUse, 
/**
 * Whether the translation must be certified.
 */
certified: Tri, 
/**
 * Which requests.
 */
urgency: Urgency, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * What was recorded about one language.
 */
export type LanguageRuling = { 
/**
 * Language (BCP 47); `null` where the rule is about no language in particular.
 */
language: string | null, 
/**
 * What holds for it.
 */
ruling: LanguageUse, 
/**
 * Whether the translation must be certified.
 */
certified: Tri, 
/**
 * The rule in words, as recorded.
 */
note: string | null, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * What a language rule says of its language.
 */
export type LanguageUse = "accepted" | "preferred" | "fallback" | "translation-required" | "translation-not-required" | "case-by-case";

/**
 * Whether an instrument is taken as legal basis.
 */
export type LegalBasisEntry = { 
/**
 * Provision, as `UNTOC 16(5)`.
 */
provision: string, 
/**
 * Kind of request.
 */
request: RequestKind, 
/**
 * Whether it is.
 */
taken: Taken, 
/**
 * Condition in words.
 */
condition: string | null, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * A row of the list.
 */
export type Listed = { 
/**
 * Code of a jurisdiction, or id of an authority.
 */
id: string, 
/**
 * The jurisdiction.
 */
country: string, 
/**
 * Name of the authority; `null`: the row is the jurisdiction itself.
 */
name: string | null, 
/**
 * Unit within the office.
 */
unit: string | null, 
/**
 * How fresh its record is.
 */
freshness: Freshness, };

/**
 * Jurisdictions and authorities that a filter lets through.
 */
export type Listing = { 
/**
 * The day that the list is for, `YYYY-MM-DD`.
 */
on: string, 
/**
 * The edition that answers.
 */
edition: number, 
/**
 * Jurisdictions, by code, each followed by its authorities, by name.
 */
rows: Array<Listed>, 
/**
 * How many jurisdictions were left out only because nothing recorded says whether they take the channel: not a no.
 */
not_stated: number, };

/**
 * What lists can be filtered by, and questions asked with.
 */
export type ListingChoices = { 
/**
 * Regions of the United Nations.
 */
regions: Array<string>, 
/**
 * Instruments, wide ones first.
 */
instruments: Array<InstrumentChoice>, 
/**
 * Networks.
 */
networks: Array<NetworkChoice>, 
/**
 * States and territories that can be asked or can ask, by code.
 */
jurisdictions: Array<string>, };

/**
 * A stretch of the query and what it was taken for.
 */
export type Match = { 
/**
 * The stretch as typed.
 */
text: string, 
/**
 * `country`, `treaty`, `request`, `channel` or `urgent`.
 */
facet: string, 
/**
 * The code that it was taken for.
 */
code: string, 
/**
 * The name that it matched.
 */
name: string, 
/**
 * Kind of that name; `null` for a code.
 */
kind: NameKind | null, 
/**
 * Language of that name (BCP 47); `null` for a code.
 */
language: string | null, 
/**
 * Whether the name was typed exactly (after folding), or found through a slip of the pen.
 */
exact: boolean, };

/**
 * Jurisdictions by channels, for one kind of request: what is accepted where. No cell is blank.
 */
export type Matrix = { 
/**
 * Kind of request.
 */
request: RequestKind, 
/**
 * Instrument; `null`: for each jurisdiction the first by rank that binds it.
 */
treaty: string | null, 
/**
 * The day that the answer is for.
 */
on: string, 
/**
 * The edition that answers.
 */
edition: number, 
/**
 * The channels, in the order of the cells of a row.
 */
channels: Array<Channel>, 
/**
 * One row a jurisdiction.
 */
rows: Array<MatrixRow>, };

/**
 * A jurisdiction's row of the matrix.
 */
export type MatrixRow = { 
/**
 * Jurisdiction.
 */
country: string, 
/**
 * Its short name, in English.
 */
name: string, 
/**
 * Instrument that the row is under.
 */
treaty: string | null, 
/**
 * One verdict a channel.
 */
cells: Array<Status>, 
/**
 * How fresh the facts behind the row are: the least fresh of them.
 */
freshness: Freshness, };

/**
 * What a jurisdiction is to a network.
 */
export type MemberKind = "member" | "sub-bureau" | "founder" | "signatory";

/**
 * How a fact was verified.
 */
export type Method = "note-verbale" | "call-back" | "depositary" | "website";

/**
 * Changes of a month.
 */
export type Month = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * Rows changed by proposals that were published in it.
 */
rows: number, 
/**
 * Those proposals.
 */
proposals: number, };

/**
 * A name.
 */
export type NameEntry = { 
/**
 * The name.
 */
name: string, 
/**
 * Unit, for an office.
 */
unit: string | null, 
/**
 * Language (BCP 47).
 */
language: string, 
/**
 * Kind of name.
 */
kind: NameKind, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * What kind of name a name is.
 */
export type NameKind = "official" | "short" | "alias" | "historic" | "transliteration" | "translation";

/**
 * What jurisdictions and instruments are called in a language, by code.
 */
export type Names = { 
/**
 * The language.
 */
language: string, 
/**
 * Jurisdictions: short names.
 */
jurisdictions: { [key in string]: string }, 
/**
 * Instruments.
 */
instruments: { [key in string]: string }, };

/**
 * A network to choose.
 */
export type NetworkChoice = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, };

/**
 * Membership of a network.
 */
export type NetworkEntry = { 
/**
 * Code of the network.
 */
network: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What the jurisdiction is to the network.
 */
kind: MemberKind, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * A notification as its depositary recorded it.
 */
export type NotificationEntry = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Provision, as `UNTOC 18(13)`.
 */
provision: string, 
/**
 * What it declares.
 */
content: Content, 
/**
 * The text as recorded: authority, unit, address, languages.
 */
text: string, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * The formats of offices.
 */
export type OfficesForm = "csv" | "csv-marked" | "xlsx" | "vcard3" | "vcard4" | "json-ld";

/**
 * A draft, as the outbox shows it.
 */
export type OutboxDraft = { id: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Why.
 */
reason: string, 
/**
 * `written`, `waiting`, `sent` or `refused`.
 */
state: DraftState, 
/**
 * What came of it; `null`: it wasn't sent.
 */
reply: Reply | null, 
/**
 * How many rows it changes.
 */
rows: number, };

/**
 * A note of the person's own.
 */
export type OwnNote = { 
/**
 * Its number.
 */
id: number, 
/**
 * What was written.
 */
text: string, 
/**
 * The day it was written, `YYYY-MM-DD`.
 */
written_on: string, };

/**
 * The size of the paper.
 */
export type Paper = "a4" | "letter";

/**
 * A part of a sentence: what it is, so that each language can say it in its own way.
 */
export type Part = { "kind": "place", "is": string } | { "kind": "places", "is": Array<string> } | { "kind": "every-party" } | { "kind": "channel", "is": Channel } | { "kind": "request", "is": RequestKind } | { "kind": "stage", "is": Stage } | { "kind": "urgency", "is": Urgency } | { "kind": "conditions", "is": Array<ConditionKind> } | { "kind": "day", "is": string } | { "kind": "count", "is": number } | { "kind": "text", "is": string };

/**
 * Participation in an instrument.
 */
export type ParticipationEntry = { 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Its short name in English, or its code.
 */
name: string, 
/**
 * Signed on; signature is not consent.
 */
signed: string | null, 
/**
 * Consented to be bound on.
 */
consented: string | null, 
/**
 * Where it comes from; `valid_from` is the entry into force for the jurisdiction.
 */
provenance: Provenance, };

/**
 * A role, and where it holds.
 */
export type PersonRole = { 
/**
 * What.
 */
kind: RoleKind, 
/**
 * Where.
 */
scope: Scope, };

/**
 * One facet of a query that its reader settled: what it is, whatever the words say. `None` takes it away: the words that were
 * read as it are set aside, and nothing else takes their place.
 */
export type Pin = { "facet": "country", 
/**
 * Code.
 */
code: string | null, } | { "facet": "from", 
/**
 * Code.
 */
code: string | null, } | { "facet": "treaty", 
/**
 * Code.
 */
code: string | null, } | { "facet": "request", 
/**
 * Code.
 */
code: RequestKind | null, } | { "facet": "channel", 
/**
 * Code.
 */
code: Channel | null, } | { "facet": "urgent", 
/**
 * Yes or no.
 */
code: boolean, };

/**
 * A fault that the endpoint found, by its place in the spreadsheet where the row came from one, else by table and key.
 */
export type PlacedFault = { 
/**
 * Code of the fault, as `schema/README.md` explains it.
 */
code: string, 
/**
 * Whether it keeps the proposal from going further.
 */
error: boolean, 
/**
 * The table.
 */
table: string, 
/**
 * The cells of the row's key, as text; empty: the table as a whole.
 */
key: Array<string>, 
/**
 * The sheet.
 */
sheet: string | null, 
/**
 * The row, as the spreadsheet numbers it.
 */
row: number | null, 
/**
 * The column: with its letter, where it stands in a sheet.
 */
column: string | null, 
/**
 * What is wrong.
 */
message: string, 
/**
 * What to do.
 */
advice: string, };

/**
 * What came of it: every fault, and what it would change.
 */
export type Preview = { 
/**
 * Every fault, by sheet, row and column.
 */
findings: Array<Finding>, 
/**
 * Whether one of them keeps it from going further.
 */
refused: boolean, 
/**
 * The rows that would be added, changed or withdrawn: the first of them.
 */
rows: Array<RowDifference>, 
/**
 * How many there are.
 */
changed: number, 
/**
 * How many are held as they are.
 */
unchanged: number, 
/**
 * The edition that it was compared with.
 */
base: number, };

/**
 * What came of it.
 */
export type Proof = { "kind": "signed" } | { "kind": "unsigned" } | { "kind": "another-edition", 
/**
 * Whether the edition held here gives the same answer.
 */
same_answer: boolean, } | { "kind": "refused" };

/**
 * `GET /api/proposals/{id}`: a proposal, and all that was done with it.
 */
export type Proposal = { 
/**
 * The client's id.
 */
id: string, 
/**
 * Who proposes.
 */
author: string, 
/**
 * Where it stands.
 */
state: ProposalState, 
/**
 * Its revision, from 1.
 */
revision: number, 
/**
 * The edition that it was made from.
 */
base: number, 
/**
 * What it comes from.
 */
document: Document, 
/**
 * Why.
 */
reason: string, 
/**
 * The row changes.
 */
changes: Array<RowChange>, 
/**
 * The same side by side: what stood in the base, what stands there now, what is proposed.
 */
beside: Array<BesideRow>, 
/**
 * How much proof its acceptance takes.
 */
tier: Tier, 
/**
 * What the lint has to say of it that it doesn't say of the edition without it.
 */
faults: Array<RowFault>, 
/**
 * Fields that others changed meanwhile, and no reviewer decided on yet.
 */
conflicts: Array<Contested>, 
/**
 * What was done, oldest first.
 */
steps: Array<ProposalStep>, 
/**
 * The edition that took it in.
 */
edition: number | null, };

/**
 * Where a proposal stands.
 */
export type ProposalState = "draft" | "submitted" | "changes-asked" | "accepted" | "rejected" | "withdrawn" | "published";

/**
 * Something that was done with a proposal.
 */
export type ProposalStep = { 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * What.
 */
act: Act, 
/**
 * Which revision it was done with.
 */
revision: number, 
/**
 * Why, where a reason was given.
 */
reason: string | null, 
/**
 * What the reviewer held in hand.
 */
evidence: Array<Evidence>, };

/**
 * A proposal in a list.
 */
export type ProposalSummary = { 
/**
 * The client's id.
 */
id: string, 
/**
 * Who proposes.
 */
author: string, 
/**
 * Where it stands.
 */
state: ProposalState, 
/**
 * Its revision.
 */
revision: number, 
/**
 * The edition that it was made from.
 */
base: number, 
/**
 * Title of the document.
 */
title: string, 
/**
 * How many rows it changes.
 */
rows: number, 
/**
 * When something was last done with it.
 */
changed_at: string, 
/**
 * The edition that took it in.
 */
edition: number | null, };

/**
 * How many proposals stand somewhere.
 */
export type ProposalsStanding = { 
/**
 * Where.
 */
state: ProposalState, 
/**
 * How many.
 */
proposals: number, };

/**
 * What a receipt proves.
 */
export type Proved = { 
/**
 * The name of its file.
 */
file: string, 
/**
 * What came of it.
 */
report: Report, 
/**
 * The edition that it names.
 */
edition: number | null, 
/**
 * The edition that is open here.
 */
here: number, 
/**
 * When it says that it was written.
 */
written: string, 
/**
 * What it says was asked.
 */
question: Question | null, 
/**
 * What it says was answered.
 */
status: Status | null, };

/**
 * Where a fact comes from, and how fresh it is.
 */
export type Provenance = { 
/**
 * Id of the source.
 */
source: string, 
/**
 * Publisher and title of the source.
 */
title: string, 
/**
 * Credit that the licence asks for.
 */
credit: string | null, 
/**
 * From when the fact holds in the world; `null`: not recorded.
 */
valid_from: string | null, 
/**
 * From when it no longer holds; `null`: no end recorded.
 */
valid_to: string | null, 
/**
 * Why the fact is in doubt.
 */
doubt: string | null, 
/**
 * The source's own words, or a remark.
 */
note: string | null, 
/**
 * How fresh it is.
 */
freshness: Freshness, };

/**
 * What came of a publication.
 */
export type Publication = { 
/**
 * The client's id.
 */
id: string, 
/**
 * The edition; `null`: it came to nothing.
 */
edition: number | null, 
/**
 * Whether the edition is out.
 */
done: boolean, 
/**
 * Why it isn't.
 */
trouble: string | null, 
/**
 * The proposals in it.
 */
proposals: Array<string>, 
/**
 * Accepted proposals that went back to their authors, since what else was published contradicts them.
 */
returned: Array<string>, };

/**
 * A question to the directory.
 */
export type Question = { 
/**
 * The requested jurisdiction: a code, in any case; `HK` stands for `CN-HK`.
 */
to: string, 
/**
 * The requesting jurisdiction, where it is known: only then do bilateral treaties bear on the answer.
 */
from: string | null, 
/**
 * What is asked for.
 */
request: RequestKind, 
/**
 * The instrument to answer under; `None`: the first by rank that binds.
 */
treaty: string | null, 
/**
 * The channel asked about; `None`: the one that the rules name first.
 */
channel: Channel | null, 
/**
 * Whether the request is urgent.
 */
urgent: boolean, 
/**
 * The stage of proceedings, where it is known.
 */
stage: Stage | null, 
/**
 * The subject of the case, where it is known: words that a rule's own subject contains.
 */
subject: string | null, 
/**
 * The day that the answer is for.
 */
on: string, };

/**
 * How it is to be read, and where it comes from.
 */
export type Reading = { 
/**
 * Headings and the columns that they mean; `null`: what stands under it is left out.
 */
headings: Array<[string, string | null]>, 
/**
 * Id of the source; `null`: not said yet.
 */
source: string | null, 
/**
 * Its publisher.
 */
publisher: string | null, 
/**
 * The document.
 */
document: Described, 
/**
 * Id of the draft that it takes the place of, whose reviewer asked for changes; `null`: it is new.
 */
revises: string | null, };

/**
 * A rule that was considered for a verdict.
 */
export type Reason = { 
/**
 * What the rule rests on: a code of `Basis`, or `participation`, `designation`, `none-recorded`.
 */
rule: string, 
/**
 * Instrument.
 */
instrument: string | null, 
/**
 * Provision, as `UNTOC 18(13)`.
 */
provision: string | null, 
/**
 * Whether the rule bears on the verdict, or was set aside.
 */
applied: boolean, 
/**
 * Why it was applied or set aside, in English words.
 */
why: string, 
/**
 * The same in codes, for every other language.
 */
said: Array<Sentence>, 
/**
 * Who says so.
 */
source: string, 
/**
 * How old the statement is.
 */
as_of: string, };

/**
 * An authority that receives a request.
 */
export type Recipient = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Name, in the language of its source.
 */
name: string, 
/**
 * Unit within the office.
 */
unit: string | null, 
/**
 * What it is designated for, of the kind of request asked about: where there are several recipients, this tells them apart.
 */
designations: Array<DesignationEntry>, 
/**
 * Its addresses on the day.
 */
addresses: Array<AddressEntry>, 
/**
 * How to reach it on the day.
 */
contacts: Array<ContactEntry>, 
/**
 * What time it is there, now.
 */
there: Array<There>, 
/**
 * Where the authority's record itself comes from.
 */
provenance: Provenance, };

/**
 * What goes over the bridge instead of an answer.
 */
export type Refusal = { 
/**
 * What the page branches on.
 */
code: RefusalCode, 
/**
 * The precise words, for a report.
 */
message: string, };

/**
 * A code exists only if the page says something else for it.
 */
export type RefusalCode = "copy-missing" | "copy-corrupt" | "copy-newer" | "not-found" | "question" | "own" | "disk-full" | "read-only" | "place-gone" | "exists" | "unwritten" | "unreadable" | "no-fonts" | "no-program" | "clipboard" | "not-a-receipt" | "not-a-document" | "no-token" | "signed-out" | "read-by-others" | "undescribed" | "elsewhere" | "keyring" | "endpoint" | "unusable" | "internal";

/**
 * How far a region has come.
 */
export type Region = { 
/**
 * Its name; `None`: the jurisdictions whose region isn't recorded.
 */
region: string | null, 
/**
 * Jurisdictions of which something is held.
 */
jurisdictions: number, 
/**
 * Those of them of which nothing is due or lapsed.
 */
settled: number, 
/**
 * Their rows.
 */
count: Count, };

/**
 * What came of sending a draft, or of asking for it again.
 */
export type Reply = { "kind": "standing", 
/**
 * Where.
 */
state: ProposalState, 
/**
 * Which revision.
 */
revision: number, 
/**
 * The edition that took it in.
 */
edition: number | null, 
/**
 * Who last did something with it.
 */
by: string | null, 
/**
 * Why, where a reason was given.
 */
reason: string | null, } | { "kind": "refused", 
/**
 * Why, as a code of the endpoint.
 */
code: string, 
/**
 * Why, in words.
 */
detail: string, 
/**
 * Every fault of its rows.
 */
faults: Array<PlacedFault>, 
/**
 * Everything else that is missing.
 */
missing: Array<string>, } | { "kind": "unreached", 
/**
 * Why.
 */
why: string, };

/**
 * What was found.
 */
export type Report = { 
/**
 * What came of it.
 */
proof: Proof, 
/**
 * What is wrong, field by field.
 */
faults: Array<Fault>, };

/**
 * What can be found out about an entry.
 */
export type ReportKind = "bounced" | "works" | "wrong-address";

/**
 * What is asked of the requested state.
 */
export type RequestKind = "extradition" | "mla" | "confiscation" | "transfer-of-sentenced-persons" | "joint-investigation" | "controlled-delivery" | "evidence-preservation" | "provisional-arrest" | "maritime" | "prevention" | "transfer-of-proceedings";

/**
 * A reviewer's word on a conflict. It holds for what stood there when it was given, and for nothing that came later.
 */
export type Resolution = { 
/**
 * The column; `null`: the row as a whole.
 */
column: string | null, 
/**
 * What stood there when it was decided.
 */
theirs: Cell, 
/**
 * Which side is taken.
 */
take: Choice, 
/**
 * The table.
 */
table: string, 
/**
 * The cells of the key.
 */
key: Array<Cell>, };

/**
 * `PUT /api/proposals/{id}/reviews/{review}`: a review. The same sent again stands once.
 */
export type Review = { 
/**
 * The revision that was looked at: a review of an older one doesn't count.
 */
revision: number, 
/**
 * What is decided.
 */
decision: Decision, 
/**
 * Why; needed unless it is accepted.
 */
reason: string | null, 
/**
 * Call-backs made, or the note verbale.
 */
evidence: Array<Evidence>, 
/**
 * A word on each conflict.
 */
resolutions: Array<Resolution>, };

/**
 * What an authority is designated as.
 */
export type Role = "central" | "competent" | "judicial" | "contact" | "24-7";

/**
 * What a person may do.
 */
export type RoleKind = "maintainer" | "reviewer" | "publisher" | "reader";

/**
 * A legal basis that a request may rest on.
 */
export type Route = { 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Its name, in English where there is one.
 */
name: string, 
/**
 * 1 bilateral, 2 regional, 3 under the United Nations.
 */
rank: number, 
/**
 * Whether it binds both states on that date: `yes`, `no`, or `unknown` where that isn't recorded.
 */
binding: Tri, 
/**
 * Why, in English words.
 */
why: string, 
/**
 * The same in codes, for every other language.
 */
said: Array<Sentence>, 
/**
 * Whether the verdict is under this one.
 */
chosen: boolean, };

/**
 * What is to become of a row.
 */
export type RowChange = { 
/**
 * The table.
 */
table: string, 
/**
 * The cells of the key.
 */
key: Array<Cell>, } & ({ "change": "touched", "columns": { [key in string]: Cell } } | { "change": "whole", "columns": { [key in string]: Cell } } | { "change": "gone" });

/**
 * What becomes of a row, as it is shown.
 */
export type RowDifference = { 
/**
 * Its table.
 */
table: string, 
/**
 * The cells of its key, in the order of the key's columns.
 */
key: Array<string>, 
/**
 * What becomes of it.
 */
becomes: Becomes, 
/**
 * What its columns hold before and after, in the order of the table; of an added row only what it holds, of a
 * withdrawn one what it held.
 */
fields: Array<FieldDifference>, };

/**
 * A fault, in a row.
 */
export type RowFault = { 
/**
 * Code of the fault, as `schema/README.md` explains it.
 */
code: string, 
/**
 * Whether it keeps the proposal from being submitted; otherwise it is a warning.
 */
error: boolean, 
/**
 * The table.
 */
table: string, 
/**
 * The key of the row; empty: the table as a whole.
 */
key: Array<Cell>, 
/**
 * The column; `null`: the row as a whole.
 */
column: string | null, 
/**
 * What is wrong, with the value that stands there.
 */
message: string, 
/**
 * What to do.
 */
advice: string, };

/**
 * What a sentence says. The words in other languages are those of the user interface.
 */
export type Said = "ended" | "in-force" | "in-force-later" | "consented" | "consented-later" | "named-party" | "signed-alone" | "signature" | "no-consent" | "not-yet" | "member-of" | "extended" | "extension-unknown" | "former-party" | "not-listed" | "not-party" | "party-unknown" | "two-only" | "members-apart" | "nothing-binds" | "succeeded" | "no-rule-on-request" | "next-basis" | "ranks-before" | "mla-treaty" | "may-displace" | "mla-treaty-binds" | "displaces" | "nearer-recorded" | "basis-taken" | "basis-not-taken" | "basis-conditional" | "accepts" | "prefers" | "accepts-only" | "leaves-open" | "refuses" | "coordinates" | "if-agreed" | "for-subject" | "holds-from" | "held-until" | "counterpart-only" | "stage-only" | "not-urgent" | "subject-only" | "other-channel" | "more-specific" | "measure-ended" | "ordinary-stands" | "measure-takes-nothing" | "measure-adds-nothing" | "measure-open" | "no-channel-rule" | "channel-unsaid" | "designated" | "for-stage" | "for-territory" | "none-designated" | "no-authority" | "elsewhere" | "sources-differ" | "source-taken" | "territories" | "state-languages" | "doubt" | "recorded";

/**
 * How far saving has come: what is made is made first, then the person is asked where it goes.
 */
export type SaveStep = "making" | "choosing" | "writing";

/**
 * Where a person may act.
 */
export type Scope = "all" | { "jurisdictions": Array<string> };

/**
 * A sentence: its code, and its parts by name.
 */
export type Sentence = { 
/**
 * What it says.
 */
code: Said, 
/**
 * Its parts, by the names that its words have for them.
 */
parts: { [key in string]: Part }, };

/**
 * A choice that was made.
 */
export type Setting = { 
/**
 * What was chosen: a code of `SettingName`, or of a later version.
 */
name: string, 
/**
 * What it was set to.
 */
value: string, };

/**
 * What can be chosen.
 */
export type SettingName = "language" | "sheet-language" | "paper" | "welcomed" | "my-state";

/**
 * Where the person is signed in, and as whom.
 */
export type Signed = { 
/**
 * The address of the endpoint; `null`: nowhere.
 */
endpoint: string | null, 
/**
 * The name that the endpoint knows the person by; `null`: it wasn't asked.
 */
name: string | null, 
/**
 * The roles; empty: it wasn't asked.
 */
roles: Array<PersonRole>, };

/**
 * A reviewer's key, as far as anyone sees it.
 */
export type SigningKey = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its public half, to be given to the publisher.
 */
public: string, };

/**
 * An edition that waits for signatures, as it is shown.
 */
export type SigningShown = { 
/**
 * SHA-256 of what would be signed.
 */
digest: string, 
/**
 * The edition.
 */
edition: number, 
/**
 * The day on which it is issued.
 */
issued: string, 
/**
 * How many rows it has.
 */
rows: number, 
/**
 * The edition held here, with which it is compared.
 */
held: number, 
/**
 * Whether a publisher's signature vouches for the one held: else what is compared with it may not be all that changed.
 */
vouched: boolean, 
/**
 * What is added, changed or withdrawn: all of it.
 */
changes: Array<RowDifference>, 
/**
 * How many keys must sign.
 */
threshold: number, 
/**
 * Ids of the keys that may.
 */
keys: Array<string>, 
/**
 * Ids of those that have.
 */
signed: Array<string>, };

/**
 * What the edition was, from which changes are told.
 */
export type SinceWhen = "began" | "looked" | "asked";

/**
 * The stage of proceedings that a designation is for.
 */
export type Stage = "pre-trial" | "trial" | "execution";

/**
 * `GET /api/statistics`: what the Secretariat reports. Look-ups aren't in it: they never leave a reader's machine.
 */
export type Statistics = { 
/**
 * The newest edition.
 */
edition: number, 
/**
 * Authorities in it.
 */
authorities: number, 
/**
 * People with a token that holds.
 */
registered: number, 
/**
 * Proposals by state.
 */
proposals: Array<ProposalsStanding>, 
/**
 * Reports that wait for a maintainer.
 */
open_reports: number, 
/**
 * Changes by month, oldest first.
 */
months: Array<Month>, };

/**
 * The answer to the question whether a request may go a certain way.
 */
export type Status = "accepted" | "conditional" | "urgent-only" | "not-accepted" | "lapsed" | "not-stated" | "not-applicable";

/**
 * How it is to be written.
 */
export type Style = { 
/**
 * The language of what is written.
 */
language: Language, 
/**
 * The size of the paper.
 */
paper: Paper, };

/**
 * One for each sentence. The first four are no failure.
 */
export type SyncCode = "nothing-new" | "nothing-newer" | "arrived" | "updated" | "no-publisher" | "no-source" | "gone" | "no-root" | "unreachable" | "broke-off" | "proxy-refused" | "intercepted" | "wrong-clock" | "captive-portal" | "redirected" | "server" | "busy" | "not-a-repository" | "not-a-bundle" | "wrong-key" | "older" | "damaged" | "no-way" | "disk-full" | "file" | "copy" | "at-work" | "setup" | "not-exportable" | "exported" | "cancelled";

/**
 * What a page is told of a sync.
 */
export type SyncEvent = { "kind": "began" } | { "kind": "step", 
/**
 * What is being done.
 */
step: SyncStep, 
/**
 * Bytes so far.
 */
done: number, 
/**
 * Bytes in all; 0: not known.
 */
total: number, } | { "kind": "exchanged", 
/**
 * How the copy stands now.
 */
state: SyncState, } | { "kind": "ended", 
/**
 * What came of it.
 */
told: Told, 
/**
 * Whether what the window reads is now another edition.
 */
exchanged: boolean, 
/**
 * How the copy stands now.
 */
state: SyncState, };

/**
 * How the copy stands.
 */
export type SyncState = { 
/**
 * Its edition; `null`: there is no copy.
 */
edition: number | null, 
/**
 * When that was issued.
 */
issued: string | null, 
/**
 * How many days ago that was.
 */
age_days: number | null, 
/**
 * When the last attempt was made; `null`: none was.
 */
attempted: string | null, 
/**
 * What came of it; `null`: none was made, or an older program made it.
 */
told: Told | null, 
/**
 * When a sync was last verified; `null`: never.
 */
verified: string | null, 
/**
 * When the newest confirmation expired; `null`: it had not.
 */
unconfirmed_since: string | null, 
/**
 * Where editions come from; `null`: no publisher is set.
 */
source: string | null, 
/**
 * How many changes there are that the person hasn't looked at.
 */
unseen: number, 
/**
 * Whether a root of trust is at hand.
 */
trusted: boolean, 
/**
 * Whether a sync is running.
 */
running: boolean, };

/**
 * What is being done.
 */
export type SyncStep = "checking" | "fetching" | "applying";

/**
 * The formats of a table.
 */
export type TableForm = "csv" | "csv-marked" | "xlsx";

/**
 * Rows of a table.
 */
export type TableRows = { 
/**
 * Table.
 */
table: string, 
/**
 * Rows.
 */
rows: number, };

/**
 * Whether a state takes an instrument as legal basis.
 */
export type Taken = "yes" | "no" | "conditional";

/**
 * What time it is at an office, and whether it is open.
 */
export type There = { 
/**
 * IANA zone.
 */
zone: string, 
/**
 * The time there, `YYYY-MM-DD HH:MM`.
 */
time: string, 
/**
 * Whether the office is open; `unknown` where no opening hours are recorded.
 */
open: Tri, 
/**
 * When it opens next, by the clock there.
 */
opens_there: string | null, 
/**
 * The same moment, by the clock here.
 */
opens_here: string | null, };

/**
 * How much proof a change needs.
 */
export type Tier = "reviewed" | "proven";

/**
 * A time limit that a jurisdiction declared.
 */
export type TimeLimitEntry = { 
/**
 * Provision, as `ETS030 7(3)`.
 */
provision: string, 
/**
 * For what.
 */
subject: string, 
/**
 * Days.
 */
days: number, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * Something that happened.
 */
export type TimelineEntry = { 
/**
 * When: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
date: string, 
/**
 * What.
 */
happened: Happened, 
/**
 * Instrument or provision.
 */
under: string | null, 
/**
 * Who or what it is about: an office, a channel, a successor, the text of a notification.
 */
about: string | null, 
/**
 * Where it comes from.
 */
provenance: Provenance, };

/**
 * What came of a sync. It is stored with the attempt, with its words.
 */
export type Told = { 
/**
 * What a sentence is chosen by.
 */
code: SyncCode, 
/**
 * What stands in the sentence, by name.
 */
parts: { [key in string]: string }, 
/**
 * The same in English, with every detail.
 */
words: string, };

/**
 * Yes, no, or unknown. Unknown is never shown as no.
 */
export type Tri = "yes" | "no" | "unknown";

/**
 * Which requests a channel rule is about.
 */
export type Urgency = "any" | "urgent" | "ordinary";

/**
 * May this request go to this jurisdiction, under this instrument, by this channel, on this date?
 */
export type Verdict = { 
/**
 * Requested jurisdiction.
 */
country: string, 
/**
 * Instrument that the verdict is under; `null` where none could be named.
 */
treaty: string | null, 
/**
 * Kind of request.
 */
request: RequestKind, 
/**
 * Channel asked about, or, where none was named, the one that the rules name first; `null` where they name none.
 */
channel: Channel | null, 
/**
 * The verdict.
 */
status: Status, 
/**
 * Conditions under which it holds.
 */
conditions: Array<Condition>, 
/**
 * Languages that requests may be written in, best first (BCP 47).
 */
languages: Array<string>, 
/**
 * What was recorded about languages.
 */
language_rules: Array<LanguageRuling>, 
/**
 * Ids of the authorities that receive the request.
 */
recipients: Array<string>, 
/**
 * The urgent route, where one is recorded.
 */
urgent: Array<Channel>, 
/**
 * Every rule considered, applied or set aside.
 */
reasons: Array<Reason>, 
/**
 * The legal bases between the two states (or open to the requested one), by rank.
 */
routes: Array<Route>, 
/**
 * Time limits that the requested jurisdiction declared.
 */
time_limits: Array<TimeLimitEntry>, 
/**
 * How fresh the facts behind the verdict are: the least fresh of them.
 */
freshness: Freshness, };

/**
 * What is to be taken away as a file.
 */
export type Wanted = { "of": "answer", 
/**
 * The question.
 */
asked: Asked, 
/**
 * As what.
 */
form: AnswerForm, } | { "of": "country", 
/**
 * Its code.
 */
code: string, } | { "of": "offices", 
/**
 * Its code.
 */
code: string, 
/**
 * As what.
 */
form: OfficesForm, } | { "of": "matrix", 
/**
 * Kind of request.
 */
request: RequestKind, 
/**
 * Instrument; `null`: for each country the first that binds.
 */
treaty: string | null, 
/**
 * The countries, in the order in which they are seen.
 */
countries: Array<string>, 
/**
 * As what.
 */
form: TableForm, };
