## founding

found-title = Tsim ib lub zos
found-why = Ib lub zos yog ib lub tswb nrog nws cov yuam sij. Tam sim no koj ua nws tus yuam sij hauv paus, ntawm lub tshuab no. Nws yeej tsis mus txog lub tsev Tocsin.
found-how-many = Nej muaj pes tsawg leej?
preset-street-rules = Txhua tus neeg zov txheeb xyuas tau thiab lees tau; ob tug twg los ua tau ib qho kev ceeb toom. Ua ntej peb tug neeg muaj lub luag hauj lwm, ib tug txaus, thiab txhua nplooj hais li ntawd.
preset-network-rules = Cov txheeb xyuas mus saib, cov xa ceeb toom pom zoo: ib qho kev ceeb toom yuav tsum muaj ob tog. Ob tug saib xyuas lees paub tias leej twg zov tau.
preset-city-rules = Ib yam li pab koom tes, rau neeg coob dua. Ob tug saib xyuas lees paub tias leej twg zov tau.
found-town = Nej lub zos
found-name = Lub zos lub npe
found-name-hint = Txhua tus pom. Tsis txhob siv ib tug neeg lub npe.
found-where = Kwv yees nyob qhov twg
found-where-why = Ib lub npov dav ob peb kilometer. Txhua tus pom tau, thiab tsuas qhia xov tooj tias qhib daim phiaj qhov twg.
found-where-typed = Los yog ob tug naj npawb los ntawm daim ntawv qhia kev
found-placed = Qhov chaw teeb lawm
found-languages = Cov lus uas neeg hais ntawm no
found-kinds = Nej xav ceeb toom txog dab tsi?
found-kinds-why = Koj kaw tau tej hom, tab sis ntxiv tsis tau. Hloov tau lwm hnub.
found-lone-title = Thaum tsuas muaj ib tug neeg tsaug
found-lone = Ib tug neeg ib leeg ceeb toom tau ua “tsis tau paub tseeb”: cheeb tsam me, tsis pub tshaj 20 feeb
found-make-title = Tus yuam sij hauv paus
found-make-why = Tom ntej no, lub tshuab no ua tus yuam sij hauv paus. Npaj lub tshuab luam ntawv, los yog ntawv thiab cwj mem: tus yuam sij tawm los ua ib daim npav thiab ib daim ntaub ntawv ntim kaw, thiab tsis nyob lwm qhov.
found-make = Ua tus yuam sij hauv paus
found-keep = Khaws tus hauv paus
found-keep-why = Tus uas muaj daim npav no hais lus tau rau lub zos. Yog tsis muaj, tsis muaj leej twg tsa tau tus saib xyuas tshiab. Qhia tam sim no xwb.
found-card = Tus hauv paus ntawm { $town }
found-card-why = Khaws nws qhov chaw koj khaws koj daim passport. Faib nws rau cov tuav thaum nej sib ntsib thawj zaug.
found-file-words = Rau lo lus no qhib daim ntaub ntawv ntim kaw:
found-save-file = Khaws daim ntaub ntawv ntim kaw
found-print-card = Luam daim npav
found-copied = Kuv muaj daim npav ntawm daim ntawv
found-kept = Kuv muaj ob yam
found-ask = Puas nyob ntawm daim ntawv lawm?
found-ask-why = Ntaus cov lus no los ntawm koj daim npav.
found-ask-word = Lo lus { $number }
found-again = Qhia daim npav dua
found-do = Tsim lub zos
found-done = { $town } tsim tiav lawm
found-evening-invite = Hmo no caw peb tug neeg zej zog.
found-evening-role = Muab lub luag hauj lwm rau koj thiab ob tug ntxiv, thiab lees paub lawv.
found-evening-drill = Ua ib zaug kev xyaum ua ke.
found-evening-posters = Luam kaum daim ntawv lo phab ntsa nrog qhov chaw nyob.
found-evening-split = Thaum nej sib ntsib thawj zaug faib tus hauv paus rau cov tuav: hauv lub tshuab no, hauv Tus saib xyuas.
found-on = Caw neeg
found-by-kit = Tsim lub zos nrog lub kit hauv koj lub computer:
found-by-tunnel = Los yog qhib nplooj no ua localhost, dhau ib txoj tunnel mus rau lub tshuab:

