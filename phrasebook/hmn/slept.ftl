# checked-by-speaker: no

## what happened since somebody last looked

slept-title = Thaum koj tsis nyob
slept-since =
    { $count ->
        [0] Tsis muaj dab tsi txij { $time } los.
       *[other] Txij { $time } los: { $count } yam.
    }
slept-kept = Nplooj no ua hauv lub xov tooj no los ntawm cov kev ceeb toom kos npe uas nws txheeb xyuas lawm. Tsis muaj npe. Txhua qho raug hnov qab xya hnub tom qab nws xaus; thaum koj saib zaum kawg nyob hauv qab lub xov tooj no tus yuam sij.
slept-read = Kuv nyeem lawm
slept-unconfirmed = xa tsis tau paub tseeb
slept-confirmed = paub tseeb thiab xa lawm
slept-longer = ntev ntxiv
slept-reported = hais tias dhau lawm
slept-over = tsis muaj kev phom sij lawm
slept-cancelled = peb yuam kev, muab tshem
slept-expired = xaus raws nws lub moos
slept-checked = txheeb xyuas lawm, yog:
slept-open = Tseem qhib.
