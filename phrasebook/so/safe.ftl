# checked-by-speaker: no

## leaving at once

leave = Ka bax
leave-title = Isla markiiba ka bax
leave-why = Riix “Ka bax” ee sare, ama saddex jeer furaha Shift: shaashad walba waxay noqotaa buug qoraal oo madhan. Waxaad soo sheegayso telefoonkan ayay ku hadhaan. Dib u noqoshadu halkan kuma keento.
leave-back = Si aad u soo noqoto, daaqaddan xir oo abka ama cinwaankiisa mar kale fur.
leave-honest = Liiska bogagga la booqday ee browser-ka weli cinwaankan ayuu muujinayaa.

## forgetting

wipe-remains = Wax walba lama saari karin. Xir daaqadaha kale ee Tocsin, ka dibna xogta cinwaankan ka tirtir dejinta browser-ka.
wipe-stays = Gacantaada ku saar: sawirka shaashadda hore, cinwaankan ku jira liiska bogagga la booqday, iyo furaha gelitaanka ee la yiraahdo Tocsin.

## the lock shuts by itself

lock-after = Iskiis ayuu u xirmaa
lock-after-hidden = isla marka ab kale soo hor yimaado
lock-after-minutes = { $minutes } daqiiqo oo aan la taaban ka dib
lock-after-why = Inta heegankaagu socdo wuu furnaanayaa. Akhrinta iyo soo sheegidda marna lama xiro.
cover-why = Marka ab kale soo hor yimaado, Tocsin sawirkiisa wuu madhiyaa. Telefoonnada qaar way ka dheereeyaan. Waxba ma celin karaan in shaashadda la sawiro.

## another name and picture

face-notes = Qoraallo
face-weather = Cimilo
face-radio = Raadiyo
disguise-title = Magac kale iyo sawir kale
disguise-why = Dooro inta aadan abka shaashadda hore dhigin. Markaas sawirka halkaas, magaca ka hooseeya, cinwaanka bogga iyo ogeysiisyadu waxan oo keliya ayay muujiyaan.
disguise-now = Magaca abkan: { $name }
disguise-choose = Beddel magaca iyo sawirka
disguise-installed = Ma hore ayuu shaashadda hore ugu jiray? Ka saar, dooro, ka dibna mar kale ku dar.
disguise-not = Waxa aanu qarin
disguise-not-why = Qofkii abka furaa wuu arkayaa waxa uu yahay. Khadka cinwaanka, liiska bogagga iyo xogta browser-ka, liiska furayaasha gelitaanka ee telefoonka iyo cidda khadkaaga waddaa weli waxay arkayaan cinwaanka xaafaddan.

## a spare for a second phone

second-title = Kayd loogu talagalay telefoon labaad
second-why = Haddii telefoonkani lumo, xubinnimadaadu way la lumaysaa. Hadda samee kayd xiran, ama u gudbi telefoon labaad. Shaashad ilaa shaashad ayuu maraa; guriga Tocsin lug kuma laha.
second-holds = Wuxuu hayaa baaskaaga, sirta xubnaha, xaafadda ay tahay, iyo meelahaaga kaydsan.
second-roles = Furayaasha doorka halkan ayay ku hadhaan. Haddii ay lumaan: warqaddaada soo dir oo masuulka weydiiso xiriiriye door oo cusub.
second-make = Samee kayd
second-words = Lix eray ayaa furaya
second-words-why = Warqad ku qor, kana fogee koodhka. Hadda oo keliya ayaa la muujinayaa.
second-scan = Kamarada telefoonka labaad ku qabo koodhkan, ama daabac.
second-local = Cinwaankani mashiinkan oo keliya ayuu u jiheeyaa. Qoraalka koobiyee.
second-text = Qoraalka koobiyee
second-iphone = iPhone-ka, abka shaashadda hore ma oga waxa tab-ku hayo. Halkaas riix “Martiqaad ayaan haystaa” oo qoraalka dheji.
second-shared = Guriga Tocsin agtiisa labada telefoon waa hal xubin; tigidhada maalinta way wadaagaan.
second-offer = Samee kayd, haddii telefoonkani lumo
second-take-title = Kayd ka yimid telefoonkaaga kale
second-take-why = Qor lixda eray ee lala muujiyay.
second-take-words = Lix eray
second-take-open = Halkan ku fur
second-take-done = Waa dhammaaday. Telefoonkani hadda waa isla xubintii, isla meelihii ayuuna hayaa.
error-second-wrong-words = Erayadani ma furaan.
error-second-too-costly = Kaydkan Tocsin ma samayn: furistiisu telefoonkan waqti aad u dheer bay mashquulin lahayd. Waxba lama beddelin.
error-second-malformed = Kani ma aha kayd Tocsin, ama qayb baa ka maqan.
error-second-other-town = Kaydkani waa xaafad kale. Telefoonkan waxba lagama beddelin.
error-second-member-already = Telefoonkani halkan waa xubin kale. Waxba lama beddelin.
error-second-nothing = Weli wax luma ma jiraan: telefoonkani baas iyo meelo midna ma hayo.

