# What is taken away: sheets, citations, the draft of a request. Rust reads this file too (`crates/paper/src/words.rs`).

# Sheets.
paper-answer-title = { $country }: { $request }
paper-question = Вопрос
paper-to = Запрашиваемое государство
paper-from = Запрашивающее государство
paper-kind = Вид запроса
paper-treaty = Договор
paper-channel = Канал передачи
paper-stage = Стадия
paper-urgency = Срочность
paper-on = На день
paper-offices = Органы
paper-designated = Назначен по: { $functions }
paper-footer = Valise, издание { $edition } от { $issued }, на { $on }. Источники: { $sources }
paper-page = Страница

# Copied with their citation.
paper-cited = Источник: { $sources } ({ $freshness }). Valise, издание { $edition } от { $issued }, справка от { $time }.
paper-mail-subject = Запрос о взаимной правовой помощи: контакт

# The draft of a request.
letter-title = Запрос о взаимной правовой помощи
letter-draft = Проект. То, что стоит в квадратных скобках, заполняете вы.
letter-from = От кого
letter-from-blank = {"["}Запрашивающий орган, адрес, телефон, электронная почта]
letter-to = Кому
letter-to-choose = Такие запросы принимают несколько органов. Оставьте тот, который подходит к делу, и вычеркните остальные.
letter-to-blank = {"["}Принимающий орган не записан: сначала уточните]
letter-reference = {"["}Ваш исходящий номер], [место и дата]
letter-opening = На основании документа «{ $treaty }» запрашивающая сторона ({ $from }) просит запрашиваемую сторону ({ $to }) оказать описанную ниже помощь.
letter-from-state = {"["}запрашивающее государство]
letter-no-treaty = {"["}правовое основание]
letter-contents = Что должен содержать запрос: { $article }
letter-orientation = Перечень обязательного содержания по документу «{ $treaty }» здесь не записан: обратитесь к этому договору. Ниже для ориентира приведён перечень UNTOC 18(15).
letter-blank = {"["}заполнить]
need-authority = Какой орган направляет запрос
need-matter = О чём идёт расследование, преследование или разбирательство, название и функции органа, который его ведёт
need-facts = Существенные факты вкратце; не требуется для вручения судебных документов
need-assistance = Какая помощь нужна и какой особый порядок желателен
need-person = По возможности личность, местонахождение и гражданство каждого лица, которого это касается
need-purpose = Для какой цели нужны доказательства, сведения или меры
need-object = Предмет запроса и его основание
need-person-known = По возможности личность и гражданство лица, о котором идёт речь
need-served = При необходимости имя и адрес того, кому вручаются документы
need-offence = Для судебных поручений: преступление и краткое изложение фактов
letter-language = Язык запроса и приложений к нему: { $languages }.
letter-languages = {"["}Язык запроса и приложений к нему, один из принимаемых: { $languages }]
letter-channel = Канал передачи: { $channel }.
letter-channel-ask = {"["}Предполагаемый канал передачи: { $channel }. Записано: { $status }. Спросите орган до отправки]
letter-channel-blank = {"["}Канал передачи]
undertaken-e-signature = Запрос снабжён электронной подписью.
undertaken-encryption = Запрос передаётся в зашифрованном виде.
undertaken-original-never = Подлинник не направляется.
undertaken-original-on-request = Подлинник будет направлен по требованию.
undertaken-original-within-days = { $days ->
    [none] Подлинник направляется следом.
    [one] Подлинник направляется в течение { $days } дня.
    [few] Подлинник направляется в течение { $days } дней.
    [many] Подлинник направляется в течение { $days } дней.
   *[other] Подлинник направляется в течение { $days } дня.
  }
undertaken-original-follows = Подлинник направляется как можно скорее.
undertaken-original-when-post-resumes = Подлинник будет направлен после возобновления почтового сообщения.
undertaken-confirmation-in-writing = { $days ->
    [none] Запрос будет подтверждён письменно.
    [one] Запрос будет подтверждён письменно в течение { $days } дня.
    [few] Запрос будет подтверждён письменно в течение { $days } дней.
    [many] Запрос будет подтверждён письменно в течение { $days } дней.
   *[other] Запрос будет подтверждён письменно в течение { $days } дня.
  }
