## everywhere

app-name = Tocsin
busy = Hal daqiiqad…
back = Dib
next = Xiga
close = Xir
copy = Koobiyee
show = Muuji
print = Daabac
home = Bogga hore
hear = Dhegayso
qr-label = Koodh QR
time-just-now = hadda uun
time-minutes-ago =
    { $minutes ->
        [one] 1 daqiiqo ka hor
       *[other] { $minutes } daqiiqo ka hor
    }
offline = Guriga Tocsin lama xiriiri karo. Warbixin weli waad qori kartaa.
offline-waiting =
    { $count ->
        [one] Guriga Tocsin lama xiriiri karo. 1 warbixin ayaa telefoonkan ku sugaysa, iskeed bayna u bixi doontaa.
       *[other] Guriga Tocsin lama xiriiri karo. { $count } warbixinood ayaa telefoonkan ku sugaya, iskood bayna u bixi doonaan.
    }

## home

home-title = Maxaa agagaarkayga ka dhacaya
home-see = Wax baan arkay
home-mine = Waxaan sheegay
home-settings = Dejinta
home-desk = Miiska heeganka
home-steward = Masuul
home-no-place = Hal meel ku kaydi telefoonkan, wuxuuna kuu sheegi karaa inta khatartu kaa fog tahay. Meeshu telefoonka kama baxdo weligeed.
home-save-place = Kaydi meel
home-starting = Guriga Tocsin ayaa la weydiinayaa…
quiet-all = Wax walba waa deggan yihiin. Heegankii ayaa eraygiisa bixiyay { $ago }.
quiet-word = Heegankii ayaa eraygiisa bixiyay { $ago }.
quiet-open =
    { $count ->
        [one] Heegankii ayaa eraygiisa bixiyay { $ago }: 1 qaylo-dhaan ayaa socota.
       *[other] Heegankii ayaa eraygiisa bixiyay { $ago }: { $count } qaylo-dhaamood ayaa socda.
    }
quiet-differs = Heegankii wuxuu leeyahay { $watch } qaylo-dhaan ayaa socda; telefoonkan waxaa la siiyay { $given }. Wax baa la hayaa. Deris weydii.
quiet-older-roster = Gurigan Tocsin wuxuu muujinayaa liis ka duugsan oo ah cidda xaafadda u hadli karta. Ha ku kalsoonaan aamusnaanta halkan.
quiet-no-word = Eray saxiixan oo heegan ah lama helin ilaa { $time }. Cidna ma damaanad qaadayso in wax walba deggan yihiin.
quiet-never = Weli ma jiro eray saxiixan oo heegan ah. Cidna ma damaanad qaadayso in wax walba deggan yihiin.
quiet-no-town = Gurigan Tocsin weli xaafad ma laha.
trouble-clock-wrong = Saacadda telefoonkani waa qaldan tahay. Sax, haddii kale qaylo-dhaamuhu way duugoobi karaan muuqaal ahaan.
trouble-cut-off = Guriga Tocsin ma jawaabayo. Waxaad aragto waxaa laga yaabaa inay duug yihiin.
trouble-withheld = Digniin ayaa la hayay ama jidka ku luntay. Deris weydii wixii dhacay.
trouble-bad-link = Xiriiriyahani waa dhaawacan yahay. Mid cusub codso.
trouble-stepped-back = Gurigan Tocsin wuxuu muujinayaa xaalad xaafadda oo ka duugsan tii hore. Ha ku kalsoonaan aamusnaanta halkan.
trouble-forked = Gurigan Tocsin wuxuu muujinayaa taariikh ka duwan tii hore. Ha rumaysan waxa halkan ku cusub; masuul weydii.
trouble-bundle = Gurigan Tocsin wuxuu bixinayaa ab aan xaafaddu saxiixin. Telefoonkani kii hore ayuu haynayaa.
trouble-app-other = Abkani ma aha kii xaafaddu saxiixday. Masuul weydii intaadan ku kalsoonaan.
distance = { $metres } m ayay u jirtaa meeshaada. Aagga: { $radius } m.
distance-here = Waxaa laga yaabaa inay meeshaada joogto. Aagga: { $radius } m.
save-alert = Fayl ahaan u kaydi
badge-reported-over = La sheegay inay dhammaatay
badge-ended = Way dhammaatay
badge-checked = La hubiyay
checked-unknown = wax kale ayay ahayd
exercise-limit = Layliyada maanta way ka badan yihiin inta telefoonkani u dhaco. Waa la muujinayaa, cod la’aan.