## what is wrong, and what to do next

trouble-clock-wrong-do = Dejinta telefoonka, u daa inuu wakhtiga iskiis u saxo.
trouble-cut-off-do = Deris telefoon ku weydii. Waxaad qorto halkan ayay sugaan oo iskood ayay u baxaan.
trouble-withheld-do = Aamusnaanta ha u qaadan nabad ilaa kani tago.
trouble-bad-link-do = Telefoonkan waxba lagama beddelin.
trouble-stepped-back-do = Deris weydii waxa uu arko, masuulna u sheeg. Waxba ha tirtirin.
trouble-forked-do = Dejinta gudaheeda, summadda xaafadda cod dheer kula barbar dhig deris. Waxba ha tirtirin.
trouble-bundle-do = Sidii hore u wad, masuulna u sheeg.
trouble-app-other-do = Wax sir ah halkan ha ku qorin. Deris weydii in telefoonkiisu isla sidaas leeyahay.
trouble-other-town = Cinwaankani hadda xaafad kale ayuu u jawaabayaa. Telefoonkani taada ayuu hayaa: waxba iskuma darmaan, waxba laguma dul qoro.
trouble-other-town-do = Summadda Dejinta ku jirta deris la barbar dhig. Halkan ha ka soo sheegin ilaa aad ogaato sababta. Ma xaafadda cusub ayaad u wareegtay? Markaa marka hore “Wax walba hilmaan”.
error-keep-other-town = Telefoonkani cinwaankan xaafad kale ayuu ku hayaa. Waxba lama beddelin.
other-town-title = Martiqaad xaafad kale
other-town-why = Telefoonkani cinwaankan { $town } ayuu ku hayaa. Martiqaadku waa xaafad kale. Waxba lama beddelin.
other-town-do = Qofkii ku siiyay weydii cinwaanka u gaarka ah ee xaafadda cusub. Haddii ay tii hore beddelayso, Dejinta ka isticmaal “Wax walba hilmaan”, ka dibna martiqaadka mar kale fur.

## what a web app cannot hide

hide-title = Waxa ab web ahi aanu qarin karin
hide-visited = In aad halkan timid
hide-visited-what = Browser-ku wuxuu qoraa bogagga aad booqatay, xiriiriyaha martiqaadka ee aad furtay sidoo kale, iyo cinwaannada wax kaydsada.
hide-visited-around = Xal: liiska tirtir, ama isticmaal daaqad gaar ah. Markay xiranto wax walba way hilmaantaa.
hide-network = In telefoonkani xaafaddan la hadlo
hide-network-what = Cidda khadkaaga waddaa waxay aragtaa cinwaanka, goorta iyo inta; marna ma aragto waxa.
hide-network-around = Xal: Tor, khadka saaxiib, ama wicitaan kabtan.
hide-picture = Waxa shaashadda ku yaal
hide-picture-what = Waxba ma celin karaan sawir shaashad, kamarad ama qof garabkaaga ka eegaya. Sawirka liiska abyada furan waa la madhiyaa, laakiin telefoonnada qaar way ka dheereeyaan.
hide-picture-around = Xal: “Ka bax” ee sare, ama saddex jeer Shift.
hide-seized = Waxa diskiga ku yaal
hide-seized-what = Browser-ku wixii la tirtiray in muddo ah ayuu hayaa. Quful la’aan, meelaha, baaska iyo warbixinnada sugaya waa laga akhrin karaa telefoon la qabtay.
hide-seized-around = Xal: waxa doorku hayo shantaada eray oo keliya ayuu hoos yaallaa. Telefoonka dami ka hor baaritaan.
hide-installed = Waxa abku yahay
hide-installed-what = Magac kale iyo sawir kale ma qariyaan cinwaanka uu ka yimid.
hide-installed-around = Xal: isticmaal adigoon rakibin.
hide-other = Waxa dad kale telefoonka ku haystaan
hide-other-what = Kiiboodh, kordhin browser, shaashad-akhriye ama barnaamij basaas ah waxay arkaan waxaad aragto.
hide-other-around = Xal: telefoon aan cid kale maamulin, kordhin la’aan.
