# What is taken away: sheets, citations, the draft of a request. Rust reads this file too (`crates/paper/src/words.rs`).

# Sheets.
paper-answer-title = { $country }：{ $request }
paper-question = 问题
paper-to = 被请求国
paper-from = 请求国
paper-kind = 请求种类
paper-treaty = 条约
paper-channel = 传递渠道
paper-stage = 程序阶段
paper-urgency = 紧急程度
paper-on = 所问日期
paper-offices = 机关
paper-designated = 指定依据：{ $functions }
paper-footer = Valise 第 { $edition } 版（{ $issued }），所问日期 { $on }。来源：{ $sources }
paper-page = 页

# Copied with their citation.
paper-cited = 来源：{ $sources }（{ $freshness }）。Valise 第 { $edition } 版（{ $issued }），查阅于 { $time }。
paper-mail-subject = 司法协助请求：联系

# The draft of a request.
letter-title = 司法协助请求书
letter-draft = 草稿。方括号中的内容由您填写。
letter-from = 发自
letter-from-blank = {"["}请求机关、地址、电话、电子邮件]
letter-to = 致
letter-to-choose = 有数个机关受理此类请求。请保留适合本案的机关，删去其余。
letter-to-blank = {"["}未记录受理机关：请先询问]
letter-reference = {"["}贵方编号]，[地点和日期]
letter-opening = 根据《{ $treaty }》，请求方（{ $from }）请被请求方（{ $to }）提供下述协助。
letter-from-state = {"["}请求国]
letter-no-treaty = {"["}法律依据]
letter-contents = 请求书必备内容：{ $article }
letter-orientation = 此处未载 { $treaty } 规定的必备内容：请查阅该条约。下列为 UNTOC 18(15) 的清单，仅供参考。
letter-blank = {"["}待填写]
need-authority = 提出请求的机关
need-matter = 侦查、起诉或审判程序的事由和性质，以及承办机关的名称和职能
need-facts = 有关事实概要；送达司法文书的请求除外
need-assistance = 所请求的协助，以及希望遵循的特定程序
need-person = 可能时，任何有关人员的身份、所在地和国籍
need-purpose = 索取证据、资料或采取行动的目的
need-object = 请求的事项和理由
need-person-known = 可能时，有关人员的身份和国籍
need-served = 必要时，受送达人的姓名和地址
need-offence = 委托调查书：罪名和事实概要
letter-language = 请求书及附件所用语文：{ $languages }。
letter-languages = {"["}请求书及附件所用语文，从可接受的语文中选择：{ $languages }]
letter-channel = 递送渠道：{ $channel }。
letter-channel-ask = {"["}拟用递送渠道：{ $channel }。现有记录：{ $status }。发出前请询问该机关]
letter-channel-blank = {"["}递送渠道]
undertaken-e-signature = 本请求书附有电子签名。
undertaken-encryption = 本请求书以加密方式递送。
undertaken-original-never = 不再寄送原件。
undertaken-original-on-request = 原件应要求寄送。
undertaken-original-within-days = { $days ->
    [none] 原件随后寄送。
   *[other] 原件于 { $days } 日内寄送。
  }
undertaken-original-follows = 原件将尽快寄送。
undertaken-original-when-post-resumes = 邮政恢复后即寄送原件。
undertaken-confirmation-in-writing = { $days ->
    [none] 本请求将以书面方式确认。
   *[other] 本请求将于 { $days } 日内以书面方式确认。
  }
undertaken-authentication = 认证方式：[方式]
undertaken-legalisation = 附件已由以下机关办理领事认证：[机关]
undertaken-copy-to = 抄送：[机关]
undertaken-urgent-only = 本案紧急，理由如下：[理由]
undertaken-reciprocity = {"["}如贵方有权承诺：在类似情况下保证互惠]
undertaken-written-arrangement-first = 依据以下日期的书面安排：[日期]
undertaken-confirm-first = 贵机关已确认接受此渠道，日期：[日期]
undertaken-purpose-limited = 所获材料仅用于以下目的：[目的]
letter-signature = {"["}姓名、职务、签名、印章]
letter-checklist = 发出之前
check-contents = { $article } 要求的内容均已载明
check-language = 以可接受的语文书写或附有译文：{ $languages }
check-language-ask = 未记录语文：请向该机关询问可接受的语文
check-channel = 经有记录的渠道发出：{ $channel }（{ $status }）
check-channel-ask = { $channel }：{ $status }。发出前请询问该机关
check-condition = 已满足条件：{ $condition }
check-address = 已向该机关确认地址；现有记录：{ $freshness }
letter-bridge = 联合国毒品和犯罪问题办公室的司法协助请求书撰写工具（Mutual Legal Assistance Request Writer Tool）逐步引导完成整份请求书；此处内容可移入其中。
letter-local = 在本机拟就并保存。Valise 不发送任何内容。

# 窗口中：复制、保存和打印的内容。
take-title = 带走
take-language = 所写内容的语言
take-paper = 纸张
take-size-a4 = A4 纸
take-size-letter = 美国信纸（Letter）
take-cite = 连同出处复制
take-print = 打印…
take-sheet = 资料页（PDF）…
take-receipt = 存卷凭据…
take-letter = 请求书草稿（PDF）…
take-letter-docx = 请求书草稿（DOCX）…
take-vcard3 = 通讯录（vCard 3.0）…
take-vcard4 = 通讯录（vCard 4.0）…
take-csv = CSV 表格…
take-csv-marked = 带 UTF-8 标记（BOM）的 CSV 表格…
take-xlsx = 工作簿（XLSX）…
take-json-ld = 供程序使用（JSON-LD）…
take-making = 正在生成文件…
take-choosing = 系统正在询问文件存放位置。
take-writing = 正在写入文件…
take-saved = 已保存：{ $path }
take-copied = 已复制，附有来源、日期和版次。
take-printing = 已交给显示 PDF 文件的程序，请在那里打印。
take-address = 复制地址
take-mail = 写电子邮件…
take-mailing = 已请求打开您的邮件程序，其中没有任何案件内容。

# 凭据。
receipt-what = 凭据说明哪一版对哪个问题给出了哪个答复。向本机上的版本再次提出同一问题，即可证明。
receipt-choose = 选择凭据…
receipt-signed = 已证明：经签名的第 { $edition } 版对此问题给出此答复。
receipt-unsigned = 仅凭摘要证明：此处的第 { $edition } 版对此问题给出此答复。此处的版本没有签名担保。
receipt-another-edition = 此处未能证明：凭据属于第 { $edition } 版，而本副本是第 { $here } 版。
receipt-same = 第 { $here } 版对该问题给出相同的答复。
receipt-differs = 第 { $here } 版对该问题给出不同的答复。
receipt-refused = 已拒绝：此凭据与写成时不符，或从未如此写成。
receipt-unproved = 因无签名而未证明：凭据写于何时、由哪个程序、由何人所写。
receipt-file = 文件
receipt-question = 其中的问题
receipt-status = 其中的答复
receipt-written = 其自称的写成时间
receipt-faults = 其中不可能属实之处
receipt-ask = 在此提出同一问题
