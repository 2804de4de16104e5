# The maintainers' bench: signing in, what is taken in, the outbox, reviews.
page-maintaining = Ведение
maintain-sign-in = Войти — для тех, кто ведёт справочник
maintain-endpoint = Адрес центрального сервера
maintain-token = Токен
maintain-token-file = Или файл с токеном, доступный только вам
maintain-token-hint = Токен хранится в связке ключей этой системы и больше нигде.
maintain-enter = Войти
maintain-leave = Выйти
maintain-signed = Вход выполнен: { $endpoint }
maintain-take-in = Принять изменение
maintain-file = Таблица (XLSX или CSV)
maintain-form = Или одна запись
maintain-table = Таблица базы
maintain-key = Ключ записи
maintain-fetch = Показать имеющееся
maintain-withdraw = Изъять эту запись
maintain-source = Откуда это известно
maintain-source-id = Код источника
maintain-title = Название документа
maintain-publisher = Кем выдан
maintain-dated = Дата (год, месяц или день)
maintain-reference = Исходящий номер
maintain-received = Получен
maintain-carrier = Как получен
maintain-reason = Почему справочник следует изменить
maintain-keep = Сохранить как черновик
maintain-kept = Сохранено как черновик. Ничего не отправлено.
maintain-faults = { $n ->
    [one] { $n } ошибка.
    [few] { $n } ошибки.
    [many] { $n } ошибок.
   *[other] { $n } ошибки.
  }
maintain-changes = { $n ->
    [one] Изменится { $n } строка, без изменений: { $unchanged }; издание { $base }.
    [few] Изменятся { $n } строки, без изменений: { $unchanged }; издание { $base }.
    [many] Изменятся { $n } строк, без изменений: { $unchanged }; издание { $base }.
   *[other] Изменится { $n } строки, без изменений: { $unchanged }; издание { $base }.
  }
maintain-more = Показаны только первые { $n }; сохраняются все.
maintain-row = строка { $row }
maintain-means = Какой столбец — «{ $heading }»?
maintain-left-out = Напишите имя столбца или дефис, чтобы его пропустить. Ответ запоминается.
maintain-column = Столбец
maintain-base = Было
maintain-theirs = Сейчас
maintain-mine = Предложено
maintain-nothing = ничего
maintain-contested = Тем временем это изменил другой
maintain-outbox = Исходящие
maintain-outbox-none = Черновиков нет.
maintain-refresh = Узнать, как обстоят дела
maintain-send = Отправить
maintain-discard = Выбросить
maintain-revise = Составить заново
maintain-revising = То, что вы сохраните сейчас, заменит «{ $reason }».
maintain-revise-not = Нет, это нечто новое
maintain-rows = { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
  }
maintain-edition = издание { $edition }
maintain-by = { $by } (кто)
maintain-queue = Ждут второго человека
maintain-queue-none = Ничего не ждёт.
maintain-queue-keys = J и K — по списку, Enter — открыть.
maintain-look = Что ждёт
maintain-publish = Опубликовать принятое
maintain-published = { $n ->
    [one] Вышло издание { $edition }: { $n } предложение.
    [few] Вышло издание { $edition }: { $n } предложения.
    [many] Вышло издание { $edition }: { $n } предложений.
   *[other] Вышло издание { $edition }: { $n } предложения.
  }
maintain-proof = От этого зависит, куда пойдут запросы. Принимайте лишь с вербальной нотой в руках или после звонка по прежнему контакту.
maintain-note-verbale = Номер на вербальной ноте
maintain-called = Или: код прежнего контакта, по которому вы звонили
maintain-called-value = Прежний номер или адрес
maintain-review-reason = Ваше основание
maintain-accept = Принять
maintain-ask = Вернуть на доработку
maintain-reject = Отклонить

