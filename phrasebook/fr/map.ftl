# checked-by-speaker: no

## the map

map-title = Carte
map-near-me = Ce qu’il y a près de moi, sur la carte
map-nearer = Rapprocher
map-further = Éloigner
map-here = Montrer où je suis
map-here-waiting = Recherche de votre position. Elle reste sur ce téléphone.
map-here-failed = Le téléphone ne dit pas où il est.
map-keys = La carte. Les flèches la déplacent ; plus et moins la rapprochent ou l’éloignent.
map-keys-choose = La carte. Les flèches la déplacent ; plus et moins la rapprochent ou l’éloignent ; Entrée prend le lieu au milieu.
map-scale = Cette barre mesure { $length }
map-metres = { $metres } m
map-kilometres = { $kilometres } km
map-middle-near = Au milieu : près de { $name }.
map-middle-from-home = À { $distance }, { $direction } de votre lieu.
map-way = { $distance }, { $direction }, en ligne droite.
map-way-where = Touchez « Montrer où je suis », et une ligne montre le chemin. Votre position reste sur ce téléphone.
map-your-place = Votre lieu
map-nothing = Il ne se passe rien que cette carte puisse montrer.
map-list = Liste
map-offer = Il y a une carte du quartier : { $size } Mo.
map-offer-newer = Le quartier a une carte plus récente : { $size } Mo.
map-offer-part = Carte du quartier : { $have } Mo sur { $size } sont là.
map-offer-progress = Part de la carte déjà là
map-offer-why = Elle se charge en entier, une seule fois, puis marche sans réseau. Ainsi personne ne voit où vous regardez.
map-offer-get = Charger la carte
map-offer-go-on = Continuer le chargement
map-offer-stop = Arrêter
map-offer-no-line = Pas de ligne avec la maison. Ce qui est là reste ; continuez plus tard.
map-offer-not-here = La maison n’a pas encore la carte. Réessayez plus tard.
map-offer-no-room = Ce téléphone n’a pas assez de place.
map-offer-other-file = Cette maison a donné un autre fichier que celui que le quartier a signé. Il a été jeté. Prévenez un référent.
place-map = Le lieu sur la carte
place-map-hint = Touchez le lieu. Les autres voient la zone marquée, pas le point exact.
settings-map = La carte du quartier
settings-map-here = La carte est sur ce téléphone : { $size } Mo. Elle marche sans réseau.
settings-map-none = Ce quartier n’a pas encore de carte. Les distances sont montrées par des cercles.
settings-map-delete = La supprimer de ce téléphone
