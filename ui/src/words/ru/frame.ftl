name = Valise
about = Какой орган, по какому каналу и кто это подтверждает
edition-today = Издание { $edition }, выпущено { $issued }. Работает без сети.
edition-old = Издание { $edition }, выпущено { $issued } ({ $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
  } назад). Работает без сети.
edition-clock = Издание { $edition } выпущено { $issued }: на { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
  } позже дня, который показывают часы этого компьютера. Переведите часы: до тех пор ответы относятся к другому дню.
skip = Перейти к странице
pages = Страницы
page-lookup = Поиск
page-countries = Страны
page-matrix = Сводная таблица
page-changes = Изменения
page-receipts = Квитанции
page-settings = Настройки
page-help = Справка
page-first-run = Начало работы
language = Язык
back = Назад
back-to-results = Назад к результатам
print = Печать
loading = Открывается…

between = {", "}
between-clauses = {"; "}
between-sentences = {". "}
colon = {": "}
