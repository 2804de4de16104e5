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
paper-footer = Valise, выпуск { $edition } от { $issued }, на { $on }. Источники: { $sources }
paper-page = Страница

# Copied with their citation.
paper-cited = Источник: { $sources } ({ $freshness }). Valise, выпуск { $edition } от { $issued }, справка от { $time }.
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
letter-opening = На основании { $treaty } запрашивающая сторона ({ $from }) просит запрашиваемую сторону ({ $to }) оказать описанную ниже помощь.
letter-from-state = {"["}запрашивающее государство]
letter-no-treaty = {"["}правовое основание]
letter-contents = Что должен содержать запрос: { $article }
letter-orientation = Перечень обязательного содержания по { $treaty } здесь не записан: обратитесь к этому договору. Ниже для ориентира приведён перечень UNTOC 18(15).
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
