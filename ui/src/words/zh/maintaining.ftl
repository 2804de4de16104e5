# The maintainers' bench: signing in, what is taken in, the outbox, reviews.
page-maintaining = 维护
maintain-sign-in = 登录(维护名录者)
maintain-endpoint = 中央服务器地址
maintain-token = 令牌
maintain-token-file = 或仅您可读的令牌文件
maintain-token-hint = 令牌只保存在本系统的密钥环中。
maintain-enter = 登录
maintain-leave = 退出登录
maintain-signed = 已登录 { $endpoint }
maintain-take-in = 录入变更
maintain-file = 电子表格(XLSX 或 CSV)
maintain-form = 或单条记录
maintain-table = 数据表
maintain-key = 记录键
maintain-fetch = 读取现有内容
maintain-withdraw = 撤下此记录
maintain-source = 出处
maintain-source-id = 来源编号
maintain-title = 文件标题
maintain-publisher = 发出机关
maintain-dated = 文件日期(年、月或日)
maintain-reference = 文号
maintain-received = 收到日期
maintain-carrier = 送达方式
maintain-reason = 为何修改名录
maintain-keep = 存为草稿
maintain-kept = 已存为草稿,尚未发送。
maintain-faults = { $n ->
   *[other] { $n } 处错误。
  }
maintain-changes = { $n ->
   *[other] 与第 { $base } 版相比,{ $n } 行将变更,{ $unchanged } 行不变。
  }
maintain-more = 仅显示前 { $n } 行;全部都会保存。
maintain-row = 第 { $row } 行
maintain-means = “{ $heading }”是哪一列?
maintain-left-out = 请填写列名,或填连字符以略去。答案会被记住。
maintain-column = 列
maintain-base = 原值
maintain-theirs = 现值
maintain-mine = 提议
maintain-nothing = 无
maintain-contested = 期间已有他人修改
maintain-outbox = 发件箱
maintain-outbox-none = 没有草稿。
maintain-refresh = 查询进展
maintain-send = 发送
maintain-discard = 丢弃
maintain-revise = 重新起草
maintain-revising = 现在保存的内容将取代“{ $reason }”。
maintain-revise-not = 不，这是新的内容
maintain-rows = { $n ->
   *[other] { $n } 行
  }
maintain-edition = 第 { $edition } 版
maintain-by = 由 { $by }
maintain-queue = 等待第二人审核
maintain-queue-none = 没有待审内容。
maintain-queue-keys = J 与 K 上下移动,Enter 打开。
maintain-look = 查看待审
maintain-publish = 发布已接受内容
maintain-published = { $n ->
   *[other] 第 { $edition } 版已发布,含 { $n } 项提案。
  }
maintain-proof = 这决定请求发往何处。须手持照会,或先回拨旧联系方式,方可接受。
maintain-note-verbale = 照会文号
maintain-called = 或:所回拨旧联系方式的编号
maintain-called-value = 其原号码或地址
maintain-review-reason = 理由
maintain-accept = 接受
maintain-ask = 要求修改
maintain-reject = 驳回

campaign-title = 各国确认
campaign-look = 查看哪些国家应予确认
campaign-rule = 记录在上次确认一年后应再次确认；紧急请求所依据的记录则在半年后。
campaign-regions = 各区域进展
campaign-region = 区域
campaign-settled = 已完成的国家
campaign-of = { $all } 个中的 { $n } 个
campaign-lapsed = 已失效
campaign-due = 待确认
campaign-unknown = 时间不明
campaign-current = 有效
campaign-no-region = 未记录区域
campaign-states = 有待确认的国家
campaign-state = 国家
campaign-letter = 最近一次致函
campaign-never = 从未
campaign-answered = { $country }已答复：所载内容正确
campaign-method = 确认方式
campaign-reason = 是哪一份答复
campaign-except = 以下除外（机关或条目的标识）

# The closed vocabularies of the bench.
proposal-state-draft = 草稿
proposal-state-submitted = 审核中
proposal-state-changes-asked = 需修改
proposal-state-accepted = 已接受
proposal-state-rejected = 已驳回
proposal-state-withdrawn = 已撤回
proposal-state-published = 已发布
draft-state-written = 未发送
draft-state-waiting = 等待发送
draft-state-sent = 已发送
draft-state-refused = 被拒收
carrier-note-verbale = 照会
carrier-letter = 信函
carrier-email = 电子邮件
carrier-depositary = 保存人
carrier-website = 网站
carrier-call = 电话
becomes-added = 新增
becomes-changed = 变更
becomes-withdrawn = 撤下
person-role-maintainer = 维护者
person-role-reviewer = 审核者
person-role-publisher = 发布者
person-role-reader = 读者
act-revise = 改写
act-submit = 提交审核
act-ask-changes = 要求修改
act-accept = 接受
act-reject = 驳回
act-withdraw = 撤回
act-publish = 发布

maintain-day = 年-月-日,如 2026-11-23
maintain-waits = 版本已备好,正等待复核人签名。目前尚未发布。
maintain-unpublished = 没有发布任何内容。
maintain-template = 保存待填写的电子表格
maintain-template-of = 包含该国现有记录(国家代码)

