reason-ended = действие прекратилось { $day } для: { $place }
reason-in-force = действует с { $day } для: { $place }
reason-in-force-later = действует лишь с { $day } для: { $place }
reason-consented = { $place }: согласие на обязательность выражено { $day }; дата вступления в силу не указана
reason-consented-later = { $place }: согласие на обязательность выражено лишь { $day }
reason-named-party = { $place }: названо участником; с какого времени, не указано
reason-signed-alone = { $place }: подписано; вступление в силу не указано
reason-signature = { $place }: подписано { $day }; подписание не есть согласие на обязательность
reason-no-consent = { $place }: по состоянию на { $day } согласие не зарегистрировано; с тех пор могло присоединиться, запросите депозитария
reason-not-yet = { $instrument } вступил в силу лишь { $day }
reason-member-of = { $place }: член организации { $organisation }
reason-extended = в сообщении на этом основании названы органы: { $place }
reason-extension-unknown = не указано, распространяется ли действие на: { $place }
reason-former-party = в списках участников названы нынешние государства; участие под собственным названием не указано: { $place }
reason-not-listed = { $place }: нет в списке участников по состоянию на { $day }; с тех пор могло присоединиться, запросите депозитария
reason-not-party = { $place }: не участник
reason-party-unknown = не указано, является ли участником: { $place }
reason-two-only = только между двумя государствами
reason-members-apart = связывает { $place } с третьими сторонами, но не её членов между собой
reason-nothing-binds = { $place }: ничто не связывает по просьбам этого вида на { $day }; сначала запросите её орган
reason-succeeded = { $place } больше не существует; ответ дан для преемника: { $successor }

reason-no-rule-on-request = { $instrument } не содержит правила о просьбах этого вида: { $request }
reason-next-basis = следующее правовое основание:
reason-ranks-before = имеет преимущество:
reason-mla-treaty = договор о взаимной правовой помощи:
reason-may-displace = { $provision }: если он связывает и запрашивающее государство, пункты 9–29 статьи применяются лишь с согласия обоих государств
reason-mla-treaty-binds = обоих связывает договор о взаимной правовой помощи:
reason-displaces = { $provision }: тогда пункты 9–29 статьи применяются лишь с согласия обоих государств
reason-nearer-recorded = { $count ->
    [one] { $place }: указан { $count } двусторонний или региональный документ, который может иметь преимущество; назовите запрашивающее государство
    [few] { $place }: указаны { $count } двусторонних или региональных документа, которые могут иметь преимущество; назовите запрашивающее государство
    [many] { $place }: указано { $count } двусторонних или региональных документов, которые могут иметь преимущество; назовите запрашивающее государство
   *[other] { $place }: указано { $count } двустороннего или регионального документа, которые могут иметь преимущество; назовите запрашивающее государство
  }
reason-basis-taken = { $place }: рассматривает это как правовое основание
reason-basis-not-taken = { $place }: само по себе не рассматривает это как правовое основание
reason-basis-conditional = { $place }: рассматривает это как правовое основание при условии:

reason-accepts = { $who }: канал принимается{ $urgency ->
    [urgent] {" "}для срочных просьб
   *[any] {""}
  }: { $channel }
reason-prefers = { $who }: канал предпочитается{ $urgency ->
    [urgent] {" "}для срочных просьб
   *[any] {""}
  }: { $channel }
reason-accepts-only = { $who }: принимается только этот канал{ $urgency ->
    [urgent] {" "}для срочных просьб
   *[any] {""}
  }: { $channel }
reason-leaves-open = { $who }: канал возможен с согласия обоих государств, что само по себе ни да, ни нет{ $urgency ->
    [urgent] , для срочных просьб
   *[any] {""}
  }: { $channel }
reason-refuses = { $who }: канал не принимается{ $urgency ->
    [urgent] {" "}для срочных просьб
   *[any] {""}
  }: { $channel }
reason-coordinates = { $who }: канал назван для координации, что не означает приёма просьб: { $channel }
reason-if-agreed = по договорённости, условия: { $conditions }
reason-for-subject = предмет: { $text }

reason-holds-from = но действует лишь с { $day }
reason-held-until = но прекратило действие { $day }
reason-counterpart-only = но действует лишь для просьб этого государства: { $place }
reason-stage-only = но лишь для одной стадии: { $stage }
reason-not-urgent = но лишь для просьб, которые не срочны
reason-subject-only = но лишь для одного предмета: { $text }
reason-other-channel = вопрос о другом канале
reason-more-specific = преимущество имеет более специальное правило
reason-measure-ended = чрезвычайная мера прекратилась { $day }
reason-ordinary-stands = обычный порядок сохраняется
reason-measure-takes-nothing = чрезвычайная мера ничего не отнимает от обычного порядка: уточните, действует ли она ещё
reason-measure-adds-nothing = чрезвычайная мера ничего не добавляет к обычному порядку
reason-measure-open = чрезвычайная мера без даты окончания: сначала уточните
reason-no-channel-rule = { $place }: правила о каналах не указаны; сначала запросите её орган
reason-channel-unsaid = { $place }: не указано, принимаются ли просьбы по этому каналу: { $channel }; сначала запросите её орган

reason-designated = назначенный орган: { $office }
reason-for-stage = стадия: { $stage }
reason-for-territory = территория: { $place }
reason-none-designated = { $place }: заявлено, что орган не назначается
reason-no-authority = { $place }: орган по { $instrument } для просьб этого вида не указан
reason-elsewhere = { $office }: назначен по другому документу, { $instrument }; здесь можно навести справки, но это не назначенный получатель
reason-sources-differ = источники расходятся: { $one } по одному, { $other } по другому; показаны оба, уточните, какой верен
reason-source-taken = источники расходятся: { $one } по одному, { $other } по другому, который проверен и принят
reason-territories = территории со своими органами, о которых спрашивают отдельно: { $places }
reason-state-languages = { $place }: собственного правила о языках нет; показано заявленное государством: { $state }

reason-doubt = сомнение: { $text }
reason-recorded = { $text }
every-party = Каждый участник
