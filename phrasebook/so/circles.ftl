## founding

found-title = Aasaas xaafad
found-why = Xaafaddu waa hal gambaleel oo furayaal u gaar ah leh. Hadda waxaad samaynaysaa furaheeda asalka, mishiinkan. Weligiis ma gaaro guriga Tocsin.
found-how-many = Imisa ayaad tihiin?
preset-street-rules = Qof kasta oo heegan ah wuu hubin karaa wuuna xaqiijin karaa; laba qof oo kasta ayaa digniin samaysa. Ilaa saddex qof doorar yeeshaan, hal qof ayaa ku filan, shaashad kastana way sheegaysaa.
preset-network-rules = Xaqiijiyayaashu way eegaan, isku-duwayaashu way oggolaadaan: digniintu labadaba way u baahan tahay. Laba masuul ayaa caddeeya cidda heegan noqon karta.
preset-city-rules = Sida shabakad oo kale, dad ka badan. Laba masuul ayaa caddeeya cidda heegan noqon karta.
found-town = Xaafaddaada
found-name = Magaca xaafadda
found-name-hint = Qof walba wuu arkaa. Magac qof ha ka dhigin.
found-where = Qiyaas ahaan xaggee
found-where-why = Afargees dhowr kiiloomitir ah. Waa dadweyne, wuxuuna telefoonnada u sheegaa oo keliya meesha shabagga laga furo.
found-where-typed = Ama laba tiro oo khariidad laga soo qaatay
found-placed = Meeshu way dejisan tahay
found-languages = Luqadaha halkan lagaga hadlo
found-kinds = Maxaad rabtaan inaad ka digtaan?
found-kinds-why = Noocyo waad demin kartaa, mid cusub kuma dari kartid. Goor dambe waa la beddeli karaa.
found-lone-title = Marka hal qof keliya soo jeedo
found-lone = Hal qof keligiis wuxuu u digi karaa “aan la xaqiijin” ahaan: aag yar, ugu badnaan 20 daqiiqo
found-make-title = Furaha asalka
found-make-why = Hadda mishiinkani wuxuu samaynayaa furaha asalka. Diyaarso madbacad ama warqad iyo qalin: furuhu wuxuu u soo baxayaa kaar iyo fayl shaabadaysan, meel kalena kuma haro.
found-make = Samee furaha asalka
found-keep = Hay furaha asalka
found-keep-why = Ciddii kaarkan haysata xaafadda way u hadli kartaa. La’aantiis cidna ma magacaabi karto masuulo cusub. Hadda oo keliya ayaa la muujinayaa.
found-card = Furaha asalka ee { $town }
found-card-why = Dhig meesha aad baasaboorka dhigato. Kulankiinna ugu horreeya u qaybi ilaaliyayaal.
found-file-words = Lixdan eray ayaa fura faylka shaabadaysan:
found-save-file = Kaydi faylka shaabadaysan
found-print-card = Daabac kaarka
found-copied = Kaarka warqad baan ku hayaa
found-kept = Labadaba waan hayaa
found-ask = Warqad ma ku qoran yahay?
found-ask-why = Kaarkaaga ka qor erayadan.
found-ask-word = Erayga { $number }
found-again = Mar kale muuji kaarka
found-do = Aasaas xaafadda
found-done = { $town } waa la aasaasay
found-evening-invite = Caawa saddex deris casuun.
found-evening-role = Naftaada iyo laba kale door sii, una caddee.
found-evening-drill = Hal layli wada sameeya.
found-evening-posters = Daabac toban boodh oo cinwaanku ku yaal.
found-evening-split = Kulankiinna ugu horreeya furaha asalka u qaybi ilaaliyayaal: mashiinkan, qaybta Masuul.
found-on = Dad casuun
found-by-kit = Xaafadda ku aasaas kit-ka kombiyuutarkaaga:
found-by-tunnel = Ama boggan u fur localhost ahaan, adigoo mishiinka u maraya tunnel:

## stewarding

steward-title = Masuul
steward-not-yet = Telefoonkani wuxuu leeyahay furayaal masuul, xaafadduna weli ma liis garayn. Koodhkan tus cidda furaha asalka haysata. Wax sir ah kuma jiro.
steward-make-keys = Furayaal masuul ku samee telefoonkan
steward-make-keys-why = Haddii lagaa codsaday inaad masuul noqoto: tani waxay samaynaysaa furayaashaada, waxayna koodh u muujinaysaa cidda furaha asalka haysata.
steward-requests = Cidda door codsanaysa
steward-no-requests = Cidna ma sugayso.
steward-know-them = Caddee oo keliya dadka adigu aad weydiisatay. Cid kale magacyadan ma aragto.
steward-windows =
    { $days ->
        [one] 1 maalin
       *[other] { $days } maalmood
    }
steward-asks-more = Wuxuu codsanayaa wax ka badan intii xiriiriyuhu bixiyay. Lama caddeyn karo.
steward-replaces = { $name } hore ayuu furayaal u leeyahay: kuwaasi waxay dhammaanayaan meesha kuwa cusubi ka bilaabmaan.
steward-drop-request = Codsigan tuur
steward-certify =
    { $count ->
        [one] Caddee 1 qof
       *[other] Caddee { $count } qof
    }