undertaken-authentication = Подлинность удостоверена: [чем]
undertaken-legalisation = Приложения легализованы: [кем]
undertaken-copy-to = Копия направлена: [орган]
undertaken-urgent-only = Дело срочное по следующим причинам: [причины]
undertaken-reciprocity = {"["}Если вы вправе это обещать: в подобных случаях гарантируется взаимность]
undertaken-written-arrangement-first = Запрос основан на письменной договорённости от: [дата]
undertaken-confirm-first = Ваш орган подтвердил, что принимает этот канал: [дата]
undertaken-purpose-limited = Полученное будет использовано только для следующей цели: [цель]
letter-signature = {"["}Имя, должность, подпись, печать]
letter-checklist = Перед отправкой
check-contents = В нём есть всё, чего требует { $article }
check-language = Он составлен или переведён на принимаемый язык: { $languages }
check-language-ask = Язык не записан: спросите орган, какой он принимает
check-channel = Он идёт по записанному каналу: { $channel } ({ $status })
check-channel-ask = { $channel }: { $status }. Спросите орган до отправки
check-condition = Условие выполнено: { $condition }
check-address = Адрес подтверждён органом; записано: { $freshness }
letter-bridge = Программа УНП ООН для составления просьб о взаимной правовой помощи (Mutual Legal Assistance Request Writer Tool) шаг за шагом ведёт через полный запрос; написанное здесь можно перенести в неё.
letter-local = Составлено и хранится на этом компьютере. Valise ничего не отправляет.

# В окне: что копируется, сохраняется и печатается.
take-title = Взять с собой
take-language = Язык того, что пишется
take-paper = Бумага
take-size-a4 = А4
take-size-letter = Letter (США)
take-cite = Скопировать со ссылкой на источник
take-print = Печать…
take-sheet = Лист (PDF)…
take-receipt = Квитанция для дела…
take-letter = Проект запроса (PDF)…
take-letter-docx = Проект запроса (DOCX)…
take-vcard3 = Адресная книга (vCard 3.0)…
take-vcard4 = Адресная книга (vCard 4.0)…
take-csv = Таблица CSV…
take-csv-marked = CSV с меткой UTF-8 (BOM)…
take-xlsx = Книга (XLSX)…
take-json-ld = Для программ (JSON-LD)…
take-making = Файл готовится…
take-choosing = Система спрашивает, куда поместить файл.
take-writing = Файл записывается…
take-saved = Сохранено: { $path }
take-copied = Скопировано с источником, датой и изданием.
take-printing = Передано программе, которая показывает файлы PDF. Печатайте оттуда.
take-address = Скопировать адрес
take-mail = Написать письмо…
take-mailing = Вызвана ваша почтовая программа. Ничего из дела ей не передано.

# Квитанции.
receipt-what = Квитанция говорит, какое издание дало какой ответ на какой вопрос. Она доказывается тем, что изданию на этой машине снова задаётся тот же вопрос.
receipt-choose = Выбрать квитанцию…
receipt-signed = Доказано: подписанное издание { $edition } даёт этот ответ на этот вопрос.
receipt-unsigned = Доказано только по контрольной сумме: издание { $edition }, каково оно здесь, даёт этот ответ на этот вопрос. Подписи под здешним изданием нет.
receipt-another-edition = Здесь не доказано: квитанция относится к изданию { $edition }, а здесь издание { $here }.
receipt-same = Издание { $here } даёт на вопрос тот же ответ.
receipt-differs = Издание { $here } даёт на вопрос другой ответ.
receipt-refused = Отклонено: квитанция не такова, какой была записана, или никогда такой не записывалась.
receipt-unproved = Не доказано, поскольку ничем не подписано: когда, какой программой и кем записана квитанция.
receipt-file = Файл
receipt-question = Вопрос в ней
receipt-status = Ответ в ней
receipt-written = Записана, по её словам
receipt-faults = Что в ней не может быть верно
receipt-ask = Задать тот же вопрос здесь
