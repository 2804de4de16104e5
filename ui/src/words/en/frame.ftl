# The frame of the window, and how words are joined.
name = Valise
about = Which office, by which channel, and who says so
edition-today = Edition { $edition }, issued { $issued }. Works without a network.
edition-old = Edition { $edition }, issued { $issued } ({ $days ->
    [one] { $days } day
   *[other] { $days } days
  } ago). Works without a network.
edition-clock = Edition { $edition } was issued on { $issued }, { $days ->
    [one] { $days } day
   *[other] { $days } days
  } after the day that this machine’s clock shows. Set the clock: until then answers are for the wrong day.
skip = Skip to the page
pages = Pages
page-lookup = Look up
page-countries = Countries
page-matrix = Matrix
page-changes = Changes
page-receipts = Receipts
page-settings = Settings
page-help = Help
page-first-run = Welcome
language = Language
back = Back
back-to-results = Back to the results
print = Print
loading = Opening…

# Between the items of a row, between clauses, and between a label and what it labels.
between = {", "}
between-clauses = {"; "}
between-sentences = {". "}
colon = {": "}
