# checked-by-speaker: no

## refusals

error-keyholder-too-many = Halkan waxaa ku jira inta fure ee hal taleefan qaadi karo. Marka hore mid celi.
error-keyholder-malformed = Kani ma aha koodhka qof lagu kalsoon yahay. Mar kale weydiiso.
error-timer-incomplete = Wax baa ka maqan. Eeg waxa la calaamadeeyay.
error-timer-runs = Saacad ayaa hore u socota.
error-timer-other-word = Kani ma aha eraygaaga. Isku day mar kale.
error-timer-over = Saacaddani way dhammaatay. Waxba lagama qaban karo.

## the way in

help-timer = U sheeg qof haddii aan soo noqon waayo
help-timer-why = Warqad xidhan oo furmaysa haddii aadan odhan waan soo noqday
help-calls = Wicitaan maalin kasta
help-calls-why = Qof baa ku soo wacaya saacadda aad doorato
help-calling = Wicitaannadayda maanta
help-calling-why = Kuwa dadka kale wacaya
help-keyholder = Qof u diyaar ahow
help-keyholder-why = Koodhkaaga sii qofka doonaya in lagu ogeysiiyo

## setting it

timer-title = U sheeg qof haddii aan soo noqon waayo
timer-why = Guriga ayaa haya warqad xidhan. Haddii aadan markaas odhan waan soo noqday, dadka aad doorato ayaa akhrin kara. Xataa haddii taleefankaagu lumo.
timer-ended = Guriga ayaa maqlay. Taleefankan waxba kuma hadhin.
timer-when = Waa inaan ku soo noqdaa
timer-in-30 = 30 daqiiqo
timer-in-60 = 1 saac
timer-in-120 = 2 saacadood
timer-in-240 = 4 saacadood
timer-in-at = Waqti go’an
timer-at = Soo noqosho
timer-opens = Warqaddu way furmaysaa: { $time }.
timer-who = Yaa markaas akhrin kara
timer-what = Waxa ay akhriyaan
timer-name = Magacaaga koowaad
timer-words = Waxa ay tahay inay ogaadaan oo sameeyaan
timer-words-hint = Tusaale: maxkamadda ayaan joogaa. Marka hore walaashay wac.
timer-address = Halka aad tagayso, ama aad ku nooshahay
timer-phone = Lambar lagaala xidhiidhi karo
timer-no-authority = Dadkaagu ma wacaan booliska iyo maamul kale midna, haddii aadan halkan ku qorin inaad rabto.
timer-two-words = Laba eray
timer-word = Eraygaaga
timer-word-why = Wuxuu dhammeeyaa saacadda ama dib u dhigaa.
timer-duress = Eraygaaga labaad
timer-duress-why = Haddii lagu qasbo, kan qor. Shaashaddu isku mid bay samaynaysaa, dadkaaguna isla markiiba way ogaanayaan inaadan xor ahayn.
timer-learn = Labadaba baro. Taleefankani ma kaydiyo mana tusi karo mar kale.
timer-set = Bilow
timer-lacks = Wax baa ka maqan. Xagga sare ayaa lagu calaamadeeyay.
timer-lack-keyholders = Dooro hal ilaa afar qof.
timer-lack-minutes = Dooro waqti u dhexeeya toban daqiiqo iyo saddex maalmood laga bilaabo hadda.
timer-lack-name = Dadkaagu waxay u baahan yihiin magacaaga koowaad.
timer-lack-word = Saddex xaraf ama ka badan.
timer-lack-duress = Saddex xaraf ama ka badan.
timer-lack-alike = Labada eray aad bay isugu eg yihiin.

## while it runs

