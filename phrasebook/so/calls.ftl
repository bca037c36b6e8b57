# checked-by-speaker: no

## asking for a call every day

calls-title = Wicitaan maalin kasta
calls-why = Deris ayaa soo wacaya maalmaha iyo saacadda aad doorato, wuxuuna ku weydiinayaa sidaad tahay. Haddii aadan jawaabin, waxa aad halkan ku qorto ayaa dhacaya, wax kalena ma dhacayo.
calls-start = Codso wicitaan maalinle ah
calls-start-other = Qof kale u codso
calls-never = Cidna ma wacdo booliska ama maamul kale haddii aadan adigu qorin.
calls-no-desk = Magaaladani weli ma laha miis caawimaad. Isla marka ay yeelato waxaad halkan ka codsan kartaa wicitaanno.
calls-for = Yaa loogu talagalay
calls-for-me = Aniga
calls-for-other = Qof aan haysan taleefan kan oo kale ah
calls-days = Maalmo
calls-hour = Saacad
calls-callers = Waxa kuwa wacaya ay arkaan
calls-name = Magaca koowaad
calls-phone = Lambarka la wacayo
calls-language = Luqad
calls-notes = Waxa kuwa wacaya ogaan karaan
calls-notes-hint = Tusaale: dheer ha u dhawaaqo. Bisadda weydii.
calls-unanswered = Haddii jawaab la waayo
calls-second = Lambar labaad
calls-second-why = Isla markiiba ayaa la isku dayaa haddii kan hore jawaab laga waayo
calls-keyholder = Kadib u sheeg
calls-keyholder-nobody = Cidna
calls-after = Intee saacadda kadib
calls-after-30 = 30 daqiiqo
calls-after-60 = 1 saac
calls-after-120 = 2 saacadood
calls-keyholder-words = Waxa { $name } ay tahay inuu ogaado oo sameeyo
calls-address = Cinwaan
calls-address-why = Qofkan keliya ayaa akhriya, haddii jawaab la waayo oo keliya
calls-circle = Kadib laba deris ayaa imanaya oo albaabka garaacaya
calls-authorities = Maamul ugu dambaynta?
calls-authorities-why = Dadka badankood ma rabaan. Waxay dhacdaa keliya haddii aad halkan ku qorto erayadaada oo aad xaqiijiso.
calls-authorities-want = Waan rabaa
calls-authorities-words = Yaa, sababtuna waa maxay
calls-authorities-sure = Haa. Waan ka fikiray, waana rabaa.
calls-duress = Haddii aadan si xor ah u hadli karin
calls-duress-word = Eray
calls-duress-why = Wicitaanka ku dheh. Qofka wacaya sidii wax aan jirin ayuu u sii wadayaa, dadkaaguna way ogaanayaan.
calls-duress-kept = Erayga aad dooratay wuu sii jirayaa, haddii aadan mid kale qorin. Halkan cidna laguma tuso.
calls-quiet = Maalmo aan wicitaan lahayn
calls-quiet-why = Marka aad maqan tahay. Cidna ma wacdo, cidna lama ogeysiiyo.
calls-quiet-from = Laga bilaabo
calls-quiet-until = Ilaa
calls-wish = Codso
calls-wish-change = Beddel
calls-leave = Iska daa
calls-lack-name = Magac koowaad ayaa maqan.
calls-lack-phone = Lambar la waco ayaa maqan.
calls-lack-days = Dooro ugu yaraan hal maalin.
calls-lack-hour = Inta u dhexaysa rubuc saac iyo afar saacadood, fadlan.
calls-lack-order = Tallaabooyinkani u kala horrayn aan shaqaynayn bay ku jiraan.
calls-lack-step = Mid ka mid ah tallaabooyinkan sidaas looma samayn karo.
calls-lack-authorities = Erayadaada ku qor waxa aad rabto, xaqiijina.
calls-lack-duress = Saddex xaraf ama ka badan.

## what there is of it

