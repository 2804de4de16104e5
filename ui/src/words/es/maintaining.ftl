# The maintainers' bench: signing in, what is taken in, the outbox, reviews.
page-maintaining = Mantener
maintain-sign-in = Iniciar sesión, si mantiene el directorio
maintain-endpoint = Dirección del servidor central
maintain-token = Clave de acceso
maintain-token-file = O un archivo con la clave, que solo usted pueda leer
maintain-token-hint = La clave se guarda en el llavero de este sistema y en ningún otro lugar.
maintain-enter = Iniciar sesión
maintain-leave = Cerrar sesión
maintain-signed = Sesión iniciada en { $endpoint }
maintain-take-in = Registrar un cambio
maintain-file = Hoja de cálculo (XLSX o CSV)
maintain-form = O un solo registro
maintain-table = Tabla
maintain-key = Su clave de registro
maintain-fetch = Mostrar lo registrado
maintain-withdraw = Retirar este registro
maintain-source = De dónde procede
maintain-source-id = Identificador de la fuente
maintain-title = Título del documento
maintain-publisher = Emitido por
maintain-dated = Fecha (año, mes o día)
maintain-reference = Su referencia
maintain-received = Recibido el
maintain-carrier = Llegó por
maintain-reason = Por qué debe cambiarse el directorio
maintain-keep = Guardar como borrador
maintain-kept = Guardado como borrador. No se ha enviado nada.
maintain-faults = { $n ->
    [one] { $n } error.
   *[other] { $n } errores.
  }
maintain-changes = { $n ->
    [one] Cambiaría { $n } fila y quedarían igual { $unchanged }, respecto de la edición { $base }.
   *[other] Cambiarían { $n } filas y quedarían igual { $unchanged }, respecto de la edición { $base }.
  }
maintain-more = Solo se muestran las primeras { $n }; se guardan todas.
maintain-row = fila { $row }
maintain-means = ¿Qué columna es «{ $heading }»?
maintain-left-out = Escriba el nombre de la columna, o un guion para omitirla. La respuesta se recuerda.
maintain-column = Columna
maintain-base = Antes
maintain-theirs = Ahora
maintain-mine = Propuesto
maintain-nothing = nada
maintain-contested = Otra persona lo cambió entretanto
maintain-outbox = Por enviar
maintain-outbox-none = No hay borradores.
maintain-refresh = Preguntar cómo van
maintain-send = Enviar
maintain-discard = Desechar
maintain-revise = Redactarlo de nuevo
maintain-revising = Lo que guarde ahora sustituye a «{ $reason }».
maintain-revise-not = No, es algo nuevo
maintain-rows = { $n ->
    [one] { $n } fila
   *[other] { $n } filas
  }
maintain-edition = edición { $edition }
maintain-by = por { $by }
maintain-queue = A la espera de una segunda persona
maintain-queue-none = No hay nada pendiente.
maintain-queue-keys = J y K recorren la lista; Intro abre.
maintain-look = Ver lo pendiente
maintain-publish = Publicar lo aceptado
maintain-published = { $n ->
    [one] Ha salido la edición { $edition }, con { $n } propuesta.
   *[other] Ha salido la edición { $edition }, con { $n } propuestas.
  }
maintain-proof = Indica adónde van las solicitudes. Acepte solo con la nota verbal en mano o tras llamar a un contacto anterior.
maintain-note-verbale = Referencia que figura en la nota verbal
maintain-called = O bien: identificador del contacto anterior al que llamó
maintain-called-value = Su número o dirección anterior
maintain-review-reason = Su motivo
maintain-accept = Aceptar
maintain-ask = Pedir cambios
maintain-reject = Rechazar

campaign-title = Confirmación por los Estados
campaign-look = Ver quién debe confirmar
campaign-rule = Un dato debe confirmarse un año después de su última confirmación; aquel del que dependen las solicitudes urgentes, a los seis meses.
campaign-regions = Avance por región
campaign-region = Región
campaign-settled = Estados al día
campaign-of = { $n } de { $all }
campaign-lapsed = Vencidos
campaign-due = Por confirmar
campaign-unknown = Antigüedad desconocida
campaign-current = Al día
campaign-no-region = Región no registrada
campaign-states = Estados que tienen algo que confirmar
campaign-state = Estado
campaign-letter = Última carta
campaign-never = nunca
campaign-answered = Respuesta recibida, { $country }: los datos son correctos
campaign-method = Confirmado por
campaign-reason = De qué respuesta se trata
campaign-except = Salvo estos (identificadores de autoridades o entradas)

