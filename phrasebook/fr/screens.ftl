## everywhere

app-name = Tocsin
busy = Un instant…
back = Retour
next = Suivant
close = Fermer
copy = Copier
show = Afficher
print = Imprimer
home = Accueil
hear = Écouter
qr-label = Un code QR
time-just-now = à l’instant
time-minutes-ago =
    { $minutes ->
        [one] il y a { $minutes } minute
       *[other] il y a { $minutes } minutes
    }
offline = Pas de liaison avec la maison. Vous pouvez quand même écrire un signalement.
offline-waiting =
    { $count ->
        [one] Pas de liaison avec la maison. { $count } signalement attend sur ce téléphone et partira tout seul.
       *[other] Pas de liaison avec la maison. { $count } signalements attendent sur ce téléphone et partiront tout seuls.
    }

## home

home-title = Ce qui se passe près de moi
home-see = Je vois quelque chose
home-mine = Mes signalements
home-settings = Réglages
home-desk = Poste de veille
home-steward = Référent
home-no-place = Enregistrez un lieu sur ce téléphone : il pourra vous dire à quelle distance est un danger. Le lieu ne quitte jamais le téléphone.
home-save-place = Enregistrer un lieu
home-starting = On demande à la maison…
quiet-all = Tout est calme. La veille a donné sa parole { $ago }.
quiet-word = La veille a donné sa parole { $ago }.
quiet-open =
    { $count ->
        [one] La veille a donné sa parole { $ago } : { $count } alarme est en cours.
       *[other] La veille a donné sa parole { $ago } : { $count } alarmes sont en cours.
    }
quiet-differs = La veille dit que { $watch } alarmes sont en cours ; ce téléphone en a reçu { $given }. Quelque chose est retenu. Demandez à un voisin.
quiet-older-roster = Cette maison montre une liste plus ancienne de qui peut parler pour le quartier. Ne vous fiez pas au silence ici.
quiet-no-word = Aucune parole signée de la veille depuis { $time }. Personne ne garantit que tout est calme.
quiet-never = Pas encore de parole signée de la veille. Personne ne garantit que tout est calme.
quiet-no-town = Cette maison n’a pas encore de quartier.
trouble-clock-wrong = L’horloge de ce téléphone est fausse. Réglez-la, sinon des alarmes peuvent paraître anciennes.
trouble-cut-off = La maison ne répond pas. Ce que vous voyez est peut-être ancien.
trouble-withheld = Une alerte a été retenue ou s’est perdue en route. Demandez à un voisin ce qui s’est passé.
trouble-bad-link = Ce lien est abîmé. Demandez-en un nouveau.
trouble-stepped-back = Cette maison montre un état du quartier plus ancien qu’avant. Ne vous fiez pas au silence ici.
trouble-forked = Cette maison montre une autre histoire qu’avant. Ne croyez pas ce qui est nouveau ici ; demandez à un référent.
trouble-bundle = Cette maison propose une application que le quartier n’a pas signée. Ce téléphone garde l’ancienne.
trouble-app-other = Cette application n’est pas celle que le quartier a signée. Demandez à un référent avant de vous y fier.
distance = À { $metres } m de votre lieu. Zone : { $radius } m.
distance-here = C’est peut-être juste à votre lieu. Zone : { $radius } m.
save-alert = Enregistrer en fichier
badge-reported-over = Signalé terminé
badge-ended = Terminé
badge-checked = Vérifié
checked-unknown = c’était autre chose
exercise-limit = Plus d’exercices aujourd’hui que ce téléphone n’en fait sonner. Ils sont affichés, sans son.

## I see something

