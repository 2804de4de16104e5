box-title = Buscar una autoridad
box-label = País, tratado, tipo de solicitud, conducto o autoridad
box-hint = En cualquier orden y cualquier idioma, con o sin acentos. Las flechas eligen, Intro abre, Escape vuelve.
box-results = Resultados
box-country = tratados, idiomas, conductos, autoridades
box-clear = Borrar

ask-title = Qué se puede preguntar
ask-1 = kirguistán untoc correo electrónico
ask-1-means = ¿Puede enviarse a Kirguistán por correo electrónico una solicitud basada en la UNTOC?
ask-2 = letonia extradición
ask-2-means = ¿Quién recibe una solicitud de extradición en Letonia?
ask-3 = suiza urgente interpol
ask-3-means = ¿Está abierta la vía de INTERPOL para una solicitud urgente a Suiza?
ask-4 = brasil transferência de pessoas condenadas
ask-4-means = También se entienden otros idiomas
ask-5 = fiscalía general
ask-5-means = Autoridades por su nombre

found-none = Sin resultados
found-jurisdictions = { $n ->
    [one] { $n } Estado o territorio
   *[other] { $n } Estados o territorios
  }
found-offices = { $n ->
    [one] { $n } autoridad
   *[other] { $n } autoridades
  }
nothing-why = Nada en esta edición responde a «{ $query }». Eso no indica si tal autoridad existe.
nothing-try-1 = Compruebe cómo se escribe el país, o escriba su código (KG, BRA).
nothing-try-2 = Use menos palabras.
nothing-try-3 = Escriba solo el país para ver sus autoridades.

understood-title = Entendido como
facet-country = país
facet-treaty = tratado
facet-request = solicitud
facet-channel = conducto
facet-urgent = urgencia
facet-from = país requirente
facet-rest = también se buscó
understood-urgent = urgente
understood-typo = escrito «{ $text }»
understood-name = de «{ $text }»
understood-language = nombre en { $language }
understood-choice = Estas palabras designan más de un país. Se muestran todos.

verdict-title = ¿Se puede enviar?
verdict-conditions = Condiciones
verdict-languages = Idiomas
verdict-urgent = Si es urgente
verdict-to = A
verdict-no-channel = sin conducto indicado
verdict-no-treaty = sin tratado indicado
verdict-rules = Reglas consideradas
verdict-routes = Tratados en que puede basarse
verdict-chosen = esta respuesta
verdict-time-limits = Plazos
verdict-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
  }
verdict-why = Por qué: { $n ->
    [one] { $n } regla considerada
   *[other] { $n } reglas consideradas
  }
verdict-applied = Aplicada
verdict-set-aside = Descartada
