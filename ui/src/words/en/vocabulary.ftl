# The closed vocabularies of Rust: one word for each code.
status-accepted = Accepted
status-conditional = Accepted under conditions
status-urgent-only = Urgent requests only
status-not-accepted = Not accepted
status-lapsed = Lapsed
status-not-stated = Not stated
status-not-applicable = Not applicable

status-means-accepted = A recorded rule accepts it.
status-means-conditional = A recorded rule accepts it, under the conditions below.
status-means-urgent-only = A recorded rule accepts it where the case is urgent.
status-means-not-accepted = A recorded rule refuses it.
status-means-lapsed = It was accepted once. Nothing recorded shows that it still is: ask the office first.
status-means-not-stated = Nothing recorded says yes or no. This is not a refusal: ask the office.
status-means-not-applicable = The treaty is no basis for this request between the states on that date: see why.

request-extradition = extradition
request-mla = mutual legal assistance
request-confiscation = confiscation
request-transfer-of-sentenced-persons = transfer of sentenced persons
request-joint-investigation = joint investigation
request-controlled-delivery = controlled delivery
request-evidence-preservation = preservation of evidence
request-provisional-arrest = provisional arrest
request-maritime = ships at sea
request-prevention = prevention
request-transfer-of-proceedings = transfer of proceedings
any-request = every kind of request

channel-diplomatic = diplomatic channel
channel-central-authority-direct = directly to the central authority
channel-judicial-authority-direct = directly between judicial authorities
channel-interpol = INTERPOL
channel-email = e-mail
channel-fax = fax
channel-post = post
channel-courier = courier
channel-secure-platform = secure platform
channel-regional-network = regional network
channel-oral = word of mouth
channel-consular = consular post

acceptance-accepted = accepted
acceptance-preferred = accepted and preferred
acceptance-exclusive = the only one accepted
acceptance-if-agreed = where both states agree (neither yes nor no by itself)
acceptance-refused = not accepted
acceptance-coordination-only = for coordination only; requests are not taken

urgency-any = {""}
urgency-urgent = urgent requests
urgency-ordinary = ordinary requests

basis-treaty-default = the treaty’s own rule
basis-declaration = declaration of the state
basis-bilateral = agreed between the two states
basis-domestic = domestic law or guidance
basis-practice = practice
basis-emergency = emergency measure
basis-emergency-made-permanent = emergency measure, made permanent

condition-e-signature = electronic signature
condition-encryption = encryption
condition-original-never = no original needed
condition-original-on-request = original on request
condition-original-within-days = { $days ->
    [none] original to follow
    [one] original within { $days } day
   *[other] original within { $days } days
  }
condition-original-follows = original as soon as possible
condition-original-when-post-resumes = original when post resumes
condition-confirmation-in-writing = { $days ->
    [none] confirmation in writing
    [one] confirmation in writing within { $days } day
   *[other] confirmation in writing within { $days } days
  }
condition-authentication = authentication
condition-legalisation = legalisation
condition-copy-to = copy to another authority
condition-urgent-only = urgent cases only
condition-reciprocity = reciprocity
condition-written-arrangement-first = written arrangement first
condition-confirm-first = confirm with the authority first
condition-purpose-limited = for the named purpose only

language-use-accepted = accepted
language-use-preferred = accepted and preferred
language-use-fallback = accepted where the first is not possible
language-use-translation-required = translation required
language-use-translation-not-required = no translation required
language-use-case-by-case = the authority says which, case by case

certified-yes = certified translation
certified-no = translation need not be certified
certified-unknown = {""}

binding-yes = in force
binding-no = not in force
binding-unknown = not recorded whether in force

stage-pre-trial = before trial
stage-trial = at trial
stage-execution = after judgment

role-central = central authority
role-competent = competent authority
role-judicial = judicial authority
role-contact = contact point
role-24-7 = contact point at every hour

direction-incoming = incoming requests
direction-outgoing = outgoing requests
direction-both = incoming and outgoing

address-postal = Post
address-visiting = Visitors

contact-telephone = Telephone
contact-telephone-24h = Telephone, at every hour
contact-fax = Fax
contact-email = E-mail
contact-web = Web page
contact-platform = Platform

name-official = official name
name-short = short name
name-alias = other name
name-historic = former name
name-transliteration = transliteration
name-translation = translation by the source

jurisdiction-state = State
jurisdiction-territory = Territory
jurisdiction-former = Former state or territory
jurisdiction-organisation = Organisation

method-note-verbale = note verbale
method-call-back = a call back
method-depositary = the depositary
method-website = its own page

taken-yes = taken as legal basis
taken-no = not taken as legal basis
taken-conditional = taken under a condition

member-member = member
member-sub-bureau = sub-bureau
member-founder = founding member
member-signatory = signatory

content-authority = authority
content-none-designated = no authority designated
content-languages = languages
content-legal-basis = legal basis
content-channel = channel
content-judicial-authorities = judicial authorities
content-time-limit = time limit
content-legalisation = legalisation
content-statement = statement

instrument-multilateral = treaty under the United Nations
instrument-regional = regional treaty
instrument-bilateral = bilateral treaty
instrument-supplement = supplementary agreement
instrument-arrangement = arrangement
instrument-domestic = domestic law