campaign-title = Подтверждение государствами
campaign-look = Показать, кому пора
campaign-rule = Запись подлежит подтверждению через год после последнего; то, на чём держатся срочные запросы, — через полгода.
campaign-regions = Ход работы по регионам
campaign-region = Регион
campaign-settled = Государств завершено
campaign-of = { $n } из { $all }
campaign-lapsed = Истекло
campaign-due = Пора
campaign-unknown = Давность неизвестна
campaign-current = Действует
campaign-no-region = Регион не указан
campaign-states = Государства, которым есть что подтвердить
campaign-state = Государство
campaign-letter = Последнее письмо
campaign-never = никогда
campaign-answered = Получен ответ, { $country }: записи верны
campaign-method = Подтверждено
campaign-reason = Что это за ответ
campaign-except = Кроме этих (идентификаторы органов или записей)

# The closed vocabularies of the bench.
proposal-state-draft = черновик
proposal-state-submitted = у проверяющих
proposal-state-changes-asked = на доработке
proposal-state-accepted = принято
proposal-state-rejected = отклонено
proposal-state-withdrawn = отозвано
proposal-state-published = опубликовано
draft-state-written = не отправлено
draft-state-waiting = ждёт отправки
draft-state-sent = отправлено
draft-state-refused = не принято
carrier-note-verbale = вербальная нота
carrier-letter = письмо
carrier-email = электронная почта
carrier-depositary = депозитарий
carrier-website = веб-сайт
carrier-call = звонок
becomes-added = Новое
becomes-changed = Изменено
becomes-withdrawn = Изъято
person-role-maintainer = ведущий
person-role-reviewer = проверяющий
person-role-publisher = издатель
person-role-reader = читатель
act-revise = переписано
act-submit = передано проверяющим
act-ask-changes = возвращено на доработку
act-accept = принято
act-reject = отклонено
act-withdraw = отозвано
act-publish = опубликовано

maintain-day = Год-месяц-день, например 2026-11-23
maintain-waits = Издание подготовлено и ждёт подписей проверяющих. Пока ничего не вышло.
maintain-unpublished = Ничего не опубликовано.
maintain-template = Сохранить таблицу для заполнения
maintain-template-of = С тем, что записано об этом государстве (его код)

signing-title = Подписи под изданием
signing-what = Там, где подписывают проверяющие, издание выходит, когда подписей достаточно. Ваша программа сама получает его и сравнивает с тем, что у вас: именно это вы и подписываете.
signing-key = Показать мой ключ или создать его
signing-key-file = Или файл с ключом, который можете читать только вы
signing-public = Его открытая часть: передайте её издателю
signing-not-named = Корень доверия пока не называет этот ключ: его подпись не будет засчитана.
signing-look = Показать, что ждёт подписи
signing-none = Ничего не ждёт подписи.
signing-edition = Издание { $edition } от { $issued }
signing-differs = { $n ->
    [one] { $n } строка отличается от издания { $held }, которое у вас.
    [few] { $n } строки отличаются от издания { $held }, которое у вас.
    [many] { $n } строк отличаются от издания { $held }, которое у вас.
   *[other] { $n } строки отличаются от издания { $held }, которое у вас.
  }
signing-unvouched = Здесь за издание { $held } не ручается ни одна подпись издателя. Сначала обновите его: измениться могло больше, чем показано.
signing-further = Показать ещё строки (осталось { $n })
signing-signed = Подписей: { $n } из { $threshold }
signing-digest = Что вы подписываете, по его отпечатку:
signing-mine = Ваша подпись есть.
signing-sign = Подписать это издание
signing-there = Ваша подпись есть. Нужны и другие: пока ничего не вышло.

campaign-save = Сохранить письма, которым пришёл срок
campaign-remind = Сохранить напоминания
campaign-days = Дней с последнего письма или больше
campaign-saved = { $n ->
    [one] Сохранено { $n } письмо с таблицей того, что записано.
    [few] Сохранено { $n } письма, каждое с таблицей того, что записано.
    [many] Сохранено { $n } писем, каждое с таблицей того, что записано.
   *[other] Сохранено { $n } письма, каждое с таблицей того, что записано.
  }
campaign-write = Письмо государству: { $country }
campaign-language = Его язык
campaign-note = Отметить, что оно уходит сегодня
campaign-noted = Отмечено: оно уходит сегодня.

