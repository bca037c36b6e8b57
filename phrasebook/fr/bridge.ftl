# checked-by-speaker: no
# What a captain prints: the phone tree, a poster for the wall

bridge-tree-title = Chaîne d’appels
bridge-captain = La personne qui coordonne
bridge-tree-calls = { $name } appelle
bridge-tree-read = Lisez l’avertissement lentement, deux fois. Dites jusqu’à quand il vaut.
bridge-tree-nobody = Quelqu’un ne répond pas ? Prévenez tout de suite la personne qui coordonne : elle continuera à partir de là.
bridge-tree-back = Quand vous avez joint tout le monde, dites-le-lui aussi.
bridge-tree-own = Quelqu’un ne répond pas ? Appelez vous-même les personnes de sa partie.
bridge-tree-keep = Ce sont des numéros de personnes. Découpez les parties, ne donnez à chacun que la sienne et détruisez les anciennes feuilles.
bridge-whistle-near = { $blasts } : un danger est proche.
bridge-whistle-taking = { $blasts } : on emmène quelqu’un.
bridge-poster-text = Pas de téléphone de ce genre ? Demandez à qui a posé cette affiche : on peut vous prévenir par SMS ou par appel.
