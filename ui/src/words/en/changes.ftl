# What changed: the page, and the words for the tables and columns of the directory.
changes-title = What changed
changes-since-began = Since edition { $edition }, which you began with.
changes-since-looked = Since edition { $edition }, which you looked at on { $day }.
changes-since-asked = All that is remembered, since edition { $edition }.
changes-none = Nothing has changed. You have edition { $edition }.
changes-count = { $count ->
    [one] { $count } change, up to edition { $edition }.
   *[other] { $count } changes, up to edition { $edition }.
  }
changes-bar = { $count ->
    [one] { $count } change that you have not seen
   *[other] { $count } changes that you have not seen
  }
changes-seen = I have seen this
changes-seen-done = Marked as seen. What changes from now on is told.
changes-all = Show all that is remembered
changes-latest = Show only what I have not seen
changes-watched = watched
changes-general = Of no one country
changes-here-none = Nothing is remembered to have changed since edition { $edition }.
changes-from-to = { $field }: from { $before } to { $after }
changes-set = { $field }: { $after } (nothing before)
changes-emptied = { $field }: nothing any more; it was { $before }
changes-edition = edition { $edition }
changes-ended = since { $day }
changes-every-request = every request

# What became of a record.
change-added = Added
change-changed = Changed
change-withdrawn = Withdrawn
change-lapsed = No longer holds

# The tables: what a record is.
table-source = source
table-jurisdiction = state or territory
table-succession = successor
table-jurisdiction_name = name of the country
table-time_zone = time zone
table-request_kind_name = name of a kind of request
table-channel_name = name of a channel
table-instrument = treaty
table-instrument_name = name of a treaty
table-coverage = what a treaty governs
table-provision = article notified under
table-participation = part in a treaty
table-notification = notification
table-authority = office
table-authority_name = name of the office
table-address = address
table-contact = contact
table-opening_hours = opening hours
table-designation = designation
table-language_rule = rule on languages
table-channel_rule = rule on a channel
table-channel_condition = condition of a channel
table-legal_basis = treaty as legal basis
table-time_limit = time limit
table-network = network
table-membership = membership of a network

# The columns: what a field of a record is.
column-id = identifier
column-publisher = publisher
column-title = title
column-dated = date of the document
column-licence = licence
column-credit = credit
column-url = link
column-note = note
column-verified_on = verified on
column-method = how it was verified
column-due = next check
column-code = code
column-kind = kind
column-parent = belongs to
column-iso3 = ISO code
column-m49 = United Nations code
column-dialling = telephone prefix
column-capital = capital
column-region = region
column-subregion = subregion
column-un_group = regional group
column-former = former state
column-successor = followed by
column-jurisdiction = country
column-language = language
column-name = name
column-zone = time zone
column-request_kind = kind of request
column-channel = channel
column-instrument = treaty
column-parties = parties
column-signed = signed on
column-reference = where it is printed
column-article = article
column-provision = article
column-subject = subject
column-notified_to = notified to
column-deadline = when it is to be notified
column-consented = bound by consent of
column-mode = how it consented
column-content = what is notified
column-authority_text = office as notified
column-unit_text = unit as notified
column-address_text = address as notified
column-language_text = languages as notified
column-authority = office
column-unit = unit
column-text = wording
column-value = number or address
column-purpose = what for
column-days = days
column-opens = opens
column-closes = closes
column-role = role
column-direction = incoming or outgoing
column-stage = stage of proceedings
column-territory = territory
column-counterpart = agreed with
column-ruling = what holds
column-certified = certified translation
column-urgency = for which requests
column-acceptance = whether it is accepted
column-basis = rests on
column-taken = whether it is taken
column-condition_text = condition
column-network = network
column-since = since
column-valid_from = in force from
column-valid_to = in force until
column-source = source
column-as_of = as of
column-doubt = doubt
column-verification = verified
