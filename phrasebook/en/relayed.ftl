# checked-by-speaker: no

## what authorities say, passed on

badge-relayed = Official
relayed-says = From { $name }: { $what }. Until { $time }.
relayed-whose = Not from your neighbours: { $name } says so; Tocsin passes it on.
relayed-elsewhere =
    { $count ->
        [one] One official notice elsewhere
       *[other] { $count } official notices elsewhere
    }
cosign-relays = Change whose official notices are passed on.