## stewarding

steward-title = Tus saib xyuas
steward-not-yet = Lub xov tooj no muaj yuam sij ntawm tus saib xyuas, thiab lub zos tseem tsis tau teev lawv. Qhia tus code no rau tus uas tuav tus hauv paus. Nws tsis muaj ib yam zais.
steward-make-keys = Ua yuam sij ntawm tus saib xyuas hauv lub xov tooj no
steward-make-keys-why = Yog lawv thov kom koj ua tus saib xyuas: qhov no ua koj cov yuam sij thiab qhia ib tus code rau tus uas tuav tus hauv paus.
steward-requests = Leej twg thov lub luag hauj lwm
steward-no-requests = Tsis muaj leej twg tos.
steward-know-them = Tsuas lees paub cov uas koj tau thov koj tus kheej. Tsis muaj lwm tus pom cov npe no.
steward-windows = { $days } hnub
steward-asks-more = Thov ntau tshaj qhov txuas muab. Lees paub tsis tau.
steward-replaces = { $name } twb muaj yuam sij lawm: cov ntawd xaus ntawm qhov uas cov tshiab pib.
steward-drop-request = Muab qhov kev thov no pov tseg
steward-certify = Lees paub { $count } leej
steward-certify-first = Kos npe rau { $count } leej thiab xa rau tus saib xyuas thib ob
steward-certifying = Tab tom lees paub
steward-waits-second = Koj kos npe lawm. Tus saib xyuas thib ob yuav tsum saib thiab kos npe; nws lub xov tooj qhia.
steward-give-up = Tseg qhov no
steward-sent-to-second = Xa rau lwm cov saib xyuas lawm. Ib tug ntawm lawv los yuav tsum kos npe.
steward-invites = Cia neeg nkag
steward-address = Cov txuas coj mus rau { $address }
steward-address-label = Nej lub tsev Tocsin qhov chaw nyob
steward-address-hint = Raws li cov neeg zej zog ntaus, piv txwv https://bell.example.org
steward-address-save = Siv qhov chaw nyob no
steward-invite-one = Ib qho txuas rau ib tug neeg
steward-meeting-uses = Muaj pes tsawg leej hauv lub rooj sib tham?
steward-invite-meeting = Ib lub QR code rau { $uses } leej, qhib ob teev
steward-role-link = Ib qho txuas rau ib tug muaj lub luag hauj lwm
steward-make-role-link = Ua qhov txuas lub luag hauj lwm
steward-link = Koj qhov txuas
steward-link-why = Tsuas muab rau tus uas nws yog rau: muab rau hauv tes, los yog hauv ib tsab xov uas nws ib leeg nyeem. Nws zais cia txog thaum siv.
steward-link-here-only = Tsis muaj QR code: qhov chaw nyob no siv tau ntawm lub tshuab no xwb. Teeb nej lub tsev Tocsin qhov chaw nyob hauv qab no.
steward-take-here = Txais lub luag hauj lwm no hauv lub xov tooj no
steward-given-out = Muab tawm lawm
invite-member = Rau ib tug neeg
invite-meeting = Rau ib lub rooj sib tham
invite-role = Rau ib lub luag hauj lwm
invite-joined = { $joined } ntawm { $uses } koom lawm.
invite-closed = Kaw lawm.
invite-close = Kaw
invite-cut = Muab cov uas nkag los ntawd tso tawm
invite-cut-why = Kaw lawm tsis muaj leej twg nkag ntxiv. Tso tawm yog txiav daim pass ntawm txhua tus uas nkag los ntawm qhov txuas ntawd: yog tib yam uas daim pass nco.
steward-people = Leej twg tuav yuam sij
steward-people-why = Cov npe no nyob hauv lub xov tooj no xwb, hauv koj lub xauv. Lawv ploj thaum cov yuam sij xaus.
steward-no-people = Tseem tsis tau muaj leej twg.
steward-revoke = Xov tooj ploj, los yog tsis nrog peb lawm
steward-revoke-sure = Txiav { $name } cov yuam sij tam sim no
steward-app = Lub app twg lub zos ntseeg
steward-app-unpinned = Lub zos tseem tsis tau kos npe rau ib lub app. Ua ntej ntawd, lub tsev muab tau lwm lub.
steward-app-pinned = Lub app uas lub tsev no muab yog lub uas lub zos kos npe.
steward-app-other = Lub tsev muab lwm lub app, tsis yog lub uas lub zos kos npe. Tsuas kos npe yog koj paub vim li cas nws hloov.
steward-pin = Kos npe rau lub app uas lub tsev muab tam sim no

