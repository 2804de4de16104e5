# The maintainers' bench: signing in, what is taken in, the outbox, reviews.
page-maintaining = Tenir à jour
maintain-sign-in = Se connecter, si vous tenez le répertoire
maintain-endpoint = Adresse du serveur central
maintain-token = Jeton
maintain-token-file = Ou un fichier contenant le jeton, que vous seul pouvez lire
maintain-token-hint = Le jeton est conservé dans le trousseau de ce système, et nulle part ailleurs.
maintain-enter = Se connecter
maintain-leave = Se déconnecter
maintain-signed = Connecté à { $endpoint }
maintain-take-in = Saisir une modification
maintain-file = Tableur (XLSX ou CSV)
maintain-form = Ou une seule fiche
maintain-table = Table
maintain-key = Sa clé
maintain-fetch = Afficher ce qui est enregistré
maintain-withdraw = Retirer cette fiche
maintain-source = D’où cela vient
maintain-source-id = Identifiant de la source
maintain-title = Intitulé du document
maintain-publisher = Émis par
maintain-dated = Daté (année, mois ou jour)
maintain-reference = Sa référence
maintain-received = Reçu le
maintain-carrier = Parvenu par
maintain-reason = Pourquoi modifier le répertoire
maintain-keep = Garder comme brouillon
maintain-kept = Gardé comme brouillon. Rien n’a été envoyé.
maintain-faults = { $n ->
    [one] { $n } erreur.
   *[other] { $n } erreurs.
  }
maintain-changes = { $n ->
    [one] { $n } ligne changerait, { $unchanged } resteraient telles quelles, par rapport à l’édition { $base }.
   *[other] { $n } lignes changeraient, { $unchanged } resteraient telles quelles, par rapport à l’édition { $base }.
  }
maintain-more = Seules les { $n } premières sont affichées ; toutes sont gardées.
maintain-row = ligne { $row }
maintain-means = Quelle colonne est « { $heading } » ?
maintain-left-out = Écrivez le nom de la colonne, ou un tiret pour l’omettre. La réponse est mémorisée.
maintain-column = Colonne
maintain-base = Avant
maintain-theirs = Maintenant
maintain-mine = Proposé
maintain-nothing = rien
maintain-contested = Quelqu’un d’autre l’a modifié entre-temps
maintain-outbox = À envoyer
maintain-outbox-none = Il n’y a aucun brouillon.
maintain-refresh = Demander où elles en sont
maintain-send = Envoyer
maintain-discard = Jeter
maintain-revise = Le rédiger de nouveau
maintain-revising = Ce que vous gardez maintenant remplace « { $reason } ».
maintain-revise-not = Non, c’est autre chose
maintain-rows = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
  }
maintain-edition = édition { $edition }
maintain-by = par { $by }
maintain-queue = En attente d’une deuxième personne
maintain-queue-none = Rien n’attend.
maintain-queue-keys = J et K parcourent la liste, Entrée ouvre.
maintain-look = Voir ce qui attend
maintain-publish = Publier ce qui est accepté
maintain-published = { $n ->
    [one] L’édition { $edition } est parue, avec { $n } proposition.
   *[other] L’édition { $edition } est parue, avec { $n } propositions.
  }
maintain-proof = Cela dit où vont les demandes. N’acceptez qu’avec la note verbale en main, ou après un appel à un ancien contact.
maintain-note-verbale = Référence portée sur la note verbale
maintain-called = Ou : identifiant de l’ancien contact appelé
maintain-called-value = Son ancien numéro ou adresse
maintain-review-reason = Votre motif
maintain-accept = Accepter
maintain-ask = Demander des modifications
maintain-reject = Rejeter

campaign-title = Confirmation par les États
campaign-look = Voir qui est attendu
campaign-rule = Une donnée est à confirmer un an après sa dernière confirmation ; celle dont dépendent les demandes urgentes, six mois après.
campaign-regions = Avancement par région
campaign-region = Région
campaign-settled = États à jour
campaign-of = { $n } sur { $all }
campaign-lapsed = Échues
campaign-due = À confirmer
campaign-unknown = Âge inconnu
campaign-current = À jour
campaign-no-region = Région non consignée
campaign-states = États qui ont quelque chose à confirmer
campaign-state = État
campaign-letter = Dernière lettre
campaign-never = jamais
campaign-answered = Réponse reçue, { $country } : les données sont exactes
campaign-method = Confirmé par
campaign-reason = De quelle réponse il s’agit
campaign-except = Sauf celles-ci (identifiants d’autorités ou d’entrées)

