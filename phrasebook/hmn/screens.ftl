# checked-by-speaker: no

## everywhere

app-name = Tocsin
busy = Tos ib pliag…
back = Rov qab
next = Mus ntxiv
close = Kaw
copy = Theej
show = Qhia
print = Luam tawm
home = Nplooj thawj
hear = Mloog
qr-label = Ib lub QR code
time-just-now = nyuam qhuav
time-minutes-ago = { $minutes } feeb dhau los
offline = Txuas tsis tau rau lub tsev Tocsin. Koj tseem sau tau tsab xov.
offline-waiting = Txuas tsis tau rau lub tsev Tocsin. { $count } tsab xov tos hauv lub xov tooj no thiab yuav mus nws tus kheej.

## home

home-title = Muaj dab tsi tshwm sim ze kuv
home-see = Kuv pom ib yam
home-mine = Tej kuv qhia lawm
home-settings = Kev teeb tsa
home-desk = Rooj zov
home-steward = Tus saib xyuas
home-no-place = Khaws ib qho chaw cia hauv lub xov tooj no, ces nws qhia tau koj tias kev phom sij nyob deb npaum li cas. Qhov chaw yeej tsis tawm hauv lub xov tooj.
home-save-place = Khaws ib qho chaw
home-starting = Tab tom nug lub tsev Tocsin…
quiet-all = Ntsiag to tag nrho. Pab zov tau lees { $ago }.
quiet-word = Pab zov tau lees { $ago }.
quiet-open = Pab zov tau lees { $ago }: { $count } qho kev ceeb toom tseem qhib.
quiet-differs = Pab zov hais tias { $watch } qho kev ceeb toom tseem qhib; lub xov tooj no tau txais { $given }. Muaj ib yam raug tuav cia. Nug ib tug neeg zej zog.
quiet-older-roster = Lub tsev Tocsin no qhia ib daim npe qub ntawm cov uas hais lus tau rau lub zos. Tsis txhob vam qhov ntsiag to ntawm no.
quiet-no-word = Tsis muaj lo lus kos npe los ntawm pab zov txij { $time } los. Tsis muaj leej twg lees tias ntsiag to.
quiet-never = Tseem tsis tau muaj lo lus kos npe los ntawm pab zov. Tsis muaj leej twg lees tias ntsiag to.
quiet-no-town = Lub tsev Tocsin no tseem tsis tau muaj zos.
trouble-clock-wrong = Lub moos hauv lub xov tooj no tsis yog. Kho kom yog, tsis li kev ceeb toom yuav zoo li qub.
trouble-cut-off = Lub tsev Tocsin tsis teb. Yam koj pom tej zaum qub lawm.
trouble-withheld = Muaj ib qho kev ceeb toom raug tuav cia los yog ploj tom kev. Nug ib tug neeg zej zog seb muaj dab tsi.
trouble-bad-link = Qhov txuas no puas lawm. Thov ib qho tshiab.
trouble-stepped-back = Lub tsev Tocsin no qhia lub zos daim qub dua yav dhau los. Tsis txhob vam qhov ntsiag to ntawm no.
trouble-forked = Lub tsev Tocsin no qhia keeb kwm txawv yav dhau los. Tsis txhob ntseeg yam tshiab ntawm no; nug ib tug saib xyuas.
trouble-bundle = Lub tsev Tocsin no muab ib lub app uas lub zos tsis tau kos npe. Lub xov tooj no khaws lub qub.
trouble-app-other = Lub app no tsis yog lub uas lub zos kos npe. Nug ib tug saib xyuas ua ntej koj vam nws.
distance = Nyob { $metres } m ntawm koj qhov chaw. Cheeb tsam: { $radius } m.
distance-here = Tej zaum nyob kiag ntawm koj qhov chaw. Cheeb tsam: { $radius } m.
save-alert = Khaws ua ib daim ntaub ntawv
badge-reported-over = Hais tias dhau lawm
badge-ended = Xaus lawm
badge-checked = Txheeb xyuas lawm
checked-unknown = yog lwm yam
exercise-limit = Hnub no muaj kev xyaum ntau tshaj qhov lub xov tooj no nrov. Qhia rau koj saib, tsis nrov.

