status-accepted = Admise
status-conditional = Admise sous conditions
status-urgent-only = Demandes urgentes seulement
status-not-accepted = Non admise
status-lapsed = Plus attestée
status-not-stated = Non précisé
status-not-applicable = Sans objet

status-means-accepted = Une règle enregistrée admet cette voie.
status-means-conditional = Une règle enregistrée admet cette voie, aux conditions ci-dessous.
status-means-urgent-only = Une règle enregistrée admet cette voie en cas d’urgence.
status-means-not-accepted = Une règle enregistrée refuse cette voie.
status-means-lapsed = Cette voie a été admise. Rien n’atteste qu’elle le soit encore : interrogez d’abord l’autorité.
status-means-not-stated = Rien d’enregistré ne dit ni oui ni non. Ce n’est pas un refus : interrogez l’autorité.
status-means-not-applicable = Le traité ne peut fonder cette demande entre les États à cette date : voir pourquoi.

request-extradition = extradition
request-mla = entraide judiciaire
request-confiscation = confiscation
request-transfer-of-sentenced-persons = transfèrement des personnes condamnées
request-joint-investigation = enquête conjointe
request-controlled-delivery = livraison surveillée
request-evidence-preservation = conservation des preuves
request-provisional-arrest = arrestation provisoire
request-maritime = navires en mer
request-prevention = prévention
request-transfer-of-proceedings = transfert des procédures pénales
any-request = tout type de demande

channel-diplomatic = voie diplomatique
channel-central-authority-direct = directement à l’autorité centrale
channel-judicial-authority-direct = directement entre autorités judiciaires
channel-interpol = INTERPOL
channel-email = courrier électronique
channel-fax = télécopie
channel-post = courrier postal
channel-courier = messagerie
channel-secure-platform = plateforme sécurisée
channel-regional-network = réseau régional
channel-oral = oralement
channel-consular = poste consulaire

acceptance-accepted = admise
acceptance-preferred = admise et préférée
acceptance-exclusive = la seule admise
acceptance-if-agreed = si les deux États en conviennent (en soi, ni oui ni non)
acceptance-refused = non admise
acceptance-coordination-only = pour la coordination seulement ; les demandes n’y sont pas reçues

urgency-any = {""}
urgency-urgent = demandes urgentes
urgency-ordinary = demandes ordinaires

basis-treaty-default = règle du traité lui-même
basis-declaration = déclaration de l’État
basis-bilateral = convenu entre les deux États
basis-domestic = droit interne ou directives
basis-practice = pratique
basis-emergency = mesure d’urgence
basis-emergency-made-permanent = mesure d’urgence pérennisée

condition-e-signature = signature électronique
condition-encryption = chiffrement
condition-original-never = original non requis
condition-original-on-request = original sur demande
condition-original-within-days = { $days ->
    [none] l’original doit suivre
    [one] original dans un délai de { $days } jour
   *[other] original dans un délai de { $days } jours
  }
condition-original-follows = original dès que possible
condition-original-when-post-resumes = original à la reprise du courrier postal
condition-confirmation-in-writing = { $days ->
    [none] confirmation écrite
    [one] confirmation écrite dans un délai de { $days } jour
   *[other] confirmation écrite dans un délai de { $days } jours
  }
condition-authentication = authentification
condition-legalisation = légalisation
condition-copy-to = copie à une autre autorité
condition-urgent-only = cas urgents seulement
condition-reciprocity = réciprocité
condition-written-arrangement-first = arrangement écrit préalable
condition-confirm-first = à confirmer d’abord auprès de l’autorité
condition-purpose-limited = aux seules fins indiquées

language-use-accepted = acceptée
language-use-preferred = acceptée et préférée
language-use-fallback = acceptée si la première n’est pas possible
language-use-translation-required = traduction exigée
language-use-translation-not-required = traduction non exigée
language-use-case-by-case = l’autorité l’indique au cas par cas

certified-yes = traduction certifiée conforme
certified-no = la traduction n’a pas à être certifiée
certified-unknown = {""}

binding-yes = en vigueur
binding-no = pas en vigueur
binding-unknown = entrée en vigueur non enregistrée

stage-pre-trial = avant le procès
stage-trial = au procès
stage-execution = après le jugement

role-central = autorité centrale
role-competent = autorité compétente
role-judicial = autorité judiciaire
role-contact = point de contact
role-24-7 = point de contact joignable à toute heure

direction-incoming = demandes reçues
direction-outgoing = demandes émises
direction-both = demandes reçues et émises

address-postal = Adresse postale
address-visiting = Pour les visiteurs

contact-telephone = Téléphone
contact-telephone-24h = Téléphone, à toute heure
contact-fax = Télécopie
contact-email = Courriel
contact-web = Page web
contact-platform = Plateforme

name-official = nom officiel
name-short = nom usuel
name-alias = autre nom
name-historic = ancien nom
name-transliteration = translittération
name-translation = traduction par la source

jurisdiction-state = État
jurisdiction-territory = Territoire
jurisdiction-former = Ancien État ou territoire
jurisdiction-organisation = Organisation

method-note-verbale = note verbale
method-call-back = rappel téléphonique
method-depositary = le dépositaire
method-website = sa propre page

taken-yes = pris comme base juridique
taken-no = non pris comme base juridique
taken-conditional = pris sous condition

member-member = membre
member-sub-bureau = sous-bureau
member-founder = membre fondateur
member-signatory = signataire

content-authority = autorité
content-none-designated = aucune autorité désignée
content-languages = langues
content-legal-basis = base juridique
content-channel = voie de transmission
content-judicial-authorities = autorités judiciaires
content-time-limit = délai
content-legalisation = légalisation
content-statement = communication

instrument-multilateral = traité des Nations Unies
instrument-regional = traité régional
instrument-bilateral = traité bilatéral
instrument-supplement = accord complémentaire
instrument-arrangement = arrangement
instrument-domestic = droit interne
