status-accepted = Se acepta
status-conditional = Se acepta con condiciones
status-urgent-only = Solo solicitudes urgentes
status-not-accepted = No se acepta
status-lapsed = Ya no consta
status-not-stated = No consta
status-not-applicable = No procede

status-means-accepted = Una regla registrada lo acepta.
status-means-conditional = Una regla registrada lo acepta, con las condiciones que siguen.
status-means-urgent-only = Una regla registrada lo acepta en casos urgentes.
status-means-not-accepted = Una regla registrada lo rechaza.
status-means-lapsed = Se aceptó en su día. Nada registrado indica que siga siendo así: consulte antes a la autoridad.
status-means-not-stated = Nada registrado dice sí ni no. No es una negativa: consulte a la autoridad.
status-means-not-applicable = El tratado no sirve de base para esta solicitud entre los Estados en esa fecha: véase por qué.

request-extradition = extradición
request-mla = asistencia judicial recíproca
request-confiscation = decomiso
request-transfer-of-sentenced-persons = traslado de personas condenadas
request-joint-investigation = investigación conjunta
request-controlled-delivery = entrega vigilada
request-evidence-preservation = conservación de pruebas
request-provisional-arrest = detención preventiva
request-maritime = buques en el mar
request-prevention = prevención
request-transfer-of-proceedings = remisión de actuaciones penales
any-request = todo tipo de solicitud

channel-diplomatic = vía diplomática
channel-central-authority-direct = directamente a la autoridad central
channel-judicial-authority-direct = directamente entre autoridades judiciales
channel-interpol = INTERPOL
channel-email = correo electrónico
channel-fax = fax
channel-post = correo postal
channel-courier = mensajería
channel-secure-platform = plataforma segura
channel-regional-network = red regional
channel-oral = de palabra
channel-consular = oficina consular

acceptance-accepted = se acepta
acceptance-preferred = se acepta y se prefiere
acceptance-exclusive = la única que se acepta
acceptance-if-agreed = si ambos Estados lo convienen (por sí solo, ni sí ni no)
acceptance-refused = no se acepta
acceptance-coordination-only = solo para coordinación; no se reciben solicitudes

urgency-any = {""}
urgency-urgent = solicitudes urgentes
urgency-ordinary = solicitudes ordinarias

basis-treaty-default = regla del propio tratado
basis-declaration = declaración del Estado
basis-bilateral = convenido entre los dos Estados
basis-domestic = derecho interno o directrices
basis-practice = práctica
basis-emergency = medida de emergencia
basis-emergency-made-permanent = medida de emergencia convertida en permanente

condition-e-signature = firma electrónica
condition-encryption = cifrado
condition-original-never = no hace falta el original
condition-original-on-request = original si se solicita
condition-original-within-days = { $days ->
    [none] el original debe seguir
    [one] original en el plazo de { $days } día
   *[other] original en el plazo de { $days } días
  }
condition-original-follows = original lo antes posible
condition-original-when-post-resumes = original cuando se reanude el correo
condition-confirmation-in-writing = { $days ->
    [none] confirmación por escrito
    [one] confirmación por escrito en el plazo de { $days } día
   *[other] confirmación por escrito en el plazo de { $days } días
  }
condition-authentication = autenticación
condition-legalisation = legalización
condition-copy-to = copia a otra autoridad
condition-urgent-only = solo casos urgentes
condition-reciprocity = reciprocidad
condition-written-arrangement-first = arreglo previo por escrito
condition-confirm-first = confirmar antes con la autoridad
condition-purpose-limited = solo para el fin indicado

language-use-accepted = se acepta
language-use-preferred = se acepta y se prefiere
language-use-fallback = se acepta si el primero no es posible
language-use-translation-required = se exige traducción
language-use-translation-not-required = no se exige traducción
language-use-case-by-case = la autoridad lo indica en cada caso

certified-yes = traducción certificada
certified-no = la traducción no tiene que estar certificada
certified-unknown = {""}

binding-yes = en vigor
binding-no = no está en vigor
binding-unknown = no consta si está en vigor

stage-pre-trial = antes del juicio
stage-trial = en el juicio
stage-execution = después de la sentencia

role-central = autoridad central
role-competent = autoridad competente
role-judicial = autoridad judicial
role-contact = punto de contacto
role-24-7 = punto de contacto a toda hora

direction-incoming = solicitudes recibidas
direction-outgoing = solicitudes enviadas
direction-both = solicitudes recibidas y enviadas

address-postal = Correo postal
address-visiting = Visitas

contact-telephone = Teléfono
contact-telephone-24h = Teléfono, a toda hora
contact-fax = Fax
contact-email = Correo electrónico
contact-web = Página web
contact-platform = Plataforma

name-official = nombre oficial
name-short = nombre usual
name-alias = otro nombre
name-historic = nombre anterior
name-transliteration = transliteración
name-translation = traducción de la fuente

jurisdiction-state = Estado
jurisdiction-territory = Territorio
jurisdiction-former = Antiguo Estado o territorio
jurisdiction-organisation = Organización

method-note-verbale = nota verbal
method-call-back = llamada de comprobación
method-depositary = el depositario
method-website = su propia página

taken-yes = se considera base jurídica
taken-no = no se considera base jurídica
taken-conditional = se considera base jurídica con una condición

member-member = miembro
member-sub-bureau = suboficina
member-founder = miembro fundador
member-signatory = signatario

content-authority = autoridad
content-none-designated = ninguna autoridad designada
content-languages = idiomas
content-legal-basis = base jurídica
content-channel = conducto
content-judicial-authorities = autoridades judiciales
content-time-limit = plazo
content-legalisation = legalización
content-statement = comunicación

instrument-multilateral = tratado de las Naciones Unidas
instrument-regional = tratado regional
instrument-bilateral = tratado bilateral
instrument-supplement = acuerdo complementario
instrument-arrangement = arreglo
instrument-domestic = derecho interno