## I see something

report-event = Koj pom dab tsi?
report-activity = Muaj dab tsi tshwm sim?
report-size = Muaj pes tsawg?
report-uniform = Lawv hnav dab tsi?
report-equipment = Lawv muaj dab tsi nrog?
report-when = Thaum twg?
report-place = Nyob qhov twg?
report-skip = Kuv tsis paub
report-seen-by-me = Kuv pom kuv tus kheej
report-when-now = Tam sim no
report-when-minutes = Li 10 feeb dhau los
report-when-hour = Li ib teev dhau los, dhau lawm
report-when-day = Nag hmo los yog ua ntej
report-words = Lwm yam (tsis sau los tau)
report-words-hint = Dab tsi, qhov twg, mus sab twg. Thov tsis txhob sau npe neeg.
report-sealed = Tsuas yog cov neeg zov thiaj qhib tau. Lub tsev Tocsin qhib tsis tau.
report-guest = Koj yog qhua ntawm no: koj lub xov tooj ua hauj lwm li ob peb vib nas this ua ntej xa. Qhov no tiv thaiv tsab xov cuav coob.
place-here = Ntawm no, qhov kuv nyob
place-waiting = Tab tom nrhiav qhov chaw no… Koj mus ntxiv tau txhua lub sij hawm.
place-failed = Lub xov tooj tsis qhia tias nws nyob qhov twg. Piav qhov chaw, los yog taw rau.
place-known = Qhov chaw kos cim lawm
place-grid = Taw rau ntawm daim phiaj
place-grid-hint = Ib lub npov yog ib thaj hauv lub zos; sab qaum teb nyob saum toj. Nias ib lub npov, ces nias dua kom meej ntxiv.
place-grid-out = Qhia dav ntxiv
place-middle = Nruab nrab
place-metres = { $metres } m { $direction } ntawm nruab nrab
place-save = Khaws qhov chaw no
compass-north = sab qaum teb
compass-north-east = sab qaum teb hnub tuaj
compass-east = sab hnub tuaj
compass-south-east = sab qab teb hnub tuaj
compass-south = sab qab teb
compass-south-west = sab qab teb hnub poob
compass-west = sab hnub poob
compass-north-west = sab qaum teb hnub poob
mine-title = Tej kuv qhia lawm
mine-none = Tseem tsis tau muaj.
mine-unlocked = Yam tos ntawm no raug ntim kaw nrog lub xov tooj no tus yuam sij, tab sis yog tsis muaj xauv, tus uas txeeb lub xov tooj qhib tau. Teeb ib lub xauv hauv Kev teeb tsa. Nws raug lwv thaum muaj neeg teb.
mine-saved = Khaws cia hauv lub xov tooj no
mine-sent = Xa lawm
mine-seen = Pab zov pom lawm
mine-checking = Muaj neeg tab tom txheeb xyuas
mine-alerted = Lub zos tau txais kev ceeb toom. Ua tsaug.
mine-not-it = Txheeb xyuas lawm: yog lwm yam. Ua tsaug.
mine-cannot-tell = Tsis muaj leej twg paub tseeb. Qhia dua yog tseem muaj.
mine-work = Koj lub xov tooj tab tom ua hauj lwm kom xa tau
mine-discard = Muab pov tseg
mine-answer = Koj cov lus teb
mine-answer-words = Ob peb lo lus (tsis sau los tau)
mine-expired = Tsis muaj leej twg qhib tau raws sij hawm.

## settings