report-event = Que voyez-vous ?
report-activity = Que se passe-t-il ?
report-size = Combien ?
report-uniform = Que portent-ils ?
report-equipment = Qu’ont-ils avec eux ?
report-when = Quand ?
report-place = Où ?
report-skip = Je ne sais pas
report-seen-by-me = Je l’ai vu moi-même
report-when-now = Maintenant
report-when-minutes = Il y a environ 10 minutes
report-when-hour = Il y a environ une heure, c’est passé
report-when-day = Hier ou avant
report-words = Autre chose (facultatif)
report-words-hint = Quoi, où, dans quel sens. Pas de noms, s’il vous plaît.
report-sealed = Seules les personnes de veille peuvent ouvrir ceci. La maison ne le peut pas.
report-guest = Vous êtes visiteur ici : votre téléphone travaille quelques secondes avant d’envoyer. Cela évite d’être submergé.
place-here = Ici, où je suis
place-waiting = Recherche de ce lieu… Vous pouvez continuer à tout moment.
place-failed = Le téléphone ne dit pas où il est. Décrivez le lieu ou montrez-le.
place-known = Le lieu est marqué
place-grid = Le montrer sur une grille
place-grid-hint = Chaque case est un morceau du quartier ; le nord est en haut. Touchez une case, puis encore une fois pour préciser.
place-grid-out = Montrer plus autour
place-middle = Le centre
place-metres = À { $metres } m du centre, direction { $direction }
place-save = Enregistrer ce lieu
compass-north = nord
compass-north-east = nord-est
compass-east = est
compass-south-east = sud-est
compass-south = sud
compass-south-west = sud-ouest
compass-west = ouest
compass-north-west = nord-ouest
mine-title = Ce que j’ai signalé
mine-none = Rien pour l’instant.
mine-unlocked = Ce qui attend ici est scellé avec la clé de ce téléphone, mais sans verrou, qui prend le téléphone peut l’ouvrir. Mettez un verrou dans les Réglages. C’est effacé dès qu’il y a une réponse.
mine-saved = Enregistré sur ce téléphone
mine-sent = Envoyé
mine-seen = Vu par la veille
mine-checking = Quelqu’un vérifie
mine-alerted = Le quartier a été averti. Merci.
mine-not-it = Vérifié : c’était autre chose. Merci.
mine-cannot-tell = Personne n’a pu le dire. Signalez de nouveau si cela continue.
mine-work = Votre téléphone travaille pour pouvoir envoyer
mine-discard = Jeter
mine-answer = Votre réponse
mine-answer-words = Quelques mots (facultatif)
mine-expired = Personne n’a pu l’ouvrir à temps.

## settings

settings-title = Réglages
settings-sound = Comment cela sonne
settings-sound-why = Trois sons brefs : danger tout près. Un son long : on emmène quelqu’un. Les exercices sonnent bas et doux.
sound-near = Danger tout près
sound-taking = On emmène quelqu’un
sound-drill = Exercice
sound-clear = Fin d’alerte
settings-lock = Verrou
settings-lock-none = Aucun verrou sur ce téléphone.
settings-lock-locked = Verrouillé. Lire et signaler marchent quand même.
settings-lock-open = Ouvert. Il se ferme quand vous fermez Tocsin.
settings-lock-now = Verrouiller maintenant
settings-lock-set = Mettre un verrou
settings-member = Vous êtes membre ici.
settings-guest = Vous êtes visiteur ici : vous pouvez tout lire et signaler. Les membres sont invités par un référent.
settings-silent = Une page web ne peut pas sonner sur un téléphone en silencieux. Montez le son si vous êtes de veille.
bundle-pinned = Cette application est celle que le quartier a signée.
bundle-not-yet = Le quartier n’a pas encore signé l’application à laquelle il se fie.
bundle-refused = Cette maison propose une application que le quartier n’a pas signée. Ce téléphone garde l’ancienne.
bundle-unknown = Ce navigateur n’a pas pu vérifier si cette application est celle du quartier.
wipe-title = Tout oublier
wipe-why = Clés, signalements, lieu, laissez-passer : tout quitte ce téléphone d’un coup.
wipe-hold = Appuyez 3 secondes
wipe-honest = Une application web ne peut pas nettoyer le disque. Ce qui était sous verrou reste illisible sans vos cinq mots.
fingerprint = L’empreinte du quartier. Comparez-la à voix haute avec un voisin.

