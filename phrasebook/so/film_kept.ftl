# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = Guriga wuu diiday qaybo furaha ka mid ah: { $count }. Kuwa kale ayaa ku filan in filimka la furo.
film-never-opens = Guriga wuu diiday qaybo furaha ka mid ah: { $count }. Cidna ma furi karto filimkan. Mid cusub bilow.
film-damaged = Filimada taleefankan ee aan mar dambe la akhrin karin: { $count }

## whether it is proven

film-unpromised = Weli lama caddayn karo. Gurigu waa inuu meel ka ballanqaado diiwaankiisa.
film-promised = Weli lama caddayn karo. Caddayntu waxay imanaysaa daqiiqado gudahood, ama marka xigta ee aad Tocsin furto.
film-provable = Waa la caddayn karaa laga bilaabo { $date }, { $time }.
film-seen-by = Guryaha kale ee ku arkay diiwaanka: { $count }
film-seen-by-none = Guri kale weli ma eego diiwaankan: caddayntu waxay ku tiirsan tahay gurigan keliya.
film-doubt-late = Gurigu wuxuu ballanqaaday inuu tan ku qoro diiwaankiisa, welina kuma jirto. Rasiidka hay: wuu muujinayaa taas.
film-doubt-false = Waxa gurigu ka muujinayo diiwaankiisa kuma habboona wuxuu ballanqaaday. Rasiidka hay, masuulna u sheeg.
film-lost-there = Gurigu wuxuu lumiyay qaybo duubistan ka mid ah: { $count }. Wuxuu weydiinayaa guryaha nuqul haya.

## until when it is kept, and who asked for it

film-kept-until = Gurigu wuxuu hayaa ilaa { $date }, { $time }.
film-keep-longer = Wakhti dheer hay
film-keep-days = Maalmood laga bilaabo hadda: { $count }
film-keep-set = Muddadaas hay
film-asked = Inta jeer ee dadka la aaminay la siiyay qaybo furihiisa ah: { $count }
film-gone = Gurigu mar dambe ma hayo filimkan.

## taken back

film-erase = Meel kasta ka tirtir
film-erase-why = Cidna mar dambe ma furi karto, dadka la aaminayna maya. Marka tani taleefanka ka baxdo lama soo celin karo.
film-erase-copies = Guryaha kale ee nuqul haya iyaguna way sii daayaan markay maqlaan. Qofkii hore u furay wuu hayaa.
film-erase-keeps = Nuqulkayga taleefankan ku hay
film-erase-hold = Hay si aad u tirtirto
film-erase-again = Mar kale taabo si aad u tirtirto
film-erase-not = Ha tirtirin
film-erasing = Waa la noqday. Waxba kama baxaan, gurigana waa loo sheegayaa marka khad la helo.
film-erased = Waa la tirtiray { $date }, { $time }.
film-copy-gone = { $house } sidoo kale waa laga tirtiray: gurigaas ayaa saxiixay { $date }, { $time }.
film-copy-waits = { $house } nuqul ayuu hayaa, welina ma muujin in laga tirtiray. Waxaa la sugayay ilaa { $date }, { $time }.
film-copy-unlisted = Guri aan ku qornayn buugga xaafadda ayaa nuqul haya ama hayn jiray. Halkan qofna ma hubin karo in laga tirtiray.
film-copy-none = Guriga xaafaddaadu ma magacaabo guri kale oo nuqul haya.
film-erased-promised = In la tirtiray waxaa lagu caddayn karaa daqiiqado gudahood, ama marka xigta ee aad Tocsin furto.
film-erased-provable = In la tirtiray waa la caddayn karaa laga bilaabo { $date }, { $time }.
film-erased-receipt = Kaydi caddaynta tirtirka
film-slip = Kaydi warqadda tirtirka
film-slip-why = Haddii taleefankan lumo, warqaddu weli way tirtiri kartaa filimka. Qofkii haya wuu tirtiri karaa wax kalena ma samayn karo; meel kale ku hay.

## a receipt that somebody shows

receipt-title = Rasiidka filim
receipt-broken = Rasiidkan wuu dhaawacan yahay ama ma dhammaystirna.
receipt-other-town = Rasiidkan waa mid xaafad kale. Koodhkiisa ku fur taleefan xaafaddaas ah.
receipt-film = Filim
receipt-parts = Qaybaha uu gurigu hayay
receipt-commitment = Sadarkeeda diiwaanka
receipt-due = La ballanqaaday ilaa
receipt-looking = Guriga ayaa laga hubinayaa…
receipt-signed = Diiwaanka xaafaddan ayaa saxiixay ballanta.
receipt-false = Tani ma saxiixna diiwaanka xaafaddan. Waxba ma caddaynayso.
receipt-in-ledger = Waa ku jirtaa diiwaanka. Marka filimka la furo waxay muujinaysaa in intaas ay markaas jirtay oo aan la beddelin.
receipt-not-there = Kuma jirto diiwaanka, ama weli.
receipt-no-line = Hadda guriga lama weydiin karin.
receipt-again = Mar kale eeg