settings-title = Kev teeb tsa
settings-sound = Nws nrov li cas
settings-sound-why = Peb suab luv: kev phom sij nyob ze. Ib suab ntev: lawv tab tom coj ib tug neeg mus. Kev xyaum nrov qis thiab maj.
sound-near = Kev phom sij nyob ze
sound-taking = Ib tug neeg raug coj mus
sound-drill = Kev xyaum
sound-clear = Tsis muaj kev phom sij lawm
settings-lock = Xauv
settings-lock-none = Lub xov tooj no tsis tau xauv.
settings-lock-locked = Xauv lawm. Tseem nyeem thiab qhia tau.
settings-lock-open = Qhib lawm. Nws kaw thaum koj kaw Tocsin.
settings-lock-now = Xauv tam sim no
settings-lock-set = Teeb ib lub xauv
settings-member = Koj yog ib tug tswv cuab ntawm no.
settings-guest = Koj yog qhua ntawm no: koj nyeem tau txhua yam thiab qhia tau. Tus saib xyuas yog tus caw tswv cuab.
settings-silent = Ib nplooj web nrov tsis tau dhau lub xov tooj kaw suab. Qhib suab kom nrov yog koj yog tus zov.
bundle-pinned = Lub app no yog lub uas lub zos tau kos npe.
bundle-not-yet = Lub zos tseem tsis tau kos npe rau lub app uas nws ntseeg.
bundle-refused = Lub tsev Tocsin no muab ib lub app uas lub zos tsis tau kos npe. Lub xov tooj no khaws lub qub.
bundle-unknown = Lub browser no txheeb xyuas tsis tau tias lub app no puas yog lub zos li.
wipe-title = Tsis nco txhua yam
wipe-why = Yuam sij, tsab xov, qhov chaw, daim pass: txhua yam tawm hauv lub xov tooj no ib zaug.
wipe-hold = Nias tuav 3 vib nas this
wipe-honest = Ib lub app web ntxuav tsis tau lub disk. Yam nyob hauv xauv nyeem tsis tau yog tsis muaj koj tsib lo lus.
fingerprint = Lub zos tus cim. Nyeem nrov sib piv nrog ib tug neeg zej zog.

## lock

lock-title = Koj tsib lo lus
lock-why = Lawv xauv cov yuam sij hauv lub xov tooj no. Yog tsis muaj lawv, tsis muaj leej twg qhib tau: lub tsev Tocsin, tus uas txeeb lub xov tooj, thiab koj los qhib tsis tau.
lock-learn = Sau rau daim ntawv los yog cim cia. Qhia ib zaug xwb.
lock-learnt = Kuv muaj lawm
lock-ask = Tam sim no ntaus tsib lo lus
lock-words = Tsib lo lus
lock-set = Xauv lub xov tooj no
lock-again = Qhia dua
unlock-title = Xauv lawm
unlock-why = Ntaus koj tsib lo lus kom pib zov los yog nyeem tej koj qhia lawm.
unlock = Qhib xauv
unlock-read-on = Tsuas nyeem kev ceeb toom

## coming in

join-title = { $town } caw koj
join-why = Koj tsis tas muaj npe thiab naj npawb. Lub xov tooj no ua ib daim pass zais cia thiab khaws nws.
join = Koom
join-done = Koj koom lawm
join-done-why = Yam koj qhia tam sim no mus raws kab ntawm cov tswv cuab.
role-title = { $role } hauv { $town }
role-why = Lub xov tooj no ua yuam sij rau rau lub lis piam zov. Tus saib xyuas lees paub lawv; tsis muaj lwm tus paub tias yog leej twg li.
role-name = Tus saib xyuas yuav hu koj li cas?
role-name-hint = Lub npe twg los tau. Tsuas yog tus saib xyuas lub xov tooj khaws, txog thaum cov yuam sij xaus.
role-make = Ua kuv cov yuam sij
role-making = Tab tom ua yuam sij
role-sent = Xa rau tus saib xyuas lawm. Koj pib zov tau thaum cov yuam sij tau lees paub.
role-waiting = Koj cov yuam sij tos tus saib xyuas lees paub.
slip-title = Koj daim ntawv me
slip-why = Luam tawm los yog sau theej, thiab khaws kom deb ntawm lub xov tooj. Yog lub xov tooj ploj, daim ntawv no txiav nws cov yuam sij. Nws ua tsis tau lwm yam.
slip-done = Kuv muaj rau ntawm daim ntawv

