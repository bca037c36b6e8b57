# checked-by-speaker: no

## leaving at once

leave = Tawm
leave-title = Tawm tam sim ntawd
leave-why = Nias “Tawm” saum toj, los yog nias tus yuam sij Shift peb zaug: txhua lub vijtsam dhau los ua ib phau ntawv sau qhuav. Yam koj tab tom qhia nyob hauv lub xov tooj no. Rov qab tsis coj koj los ntawm no.
leave-back = Yog xav rov qab los, kaw lub qhov rais no thiab qhib lub app los yog nws qhov chaw nyob dua.
leave-honest = Browser daim npe nplooj uas mus saib lawm tseem qhia qhov chaw nyob no.

## forgetting

wipe-remains = Tshem tsis tau tas nrho. Kaw lwm lub qhov rais Tocsin, ces rho qhov chaw nyob no cov ntaub ntawv hauv browser qhov teeb.
wipe-stays = Siv tes tshem: daim duab ntawm lub vijtsam pib, qhov chaw nyob no hauv daim npe nplooj uas mus saib lawm, thiab tus passkey hu ua Tocsin.

## the lock shuts by itself

lock-after = Nws xauv nws tus kheej
lock-after-hidden = thaum lwm lub app los nyob tom hauv ntej
lock-after-minutes = tom qab { $minutes } feeb tsis kov
lock-after-why = Thaum koj tab tom pib zov nws tseem qhib. Nyeem thiab qhia yeej tsis xauv.
cover-why = Thaum lwm lub app los tom hauv ntej, Tocsin ua nws daim duab kom qhuav. Ib txhia xov tooj ceev dua. Tsis muaj dab tsi txwv tau kev yees vijtsam.

## another name and picture

face-notes = Ntawv sau
face-weather = Huab cua
face-radio = Xov tooj cua
disguise-title = Lwm lub npe thiab lwm daim duab
disguise-why = Xaiv ua ntej koj muab lub app tso rau lub vijtsam pib. Ces daim duab, lub npe hauv qab, nplooj lub npe thiab cov kev ceeb toom tsuas qhia qhov no xwb.
disguise-now = Lub app no hu ua: { $name }
disguise-choose = Hloov npe thiab duab
disguise-installed = Twb nyob ntawm koj lub vijtsam pib lawm? Tshem tawm, xaiv, ces muab ntxiv dua.
disguise-not = Yam qhov no zais tsis tau
disguise-not-why = Leej twg qhib lub app pom tias nws yog dab tsi. Kab chaw nyob, browser daim npe nplooj thiab ntaub ntawv, xov tooj daim npe passkey thiab tus uas xa koj txoj kab tseem pom lub zos no qhov chaw nyob.

## a spare for a second phone

second-title = Ib qho cia rau lub xov tooj thib ob
second-why = Yog lub xov tooj no ploj, koj txoj kev ua mej zeej ploj nrog. Tam sim no ua ib qho kaw cia, los yog coj mus rau lub xov tooj thib ob. Nws mus ntawm vijtsam rau vijtsam; lub tsev Tocsin tsis koom.
second-holds = Nws muaj koj daim pass, cov mej zeej qhov zais, lub zos no yog lub twg, thiab koj cov chaw khaws cia.
second-roles = Cov yuam sij ntawm ib txoj hauj lwm nyob ntawm no. Yog ploj: xa koj daim ntawv thiab thov tus saib xyuas ib qho txuas tshiab.
second-make = Ua ib qho cia
second-words = Rau lo lus qhib nws
second-words-why = Sau rau ntawv, kom deb ntawm tus code. Tsuas qhia tam sim no xwb.
second-scan = Tig lub xov tooj thib ob lub koob yees duab rau tus code no, los yog luam tawm.
second-local = Qhov chaw nyob no tsuas mus rau lub tshuab no xwb. Luam cov ntawv.
second-text = Luam cov ntawv
second-iphone = Hauv iPhone, lub app ntawm lub vijtsam pib tsis paub yam lub tab khaws. Nyob ntawd nias “Kuv muaj daim ntawv caw” thiab muab cov ntawv tso rau.
second-shared = Rau lub tsev Tocsin ob lub xov tooj yog ib tug mej zeej; nkawd siv hnub ntawd cov daim pib ua ke.
second-offer = Ua ib qho cia, tsam lub xov tooj no ploj
second-take-title = Ib qho cia los ntawm koj lwm lub xov tooj
second-take-why = Ntaus rau lo lus uas qhia nrog nws.
second-take-words = Rau lo lus
second-take-open = Qhib ntawm no
second-take-done = Tiav lawm. Lub xov tooj no yog tib tug mej zeej, muaj tib cov chaw.
error-second-wrong-words = Cov lus no qhib tsis tau.
error-second-too-costly = Qhov cia no tsis yog Tocsin ua: qhib nws yuav siv lub xov tooj no ntev dhau. Tsis tau hloov dab tsi.
error-second-malformed = Qhov no tsis yog ib qho cia ntawm Tocsin, los yog tu ib feem.
error-second-other-town = Qhov cia no yog lwm lub zos li. Tsis tau hloov dab tsi hauv lub xov tooj no.
error-second-member-already = Lub xov tooj no yog lwm tus mej zeej ntawm no. Tsis tau hloov dab tsi.
error-second-nothing = Tseem tsis muaj dab tsi yuav ploj: lub xov tooj no tsis muaj pass thiab tsis muaj chaw.

