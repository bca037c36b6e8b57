## founding

found-title = Fonder un quartier
found-why = Un quartier est une cloche avec ses propres clés. Vous créez maintenant sa clé racine, sur cette machine. Elle n’arrive jamais à la maison.
found-how-many = Combien êtes-vous ?
preset-street-rules = Toute personne de veille peut vérifier et confirmer ; à deux, on fait une alerte. Tant que moins de trois personnes ont un rôle, une seule suffit, et chaque écran le dit.
preset-network-rules = Les vérificateurs regardent, les régulateurs approuvent : une alerte a besoin des deux. Deux référents certifient qui peut être de veille.
preset-city-rules = Comme un réseau, pour plus de monde. Deux référents certifient qui peut être de veille.
found-town = Votre quartier
found-name = Nom du quartier
found-name-hint = Tout le monde le voit. Pas le nom d’une personne.
found-where = À peu près où
found-where-why = Une case de plusieurs kilomètres. Elle est publique et dit seulement aux téléphones où ouvrir la grille.
found-where-typed = Ou deux nombres lus sur une carte
found-placed = Le lieu est fixé
found-languages = Langues parlées ici
found-kinds = De quoi voulez-vous avertir ?
found-kinds-why = Vous pouvez enlever des types, jamais en ajouter. Cela peut se changer plus tard.
found-lone-title = Quand une seule personne est éveillée
found-lone = Une personne seule peut avertir en « non confirmé » : petite zone, 20 minutes au plus
found-make-title = La clé racine
found-make-why = Cette machine va créer la clé racine. Préparez une imprimante, ou du papier et un stylo : la clé sort sous forme de carte et de fichier scellé, et ne reste nulle part ailleurs.
found-make = Créer la clé racine
found-keep = Gardez la racine
found-keep-why = Qui a cette carte peut parler pour le quartier. Sans elle, personne ne peut nommer de nouveaux référents. Elle n’est montrée que maintenant.
found-card = Racine de { $town }
found-card-why = Gardez-la là où vous gardez votre passeport. Partagez-la entre gardiens à votre première réunion.
found-file-words = Ces six mots ouvrent le fichier scellé :
found-save-file = Enregistrer le fichier scellé
found-print-card = Imprimer la carte
found-copied = J’ai la carte sur papier
found-kept = J’ai les deux
found-ask = Est-elle sur papier ?
found-ask-why = Tapez ces mots de votre carte.
found-ask-word = Mot { $number }
found-again = Montrer encore la carte
found-do = Fonder le quartier
found-done = Le quartier { $town } est fondé
found-evening-invite = Invitez trois voisins ce soir.
found-evening-role = Donnez un rôle à vous-même et à deux autres, et certifiez-les.
found-evening-drill = Faites un exercice ensemble.
found-evening-posters = Imprimez dix affiches avec l’adresse.
found-evening-split = À votre première réunion, partagez la racine entre gardiens : sur cette machine, sous Référent.
found-on = Inviter des gens
found-by-kit = Fondez le quartier avec le kit sur votre propre ordinateur :
found-by-tunnel = Ou ouvrez cette page comme localhost, par un tunnel vers la machine :

## stewarding

steward-title = Référent
steward-not-yet = Ce téléphone a des clés de référent, et le quartier ne les connaît pas encore. Montrez ce code à qui détient la racine. Il ne contient aucun secret.
steward-make-keys = Créer des clés de référent sur ce téléphone
steward-make-keys-why = Si l’on vous a demandé de devenir référent : ceci crée vos clés et montre un code pour qui détient la racine.
steward-requests = Qui demande un rôle
steward-no-requests = Personne n’attend.
steward-know-them = Ne certifiez que les personnes à qui vous avez vous-même demandé. Personne d’autre ne voit ces noms.
steward-windows =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
steward-asks-more = Demande plus que ce que le lien offrait. Ne peut pas être certifié.
steward-replaces = { $name } a déjà des clés : elles finissent là où les nouvelles commencent.
steward-drop-request = Jeter cette demande
steward-certify =
    { $count ->
        [one] Certifier { $count } personne
       *[other] Certifier { $count } personnes
    }
steward-certify-first =
    { $count ->
        [one] Signer pour { $count } personne et envoyer au deuxième référent
       *[other] Signer pour { $count } personnes et envoyer au deuxième référent
    }