poster-make = Ib daim ntawv lo phab ntsa
poster-what = Muaj kev phom sij nyob ze? Cov neeg zej zog txheeb xyuas thiab ntaus lub tswb no, ua koj hom lus.
poster-read = Qhib qhov chaw nyob. Tsis tas muaj account, npe, naj npawb, tsis tas them dab tsi.
poster-report = Koj pom ib yam? Qhia rau pab zov ntawd. Tsuas yog lawv thiaj nyeem tau.

## town health

health-title = Dab tsi xaus thaum twg
health-horizon = Kev zov tau lees paub { $days } hnub ntxiv, txog { $date }.
health-horizon-none = Tsis muaj leej twg tau lees paub. Lub zos hais lus tsis tau: muab qhov txuas lub luag hauj lwm tawm thiab lees paub.
health-soonest = { $name } cov yuam sij xaus rau { $date }. Nws yuav tsum thov cov tshiab.
health-stewards = { $count } tug saib xyuas.
health-one-steward = Tsuas muaj ib tug saib xyuas. Yog nws lub xov tooj ploj, tsuas yog tus hauv paus thiaj tsa tau lwm tus: ntxiv tus thib ob hauv qab no.
health-desk = Thaum hmo ntuj, tsab xov tos ntawm lub rooj tas mus li.
health-no-desk = Tsis muaj lub rooj tas mus li: ib tsab xov thaum hmo ntuj tos txog thaum muaj neeg pib zov.
health-root = Tus hauv paus tseem nyob nrog ib tug neeg. Faib nws rau cov tuav, thiab txheeb xyuas txhua xyoo tias lawv txaus tseem muaj lawv feem.
health-root-split = Tus hauv paus nyob nrog cov tuav. Txheeb xyuas txhua xyoo tias lawv txaus tseem muaj lawv feem.
health-root-is-split = Peb faib lawm
health-pending = { $what } Pib siv hauv lub xov tooj no { $when }.

## the second signature

cosign-title = Tos koj kos npe
cosign-batch = Lees paub tias leej twg zov tau, rau { $windows } ncua zov.
cosign-manifest = Ntseeg lub app uas lub tsev muab tam sim no.
cosign-stewards = Hloov daim npe ntawm cov saib xyuas.
cosign-policy = Hloov lub zos cov cai.
cosign-desk = Hloov lub rooj tas mus li.
cosign-mirrors = Hloov cov chaw theej.
cosign-revoke = Txiav ib tug neeg cov yuam sij.
cosign-other = Ib yam uas daim no tsis paub.
cosign-why = Koj lub xov tooj rov ua qhov no los ntawm yam cov neeg thov lawv tus kheej, thiab nws ib yam. Koj puas paub lawv?
cosign-do = Kuv los kos npe
cosign-not-the-same = Yam xa tuaj tsis yog yam koj lub xov tooj suav nws tus kheej. Tsis txhob kos npe; nrog lwm tus saib xyuas tham.

