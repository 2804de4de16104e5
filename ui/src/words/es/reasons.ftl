reason-ended = terminó el { $day } respecto de: { $place }
reason-in-force = en vigor desde { $day } respecto de: { $place }
reason-in-force-later = en vigor solo a partir de { $day } respecto de: { $place }
reason-consented = { $place }: consentimiento en obligarse el { $day }; no consta la entrada en vigor
reason-consented-later = { $place }: consentimiento en obligarse solo el { $day }
reason-named-party = { $place }: figura como parte; no consta desde cuándo
reason-signed-alone = { $place }: firma; no consta la entrada en vigor
reason-signature = { $place }: firma el { $day }; la firma no es consentimiento en obligarse
reason-no-consent = { $place }: no consta consentimiento a fecha de { $day }; puede haberse adherido después, consulte al depositario
reason-not-yet = { $instrument } no entró en vigor hasta el { $day }
reason-member-of = { $place }: miembro de { $organisation }
reason-extended = una notificación hecha en su virtud nombra autoridades de: { $place }
reason-extension-unknown = no consta si se extiende a: { $place }
reason-former-party = las listas de partes nombran a los Estados actuales; la participación de { $place } no consta con su propio nombre
reason-not-listed = { $place } no figura en la lista de partes de { $day }; puede haberse adherido después, consulte al depositario
reason-not-party = { $place } no es parte
reason-party-unknown = no consta si { $place } es parte
reason-two-only = solo entre dos Estados
reason-members-apart = obliga a { $place } con terceros, no a sus miembros entre sí
reason-nothing-binds = nada registrado obliga a { $place } para este tipo de solicitud a fecha de { $day }; consulte antes a su autoridad
reason-succeeded = { $place } ya no existe; la respuesta es para { $successor }, que le sucedió

reason-no-rule-on-request = { $instrument } no tiene regla sobre solicitudes de este tipo: { $request }
reason-next-basis = la siguiente base jurídica:
reason-ranks-before = va antes:
reason-mla-treaty = un tratado de asistencia judicial recíproca:
reason-may-displace = { $provision }: si obliga también al Estado requirente, los párrafos 9 a 29 del artículo solo se aplican si ambos lo convienen
reason-mla-treaty-binds = un tratado de asistencia judicial recíproca obliga a ambos:
reason-displaces = { $provision }: los párrafos 9 a 29 del artículo solo se aplican entonces si ambos lo convienen
reason-nearer-recorded = { $count ->
    [one] consta { $count } instrumento bilateral o regional de { $place } que puede ir antes: indique el Estado requirente
   *[other] constan { $count } instrumentos bilaterales o regionales de { $place } que pueden ir antes: indique el Estado requirente
  }
reason-basis-taken = { $place } lo considera base jurídica
reason-basis-not-taken = { $place } no lo considera por sí solo base jurídica
reason-basis-conditional = { $place } lo considera base jurídica con una condición:

reason-accepts = { $who } acepta este conducto{ $urgency ->
    [urgent] {" "}para solicitudes urgentes
   *[any] {""}
  }: { $channel }
reason-prefers = { $who } prefiere este conducto{ $urgency ->
    [urgent] {" "}para solicitudes urgentes
   *[any] {""}
  }: { $channel }
reason-accepts-only = { $who } solo acepta este conducto{ $urgency ->
    [urgent] {" "}para solicitudes urgentes
   *[any] {""}
  }: { $channel }
reason-leaves-open = { $who } acepta este conducto si ambos Estados lo convienen, lo que por sí solo no es ni sí ni no{ $urgency ->
    [urgent] , para solicitudes urgentes
   *[any] {""}
  }: { $channel }
reason-refuses = { $who } no acepta este conducto{ $urgency ->
    [urgent] {" "}para solicitudes urgentes
   *[any] {""}
  }: { $channel }
reason-coordinates = { $who } indicó este conducto para coordinar, lo que no supone aceptar solicitudes: { $channel }
reason-if-agreed = si se conviene, con: { $conditions }
reason-for-subject = para: { $text }

reason-holds-from = pero solo rige a partir de { $day }
reason-held-until = pero terminó el { $day }
reason-counterpart-only = pero solo rige para solicitudes de: { $place }
reason-stage-only = pero es para una sola etapa: { $stage }
reason-not-urgent = pero es para solicitudes que no son urgentes
reason-subject-only = pero es para una sola materia: { $text }
reason-other-channel = la pregunta se refiere a otro conducto
reason-more-specific = una regla más específica va antes
reason-measure-ended = la medida de emergencia terminó el { $day }
reason-ordinary-stands = se mantiene lo que se acepta ordinariamente
reason-measure-takes-nothing = una medida de emergencia no quita nada de lo que se acepta ordinariamente: pregunte si sigue vigente
reason-measure-adds-nothing = la medida de emergencia no añade nada a lo que se acepta ordinariamente
reason-measure-open = medida de emergencia sin fecha de término: consulte antes
reason-no-channel-rule = no consta ninguna regla sobre conductos para { $place }; consulte antes a su autoridad
reason-channel-unsaid = nada registrado dice si { $place } recibe solicitudes por este conducto: { $channel }; consulte antes a su autoridad

reason-designated = autoridad designada: { $office }
reason-for-stage = etapa: { $stage }
reason-for-territory = para { $place }
reason-none-designated = { $place } declaró que no designa ninguna autoridad
reason-no-authority = no consta ninguna autoridad de { $place } en virtud de { $instrument } para este tipo de solicitud
reason-elsewhere = { $office } está designada en virtud de otro instrumento, { $instrument }: dónde preguntar, no el destinatario designado
reason-sources-differ = las fuentes difieren: { $one } según una, { $other } según otra; se muestran ambas, pregunte cuál vale
reason-source-taken = las fuentes difieren: { $one } según una, { $other } según otra, que fue verificada y se toma
reason-territories = territorios con autoridades propias, que se consultan por separado: { $places }
reason-state-languages = { $place } no tiene regla propia sobre idiomas; se muestra lo que declaró { $state }

reason-doubt = dudoso: { $text }
reason-recorded = { $text }
every-party = Toda parte
