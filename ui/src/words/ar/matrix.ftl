# The matrix: what is accepted where.
matrix-country = البلد
matrix-code = الرمز
matrix-as-of = حتى تاريخ
matrix-day = مطلوب ليوم
matrix-edition = الإصدار
matrix-treaty-first = لكل بلد أول ما يلزمه
matrix-filter = البلد
matrix-stated = حيث ورد شيء فقط
matrix-legend = العلامات
matrix-caption = { $request }، { $treaty }. الصفوف: { $n }.
