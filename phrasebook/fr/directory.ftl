# checked-by-speaker: no

## places that help: a list that the town publishes for everybody

help-places = Lieux qui aident
help-places-why = Repas, avocats, médecins, loyer : où, et à quelles heures
dir-title = Lieux qui aident
dir-private = Tous les téléphones ont la même liste. Personne n'apprend ce que vous regardez.
dir-none = Votre commune n'a pas encore publié de liste de lieux.
dir-coming = La liste n'est pas encore sur ce téléphone. Elle arrive dès qu'il y a du réseau.
dir-theirs = Les noms et les descriptions sont dans la langue où ils ont été écrits.
dir-what = De quoi avez-vous besoin ?
dir-need-food = Nourriture
dir-need-shelter = Un endroit où dormir
dir-need-rent = Loyer et factures
dir-need-legal = Aide juridique
dir-need-medical = Médecin, clinique
dir-need-mind = Quelqu'un à qui parler
dir-need-violence = À l'abri de la violence
dir-need-children = Enfants, école
dir-need-clothes = Vêtements, maison
dir-need-transport = S'y rendre
dir-need-language = Traduction, cours
dir-need-work = Travail
dir-need-other = Autre aide
dir-all = Tous les lieux
dir-search = Chercher un mot
dir-narrow = Préciser
dir-open-now = Ouvert maintenant
dir-open-today = Ouvert aujourd'hui
dir-no-papers = Ne demande pas de papiers
dir-speaks = Langue parlée sur place
dir-any-language = Toutes les langues
dir-access-step-free = Sans marches
dir-access-toilet = Toilettes accessibles
dir-access-hearing-loop = Boucle auditive
dir-access-sign-language = Langue des signes
dir-access-parking = Stationnement devant la porte
dir-access-quiet = Une pièce calme
dir-count =
    { $count ->
        [one] Un lieu
       *[other] { $count } lieux
    }
dir-nothing = Rien ne correspond. Retirez un filtre ou cherchez un autre mot.
dir-more = Montrer plus de lieux
dir-clear = Retirer tous les filtres
dir-closed-now = Fermé pour le moment
dir-open-until = Ouvert jusqu'à { $time }
dir-opens-today = Ouvre aujourd'hui à { $time }
dir-not-today = Fermé aujourd'hui
dir-no-hours = Horaires inconnus. Appelez d'abord.
dir-hours = Horaires
dir-days = de { $first } à { $last }
dir-nth-1 = premier { $day }
dir-nth-2 = deuxième { $day }
dir-nth-3 = troisième { $day }
dir-nth-4 = quatrième { $day }
dir-nth-5 = cinquième { $day }
dir-nth-9 = dernier { $day }
dir-of-month = chaque mois, { $days }
dir-month-day = le { $day }
dir-month-last = le dernier jour
dir-every-weeks = toutes les { $count } semaines, { $days }
dir-every-months = tous les { $count } mois, { $days }
dir-from-to = { $days } : de { $opens } à { $closes }
dir-since = à partir du { $date }
dir-until = jusqu'au { $date }
dir-phone = Téléphone
dir-call = Appeler le { $number }
dir-text = Message au { $number }
dir-textphone = Téléphone texte { $number }
dir-extension = poste { $number }
dir-where = Où
dir-web = Leur page sur le web
dir-web-why = Elle est à eux, pas à votre commune. Elle voit que vous venez.
dir-mail = Écrire à { $address }
dir-languages = Langues
dir-getting-in = Accès
dir-papers = Papiers
dir-papers-not-asked = On n'y demande pas de papiers.
dir-papers-asked = On y demande des papiers.
dir-papers-unknown = On ne sait pas si des papiers sont demandés. Demandez avant d'y aller.
dir-bring = À apporter
dir-cost = Prix
dir-who = Pour qui
dir-how = Comment être aidé
dir-checked = Dernière vérification
dir-checked-days =
    { $count ->
        [0] Vérifié aujourd'hui
        [one] Vérifié hier
       *[other] Vérifié il y a { $count } jours
    }
