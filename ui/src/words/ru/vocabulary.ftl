status-accepted = Принимается
status-conditional = Принимается при условиях
status-urgent-only = Только срочные просьбы
status-not-accepted = Не принимается
status-lapsed = Более не подтверждено
status-not-stated = Не указано
status-not-applicable = Неприменимо

status-means-accepted = Имеющееся в справочнике правило это допускает.
status-means-conditional = Имеющееся в справочнике правило это допускает при условиях, указанных ниже.
status-means-urgent-only = Имеющееся в справочнике правило это допускает в срочных случаях.
status-means-not-accepted = Имеющееся в справочнике правило этого не допускает.
status-means-lapsed = Ранее это допускалось. Ничто не подтверждает, что допускается и сейчас: сначала запросите сам орган.
status-means-not-stated = В справочнике не сказано ни да, ни нет. Это не отказ: запросите сам орган.
status-means-not-applicable = На эту дату договор не может служить основанием для такого запроса между этими государствами: см. почему.

request-extradition = выдача
request-mla = взаимная правовая помощь
request-confiscation = конфискация
request-transfer-of-sentenced-persons = передача осуждённых лиц
request-joint-investigation = совместное расследование
request-controlled-delivery = контролируемая поставка
request-evidence-preservation = обеспечение сохранности доказательств
request-provisional-arrest = временный арест
request-maritime = суда в море
request-prevention = предупреждение преступности
request-transfer-of-proceedings = передача уголовного производства
any-request = просьбы любого вида

channel-diplomatic = дипломатические каналы
channel-central-authority-direct = непосредственно в центральный орган
channel-judicial-authority-direct = непосредственно между судебными органами
channel-interpol = ИНТЕРПОЛ
channel-email = электронная почта
channel-fax = факс
channel-post = почта
channel-courier = курьер
channel-secure-platform = защищённая платформа
channel-regional-network = региональная сеть
channel-oral = устно
channel-consular = консульское учреждение

acceptance-accepted = принимается
acceptance-preferred = принимается и предпочитается
acceptance-exclusive = только этот канал
acceptance-if-agreed = если оба государства согласны (само по себе ни да, ни нет)
acceptance-refused = не принимается
acceptance-coordination-only = только для координации; просьбы не принимаются

urgency-any = {""}
urgency-urgent = срочные просьбы
urgency-ordinary = обычные просьбы

basis-treaty-default = правило самого договора
basis-declaration = заявление государства
basis-bilateral = согласовано между двумя государствами
basis-domestic = внутреннее право или указания
basis-practice = практика
basis-emergency = чрезвычайная мера
basis-emergency-made-permanent = чрезвычайная мера, ставшая постоянной

condition-e-signature = электронная подпись
condition-encryption = шифрование
condition-original-never = подлинник не требуется
condition-original-on-request = подлинник по требованию
condition-original-within-days = { $days ->
    [none] подлинник направляется следом
    [one] подлинник в течение { $days } дня
    [few] подлинник в течение { $days } дней
    [many] подлинник в течение { $days } дней
   *[other] подлинник в течение { $days } дня
  }
condition-original-follows = подлинник как можно скорее
condition-original-when-post-resumes = подлинник после возобновления почтового сообщения
condition-confirmation-in-writing = { $days ->
    [none] письменное подтверждение
    [one] письменное подтверждение в течение { $days } дня
    [few] письменное подтверждение в течение { $days } дней
    [many] письменное подтверждение в течение { $days } дней
   *[other] письменное подтверждение в течение { $days } дня
  }
condition-authentication = удостоверение подлинности
condition-legalisation = легализация
condition-copy-to = копия другому органу
condition-urgent-only = только в срочных случаях
condition-reciprocity = взаимность
condition-written-arrangement-first = сначала письменная договорённость
condition-confirm-first = сначала уточнить у органа
condition-purpose-limited = только для указанной цели

language-use-accepted = принимается
language-use-preferred = принимается и предпочитается
language-use-fallback = принимается, если первый невозможен
language-use-translation-required = требуется перевод
language-use-translation-not-required = перевод не требуется
language-use-case-by-case = орган указывает язык в каждом случае

certified-yes = заверенный перевод
certified-no = заверять перевод не требуется
certified-unknown = {""}

binding-yes = действует
binding-no = не действует
binding-unknown = не указано, действует ли

stage-pre-trial = до суда
stage-trial = в суде
stage-execution = после приговора

role-central = центральный орган
role-competent = компетентный орган
role-judicial = судебный орган
role-contact = контактный пункт
role-24-7 = круглосуточный контактный пункт

direction-incoming = входящие просьбы
direction-outgoing = исходящие просьбы
direction-both = входящие и исходящие просьбы

address-postal = Почтовый адрес
address-visiting = Для посетителей

contact-telephone = Телефон
contact-telephone-24h = Телефон, круглосуточно
contact-fax = Факс
contact-email = Электронная почта
contact-web = Веб-страница
contact-platform = Платформа

name-official = официальное название
name-short = краткое название
name-alias = другое название
name-historic = прежнее название
name-transliteration = транслитерация
name-translation = перевод источника

jurisdiction-state = Государство
jurisdiction-territory = Территория
jurisdiction-former = Бывшее государство или территория
jurisdiction-organisation = Организация

method-note-verbale = вербальной нотой
method-call-back = обратным звонком
method-depositary = у депозитария
method-website = на собственной странице

taken-yes = рассматривается как правовое основание
taken-no = не рассматривается как правовое основание
taken-conditional = рассматривается как правовое основание при условии

member-member = член
member-sub-bureau = подбюро
member-founder = член-основатель
member-signatory = подписавшая сторона

content-authority = орган
content-none-designated = орган не назначен
content-languages = языки
content-legal-basis = правовое основание
content-channel = канал
content-judicial-authorities = судебные органы
content-time-limit = срок
content-legalisation = легализация
content-statement = сообщение

instrument-multilateral = договор Организации Объединённых Наций
instrument-regional = региональный договор
instrument-bilateral = двусторонний договор
instrument-supplement = дополнительное соглашение
instrument-arrangement = договорённость
instrument-domestic = внутреннее право