steward-certify-first =
    { $count ->
        [one] U saxiix 1 qof una dir masuulka labaad
       *[other] U saxiix { $count } qof una dir masuulka labaad
    }
steward-certifying = Waa la caddaynayaa
steward-waits-second = Adigu waad saxiixday. Masuul labaad waa inuu eego oo saxiixo; telefoonkiisa ayaa muujinaya.
steward-give-up = Ka tag tan
steward-sent-to-second = Masuulada kale ayaa loo diray. Midkood isna waa inuu saxiixo.
steward-invites = Dad soo geli
steward-address = Xiriiriyayaashu waxay geeyaan { $address }
steward-address-label = Cinwaanka gurigaaga Tocsin
steward-address-hint = Sida deriska u qoraan, tusaale https://bell.example.org
steward-address-save = Isticmaal cinwaankan
steward-invite-one = Xiriiriye hal qof
steward-meeting-uses = Imisa qof ayaa kulanka jooga?
steward-invite-meeting =
    { $uses ->
        [one] Koodh QR oo 1 qof ah, laba saacadood furan
       *[other] Koodh QR oo { $uses } qof ah, laba saacadood furan
    }
steward-role-link = Xiriiriye qof door leh
steward-make-role-link = Samee xiriiriyaha doorka
steward-link = Xiriiriyahaaga
steward-link-why = Sii qofka loogu talagalay oo keliya: gacan ka gacan, ama fariin isaga oo keliya akhriyo. Waa sir ilaa la isticmaalo.
steward-link-here-only = Koodh QR ma jiro: cinwaankani mishiinkan oo keliya ayuu ka shaqeeyaa. Hoos ku qor cinwaanka gurigaaga Tocsin.
steward-take-here = Doorkan ku qaado telefoonkan
steward-given-out = Kuwa la bixiyay
invite-member = Hal qof
invite-meeting = Kulan
invite-role = Door
invite-joined = { $joined } ka mid ah { $uses } ayaa ku biiray.
invite-closed = Way xiran tahay.
invite-close = Xir
invite-cut = Saar cidda ku soo gashay
invite-cut-why = Xiriddu cid kale ma soo geliso. Saariddu waxay joojisaa baasaska dhammaan dadka xiriiriyahaas ku yimid: waa waxa keliya ee baas xasuusto.
steward-people = Cidda furayaal haysata
steward-people-why = Magacyadani telefoonkan oo keliya ayay ku jiraan, qufulkaaga hoostiisa. Way baxaan marka furayaashu dhammaadaan.
steward-no-people = Weli cidna.
steward-revoke = Telefoonku wuu lumay, ama nalama joogo
steward-revoke-sure = Hadda jooji furayaasha { $name }
steward-app = Abka xaafaddu ku kalsoon tahay
steward-app-unpinned = Xaafaddu weli ab ma saxiixin. Ilaa ay ka saxiixdo, gurigu mid kale ayuu bixin karaa.
steward-app-pinned = Abka gurigani bixiyo waa kii xaafaddu saxiixday.
steward-app-other = Gurigu wuxuu bixinayaa ab ka duwan kii xaafaddu saxiixday. Saxiix oo keliya haddaad garanayso sababta loo beddelay.
steward-pin = Saxiix abka gurigu hadda bixiyo

poster-make = Boodh gidaarka
poster-what = Khatar baa dhow? Derisku way hubiyaan oo gambaleelkan ayay garaacaan, luqaddaada.
poster-read = Cinwaanka fur. Akoon ma leh, magac ma leh, lambar ma leh, waxba lama bixiyo.
poster-report = Wax ma aragtay? Halkaas heeganka ugu sheeg. Iyaga oo keliya ayaa akhrin kara.

## town health

health-title = Maxaa dhammaanaya, goorma
health-horizon =
    { $days ->
        [one] Heeganku wuxuu caddeysan yahay 1 maalin oo kale, ilaa { $date }.
       *[other] Heeganku wuxuu caddeysan yahay { $days } maalmood oo kale, ilaa { $date }.
    }
health-horizon-none = Cidna lama caddeyn. Xaafaddu ma hadli karto: bixi xiriiriyayaal door, oo caddee.
health-soonest = Furayaasha { $name } waxay dhammaanayaan { $date }. Waa inay kuwo cusub codsato.
health-stewards =
    { $count ->
        [one] 1 masuul.
       *[other] { $count } masuul.
    }
health-one-steward = Hal masuul keliya. Haddii telefoonkiisu lumo, furaha asalka oo keliya ayaa mid kale magacaabi kara: hoos mid labaad ku dar.
health-desk = Habeenkii, warbixinnadu waxay ku sugaan miiska joogtada ah.
health-no-desk = Miis joogto ah ma jiro: warbixin habeen timaadda waxay sugtaa ilaa qof heegan bilaabo.
health-root = Furaha asalka weli hal qof ayaa haya. U qaybi ilaaliyayaal, sannad walbana hubi in ku filan ay weli qaybtooda hayaan.
health-root-split = Furaha asalka ilaaliyayaashiisa ayaa haya. Sannad walba hubi in ku filan ay weli qaybtooda hayaan.
health-root-is-split = Waan qaybinnay
health-pending = { $what } Telefoonkan wuxuu ka dhaqan galayaa { $when }.

