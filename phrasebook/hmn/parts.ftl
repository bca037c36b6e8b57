# checked-by-speaker: no

## parts of many screens

tabs-title = Lwm nplooj
step-of = Kauj ruam { $now } ntawm { $of }
step-before = Kauj ruam ua ntej

## before the town's name has come

join-title-yet = Koj muaj ib daim ntawv caw
