# The reasons behind a verdict: one sentence for each code of `crates/directory/src/sentence.rs`, with the parts named there.
reason-ended = for { $place } it ended on { $day }
reason-in-force = in force for { $place } since { $day }
reason-in-force-later = in force for { $place } only from { $day }
reason-consented = { $place } consented to be bound on { $day }; entry into force not recorded
reason-consented-later = { $place } consented to be bound only on { $day }
reason-named-party = { $place } is named as a party; since when is not recorded
reason-signed-alone = { $place } signed it; entry into force is not recorded
reason-signature = { $place } signed on { $day }, and signature is not consent to be bound
reason-no-consent = no consent of { $place } is recorded as of { $day }: it may have joined since, ask the depositary
reason-not-yet = { $instrument } entered into force only on { $day }
reason-member-of = { $place } is a member of { $organisation }
reason-extended = a notification under it names authorities of { $place }
reason-extension-unknown = whether it extends to { $place } is not recorded
reason-former-party = the lists of parties name the states of today; the part of { $place } is not recorded under its own name
reason-not-listed = { $place } is not in the list of parties of { $day }: it may have joined since, ask the depositary
reason-not-party = { $place } is not a party to it
reason-party-unknown = whether { $place } is a party is not recorded
reason-two-only = between two states only
reason-members-apart = it binds { $place } with others, not its own members with each other
reason-nothing-binds = nothing recorded binds { $place } for this kind of request on { $day }; ask its authority first
reason-succeeded = { $place } no longer exists; the answer is for { $successor }, which followed it

reason-no-rule-on-request = { $instrument } has no rule on requests of this kind: { $request }
reason-next-basis = the next legal basis:
reason-ranks-before = ranks before it:
reason-mla-treaty = a treaty of mutual legal assistance:
reason-may-displace = { $provision }: where it binds the requesting state too, paragraphs 9 to 29 of its article apply only if both agree to apply them instead
reason-mla-treaty-binds = a treaty of mutual legal assistance binds the two:
reason-displaces = { $provision }: paragraphs 9 to 29 of its article then apply only if both agree to apply them instead
reason-nearer-recorded = { $count ->
    [one] { $count } bilateral or regional instrument of { $place } is recorded and may rank before it: name the requesting state
   *[other] { $count } bilateral or regional instruments of { $place } are recorded and may rank before it: name the requesting state
  }
reason-basis-taken = { $place } takes it as legal basis
reason-basis-not-taken = { $place } does not take it as legal basis by itself
reason-basis-conditional = { $place } takes it as legal basis under a condition:

reason-accepts = { $who } accepts this channel{ $urgency ->
    [urgent] {" "}for urgent requests
   *[any] {""}
  }: { $channel }
reason-prefers = { $who } prefers this channel{ $urgency ->
    [urgent] {" "}for urgent requests
   *[any] {""}
  }: { $channel }
reason-accepts-only = { $who } accepts this channel only{ $urgency ->
    [urgent] , for urgent requests
   *[any] {""}
  }: { $channel }
reason-leaves-open = { $who } takes this channel where both states agree, which by itself is neither a yes nor a no{ $urgency ->
    [urgent] , for urgent requests
   *[any] {""}
  }: { $channel }
reason-refuses = { $who } does not accept this channel{ $urgency ->
    [urgent] {" "}for urgent requests
   *[any] {""}
  }: { $channel }
reason-coordinates = { $who } named this channel to coordinate by, which is no acceptance of requests: { $channel }
reason-if-agreed = if agreed, with: { $conditions }
reason-for-subject = for: { $text }

reason-holds-from = but it holds only from { $day }
reason-held-until = but it ended on { $day }
reason-counterpart-only = but it holds for requests from { $place } only
reason-stage-only = but it is for one stage only: { $stage }
reason-not-urgent = but it is for requests that are not urgent
reason-subject-only = but it is for one subject only: { $text }
reason-other-channel = the question is about another channel
reason-more-specific = a more specific rule goes before it
reason-measure-ended = the emergency measure ended on { $day }
reason-ordinary-stands = what is ordinarily accepted stands
reason-measure-takes-nothing = an emergency measure takes nothing away from what is ordinarily accepted: ask whether it still holds
reason-measure-adds-nothing = the emergency measure adds nothing to what is ordinarily accepted
reason-measure-open = an emergency measure with no end date: ask first
reason-no-channel-rule = no rule on channels is recorded for { $place }; ask its authority first
reason-channel-unsaid = nothing is recorded that says whether { $place } takes requests by this channel: { $channel }; ask its authority first

reason-designated = { $office } is designated
reason-for-stage = stage: { $stage }
reason-for-territory = for { $place }
reason-none-designated = { $place } declared that it designates no authority
reason-no-authority = no authority of { $place } is recorded under { $instrument } for this kind of request
reason-elsewhere = { $office } is designated under another instrument, { $instrument }: a place to ask, not the designated recipient
reason-sources-differ = sources differ: { $one } by one, { $other } by the other; both are shown, ask which holds
reason-source-taken = sources differ: { $one } by one, { $other } by the other, which was verified and is taken
reason-territories = territories with authorities of their own, to be asked for themselves: { $places }
reason-state-languages = { $place } has no language rule of its own; what { $state } declared is shown

reason-doubt = in doubt: { $text }
reason-recorded = { $text }
every-party = Every party