## the three honest exceptions

honest-title = Yam Tocsin ua tsis tau
honest-promise = Lub tsev Tocsin nyeem tsis tau yam koj hais los yog qhov koj nyob, thiab tsis khaws npe, naj npawb los yog chaw nyob. Muaj peb yam zam.
honest-push = Kev ceeb qhia
honest-push-what = Apple, Google los yog Mozilla xa cov kev ceeb qhia thiab qhia tau tias lub xov tooj twg tau txais.
honest-push-around = Kev zam: qhib Tocsin cia, los yog cia ib tug neeg zej zog qhia koj. Daim no tsis muaj ib qho tuaj sab nraud; yam nws qhia thaum qhib, nws ua nws tus kheej.
honest-code = Lub app tus code
honest-code-what = Lub tsev Tocsin muab lub app no rau koj. Ib lub tsev tsis ncaj muab tau lwm lub rau koj.
honest-code-around = Kev zam: thaum lub zos kos npe rau nws lub app lawm, lub xov tooj no tsis txais lwm lub. Leej twg los txheeb xyuas tau nrog tocsin-kit verify-app.
honest-apple = Cuab yeej Apple
honest-apple-what = Ntawd lub tsev tsim tau cov lus cuav hauv ib qho kev ceeb qhia.
honest-apple-around = Kev zam: tsuas ntseeg yam nyob hauv Tocsin, qhov uas txhua qho kev ceeb toom raug txheeb xyuas.
honest-disk = Ib lub xov tooj raug txeeb muab tau yam tsis xauv, txawm lwv lawm los xij. Teeb ib lub xauv yog koj muaj lub luag hauj lwm los yog qhia ntau zaus.
honest-tickets = Thaum nws khiav, lub tsev Tocsin koom tau koj daim pass nrog ib daim pib thaum koj mus nqa. Koj lub xov tooj nqa ua ntej kom qhov no tsis qhia txog tsab xov.

## watch desk

desk-title = Rooj zov
desk-start = Pib kuv kev zov
desk-start-why = Thaum koj zov, lub xov tooj no qhib tej neeg qhia thiab muab pab zov lo lus kos npe txhua ob feeb.
desk-start-note = Qhib nplooj no cia thiab cia lub vij tsam ci.
desk-stop = Xaus kuv kev zov
desk-until = Ncua zov txog { $time }
desk-keys-end = Koj cov yuam sij xaus { $time }. Thov cov tshiab ntawm tus saib xyuas.
desk-vouch-ask = Thov ob tug neeg zov lees rau kuv
desk-standin-why = Koj cov yuam sij ploj los yog tsis tau lees paub? Cov tshiab siv tau rau ncua zov no xwb, thaum ob tug neeg zov tau lees rau koj.
desk-standin-make = Ua yuam sij rau ncua zov no
desk-vouch = Lees rau ib tug neeg
desk-vouch-why = Koj paub nws, thiab nws sawv ntawm koj xub ntiag los yog nrog koj tham. Neb ob leeg lees; siv tau rau ncua zov no.
desk-vouch-code = Nws tus code
desk-vouch-sign = Kuv lees rau nws
desk-vouch-next = Kos npe ib zaug lawm. Tus neeg zov thib ob yuav tsum muaj tus code no.
desk-vouch-done = Tiav lawm: nws pib zov tau.
error-stand-in-too-many = Twb muaj ob tug neeg sawv cev rau ncua zov no lawm.
error-stand-in-already-here = Tus neeg no twb zov lawm.
error-stand-in-not-enough-signatures = Ob tug neeg zov sib txawv yuav tsum lees rau nws.
desk-one-suffices = Tsis txog peb tug neeg muaj lub luag hauj lwm hauv ncua zov no: tam sim no kos npe ib zaug txaus lawm.
desk-together =
    { $others ->
        [1] Muaj ib tug neeg zov ntxiv. Neb ob leeg lees tau tias muaj tseeb.
       *[other] Muaj { $others } tug neeg zov ntxiv. Nej ob leeg lees tau tias muaj tseeb.
    }
