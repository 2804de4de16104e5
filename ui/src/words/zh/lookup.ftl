box-title = 查询机关
box-label = 国家、条约、请求类型、渠道或机关
box-hint = 顺序和语言不限，可省略变音符号。方向键选择，回车键打开，Esc 键返回。
box-results = 结果
box-country = 条约、语文、渠道、机关
box-clear = 清除

ask-title = 可以这样查询
ask-1 = 吉尔吉斯斯坦 untoc 电子邮件
ask-1-means = 根据《打击跨国有组织犯罪公约》（UNTOC）提出的请求可否以电子邮件发往吉尔吉斯斯坦？
ask-2 = 拉脱维亚 引渡
ask-2-means = 拉脱维亚由谁接收引渡请求？
ask-3 = 瑞士 紧急 国际刑警组织
ask-3-means = 向瑞士提出紧急请求可否通过国际刑警组织？
ask-4 = brasil transferência de pessoas condenadas
ask-4-means = 也能理解其他语言
ask-5 = prosecutor general
ask-5-means = 按名称查机关

found-none = 未找到结果
found-jurisdictions = { $n ->
   *[other] { $n } 个国家或地区
  }
found-offices = { $n ->
   *[other] { $n } 个机关
  }
nothing-why = 本版中没有与“{ $query }”相符的内容。这并不说明该机关不存在。
nothing-try-1 = 请检查国家名称的写法，或输入其代码（KG、BRA）。
nothing-try-2 = 请少用几个词。
nothing-try-3 = 只输入国家名称即可查看其机关。

understood-title = 理解为
facet-country = 国家
facet-treaty = 条约
facet-request = 请求
facet-channel = 渠道
facet-urgent = 紧急程度
facet-from = 请求国
facet-rest = 另外查询
understood-urgent = 紧急
understood-typo = 输入的是“{ $text }”
understood-name = 来自“{ $text }”
understood-language = { $language }名称
understood-choice = 这些词可指多个国家。现全部列出。

verdict-title = 可以发送吗？
verdict-conditions = 条件
verdict-languages = 语文
verdict-urgent = 紧急情况下
verdict-to = 送交
verdict-no-channel = 未指明渠道
verdict-no-treaty = 未指明条约
verdict-rules = 所考虑的规则
verdict-routes = 可作为依据的条约
verdict-chosen = 本答复
verdict-time-limits = 期限
verdict-days = { $n ->
   *[other] { $n } 天
  }
verdict-why = 理由：考虑了 { $n ->
   *[other] { $n } 条规则
  }
verdict-applied = 适用
verdict-set-aside = 不予适用