# The closed vocabularies of the bench.
proposal-state-draft = borrador
proposal-state-submitted = ante sus revisores
proposal-state-changes-asked = se piden cambios
proposal-state-accepted = aceptada
proposal-state-rejected = rechazada
proposal-state-withdrawn = retirada
proposal-state-published = publicada
draft-state-written = sin enviar
draft-state-waiting = espera el envío
draft-state-sent = enviada
draft-state-refused = denegada
carrier-note-verbale = nota verbal
carrier-letter = carta
carrier-email = correo electrónico
carrier-depositary = depositario
carrier-website = sitio web
carrier-call = llamada
becomes-added = Nuevo
becomes-changed = Modificado
becomes-withdrawn = Retirado
person-role-maintainer = encargado
person-role-reviewer = revisor
person-role-publisher = editor
person-role-reader = lector
act-revise = reescrita
act-submit = presentada a los revisores
act-ask-changes = se pidieron cambios
act-accept = aceptada
act-reject = rechazada
act-withdraw = retirada
act-publish = publicada

maintain-day = Año-mes-día, como 2026-11-23
maintain-waits = La edición está preparada y espera las firmas de sus revisores. Todavía no ha salido nada.
maintain-unpublished = No se publicó nada.
maintain-template = Guardar una hoja de cálculo para rellenar
maintain-template-of = Con lo que consta de este Estado (su código)

signing-title = Firmas de una edición
signing-what = Donde firman los revisores, una edición sale cuando han firmado los suficientes. Su programa la descarga y la compara con la que usted tiene: eso es lo que firma.
signing-key = Mostrar mi clave de firma, o crear una
signing-key-file = O un archivo con la clave de firma, que solo usted pueda leer
signing-public = Su parte pública: entréguela a quien publica
signing-not-named = La raíz de confianza aún no nombra esta clave de firma: su firma no contaría.
signing-look = Ver lo que espera firma
signing-none = Nada espera firma.
signing-edition = Edición { $edition }, de { $issued }
signing-differs = { $n ->
    [one] { $n } fila difiere de la edición { $held }, que usted tiene.
   *[other] { $n } filas difieren de la edición { $held }, que usted tiene.
  }
signing-unvouched = Ninguna firma de quien publica respalda aquí la edición { $held }. Actualícela primero: puede haber cambiado más de lo que se muestra.
signing-further = Mostrar más filas (quedan { $n })
signing-signed = Firmas: { $n } de { $threshold }
signing-digest = Lo que firma, por su huella:
signing-mine = Su firma está puesta.
signing-sign = Firmar esta edición
signing-there = Su firma está puesta. Faltan otras: todavía no ha salido nada.

campaign-save = Guardar las cartas pendientes
campaign-remind = Guardar los recordatorios
campaign-days = Días desde la última carta, o más
campaign-saved = { $n ->
    [one] { $n } carta guardada, con una hoja de cálculo de lo que consta.
   *[other] { $n } cartas guardadas, cada una con una hoja de cálculo de lo que consta.
  }
campaign-write = Carta al Estado: { $country }
campaign-language = Su idioma
campaign-note = Anotar que sale hoy
campaign-noted = Anotado: sale hoy.

figures-title = Cifras
figures-look = Contar
figures-not = Las consultas no figuran: nunca salen del equipo de quien lee.
figures-edition = Edición más reciente
figures-authorities = Autoridades
figures-registered = Personas con una clave de acceso válida
figures-reports = Avisos pendientes
figures-proposals = Propuestas: { $state }
figures-months = Cambios por mes
figures-month = Mes
figures-rows = Filas cambiadas
figures-by = Propuestas publicadas

