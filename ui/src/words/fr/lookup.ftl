box-title = Rechercher une autorité
box-label = Pays, traité, type de demande, voie de transmission ou autorité
box-hint = Dans n’importe quel ordre et n’importe quelle langue, avec ou sans accents. Les flèches choisissent, Entrée ouvre, Échap revient.
box-results = Résultats
box-country = traités, langues, voies, autorités
box-clear = Effacer

ask-title = Ce que vous pouvez demander
ask-1 = kirghizistan untoc courriel
ask-1-means = Une demande fondée sur l’UNTOC peut-elle être envoyée au Kirghizistan par courrier électronique ?
ask-2 = lettonie extradition
ask-2-means = Qui reçoit une demande d’extradition en Lettonie ?
ask-3 = suisse urgent interpol
ask-3-means = INTERPOL est-il ouvert pour une demande urgente adressée à la Suisse ?
ask-4 = brasil transferência de pessoas condenadas
ask-4-means = Les autres langues sont comprises aussi
ask-5 = procureur général
ask-5-means = Les autorités par leur nom

found-none = Aucun résultat
found-jurisdictions = { $n ->
    [one] { $n } État ou territoire
   *[other] { $n } États ou territoires
  }
found-offices = { $n ->
    [one] { $n } autorité
   *[other] { $n } autorités
  }
nothing-why = Rien dans cette édition ne répond à « { $query } ». Cela ne dit pas si une telle autorité existe.
nothing-try-1 = Vérifiez l’orthographe du pays, ou tapez son code (KG, BRA).
nothing-try-2 = Employez moins de mots.
nothing-try-3 = Tapez le pays seul pour voir ses autorités.

understood-title = Compris comme
facet-country = pays
facet-treaty = traité
facet-request = demande
facet-channel = voie
facet-urgent = urgence
facet-from = pays requérant
facet-rest = aussi recherché
understood-urgent = urgent
understood-typo = tapé « { $text } »
understood-name = d’après « { $text } »
understood-language = nom en { $language }
understood-choice = Ces mots désignent plusieurs pays. Tous sont affichés.

verdict-title = Peut-on l’envoyer ?
verdict-conditions = Conditions
verdict-languages = Langues
verdict-urgent = En cas d’urgence
verdict-to = À
verdict-no-channel = aucune voie indiquée
verdict-no-treaty = aucun traité indiqué
verdict-rules = Règles examinées
verdict-routes = Traités sur lesquels elle peut se fonder
verdict-chosen = cette réponse
verdict-time-limits = Délais
verdict-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
  }
verdict-why = Pourquoi : { $n ->
    [one] { $n } règle examinée
   *[other] { $n } règles examinées
  }
verdict-applied = Appliquée
verdict-set-aside = Écartée