signing-title = 版本签名
signing-what = 在由复核人签名的机构,签名足够后版本才会发布。您的程序自行取得该版本,并与您持有的版本比较:您签的就是它。
signing-key = 显示我的密钥,没有则生成
signing-key-file = 或只有您能读取的密钥文件
signing-public = 公钥部分:请交给发布者
signing-not-named = 信任根尚未列入此密钥:其签名不计入。
signing-look = 查看待签名的版本
signing-none = 没有待签名的版本。
signing-edition = 第 { $edition } 版,签发于 { $issued }
signing-differs = { $n ->
   *[other] 与您持有的第 { $held } 版相比,有 { $n } 行不同。
  }
signing-unvouched = 本机的第 { $held } 版没有发布者签名作保。请先更新:实际变化可能多于所显示的。
signing-further = 显示更多行(还剩 { $n } 行)
signing-signed = 签名:{ $n } / { $threshold }
signing-digest = 您所签内容的摘要:
signing-mine = 您的签名已在其中。
signing-sign = 签署此版本
signing-there = 您的签名已在其中。仍需其他签名:目前尚未发布。

campaign-save = 保存到期的信函
campaign-remind = 保存催函
campaign-days = 距上次信函的天数(或更多)
campaign-saved = { $n ->
   *[other] 已保存 { $n } 封信函,各附一份现有记录的电子表格。
  }
campaign-write = 致{ $country }的信函
campaign-language = 信函语言
campaign-note = 记下今天发出
campaign-noted = 已记下:今天发出。

figures-title = 统计数字
figures-look = 统计
figures-not = 不含查询次数:查询从不离开读者的电脑。
figures-edition = 最新版本
figures-authorities = 主管机关
figures-registered = 持有效令牌的人员
figures-reports = 待处理的报告
figures-proposals = 提案:{ $state }
figures-months = 每月变化
figures-month = 月份
figures-rows = 变更行数
figures-by = 已发布提案

enclosure-title = 文件本身
enclosure-size = { $n } 千字节
enclosure-open = 打开
enclosure-save = 保存…
enclosure-foreign = 此文件来自他人：请像对待其他外来文件一样打开。
enclosure-opened = 已交给打开此类文件的程序。
enclosure-picture = 文件的图像
enclosure-choose = 附上文件…
enclosure-none = 不附文件
enclosure-what = PDF、PNG、JPEG 或纯文本，最多 8 MB：供审核人查看。
enclosure-pdf = PDF 文件
enclosure-png = 图像 (PNG)
enclosure-jpeg = 图像 (JPEG)
enclosure-text = 纯文本

# What is wrong with a spreadsheet, and what to do.
finding-broken-encoding = 文件不是应有的编码。请重新保存为“CSV UTF-8”。
finding-empty-file = 文件是空的。请重新发送：可能在途中被截断。
finding-encrypted-file = 工作簿设有密码。请去掉密码后保存。
finding-file-too-large = 超出一次可接受的大小。请拆分表格。
finding-merged-cells = 有合并的单元格。请取消合并，并在每个适用的行写入该值。
finding-missing-column = 缺少必需的列。请补上：待填写的电子表格中有此列。
finding-nothing-to-withdraw = 没有这样的记录，无可撤销。请更正其键，或从工作表中删去该行。
finding-repeated-column = 两列含义相同。请去掉其中一列。
finding-repeated-sheet = 两张工作表对应同一个表。请把各行合到一张中。
finding-too-few-cells = 此行的单元格少于表头。每个单元格都要写出，空的也要。
finding-too-many-cells = 此行的单元格多于表头。含分隔符的单元格请加引号，或保存为 XLSX。
finding-too-many-faults = 错误多于所列。请先更正这些：往往是同一个疏忽造成的。
finding-unclosed-quote = 引号有开无闭：各行可能连在了一起。请去掉多余的引号后重新保存。
finding-unknown-encoding = 文本编码无法识别。请重新保存为“CSV UTF-8”。
finding-unknown-heading = 此表头不对应任何已知的列。请在下方说明是哪一列，或不采用。
finding-unknown-sheet = 此工作表不对应任何已知的表。请按待填写的电子表格以表名命名。
finding-wrong-file = 该文件不是电子表格。请保存为 XLSX 或 CSV。
finding-failed-formula = 此处公式出错。请写入值本身。
finding-formula-without-value = 文件此处只有公式而没有值。请用电子表格程序打开后重新保存，或写入值本身。
finding-formula = 此处是文本形式的公式。请写入值本身。
finding-time-for-date = 应为日期之处是时刻。请只写日期，如 2026-11-20。
finding-line-break = 单元格内的各行以逗号相连。请在将要更改的内容中核对。
finding-number-for-date = 应为日期之处是数字。请把该列设为日期格式，或以文本写成 2026-11-20。
finding-number-for-text = 电子表格把此处内容变成了数字：前面的 + 或零可能丢失。请把该列设为文本格式后重写。
finding-date-for-text = 电子表格把此处内容变成了日期或时间。请把该列设为文本格式后重写。
finding-truth-for-text = 电子表格把此处内容变成了真或假。请把该列设为文本格式后重写。
finding-wrong-value = 既不是“是”也不是“否”。要撤销该行请写“是”，否则留空。
finding-broken-file = 无法读取工作簿。请用电子表格程序打开后重新保存为 XLSX，或重新发送。