enclosure-title = El documento mismo
enclosure-size = Tamaño: { $n } KB
enclosure-open = Abrirlo
enclosure-save = Guardarlo…
enclosure-foreign = Este archivo lo envió otra persona: ábralo como cualquier otro.
enclosure-opened = Entregado al programa que abre tales archivos.
enclosure-picture = El documento, como imagen
enclosure-choose = Adjuntar el documento…
enclosure-none = No adjuntarlo
enclosure-what = PDF, PNG, JPEG o texto sin formato, 8 MB como máximo: para quien revisa.
enclosure-pdf = documento PDF
enclosure-png = imagen (PNG)
enclosure-jpeg = imagen (JPEG)
enclosure-text = texto sin formato

# What is wrong with a spreadsheet, and what to do.
finding-broken-encoding = El archivo no está en la codificación esperada. Guárdelo de nuevo como «CSV UTF-8».
finding-empty-file = El archivo está vacío. Envíelo de nuevo: puede haberse cortado en el camino.
finding-encrypted-file = El libro tiene contraseña. Guárdelo sin ella.
finding-file-too-large = Es más de lo que se toma de una vez. Divida la tabla.
finding-merged-cells = Hay celdas combinadas. Sepárelas y escriba el valor en cada fila a la que corresponde.
finding-missing-column = Falta una columna obligatoria. Añádala: está en la hoja para rellenar.
finding-nothing-to-withdraw = No consta tal fila: no hay nada que retirar. Corrija su clave o quite la fila de la hoja.
finding-repeated-column = Dos columnas significan lo mismo. Quite una de ellas.
finding-repeated-sheet = Dos hojas son para la misma tabla. Reúna sus filas en una.
finding-too-few-cells = Esta línea tiene menos celdas que el encabezado. Escriba cada celda, aunque esté vacía.
finding-too-many-cells = Esta línea tiene más celdas que el encabezado. Ponga entre comillas la celda que contiene el separador, o guarde como XLSX.
finding-too-many-faults = Hay más faltas de las que se enumeran. Corrija primero estas: a menudo un solo error está detrás de todas.
finding-unclosed-quote = Una comilla se abre y no se cierra: puede que se hayan juntado filas. Quite la comilla suelta y guarde la tabla de nuevo.
finding-unknown-encoding = El texto está en una codificación desconocida. Guárdelo de nuevo como «CSV UTF-8».
finding-unknown-heading = Este encabezado no corresponde a ninguna columna conocida. Diga abajo cuál es, o déjela fuera.
finding-unknown-sheet = Esta hoja no es para ninguna tabla conocida. Déle el nombre de la tabla, como en la hoja para rellenar.
finding-wrong-file = El archivo no es una hoja de cálculo. Guarde la tabla como XLSX o CSV.
finding-failed-formula = Una fórmula falló aquí. Escriba el valor mismo.
finding-formula-without-value = El archivo tiene aquí una fórmula sin su valor. Ábralo en una hoja de cálculo y guárdelo de nuevo, o escriba el valor mismo.
finding-formula = Una fórmula figura aquí como texto. Escriba el valor mismo.
finding-time-for-date = Figura una hora donde debería haber una fecha. Escriba solo el día: 2026-11-20.
finding-line-break = Las líneas de la celda se unen con comas. Revise el texto en lo que cambiaría.
finding-number-for-date = Figura un número donde debería haber una fecha. Dé a la columna formato de fecha, o escríbala como texto: 2026-11-20.
finding-number-for-text = La hoja de cálculo convirtió en número lo que había aquí: puede faltar un + o ceros. Dé a la columna el formato Texto y escríbalo de nuevo.
finding-date-for-text = La hoja de cálculo convirtió en fecha u hora lo que había aquí. Dé a la columna el formato Texto y escríbalo de nuevo.
finding-truth-for-text = La hoja de cálculo convirtió en verdadero o falso lo que había aquí. Dé a la columna el formato Texto y escríbalo de nuevo.
finding-wrong-value = Eso no es ni sí ni no. Escriba sí para retirar la fila, o deje la celda vacía.
finding-broken-file = El libro no se puede leer. Ábralo en una hoja de cálculo y guárdelo de nuevo como XLSX, o envíelo otra vez.
