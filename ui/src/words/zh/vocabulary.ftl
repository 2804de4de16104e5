status-accepted = 接受
status-conditional = 有条件接受
status-urgent-only = 仅限紧急请求
status-not-accepted = 不接受
status-lapsed = 已无佐证
status-not-stated = 未说明
status-not-applicable = 不适用

status-means-accepted = 有记录在案的规则接受这一做法。
status-means-conditional = 有记录在案的规则接受这一做法，但须符合下列条件。
status-means-urgent-only = 有记录在案的规则在紧急情况下接受这一做法。
status-means-not-accepted = 有记录在案的规则不接受这一做法。
status-means-lapsed = 曾经接受。没有任何记录表明现在仍然接受：请先向该机关询问。
status-means-not-stated = 没有任何记录说明是或否。这不是拒绝：请向该机关询问。
status-means-not-applicable = 该条约在该日期不能作为这些国家之间此项请求的依据：请看理由。

request-extradition = 引渡
request-mla = 司法协助
request-confiscation = 没收
request-transfer-of-sentenced-persons = 被判刑人的移管
request-joint-investigation = 联合侦查
request-controlled-delivery = 控制下交付
request-evidence-preservation = 证据保全
request-provisional-arrest = 临时逮捕
request-maritime = 海上船只
request-prevention = 预防
request-transfer-of-proceedings = 刑事诉讼的移交
any-request = 各类请求

channel-diplomatic = 外交渠道
channel-central-authority-direct = 直接送交中央机关
channel-judicial-authority-direct = 司法机关之间直接联系
channel-interpol = 国际刑警组织
channel-email = 电子邮件
channel-fax = 传真
channel-post = 邮寄
channel-courier = 专递
channel-secure-platform = 安全平台
channel-regional-network = 区域网络
channel-oral = 口头
channel-consular = 领事馆

acceptance-accepted = 接受
acceptance-preferred = 接受并优先采用
acceptance-exclusive = 唯一接受的渠道
acceptance-if-agreed = 须两国同意（本身既非是也非否）
acceptance-refused = 不接受
acceptance-coordination-only = 仅供协调；不接收请求

urgency-any = {""}
urgency-urgent = 紧急请求
urgency-ordinary = 普通请求

basis-treaty-default = 条约本身的规则
basis-declaration = 该国的声明
basis-bilateral = 两国商定
basis-domestic = 国内法或指南
basis-practice = 惯例
basis-emergency = 紧急措施
basis-emergency-made-permanent = 已成为常设的紧急措施

condition-e-signature = 电子签名
condition-encryption = 加密
condition-original-never = 无需原件
condition-original-on-request = 应要求提供原件
condition-original-within-days = { $days ->
    [none] 随后补交原件
   *[other] { $days } 天内补交原件
  }
condition-original-follows = 尽快补交原件
condition-original-when-post-resumes = 邮政恢复后补交原件
condition-confirmation-in-writing = { $days ->
    [none] 书面确认
   *[other] { $days } 天内书面确认
  }
condition-authentication = 认证
condition-legalisation = 领事认证
condition-copy-to = 抄送另一机关
condition-urgent-only = 仅限紧急情况
condition-reciprocity = 对等
condition-written-arrangement-first = 须先有书面安排
condition-confirm-first = 须先向该机关确认
condition-purpose-limited = 仅限所列用途

language-use-accepted = 接受
language-use-preferred = 接受并优先采用
language-use-fallback = 无法使用首选语文时接受
language-use-translation-required = 须附译文
language-use-translation-not-required = 无需译文
language-use-case-by-case = 由该机关逐案说明

certified-yes = 译文须经核证
certified-no = 译文无需核证
certified-unknown = {""}

binding-yes = 有效
binding-no = 无效力
binding-unknown = 未记录是否有效

stage-pre-trial = 审判前
stage-trial = 审判中
stage-execution = 判决后

role-central = 中央机关
role-competent = 主管机关
role-judicial = 司法机关
role-contact = 联络点
role-24-7 = 全天候联络点

direction-incoming = 收到的请求
direction-outgoing = 发出的请求
direction-both = 收到和发出的请求

address-postal = 邮寄地址
address-visiting = 来访地址

contact-telephone = 电话
contact-telephone-24h = 电话（全天候）
contact-fax = 传真
contact-email = 电子邮件
contact-web = 网页
contact-platform = 平台

name-official = 正式名称
name-short = 简称
name-alias = 其他名称
name-historic = 旧称
name-transliteration = 音译
name-translation = 来源的译名

jurisdiction-state = 国家
jurisdiction-territory = 领土
jurisdiction-former = 前国家或领土
jurisdiction-organisation = 组织

method-note-verbale = 普通照会
method-call-back = 回拨电话
method-depositary = 保存人
method-website = 该机关网页

taken-yes = 视为法律依据
taken-no = 不视为法律依据
taken-conditional = 有条件地视为法律依据

member-member = 成员
member-sub-bureau = 分局
member-founder = 创始成员
member-signatory = 签署方

content-authority = 机关
content-none-designated = 未指定机关
content-languages = 语文
content-legal-basis = 法律依据
content-channel = 渠道
content-judicial-authorities = 司法机关
content-time-limit = 期限
content-legalisation = 领事认证
content-statement = 说明

instrument-multilateral = 联合国条约
instrument-regional = 区域条约
instrument-bilateral = 双边条约
instrument-supplement = 补充协定
instrument-arrangement = 安排
instrument-domestic = 国内法