## rules and stewards

rules-title = Cai thiab cov saib xyuas
rules-why = Yam ua rau hwj chim loj dua yuav tsum muaj tus hauv paus, los yog ob tug saib xyuas thiab ob hnub uas txhua tus pom nws los.
rules-open = Hloov
rules-change = Hloov cov cai
rules-steward = Tus saib xyuas thib ob
rules-steward-code = Nws tus code
rules-steward-hint = Nws lub xov tooj qhia hauv Kev teeb tsa. Nws pib nrog tocsin-steward.
rules-steward-add = Ntxiv tus saib xyuas no
rules-by-root = Nrog tus hauv paus, ntawm lub tshuab no
rules-by-two = nrog tus saib xyuas thib ob
rules-only-root = Qhov no yuav tsum muaj tus hauv paus: qhib nplooj no ntawm lub tsev lub tshuab ua localhost, los yog siv lub kit.
rules-root-file = Daim ntaub ntawv ntim kaw

## a paper slip

slip-post-title = Ib lub xov tooj ploj
slip-post-why = Daim ntawv me txiav cov yuam sij ntawm lub xov tooj uas nws nrog tuaj, thiab ua tsis tau lwm yam. Leej twg los ua tau.
slip-post-code = Yam sau hauv daim ntawv me
slip-post-hint = Cov tsiaj ntawv hauv qab nws lub QR code.
slip-post = Txiav cov yuam sij no
slip-posting = Tab tom txiav
slip-posted = Cov yuam sij raug txiav lawm
slip-posted-why = Rau li { $days } hnub zov. Yam kos npe nrog lawv tsis suav lawm.

## refusals of founding and stewarding

error-found-other-words = Tsis yog cov lus ntawm daim npav.
error-setup-unknown = Qhov txuas teeb tsa no tsis yog qhov kawg uas lub tsev luam tawm.
error-town-founded = Twb muaj neeg tsim ib lub zos ntawm no lawm.
error-request-roles = Nws thov ntau tshaj qhov txuas muab.
error-request-leaves = Cov yuam sij hauv qhov kev thov no tsis yog. Thov ib qho tshiab.
error-request-same-person = Cov yuam sij no twb yog lwm tus li lawm.
error-root-other-town = Qhov no yog tus hauv paus ntawm lwm lub zos.
error-root-shares = Cov lus no ntaus yuam kev, los yog tsis muaj daim ntaub ntawv ntim kaw.
error-file-wrong-words = Cov lus no qhib tsis tau daim ntaub ntawv.
error-file-not-a-root = Daim ntaub ntawv no tsis muaj ib lub zos tus hauv paus.
error-steward-no-keys = Lub xov tooj no tsis muaj yuam sij ntawm tus saib xyuas.
error-steward-no-code = Qhov no tsis yog tus code ntawm ib tug saib xyuas.
error-steward-not-a-member = Lub xov tooj no tseem tsis tau ua tswv cuab ntawm lub zos. Siv daim ntawv caw ua ntej.
error-steward-alone = Qhov no yuav tsum muaj tus saib xyuas thib ob.
error-steward-withheld = Lub tsev Tocsin tsis muab txhua tus uas tau lees paub rov qab. Sim dua; yog tseem zoo li ntawd, tsis txhob lees paub leej twg thiab nug tus uas tswj lub tsev.
error-register-too-large = Neeg coob dhau rau ib lub xov tooj. Cia tus saib xyuas thib ob lees paub ib txhia.
error-cosign-not-the-same = Yam xa tuaj tsis yog yam tau thov.
error-slip-unknown = Daim ntawv me no tsis yog leej twg li ntawm no.
error-lock-wrong-words = Tsis yog tsib lo lus ntawd.
