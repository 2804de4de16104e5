# Help, the first page, and the settings.
help-keys = Keys
help-key-list = go through the list
help-key-open = open what is chosen
help-key-back = go back, or empty the box
help-key-box = go to the box from any page
help-key-letters = larger and smaller letters
help-key-help = this page
help-marks = What the marks mean
help-changes = Each new edition is compared with the one that you last looked at. The bar at the foot says how many changes you have not seen; countries that you watch come first. Once you press “{ changes-seen }”, only what changes afterwards is told.
help-support = Details for support
help-support-why = Which edition and which program you have. Nothing in it says who you are, where your files are, or what you looked up.
help-copy = Copy details
help-copied = Copied

welcome = New here?
first-run-title = What Valise knows, and how old it is
first-run-what = Valise tells which office may be asked for international legal cooperation, under which treaty, in which language and by which channel, with the source and the age of every answer.
first-run-holds = In it are { $authorities } authorities, { $jurisdictions } states and territories, and { $instruments } treaties.
first-run-edition = You have edition { $edition }, issued { $issued }.
first-run-old = Most of it is old.
first-run-old-means = Much of it was notified in 2013 to 2015, and nobody has verified it since. Every fact says its date: ask the office before you rely on it.
first-run-unknown = Unknown is not no.
first-run-unknown-means = “Not stated” means that nothing recorded says yes or no. It is never a refusal.
first-run-sources = Every answer has its source.
first-run-sources-means = It comes from treaty depositaries and official gazettes, and each answer can be opened to see every rule that was considered.
first-run-offline = It works without a network.
first-run-offline-means = Everything is looked up on this machine.
first-run-private = No account, and nothing is reported.
first-run-private-means = What you look up stays here. Recent look-ups are kept only if you switch that on.
first-run-own = What is yours stays yours.
first-run-own-means = Notes and choices stand in a file of their own, which no update touches.

settings-language = Language of the pages
settings-sheets = Language of sheets and letters
settings-sheets-same = as the pages
settings-kept = Choices are kept on this machine, for the next start.
