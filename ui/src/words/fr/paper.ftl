# What is taken away: sheets, citations, the draft of a request. Rust reads this file too (`crates/paper/src/words.rs`).

# Sheets.
paper-answer-title = { $country } : { $request }
paper-question = Question
paper-to = État requis
paper-from = État requérant
paper-kind = Type de demande
paper-treaty = Traité
paper-channel = Voie de transmission
paper-stage = Stade de la procédure
paper-urgency = Urgence
paper-on = Pour le jour
paper-offices = Autorités
paper-designated = Désignée pour : { $functions }
paper-footer = Valise, édition { $edition } du { $issued }, pour le { $on }. Sources : { $sources }
paper-page = Page

# Copied with their citation.
paper-cited = Source : { $sources } ({ $freshness }). Valise, édition { $edition } du { $issued }, consultée le { $time }.
paper-mail-subject = Demande d’entraide judiciaire : prise de contact

# The draft of a request.
letter-title = Demande d’entraide judiciaire
letter-draft = Projet. Ce qui figure entre crochets est à compléter par vos soins.
letter-from = De
letter-from-blank = {"["}Autorité requérante, adresse, téléphone, courriel]
letter-to = À
letter-to-choose = Plusieurs autorités reçoivent de telles demandes. Gardez celle qui convient à l’affaire et rayez les autres.
letter-to-blank = {"["}Aucune autorité destinataire n’est enregistrée : renseignez-vous d’abord]
letter-reference = {"["}Votre référence], [lieu et date]
letter-opening = En vertu de l’instrument « { $treaty } », la partie requérante ({ $from }) demande à la partie requise ({ $to }) l’entraide décrite ci-après.
letter-from-state = {"["}État requérant]
letter-no-treaty = {"["}base légale]
letter-contents = Contenu obligatoire de la demande : { $article }
letter-orientation = La liste du contenu exigé par l’instrument « { $treaty } » n’est pas enregistrée ici : consultez ce traité. La liste ci-dessous est celle de UNTOC 18(15), à titre d’orientation.
letter-blank = {"["}à compléter]
need-authority = Quelle autorité présente la demande
need-matter = L’objet et la nature de l’enquête, des poursuites ou de la procédure, ainsi que le nom et les fonctions de l’autorité qui en est chargée
need-facts = Un résumé des faits pertinents ; pas pour la signification d’actes judiciaires
need-assistance = L’assistance demandée et toute procédure particulière souhaitée
need-person = Si possible, l’identité, l’adresse et la nationalité de chaque personne concernée
need-purpose = Le but dans lequel les preuves, informations ou mesures sont demandées
need-object = L’objet et le motif de la demande
need-person-known = Si possible, l’identité et la nationalité de la personne en cause
need-served = S’il y a lieu, le nom et l’adresse du destinataire de la notification
need-offence = Pour les commissions rogatoires : l’infraction et un exposé sommaire des faits
letter-language = Langue de la demande et de ses annexes : { $languages }.
letter-languages = {"["}Langue de la demande et de ses annexes, parmi celles qui sont acceptées : { $languages }]
letter-channel = Voie de transmission : { $channel }.
letter-channel-ask = {"["}Voie de transmission envisagée : { $channel }. État enregistré : { $status }. Demandez à l’autorité avant l’envoi]
letter-channel-blank = {"["}Voie de transmission]
undertaken-e-signature = La demande porte une signature électronique.
undertaken-encryption = Elle est transmise sous forme chiffrée.
undertaken-original-never = Aucun original ne suivra.
undertaken-original-on-request = L’original sera envoyé sur demande.
undertaken-original-within-days = { $days ->
    [none] L’original suit.
    [one] L’original suit dans un délai de { $days } jour.
   *[other] L’original suit dans un délai de { $days } jours.
  }
undertaken-original-follows = L’original suit dès que possible.
undertaken-original-when-post-resumes = L’original suivra dès la reprise du courrier postal.
undertaken-confirmation-in-writing = { $days ->
    [none] La demande sera confirmée par écrit.
    [one] La demande sera confirmée par écrit dans un délai de { $days } jour.
   *[other] La demande sera confirmée par écrit dans un délai de { $days } jours.
  }