calls-mine = Wicitaankayga maalinlaha ah
calls-of = Wicitaanka maalinlaha ah ee { $name }
calls-over = Miisku waxba kama hayo hadda.
calls-waiting = Wuxuu u socdaa miiska caawimaadda isla marka khad la helo.
calls-sent = Wuxuu yaallaa miiska caawimaadda. Cidna weli ma qaadin.
calls-running = Miiska caawimaadda ayaa qaatay.
calls-next = Wicitaanka xiga: { $begins } ilaa { $ends }
calls-next-planned = Wicitaanka xiga, qof baa loo qorsheeyay: { $begins } ilaa { $ends }
calls-quiet-now = Wicitaan ma jiro labada toddobaad ee soo socda.
calls-fine = Waan fiicanahay
calls-fine-other = Halkaas wax walba waa fiican yihiin
calls-fine-why = Markaas cidna uma baahna inay wacdo, cidna lama ogeysiiyo.
calls-fine-words = Eray la socda, haddii aad rabto
calls-fine-said = La yidhi { $time }. Cidna uma baahna inay wicitaankan samayso.
calls-all = Wax kasta oo laga kaydiyay
calls-change = Beddel
calls-remind = Xusuusin jadwalkayga
calls-erase = Meel walba ka tirtir
calls-erase-again = Mar kale riix si aad u tirtirto
calls-step-1 = lambar labaad
calls-step-2 = u sheeg
calls-step-3 = laba deris ayaa albaabka garaacaya
calls-step-4 = maamul, sidaan rabo
calls-desk-notes = Qoraallada miiska
calls-days-kept = Wicitaanno
calls-day-0 = la qorsheeyay
calls-day-1 = la jawaabay
calls-day-2 = lagama jawaabin
calls-day-3 = la joojiyay

## ringing somebody

calling-title = Wicitaannadayda maanta
calling-thanks = Mahadsanid. Miiska caawimaaddu wuu og yahay. Lambarku taleefankan kama jiro.
calling-none = Hadda wicitaan kuuma jiro. Lambar wuxuu muuqdaa saacaddiisa keliya.
calling-why = Magacyada iyo lambarradu waxay taleefankan ka baxaan nus saac saacadda kadib.
calling-until = Ilaa { $time }
calling-ring = Wac { $name }
calling-second = Hadda lambarka labaad
calling-script = Sida loo waco
calling-script-1 = Sheeg magacaaga koowaad, iyo inaad tahay wicitaankii maanta ee xaafadda.
calling-script-2 = Weydii sida { $name } maanta yahay. Dhegayso.
calling-script-3 = Weydii: wax ma u baahan tahay?
calling-script-4 = Ha weydiin waraaqo, martida ama qorshayaal. Macasalaamee; dhowr daqiiqo ayaa ku filan.
calling-word = Haddii aad maqasho “{ $word }”: sidii wax aan jirin u sii wad, si naxariis leh u dhammee, kadibna riix “Eraygii waa la yidhi”.
calling-need = Wax baa loo baahan yahay
calling-words = Miiska, haddii wax muhiim yihiin
calling-answered = Waa la jawaabay, wax walba waa fiican yihiin
calling-unanswered = Jawaab ma jirto
calling-duress = Eraygii waa la yidhi
calling-tried = Waa la qoray. Mar kale isku day ilaa { $time }. Intaas kadib iska daa: waxay u socotaa sidii la rabay.

## at the aid desk

desk-aid-calls = Wicitaannada maalinlaha
desk-aid-calls-why = Qorshee toddobaadka; waxa aan cidna ka maqal
desk-calls-none = Cidna ma codsan wicitaan maalinle ah.
desk-calls-plan = Qorshee toddobaadka soo socda
desk-calls-planned = Waa la qorsheeyay. Kuwa wacaya hadda way maqlayaan, lambarkana saacaddiisa ayay arkayaan.
desk-calls-nobody = Lama helin qof waci kara: { $names }. Raadi dad, ama idinku waca.
desk-call-coming = Laga bilaabo { $time }
desk-call-due = Waqtigiisu waa laga bilaabo { $time }
desk-call-nobody = Waqtigiisu waa laga bilaabo { $time }, cidna ma wacayso
desk-call-silent = Waa la gaadhay, waa la weydiiyay, cidna wax ma odhan tan iyo { $time }
desk-call-missed = Saacaddii way dhammaatay. Cidna wax ma odhan tan iyo { $time }
desk-call-unanswered = Waa la isku dayay, jawaab ma jirto: { $time }
desk-call-duress = Eraygii waa la yidhi: { $time }
desk-call-answered = Waa la jawaabay: { $time }
desk-call-called-off = Waa la joojiyay
desk-call-by = { $name } ayaa wacaya.
desk-call-duress-do = Dib ha u wicina. Si aamusnaan ah ula hadla dadka hoos lagu doortay.
desk-call-now = Waa waqtigii: { $what }
desk-call-next = Haddii aan cidna waxba samayn, { $time }: { $what }
desk-call-next-letter = Haddii aan cidna waxba samayn, warqad ayaa furmaysa { $time }: { $what }
desk-call-reached = Waan la xidhiidhay
desk-call-other = Qof kale ha waco
desk-call-off = Jooji
