# checked-by-speaker: no

## "I can help": what somebody offers, and the word of a steward that her phone carries

offer-what = Maxaad qaban kartaa?
offer-for = Maxay ugu talagashay?
offer-most = Ugu badnaan toddobaadkii
offer-seats = Kuraas bannaan
offer-car-seats = Kuraasta carruurta
offer-where = Qiyaas ahaan xaggee?
offer-where-why = Qayb magaalada ka mid ah ayaa ku filan. Cidna ciwaankaaga ma weydiiso.
offer-reach = Inta aad socoto
offer-reach-km = ilaa { $km } km
offer-name-hint = Kuwa aad u tagto ayaa arka. Magac kasta oo aad ka jawaabto.
offer-words = Wax kale (khasab ma aha)
offer-words-hint = Baaskiil jiide leh; jaranjaro maya; habeenkii weligay.
offer-send = U soo bandhig miiska caawimaadda
offer-send-again = Tan ku beddel
offer-state-saved = Halkan ayaa lagu kaydiyay. Wuu baxayaa marka xiriir la helo.
offer-state-sent = Waa la diray. Miiska caawimaaddu halkan ayuu kugu weydiinayaa marka uu kuu baahdo.
offer-state-fresh = Miisku waa akhriyay.
offer-state-active = Miisku waa kugu tirsanayaa.
offer-state-resting = Waad nasanaysaa: cidna ku weydiin mayso.
offer-state-left = Waad ka baxday.
offer-state-cut-off = Miisku mar dambe kuma weydiinayo. La hadal isuduwaha.
offer-state-over = Guriga Tocsin waxba kama hayo. Mar kale soo bandhig haddii aad rabto.
offer-change = Beddel
offer-pause = Nasasho: imisa toddobaad?
offer-pause-said = Ha i weydiinnina toddobaadyo: { $weeks }.
offer-everything-why = Miisku wuxuu hayaa waxaad halkan ku aragto iyo inta jeer ee aad tagtay. Ka bax, guriguna isla markiiba wuu tirtirayaa; taleefankanina wuu dul qorayaa.
offer-withdraw = Ka bax oo tirtir
vouch-title = Masuul ayaa kuu marag furi kara
vouch-have = Masuul ayaa kuu marag furay
vouch-why = Waxaa loogu baahan yahay dadka gaadhigaaga, carruurta, dawada, guryaha iyo wicitaanka maalinlaha ah. La kulan masuul ku yaqaan: koodhkan ayuu akhrinayaa wuxuuna ku siinayaa kiisa. Cidna ma magacaabo, taleefankaaga keliya ayaa haya.
vouch-until = Ilaa { $date }
vouch-copy = Koobiyee koodhka
vouch-paste = Waxa masuulku ku siiyo
vouch-take = Ku qaado
vouch-again = Mar kale soo bandhig si miisku u arko.
offer-trips = Safarrada toddobaadkan
offer-quiet = Maalmaha aan cidna ku weydiin
offer-quiet-add = Ku dar maalmahan
offer-quiet-off = Ka saar
