# checked-by-speaker: no

## "I can help": what somebody offers, and the word of a steward that her phone carries

offer-what = Que pouvez-vous faire ?
offer-for = Pour quoi ?
offer-most = Au plus par semaine
offer-seats = Places libres
offer-car-seats = Sièges enfant
offer-where = À peu près où ?
offer-where-why = Un quartier suffit. Personne ne demande votre adresse.
offer-reach = Jusqu'où vous allez
offer-reach-km = jusqu'à { $km } km
offer-name-hint = Ceux chez qui vous venez le voient. N'importe quel nom auquel vous répondez.
offer-words = Autre chose (facultatif)
offer-words-hint = Un vélo avec remorque ; pas d'escaliers ; jamais la nuit.
offer-send = Le proposer au bureau d'entraide
offer-send-again = Mettre ceci à la place
offer-state-saved = Enregistré ici. Cela part dès qu'il y a une connexion.
offer-state-sent = Envoyé. Le bureau d'entraide vous demande ici quand il a besoin de vous.
offer-state-fresh = Le bureau l'a lu.
offer-state-active = Le bureau compte sur vous.
offer-state-resting = Vous êtes en pause : personne ne vous demande rien.
offer-state-left = Vous êtes parti.
offer-state-cut-off = Le bureau ne vous demande plus rien. Parlez à un coordinateur.
offer-state-over = La maison n'en a plus rien. Proposez-le à nouveau si vous voulez.
offer-change = Le changer
offer-pause = Pause : combien de semaines ?
offer-pause-said = Ne me demandez rien pendant des semaines : { $weeks }.
offer-everything-why = Le bureau garde ce que vous voyez ici et combien de fois vous y êtes allé. Retirez-vous, et la maison l'efface aussitôt ; ce téléphone l'écrase.
offer-withdraw = Se retirer et effacer
vouch-title = Un référent peut se porter garant de vous
vouch-have = Un référent se porte garant de vous
vouch-why = Nécessaire pour des personnes en voiture, des enfants, des médicaments, des domiciles et les appels quotidiens. Voyez un référent qui vous connaît : il lit ce code et vous donne le sien. Il ne nomme personne, et seul votre téléphone le garde.
vouch-until = Jusqu'au { $date }
vouch-copy = Copier le code
vouch-paste = Ce que le référent vous donne
vouch-take = L'ajouter
vouch-again = Proposez encore une fois pour que le bureau le voie.
offer-trips = Trajets cette semaine
offer-quiet = Jours où personne ne doit vous demander
offer-quiet-add = Ajouter ces jours
offer-quiet-off = Enlever
