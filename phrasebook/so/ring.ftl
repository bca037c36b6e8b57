# Rights cards: law differs from place to place. checked-by-lawyer: no

## how this phone rings

ring-title = Sida telefoonkani u dhaco
ring-open = Beddel
ring-settings = Dhawaaq, saacado aamusan, ogeysiisyo. Waxaad dooratid telefoonkan bay ku hadhayaan.
ring-here-only = Waxa aad halkan ka doorato telefoonkan bay ku hadhayaan. In laguu dhaco marka uu xidhan yahay, iyo in lagu tiriyo, iyaga ayaa sheega waxa ka baxa.
ring-tap-once = Hal mar taabo si telefoonkani u dhici karo.
ring-test = Tijaabi digniinta
ring-test-why = Saddex foodhi oo gaagaaban, sida khatar kuu dhow. Taabashadaadu waxay kaloo oggolaanaysaa in telefoonku iskiis u dhaco inta Tocsin furan yahay.
ring-may = Telefoonkani wuu dhici karaa inta Tocsin furan yahay.
ring-may-not = Telefoonkani weli ma dhici karo. Tijaabi digniinta.
ring-no-voice = Biraawsarkani dhawaaq ma leh. Shaashadda isha ku hay.
ring-no-whistle = Foodhi ma maqlin? Kor u qaad codka oo dami habka aamusnaanta.
sound-update = War cusub
ring-updates = Dhicitaanka koowaad kaddib
ring-updates-all = War kasta oo cusub dhawaaq khafiif ah
ring-updates-silent = Wararka cusub iyagoon dhawaaq lahayn
ring-updates-first = Digniinta koowaad oo keliya
ring-quiet = Saacado aamusan
ring-quiet-why = Waxba markaas ma dhacayaan, marka laga reebo khatar hadda ku sugan goobahaaga midkood.
ring-quiet-keep = Hay saacado aamusan
ring-quiet-from = Laga bilaabo
ring-quiet-to = Ilaa
ring-quiet-no-place = Goob lama kaydin: saacadahan waxba ma dhici doonaan.

## notifications

notify-title = Ogeysiisyada telefoonkan
notify-why = Inta Tocsin gadaal ka furan yahay, telefoonkani ogeysiis wuu tusi karaa. Cid bannaanka joogta ma dirto.
notify-ask = Oggolow ogeysiisyada
notify-denied = Lama oggola. Wax kale kuma xirna. Si aad u beddesho: calaamadda cinwaanka ag taal, kaddib Ogeysiisyada.
notify-missing = Biraawsarkani halkan ogeysiisyo kuma tuso.
notify-test = Dir ogeysiis tijaabo ah
notify-test-words = Tijaabo. Telefoonkani ogeysiisyo wuu tusi karaa.
notify-shown = Eeg shaashadda dusheeda ama shaashadda qufulan. Ma yimid?
notify-arrived = Haa, wuu yimid
notify-not = Maya
notify-failed = Ma iman. Ka eeg dejinta telefoonka in biraawsarkani ogeysiisyo tusi karo.
notify-on = Way furan yihiin: ogeysiis tijaabo ah ayaa yimid.
notify-off = Dami
notify-neutral-choice = Shaashadda qufulan waxay sheegaysaa oo keliya in war jiro
notify-neutral = War baa jira. Fur app-ka si aad u akhriso.

## the alarm on the whole screen

alarm-stop = Jooji dhawaaqa
alarm-close = Xir
alarm-rights = Maxaan sameeyaa, xuquuqdayda
alarm-more =
    { $count ->
        [one] 1 digniin kale ayaa furan.
       *[other] { $count } digniinood oo kale ayaa furan.
    }

## places

places-title = Goobahayga
places-why = Guriga, shaqada, dugsiga carruurta. Telefoonkan bay ku hadhayaan; telefoonka laftiisa ayaa la barbardhiga digniin kasta.
places-saved =
    { $count ->
        [0] Goob lama kaydin.
        [one] 1 goob ayaa kaydsan, telefoonkan oo keliya.
       *[other] { $count } goobood ayaa kaydsan, telefoonkan oo keliya.
    }
places-change = Beddel goobaha
places-name = Maxaad u taqaan?
places-home = Guriga
places-work = Shaqada
places-school = Dugsiga
places-other = Magac kale
places-unnamed = Goobtayda
places-within = Goorma ayay khatari dhowdahay?
places-within-area = Aaggeeda gudaheeda
places-within-metres = Laga bilaabo { $metres } m
places-forget = Illow goobtan
places-add = Ku dar goob
places-full = { $most } goobood ayaa kaydsan. Mid illow si aad mid kale ugu darto.
distance-named = { $metres } m ayay u jirtaa { $place }. Aagga: { $radius } m.
distance-here-named = Waxaa laga yaabaa inay ku taal { $place } laftiisa. Aagga: { $radius } m.

## rights cards

rights-title = Xuquuqdayda
rights-on-phone = Kaararkani telefoonkan bay ku jiraan, xiriirna uma baahna. Sharcigu meelba waa meel: weydii qareennadaada.
rights-no-number = Xaafaddaadu weli ma daabicin lambar la waco. Weydii masuul.
rights-call-number = Wac: { $whose }
rights-arm = Lambarkan gacantaada ku qor.
rights-print = Daabac kaararka
number-hotline = Khadka gargaarka
number-lawyers = Qareennada
rights-street-title = Jidka dhexdiisa
rights-silence-title = Aamusnaan
rights-door-title = Albaabka agtiisa
rights-warrant-title = Warqadda garsooraha
rights-witness-title = Daawasho iyo duubid
rights-call-title = U sheeg qof
rights-eviction-title = Guri ka saarid

## passing it on

share = U gudbi
share-title = U gudbi digniintan
share-why = Sawirku wuxuu sheegayaa ilaa goorma ay shaqaynayso. Wax adiga kugu saabsan kuma jiraan: goobahaaga iyo fogaantaadu midna.
share-send = Dir sawirka
share-save = Kaydi sawirka
share-copy = Koobi garee erayada
share-copied = Waa la koobi gareeyay.
share-voice-send = Dir fariinta codka
share-voice-save = Kaydi fariinta codka
share-voice-none = Cidina weli ma duubin erayadan oo dhan luqaddan: sawirka oo keliya ayaa baxaya.
share-other-app = App-ka aad ku dirto sawirka wuu arkaa iyo cidda loo dirayo.
picture-valid = Waxay shaqaynaysaa ilaa { $time }, { $date }
picture-told = Sidii { $time }, { $date }
picture-area = Aag { $radius } m ah oo { $town } ku yaal.
picture-check = Meesha saxda ah, welina ma jirtaa? { $address }
picture-code = Digniin { $code }

## publishing the numbers

numbers-title = Lambarrada la waco
numbers-why = Waxay ku yaalliin kaararka xuquuqda ee telefoon kasta: khadka gargaarka ee xaafadda, qareennadeeda. Weligeed lambarka qof ma aha.
numbers-for-ever = Qof kasta weligiis wuu akhrin karaa kan:
numbers-sure = Waan ogahay in qof kasta weligiis akhrin karo
numbers-publish = Daabac lambarradan
numbers-asked = Masuul kale ayaa la weydiistay inuu saxiixo. Lambarrada u akhri.
numbers-wrong = Telefoon garaaci kara kan ma jiro.
numbers-same = Qor lambarrada laguu sheegay. Telefoonkan ayaa is barbardhigaya.
numbers-match = Waa lambarradan saxda ah.
numbers-differ = Waa lambarro kale, ama weli ma jiraan.
files-numbers = Lambarrada la waco