## lock

lock-title = Vos cinq mots
lock-why = Ils verrouillent les clés sur ce téléphone. Sans eux, personne ne l’ouvre : ni la maison, ni qui prend le téléphone, ni vous.
lock-learn = Écrivez-les sur papier ou apprenez-les. Ils ne sont montrés qu’une fois.
lock-learnt = Je les ai
lock-ask = Tapez maintenant les cinq mots
lock-words = Cinq mots
lock-set = Verrouiller ce téléphone
lock-again = Les montrer encore
unlock-title = Verrouillé
unlock-why = Tapez vos cinq mots. Derrière se trouve ce que personne d’autre ne doit lire.
unlock = Déverrouiller
unlock-read-on = Seulement lire les alertes

## coming in

join-title = { $town } vous invite
join-why = Ni nom ni numéro. Ce téléphone crée un laissez-passer secret et le garde.
join = Rejoindre
join-done = Vous êtes membre
join-done-why = Vos signalements passent maintenant par la file des membres.
role-title = { $role } à { $town }
role-why = Ce téléphone crée des clés pour six semaines de veille. Le référent les certifie ; personne d’autre n’apprend à qui elles sont.
role-name = Comment le référent doit-il vous appeler ?
role-name-hint = N’importe quel nom. Seul le téléphone du référent le garde, jusqu’à la fin des clés.
role-make = Créer mes clés
role-making = Création des clés
role-sent = Envoyé au référent. Vous pourrez commencer une veille quand les clés seront certifiées.
role-waiting = Vos clés attendent d’être certifiées par le référent.
slip-title = Votre papier de secours
slip-why = Imprimez-le ou recopiez-le, et gardez-le loin du téléphone. Si le téléphone est perdu, ce papier met fin à ses clés. Il ne peut rien faire d’autre.
slip-done = Je l’ai sur papier

## the three honest exceptions

honest-title = Ce que Tocsin ne peut pas faire
honest-promise = La maison ne peut lire ni ce que vous dites ni où vous êtes, et ne garde ni nom, ni numéro, ni adresse. Il y a trois exceptions.
honest-push = Notifications
honest-push-what = Apple, Google ou Mozilla transportent les notifications et pourraient dire quel téléphone les reçoit.
honest-push-around = Parade : gardez Tocsin ouvert, ou laissez un voisin vous prévenir. Aucune ne vient du dehors si vous ne le demandez pas ; celles qu’il montre quand il est ouvert, il les fait lui-même.
honest-code = Le code de l’application
honest-code-what = La maison vous donne cette application. Une maison malhonnête pourrait vous en donner une autre.
honest-code-around = Parade : une fois l’application signée par le quartier, ce téléphone n’en prend pas d’autre. Chacun peut le vérifier avec tocsin-kit verify-app.
honest-apple = Appareils Apple
honest-apple-what = Là, la maison pourrait inventer les mots d’une notification.
honest-apple-around = Parade : ne croyez que ce qui est dans Tocsin, où chaque alerte est vérifiée.
honest-disk = Un téléphone saisi livre ce qui n’est pas verrouillé, même après effacement. Mettez un verrou si vous avez un rôle ou signalez souvent.
honest-tickets = Pendant qu’elle tourne, la maison pourrait relier votre laissez-passer à un ticket au moment où vous le prenez. Votre téléphone les prend d’avance, pour que cela ne dise rien d’un signalement.

## watch desk

