# The matrix: what is accepted where.
matrix-country = Pays
matrix-code = Code ISO
matrix-as-of = À la date du
matrix-day = Demandé pour
matrix-edition = Édition
matrix-treaty-first = pour chaque pays le premier qui le lie
matrix-filter = Pays
matrix-stated = Seulement où quelque chose est dit
matrix-legend = Les signes
matrix-caption = { $request }, { $treaty }. Lignes : { $n }.