figures-title = Цифры
figures-look = Посчитать
figures-not = Поисков среди них нет: они никогда не покидают компьютер читателя.
figures-edition = Новейшее издание
figures-authorities = Органы
figures-registered = Люди с действующим токеном
figures-reports = Сообщения в ожидании
figures-proposals = Предложения: { $state }
figures-months = Изменения по месяцам
figures-month = Месяц
figures-rows = Изменено строк
figures-by = Опубликовано предложений

enclosure-title = Сам документ
enclosure-size = { $n } КБ
enclosure-open = Открыть
enclosure-save = Сохранить…
enclosure-foreign = Этот файл прислал другой человек: открывайте его как любой чужой файл.
enclosure-opened = Передано программе, которая открывает такие файлы.
enclosure-picture = Документ в виде изображения
enclosure-choose = Приложить документ…
enclosure-none = Не прилагать
enclosure-what = PDF, PNG, JPEG или простой текст, не более 8 МБ: для проверяющего.
enclosure-pdf = документ PDF
enclosure-png = изображение (PNG)
enclosure-jpeg = изображение (JPEG)
enclosure-text = простой текст

# What is wrong with a spreadsheet, and what to do.
finding-broken-encoding = Файл не в той кодировке, в какой должен быть. Сохраните его снова как «CSV UTF-8».
finding-empty-file = Файл пуст. Пришлите его снова: он мог оборваться в пути.
finding-encrypted-file = Книга защищена паролем. Сохраните её без пароля.
finding-file-too-large = Это больше, чем принимается за один раз. Разделите таблицу.
finding-merged-cells = Ячейки объединены. Разъедините их и впишите значение в каждую строку, к которой оно относится.
finding-missing-column = Нет обязательного столбца. Добавьте его: он есть в таблице для заполнения.
finding-nothing-to-withdraw = Такой строки нет, изымать нечего. Исправьте её ключ или уберите строку с листа.
finding-repeated-column = Два столбца означают одно и то же. Уберите один из них.
finding-repeated-sheet = Два листа относятся к одной таблице. Соедините их строки.
finding-too-few-cells = В этой строке меньше ячеек, чем в заголовке. Впишите каждую ячейку, даже пустую.
finding-too-many-cells = В этой строке больше ячеек, чем в заголовке. Возьмите в кавычки ячейку, где есть разделитель, или сохраните как XLSX.
finding-too-many-faults = Ошибок больше, чем перечислено. Исправьте сначала эти: часто за всеми стоит одна описка.
finding-unclosed-quote = Кавычка открыта и не закрыта: строки могли слиться. Уберите одинокую кавычку и сохраните таблицу снова.
finding-unknown-encoding = Текст в неизвестной кодировке. Сохраните его снова как «CSV UTF-8».
finding-unknown-heading = Этот заголовок не означает ни одного известного столбца. Скажите ниже, какой это столбец, или оставьте его без внимания.
finding-unknown-sheet = Этот лист не относится ни к одной известной таблице. Назовите его как таблицу, по образцу таблицы для заполнения.
finding-wrong-file = Этот файл не таблица. Сохраните её как XLSX или CSV.
finding-failed-formula = Здесь не сработала формула. Впишите само значение.
finding-formula-without-value = В файле здесь формула без значения. Откройте его в табличной программе и сохраните снова или впишите само значение.
finding-formula = Здесь стоит формула в виде текста. Впишите само значение.
finding-time-for-date = Вместо даты стоит время. Впишите только день: 2026-11-20.
finding-line-break = Строки внутри ячейки соединены запятыми. Проверьте текст в том, что изменится.
finding-number-for-date = Вместо даты стоит число. Задайте столбцу формат даты или впишите её текстом: 2026-11-20.
finding-number-for-text = Табличная программа сделала из значения число: могли пропасть + или нули. Задайте столбцу формат «Текст» и впишите снова.
finding-date-for-text = Табличная программа сделала из значения дату или время. Задайте столбцу формат «Текст» и впишите снова.
finding-truth-for-text = Табличная программа сделала из значения «истина» или «ложь». Задайте столбцу формат «Текст» и впишите снова.
finding-wrong-value = Это не «да» и не «нет». Впишите «да», чтобы изъять строку, или оставьте ячейку пустой.
finding-broken-file = Книгу нельзя прочесть. Откройте её в табличной программе и сохраните снова как XLSX или пришлите ещё раз.
