## event

event-checkpoint = Point de contrôle
event-raid = Descente
event-taking = On emmène quelqu’un
event-eviction = Expulsion d’un logement
event-hate-attack = Attaque haineuse
event-fire = Incendie
event-flood = Inondation
event-extreme-cold = Froid extrême
event-extreme-heat = Chaleur extrême
event-storm = Tempête
event-smoke = Fumée dans l’air
event-power-outage = Panne de courant
event-water-outage = Eau du robinet non potable
event-gas-leak = Fuite de gaz
event-network-outage = Téléphone et internet coupés
event-unknown = Avertissement (nouveau type)

## near

near-checkpoint = Point de contrôle à proximité.
near-raid = Descente à proximité.
near-taking = On emmène quelqu’un à proximité.
near-eviction = Expulsion d’un logement à proximité.
near-hate-attack = Attaque haineuse à proximité.
near-fire = Incendie à proximité.
near-flood = Inondation à proximité.
near-extreme-cold = Froid dangereux ici.
near-extreme-heat = Chaleur dangereuse ici.
near-storm = Tempête dangereuse ici.
near-smoke = Fumée dans l’air ici.
near-power-outage = Panne de courant ici.
near-water-outage = L’eau du robinet n’est pas potable ici.
near-gas-leak = Fuite de gaz à proximité.
near-network-outage = Téléphone et internet coupés ici.
near-unknown = Avertissement à proximité (nouveau type).

## response_type

response-type-avoid = N’approchez pas
response-type-shelter = Restez à l’intérieur
response-type-evacuate = Partez
response-type-monitor = Restez attentif
response-type-all-clear = Fin d’alerte

## do

do-avoid = Évitez la zone.
do-shelter = Restez à l’intérieur.
do-evacuate = Quittez la zone maintenant. Aidez qui ne peut pas partir seul.
do-monitor = Restez attentif. Revenez ici pour les nouvelles.
do-all-clear = Vous pouvez reprendre votre journée.

do-taking-monitor = Gardez vos distances. Notez l’heure et le lieu. Ne vous interposez pas.
do-eviction-monitor = Le foyer souhaite peut-être de la compagnie. Demandez avant de venir.
do-hate-attack-shelter = Restez à l’intérieur. Appelez une personne de confiance.
do-fire-evacuate = Sortez maintenant. Fermez les portes derrière vous. Ne prenez pas l’ascenseur.
do-flood-evacuate = Allez vers un point haut. Ne traversez pas l’eau, ni à pied ni en voiture.
do-extreme-cold-shelter = Restez au chaud. Prenez des nouvelles des voisins qui vivent seuls.
do-extreme-heat-shelter = Restez au frais et buvez de l’eau. Prenez des nouvelles des voisins qui vivent seuls.
do-storm-shelter = Restez à l’intérieur, loin des fenêtres.
do-smoke-shelter = Restez à l’intérieur. Fermez les fenêtres. Dehors, couvrez-vous le nez et la bouche.
do-power-outage-monitor = Prenez des nouvelles des voisins qui dépendent d’un appareil médical électrique.
do-water-outage-avoid = Ne buvez pas l’eau du robinet. La faire bouillir peut ne pas suffire.
do-gas-leak-evacuate = Sortez maintenant. À l’intérieur : ni flamme, ni interrupteur, ni téléphone.
do-network-outage-monitor = Prenez des nouvelles de vos voisins. Retrouvez-vous au lieu habituel.

## certainty, urgency, severity, status, message_type

certainty-observed = Confirmé
certainty-possible = Non confirmé
unconfirmed = Non confirmé : une seule personne de veille le signale, et c’est en cours de vérification.
urgency-immediate = Maintenant
urgency-expected = Bientôt
urgency-future = Plus tard
urgency-past = Terminé
urgency-unknown = Heure inconnue
severity-extreme = Extrême
severity-severe = Grave
severity-moderate = Modéré
severity-minor = Mineur
severity-unknown = Gravité inconnue
status-actual = Réel
status-exercise = Exercice
status-test = Test
exercise = EXERCICE. C’est un entraînement. Il ne se passe rien.
test-notice = TEST. Ceci vérifie seulement que votre téléphone peut sonner.
message-type-alert = Alerte
message-type-update = Mise à jour
message-type-cancel = Annulée

## endings

all-clear = Fin d’alerte. { $event } : c’est terminé.
reported-over = Signalé comme terminé : { $event }. Une deuxième personne vérifie.
cancelled = Annulée : { $event }. Nous nous sommes trompés. Pardon pour l’alarme.
expired = Terminée à son heure : { $event }.
updated = Mise à jour : { $event }.

## when and where

until = Jusqu’à { $time }.
from-until = De { $from } à { $until }.
within = À moins de { $metres } m du lieu marqué.
elsewhere =
    { $count ->
        [one] { $count } alerte ailleurs dans le quartier. Pas près de vous.
       *[other] { $count } alertes ailleurs dans le quartier. Aucune près de vous.
    }
forked = Deux versions de cette alerte circulent. Celle-ci est la plus prudente.

## checked

checked-delivery = c’était une livraison
checked-ordinary-patrol = c’était une patrouille ordinaire de passage
checked-work-crew = c’était une équipe de travaux
checked-ambulance-or-fire-crew = c’était une ambulance ou les pompiers
checked-private-security = c’était la sécurité privée
checked-nothing-there = il n’y a plus rien
checked-neighbours-own-event = c’était une fête des voisins eux-mêmes
checked-drill = c’était un exercice
checked-already-reported = c’était déjà signalé
checked-it-was = Vérifié : { $what }.
checked-thanks = Merci d’avoir ouvert l’œil.
