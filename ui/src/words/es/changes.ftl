# What changed: the page, and the words for the tables and columns of the directory.
changes-title = Qué ha cambiado
changes-since-began = Desde la edición { $edition }, con la que empezó.
changes-since-looked = Desde la edición { $edition }, que consultó el { $day }.
changes-since-asked = Todo lo que se recuerda, desde la edición { $edition }.
changes-none = Nada ha cambiado. Tiene la edición { $edition }.
changes-count = { $count ->
    [one] { $count } cambio, hasta la edición { $edition }.
   *[other] { $count } cambios, hasta la edición { $edition }.
  }
changes-bar = { $count ->
    [one] { $count } cambio que no ha visto
   *[other] { $count } cambios que no ha visto
  }
changes-seen = Ya lo he visto
changes-seen-done = Marcado como visto. Se avisará de lo que cambie desde ahora.
changes-all = Mostrar todo lo que se recuerda
changes-latest = Mostrar solo lo que no he visto
changes-watched = en seguimiento
changes-general = De ningún país en particular
changes-here-none = No se recuerda ningún cambio desde la edición { $edition }.
changes-from-to = { $field }: de { $before } a { $after }
changes-set = { $field }: { $after } (antes, nada)
changes-emptied = { $field }: ya nada; era { $before }
changes-edition = edición { $edition }
changes-ended = desde el { $day }
changes-every-request = toda solicitud

# What became of a record.
change-added = Añadido
change-changed = Modificado
change-withdrawn = Retirado
change-lapsed = Ya no rige

# The tables: what a record is.
table-source = fuente
table-jurisdiction = Estado o territorio
table-succession = sucesor
table-jurisdiction_name = nombre del país
table-time_zone = huso horario
table-request_kind_name = nombre de un tipo de solicitud
table-channel_name = nombre de una vía
table-instrument = tratado
table-instrument_name = nombre de un tratado
table-coverage = lo que rige un tratado
table-provision = artículo de notificación
table-participation = participación en un tratado
table-notification = notificación
table-authority = oficina
table-authority_name = nombre de la oficina
table-address = dirección
table-contact = contacto
table-opening_hours = horario
table-designation = designación
table-language_rule = regla sobre idiomas
table-channel_rule = regla sobre una vía
table-channel_condition = condición de una vía
table-legal_basis = tratado como base jurídica
table-time_limit = plazo
table-network = red
table-membership = pertenencia a una red

# The columns: what a field of a record is.
column-id = identificador
column-publisher = editor
column-title = título
column-dated = fecha del documento
column-licence = licencia
column-credit = mención
column-url = enlace
column-note = nota
column-verified_on = verificado el
column-method = modo de verificación
column-due = próxima verificación
column-code = código
column-kind = tipo
column-parent = pertenece a
column-iso3 = código ISO
column-m49 = código de las Naciones Unidas
column-dialling = prefijo telefónico
column-capital = capital
column-region = región
column-subregion = subregión
column-un_group = grupo regional
column-former = antiguo Estado
column-successor = sucedido por
column-jurisdiction = país
column-language = idioma
column-name = nombre
column-zone = huso horario
column-request_kind = tipo de solicitud
column-channel = vía
column-instrument = tratado
column-parties = partes
column-signed = firmado el
column-reference = dónde se publica
column-article = artículo
column-provision = disposición
column-subject = materia
column-notified_to = notificado a
column-deadline = cuándo notificar
column-consented = consentimiento del
column-mode = modo de consentimiento
column-content = lo que se notifica
column-authority_text = oficina según lo notificado
column-unit_text = unidad según lo notificado
column-address_text = dirección según lo notificado
column-language_text = idiomas según lo notificado
column-authority = oficina
column-unit = unidad
column-text = texto
column-value = número o dirección
column-purpose = finalidad
column-days = días
column-opens = apertura
column-closes = cierre
column-role = función
column-direction = sentido
column-stage = etapa del proceso
column-territory = territorio
column-counterpart = acordado con
column-ruling = lo que rige
column-certified = traducción certificada
column-urgency = para qué solicitudes
column-acceptance = aceptación
column-basis = fundamento
column-taken = si se admite
column-condition_text = condición
column-network = red
column-since = desde
column-valid_from = vigente desde
column-valid_to = vigente hasta
column-source = fuente
column-as_of = a fecha de
column-doubt = duda
column-verification = verificado
