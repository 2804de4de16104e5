# What changed: the page, and the words for the tables and columns of the directory.
changes-title = Что изменилось
changes-since-began = С издания { $edition }, с которого вы начали.
changes-since-looked = С издания { $edition }, которое вы просмотрели { $day }.
changes-since-asked = Всё, что сохранено, с издания { $edition }.
changes-none = Ничего не изменилось. У вас издание { $edition }.
changes-count = { $count ->
    [one] { $count } изменение, по издание { $edition }.
    [few] { $count } изменения, по издание { $edition }.
    [many] { $count } изменений, по издание { $edition }.
   *[other] { $count } изменения, по издание { $edition }.
  }
changes-bar = { $count ->
    [one] { $count } непросмотренное изменение
    [few] { $count } непросмотренных изменения
    [many] { $count } непросмотренных изменений
   *[other] { $count } непросмотренного изменения
  }
changes-seen = Просмотрено
changes-seen-done = Отмечено как просмотренное. Будет показано то, что изменится впредь.
changes-all = Показать всё сохранённое
changes-latest = Показать только непросмотренное
changes-watched = под наблюдением
changes-general = Не об отдельной стране
changes-here-none = С издания { $edition } изменений не сохранено.
changes-from-to = { $field }: было { $before }, стало { $after }
changes-set = { $field }: { $after } (раньше ничего)
changes-emptied = { $field }: больше ничего; было { $before }
changes-edition = издание { $edition }
changes-ended = с { $day }
changes-every-request = любой запрос

# What became of a record.
change-added = Добавлено
change-changed = Изменено
change-withdrawn = Исключено
change-lapsed = Больше не действует

# The tables: what a record is.
table-source = источник
table-jurisdiction = государство или территория
table-succession = преемник
table-jurisdiction_name = название страны
table-time_zone = часовой пояс
table-request_kind_name = название вида запроса
table-channel_name = название канала
table-instrument = договор
table-instrument_name = название договора
table-coverage = что регулирует договор
table-provision = статья об уведомлении
table-participation = участие в договоре
table-notification = уведомление
table-authority = учреждение
table-authority_name = название учреждения
table-address = адрес
table-contact = контакт
table-opening_hours = часы работы
table-designation = назначение
table-language_rule = правило о языках
table-channel_rule = правило о канале
table-channel_condition = условие канала
table-legal_basis = договор как правовое основание
table-time_limit = срок
table-network = сеть
table-membership = участие в сети

# The columns: what a field of a record is.
column-id = идентификатор
column-publisher = издатель
column-title = заглавие
column-dated = дата документа
column-licence = лицензия
column-credit = указание источника
column-url = ссылка
column-note = примечание
column-verified_on = проверено
column-method = способ проверки
column-due = следующая проверка
column-code = код
column-kind = вид
column-parent = относится к
column-iso3 = код ISO
column-m49 = код ООН
column-dialling = телефонный код
column-capital = столица
column-region = регион
column-subregion = субрегион
column-un_group = региональная группа
column-former = бывшее государство
column-successor = преемник
column-jurisdiction = страна
column-language = язык
column-name = название
column-zone = часовой пояс
column-request_kind = вид запроса
column-channel = канал
column-instrument = договор
column-parties = участники
column-signed = подписано
column-reference = где опубликован
column-article = статья
column-provision = положение
column-subject = предмет
column-notified_to = кому уведомляется
column-deadline = когда уведомлять
column-consented = согласие от
column-mode = способ согласия
column-content = что сообщено
column-authority_text = учреждение по уведомлению
column-unit_text = отдел по уведомлению
column-address_text = адрес по уведомлению
column-language_text = языки по уведомлению
column-authority = учреждение
column-unit = отдел
column-text = текст
column-value = номер или адрес
column-purpose = назначение
column-days = дни
column-opens = открывается
column-closes = закрывается
column-role = роль
column-direction = направление
column-stage = стадия разбирательства
column-territory = территория
column-counterpart = согласовано с
column-ruling = что действует
column-certified = заверенный перевод
column-urgency = для каких запросов
column-acceptance = принимается ли
column-basis = основание
column-taken = принимается ли
column-condition_text = условие
column-network = сеть
column-since = с какого времени
column-valid_from = действует с
column-valid_to = действует до
column-source = источник
column-as_of = по состоянию на
column-doubt = сомнение
column-verification = проверено
