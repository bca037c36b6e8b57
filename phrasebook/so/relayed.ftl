# checked-by-speaker: no

## what authorities say, passed on

badge-relayed = Rasmi
relayed-says = Ka timid { $name }: { $what }. Ilaa { $time }.
relayed-whose = Kama iman deriskaaga: { $name } ayaa sidaas leh; Tocsin way gudbinaysaa.
relayed-elsewhere =
    { $count ->
        [one] Hal ogeysiis rasmi ah oo meel kale ah
       *[other] { $count } ogeysiis rasmi ah oo meelo kale ah
    }
cosign-relays = Beddel cidda ogeysiisyadeeda rasmiga ah la gudbiyo.
