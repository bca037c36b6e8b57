# Rights cards: law differs from place to place. checked-by-lawyer: no

## how this phone rings

ring-title = Comment ce téléphone sonne
ring-open = Changer
ring-settings = Son, heures calmes, notifications. Vos choix restent sur ce téléphone.
ring-here-only = Ce que vous choisissez ici reste sur ce téléphone. Sonner quand Tocsin est fermé, et être compté, disent eux-mêmes ce qui en sort.
ring-tap-once = Touchez une fois pour que ce téléphone puisse sonner.
ring-test = Essayer l'alarme
ring-test-why = Trois coups de sifflet courts, comme pour un danger proche. Votre toucher permet aussi au téléphone de sonner seul tant que Tocsin est ouvert.
ring-may = Ce téléphone peut sonner, tant que Tocsin reste ouvert.
ring-may-not = Ce téléphone ne peut pas encore sonner. Essayez l'alarme.
ring-no-voice = Ce navigateur n'a pas de son. Gardez l'écran en vue.
ring-no-whistle = Pas de sifflet ? Montez le volume et coupez le mode silencieux.
sound-update = Nouvelle
ring-updates = Après la première sonnerie
ring-updates-all = Chaque nouvelle avec un son doux
ring-updates-silent = Les nouvelles sans son
ring-updates-first = Seulement la première alerte
ring-quiet = Heures calmes
ring-quiet-why = Rien ne sonne alors, sauf un danger en ce moment à l'un de vos lieux.
ring-quiet-keep = Garder des heures calmes
ring-quiet-from = De
ring-quiet-to = À
ring-quiet-no-place = Aucun lieu n'est enregistré : à ces heures, rien ne sonnerait.

## notifications

notify-title = Notifications sur ce téléphone
notify-why = Tant que Tocsin est ouvert en arrière-plan, ce téléphone peut montrer une notification. Personne au dehors ne l'envoie.
notify-ask = Autoriser les notifications
notify-denied = Elles ne sont pas autorisées. Rien d'autre n'en dépend. Pour changer d'avis : le signe près de l'adresse, puis Notifications.
notify-missing = Ce navigateur ne montre pas de notifications ici.
notify-test = Envoyer une notification d'essai
notify-test-words = Un essai. Ce téléphone peut montrer des notifications.
notify-shown = Regardez en haut de l'écran ou l'écran verrouillé. Est-elle arrivée ?
notify-arrived = Oui, elle est arrivée
notify-not = Non
notify-failed = Elle n'est pas arrivée. Voyez dans les réglages du téléphone si ce navigateur peut montrer des notifications.
notify-on = Activées : une notification d'essai est arrivée.
notify-off = Désactiver
notify-neutral-choice = L'écran verrouillé dit seulement qu'il y a du nouveau
notify-neutral = Il y a du nouveau. Ouvrez l'application pour le lire.

## the alarm on the whole screen

alarm-stop = Arrêter le son
alarm-close = Fermer
alarm-rights = Que faire, mes droits
alarm-more =
    { $count ->
        [one] { $count } autre alarme est en cours.
        [many] { $count } autres alarmes sont en cours.
       *[other] { $count } autres alarmes sont en cours.
    }

## places

places-title = Mes lieux
places-why = La maison, le travail, l'école des enfants. Ils restent sur ce téléphone ; c'est lui qui les compare à chaque alerte.
places-saved =
    { $count ->
        [0] Aucun lieu n'est enregistré.
        [one] { $count } lieu est enregistré, sur ce téléphone seulement.
        [many] { $count } lieux sont enregistrés, sur ce téléphone seulement.
       *[other] { $count } lieux sont enregistrés, sur ce téléphone seulement.
    }
places-change = Changer les lieux
places-name = Comment l'appelez-vous ?
places-home = Maison
places-work = Travail
places-school = École
places-other = Un autre nom
places-unnamed = Mon lieu
places-within = Quand un danger est-il proche ?
places-within-area = Dans sa zone
places-within-metres = À { $metres } m ou moins
places-forget = Oublier ce lieu
places-add = Ajouter un lieu
places-full = { $most } lieux sont enregistrés. Oubliez-en un pour en ajouter un autre.
distance-named = À { $metres } m de { $place }. Zone : { $radius } m.
distance-here-named = C'est peut-être tout près de { $place }. Zone : { $radius } m.

## rights cards

rights-title = Mes droits
rights-on-phone = Ces cartes sont sur ce téléphone et marchent sans réseau. La loi change d'un lieu à l'autre : demandez à vos avocats.
rights-no-number = Votre ville n'a pas encore publié de numéro. Demandez à un responsable.
rights-call-number = Appeler : { $whose }
rights-arm = Écrivez ce numéro sur votre bras.
rights-print = Imprimer les cartes
number-hotline = Permanence
number-lawyers = Avocats
rights-street-title = Dans la rue
rights-silence-title = Silence
rights-door-title = À la porte
rights-warrant-title = Le papier d'un juge
rights-witness-title = Regarder et filmer
rights-call-title = Prévenir quelqu'un
rights-eviction-title = Expulsion

## passing it on

share = Transmettre
share-title = Transmettre cette alerte
share-why = L'image dit jusqu'à quand elle vaut. Rien de vous n'y est : ni vos lieux, ni à quelle distance vous êtes.
share-send = Envoyer l'image
share-save = Enregistrer l'image
share-copy = Copier les mots
share-copied = Copié.
share-voice-send = Envoyer le message vocal
share-voice-save = Enregistrer le message vocal
share-voice-none = Personne n'a encore enregistré tous ces mots dans cette langue : seule l'image part.
share-other-app = L'application par laquelle vous l'envoyez voit l'image et à qui elle va.
picture-valid = Valable jusqu'à { $time }, { $date }
picture-told = Situation à { $time }, { $date }
picture-area = Une zone de { $radius } m à { $town }.
picture-check = Où exactement, et est-ce encore vrai ? { $address }
picture-code = Alerte { $code }

## publishing the numbers

numbers-title = Numéros à appeler
numbers-why = Ils sont sur les cartes de droits de chaque téléphone : la permanence de la ville, ses avocats. Jamais le numéro d'une personne.
numbers-for-ever = Tout le monde pourra lire ceci pour toujours :
numbers-sure = Je sais que tout le monde pourra le lire pour toujours
numbers-publish = Publier ces numéros
numbers-asked = On a demandé à un autre responsable de signer. Lisez-lui les numéros.
numbers-wrong = Aucun téléphone ne peut composer ceci.
numbers-same = Tapez les numéros qu'on vous a dits. Ce téléphone compare.
numbers-match = Exactement ces numéros.
numbers-differ = D'autres numéros, ou pas encore.
files-numbers = Les numéros à appeler
