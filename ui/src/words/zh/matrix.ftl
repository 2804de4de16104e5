# The matrix: what is accepted where.
matrix-country = 国家
matrix-code = 代码
matrix-as-of = 截至
matrix-day = 查询日期
matrix-edition = 版次
matrix-treaty-first = 各国首个有约束力的条约
matrix-filter = 国家
matrix-stated = 仅显示有说明的
matrix-legend = 符号
matrix-caption = { $request }，{ $treaty }。行数：{ $n }。