desk-title = Poste de veille
desk-start = Commencer ma veille
desk-start-why = Pendant votre veille, ce téléphone ouvre ce que les gens signalent et donne la parole signée de la veille toutes les deux minutes.
desk-start-note = Gardez cette page ouverte et l’écran allumé.
desk-stop = Finir ma veille
desk-until = Créneau jusqu’à { $time }
desk-keys-end = Vos clés finissent { $time }. Demandez-en de nouvelles au référent.
desk-vouch-ask = Demander à deux personnes de veille de répondre de moi
desk-standin-why = Vos clés sont perdues ou pas encore certifiées ? De nouvelles valent pour ce créneau seulement, dès que deux personnes de veille ont répondu de vous.
desk-standin-make = Créer des clés pour ce créneau
desk-vouch = Répondre de quelqu’un
desk-vouch-why = Vous connaissez cette personne, et elle est devant vous ou vous parle. Vous êtes deux à répondre d’elle ; cela vaut pour ce créneau.
desk-vouch-code = Son code
desk-vouch-sign = Je réponds d’elle
desk-vouch-next = Une signature. Une deuxième personne de veille a besoin de ce code.
desk-vouch-done = C’est fait : elle peut commencer sa veille.
error-stand-in-too-many = Deux personnes en remplacent déjà d’autres pour ce créneau.
error-stand-in-already-here = Cette personne est déjà de veille.
error-stand-in-not-enough-signatures = Deux personnes de veille différentes doivent répondre d’elle.
desk-one-suffices = Moins de trois personnes ont un rôle dans ce créneau : une signature suffit pour l’instant.
desk-together =
    { $others ->
        [one] { $others } autre personne est de veille. À deux, vous pouvez confirmer.
       *[other] { $others } autres personnes sont de veille. À deux, vous pouvez confirmer.
    }
desk-queue = Ce qui est arrivé
desk-empty = Rien n’attend. Gardez cette page ouverte.
desk-unreadable = Scellé pour ceux qui veillaient avant
desk-incident = Incident
desk-reports =
    { $count ->
        [one] { $count } signalement
       *[other] { $count } signalements
    }
incident-new = Nouveau
incident-claimed = Pris
incident-checking = En vérification
incident-half = Une signature
incident-dismissed = Classé
incident-out = L’alerte est partie
incident-reported = Signalé terminé
incident-ended = Terminé
source-member = Un membre
source-guest = Un visiteur
source-telephone = Téléphone
fact-event = Quoi
fact-activity = Action
fact-size = Combien
fact-uniform = Tenue
fact-equipment = Avec
fact-seen = Vu
fact-seen-self = par la personne elle-même
fact-seen-told = rapporté par d’autres
fact-past = passé, pas maintenant
fact-place = Lieu
fact-no-place = seulement en mots
desk-claim = Je vérifie
desk-release = Le rendre
desk-their-eta = Délai annoncé : { $minutes } min.
desk-eta = J’y suis dans { $minutes } min
desk-ask = Poser une question
desk-ask-words = Quelques mots (facultatif)
desk-asked = demandé, pas encore de réponse
desk-change = Changer le type ou la zone
desk-place-needed = Montrez d’abord la zone
desk-verdict = Qu’est-ce que c’est ?
desk-before-you-sign = Avant de signer
desk-confirm-signs = « C’est bien cela » signe exactement ceci. La deuxième personne l’envoie.
desk-confirm-sends = « C’est bien cela » signe exactement ceci et l’envoie aussitôt.
preview-area = Zone { $radius } m, pour { $minutes } minutes
desk-half-mine = Vous avez signé
desk-half-theirs = Une personne a signé ceci. Regardez, puis approuvez.
desk-half-waits = Une deuxième personne doit approuver. Appelez-la si personne n’est là.
desk-approve = Approuver et envoyer
desk-half-checked = Quelqu’un dit : { $what }. Deux signalements sont arrivés, donc une deuxième personne doit être d’accord.
desk-agree = Je suis d’accord
desk-lone-forbidden = Ce quartier ne laisse pas une personne avertir seule.
desk-lone-wait = Seul ? Dans { $left }, vous pourrez envoyer « non confirmé ».
desk-lone-why = Personne ne répond ? Vous pouvez avertir en « non confirmé » : petite zone, 20 minutes au plus.
desk-lone-send = Envoyer non confirmé
desk-is-out = Cette alerte est partie.
desk-reported-over = Une personne dit que c’est terminé ; le son s’est arrêté. Une deuxième rend cela définitif.
desk-all-clear = C’est terminé : fin d’alerte
desk-all-clear-second = Oui, c’est terminé
desk-update = Toujours là : { $minutes } min de plus
desk-cancel = Nous nous sommes trompés : annuler
desk-thread = Notes pour la suite
desk-note = Une courte note
desk-note-put = Ajouter
desk-merge = Même chose qu’un autre
desk-intake = Appel téléphonique
desk-intake-save = Mettre dans la liste
desk-exercise = Exercice
desk-exercise-why = A une autre apparence et un autre son sur chaque téléphone, et se signe avec d’autres clés. Chaque téléphone sonne pour deux par jour.
desk-exercise-start = Commencer l’exercice
desk-handover = Relève
desk-handover-why = Scelle les incidents en cours et votre note pour ceux qui veillent après vous.
desk-handover-words = Ce qu’ils doivent savoir
desk-handover-send = Passer la relève