desk-queue = Yam tuaj txog
desk-empty = Tsis muaj dab tsi tos. Qhib nplooj no cia.
desk-unreadable = Ntim kaw rau cov neeg zov ua ntej
desk-incident = Xwm txheej
desk-reports = { $count } tsab xov
incident-new = Tshiab
incident-claimed = Muaj neeg txais
incident-checking = Tab tom txheeb xyuas
incident-half = Kos npe ib zaug
incident-dismissed = Kaw lawm
incident-out = Kev ceeb toom xa lawm
incident-reported = Hais tias dhau lawm
incident-ended = Dhau lawm
source-member = Ib tug tswv cuab
source-guest = Ib tug qhua
source-telephone = Xov tooj
fact-event = Dab tsi
fact-activity = Ua dab tsi
fact-size = Pes tsawg
fact-uniform = Hnav
fact-equipment = Muaj nrog
fact-seen = Pom
fact-seen-self = pom lawv tus kheej
fact-seen-told = hnov lwm tus hais
fact-past = dhau lawm, tsis yog tam sim no
fact-place = Qhov chaw
fact-no-place = ua lus xwb
desk-claim = Kuv txheeb xyuas qhov no
desk-release = Muab rov qab
desk-their-eta = Lawv hais tias { $minutes } feeb.
desk-eta = Kuv mus txog hauv { $minutes } feeb
desk-ask = Nug rov qab
desk-ask-words = Ob peb lo lus (tsis sau los tau)
desk-asked = nug lawm, tseem tsis tau teb
desk-change = Hloov hom los yog cheeb tsam
desk-place-needed = Taw rau cheeb tsam ua ntej
desk-verdict = Nws yog dab tsi?
desk-confirm-signs = “Yog li ntawd” kos npe rau qhov no kiag. Tus neeg thib ob xa nws.
desk-confirm-sends = “Yog li ntawd” kos npe rau qhov no kiag thiab xa tam sim.
preview-area = Cheeb tsam { $radius } m, rau { $minutes } feeb
desk-half-mine = Koj kos npe lawm
desk-half-theirs = Ib tug neeg tau kos npe rau qhov no. Saib, ces pom zoo.
desk-half-waits = Tus neeg thib ob yuav tsum pom zoo. Hu rau lawv yog tsis muaj leej twg nyob.
desk-approve = Pom zoo thiab xa
desk-half-checked = Muaj neeg hais tias: { $what }. Ob tsab xov tuaj txog, yog li tus neeg thib ob yuav tsum pom zoo.
desk-agree = Kuv pom zoo
desk-lone-forbidden = Lub zos no tsis pub ib tug neeg ceeb toom ib leeg.
desk-lone-wait = Nyob ib leeg? Hauv { $left } koj xa tau “tsis tau paub tseeb”.
desk-lone-why = Tsis muaj leej twg teb? Koj ceeb toom tau ua “tsis tau paub tseeb”: cheeb tsam me, tsis pub tshaj 20 feeb.
desk-lone-send = Xa tsis tau paub tseeb
desk-is-out = Qhov kev ceeb toom no xa lawm.
desk-reported-over = Ib tug neeg hais tias dhau lawm; suab nres lawm. Tus thib ob ua rau xaus tiag.
desk-all-clear = Dhau lawm: tsis muaj kev phom sij
desk-all-clear-second = Yog, dhau lawm
desk-update = Tseem nyob ntawd: { $minutes } feeb ntxiv
desk-cancel = Peb yuam kev: thim
desk-thread = Lus cia rau tus tom ntej
desk-note = Ib lo lus luv
desk-note-put = Ntxiv
desk-merge = Ib yam li lwm qho
desk-intake = Kev hu xov tooj
desk-intake-save = Muab tso rau hauv kab
desk-exercise = Kev xyaum
desk-exercise-why = Txawv qhov pom thiab txawv suab hauv txhua lub xov tooj, thiab kos npe nrog lwm cov yuam sij. Ib lub xov tooj nrov rau ob zaug ib hnub.
desk-exercise-start = Pib kev xyaum
desk-handover = Xa hauj lwm
desk-handover-why = Ntim kaw cov xwm txheej qhib thiab koj cov lus rau cov neeg zov tom qab koj.
desk-handover-words = Yam lawv yuav tsum paub
desk-handover-send = Xa hauj lwm

