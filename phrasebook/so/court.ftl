# checked-by-speaker: no

## a court bundle: the page that lies in it

court-title = Filim iyo waxa caddeynaya
court-what = Galkani wuxuu hayaa filim, qaybaha xiran ee laga soo saaray, iyo waxa muujinaya goorta ay ka bilaabatay inaan la beddelin.
court-care = Waxaa laga yaabaa in lagu arko dad aan la weydiin. Tus kuwa go'aanka gaaraya, cid kalena ha tusin.

## what to do

court-steps = Waxa la sameeyo
court-step-unpack = Faylka ku fur gal madhan. Waxba ha ka beddelin.
court-step-python = Kombiyuutarka waa inuu ku jiraa Python 3.9 ama ka cusub, wax kale maya. Shabakad looma baahna.
court-step-verify = Galkaas gudihiisa ku qor: { $command }
court-step-windows = Windows-ka, haddii python3 aan la aqoon: { $command }
court-step-hash = Wuxuu sheegayaa SHA-256 ee MANIFEST.sha256. La barbar dhig kan uu si kale kuugu sheegay qofkii faylka ku siiyay: warqad, ama cod ahaan.
court-step-keys = Wuxuu soo saarayaa furayaal. La barbar dhig kuwa ay xaafaddu iyo kuwa la saxiixa daabacaan. La'aantood qof baa wax walba abuuri kari lahaa. Qofkii faylka ku siiyay baa sheegi kara halka ay yaallaan.
court-step-own = Qofkii galkan beddelay wuxuu beddeli karay hubiyahana. Isla hubiyahaas wuxuu ku jiraa ilaha Tocsin ee la daabacay, iyo sidan: { $command }
court-step-openssl = Shaabadaha waqtiga waxaa lagu hubiyaa barnaamijka openssl. Haddii uusan jirin, hubiyuhu waa sheegayaa. Waxay caddeyn noqotaa marka aad ku darto shahaadada hay'adda lafteeda: { $command }
court-step-age = Qayb xiran waxaa hubiyahan la'aantiis lagu furaa: { $command }

## what the words mean

court-means = Waxa ereyadu ka dhigan yihiin
court-word-proven = PROVEN (waa la caddeeyay): waa la hubiyay, waana sidaas.
court-word-missing = NOT PROVEN (lama caddeyn): fayl caynkan ahi waa caddeyn karaa, kanise ma caddeynayo.
court-word-broken = BROKEN (waa jabay): wax baan ahayn sidii ay ahaan lahayd. Waxba ha ku kalsoonaan.
court-word-said = SAID (waa la yidhi): faylka ayay ku jirtaa, cidna dammaanad kama qaadayso.
court-word-never = NEVER PROVEN (marnaba lama caddeeyo): fayl caynkan ah ma caddeeyo. In dhacdadu run tahay, cidda duubtay, iyo meesha midna.

## what is in it

court-files = Waxa galka ku jira
court-file-parts = parts: waxa taleefanku xiray intuu duubayay, iyo hashes.txt oo leh sumadda qayb kasta.
court-file-plain = plain: filimka sida loo daawado. Muuqaalka iyo codku waa faylal kala gaar ah; joogsi kasta ka dib mid cusub baa bilaabma.
court-file-ledger = statements, proofs, policy.txt, receipt.cbor: in sumadahani ku jiraan buug furan, iyo cidda aragtay.
court-file-stamps = stamps: waxa ay hay'adaha waqtigu ka leeyihiin buuggaas.
court-file-case = case: cidda filimka dalbatay iyo sababta, iyo dadka la aaminay ee oggolaaday.
court-file-key = film.key: wuxuu furaa qaybaha filimkan, wax kale maya. Halkan buu u joogaa si cid kasta u hubin karto in filimku yahay waxa qaybuhu hayaan. Qofkii haysta wuu daawan karaa filimka.
court-file-no-key = Furaha filimku halkan ma joogo. Markaa cidna ma hubin karto in filimku yahay waxa qaybuhu hayaan.

## the form for a court

court-form = Foomka maxkamadda
court-form-what = CERTIFICATE.txt waa foom Ingiriis ah, sida xeerarka 902(13) iyo 902(14) ee caddaymaha maxkamadaha federaalka Mareykanka. Qof fahamsan hubinta ayaa isagu sameeya, buuxiya oo saxiixa.
court-form-not = Ma aha talo sharci. Qareen weydii inuu ku habboon yahay iyo waxa kale ee loo baahan yahay.
