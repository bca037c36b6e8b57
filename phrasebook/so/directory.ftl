# checked-by-speaker: no

## places that help: a list that the town publishes for everybody

help-places = Meelaha ku caawiya
help-places-why = Cunto, qareenno, dhakhaatiir, kiro: halkee iyo goorma
dir-title = Meelaha ku caawiya
dir-private = Taleefan kasta wuxuu hayaa isla liiska. Qofna ma oga waxaad eegto.
dir-none = Magaaladaadu weli ma daabicin liiska meelaha.
dir-coming = Liisku weli kuma jiro taleefankan. Wuu imanayaa marka xidhiidh la helo.
dir-theirs = Magacyada iyo sharraxaadaha waxay ku qoran yihiin luqaddii lagu qoray.
dir-what = Maxaad u baahan tahay?
dir-need-food = Cunto
dir-need-shelter = Meel la seexdo
dir-need-rent = Kiro iyo biilal
dir-need-legal = Caawimaad sharci
dir-need-medical = Dhakhtar, rug caafimaad
dir-need-mind = Qof lala hadlo
dir-need-violence = Ka badbaadid rabshad
dir-need-children = Carruur, iskuul
dir-need-clothes = Dhar, alaab guri
dir-need-transport = Sida lagu tago
dir-need-language = Turjumaad, casharro
dir-need-work = Shaqo
dir-need-other = Caawimaad kale
dir-all = Meelaha oo dhan
dir-search = Raadi eray
dir-narrow = Kala soo bax
dir-open-now = Hadda way furan tahay
dir-open-today = Maanta way furan tahay
dir-no-papers = Warqado ma weydiiso
dir-speaks = Luqadda looga hadlo
dir-any-language = Luqad kasta
dir-access-step-free = Jaranjaro ma leh
dir-access-toilet = Musqul la wada geli karo
dir-access-hearing-loop = Qalabka maqalka
dir-access-sign-language = Luqadda dhegoolaha
dir-access-parking = Baarkin albaabka agtiisa ah
dir-access-quiet = Qol deggan
dir-count =
    { $count ->
        [one] Hal meel
       *[other] { $count } meelood
    }
dir-nothing = Waxba kuma habboona. Ka qaad shaandho ama raadi eray kale.
dir-more = Tus meelo kale
dir-clear = Ka qaad shaandhooyinka oo dhan
dir-closed-now = Hadda way xidhan tahay
dir-open-until = Way furan tahay ilaa { $time }
dir-opens-today = Maanta waxay furmaysaa { $time }
dir-not-today = Maanta ma furna
dir-no-hours = Saacadaha lama oga. Marka hore wac.
dir-hours = Saacadaha
dir-days = { $first } ilaa { $last }
dir-nth-1 = { $day } koowaad
dir-nth-2 = { $day } labaad
dir-nth-3 = { $day } saddexaad
dir-nth-4 = { $day } afraad
dir-nth-5 = { $day } shanaad
dir-nth-9 = { $day } ugu dambeeya
dir-of-month = bil kasta, { $days }
dir-month-day = maalinta { $day }
dir-month-last = maalinta ugu dambaysa
dir-every-weeks = { $count } toddobaadba mar, { $days }
dir-every-months = { $count } biloodba mar, { $days }
dir-from-to = { $days }: { $opens } ilaa { $closes }
dir-since = laga bilaabo { $date }
dir-until = ilaa { $date }
dir-phone = Taleefan
dir-call = Wac { $number }
dir-text = Fariin u dir { $number }
dir-textphone = Taleefanka qoraalka { $number }
dir-extension = laanta { $number }
dir-where = Halkee
dir-web = Boggooda internetka
dir-web-why = Iyaga ayaa leh, ma aha magaaladaada. Wuu arkaa inaad timid.
dir-mail = U qor { $address }
dir-languages = Luqadaha
dir-getting-in = Sida loo galo
dir-papers = Warqado
dir-papers-not-asked = Warqado ma weydiiyaan.
dir-papers-asked = Warqado way weydiiyaan.
dir-papers-unknown = Lama oga inay warqado weydiiyaan. Weydii ka hor intaadan tegin.
dir-bring = Soo qaado
dir-cost = Qiimaha
dir-who = Yaa loogu talagalay
dir-how = Sida caawimaad loo helo
dir-checked = Markii ugu dambaysay ee la hubiyey
dir-checked-days =
    { $count ->
        [0] Maanta ayaa la hubiyey
        [one] Shalay ayaa la hubiyey
       *[other] { $count } maalmood ka hor ayaa la hubiyey
    }
