# What is taken away: sheets, citations, the draft of a request. Rust reads this file too (`crates/paper/src/words.rs`).

# Sheets.
paper-answer-title = { $country }: { $request }
paper-question = Pregunta
paper-to = Estado requerido
paper-from = Estado requirente
paper-kind = Tipo de solicitud
paper-treaty = Tratado
paper-channel = Vía de transmisión
paper-stage = Fase del proceso
paper-urgency = Urgencia
paper-on = Para el día
paper-offices = Oficinas
paper-designated = Designada para: { $functions }
paper-footer = Valise, edición { $edition } del { $issued }, para el { $on }. Fuentes: { $sources }
paper-page = Página

# Copied with their citation.
paper-cited = Fuente: { $sources } ({ $freshness }). Valise, edición { $edition } del { $issued }, consultada el { $time }.
paper-mail-subject = Solicitud de asistencia judicial: contacto

# The draft of a request.
letter-title = Solicitud de asistencia judicial recíproca
letter-draft = Borrador. Lo que figura entre corchetes debe completarlo usted.
letter-from = De
letter-from-blank = {"["}Autoridad requirente, dirección, teléfono, correo electrónico]
letter-to = A
letter-to-choose = Varias oficinas reciben estas solicitudes. Conserve la que corresponda al caso y tache las demás.
letter-to-blank = {"["}No consta ninguna oficina receptora: pregunte primero]
letter-reference = {"["}Su referencia], [lugar y fecha]
letter-opening = En virtud del instrumento «{ $treaty }», la parte requirente ({ $from }) solicita a la parte requerida ({ $to }) la asistencia que se describe a continuación.
letter-from-state = {"["}Estado requirente]
letter-no-treaty = {"["}fundamento jurídico]
letter-contents = Contenido obligatorio de la solicitud: { $article }
letter-orientation = La lista del contenido exigido por el instrumento «{ $treaty }» no consta aquí: consulte ese tratado. La lista siguiente es la de UNTOC 18(15), a título orientativo.
letter-blank = {"["}por completar]
need-authority = Qué autoridad formula la solicitud
need-matter = El objeto y la índole de la investigación, el proceso o las actuaciones, y el nombre y las funciones de la autoridad que los lleva
need-facts = Un resumen de los hechos pertinentes; no para la notificación de documentos judiciales
need-assistance = La asistencia que se pide y todo procedimiento particular que se desee
need-person = De ser posible, la identidad, ubicación y nacionalidad de cada persona interesada
need-purpose = La finalidad para la que se piden las pruebas, la información o las medidas
need-object = El objeto y el motivo de la solicitud
need-person-known = De ser posible, la identidad y nacionalidad de la persona de que se trate
need-served = Cuando proceda, el nombre y la dirección del destinatario de la notificación
need-offence = Para las comisiones rogatorias: el delito y una exposición sumaria de los hechos
letter-language = Idioma de la solicitud y de sus anexos: { $languages }.
letter-languages = {"["}Idioma de la solicitud y de sus anexos, entre los aceptados: { $languages }]
letter-channel = Vía de transmisión: { $channel }.
letter-channel-ask = {"["}Vía de transmisión prevista: { $channel }. Lo que consta: { $status }. Pregunte a la oficina antes del envío]
letter-channel-blank = {"["}Vía de transmisión]
undertaken-e-signature = La solicitud lleva firma electrónica.
undertaken-encryption = Se transmite cifrada.
undertaken-original-never = No se enviará el original.
undertaken-original-on-request = El original se enviará si se pide.
undertaken-original-within-days = { $days ->
    [none] El original se envía a continuación.
    [one] El original se envía en el plazo de { $days } día.
   *[other] El original se envía en el plazo de { $days } días.
  }
undertaken-original-follows = El original se envía lo antes posible.
undertaken-original-when-post-resumes = El original se enviará en cuanto se reanude el correo.
undertaken-confirmation-in-writing = { $days ->
    [none] La solicitud se confirmará por escrito.
    [one] La solicitud se confirmará por escrito en el plazo de { $days } día.
   *[other] La solicitud se confirmará por escrito en el plazo de { $days } días.
  }
