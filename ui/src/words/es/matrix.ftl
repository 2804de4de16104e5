# The matrix: what is accepted where.
matrix-country = País
matrix-code = Código
matrix-as-of = A fecha de
matrix-day = Preguntado para
matrix-edition = Edición
matrix-treaty-first = para cada país el primero que lo obliga
matrix-filter = País
matrix-stated = Solo donde consta algo
matrix-legend = Los signos
matrix-caption = { $request }, { $treaty }. Filas: { $n }.
