# The matrix: what is accepted where.
matrix-country = Страна
matrix-code = Код
matrix-as-of = По состоянию на
matrix-day = Запрошено на
matrix-edition = Издание
matrix-treaty-first = для каждой страны первый обязательный
matrix-filter = Страна
matrix-stated = Только где что-либо указано
matrix-legend = Знаки
matrix-caption = { $request }, { $treaty }. Строк: { $n }.
