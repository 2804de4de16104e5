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
