name = Valise
about = Qué autoridad, por qué conducto y quién lo dice
edition-today = Edición { $edition }, publicada el { $issued }. Funciona sin red.
edition-old = Edición { $edition }, publicada el { $issued } (hace { $days ->
    [one] { $days } día
   *[other] { $days } días
  }). Funciona sin red.
edition-clock = La edición { $edition } se publicó el { $issued }, { $days ->
    [one] { $days } día
   *[other] { $days } días
  } después del día que marca el reloj de este equipo. Ponga el reloj en hora: hasta entonces las respuestas son de otro día.
skip = Ir a la página
pages = Páginas
page-lookup = Búsqueda
page-countries = Países
page-matrix = Cuadro
page-changes = Cambios
page-receipts = Recibos
page-settings = Ajustes
page-help = Ayuda
page-first-run = Bienvenida
language = Idioma
back = Volver
back-to-results = Volver a los resultados
print = Imprimir
loading = Abriendo…

between = {", "}
between-clauses = {"; "}
between-sentences = {". "}
colon = {": "}
