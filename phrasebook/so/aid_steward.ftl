# checked-by-speaker: no

## what a steward does for the aid desk: its phones, and for whom she vouches

lists-aid = Miiska caawimaadda
lists-aid-why = Laba ilaa afar taleefan oo isuduwayaal ah ayaa fura waxa dadku codsadaan. Xarfaha ayaa lagu kala garto: la barbar dhig waxa taleefankeedu muujinayo.
lists-coordinator = Taleefanka isuduwaha
lists-aid-remove-why = Isla markiiba way dhaqan gashaa, hal masuul ayaana ku filan. Markaas kadib taleefankani wax cusub ma furo, wixii uu furayna wuu iloobaa marka uu xidhiidh helo; kuwa kale wax walba mar kale ayay shaabadeeyaan iyaga oo aan isaga ku darin. Taleefan la qaatay wuxuu weli muujin karaa wixii u furnaa: qufulkiisa ayaa ilaaliya.
lists-aid-add = Ku dar taleefanka isuduwaha
lists-aid-label = Koodhka taleefankeeda
lists-aid-hint = Waxay ka helaysaa Caawimaad, Miiska caawimaadda. Wax sir ah kuma jiraan.
cosign-aid = Beddel taleefannada miiska caawimaadda.
vetting-title = U marag fur mutadawac
vetting-why = Keliya qof aad garanayso. Waxaad saxiixdo taleefankeeda ayuu ku hadhaa; cidna ma hayso liis mutadawiciin.
vetting-open = Akhri koodhkeeda
vetting-code = Koodhka mutadawaca
vetting-code-hint = Taleefankeeda ayay ka helaysaa: Caawimaad, Waan caawin karaa.
vetting-duties = Waxa lagu aamini karo
vetting-duty-people = Inuu qof kali la ahaado: qaadid, raacid
vetting-duty-children = Carruur: dugsi, hayn
vetting-duty-medicine = Dawo
vetting-duty-homes = Inuu albaabka dadka yimaado
vetting-duty-calls = Wicitaanka maalinlaha ah
vetting-how-long = Ilaa goorma?
vetting-days = { $days } maalmood
vetting-sign = Saxiix
vetting-give = Taleefankeedu ha akhriyo kan, ama u dir. Taleefankeeda oo keliya ayuu faa’iido u leeyahay.
error-aid-no-desk-code = Kani ma aha koodhka taleefanka isuduwaha. Taleefankeeda: Caawimaad, kadibna Miiska caawimaadda.
error-aid-no-volunteer-code = Kani ma aha koodh mutadawac. Taleefankeeda: Caawimaad, kadibna Waan caawin karaa.
error-aid-no-vetting = Kani ma aha waxa masuulku bixiyo. Weydii inuu mar kale ku tuso.