## I see something

report-event = Maxaad aragtaa?
report-activity = Maxaa dhacaya?
report-size = Waa imisa?
report-uniform = Maxay xiran yihiin?
report-equipment = Maxaa la socda?
report-when = Goorma?
report-place = Xaggee?
report-skip = Ma garanayo
report-seen-by-me = Aniga ayaa arkay
report-when-now = Hadda
report-when-minutes = Qiyaastii 10 daqiiqo ka hor
report-when-hour = Qiyaastii saacad ka hor, way dhaaftay
report-when-day = Shalay ama ka hor
report-words = Wax kale (qasab ma aha)
report-words-hint = Maxay, xaggee, dhankee. Fadlan magacyo ha qorin.
report-sealed = Dadka heeganka ku jira oo keliya ayaa tan furi kara. Guriga Tocsin ma furi karo.
report-guest = Halkan marti baad ka tahay: telefoonkaagu dhowr ilbiriqsi ayuu shaqaynayaa intuusan dirin. Taasi waxay ka hortagtaa fatahaad warbixinno been ah.
place-here = Halkan, meesha aan joogo
place-waiting = Meesha ayaa la raadinayaa… Waqti kasta waad sii socon kartaa.
place-failed = Telefoonku ma sheegayo meesha uu joogo. Sharax meesha, ama tilmaan.
place-known = Meesha waa la calaamadeeyay
place-grid = Ku tilmaan shabagga
place-grid-hint = Afargees kastaa waa qayb xaafadda ka mid ah; waqooyigu waa kor. Taabo afargees, ka dibna mar kale si aad u saxdo.
place-grid-out = Muuji agagaarka inta kale
place-middle = Bartamaha
place-metres = { $metres } m dhanka { $direction } ee bartamaha
place-save = Kaydi meeshan
compass-north = waqooyi
compass-north-east = waqooyi-bari
compass-east = bari
compass-south-east = koonfur-bari
compass-south = koonfur
compass-south-west = koonfur-galbeed
compass-west = galbeed
compass-north-west = waqooyi-galbeed
mine-title = Wixii aan soo sheegay
mine-none = Weli waxba.
mine-unlocked = Waxa halkan ku sugaya waxaa lagu shaabadeeyay furaha telefoonkan, laakiin quful la’aan qofkii telefoonka qaata wuu furi karaa. Quful ka dhig Dejinta. Waa la tirtirayaa marka laga jawaabo.
mine-saved = Telefoonkan ayaa lagu kaydiyay
mine-sent = La diray
mine-seen = Heegankii ayaa arkay
mine-checking = Qof baa hubinaya
mine-alerted = Xaafadda waa loo digay. Mahadsanid.
mine-not-it = La hubiyay: wax kale ayay ahayd. Mahadsanid.
mine-cannot-tell = Cidna ma garan karin. Mar kale soo sheeg haddii ay sii socoto.
mine-work = Telefoonkaagu wuu shaqaynayaa si uu u diro
mine-discard = Tuur
mine-answer = Jawaabtaada
mine-answer-words = Dhowr eray (qasab ma aha)
mine-expired = Cidna waqtigeedii kuma furi karin.

## settings

