# checked-by-speaker: no

## refusals

error-keyholder-too-many = Il y a ici autant de clés qu’un téléphone peut en garder. Rendez-en une d’abord.
error-keyholder-malformed = Ce n’est pas un code de personne de confiance. Demandez-le à nouveau.
error-timer-incomplete = Il manque quelque chose. Regardez ce qui est marqué.
error-timer-runs = Un minuteur court déjà.
error-timer-other-word = Ce n’est pas votre mot. Réessayez.
error-timer-over = Ce minuteur est terminé. On ne peut plus rien en faire.

## the way in

help-timer = Prévenir quelqu’un si je ne rentre pas
help-timer-why = Une lettre scellée qui s’ouvre si vous ne dites pas que vous êtes de retour
help-calls = Un appel chaque jour
help-calls-why = Quelqu’un vous appelle à l’heure que vous choisissez
help-calling = Mes appels du jour
help-calling-why = Pour celles et ceux qui appellent
help-keyholder = Être là pour quelqu’un
help-keyholder-why = Donnez votre code à qui veut que vous soyez prévenu

## setting it

timer-title = Prévenir quelqu’un si je ne rentre pas
timer-why = La maison garde une lettre scellée. Si d’ici là vous n’avez pas dit que vous êtes de retour, les personnes choisies peuvent la lire. Même si votre téléphone n’est plus là.
timer-ended = La maison l’a entendu. Il n’en reste rien sur ce téléphone.
timer-when = Je devrais être de retour dans
timer-in-30 = 30 minutes
timer-in-60 = 1 heure
timer-in-120 = 2 heures
timer-in-240 = 4 heures
timer-in-at = À une heure précise
timer-at = De retour à
timer-opens = La lettre s’ouvre : { $time }.
timer-who = Qui peut alors la lire
timer-what = Ce qu’elles lisent
timer-name = Votre prénom
timer-words = Ce qu’il faut savoir et faire
timer-words-hint = Par exemple : je suis au tribunal. Appelez d’abord ma sœur.
timer-address = Où vous allez, ou où vous habitez
timer-phone = Un numéro où vous joindre
timer-no-authority = Vos proches n’appellent ni la police ni une autre autorité, sauf si vous écrivez ici que vous le voulez.
timer-two-words = Deux mots
timer-word = Votre mot
timer-word-why = Il termine le minuteur ou le repousse.
timer-duress = Votre second mot
timer-duress-why = Si quelqu’un vous force, tapez celui-ci. L’écran fait la même chose, et vos proches savent aussitôt que vous n’êtes pas libre.
timer-learn = Apprenez les deux. Ce téléphone ne les garde pas et ne peut pas les montrer à nouveau.
timer-set = Commencer
timer-lacks = Il manque quelque chose. C’est marqué plus haut.
timer-lack-keyholders = Choisissez une à quatre personnes.
timer-lack-minutes = Choisissez un moment entre dix minutes et trois jours à partir de maintenant.
timer-lack-name = Vos proches ont besoin de votre prénom.
timer-lack-word = Trois lettres ou plus.
timer-lack-duress = Trois lettres ou plus.
timer-lack-alike = Les deux mots se ressemblent trop.

## while it runs

timer-until = De retour : { $time }
timer-left = Encore { $time }
timer-told = Après cela, votre lettre peut être lue par : { $names }.
timer-told-now = Votre lettre peut être lue maintenant par : { $names }.
timer-open = Le temps est écoulé. Dites que vous êtes de retour.
timer-setting = En route vers la maison. Tant que ce n’est pas arrivé, personne ne sera prévenu. Laissez ceci ouvert.
timer-changing = Le changement est en route. Jusque-là, l’heure d’avant compte.
timer-ending = En route vers la maison. Laissez ceci ouvert jusqu’à ce que cela disparaisse.
timer-type = Votre mot
timer-back = Je suis de retour
timer-later = Repousser
timer-later-soon = Dans un instant, quand la maison aura entendu le dernier changement.
timer-later-none = On ne peut plus repousser. Dites que vous êtes de retour, puis recommencez.
timer-remind = Un rappel pour mon calendrier
timer-remind-why = Il sonne quinze minutes avant et dit seulement « Rappel ».
timer-wakes = Ce qui réveille vos proches
timer-house-down = Si la maison est arrêtée à cette minute, la lettre s’ouvre dès qu’elle revient.
timer-clock-off = Ce téléphone indique { $here }, la maison { $there }. C’est l’horloge de la maison qui ouvre la lettre : comptez combien de temps, pas jusqu’à quand.
reminder-title = Rappel
timer-home = De retour : { $time }
timer-home-open = Le temps est écoulé. Dites que vous êtes de retour.
timer-home-waits = Pas encore à la maison

## whose codes this phone has

people-none = Personne ne vous a encore donné de code.
people-add = Prendre le code de quelqu’un
people-how = Une personne de confiance ouvre Tocsin, Aide, « Être là pour quelqu’un », et vous montre un code ou l’envoie à vous seul.
people-scan = Le lire avec l’appareil photo
people-code = Ou collez-le ici
people-take = Le prendre
people-drop = Enlever : { $name }

## being a keyholder

keyholder-title = Être là pour quelqu’un
keyholder-why = Qui sort ou vit sans personne peut vouloir que vous soyez prévenu. Faites un code pour une personne et donnez-le-lui. La maison n’apprend pas ce que vous êtes l’un pour l’autre.
keyholder-new = Un code pour une personne
keyholder-for = Pour qui
keyholder-mine = Votre prénom, tel que cette personne le verra
keyholder-make = Faire un code
keyholder-held = Pour qui vous êtes là
keyholder-nothing = Rien n’est venu.
keyholder-show = Montrer le code
keyholder-give-back = Le rendre
keyholder-wakes = Ce qui vous réveille
keyholder-code = Code pour { $name }
keyholder-code-why = Montrez-le ou envoyez-le à cette personne seule. Qui l’a peut vous écrire.
keyholder-copy = Le copier
keyholder-is-released = Pas encore de retour : { $name }
keyholder-is-released-call = Pas de réponse à l’appel du jour : { $name }
keyholder-is-duress = Ne peut pas parler librement : { $name }
keyholder-is-back = De retour : { $name }
keyholder-is-later = Revient plus tard : { $name }
keyholder-is-gone = La lettre est refermée : { $name }
keyholder-do-1 = Respirez. Le plus souvent, une batterie est vide ou un bus est en retard.
keyholder-do-2 = Appelez d’abord. Ensuite, faites ce qui est écrit plus bas.
keyholder-do-3 = Si personne ne répond, allez voir si vous pouvez, et à deux.
keyholder-do-never = N’appelez ni la police ni une autre autorité, sauf si c’est écrit plus bas.
keyholder-do-duress-1 = N’appelez pas et n’écrivez pas à ce téléphone : quelqu’un lit peut-être.
keyholder-do-duress-2 = Faites ce qui est écrit plus bas. Demandez à des personnes de confiance et à un avocat.
keyholder-words = Écrit pour vous
keyholder-address = Lieu
keyholder-phone = Numéro
keyholder-set-at = Écrit à
keyholder-call = Appeler { $name }
keyholder-read = Je l’ai lu
keyholder-away = Le ranger
keyholder-home = Une lettre est arrivée pour vous.
keyholder-home-locked = Quelque chose est arrivé pour vous. Déverrouillez pour le lire.
keyholder-open = La lire
keyholder-taken = Vous avez pris un code : { $name }. Vous pouvez choisir cette personne pour un minuteur ou un appel quotidien.
