reason-ended = 对{ $place }已于{ $day }终止
reason-in-force = 自{ $day }起对{ $place }生效
reason-in-force-later = 自{ $day }起才对{ $place }生效
reason-consented = { $place }于{ $day }表示同意受约束；未记录生效日期
reason-consented-later = { $place }于{ $day }才表示同意受约束
reason-named-party = { $place }被列为缔约方；未记录起始日期
reason-signed-alone = { $place }已签署；未记录是否生效
reason-signature = { $place }于{ $day }签署，签署并非同意受约束
reason-no-consent = 截至{ $day }未记录{ $place }同意受约束：其后可能已加入，请询问保存人
reason-not-yet = { $instrument }于{ $day }才生效
reason-member-of = { $place }是{ $organisation }的成员
reason-extended = 依据该文书作出的通知列有{ $place }的机关
reason-extension-unknown = 未记录是否适用于{ $place }
reason-former-party = 缔约方名单列的是现有国家；{ $place }的参加情况未以其本名记录
reason-not-listed = { $place }不在{ $day }的缔约方名单中：其后可能已加入，请询问保存人
reason-not-party = { $place }不是缔约方
reason-party-unknown = 未记录{ $place }是否为缔约方
reason-two-only = 仅限两国之间
reason-members-apart = 约束{ $place }与第三方，不约束其成员之间的关系
reason-nothing-binds = 在{ $day }，没有任何记录表明{ $place }就此类请求受约束；请先询问其机关
reason-succeeded = { $place }已不存在；本答复针对其继承者{ $successor }

reason-no-rule-on-request = { $instrument }没有关于此类请求的规则：{ $request }
reason-next-basis = 下一个法律依据：
reason-ranks-before = 优先于它：
reason-mla-treaty = 一项司法协助条约：
reason-may-displace = { $provision }：如该条约也约束请求国，则该条第9至29款只有在两国同意时才适用
reason-mla-treaty-binds = 两国之间有一项司法协助条约：
reason-displaces = { $provision }：此时该条第9至29款只有在两国同意时才适用
reason-nearer-recorded = { $count ->
   *[other] { $place }有 { $count } 项双边或区域文书记录在案，可能优先：请指明请求国
  }
reason-basis-taken = { $place }将其视为法律依据
reason-basis-not-taken = { $place }不将其单独视为法律依据
reason-basis-conditional = { $place }有条件地将其视为法律依据：

reason-accepts = { $who }接受此渠道{ $urgency ->
    [urgent] （用于紧急请求）
   *[any] {""}
  }：{ $channel }
reason-prefers = { $who }优先采用此渠道{ $urgency ->
    [urgent] （用于紧急请求）
   *[any] {""}
  }：{ $channel }
reason-accepts-only = { $who }只接受此渠道{ $urgency ->
    [urgent] （用于紧急请求）
   *[any] {""}
  }：{ $channel }
reason-leaves-open = { $who }在两国同意时采用此渠道，本身既非是也非否{ $urgency ->
    [urgent] （用于紧急请求）
   *[any] {""}
  }：{ $channel }
reason-refuses = { $who }不接受此渠道{ $urgency ->
    [urgent] （用于紧急请求）
   *[any] {""}
  }：{ $channel }
reason-coordinates = { $who }指明此渠道用于协调，并不表示接收请求：{ $channel }
reason-if-agreed = 如经同意，须符合：{ $conditions }
reason-for-subject = 适用于：{ $text }

reason-holds-from = 但自{ $day }起才有效
reason-held-until = 但已于{ $day }终止
reason-counterpart-only = 但仅适用于{ $place }提出的请求
reason-stage-only = 但仅适用于一个阶段：{ $stage }
reason-not-urgent = 但仅适用于非紧急请求
reason-subject-only = 但仅适用于一个事项：{ $text }
reason-other-channel = 所询问的是另一渠道
reason-more-specific = 有更具体的规则优先适用
reason-measure-ended = 紧急措施已于{ $day }结束
reason-ordinary-stands = 通常接受的做法不变
reason-measure-takes-nothing = 紧急措施不减损通常接受的做法：请询问其是否仍然有效
reason-measure-adds-nothing = 紧急措施没有增加通常接受的做法
reason-measure-open = 未规定结束日期的紧急措施：请先询问
reason-no-channel-rule = 未记录{ $place }关于渠道的规则；请先询问其机关
reason-channel-unsaid = 没有任何记录说明{ $place }是否通过此渠道接收请求：{ $channel }；请先询问其机关

reason-designated = 已指定：{ $office }
reason-for-stage = 阶段：{ $stage }
reason-for-territory = 适用于{ $place }
reason-none-designated = { $place }声明不指定任何机关
reason-no-authority = 未记录{ $place }依据{ $instrument }处理此类请求的机关
reason-elsewhere = { $office }是依据另一文书{ $instrument }指定的：可向其询问，但并非指定的接收机关
reason-sources-differ = 来源不一致：一处为{ $one }，另一处为{ $other }；两者均予显示，请询问以何者为准
reason-source-taken = 来源不一致：一处为{ $one }，另一处为{ $other }，后者已经核实，予以采用
reason-territories = 有自己机关的领土，应分别查询：{ $places }
reason-state-languages = { $place }没有自己的语文规则；现显示{ $state }的声明

reason-doubt = 存疑：{ $text }
reason-recorded = { $text }
every-party = 每一缔约方
