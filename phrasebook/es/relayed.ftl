# checked-by-speaker: no

## what authorities say, passed on

badge-relayed = Oficial
relayed-says = De { $name }: { $what }. Hasta: { $time }.
relayed-whose = No viene de su vecindario: lo dice { $name }; Tocsin lo transmite.
relayed-elsewhere =
    { $count ->
        [one] Un aviso oficial en otro lugar
       *[other] { $count } avisos oficiales en otro lugar
    }
cosign-relays = Cambiar de quién se transmiten avisos oficiales.
