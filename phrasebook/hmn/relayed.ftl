# checked-by-speaker: no

## what authorities say, passed on

badge-relayed = Los ntawm tsoomfwv
relayed-says = Los ntawm { $name }: { $what }. Txog thaum { $time }.
relayed-whose = Tsis yog koj cov neeg zej zog hais: { $name } hais li no; Tocsin tsuas xa mus xwb.
relayed-elsewhere =
    { $count ->
       *[other] { $count } daim ntawv ceeb toom los ntawm tsoomfwv nyob lwm qhov
    }
cosign-relays = Hloov tias yuav xa leej twg cov ntawv ceeb toom mus.
