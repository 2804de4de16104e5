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
