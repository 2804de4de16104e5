# The matrix: what is accepted where.
matrix-country = Country
matrix-code = Code
matrix-as-of = As of
matrix-day = Asked for
matrix-edition = Edition
matrix-treaty-first = for each country the first that binds it
matrix-filter = Country
matrix-stated = Only where something is stated
matrix-legend = The marks
matrix-caption = { $request }, { $treaty }. Rows: { $n }.