## refusals of this phone

error-no-line = Txuas tsis tau rau lub tsev Tocsin. Sim dua ib pliag ntxiv.
error-other = Ua tsis tau ({ $code }).
error-lock-other-words = Tsis yog tsib lo lus ntawd.
error-place-too-slow = Lub xov tooj nrhiav tsis tau nws qhov chaw. Taw rau qhov chaw.
error-place-no-position = Lub xov tooj tsis qhia tias nws nyob qhov twg. Taw rau qhov chaw.
error-line-none = Txuas tsis tau rau lub tsev Tocsin. Sim dua ib pliag ntxiv.
error-line-refused = Lub tsev Tocsin tsis kam txais.
error-line-odd-answer = Lub tsev Tocsin teb ib yam uas nyeem tsis tau.
error-lane-full = Tam sim no coob leej qhia. Nws tos hauv lub xov tooj no thiab yuav mus nws tus kheej.
error-lock-shut = Qhib xauv lub xov tooj no ua ntej.
error-lock-is-set = Lub xov tooj no twb muaj xauv lawm.
error-keep-unavailable = Lub browser no tsis khaws dab tsi rau nplooj no. Qhib Tocsin hauv lwm lub browser.
error-keep-busy = Kaw lwm nplooj ntawm lub zos no ua ntej.
error-desk-no-keys = Lub xov tooj no tsis muaj yuam sij rau ncua zov no. Thov tus saib xyuas, los yog thov ob tug neeg zov lees rau koj.
error-desk-not-certified = Koj cov yuam sij tos tus saib xyuas lees paub.
error-desk-closed = Pib koj kev zov ua ntej.
error-desk-second-person = Tus neeg thib ob los yuav tsum hais li ntawd.
error-desk-nobody-next = Tseem tsis tau muaj leej twg tau lees paub rau ncua zov tom ntej.
error-desk-cannot-ask = Tus neeg qhia tsis tau tseg ib txoj kev rov teb.
error-desk-no-playbook = Tsis muaj phau qhia twg paub hom no.
error-incident-claimed = Twb muaj lwm tus tab tom txheeb xyuas qhov no.
error-incident-closed = Qhov no twb kaw lawm.
error-incident-not-yours = Twb muaj lwm tus tab tom txheeb xyuas qhov no.
error-window-unknown = Tsis muaj leej twg tau lees paub rau ncua zov no. Nug tus saib xyuas.
error-invite-unknown = Ntawm no tsis paub daim ntawv caw no, los yog nws kaw lawm.
error-invite-expired = Daim ntawv caw no tas sij hawm lawm.
error-invite-malformed = Qhov no tsis yog daim ntawv caw.
error-invite-closed = Daim ntawv caw no kaw lawm. Thov ib daim tshiab.
error-invite-other-town = Qhov txuas no yog lwm lub zos li, tsis yog lub tsev Tocsin no li.
error-alert-not-enough-signatures = Cov neeg zov kos npe rau qhov no tsis txaus.
error-alert-same-person = Tib tug neeg kos npe ob zaug.
error-alert-lone-too-wide = Ib tug neeg ib leeg ceeb toom tsis tau dav los yog ntev npaum li ntawd.
error-bundle-other-words = Lub tsev Tocsin muab lwm cov lus, tsis yog cov uas lub zos kos npe.
