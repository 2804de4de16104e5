# The maintainers' bench: signing in, what is taken in, the outbox, reviews.
page-maintaining = Maintain
maintain-sign-in = Sign in, if you keep the directory
maintain-endpoint = Address of the endpoint
maintain-token = Token
maintain-token-file = Or a file with the token, which only you can read
maintain-token-hint = The token is kept in this system’s keyring, and nowhere else.
maintain-enter = Sign in
maintain-leave = Sign out
maintain-signed = Signed in at { $endpoint }
maintain-take-in = Take in a change
maintain-file = Spreadsheet (XLSX or CSV)
maintain-form = Or one record
maintain-table = Table
maintain-key = Its key
maintain-fetch = Fetch what is held
maintain-withdraw = Take this record out
maintain-source = Where it comes from
maintain-source-id = Id of the source
maintain-title = Title of the document
maintain-publisher = Issued by
maintain-dated = Dated (year, month or day)
maintain-reference = Its reference
maintain-received = Received on
maintain-carrier = Came by
maintain-reason = Why the directory is to be changed
maintain-keep = Keep as a draft
maintain-kept = Kept as a draft. Nothing was sent.
maintain-faults = { $n ->
    [one] { $n } fault.
   *[other] { $n } faults.
  }
maintain-changes = { $n ->
    [one] { $n } row would change, { $unchanged } stay as they are, against edition { $base }.
   *[other] { $n } rows would change, { $unchanged } stay as they are, against edition { $base }.
  }
maintain-more = Only the first { $n } are shown; all of them are kept.
maintain-row = row { $row }
maintain-means = Which column is “{ $heading }”?
maintain-left-out = Write the column’s name, or a hyphen to leave it out. The answer is remembered.
maintain-column = Column
maintain-base = Before
maintain-theirs = Now
maintain-mine = Proposed
maintain-nothing = nothing
maintain-contested = Somebody else changed it meanwhile
maintain-outbox = Outbox
maintain-outbox-none = There are no drafts.
maintain-refresh = Ask how they stand
maintain-send = Send
maintain-discard = Throw away
maintain-revise = Write it anew
maintain-revising = What you keep now takes the place of “{ $reason }”.
maintain-revise-not = No, it is something new
maintain-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
  }
maintain-edition = edition { $edition }
maintain-by = by { $by }
maintain-queue = Waiting for a second person
maintain-queue-none = Nothing waits.
maintain-queue-keys = J and K go through the list, Enter opens.
maintain-look = See what waits
maintain-publish = Publish what was accepted
maintain-published = { $n ->
    [one] Edition { $edition } is out, with { $n } proposal.
   *[other] Edition { $edition } is out, with { $n } proposals.
  }
maintain-proof = It says where requests go. Accept it with the note verbale in your hands, or after a call to an old contact.
maintain-note-verbale = Reference on the note verbale
maintain-called = Or: id of the old contact that you called
maintain-called-value = Its old number or address
maintain-review-reason = Your reason
maintain-accept = Accept
maintain-ask = Ask for changes
maintain-reject = Reject

campaign-title = Confirmation by states
campaign-look = See who is due
campaign-rule = What is held is due a year after it was last confirmed; what urgent requests rely on, half a year after.
campaign-regions = Progress by region
campaign-region = Region
campaign-settled = States settled
campaign-of = { $n } of { $all }
campaign-lapsed = Lapsed
campaign-due = Due
campaign-unknown = Age unknown
campaign-current = Current
campaign-no-region = No region recorded
campaign-states = States that have something to confirm
campaign-state = State
campaign-letter = Last letter
campaign-never = never
campaign-answered = { $country } has answered: what is held is right
campaign-method = Confirmed by
campaign-reason = Which answer it is
campaign-except = But for these (ids of offices or entries)

# The closed vocabularies of the bench.
proposal-state-draft = draft
proposal-state-submitted = before its reviewers
proposal-state-changes-asked = changes asked for
proposal-state-accepted = accepted
proposal-state-rejected = rejected
proposal-state-withdrawn = withdrawn
proposal-state-published = published
draft-state-written = not sent
draft-state-waiting = waits to be sent
draft-state-sent = sent
draft-state-refused = refused
carrier-note-verbale = note verbale
carrier-letter = letter
carrier-email = e-mail
carrier-depositary = depositary
carrier-website = website
carrier-call = call
becomes-added = New
becomes-changed = Changed
becomes-withdrawn = Taken out
person-role-maintainer = maintainer
person-role-reviewer = reviewer
person-role-publisher = publisher
person-role-reader = reader
act-revise = written anew
act-submit = put before the reviewers
act-ask-changes = changes asked for
act-accept = accepted
act-reject = rejected
act-withdraw = withdrawn
act-publish = published

maintain-day = Year-month-day, like 2026-11-23
maintain-waits = It is staged, and waits for its reviewers’ signatures. Nothing is out yet.
maintain-unpublished = Nothing was published.
maintain-template = Save a spreadsheet to fill in
maintain-template-of = With what is held of this state (its code)

