## the root among keepers

keepers-title = La racine entre gardiens
keepers-why = Chaque gardien reçoit une carte. Quelques cartes ensemble sont la racine ; moins ne disent rien. Faites-le là où les gardiens sont réunis, avec une imprimante, sur cette machine seulement.
keepers-bring = Apporter la racine
keepers-how = Combien de gardiens ?
keepers-split = { $of } gardiens, { $needed } d’entre eux suffisent
keepers-make = Faire les cartes
keepers-again = Refaire un fichier scellé et une carte entière
keepers-share = { $town } : part { $number } sur { $of }
keepers-share-why = { $needed } des { $of } parts ensemble sont la racine du quartier ; moins ne disent rien. Gardez-la là où vous gardez votre passeport.
keepers-look-away = Seul son gardien regarde cette carte. Elle est montrée maintenant et plus jamais.
keepers-on-paper = Elle est sur papier
keepers-given = Son gardien l’a
keepers-done = La racine est partagée
keepers-done-why = { $of } gardiens la tiennent ; { $needed } d’entre eux la ramènent, ici ou avec le kit.
keepers-destroy = Maintenant brûlez la carte entière et effacez le fichier scellé. Tant qu’ils sont là, le partage ne protège rien.
root-words = Ses six mots, les 33 mots de la carte, ou les parts l’une après l’autre
root-words-hint = Ils restent dans cette page et sont oubliés aussitôt.
health-split-here = La partager maintenant entre gardiens
health-split-elsewhere = Pour la partager, ouvrez cette page comme localhost sur la machine de la maison, ou utilisez le kit : tocsin-kit split. Ne tapez jamais la racine ni une part dans une page venue de loin.
error-root-shares-few = Ces parts sont trop peu nombreuses.
error-root-share-twice = Une part est là deux fois.
error-root-shares-differ = Ces parts ne vont pas ensemble, ou sont plus que nécessaire.
