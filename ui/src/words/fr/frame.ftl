name = Valise
about = Quelle autorité, par quelle voie, et qui le dit
edition-today = Édition { $edition }, publiée le { $issued }. Fonctionne sans réseau.
edition-old = Édition { $edition }, publiée le { $issued } (il y a { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }). Fonctionne sans réseau.
edition-clock = L’édition { $edition } a été publiée le { $issued }, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  } après le jour qu’indique l’horloge de cette machine. Réglez l’horloge : d’ici là, les réponses valent pour un autre jour.
skip = Aller à la page
pages = Pages
page-lookup = Recherche
page-countries = Pays
page-matrix = Tableau
page-changes = Changements
page-receipts = Reçus
page-settings = Réglages
page-help = Aide
page-first-run = Bienvenue
language = Langue
back = Retour
back-to-results = Retour aux résultats
print = Imprimer
loading = Ouverture…

between = {", "}
between-clauses = {" ; "}
between-sentences = {". "}
colon = {" : "}
