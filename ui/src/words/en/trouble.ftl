# What can go wrong, and what to do about it: a title and a way out for each code.
trouble-retry = Try again
trouble-details = The program’s own words
trouble-copy-missing = There is no copy of the directory here yet
trouble-copy-missing-todo = Install Valise again, or set VALISE_DB to the path of a copy, and try again. From the sources, “make run” builds one.
trouble-copy-corrupt = The copy of the directory is damaged
trouble-copy-corrupt-todo = Nothing of your own is in that file. Move it away, and try again: Valise starts from the packaged edition.
trouble-copy-newer = The copy of the directory is newer than this program
trouble-copy-newer-todo = Nothing was changed. Install the newer Valise that wrote the copy.
trouble-not-found = This edition has no such record
trouble-not-found-todo = It may have been in another edition. Go back and look it up by name.
trouble-internal = Something went wrong inside the program
trouble-internal-todo = Try again. If it happens again, report the words below.
trouble-question = That cannot be asked
trouble-question-todo = Name another requesting or requested state, or another treaty.
trouble-own = Your own notes and lists cannot be read or kept here
trouble-own-todo = The directory itself can be read. See that your data folder can be written to, and try again.
