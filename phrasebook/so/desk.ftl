## the watch desk on a laptop: queue, map, incident

desk-map = Khariidad
desk-map-empty = Dhacdo furan oo meel leh ma jirto.
desk-search = Ereyada ka raadi
desk-search-none = Waxba halkan kuma jiraan ereyadan.
desk-waiting =
    { $count ->
        [one] 1 warbixin ayaa qof sugaysa.
       *[other] { $count } warbixin ayaa qof sugaya.
    }
desk-choose = Liiska wax ka dooro. Ama riix j, ka dibna Enter.
desk-keys = Badhamada
desk-sounds = Codka
desk-muted = Aamus
desk-somebody-checks = Qof baa tan hubinaya.

## keys

key-next = Kan xiga ee liiska
key-previous = Kii hore ee liiska
key-open = Fur
key-claim = Aniga ayaa hubinaya
key-confirm = Waa sidaas
key-not-it = Ma aha sidaas
key-cannot-tell = Ma garan karo
key-approve = Oggolow oo dir
key-update = Weli way joogtaa, muddo dheer
key-all-clear = Khatar ma jirto
key-note = Qor xusuus
key-telephone = Wicitaan telefoon
key-search = Ereyada ka raadi
key-mute = Codka fur ama xir
key-keys = Badhamadan
key-close = Ka bax goobta qorista, xir
keys-twice = Badhanka wax saxiixa marka hore wuxuu tagaa meeshiisa. Mar kale riix, ama Enter, si aad u saxiixdo.
keys-on = Xarfo keligood ah u isticmaal badhamo

## clocks, each with what happens at zero

clock-mine = Adigaa haysta { $left }, ka dibna way bannaanaataa
clock-mine-over = Way bannaan tahay
clock-theirs = Waa la haystaa { $left }, ka dibna way bannaanaataa
clock-theirs-over = Way bannaan tahay
clock-eta = Wuxuu gaarayaa { $left } gudahood
clock-eta-over = Hadda waa inuu joogo: weydii
clock-alone = { $left } ka dib waxaad diri kartaa “aan la xaqiijin”
clock-alone-over = Hadda waxaad diri kartaa “aan la xaqiijin”
clock-end = Iskeed bay u dhammaataa { $left } ka dib, telefoon kasta
clock-end-over = Iskeed bay u dhammaatay

## alone, said before it matters

alone-unconfirmed = Keligaa baad tahay: waxaad diri kartaa “aan la xaqiijin” (ugu badnaan 500 m iyo 20 daqiiqo).
alone-nothing = Keligaa baad tahay: hal saxiix halkan waxba kama diro.
alone-not-enough = Kuwa jooga weli si wadajir ah uma xaqiijin karaan.
alone-needs-anybody = “La xaqiijiyay” qof kale ayay u baahan tahay: cid kasta oo door leh oo heegan bilowda. Hadda qof wac.
alone-needs-verifier = “La xaqiijiyay” waxay u baahan tahay xaqiijiye heegan bilaaba oo eega; ka dibna adigaa oggolaanaya. Hadda mid wac.
alone-needs-dispatcher = “La xaqiijiyay” waxay u baahan tahay isku-duwe heegan bilaaba oo oggolaada waxaad aragtay. Hadda mid wac.

## a telephone call

intake-what = Maxay ku saabsan tahay?
intake-alarm = Digniin
intake-no-alarm = Digniin ma aha
intake-aid = Cunto, gaadiid, lacag
intake-directory = Yaa maxay ku caawin kara
intake-documentation = Kaydi wixii la duubay ama la arkay
intake-legal = Qareen, qof baa la qaatay
intake-aid-say = “Khadkani waa khatarta hadda socota. Cunto, gaadiid ama kiro waxaad wacdaa kooxda gargaarka ee xaafadda. Ma kuu akhriyaa lambarka?”
intake-directory-say = “Khadkani waa khatarta hadda socota. Xaafaddu waxay haysaa liis sheegaya cidda wax caawisa. Ma kuu akhriyaa lambarka?”
intake-documentation-say = “Si fiican u kaydi muuqaalka ama warqadda, cidna ha tusin weli. Maanta qor goorta iyo meesha. Ma kuu akhriyaa lambarka kuwa uruuriya?”
intake-legal-say = “Waxba ha odhan, waxbana ha saxiixin inta qareen ka joogo. Hadda waxaan kuu akhrinayaa lambarka qareennada; wax aad ku qorto ma haysaa?”
intake-tell = Tan u sheeg qofka soo wacay:
intake-kept-nowhere = Wicitaankan waxba laguma qoro, lama diro, lamana tiriyo.
intake-told = Waan u sheegay. Xir
intake-place = Xaggee?
intake-place-hint = Xarfaha hore ee waddo ama meel, ama unug khariidadda ka mid ah
intake-past = Way dhaaftay, hadda ma aha
intake-told-by-others = Qofka soo wacay dad kale ayuu ka maqlay
intake-words = Waxa uu leeyahay qofka soo wacay
intake-words-hint = Maxaa, xaggee, dhankee. Magac iyo taarikada baabuur ha qorin.

## the hand-over sheet

sheet-title = Wareejin, { $time }
sheet-open =
    { $count ->
        [0] Waxba ma furna.
        [one] 1 dhacdo ayaa furan.
       *[other] { $count } dhacdo ayaa furan.
    }
sheet-since = Ilaa
sheet-who = Yaa haya
sheet-due = Waxa dhiman
sheet-words = Waxay yiraahdeen
sheet-notes = Xusuus
sheet-mine = Miiskan, ilaa { $time }
sheet-theirs = Miis kale, ilaa { $time }
sheet-nobody = Cidna
sheet-no-names = Magacyo halkan kuma qorna. Jeexjeex warqadda marka heeganka xiga akhriyo.
due-claim = Qof waa inuu tago oo eego
due-verdict = Go'aanka qofka eegaya
due-second = Saxiix labaad
due-second-not-it = Qof labaad waa inuu ku raaco inaanay ahayn
due-answer = Jawaabta qofkii soo sheegay
due-all-clear = Khatar ma jirto, ama muddo dheeraad ah
due-final = Qof labaad waa inuu yiraahdo way dhammaatay
due-eta = Qof baa gaaraya { $time }
due-end = Digniintu iskeed bay u dhammaataa { $time }