settings-title = Dejinta
settings-sound = Sida ay u dhawaaqdo
settings-sound-why = Saddex gaagaaban: khatar ayaa kuu dhow. Hal dheer: qof baa la kaxaynayaa. Layliyadu si hoose oo jilicsan ayay u dhawaaqaan.
sound-near = Khatar kuu dhow
sound-taking = Qof la kaxaynayo
sound-drill = Layli
sound-clear = Khatartii way dhammaatay
settings-lock = Quful
settings-lock-none = Telefoonkan quful kuma jiro.
settings-lock-locked = Waa qufulan yahay. Akhrinta iyo soo sheegiddu sidaas oo kale way shaqeeyaan.
settings-lock-open = Waa furan yahay. Wuu xirmayaa markaad Tocsin xirto.
settings-lock-now = Hadda quful
settings-lock-set = Quful samee
settings-member = Halkan xubin baad ka tahay.
settings-guest = Halkan marti baad ka tahay: wax walba waad akhrin kartaa waadna soo sheegi kartaa. Xubnaha masuul baa casuuma.
settings-silent = Bog web ah kuma dhici karo telefoon aamusan. Codka kor u qaad haddaad heegan ku jirto.
bundle-pinned = Abkani waa kii xaafaddu saxiixday.
bundle-not-yet = Xaafaddu weli ma saxiixin abka ay ku kalsoon tahay.
bundle-refused = Gurigan Tocsin wuxuu bixinayaa ab aan xaafaddu saxiixin. Telefoonkani kii hore ayuu haynayaa.
bundle-unknown = Browser-kan laguma hubin karin in abkani yahay kan xaafadda.
wipe-title = Wax walba hilmaan
wipe-why = Furayaal, warbixinno, meel, baas: wax walba hal mar ayay telefoonkan ka baxayaan.
wipe-hold = Riix 3 ilbiriqsi
wipe-honest = Ab web ahi ma nadiifin karo diskiga. Wixii quful ku jiray waa wax aan la akhrin karin la’aanta shantaada eray.
fingerprint = Summadda xaafadda. Cod dheer kula barbar dhig deris.

## lock

lock-title = Shantaada eray
lock-why = Waxay quful ku xiraan furayaasha telefoonkan. La’aantood cidna ma furi karto: ma aha guriga Tocsin, ma aha cidda telefoonka qaadata, adiguna ma aha.
lock-learn = Warqad ku qor ama xafid. Hal mar oo keliya ayaa la muujinayaa.
lock-learnt = Waan hayaa
lock-ask = Hadda qor shanta eray
lock-words = Shan eray
lock-set = Quful telefoonkan
lock-again = Mar kale muuji
unlock-title = Waa qufulan yahay
unlock-why = Qor shantaada eray. Gadaashooda waxa yaalla waxa adiga keliya aad akhrin karto.
unlock = Qufulka fur
unlock-read-on = Digniinaha oo keliya akhri

## coming in

join-title = { $town } ayaa ku casuumaysa
join-why = Magac iyo lambar midna looma baahna. Telefoonkani wuxuu samaynayaa baas sir ah, wuuna haynayaa.
join = Ku biir
join-done = Waad ku biirtay
join-done-why = Waxa aad hadda soo sheegto waxay maraan safka xubnaha.
role-title = { $role } — { $town }
role-why = Telefoonkani wuxuu samaynayaa furayaal lix toddobaad oo heegan ah. Masuulka ayaa caddeeya; cid kale ma ogaanayso cidda leh.
role-name = Masuulku muxuu kuugu yeeraa?
role-name-hint = Magac kasta. Telefoonka masuulka oo keliya ayaa haya, ilaa furayaashu dhammaadaan.
role-make = Samee furayaashayda
role-making = Furayaasha ayaa la samaynayaa
role-sent = Masuulka ayaa loo diray. Heegan waad bilaabi kartaa marka furayaasha la caddeeyo.
role-waiting = Furayaashaadu waxay sugayaan in masuulku caddeeyo.
slip-title = Warqaddaada yar
slip-why = Daabac ama ka guuri, kana fogee telefoonka. Haddii telefoonku lumo, warqaddan ayaa joojinaysa furayaashiisa. Wax kale ma samayn karto.
slip-done = Warqad baan ku hayaa