## refusals of this phone

error-no-line = Pas de liaison avec la maison. Réessayez dans un instant.
error-other = Cela n’a pas marché ({ $code }).
error-lock-other-words = Ce ne sont pas les cinq mots.
error-place-too-slow = Le téléphone ne se trouve pas. Montrez le lieu.
error-place-no-position = Le téléphone ne dit pas où il est. Montrez le lieu.
error-line-none = Pas de liaison avec la maison. Réessayez dans un instant.
error-line-refused = La maison a refusé.
error-line-odd-answer = La maison a répondu quelque chose d’illisible.
error-lane-full = Beaucoup de gens signalent en ce moment. Cela attend sur ce téléphone et partira tout seul.
error-lock-shut = Déverrouillez d’abord ce téléphone.
error-lock-is-set = Ce téléphone a déjà un verrou.
error-keep-unavailable = Ce navigateur ne garde rien pour cette page. Ouvrez Tocsin dans un autre navigateur.
error-keep-busy = Fermez d’abord les autres pages de ce quartier.
error-desk-no-keys = Ce téléphone n’a pas de clé pour ce créneau. Demandez au référent, ou à deux personnes de veille de répondre de vous.
error-desk-not-certified = Vos clés attendent d’être certifiées par le référent.
error-desk-closed = Commencez d’abord votre veille.
error-desk-second-person = Une deuxième personne doit le dire aussi.
error-desk-nobody-next = Personne n’est encore certifié pour le créneau suivant.
error-desk-cannot-ask = Cette personne n’a laissé aucun moyen de lui répondre.
error-desk-no-playbook = Aucun guide ne connaît ce type.
error-incident-claimed = Quelqu’un d’autre vérifie déjà.
error-incident-closed = Ceci est déjà classé.
error-incident-not-yours = Quelqu’un d’autre vérifie déjà.
error-window-unknown = Personne n’est certifié pour ce créneau. Demandez au référent.
error-invite-unknown = Cette invitation est inconnue ici, ou elle est fermée.
error-invite-expired = Cette invitation n’est plus valable.
error-invite-malformed = Ceci n’est pas une invitation.
error-invite-closed = Cette invitation est fermée. Demandez-en une autre.
error-invite-other-town = Ce lien est celui d’un autre quartier, pas celui de cette maison.
error-alert-not-enough-signatures = Trop peu de personnes de veille ont signé ceci.
error-alert-same-person = La même personne a signé deux fois.
error-alert-lone-too-wide = Une personne seule ne peut pas avertir si loin ni si longtemps.
error-bundle-other-words = La maison donne d’autres mots que ceux que le quartier a signés.
