name = Valise
about = 找哪个机关，走什么渠道，依据何在
edition-today = 第 { $edition } 版，{ $issued }发布。无需网络即可使用。
edition-old = 第 { $edition } 版，{ $issued }发布（{ $days ->
   *[other] { $days } 天前
  }）。无需网络即可使用。
edition-clock = 第 { $edition } 版于{ $issued }发布，比本机时钟显示的日期晚 { $days ->
   *[other] { $days } 天
  }。请校准时钟：在此之前，答复所依据的日期有误。
skip = 跳到页面内容
pages = 页面
page-lookup = 查询
page-countries = 国家
page-matrix = 总表
page-changes = 变更
page-receipts = 凭据
page-settings = 设置
page-help = 帮助
page-first-run = 欢迎
language = 语言
back = 返回
back-to-results = 返回查询结果
print = 打印
loading = 正在打开…

between = {"、"}
between-clauses = {"；"}
between-sentences = {"。"}
colon = {"："}