## the three honest exceptions

honest-title = Waxa uusan Tocsin samayn karin
honest-promise = Guriga Tocsin ma akhrin karo waxaad sheegto iyo meesha aad joogto, mana hayo magac, lambar ama cinwaan. Waxaa jira saddex wax oo ka reeban.
honest-push = Ogeysiisyada
honest-push-what = Apple, Google ama Mozilla ayaa qaada ogeysiisyada, waxayna sheegi karaan telefoonka hela.
honest-push-around = Sida looga baxo: Tocsin furnow, ama deris ha kuu sheego. Wax bannaanka ka yimaadda ma jiro haddaanad codsan; waxa uu tuso isagoo furan isagaa sameeya.
honest-code = Koodhka abka laftiisa
honest-code-what = Guriga Tocsin ayaa ku siiya abkan. Guri aan daacad ahayn wuxuu ku siin karaa mid kale.
honest-code-around = Sida looga baxo: marka xaafaddu abkeeda saxiixdo, telefoonkani mid kale ma qaato. Qof kastaa wuxuu ku hubin karaa tocsin-kit verify-app.
honest-apple = Qalabka Apple
honest-apple-what = Halkaas gurigu wuxuu been abuuri karaa erayada ogeysiiska.
honest-apple-around = Sida looga baxo: rumayso waxa Tocsin gudihiisa ku jira oo keliya, halkaas oo digniin kasta lagu hubiyo.
honest-disk = Telefoon la qabtay wuxuu bixiyaa waxa aan qufulnayn, xitaa tirtirid ka dib. Quful samee haddaad doorar leedahay ama badanaa wax soo sheegto.
honest-tickets = Inta uu shaqaynayo, guriga Tocsin wuxuu isku xiri karaa baaskaaga iyo tigidh isla marka aad soo qaadato. Telefoonkaagu hore ayuu u soo qaataa si aysan taasi waxba uga sheegin warbixin.

## watch desk

desk-title = Miiska heeganka
desk-start = Bilow heegankayga
desk-start-why = Inta heegankaagu socdo, telefoonkani wuxuu furaa waxa dadku soo sheegaan, wuxuuna labadii daqiiqaba mar bixiyaa erayga saxiixan ee heeganka.
desk-start-note = Boggan ha furnaado, shaashaddana ha shidnaato.
desk-stop = Jooji heegankayga
desk-until = Wareegga ilaa { $time }
desk-keys-end = Furayaashaadu waxay dhammaanayaan { $time }. Masuulka ka codso kuwo cusub.
desk-vouch-ask = Laba qof oo heegan ah ka codso inay ii damiintaan
desk-standin-why = Furayaashaadii ma lumeen mise weli lama caddeyn? Kuwa cusub waxay shaqaynayaan wareeggan oo keliya, marka laba qof oo heegan ahi kuu damiintaan.
desk-standin-make = Furayaal u samee wareeggan
desk-vouch = Qof u damiin
desk-vouch-why = Waad taqaan qofka, wuuna ku hor taagan yahay ama kula hadlayaa. Laba idinka mid ah ayaa u damiinta; wareeggan ayay u shaqaynaysaa.
desk-vouch-code = Koodhka qofka
desk-vouch-sign = Waan u damiinayaa
desk-vouch-next = Hal mar baa la saxiixay. Qof labaad oo heegan ah ayaa u baahan koodhkan.
desk-vouch-done = Waa dhammaatay: qofku heegan wuu bilaabi karaa.
error-stand-in-too-many = Laba qof ayaa hore u beddelay kuwo kale wareeggan.
error-stand-in-already-here = Qofkani hore ayuu heegan ugu jiraa.
error-stand-in-not-enough-signatures = Laba qof oo kala duwan oo heegan ah waa inay u damiintaan.
desk-one-suffices = Wax ka yar saddex qof ayaa doorar ku leh wareeggan: hal saxiix ayaa hadda ku filan.
desk-together =
    { $others ->
        [one] Hal qof oo kale ayaa heegan ku jira. Labadiinnu waad xaqiijin kartaan.
       *[other] { $others } qof oo kale ayaa heegan ku jira. Laba idinka mid ah ayaa xaqiijin kara.
    }