undertaken-authentication = Está autenticada por: [medio]
undertaken-legalisation = Los anexos están legalizados por: [autoridad]
undertaken-copy-to = Copia dirigida a: [autoridad]
undertaken-urgent-only = El asunto es urgente por lo siguiente: [motivos]
undertaken-reciprocity = {"["}Si puede comprometerse a ello: se asegura la reciprocidad en casos análogos]
undertaken-written-arrangement-first = Se basa en el acuerdo escrito de fecha: [fecha]
undertaken-confirm-first = Su oficina confirmó que acepta esta vía el: [fecha]
undertaken-purpose-limited = Lo que se reciba se utilizará solo para este fin: [fin]
letter-signature = {"["}Nombre, cargo, firma, sello]
letter-checklist = Antes del envío
check-contents = Contiene todo lo que exige { $article }
check-language = Está redactada o traducida en un idioma aceptado: { $languages }
check-language-ask = No consta ningún idioma: pregunte a la oficina cuál acepta
check-channel = Sale por una vía que consta: { $channel } ({ $status })
check-channel-ask = { $channel }: { $status }. Pregunte a la oficina antes del envío
check-condition = Condición cumplida: { $condition }
check-address = La dirección se confirmó con la oficina; lo que consta: { $freshness }
letter-bridge = La herramienta de redacción de solicitudes de asistencia judicial de la UNODC (Mutual Legal Assistance Request Writer Tool) guía paso a paso por la solicitud completa; lo que figura aquí puede trasladarse a ella.
letter-local = Redactado y guardado en este equipo. Valise no envía nada.

# En la ventana: lo que se copia, se guarda y se imprime.
take-title = Llevárselo
take-language = Lengua de lo que se escribe
take-paper = Papel
take-size-a4 = A4
take-size-letter = Carta (Letter)
take-cite = Copiar con la cita
take-print = Imprimir…
take-sheet = Ficha (PDF)…
take-receipt = Recibo para el expediente…
take-letter = Borrador de la solicitud (PDF)…
take-letter-docx = Borrador de la solicitud (DOCX)…
take-vcard3 = Libreta de direcciones (vCard 3.0)…
take-vcard4 = Libreta de direcciones (vCard 4.0)…
take-csv = CSV…
take-csv-marked = CSV con la marca de UTF-8 (BOM)…
take-xlsx = Libro de cálculo (XLSX)…
take-json-ld = Para programas (JSON-LD)…
take-making = Se prepara el archivo…
take-choosing = El sistema pregunta dónde va el archivo.
take-writing = Se escribe el archivo…
take-saved = Guardado: { $path }
take-copied = Copiado, con fuente, fecha y edición.
take-printing = Entregado al programa que muestra los archivos PDF. Imprímalo desde allí.
take-address = Copiar el bloque de dirección
take-mail = Escribir un correo…
take-mailing = Se ha llamado a su programa de correo. No se le ha dado nada del caso.

# Recibos.
receipt-what = Un recibo dice qué edición dio qué respuesta a qué pregunta. Se prueba haciendo de nuevo la misma pregunta a la edición de este equipo.
receipt-choose = Elegir un recibo…
receipt-signed = Probado: la edición firmada { $edition } da esta respuesta a esta pregunta.
receipt-unsigned = Probado solo por la huella: la edición { $edition }, tal como está aquí, da esta respuesta a esta pregunta. Ninguna firma avala la edición de aquí.
receipt-another-edition = No probado aquí: el recibo es de la edición { $edition }, y esta copia contiene la edición { $here }.
receipt-same = La edición { $here } da la misma respuesta a la pregunta.
receipt-differs = La edición { $here } da otra respuesta a la pregunta.
receipt-refused = Rechazado: este recibo no está como se escribió, o nunca se escribió así.
receipt-unproved = No probado, porque nada lo firma: cuándo se escribió el recibo, con qué programa y por quién.
receipt-file = Archivo
receipt-question = La pregunta que contiene
receipt-status = La respuesta que contiene
receipt-written = Escrito, según dice
receipt-faults = Lo que no puede ser cierto
receipt-ask = Preguntar lo mismo aquí