timer-until = Soo noqosho: { $time }
timer-left = Waxaa hadhay { $time }
timer-told = Intaas kadib warqaddaada waxaa akhrin kara: { $names }.
timer-told-now = Warqaddaada hadda waxaa akhrin kara: { $names }.
timer-open = Waqtigii wuu dhammaaday. Sheeg inaad soo noqotay.
timer-setting = Guriga ayay u socotaa. Ilaa ay gaadho cidna lama ogeysiinayo. Tan furnaan u daa.
timer-changing = Isbeddelku guriga ayuu u socdaa. Ilaa markaas waqtigii hore ayaa jira.
timer-ending = Guriga ayay u socotaa. Tan furnaan u daa ilaa ay ka baxdo.
timer-type = Eraygaaga
timer-back = Waan soo noqday
timer-later = Dib u dhig
timer-later-soon = Wax yar kadib, marka gurigu maqlo isbeddelkii u dambeeyay.
timer-later-none = Mar kale dib looma dhigi karo. Sheeg inaad soo noqotay, kadibna mar cusub bilow.
timer-remind = Xusuusin jadwalkayga
timer-remind-why = Waxay dhawaaqaysaa shan iyo toban daqiiqo ka hor, waxayna leedahay keliya “Xusuusin”.
timer-wakes = Waxa dadkaaga toosiya
timer-house-down = Haddii gurigu daqiiqaddaas dansan yahay, warqaddu way furmaysaa isla marka uu soo noqdo.
timer-clock-off = Taleefankani wuxuu muujinayaa { $here }, guriguna { $there }. Saacadda guriga ayaa warqadda furta: tiri inta ay ku qaadanayso, ee ha tirin ilaa goorma.
reminder-title = Xusuusin
timer-home = Soo noqosho: { $time }
timer-home-open = Waqtigii wuu dhammaaday. Sheeg inaad soo noqotay.
timer-home-waits = Weli guriga ma gaadhin

## whose codes this phone has

people-none = Cidna weli koodh kuma siin.
people-add = Qaado koodhka qof
people-how = Qof aad ku kalsoon tahay ayaa furaya Tocsin, Caawimaad, “Qof u diyaar ahow”, kuna tusaya koodh ama keligaa kuu soo diraya.
people-scan = Ku akhri kaamirada
people-code = Ama halkan ku dheji
people-take = Qaado
people-drop = Ka saar: { $name }

## being a keyholder

keyholder-title = Qof u diyaar ahow
keyholder-why = Qofka baxaya ama keligiis nool wuxuu rabi karaa in lagu ogeysiiyo. Hal qof u samee koodh oo sii. Gurigu ma ogaado waxa aad isu tihiin.
keyholder-new = Koodh hal qof ah
keyholder-for = Yaa loogu talagalay
keyholder-mine = Magacaaga koowaad, sida uu u arkayo
keyholder-make = Samee koodh
keyholder-held = Cidda aad u diyaar tahay
keyholder-nothing = Waxba ma iman.
keyholder-show = Tus koodhka
keyholder-give-back = Celi
keyholder-wakes = Waxa adiga ku toosiya
keyholder-code = Koodhka { $name }
keyholder-code-why = Tus, ama qofkan keligiis u dir. Qofka haysta wuu kuu qori karaa.
keyholder-copy = Koobi
keyholder-is-released = Weli ma soo noqon: { $name }
keyholder-is-released-call = Wicitaankii maanta lagama jawaabin: { $name }
keyholder-is-duress = Si xor ah uma hadli karo: { $name }
keyholder-is-back = Waa soo noqday: { $name }
keyholder-is-later = Goor dambe ayuu imanayaa: { $name }
keyholder-is-gone = Warqaddii way xidhantay mar kale: { $name }
keyholder-do-1 = Neefso. Badanaa batari baa dhammaaday ama bas baa daahay.
keyholder-do-2 = Marka hore wac. Kadib samee waxa hoos ku qoran.
keyholder-do-3 = Haddii cidna ka jawaabin, tag oo eeg haddii aad karto, cidna la tag.
keyholder-do-never = Ha wicin booliska iyo maamul kale midna, haddii aan hoos lagu qorin.
keyholder-do-duress-1 = Ha wicin, hana u qorin taleefankan: qof baa laga yaabaa inuu akhrinayo.
keyholder-do-duress-2 = Samee waxa hoos ku qoran. Weydii dadka aad labadiinuba ku kalsoon tihiin iyo qareen.
keyholder-words = Adiga laguu qoray
keyholder-address = Goob
keyholder-phone = Lambar
keyholder-set-at = La qoray
keyholder-call = Wac { $name }
keyholder-read = Waan akhriyay
keyholder-away = Dhinac dhig
keyholder-home = Warqad baa kuu timid.
keyholder-home-locked = Wax baa kuu yimid. Fur si aad u akhrido.
keyholder-open = Akhri
keyholder-taken = Waxaad qaadatay koodh: { $name }. Qofkan waxaad u dooran kartaa saacad ama wicitaan maalinle ah.
