# checked-by-speaker: no

## what happened since somebody last looked

slept-title = While you were away
slept-since =
    { $count ->
        [0] Nothing since { $time }.
        [one] Since { $time }: 1 thing.
       *[other] Since { $time }: { $count } things.
    }
slept-kept = This page is made on this phone from the signed warnings it has checked itself. It holds no names. Each is forgotten seven days after its end; when you last looked lies under this phone's own key.
slept-read = I have read it
slept-unconfirmed = sent as unconfirmed
slept-confirmed = confirmed and sent
slept-longer = prolonged
slept-reported = reported over
slept-over = all clear
slept-cancelled = we were wrong, cancelled
slept-expired = ended by its own clock
slept-checked = checked, it was:
slept-open = Still open.
