# checked-by-speaker: no

## refusals

error-camera-none = Taleefankan ama browser-kan kamarad uma laha boggan.
error-camera-refused = Boggani ma isticmaali karo kamarada. Ka oggolow dejinta browser-kaaga.

## before

film-title = Duub
film-why = Waxaad duubto waxay taleefankan ka baxaan ilbiriqsiyo gudahood, iyagoo xiran. Cidina keligeed ma furi karto: adigu maya, guriguna maya.
film-rule-what = Duub waxa la samaynayo, ha duubin cidda ay dadku yihiin.
film-rule-distance = Fogaanta ilaali. Cidna ha hor istaagin.
film-rule-safety = Badbaadadaadu waa horreysaa. Goor kasta waad joojin kartaa.
film-who = Si loo furo, { $needed } ka mid ah { $of } qof oo la aaminay waa inay oggolaadaan.
film-sound-on = Codkana waa la duubayaa.
film-sound-off = Codka lama duubo: xaafaddani sidaas ayay go'aansatay.
film-start = Bilow duubista
film-photo = Sawirro
film-file = Fayl taleefankan ku jira
film-words = Qor
film-nobody = Xaafaddani weli ma laha dad la aaminay, markaa cidina ma furi karto filimka. Masuul ayaa dooran kara.

## while filming

film-now = Waa la duubayaa
film-safe-none = Weli waxba ma badbaadsana
film-safe = Waa badbaadsan yahay ilaa { $time }
film-safe-all = Wax kasta oo hadda ah waa badbaadsan yihiin
film-end = Hay si aad u dhammayso
film-end-again = Mar kale riix si aad u dhammayso
film-dark = Shaashad madow
film-dark-back = Hay si aad shaashadda u aragto
film-dark-again = Mar kale riix si aad shaashadda u aragto
film-shutter = Sawir qaad
film-photo-end = Waa intaas
film-stuck-line = Khad ma jiro. Isagoo xiran ayuu taleefankan ku jirayaa, kelidiis ayuuna tegayaa marka khadku soo noqdo.
film-stuck-house = Gurigu hadda ma qaadanayo. Isagoo xiran ayuu taleefankan ku jirayaa, mar kalena waa la isku dayayaa.
film-full = Taleefankani waa buuxaa. Waxaad duubto weli guriga ayay tagaan, laakiin nuqul halkan kuma hari karo.
film-lost = Qaybaha uusan gurigu qaadan: { $count }
film-words-what = Maxaa dhacay
film-words-hint = Maxaa la sameeyay, halkee iyo goorma. Magacyo keliya kuwa oggolaaday.
film-words-voice = Waad ku hadli kartaa. Waxaa lala xirayaa inta kale.
film-words-save = Xir oo dir

## the end

film-how = Sidee loo kaydiyaa?
film-sealed = Xiran keliya
film-sealed-why = Wax furi kara taleefankan kuma haraan.
film-copy = Xiran, nuqulna anigaa haysta
film-copy-why = Taleefankan waad ka kaydsan kartaa. Qofkii taleefankan furana wuu awoodaa.
film-finish = Dhammaad

## afterwards

film-mine = Taleefankan
film-going = Weli wuu socdaa, taleefanka ha damin. Qaybaha haray: { $count }
film-done = Waa badbaadsan yahay. Taleefankan waad damin kartaa.
film-cut-off = Wuu go'ay. Wax furi kara taleefankan kuma jiraan.
film-receipt = Kaydi rasiidka
film-receipt-qr = Rasiidka oo kood ah
film-receipt-why = Wuxuu muujinayaa waxa gurigu qaatay iyo goorta. Waxba ma furo.
film-copy-take = Kaydi nuqulka
film-forget = Liiskan ka saar
film-forget-copy = Ka saar, nuqulkana la saar
