# What changed: the page, and the words for the tables and columns of the directory.
changes-title = Ce qui a changé
changes-since-began = Depuis l’édition { $edition }, celle du début.
changes-since-looked = Depuis l’édition { $edition }, que vous avez consultée le { $day }.
changes-since-asked = Tout ce qui est conservé, depuis l’édition { $edition }.
changes-none = Rien n’a changé. Vous avez l’édition { $edition }.
changes-count = { $count ->
    [one] { $count } changement, jusqu’à l’édition { $edition }.
   *[other] { $count } changements, jusqu’à l’édition { $edition }.
  }
changes-bar = { $count ->
    [one] { $count } changement que vous n’avez pas vu
   *[other] { $count } changements que vous n’avez pas vus
  }
changes-seen = J’ai vu cela
changes-seen-done = Marqué comme vu. Ce qui changera désormais sera signalé.
changes-all = Montrer tout ce qui est conservé
changes-latest = Montrer seulement ce que je n’ai pas vu
changes-watched = suivi
changes-general = D’aucun pays en particulier
changes-here-none = Aucun changement n’est conservé depuis l’édition { $edition }.
changes-from-to = { $field } : de { $before } à { $after }
changes-set = { $field } : { $after } (rien auparavant)
changes-emptied = { $field } : plus rien ; c’était { $before }
changes-edition = édition { $edition }
changes-ended = depuis le { $day }
changes-every-request = toute demande

# What became of a record.
change-added = Ajouté
change-changed = Modifié
change-withdrawn = Retiré
change-lapsed = Ne vaut plus

# The tables: what a record is.
table-source = source
table-jurisdiction = État ou territoire
table-succession = successeur
table-jurisdiction_name = nom du pays
table-time_zone = fuseau horaire
table-request_kind_name = nom d’un type de demande
table-channel_name = nom d’une voie
table-instrument = traité
table-instrument_name = nom d’un traité
table-coverage = ce qu’un traité régit
table-provision = article de notification
table-participation = participation à un traité
table-notification = notification
table-authority = autorité
table-authority_name = nom de l’autorité
table-address = adresse
table-contact = coordonnées
table-opening_hours = heures d’ouverture
table-designation = désignation
table-language_rule = règle sur les langues
table-channel_rule = règle sur une voie
table-channel_condition = condition d’une voie
table-legal_basis = traité comme base légale
table-time_limit = délai
table-network = réseau
table-membership = appartenance à un réseau

# The columns: what a field of a record is.
column-id = identifiant
column-publisher = éditeur
column-title = titre
column-dated = date du document
column-licence = licence
column-credit = mention
column-url = lien
column-note = remarque
column-verified_on = vérifié le
column-method = mode de vérification
column-due = prochaine vérification
column-code = code
column-kind = genre
column-parent = appartient à
column-iso3 = code ISO
column-m49 = code des Nations Unies
column-dialling = indicatif
column-capital = capitale
column-region = région
column-subregion = sous-région
column-un_group = groupe régional
column-former = ancien État
column-successor = remplacé par
column-jurisdiction = pays
column-language = langue
column-name = nom
column-zone = fuseau horaire
column-request_kind = type de demande
column-channel = voie
column-instrument = traité
column-parties = parties
column-signed = signé le
column-reference = où il est publié
column-article = article
column-provision = disposition
column-subject = matière
column-notified_to = notifié à
column-deadline = quand notifier
column-consented = consentement du
column-mode = mode de consentement
column-content = objet notifié
column-authority_text = autorité telle que notifiée
column-unit_text = service tel que notifié
column-address_text = adresse telle que notifiée
column-language_text = langues telles que notifiées
column-authority = autorité
column-unit = unité
column-text = texte
column-value = numéro ou adresse
column-purpose = objet
column-days = jours
column-opens = ouverture
column-closes = fermeture
column-role = qualité
column-direction = sens
column-stage = stade de la procédure
column-territory = territoire
column-counterpart = convenu avec
column-ruling = ce qui vaut
column-certified = traduction certifiée
column-urgency = pour quelles demandes
column-acceptance = acceptation
column-basis = fondement
column-taken = si elle est admise
column-condition_text = condition
column-network = réseau
column-since = depuis
column-valid_from = en vigueur dès
column-valid_to = en vigueur jusqu’au
column-source = source
column-as_of = état au
column-doubt = doute
column-verification = vérifié