undertaken-authentication = Elle est authentifiée par : [moyen]
undertaken-legalisation = Les annexes sont légalisées par : [autorité]
undertaken-copy-to = Copie adressée à : [autorité]
undertaken-urgent-only = L’affaire est urgente pour les raisons suivantes : [motifs]
undertaken-reciprocity = {"["}Si vous pouvez vous y engager : la réciprocité est assurée dans des cas semblables]
undertaken-written-arrangement-first = Elle se fonde sur l’arrangement écrit du : [date]
undertaken-confirm-first = Votre autorité a confirmé qu’elle accepte cette voie le : [date]
undertaken-purpose-limited = Ce qui sera reçu ne servira qu’au but suivant : [but]
letter-signature = {"["}Nom, fonction, signature, sceau]
letter-checklist = Avant l’envoi
check-contents = Tout ce qu’exige { $article } y figure
check-language = Elle est rédigée ou traduite dans une langue acceptée : { $languages }
check-language-ask = Aucune langue n’est enregistrée : demandez à l’autorité laquelle elle accepte
check-channel = Elle part par une voie enregistrée : { $channel } ({ $status })
check-channel-ask = { $channel } : { $status }. Demandez à l’autorité avant l’envoi
check-condition = Condition remplie : { $condition }
check-address = L’adresse a été confirmée auprès de l’autorité ; état enregistré : { $freshness }
letter-bridge = L’outil de rédaction de demandes d’entraide judiciaire de l’ONUDC (Mutual Legal Assistance Request Writer Tool) guide pas à pas dans la rédaction complète ; ce qui figure ici peut y être repris.
letter-local = Rédigé et conservé sur cet ordinateur. Valise n’envoie rien.

# Dans la fenêtre : ce qui est copié, enregistré et imprimé.
take-title = Emporter
take-language = Langue de ce qui est écrit
take-paper = Papier
take-size-a4 = A4
take-size-letter = Letter
take-cite = Copier avec la citation
take-print = Imprimer…
take-sheet = Fiche (PDF)…
take-receipt = Reçu pour le dossier…
take-letter = Projet de demande (PDF)…
take-letter-docx = Projet de demande (DOCX)…
take-vcard3 = Carnet d’adresses (vCard 3.0)…
take-vcard4 = Carnet d’adresses (vCard 4.0)…
take-csv = CSV…
take-csv-marked = CSV avec la marque d’UTF-8 (BOM)…
take-xlsx = Classeur (XLSX)…
take-json-ld = Pour les programmes (JSON-LD)…
take-making = Préparation du fichier…
take-choosing = Le système demande où placer le fichier.
take-writing = Écriture du fichier…
take-saved = Enregistré : { $path }
take-copied = Copié, avec la source, la date et l’édition.
take-printing = Remis au programme qui affiche les fichiers PDF. Imprimez-le depuis celui-ci.
take-address = Copier le bloc d’adresse
take-mail = Écrire un courriel…
take-mailing = Votre programme de courriel a été appelé. Rien de l’affaire ne lui a été transmis.

# Reçus.
receipt-what = Un reçu dit quelle édition a donné quelle réponse à quelle question. On le prouve en posant de nouveau la même question à l’édition de cette machine.
receipt-choose = Choisir un reçu…
receipt-signed = Prouvé : l’édition signée { $edition } donne cette réponse à cette question.
receipt-unsigned = Prouvé par la seule empreinte : l’édition { $edition }, telle qu’elle est ici, donne cette réponse à cette question. Aucune signature ne garantit l’édition d’ici.
receipt-another-edition = Non prouvé ici : le reçu est de l’édition { $edition }, et cette copie contient l’édition { $here }.
receipt-same = L’édition { $here } donne la même réponse à la question.
receipt-differs = L’édition { $here } donne une autre réponse à la question.
receipt-refused = Refusé : ce reçu n’est pas tel qu’il a été écrit, ou n’a jamais été écrit ainsi.
receipt-unproved = Non prouvé, car rien ne le signe : quand le reçu a été écrit, par quel programme et par qui.
receipt-file = Fichier
receipt-question = La question qu’il contient
receipt-status = La réponse qu’il contient
receipt-written = Écrit, selon lui
receipt-faults = Ce qui ne peut être vrai
receipt-ask = Poser la même question ici