steward-certifying = Certification
steward-waits-second = Signé par vous. Un deuxième référent doit regarder et signer ; son téléphone le montre.
steward-give-up = Abandonner ceci
steward-sent-to-second = Envoyé aux autres référents. L’un d’eux doit signer aussi.
steward-invites = Faire entrer des gens
steward-address = Les liens mènent à { $address }
steward-address-label = L’adresse de votre maison
steward-address-hint = Comme les voisins la tapent, par exemple https://bell.example.org
steward-address-save = Utiliser cette adresse
steward-invite-one = Un lien pour une personne
steward-meeting-uses = Combien de personnes à la réunion ?
steward-invite-meeting =
    { $uses ->
        [one] Un code QR pour { $uses } personne, ouvert deux heures
       *[other] Un code QR pour { $uses } personnes, ouvert deux heures
    }
steward-role-link = Un lien pour quelqu’un avec un rôle
steward-make-role-link = Créer le lien de rôle
steward-link = Votre lien
steward-link-why = Ne le donnez qu’à la personne à qui il est destiné : en main propre, ou dans un message qu’elle seule lit. Il est secret tant qu’il n’a pas servi.
steward-link-here-only = Pas de code QR : cette adresse ne marche que sur cette machine. Indiquez l’adresse de votre maison ci-dessous.
steward-take-here = Prendre ce rôle sur ce téléphone
steward-given-out = Distribués
invite-member = Pour une personne
invite-meeting = Pour une réunion
invite-role = Pour un rôle
invite-joined = { $joined } sur { $uses } ont rejoint.
invite-closed = Fermé.
invite-close = Le fermer
invite-cut = Faire sortir qui est entré par là
invite-cut-why = Fermer ne laisse plus entrer personne. Faire sortir met fin aux laissez-passer de tous ceux qui sont entrés par ce lien : c’est la seule chose dont un laissez-passer se souvient.
steward-people = Qui détient des clés
steward-people-why = Ces noms sont sur ce téléphone seulement, sous votre verrou. Ils disparaissent à la fin des clés.
steward-no-people = Personne pour l’instant.
steward-revoke = Téléphone perdu, ou plus avec nous
steward-revoke-sure = Mettre fin maintenant aux clés de { $name }
steward-app = À quelle application le quartier se fie
steward-app-unpinned = Le quartier n’a pas encore signé d’application. D’ici là, la maison pourrait en distribuer une autre.
steward-app-pinned = L’application que cette maison distribue est celle que le quartier a signée.
steward-app-other = La maison distribue une autre application que celle que le quartier a signée. Ne la signez que si vous savez pourquoi elle a changé.
steward-pin = Signer l’application que cette maison distribue maintenant

poster-make = Une affiche pour le mur
poster-what = Un danger tout près ? Des voisins vérifient et sonnent cette cloche, dans votre langue.
poster-read = Ouvrez l’adresse. Ni compte, ni nom, ni numéro, rien à payer.
poster-report = Vous voyez quelque chose ? Dites-le là à la veille. Elle seule peut le lire.

## town health

health-title = Ce qui finit, et quand
health-horizon =
    { $days ->
        [one] Les veilles sont certifiées pour encore { $days } jour, jusqu’au { $date }.
       *[other] Les veilles sont certifiées pour encore { $days } jours, jusqu’au { $date }.
    }
health-horizon-none = Personne n’est certifié. Le quartier ne peut pas parler : distribuez des liens de rôle et certifiez.
health-soonest = Les clés de { $name } finissent le { $date }. Il faut en demander de nouvelles.
health-stewards =
    { $count ->
        [one] { $count } référent.
       *[other] { $count } référents.
    }
health-one-steward = Un seul référent. Si son téléphone est perdu, seule la racine peut en nommer un autre : ajoutez-en un deuxième ci-dessous.
health-desk = La nuit, les signalements attendent au poste permanent.
health-no-desk = Pas de poste permanent : un signalement de nuit attend que quelqu’un commence une veille.
health-root = La racine est encore chez une seule personne. Partagez-la entre gardiens et vérifiez chaque année qu’assez d’entre eux ont encore leur part.
health-root-split = La racine est chez ses gardiens. Vérifiez chaque année qu’assez d’entre eux ont encore leur part.
health-root-is-split = Nous l’avons partagée
health-pending = { $what } Prend effet sur ce téléphone { $when }.

