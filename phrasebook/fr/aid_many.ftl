# checked-by-speaker: no

## who goes for many needs of one day; who could, counted

desk-aid-many = Prévoir beaucoup à la fois
desk-aid-many-why = Répartissez les demandes d’un jour entre tous ceux qui pourraient, et demandez-leur ensemble
many-why = À chaque personne qui pourrait sont proposées quelques portes proches. On ne demande à personne avant que vous le disiez. Qui est déjà en chemin à cette heure n’y est pas.
many-doors = Portes par personne, au plus
many-items = Contenu pour chacun, une chose par ligne
many-for = Pour ceux-ci : { $count }
many-all = Tout cocher
many-none = Ne rien cocher
many-nothing = Rien de cela n’est demandé ce jour-là à cette heure, ou d’autres l’ont déjà pris.
many-too-short = Il faut au moins une demi-heure entre le début et la fin.
many-other-day = Pour un autre jour ou une autre heure : { $count }
many-suggest = Répartir : { $count }
many-proposed = Proposé, personne n’a encore été sollicité
many-sum = Portes : { $doors }. Personnes : { $people }. Le { $day }.
many-without = Encore personne pour : { $count }
many-count = Portes : { $count }
many-given-to = Qui y va
many-nobody = personne, laisser pour le moment
many-too-many = Une personne reçoit plus de { $most } portes.
many-ask = Demander à tous : personnes { $people }, portes { $doors }
many-asked = Demandé : personnes { $people }, portes { $doors }. Les réponses arrivent dans la boîte. Annuler reprend tout.
many-unclaimed = Vous prenez ce que personne n’a encore.
plan-could = { $all } l’ont proposé. Parmi eux pourraient : { $could }
plan-against = { $why } : { $count }
plan-all = Montrer tout le monde : { $count }
many-used-up = Les personnes qui pourraient ont déjà autant de portes que vous en avez permis. Revenez et permettez-en plus à chacune, ou demandez à plus de monde.