# The closed vocabularies of the bench.
proposal-state-draft = brouillon
proposal-state-submitted = devant ses relecteurs
proposal-state-changes-asked = modifications demandées
proposal-state-accepted = accepté
proposal-state-rejected = rejeté
proposal-state-withdrawn = retiré
proposal-state-published = publié
draft-state-written = non envoyé
draft-state-waiting = attend d’être envoyé
draft-state-sent = envoyé
draft-state-refused = refusé
carrier-note-verbale = note verbale
carrier-letter = lettre
carrier-email = courriel
carrier-depositary = dépositaire
carrier-website = site web
carrier-call = appel
becomes-added = Nouveau
becomes-changed = Modifié
becomes-withdrawn = Retiré
person-role-maintainer = rédacteur
person-role-reviewer = relecteur
person-role-publisher = éditeur
person-role-reader = lecteur
act-revise = réécrit
act-submit = soumis aux relecteurs
act-ask-changes = modifications demandées
act-accept = accepté
act-reject = rejeté
act-withdraw = retiré
act-publish = publié

maintain-day = Année-mois-jour, comme 2026-11-23
maintain-waits = L’édition est préparée et attend les signatures de ses relecteurs. Rien n’est encore publié.
maintain-unpublished = Rien n’a été publié.
maintain-template = Enregistrer un tableur à remplir
maintain-template-of = Avec ce qui est détenu sur cet État (son code)

signing-title = Signatures d’une édition
signing-what = Là où les relecteurs signent, une édition paraît dès que leur nombre suffit. Votre programme la récupère et la compare à celle que vous détenez : c’est cela que vous signez.
signing-key = Montrer ma clé, ou en créer une
signing-key-file = Ou un fichier contenant la clé, que vous seul pouvez lire
signing-public = Sa partie publique : remettez-la à l’éditeur
signing-not-named = La racine de confiance ne nomme pas encore cette clé : sa signature ne compterait pas.
signing-look = Voir ce qui attend une signature
signing-none = Rien n’attend de signature.
signing-edition = Édition { $edition }, du { $issued }
signing-differs = { $n ->
    [one] { $n } ligne diffère de l’édition { $held }, que vous détenez.
   *[other] { $n } lignes diffèrent de l’édition { $held }, que vous détenez.
  }
signing-unvouched = Aucune signature d’éditeur ne garantit ici l’édition { $held }. Mettez-la d’abord à jour : il peut y avoir plus de changements que ceux affichés.
signing-further = Afficher d’autres lignes (il en reste { $n })
signing-signed = Signatures : { $n } sur { $threshold }
signing-digest = Ce que vous signez, par son empreinte :
signing-mine = Votre signature y est.
signing-sign = Signer cette édition
signing-there = Votre signature y est. Il en faut d’autres : rien n’est encore publié.

campaign-save = Enregistrer les lettres à envoyer
campaign-remind = Enregistrer les rappels
campaign-days = Jours depuis la dernière lettre, ou plus
campaign-saved = { $n ->
    [one] { $n } lettre enregistrée, avec un tableur de ce qui est détenu.
   *[other] { $n } lettres enregistrées, chacune avec un tableur de ce qui est détenu.
  }
campaign-write = Lettre à l’État : { $country }
campaign-language = Sa langue
campaign-note = Noter qu’elle part aujourd’hui
campaign-noted = C’est noté : elle part aujourd’hui.

figures-title = Chiffres
figures-look = Compter
figures-not = Les recherches n’y figurent pas : elles ne quittent jamais la machine d’un lecteur.
figures-edition = Édition la plus récente
figures-authorities = Autorités
figures-registered = Personnes dont le jeton est valable
figures-reports = Signalements en attente
figures-proposals = Propositions : { $state }
figures-months = Changements par mois
figures-month = Mois
figures-rows = Lignes changées
figures-by = Propositions publiées

