reason-ended = a pris fin le { $day } à l’égard de : { $place }
reason-in-force = en vigueur depuis le { $day } à l’égard de : { $place }
reason-in-force-later = en vigueur seulement à partir du { $day } à l’égard de : { $place }
reason-consented = { $place } : consentement à être lié exprimé le { $day } ; l’entrée en vigueur n’est pas enregistrée
reason-consented-later = { $place } : consentement à être lié exprimé seulement le { $day }
reason-named-party = { $place } : désigné comme partie ; la date n’est pas enregistrée
reason-signed-alone = { $place } : signature ; l’entrée en vigueur n’est pas enregistrée
reason-signature = { $place } : signature le { $day } ; la signature ne vaut pas consentement à être lié
reason-no-consent = { $place } : aucun consentement enregistré au { $day } ; une adhésion a pu intervenir depuis, interrogez le dépositaire
reason-not-yet = { $instrument } n’est entré en vigueur que le { $day }
reason-member-of = { $place } : membre de { $organisation }
reason-extended = une notification faite à ce titre désigne des autorités de : { $place }
reason-extension-unknown = il n’est pas enregistré si l’instrument s’étend à : { $place }
reason-former-party = les listes des parties nomment les États actuels ; la participation de { $place } n’est pas enregistrée sous son propre nom
reason-not-listed = { $place } ne figure pas dans la liste des parties au { $day } ; une adhésion a pu intervenir depuis, interrogez le dépositaire
reason-not-party = { $place } n’y est pas partie
reason-party-unknown = il n’est pas enregistré si { $place } y est partie
reason-two-only = entre deux États seulement
reason-members-apart = l’instrument lie { $place } avec des tiers, non ses propres membres entre eux
reason-nothing-binds = rien d’enregistré ne lie { $place } pour ce type de demande au { $day } ; interrogez d’abord son autorité
reason-succeeded = { $place } n’existe plus ; la réponse vaut pour { $successor }, qui lui a succédé

reason-no-rule-on-request = { $instrument } ne contient pas de règle sur ce type de demande : { $request }
reason-next-basis = la base juridique suivante :
reason-ranks-before = passe avant :
reason-mla-treaty = un traité d’entraide judiciaire :
reason-may-displace = { $provision } : s’il lie aussi l’État requérant, les paragraphes 9 à 29 de l’article ne s’appliquent que si les deux États en conviennent
reason-mla-treaty-binds = un traité d’entraide judiciaire lie les deux États :
reason-displaces = { $provision } : les paragraphes 9 à 29 de l’article ne s’appliquent alors que si les deux États en conviennent
reason-nearer-recorded = { $count ->
    [one] { $count } instrument bilatéral ou régional est enregistré pour { $place } et peut passer avant : indiquez l’État requérant
   *[other] { $count } instruments bilatéraux ou régionaux sont enregistrés pour { $place } et peuvent passer avant : indiquez l’État requérant
  }
reason-basis-taken = { $place } le prend comme base juridique
reason-basis-not-taken = { $place } ne le prend pas, à lui seul, comme base juridique
reason-basis-conditional = { $place } le prend comme base juridique sous condition :

reason-accepts = { $who } admet cette voie{ $urgency ->
    [urgent] {" "}pour les demandes urgentes
   *[any] {""}
  } : { $channel }
reason-prefers = { $who } préfère cette voie{ $urgency ->
    [urgent] {" "}pour les demandes urgentes
   *[any] {""}
  } : { $channel }
reason-accepts-only = { $who } n’admet que cette voie{ $urgency ->
    [urgent] {" "}pour les demandes urgentes
   *[any] {""}
  } : { $channel }
reason-leaves-open = { $who } admet cette voie si les deux États en conviennent, ce qui en soi n’est ni oui ni non{ $urgency ->
    [urgent] , pour les demandes urgentes
   *[any] {""}
  } : { $channel }
reason-refuses = { $who } n’admet pas cette voie{ $urgency ->
    [urgent] {" "}pour les demandes urgentes
   *[any] {""}
  } : { $channel }
reason-coordinates = { $who } a indiqué cette voie pour la coordination, ce qui ne vaut pas acceptation des demandes : { $channel }
reason-if-agreed = en cas d’accord, avec : { $conditions }
reason-for-subject = pour : { $text }

reason-holds-from = mais ne vaut qu’à partir du { $day }
reason-held-until = mais a pris fin le { $day }
reason-counterpart-only = mais ne vaut que pour les demandes de : { $place }
reason-stage-only = mais ne vaut que pour un stade : { $stage }
reason-not-urgent = mais ne vaut que pour les demandes non urgentes
reason-subject-only = mais ne vaut que pour un objet : { $text }
reason-other-channel = la question porte sur une autre voie
reason-more-specific = une règle plus spéciale passe avant
reason-measure-ended = la mesure d’urgence a pris fin le { $day }
reason-ordinary-stands = ce qui est admis d’ordinaire demeure
reason-measure-takes-nothing = une mesure d’urgence n’enlève rien à ce qui est admis d’ordinaire : demandez si elle vaut encore
reason-measure-adds-nothing = la mesure d’urgence n’ajoute rien à ce qui est admis d’ordinaire
reason-measure-open = mesure d’urgence sans date de fin : interrogez d’abord l’autorité
reason-no-channel-rule = aucune règle sur les voies n’est enregistrée pour { $place } ; interrogez d’abord son autorité
reason-channel-unsaid = rien d’enregistré ne dit si { $place } reçoit les demandes par cette voie : { $channel } ; interrogez d’abord son autorité

reason-designated = autorité désignée : { $office }
reason-for-stage = stade : { $stage }
reason-for-territory = pour { $place }
reason-none-designated = { $place } a déclaré ne désigner aucune autorité
reason-no-authority = aucune autorité de { $place } n’est enregistrée au titre de { $instrument } pour ce type de demande
reason-elsewhere = { $office } est désignée au titre d’un autre instrument, { $instrument } : où se renseigner, non le destinataire désigné
reason-sources-differ = les sources divergent : { $one } selon l’une, { $other } selon l’autre ; les deux sont affichées, demandez laquelle vaut
reason-source-taken = les sources divergent : { $one } selon l’une, { $other } selon l’autre, qui a été vérifiée et est retenue
reason-territories = territoires ayant leurs propres autorités, à interroger séparément : { $places }
reason-state-languages = { $place } n’a pas de règle propre sur les langues ; est affiché ce qu’a déclaré { $state }

reason-doubt = douteux : { $text }
reason-recorded = { $text }
every-party = Toute partie
