# What is taken away: sheets, citations, the draft of a request. Rust reads this file too (`crates/paper/src/words.rs`).

# Sheets.
paper-answer-title = { $country }: { $request }
paper-question = Question
paper-to = Requested state
paper-from = Requesting state
paper-kind = Kind of request
paper-treaty = Treaty
paper-channel = Channel
paper-stage = Stage
paper-urgency = Urgency
paper-on = For the day
paper-offices = Offices
paper-designated = Designated for: { $functions }
paper-footer = Valise, edition { $edition } of { $issued }, for { $on }. Sources: { $sources }
paper-page = Page

# Copied with their citation.
paper-cited = Source: { $sources } ({ $freshness }). Valise, edition { $edition } of { $issued }, looked up { $time }.
paper-mail-subject = Request for mutual legal assistance: contact

# The draft of a request.
letter-title = Request for mutual legal assistance
letter-draft = Draft. What stands in square brackets is yours to fill in.
letter-from = From
letter-from-blank = {"["}Requesting authority, address, telephone, e-mail]
letter-to = To
letter-to-choose = Several offices receive such requests. Keep the one that is right for the case, and strike out the others.
letter-to-blank = {"["}No receiving office is recorded: ask first]
letter-reference = {"["}Your reference], [place and date]
letter-opening = Under the instrument “{ $treaty }”, { $from } requests of { $to } the assistance described below.
letter-from-state = {"["}requesting state]
letter-no-treaty = {"["}legal basis]
letter-contents = What the request must contain: { $article }
letter-orientation = The list of required contents of { $treaty } is not held here: read that treaty. The list below is that of UNTOC 18(15), for orientation.
letter-blank = {"["}to be filled in]
need-authority = Which authority makes the request
need-matter = What the investigation, prosecution or proceeding is about, and the name and functions of the authority that conducts it
need-facts = The relevant facts in short; not for the service of judicial documents
need-assistance = What assistance is sought, and any particular procedure that is wished for
need-person = Where possible, the identity, whereabouts and nationality of each person concerned
need-purpose = For what purpose the evidence, information or action is sought
need-object = What is requested, and why
need-person-known = Where possible, the identity and nationality of the person concerned
need-served = Where needed, the name and address of the person to be served
need-offence = For letters rogatory: the offence, and the facts in short
letter-language = Language of the request and of what is enclosed: { $languages }.
letter-languages = {"["}Language of the request and of what is enclosed, one that is accepted: { $languages }]
letter-channel = Transmitted by: { $channel }.
letter-channel-ask = {"["}To be transmitted by: { $channel }. What is recorded: { $status }. Ask the office before it leaves]
letter-channel-blank = {"["}Channel by which it is transmitted]
undertaken-e-signature = It bears an electronic signature.
undertaken-encryption = It is transmitted encrypted.
undertaken-original-never = No original follows.
undertaken-original-on-request = The original will be sent on request.
undertaken-original-within-days = { $days ->
    [none] The original follows.
    [one] The original follows within { $days } day.
   *[other] The original follows within { $days } days.
  }
undertaken-original-follows = The original follows as soon as possible.
undertaken-original-when-post-resumes = The original follows as soon as post is carried again.
undertaken-confirmation-in-writing = { $days ->
    [none] It will be confirmed in writing.
    [one] It will be confirmed in writing within { $days } day.
   *[other] It will be confirmed in writing within { $days } days.
  }
undertaken-authentication = It is authenticated by: [means]
undertaken-legalisation = What is enclosed is legalised by: [authority]
undertaken-copy-to = A copy goes to: [authority]
undertaken-urgent-only = The case is urgent because: [reasons]
undertaken-reciprocity = {"["}If you may promise it: the same assistance will be granted in like cases]
undertaken-written-arrangement-first = It rests on the written arrangement of: [date]
undertaken-confirm-first = That this channel is taken was confirmed by your office on: [date]
undertaken-purpose-limited = What is received will be used for this purpose alone: [purpose]
letter-signature = {"["}Name, function, signature, seal]
letter-checklist = Before it leaves
check-contents = Everything that { $article } requires is in it
check-language = It is in, or translated into, a language that is accepted: { $languages }
check-language-ask = No language is recorded: ask the office which it accepts
check-channel = It goes by a channel that is recorded: { $channel } ({ $status })
check-channel-ask = Whether { $channel } is taken: { $status }. Ask the office before it leaves
check-condition = Condition met: { $condition }
check-address = The address was confirmed with the office; what is recorded: { $freshness }
letter-bridge = UNODC’s Mutual Legal Assistance Request Writer Tool leads through the full request step by step; what stands here can be carried over into it.
letter-local = Drafted and kept on this machine. Valise sends nothing.

# In the window: what is copied, saved and printed.
take-title = Take it away
take-language = Language of what is written
take-paper = Paper
take-size-a4 = A4
take-size-letter = Letter
take-cite = Copy with citation
take-print = Print…
take-sheet = Sheet (PDF)…
take-receipt = Receipt for the case file…
take-letter = Draft of the request (PDF)…
take-letter-docx = Draft of the request (DOCX)…
take-vcard3 = Address book (vCard 3.0)…
take-vcard4 = Address book (vCard 4.0)…
take-csv = CSV…
take-csv-marked = CSV with a mark for UTF-8 (BOM)…
take-xlsx = Workbook (XLSX)…
take-json-ld = For programs (JSON-LD)…
take-making = Making the file…
take-choosing = The system asks where the file goes.
take-writing = Writing the file…
take-saved = Saved: { $path }
take-copied = Copied, with source, date and edition.
take-printing = Handed to the program that shows PDF files. Print it there.
take-address = Copy address block
take-mail = Write an e-mail…
take-mailing = Your e-mail program was asked to open. Nothing of the case is in what it was given.

# Receipts.
receipt-what = A receipt says which edition gave which answer to which question. It is proved by asking the edition on this machine the same question again.
receipt-choose = Choose a receipt…
receipt-signed = Proved: the signed edition { $edition } gives this answer to this question.
receipt-unsigned = Proved by digest alone: edition { $edition }, as it is here, gives this answer to this question. No signature vouches for the edition here.
receipt-another-edition = Not proved here: the receipt is of edition { $edition }, and this copy holds edition { $here }.
receipt-same = Edition { $here } gives the same answer to the question.
receipt-differs = Edition { $here } gives another answer to the question.
receipt-refused = Refused: this receipt is not as it was written, or was never written so.
receipt-unproved = Not proved, since nothing signs it: when the receipt was written, by which program, and by whom.
receipt-file = File
receipt-question = The question in it
receipt-status = The answer in it
receipt-written = Written, as it says
receipt-faults = What cannot be true in it
receipt-ask = Ask the same here
