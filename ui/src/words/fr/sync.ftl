# La mise à jour de la copie, et ce qu’elle a donné.
sync-now = Synchroniser
sync-cancel = Arrêter
sync-more = Plus sur la synchronisation
sync-import = Importer un paquet…
sync-export = Transmettre un paquet…
sync-drop = On peut aussi déposer un fichier de paquet sur cette fenêtre.
sync-from = Adresse, dossier ou fichier de paquet
sync-root = Racine de confiance de l’éditeur (un fichier), la première fois
sync-remember = Désormais de là, au lieu de l’adresse ci-dessus
sync-begin = Synchroniser depuis là
sync-source = Les éditions viennent de { $source }
sync-never = Jamais confirmée par une synchronisation
sync-verified = Confirmée pour la dernière fois le { $when }
sync-attempted = Dernière tentative le { $when } :
sync-unconfirmed = Elle est authentique, mais personne ne l’a confirmée depuis le { $since }.
sync-clock-ahead = L’horloge de cette machine avance de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  } sur celle du serveur.
sync-clock-behind = L’horloge de cette machine retarde de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  } sur celle du serveur.
sync-step-checking = Recherche de nouveautés
sync-step-fetching = Téléchargement
sync-step-applying = Mise à jour de la copie
sync-bytes = { $done } octets sur { $total }

outcome-nothing-new = Rien de nouveau : l’édition { $edition } est la plus récente.
outcome-nothing-newer = Il n’y a là rien de plus récent que l’édition { $edition }.
outcome-arrived = L’édition { $edition } est arrivée.
outcome-updated = Passée de l’édition { $before } à l’édition { $edition }.
outcome-exported = L’édition { $edition } se trouve dans { $path }.
outcome-no-publisher = Aucun éditeur n’est défini : indiquez une fois une adresse et sa racine de confiance.
outcome-no-source = « { $text } » n’est ni une adresse (https://…), ni un dossier ou un fichier de paquet qui se trouve là.
outcome-gone = { $path } n’est pas là. Branchez la clé ou connectez le partage, puis synchronisez.
outcome-no-root = Il n’y a pas de racine de confiance : indiquez une fois le fichier racine de l’éditeur.
outcome-unreachable = { $host } est injoignable. Y a-t-il un réseau ?
outcome-broke-off = La connexion à { $host } s’est rompue plusieurs fois. Ce qui est arrivé est gardé pour la prochaine fois.
outcome-proxy-refused = Le serveur mandataire de ce réseau refuse : { $why }. Demandez à qui gère le réseau.
outcome-intercepted = Le chiffrement n’est pas celui du serveur : { $why }. Ce réseau signe peut-être à nouveau le trafic chiffré.
outcome-wrong-clock = Le certificat du serveur n’est pas valable au jour qu’indique l’horloge de cette machine : est-elle à l’heure ? ({ $why })
outcome-captive-portal = Une page web est venue à la place du répertoire : sans doute la page de connexion de ce réseau. Connectez-vous avec un navigateur, puis synchronisez.
outcome-redirected = Le serveur renvoie ailleurs ({ $to }) : page de connexion de ce réseau, ou l’éditeur a déménagé.
outcome-server = Le serveur répond par une erreur ({ $status }).
outcome-busy = Le serveur est occupé. Réessayez plus tard.
outcome-not-a-repository = Aucune édition n’est publiée à cet endroit.
outcome-not-a-bundle = { $path } n’est pas un paquet, ou est endommagé.
outcome-wrong-key = Mauvaise clé : signé par quelqu’un d’autre que l’éditeur de cette copie. Rien n’a été importé.
outcome-older = Plus ancien que ce que vous avez. Rien n’a été importé.
outcome-damaged = { $file } est endommagé. Rien n’a été importé.
outcome-no-way = Aucun des fichiers offerts ne mène à l’édition signée. Rien n’a été importé.
outcome-disk-full = Le disque est plein. La copie est restée telle quelle.
outcome-file = { $path } ne peut être lu ou écrit.
outcome-copy = La copie ne peut être lue ou écrite.
outcome-at-work = Un autre programme met cette copie à jour en ce moment. Attendez qu’il ait fini.
outcome-setup = La connexion ne peut être établie : { $why }.
outcome-not-exportable = Cette copie n’est jamais venue par une synchronisation, rien de signé n’en répond : elle ne peut être transmise.
outcome-cancelled = Arrêté. Ce qui est arrivé est gardé pour la prochaine fois.
