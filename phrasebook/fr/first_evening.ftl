## founding from afar, and the founder's first evening

found-risk-title = Cette page vient d'une autre machine
found-risk = Qui gère la maison, ou s'y est introduit, a pu modifier cette page pour qu'elle envoie la clé racine ailleurs. Qui a la clé racine peut parler au nom de votre ville et nommer d'autres intendants. Vous ne le verriez pas.
found-risk-stays = La carte, le fichier scellé et ses mots sont faits ici et ne sont jamais envoyés à la maison. Seules les premières déclarations publiques y vont.
found-risk-know = Je sais qui gère cette maison et je prends ce risque
found-risk-go = Fonder la ville ici
found-risk-safer = Des moyens plus sûrs
found-risk-no-lock = Cette adresse n'est pas protégée par TLS : ici un navigateur ne fait aucune clé.
found-where-hint = Deux nombres comme 60.17, 24.94. La plupart des cartes les montrent quand on appuie longtemps sur un lieu.
found-where-not = Ce ne sont pas deux nombres d'un lieu, comme 60.17, 24.94.
error-found-no-position = Cet appareil ne dit pas où il est. Écrivez deux nombres lus sur une carte.
evening-title = Votre première soirée
evening-progress = { $done } sur { $of } faits
evening-my-role = Prendre les deux rôles sur ce téléphone
evening-others-role = Liens de rôle pour deux autres
evening-drill = Au poste de veille : exercice
evening-posters = Imprimer dix affiches
poster-how-many = Combien ?
poster-count =
    { $count ->
        [one] Une affiche
       *[other] { $count } affiches
    }