dir-checked-weeks = { $count } toddobaad ka hor ayaa la hubiyey
dir-checked-months = { $count } bilood ka hor ayaa la hubiyey
dir-checked-old = Waxaa ugu dambaysay { $count } bilood ka hor in la hubiyo. Wac ka hor intaadan tegin.
dir-checked-never = Weli cidna ma hubin. Wac ka hor intaadan tegin.
dir-print = Daabac liiskan
error-directory-malformed = Kani ma aha liis meelo, ama qayb ka mid ah ayaa xumaatay.
error-directory-no-services = Taleefankani ma akhrin karo liiskan meelaha. Wuxuu akhriyaa jadwallo (CSV), HSDS iyo faylasha halkan lagu kaydiyey.

## for stewards: the list is taken in, changed, looked through and signed

files-directory = Meelaha ku caawiya
dir-about = Liis qof walba u ah: cunto, qareenno, dhakhaatiir. Ka qaado fayl (jadwal CSV ah, HSDS, ama mid halkan lagu kaydiyey), beddel, saxeex.
dir-take-now = Ka bilow liiska la daabacay
dir-choose = Dooro liis meelo
dir-zone = Aagga saacadda ee dhammaan saacadaha
dir-problems =
    { $count ->
        [one] Hal shay sida uu yahay looma qaadi karin
       *[other] { $count } shay sida ay yihiin looma qaadi karin
    }
dir-problem-ended = { $where }: way dhammaatay, waana laga tagay
dir-problem-cut = { $where }: aad bay u dheerayd, waana la gooyey
dir-problem-part = { $where }: qayb lama akhrin karin, waana laga tagay
dir-problem-many = { $where }: noocyada caawinta ama waraaqaha ayaa ka badan inta meeli yeelan karto; kuwa hore ayaa la hayaa
dir-problem-need = { $where }: waxay ku jirtaa caawimaad kale
dir-problem-twice = { $where }: laba jeer ayay ku jirtaa
dir-problem-refused = { $where }: lama qaadi karin
dir-add = Ku dar meel
dir-edit = Beddel
dir-edit-name = Magac
dir-edit-organization = Yaa maamula
dir-edit-needs = Maxay u tahay
dir-edit-words = Waxa laga helo
dir-edit-street = Waddada iyo lambarka
dir-edit-city = Magaalada
dir-edit-region = Gobolka
dir-edit-postal = Lambarka boostada
dir-edit-country = Waddanka, laba xaraf
dir-edit-lines = Mid sadar kasta
dir-edit-commas = Magacyo gaaban oo hakad u dhexeeyo: en, es, so
dir-edit-hours = Mon-Fri 09:00-17:00, xeer kasta sadar gaar ah
dir-edit-hours-words = Saacadaha oo erayo ah
dir-edit-access-words = Wax kale oo ku saabsan gelitaanka
dir-edit-web = Ciwaanka internetka
dir-edit-mail = Iimayl
dir-edit-notice = War ku saabsan maalmaha soo socda
dir-edit-wrong = Sidan weli looma daabici karo: { $what }
dir-checked-today = Qof ayaa maanta halkaas weydiiyey
dir-remove = Ka saar
dir-keep = Hay
dir-changes = Cusub: { $new }. La beddelay: { $changed }. La saaray: { $gone }.
dir-for-ever = Qof kasta, ciduu doono ha ahaadee, weligiis wuu akhrin karaa tan.
dir-for-ever-why = Guri qof, lambar qof, iyo hoy meeshiisu sir tahay midna yaanu ku jirin.
dir-sure = Waan eegay oo dhan
dir-publish = Saxeex oo daabac
dir-asked = Waad saxeexday. Kaydi faylka oo sii maamule labaad: taleefankeeda ayay ku barbardhigaysaa, waanay saxeexaysaa.
dir-save = Liiska u kaydi fayl ahaan
dir-save-hsds = U kaydi HSDS, barnaamijyo kale
dir-drop = Tuur qoraalkan
dir-same = Dooro faylka ay ku siisay. Taleefankaaga ayaa barbardhigaya.
dir-match = Waa isla liiskan. Eeg ka hor intaadan saxeexin.
dir-differ = Waa liis kale. Ha saxeexin.
