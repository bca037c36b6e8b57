# checked-by-speaker: no

## what authorities say, passed on

badge-relayed = Officiel
relayed-says = De { $name } : { $what }. Jusqu’à { $time }.
relayed-whose = Cela ne vient pas de vos voisins : c’est { $name } qui le dit ; Tocsin le transmet.
relayed-elsewhere =
    { $count ->
        [one] Un avis officiel ailleurs
       *[other] { $count } avis officiels ailleurs
    }
cosign-relays = Changer de qui les avis officiels sont transmis.