## the second signature

cosign-title = Saxiixaaga ayuu sugayaa
cosign-batch =
    { $windows ->
        [one] Caddee cidda heegan noqon karta, 1 wareeg.
       *[other] Caddee cidda heegan noqon karta, { $windows } wareeg.
    }
cosign-manifest = Ku kalsoonow abka gurigu hadda bixiyo.
cosign-stewards = Beddel liiska masuulada.
cosign-policy = Beddel xeerarka xaafadda.
cosign-desk = Beddel miiska joogtada ah.
cosign-mirrors = Beddel nuqullada guriga.
cosign-revoke = Jooji furayaasha qof.
cosign-other = Wax uusan noocani aqoon.
cosign-why = Telefoonkaagu wuxuu tan ka dhisay waxa dadka laftoodu codsadeen, waana isku mid. Ma taqaan dadkaas?
cosign-do = Adiguna saxiix
cosign-not-the-same = Waxa la soo diray ma aha waxa telefoonkaagu isagu xisaabiyo. Ha saxiixin; la hadal masuulka kale.

## rules and stewards

rules-title = Xeerarka iyo masuulada
rules-why = Waxa awoodda ballaariya wuxuu u baahan yahay furaha asalka, ama laba masuul iyo laba maalmood oo qof walba arki karo waxa soo socda.
rules-open = Beddel
rules-change = Beddel xeerarka
rules-steward = Masuul labaad
rules-steward-code = Koodhkiisa
rules-steward-hint = Telefoonkiisa ayaa ka muujinaya Dejinta. Wuxuu ku bilaabmaa tocsin-steward.
rules-steward-add = Ku dar masuulkan
rules-by-root = Furaha asalka, mishiinkan
rules-by-two = masuul labaad la jirkiis
rules-only-root = Tani waxay u baahan tahay furaha asalka: boggan ku fur mishiinka guriga localhost ahaan, ama isticmaal kit-ka.
rules-root-file = Faylka shaabadaysan

## a paper slip

slip-post-title = Telefoon lumay
slip-post-why = Warqadda yar waxay joojisaa furayaasha telefoonkii ay la timid, wax kalena ma samayn karto. Qof kastaa wuu samayn karaa tan.
slip-post-code = Waxa warqadda ku qoran
slip-post-hint = Xarfaha ka hooseeya koodhkeeda QR.
slip-post = Jooji furayaashan
slip-posting = Waa la joojinayaa
slip-posted = Furayaasha waa la joojiyay
slip-posted-why =
    { $days ->
        [one] Qiyaastii 1 maalin oo heegan ah. Wax iyaga lagu saxiixay dib dambe looma tiriyo.
       *[other] Qiyaastii { $days } maalmood oo heegan ah. Wax iyaga lagu saxiixay dib dambe looma tiriyo.
    }

## refusals of founding and stewarding

error-found-other-words = Kuwani ma aha erayada kaarka.
error-setup-unknown = Xiriiriyahan dejinta ma aha kii ugu dambeeyay ee gurigu daabacay.
error-town-founded = Xaafad hore ayaa halkan loogu aasaasay.
error-request-roles = Qofkani wuxuu codsanayaa wax ka badan intii xiriiriyuhu bixiyay.
error-request-leaves = Furayaasha codsigan ku jira ma habboona. Mid cusub codso.
error-request-same-person = Furayaashan qof baa hore u leh.
error-root-other-town = Kani waa furaha asalka ee xaafad kale.
error-root-shares = Qalad qoraal ayaa erayadan ku jira, ama faylka shaabadaysan ayaa maqan.
error-file-wrong-words = Erayadani faylka ma furaan.
error-file-not-a-root = Faylkan kuma jiro furaha asalka ee xaafad.
error-steward-no-keys = Telefoonkani ma hayo furayaal masuul.
error-steward-no-code = Kani ma aha koodh masuul.
error-steward-not-a-member = Telefoonkani weli xubin kama aha xaafadda. Marka hore casuumad isticmaal.
error-steward-alone = Tani masuul labaad ayay u baahan tahay.
error-steward-withheld = Guriga Tocsin ma soo celinayo dhammaan dadka la caddeeyay. Mar kale isku day; haddii ay sidaas ahaato, cidna ha caddayn, weydiina cidda guriga maamusha.
error-register-too-large = Dadkani hal telefoon way ku badan yihiin. Masuul labaad ha caddeeyo qaar ka mid ah.
error-cosign-not-the-same = Waxa la soo diray ma aha waxa la codsaday.
error-slip-unknown = Warqaddan halkan cidna ma laha.
error-lock-wrong-words = Kuwani ma aha shanta eray.