dir-checked-weeks = Vérifié il y a { $count } semaines
dir-checked-months = Vérifié il y a { $count } mois
dir-checked-old = Vérifié pour la dernière fois il y a { $count } mois. Appelez avant d'y aller.
dir-checked-never = Personne ne l'a encore vérifié. Appelez avant d'y aller.
dir-print = Imprimer cette liste
error-directory-malformed = Ce n'est pas une liste de lieux, ou une partie est abîmée.
error-directory-no-services = Ce téléphone ne peut pas lire cette liste de lieux. Il lit les tableaux (CSV), HSDS et les fichiers enregistrés ici.

## for stewards: the list is taken in, changed, looked through and signed

files-directory = Les lieux qui aident
dir-about = Une liste pour tout le monde : repas, avocats, médecins. Prenez-la d'un fichier (un tableau CSV, HSDS, ou un fichier enregistré ici), modifiez-la, signez-la.
dir-take-now = Partir de la liste publiée
dir-choose = Choisir une liste de lieux
dir-zone = Fuseau horaire de tous les horaires
dir-problems =
    { $count ->
        [one] Une chose n'a pas pu être reprise telle quelle
       *[other] { $count } choses n'ont pas pu être reprises telles quelles
    }
dir-problem-ended = { $where } : n'existe plus, laissé de côté
dir-problem-cut = { $where } : trop long, coupé
dir-problem-part = { $where } : une partie est illisible et laissée de côté
dir-problem-many = { $where } : plus de sortes d’aide ou de papiers qu’un lieu ne peut en avoir ; les premiers sont gardés
dir-problem-need = { $where } : rangé dans autre aide
dir-problem-twice = { $where } : y figure deux fois
dir-problem-refused = { $where } : n'a pas pu être repris
dir-add = Ajouter un lieu
dir-edit = Modifier
dir-edit-name = Nom
dir-edit-organization = Qui s'en occupe
dir-edit-needs = Pour quoi
dir-edit-words = Ce qu'on y trouve
dir-edit-street = Rue et numéro
dir-edit-city = Ville
dir-edit-region = État ou région
dir-edit-postal = Code postal
dir-edit-country = Pays, deux lettres
dir-edit-lines = Un par ligne
dir-edit-commas = Noms courts séparés par des virgules : en, es, so
dir-edit-hours = Mon-Fri 09:00-17:00, une règle par ligne
dir-edit-hours-words = Horaires en mots
dir-edit-access-words = Plus sur l'accès
dir-edit-web = Adresse sur le web
dir-edit-mail = Courriel
dir-edit-notice = Nouvelles pour les prochains jours
dir-edit-wrong = Cela ne peut pas encore être publié : { $what }
dir-checked-today = Quelqu'un s'y est renseigné aujourd'hui
dir-remove = Retirer
dir-keep = Garder
dir-changes = Nouveaux : { $new }. Modifiés : { $changed }. Retirés : { $gone }.
dir-for-ever = Tout le monde pourra lire ceci pour toujours, qui que ce soit.
dir-for-ever-why = Aucun domicile, aucun numéro personnel, aucun refuge dont le lieu est secret.
dir-sure = Je l'ai relu
dir-publish = Signer et publier
dir-asked = Vous avez signé. Enregistrez le fichier et donnez-le à une deuxième intendante : elle le compare sur son téléphone et signe aussi.
dir-save = Enregistrer la liste dans un fichier
dir-save-hsds = Enregistrer en HSDS, pour d'autres programmes
dir-drop = Jeter ce brouillon
dir-same = Choisissez le fichier qu'elle vous a donné. Votre téléphone le compare.
dir-match = C'est exactement cette liste. Relisez-la avant de signer.
dir-differ = C'est une autre liste. Ne signez pas.
