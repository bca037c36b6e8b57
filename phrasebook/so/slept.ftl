# checked-by-speaker: no

## what happened since somebody last looked

slept-title = Intii aad maqnayd
slept-since =
    { $count ->
        [0] Waxba ma dhicin ilaa { $time }.
        [one] Ilaa { $time }: 1 wax.
       *[other] Ilaa { $time }: { $count } wax.
    }
slept-kept = Boggan waxaa lagu sameeyay telefoonkan, isagoo ka soo qaatay digniinaha saxiixan ee uu isagu hubiyay. Magac kuma jiro. Mid walba waxaa la iloobaa toddoba maalmood ka dib marka ay dhammaato; goorta aad u dambaysay waxay hoos taallaa furaha telefoonkan.
slept-read = Waan akhriyay
slept-unconfirmed = la diray aan la xaqiijin
slept-confirmed = la xaqiijiyay lana diray
slept-longer = la dheereeyay
slept-reported = la sheegay inay dhammaatay
slept-over = khatar ma jirto
slept-cancelled = waan khaldannay, waa la joojiyay
slept-expired = saacaddeedii ayay ku dhammaatay
slept-checked = la hubiyay, waxay ahayd:
slept-open = Weli way furan tahay.