desk-queue = Wixii soo gaaray
desk-empty = Waxba ma sugayaan. Boggan ha furnaado.
desk-unreadable = Waxaa loo shaabadeeyay kuwii hore u heegan ahaa
desk-incident = Dhacdo
desk-reports =
    { $count ->
        [one] 1 warbixin
       *[other] { $count } warbixinood
    }
incident-new = Cusub
incident-claimed = La qaatay
incident-checking = La hubinayo
incident-half = Hal saxiix
incident-dismissed = La xiray
incident-out = Digniintu way baxday
incident-reported = La sheegay inay dhammaatay
incident-ended = Way dhammaatay
source-member = Xubin
source-guest = Marti
source-telephone = Telefoon
fact-event = Maxay
fact-activity = Falka
fact-size = Imisa
fact-uniform = Labbiska
fact-equipment = La socda
fact-seen = Cidda aragtay
fact-seen-self = qofka laftiisa
fact-seen-told = dad kale ayaa u sheegay
fact-past = hore, hadda ma aha
fact-place = Meesha
fact-no-place = erayo oo keliya
desk-claim = Aniga ayaa hubinaya
desk-release = Dib u celi
desk-their-eta = Waxay yiraahdeen { $minutes } daq.
desk-eta = Waxaan imanayaa { $minutes } daq gudahood
desk-ask = Dib u weydii
desk-ask-words = Dhowr eray (qasab ma aha)
desk-asked = la weydiiyay, weli jawaab ma jirto
desk-change = Beddel nooca ama aagga
desk-place-needed = Marka hore aagga tilmaan
desk-verdict = Waa maxay?
desk-before-you-sign = Intaadan saxiixin
desk-confirm-signs = “Waa sidaas” waxay saxiixaysaa tan oo keliya. Qofka labaad ayaa diraya.
desk-confirm-sends = “Waa sidaas” waxay saxiixaysaa tan oo keliya, isla markiibana way dirtaa.
preview-area = Aagga { $radius } m, { $minutes } daqiiqo
desk-half-mine = Waad saxiixday
desk-half-theirs = Hal qof baa tan saxiixay. Eeg, ka dibna oggolow.
desk-half-waits = Qof labaad waa inuu oggolaado. Wac haddaan cidi joogin.
desk-approve = Oggolow oo dir
desk-half-checked = Qof baa leh: { $what }. Laba warbixinood ayaa soo gaaray, markaas qof labaad waa inuu ku raaco.
desk-agree = Waan ku raacsanahay
desk-lone-forbidden = Xaafaddani uma oggola hal qof inuu keligii digo.
desk-lone-wait = Keligaa? { $left } ka dib waxaad diri kartaa “aan la xaqiijin”.
desk-lone-why = Cidna ma jawaabayso? Waxaad u digi kartaa “aan la xaqiijin” ahaan: aag yar, ugu badnaan 20 daqiiqo.
desk-lone-send = Dir aan la xaqiijin
desk-is-out = Digniintani way baxday.
desk-reported-over = Hal qof baa leh way dhammaatay; codku wuu joogsaday. Qofka labaad ayaa ka dhigaya dhammaad.
desk-all-clear = Way dhammaatay: khatar ma jirto
desk-all-clear-second = Haa, way dhammaatay
desk-update = Weli way joogtaa: { $minutes } daq oo dheeraad ah
desk-cancel = Waan qaldannay: jooji
desk-thread = Qoraallo ku socda kan xiga
desk-note = Qoraal gaaban
desk-note-put = Ku dar
desk-merge = Waa isku mid kan kale
desk-intake = Wicitaan telefoon
desk-intake-save = Safka geli
desk-exercise = Layli
desk-exercise-why = Telefoon kasta si kale ayuu uga muuqdaa ugana dhawaaqaa, waxaana lagu saxiixaa furayaal kale. Telefoon kastaa laba ayuu maalintii u dhacaa.
desk-exercise-start = Bilow layliga
desk-handover = Wareeji
desk-handover-why = Wuxuu u shaabadeeyaa dhacdooyinka furan iyo qoraalkaaga kuwa adiga kaa dambeeya.
desk-handover-words = Waxa ay tahay inay ogaadaan
desk-handover-send = Wareeji

