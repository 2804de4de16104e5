name = Valise
about = Quelle autorité, par quelle voie, et qui le dit
edition-today = Édition { $edition }, publiée le { $issued }. Fonctionne sans réseau.
edition-old = Édition { $edition }, publiée le { $issued } (il y a { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }). Fonctionne sans réseau.
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