## the second signature

cosign-title = Attend votre signature
cosign-batch =
    { $windows ->
        [one] Certifier qui peut être de veille, pour { $windows } créneau.
       *[other] Certifier qui peut être de veille, pour { $windows } créneaux.
    }
cosign-manifest = Se fier à l’application que la maison distribue maintenant.
cosign-stewards = Changer la liste des référents.
cosign-policy = Changer les règles du quartier.
cosign-desk = Changer le poste permanent.
cosign-mirrors = Changer les miroirs.
cosign-revoke = Mettre fin aux clés de quelqu’un.
cosign-other = Quelque chose que cette version ne connaît pas.
cosign-why = Votre téléphone l’a reconstruit à partir de ce que les gens ont eux-mêmes demandé, et c’est identique. Les connaissez-vous ?
cosign-do = Signer aussi
cosign-not-the-same = Ce qui a été envoyé n’est pas ce que votre téléphone calcule lui-même. Ne signez pas ; parlez avec l’autre référent.

## rules and stewards

rules-title = Règles et référents
rules-why = Ce qui élargit le pouvoir a besoin de la racine, ou de deux référents et de deux jours pendant lesquels tout le monde le voit venir.
rules-open = Changer
rules-change = Changer les règles
rules-steward = Un deuxième référent
rules-steward-code = Son code
rules-steward-hint = Son téléphone le montre dans les Réglages. Il commence par tocsin-steward.
rules-steward-add = Ajouter ce référent
rules-by-root = Avec la racine, sur cette machine
rules-by-two = avec un deuxième référent
rules-only-root = Ceci a besoin de la racine : ouvrez cette page sur la machine de la maison comme localhost, ou utilisez le kit.
rules-root-file = Le fichier scellé

## a paper slip

slip-post-title = Un téléphone perdu
slip-post-why = Le papier de secours met fin aux clés du téléphone avec lequel il est venu, et ne peut rien d’autre. N’importe qui peut le faire.
slip-post-code = Ce qui est écrit sur le papier
slip-post-hint = Les lettres sous son code QR.
slip-post = Mettre fin à ces clés
slip-posting = En cours
slip-posted = Les clés ont pris fin
slip-posted-why =
    { $days ->
        [one] Pour environ { $days } jour de veilles. Plus rien de ce qu’elles signent ne compte.
       *[other] Pour environ { $days } jours de veilles. Plus rien de ce qu’elles signent ne compte.
    }

## refusals of founding and stewarding

error-found-other-words = Ce ne sont pas les mots de la carte.
error-setup-unknown = Ce lien de mise en place n’est pas le dernier que la maison a imprimé.
error-town-founded = Un quartier a déjà été fondé ici.
error-request-roles = Cette personne demande plus que ce que le lien offre.
error-request-leaves = Les clés de cette demande ne sont pas en ordre. Demandez-en une nouvelle.
error-request-same-person = Ces clés appartiennent déjà à quelqu’un.
error-root-other-town = C’est la racine d’un autre quartier.
error-root-shares = Il y a une faute de frappe dans ces mots, ou le fichier scellé manque.
error-file-wrong-words = Ces mots n’ouvrent pas le fichier.
error-file-not-a-root = Ce fichier ne contient pas la racine d’un quartier.
error-steward-no-keys = Ce téléphone n’a pas de clés de référent.
error-steward-no-code = Ce n’est pas un code de référent.
error-steward-not-a-member = Ce téléphone n’est pas encore membre du quartier. Utilisez d’abord une invitation.
error-steward-alone = Ceci a besoin d’un deuxième référent.
error-steward-withheld = La maison ne rend pas toutes les personnes certifiées. Réessayez ; si cela continue, ne certifiez personne et demandez à qui tient la maison.
error-register-too-large = Cela fait trop de personnes pour un téléphone. Laissez un deuxième référent en certifier une partie.
error-cosign-not-the-same = Ce qui a été envoyé n’est pas ce qui a été demandé.
error-slip-unknown = Ce papier n’appartient à personne ici.
error-lock-wrong-words = Ce ne sont pas les cinq mots.
