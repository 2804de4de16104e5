# The box, what its words were taken for, and the verdict.
box-title = Look up an authority
box-label = Country, treaty, kind of request, channel or office
box-hint = In any order and any language, with or without accents. Arrow keys choose, Enter opens, Escape goes back.
box-results = Results
box-country = treaties, languages, channels, offices
box-clear = Clear

ask-title = What you can ask
ask-1 = kyrgyzstan untoc email
ask-1-means = May a request under UNTOC go to Kyrgyzstan by e-mail?
ask-2 = latvia extradition
ask-2-means = Who takes an extradition request in Latvia?
ask-3 = switzerland urgent interpol
ask-3-means = Is INTERPOL open for an urgent request to Switzerland?
ask-4 = brasil transferência de pessoas condenadas
ask-4-means = Other languages are understood too
ask-5 = prosecutor general
ask-5-means = Offices by their name

found-none = Nothing found
found-jurisdictions = { $n ->
    [one] { $n } jurisdiction
   *[other] { $n } jurisdictions
  }
found-offices = { $n ->
    [one] { $n } office
   *[other] { $n } offices
  }
nothing-why = Nothing in this edition answers to “{ $query }”. That says nothing about whether such an office exists.
nothing-try-1 = Check the spelling of the country, or type its code (KG, BRA).
nothing-try-2 = Use fewer words.
nothing-try-3 = Type the country alone to see its offices.

understood-title = Understood as
facet-country = country
facet-treaty = treaty
facet-request = request
facet-channel = channel
facet-urgent = urgency
facet-from = requesting country
facet-rest = also searched for
understood-urgent = urgent
understood-typo = typed “{ $text }”
understood-name = from “{ $text }”
understood-language = { $language } name
understood-choice = These words name more than one country. All are shown.

verdict-title = May it be sent?
verdict-conditions = Conditions
verdict-languages = Languages
verdict-urgent = If it is urgent
verdict-to = To
verdict-no-channel = no channel named
verdict-no-treaty = no treaty named
verdict-rules = Rules considered
verdict-routes = Treaties that it may rest on
verdict-chosen = this answer
verdict-time-limits = Time limits
verdict-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
verdict-why = Why: { $n ->
    [one] { $n } rule considered
   *[other] { $n } rules considered
  }
verdict-applied = Applied
verdict-set-aside = Set aside