enclosure-title = Le document lui-même
enclosure-size = { $n } Ko
enclosure-open = L’ouvrir
enclosure-save = L’enregistrer…
enclosure-foreign = Ce fichier vient de quelqu’un d’autre : ouvrez-le comme tout autre fichier.
enclosure-opened = Confié au programme qui ouvre de tels fichiers.
enclosure-picture = Le document, en image
enclosure-choose = Joindre le document…
enclosure-none = Ne pas le joindre
enclosure-what = PDF, PNG, JPEG ou texte brut, 8 Mo au plus : pour la personne qui vérifie.
enclosure-pdf = document PDF
enclosure-png = image (PNG)
enclosure-jpeg = image (JPEG)
enclosure-text = texte brut

# What is wrong with a spreadsheet, and what to do.
finding-broken-encoding = Le fichier n’est pas dans l’encodage attendu. Enregistrez-le de nouveau en « CSV UTF-8 ».
finding-empty-file = Le fichier est vide. Renvoyez-le : il a pu être coupé en chemin.
finding-encrypted-file = Le classeur a un mot de passe. Enregistrez-le sans mot de passe.
finding-file-too-large = C’est plus que ce qui est pris en une fois. Divisez le tableau.
finding-merged-cells = Des cellules sont fusionnées. Défusionnez-les et écrivez la valeur dans chaque ligne concernée.
finding-missing-column = Une colonne obligatoire manque. Ajoutez-la : elle est dans le tableur à remplir.
finding-nothing-to-withdraw = Aucune ligne de ce genre n’est détenue : rien ne peut être retiré. Corrigez sa clé ou ôtez la ligne de la feuille.
finding-repeated-column = Deux colonnes veulent dire la même chose. Ôtez l’une des deux.
finding-repeated-sheet = Deux feuilles sont pour la même table. Réunissez leurs lignes.
finding-too-few-cells = Cette ligne a moins de cellules que l’en-tête. Écrivez chaque cellule, même vide.
finding-too-many-cells = Cette ligne a plus de cellules que l’en-tête. Mettez entre guillemets la cellule qui contient le séparateur, ou enregistrez en XLSX.
finding-too-many-faults = Il y a plus de fautes que celles listées. Corrigez d’abord celles-ci : souvent une seule erreur est derrière toutes.
finding-unclosed-quote = Un guillemet est ouvert et jamais fermé : des lignes ont pu se mêler. Ôtez le guillemet isolé et enregistrez de nouveau.
finding-unknown-encoding = Le texte est dans un encodage inconnu. Enregistrez-le de nouveau en « CSV UTF-8 ».
finding-unknown-heading = Cet en-tête ne désigne aucune colonne connue. Dites ci-dessous laquelle, ou laissez-la de côté.
finding-unknown-sheet = Cette feuille n’est pour aucune table connue. Donnez-lui le nom de la table, comme dans le tableur à remplir.
finding-wrong-file = Le fichier n’est pas un tableur. Enregistrez le tableau en XLSX ou en CSV.
finding-failed-formula = Une formule a échoué ici. Écrivez la valeur elle-même.
finding-formula-without-value = Le fichier contient ici une formule sans sa valeur. Ouvrez-le dans un tableur et enregistrez-le de nouveau, ou écrivez la valeur elle-même.
finding-formula = Une formule figure ici comme texte. Écrivez la valeur elle-même.
finding-time-for-date = Une heure figure à la place d’une date. Écrivez le jour seul : 2026-11-20.
finding-line-break = Les lignes de la cellule sont jointes par des virgules. Vérifiez le texte dans ce qui changerait.
finding-number-for-date = Un nombre figure à la place d’une date. Donnez à la colonne un format de date, ou écrivez-la en texte : 2026-11-20.
finding-number-for-text = Le tableur a fait un nombre de ce qui était ici : un + ou des zéros ont pu disparaître. Donnez à la colonne le format Texte et écrivez-le de nouveau.
finding-date-for-text = Le tableur a fait une date ou une heure de ce qui était ici. Donnez à la colonne le format Texte et écrivez-le de nouveau.
finding-truth-for-text = Le tableur a fait vrai ou faux de ce qui était ici. Donnez à la colonne le format Texte et écrivez-le de nouveau.
finding-wrong-value = Ce n’est ni oui ni non. Écrivez oui pour retirer la ligne, ou laissez la cellule vide.
finding-broken-file = Le classeur ne peut pas être lu. Ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX, ou renvoyez-le.
