## the watch desk on a laptop: queue, map, incident

desk-map = Carte
desk-map-empty = Aucun incident ouvert n’a de lieu.
desk-search = Chercher dans les mots
desk-search-none = Rien ici ne contient ces mots.
desk-waiting =
    { $count ->
        [one] { $count } signalement attend quelqu’un.
        [many] { $count } de signalements attendent quelqu’un.
       *[other] { $count } signalements attendent quelqu’un.
    }
desk-choose = Choisissez dans la liste. Ou appuyez sur j, puis Entrée.
desk-keys = Touches
desk-sounds = Sons
desk-muted = Muet
desk-somebody-checks = Quelqu’un vérifie.

## keys

key-next = Suivant dans la liste
key-previous = Précédent dans la liste
key-open = L’ouvrir
key-claim = Je vérifie
key-confirm = C’est bien cela
key-not-it = Ce n’est pas cela
key-cannot-tell = Je ne peux pas le dire
key-approve = Approuver et envoyer
key-update = Toujours là, plus longtemps
key-all-clear = Fin d’alerte
key-note = Écrire une note
key-telephone = Appel téléphonique
key-search = Chercher dans les mots
key-mute = Avec ou sans son
key-keys = Ces touches
key-close = Quitter un champ, fermer
keys-twice = Une touche qui signe va d’abord à son bouton. Appuyez encore, ou Entrée, pour signer.
keys-on = Utiliser des lettres seules comme touches

## clocks, each with what happens at zero

clock-mine = À vous pour { $left }, puis de nouveau libre
clock-mine-over = De nouveau libre
clock-theirs = Pris pour { $left }, puis de nouveau libre
clock-theirs-over = De nouveau libre
clock-eta = Sur place dans { $left }
clock-eta-over = Devrait être sur place : demandez
clock-alone = Dans { $left }, vous pourrez envoyer « non confirmé »
clock-alone-over = Vous pouvez envoyer « non confirmé » maintenant
clock-end = Finit d’elle-même dans { $left }, sur chaque téléphone
clock-end-over = Finie d’elle-même

## alone, said before it matters

alone-unconfirmed = Vous êtes seul : vous pouvez envoyer « non confirmé » (500 m et 20 minutes au plus).
alone-nothing = Vous êtes seul : ici, une seule signature n’envoie rien.
alone-not-enough = Ceux qui sont là ne peuvent pas encore confirmer ensemble.
alone-needs-anybody = Pour « confirmé », il manque une personne : n’importe qui avec un rôle et une veille en cours. Appelez quelqu’un maintenant.
alone-needs-verifier = Pour « confirmé », il faut un vérificateur qui commence une veille et regarde ; ensuite vous approuvez. Appelez-en un maintenant.
alone-needs-dispatcher = Pour « confirmé », il faut un régulateur qui commence une veille et approuve ce que vous avez vu. Appelez-en un maintenant.

## a telephone call

intake-what = De quoi s’agit-il ?
intake-alarm = Une alarme
intake-no-alarm = Pas une alarme
intake-aid = Repas, trajets, argent
intake-directory = Qui peut aider à quoi
intake-documentation = Garder ce qui a été filmé ou vu
intake-legal = Un avocat, quelqu’un a été emmené
intake-aid-say = « Cette ligne est pour les dangers du moment. Pour les repas, les trajets ou le loyer, appelez le groupe d’entraide. Voulez-vous que je vous lise son numéro ? »
intake-directory-say = « Cette ligne est pour les dangers du moment. Le quartier tient une liste de qui aide à quoi. Voulez-vous que je vous lise le numéro ? »
intake-documentation-say = « Gardez bien le film ou le papier et ne le montrez encore à personne. Notez aujourd’hui quand et où c’était. Voulez-vous le numéro de ceux qui le recueillent ? »
intake-legal-say = « Ne dites rien et ne signez rien avant qu’un avocat soit là. Je vous lis maintenant le numéro des avocats ; avez-vous de quoi écrire ? »
intake-tell = Dites ceci à la personne qui appelle :
intake-kept-nowhere = Rien de cet appel n’est écrit, envoyé ni compté.
intake-told = Dit. Fermer
intake-place = Où ?
intake-place-hint = Premières lettres d’une rue ou d’un lieu, ou une case de la carte
intake-past = C’est passé, pas maintenant
intake-told-by-others = La personne l’a entendu d’autres
intake-words = Ce que dit la personne
intake-words-hint = Quoi, où, vers où. Ni noms ni plaques.

## the hand-over sheet

sheet-title = Relève, { $time }
sheet-open =
    { $count ->
        [0] Rien n’est ouvert.
        [one] { $count } incident est ouvert.
        [many] { $count } d’incidents sont ouverts.
       *[other] { $count } incidents sont ouverts.
    }
sheet-since = Depuis
sheet-who = Qui s’en occupe
sheet-due = À faire
sheet-words = Ils ont dit
sheet-notes = Notes
sheet-mine = Ce poste, jusqu’à { $time }
sheet-theirs = Un autre poste, jusqu’à { $time }
sheet-nobody = Personne
sheet-no-names = Aucun nom ici. Déchirez la feuille quand la veille suivante l’a lue.
due-claim = Quelqu’un doit aller voir
due-verdict = Le verdict de la personne qui regarde
due-second = Une deuxième signature
due-second-not-it = Une deuxième personne doit convenir que ce n’est pas cela
due-answer = La réponse de qui a signalé
due-all-clear = Fin d’alerte, ou plus longtemps
due-final = Une deuxième personne doit dire que c’est terminé
due-eta = Quelqu’un est sur place à { $time }
due-end = L’alerte finit d’elle-même à { $time }