## what is wrong, and what to do next

trouble-clock-wrong-do = Hauv xov tooj qhov teeb, cia nws teeb sij hawm nws tus kheej.
trouble-cut-off-do = Hu xov tooj nug ib tug neeg zej zog. Yam koj sau tos ntawm no thiab mus nws tus kheej.
trouble-withheld-do = Tsis txhob xav tias ntsiag to yog tus yees kom txog thaum qhov no ploj.
trouble-bad-link-do = Tsis tau hloov dab tsi hauv lub xov tooj no.
trouble-stepped-back-do = Nug ib tug neeg zej zog seb nws pom dab tsi, thiab qhia tus saib xyuas. Tsis txhob rho dab tsi.
trouble-forked-do = Hauv qhov Teeb, nyeem lub zos tus cim nrov sib piv nrog ib tug neeg zej zog. Tsis txhob rho dab tsi.
trouble-bundle-do = Ua mus li qub, thiab qhia tus saib xyuas.
trouble-app-other-do = Tsis txhob ntaus dab tsi zais ntawm no. Nug ib tug neeg zej zog seb nws lub xov tooj puas hais tib yam.
trouble-other-town = Qhov chaw nyob no tam sim no teb rau lwm lub zos. Lub xov tooj no khaws koj lub: tsis muaj dab tsi sib xyaw, tsis muaj dab tsi raug hloov.
trouble-other-town-do = Muab tus cim hauv qhov Teeb sib piv nrog ib tug neeg zej zog. Tsis txhob qhia ntawm no kom txog thaum paub vim li cas. Koj tsiv mus rau lub zos tshiab? Ces ua ntej “Tsis nco txhua yam”.
error-keep-other-town = Lub xov tooj no khaws lwm lub zos ntawm qhov chaw nyob no. Tsis tau hloov dab tsi.
other-town-title = Ib daim ntawv caw mus rau lwm lub zos
other-town-why = Lub xov tooj no khaws { $town } ntawm qhov chaw nyob no. Daim ntawv caw yog rau lwm lub zos. Tsis tau hloov dab tsi.
other-town-do = Nug tus uas muab rau koj txog lub zos tshiab qhov chaw nyob. Yog lub zos tshiab hloov lub qub, siv “Tsis nco txhua yam” hauv qhov Teeb, ces qhib daim ntawv caw dua.

## what a web app cannot hide

hide-title = Yam uas ib lub app web zais tsis tau
hide-visited = Tias koj tau los ntawm no
hide-visited-what = Browser sau cia cov nplooj koj mus saib, qhov txuas caw uas koj qhib thiab, thiab cov chaw nyob uas khaws ib yam dab tsi.
hide-visited-around = Kev zam: rho daim npe, los yog siv lub qhov rais ntiag tug. Nws tsis nco txhua yam thaum kaw.
hide-network = Tias lub xov tooj no tham nrog lub zos no
hide-network-what = Tus uas xa koj txoj kab pom qhov chaw nyob, thaum twg thiab ntau npaum li cas; tsis pom dab tsi.
hide-network-around = Kev zam: Tor, ib tug phooj ywg txoj kab, los yog hu rau ib tug thawj.
hide-picture = Yam nyob saum lub vijtsam
hide-picture-what = Tsis muaj dab tsi txwv tau kev yees vijtsam, lub koob yees duab los yog ib tug saib ntawm koj xub pwg. Daim duab hauv daim npe app raug ua qhuav, tab sis ib txhia xov tooj ceev dua.
hide-picture-around = Kev zam: “Tawm” saum toj, los yog peb zaug Shift.
hide-seized = Yam nyob hauv lub disk
hide-seized-what = Browser khaws tej yam rho lawm ib ntus. Tsis muaj xauv, cov chaw, daim pass thiab cov xov uas tos nyeem tau ntawm lub xov tooj raug txeeb.
hide-seized-around = Kev zam: yam ntawm ib txoj hauj lwm tsuas nyob hauv koj tsib lo lus. Kaw lub xov tooj ua ntej raug tshawb.
hide-installed = Lub app yog dab tsi
hide-installed-what = Lwm lub npe thiab lwm daim duab zais tsis tau qhov chaw nyob uas nws los.
hide-installed-around = Kev zam: siv yam tsis teeb rau.
hide-other = Yam lwm tus muaj hauv lub xov tooj
hide-other-what = Ib lub keyboard, ib qho extension, ib tug nyeem vijtsam los yog ib lub program soj xyuas pom yam koj pom.
hide-other-around = Kev zam: ib lub xov tooj uas tsis muaj lwm tus tswj, tsis muaj extension.
