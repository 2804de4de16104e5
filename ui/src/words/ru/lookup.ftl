box-title = Найти орган
box-label = Страна, договор, вид просьбы, канал или орган
box-hint = В любом порядке и на любом языке, с диакритическими знаками или без них. Стрелки выбирают, Enter открывает, Escape возвращает.
box-results = Результаты
box-country = договоры, языки, каналы, органы
box-clear = Очистить

ask-title = О чём можно спросить
ask-1 = кыргызстан untoc электронная почта
ask-1-means = Можно ли направить в Кыргызстан просьбу на основании UNTOC по электронной почте?
ask-2 = латвия выдача
ask-2-means = Кто принимает просьбу о выдаче в Латвии?
ask-3 = швейцария срочно интерпол
ask-3-means = Доступен ли ИНТЕРПОЛ для срочной просьбы в Швейцарию?
ask-4 = brasil transferência de pessoas condenadas
ask-4-means = Другие языки тоже понятны
ask-5 = генеральная прокуратура
ask-5-means = Органы по их названию

found-none = Ничего не найдено
found-jurisdictions = { $n ->
    [one] { $n } государство или территория
    [few] { $n } государства или территории
    [many] { $n } государств или территорий
   *[other] { $n } государства или территории
  }
found-offices = { $n ->
    [one] { $n } орган
    [few] { $n } органа
    [many] { $n } органов
   *[other] { $n } органа
  }
nothing-why = В этом издании ничто не отвечает запросу «{ $query }». Это не говорит о том, что такого органа нет.
nothing-try-1 = Проверьте написание страны или введите её код (KG, BRA).
nothing-try-2 = Введите меньше слов.
nothing-try-3 = Введите только страну, чтобы увидеть её органы.

understood-title = Понято как
facet-country = страна
facet-treaty = договор
facet-request = просьба
facet-channel = канал
facet-urgent = срочность
facet-from = запрашивающая страна
facet-rest = также искали
understood-urgent = срочно
understood-typo = набрано «{ $text }»
understood-name = из «{ $text }»
understood-language = название, язык: { $language }
understood-choice = Эти слова обозначают несколько стран. Показаны все.

verdict-title = Можно ли направить?
verdict-conditions = Условия
verdict-languages = Языки
verdict-urgent = В срочном случае
verdict-to = Кому
verdict-no-channel = канал не назван
verdict-no-treaty = договор не назван
verdict-rules = Рассмотренные правила
verdict-routes = Договоры, на которых можно основываться
verdict-chosen = этот ответ
verdict-time-limits = Сроки
verdict-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дня
  }
verdict-why = Почему: { $n ->
    [one] рассмотрено { $n } правило
    [few] рассмотрены { $n } правила
    [many] рассмотрено { $n } правил
   *[other] рассмотрено { $n } правила
  }
verdict-applied = Применено
verdict-set-aside = Не применено