signing-title = Signatures on an edition
signing-what = Where reviewers sign, an edition goes out once enough of them have. Your program fetches it and compares it with the one you hold: that is what you sign.
signing-key = Show my key, or make one
signing-key-file = Or a file with the key, which only you can read
signing-public = Its public half: give it to the publisher
signing-not-named = The root of trust does not name this key yet: its signature would not count.
signing-look = See what waits to be signed
signing-none = Nothing waits to be signed.
signing-edition = Edition { $edition }, issued on { $issued }
signing-differs = { $n ->
    [one] { $n } row differs from edition { $held }, which you hold.
   *[other] { $n } rows differ from edition { $held }, which you hold.
  }
signing-unvouched = No publisher’s signature vouches for edition { $held } here. Bring it up to date first: more may have changed than is shown.
signing-further = Show further rows ({ $n } are left)
signing-signed = Signatures: { $n } of { $threshold }
signing-digest = What you sign, by its digest:
signing-mine = Your signature is there.
signing-sign = Sign this edition
signing-there = Your signature is there. Others are still needed: nothing is out yet.

campaign-save = Save the letters that are due
campaign-remind = Save reminders
campaign-days = Days since the last letter, or more
campaign-saved = { $n ->
    [one] { $n } letter is saved, with a spreadsheet of what is held.
   *[other] { $n } letters are saved, each with a spreadsheet of what is held.
  }
campaign-write = Letter to { $country }
campaign-language = Its language
campaign-note = Note that it goes out today
campaign-noted = Noted: it goes out today.

figures-title = Figures
figures-look = Count
figures-not = Look-ups are not among them: they never leave a reader’s machine.
figures-edition = Newest edition
figures-authorities = Authorities
figures-registered = People with a token that holds
figures-reports = Reports that wait
figures-proposals = Proposals: { $state }
figures-months = Changes by month
figures-month = Month
figures-rows = Rows changed
figures-by = Proposals published

enclosure-title = The document itself
enclosure-size = { $n } KB
enclosure-open = Open it
enclosure-save = Save it…
enclosure-foreign = Somebody sent this file: open it as you would any other.
enclosure-opened = Handed to the program that opens such files.
enclosure-picture = The document, as a picture
enclosure-choose = Enclose the document…
enclosure-none = Leave it out
enclosure-what = PDF, PNG, JPEG or plain text, at most 8 MB: for whoever reviews.
enclosure-pdf = PDF
enclosure-png = picture (PNG)
enclosure-jpeg = picture (JPEG)
enclosure-text = plain text

# What is wrong with a spreadsheet, and what to do.
finding-broken-encoding = The file is not in the encoding that it should be in. Save it again as “CSV UTF-8”.
finding-empty-file = The file is empty. Send it again: it may have been cut off on the way.
finding-encrypted-file = The workbook has a password. Save it without one.
finding-file-too-large = That is more than is taken at once. Split the table.
finding-merged-cells = Cells are merged. Unmerge them and write the value into every row that it holds for.
finding-missing-column = A column that must be there is missing. Add it: the spreadsheet to fill in has it.
finding-nothing-to-withdraw = No such row is held, so nothing can be taken out. Correct its key, or take the row out of the sheet.
finding-repeated-column = Two columns mean the same. Leave one of them out.
finding-repeated-sheet = Two sheets are for the same table. Put their rows into one.
finding-too-few-cells = This line has fewer cells than the header. Write every cell, be it empty.
finding-too-many-cells = This line has more cells than the header. Put a cell that holds the sign between cells into quotes, or save as XLSX.
finding-too-many-faults = There are more faults than are listed. Correct these first: often one slip stands behind all.
finding-unclosed-quote = A quote is opened and never closed: rows may have run into one another. Take out the lone quote, and save the table again.
finding-unknown-encoding = The text is in an encoding that is not known. Save it again as “CSV UTF-8”.
finding-unknown-heading = This heading means no column that is known. Say below which column it is, or leave it out.
finding-unknown-sheet = This sheet is for no table that is known. Give it the name of the table, as in the spreadsheet to fill in.
finding-wrong-file = The file is no spreadsheet. Save the table as XLSX or as CSV.
finding-failed-formula = A formula failed here. Write the value itself.
finding-formula-without-value = The file has a formula here, and not its value. Open it in a spreadsheet program and save it again, or write the value itself.
finding-formula = A formula stands here as text. Write the value itself.
finding-time-for-date = A time of day stands where a date should. Write the day alone, as 2026-11-20.
finding-line-break = The lines within the cell are joined by commas. Look at the text in what would change.
finding-number-for-date = A number stands where a date should. Give the column a date format, or write the date as text: 2026-11-20.
finding-number-for-text = The spreadsheet has made a number of what stood here: a + or zeros before it may be gone. Give the column the format Text, and write it again.
finding-date-for-text = The spreadsheet has made a date or a time of what stood here. Give the column the format Text, and write it again.
finding-truth-for-text = The spreadsheet has made true or false of what stood here. Give the column the format Text, and write it again.
finding-wrong-value = That is neither yes nor no. Write yes to take the row out, or leave the cell empty.
finding-broken-file = The workbook cannot be read. Open it in a spreadsheet program and save it again as XLSX, or send it again.