## refusals of this phone

error-no-line = Guriga Tocsin lama xiriiri karo. Mar kale isku day wax yar ka dib.
error-other = Taasi ma shaqayn ({ $code }).
error-lock-other-words = Kuwani ma aha shanta eray.
error-place-too-slow = Telefoonku meeshiisa ma helin. Tilmaan meesha.
error-place-no-position = Telefoonku ma sheegayo meesha uu joogo. Tilmaan meesha.
error-line-none = Guriga Tocsin lama xiriiri karo. Mar kale isku day wax yar ka dib.
error-line-refused = Guriga Tocsin taas wuu diiday.
error-line-odd-answer = Guriga Tocsin wuxuu ku jawaabay wax aan la akhrin karin.
error-lane-full = Dad badan ayaa hadda soo sheegaya. Telefoonkan ayay ku sugaysaa, iskeed bayna u baxaysaa.
error-lock-shut = Marka hore telefoonkan qufulka ka fur.
error-lock-is-set = Telefoonkani hore ayuu quful u leeyahay.
error-keep-unavailable = Browser-kani boggan waxba uma kaydiyo. Tocsin ku fur browser kale.
error-keep-busy = Marka hore xir bogagga kale ee xaafaddan.
error-desk-no-keys = Telefoonkani fure uma hayo wareeggan. Masuulka weydii, ama laba qof oo heegan ah ha kuu damiintaan.
error-desk-not-certified = Furayaashaadu waxay sugayaan in masuulku caddeeyo.
error-desk-closed = Marka hore heegankaaga bilow.
error-desk-second-person = Qof labaad isna waa inuu sidaas yiraahdo.
error-desk-nobody-next = Cidna weli looma caddeyn wareegga xiga.
error-desk-cannot-ask = Qofkii soo sheegay waddo lagu jawaabo kama tegin.
error-desk-no-playbook = Hagaha midkoodna noocan ma yaqaan.
error-incident-claimed = Qof kale ayaa hore u hubinaya.
error-incident-closed = Tan hore ayaa loo xiray.
error-incident-not-yours = Qof kale ayaa hore u hubinaya.
error-window-unknown = Cidna looma caddeyn wareeggan. Masuulka weydii.
error-invite-unknown = Casuumaddan halkan lagama yaqaan, ama way xiran tahay.
error-invite-expired = Casuumaddani way dhacday.
error-invite-malformed = Tani casuumad ma aha.
error-invite-closed = Casuumaddani way xiran tahay. Mid cusub codso.
error-invite-other-town = Xiriiriyahani waa xaafad kale, ma aha tan gurigan Tocsin.
error-alert-not-enough-signatures = Dad heegan ah oo ku filan ma saxiixin tan.
error-alert-same-person = Isla qof baa laba jeer saxiixay.
error-alert-lone-too-wide = Hal qof keligiis uma digi karo meel intaas le’eg ama waqti intaas le’eg.
error-bundle-other-words = Guriga Tocsin wuxuu bixinayaa erayo ka duwan kuwa xaafaddu saxiixday.
