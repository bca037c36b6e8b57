# Rights cards: law differs from place to place. checked-by-lawyer: no

## how this phone rings

ring-title = Lub xov tooj no nrov li cas
ring-open = Hloov
ring-settings = Suab, sij hawm ntsiag to, kev ceeb toom hauv xov tooj. Yam koj xaiv nyob hauv lub xov tooj no xwb.
ring-here-only = Yam koj xaiv ntawm no nyob hauv lub xov tooj no. Kev nrov thaum kaw thiab kev suav yeej qhia lawv tus kheej tias muaj dab tsi tawm mus.
ring-tap-once = Nias ib zaug kom lub xov tooj no nrov tau.
ring-test = Sim lub suab ceeb toom
ring-test-why = Peb suab xuav luv, zoo li thaum muaj kev phom sij nyob ze. Qhov koj nias kuj cia lub xov tooj nrov nws tus kheej thaum Tocsin tseem qhib.
ring-may = Lub xov tooj no nrov tau, thaum Tocsin tseem qhib.
ring-may-not = Lub xov tooj no tseem nrov tsis tau. Sim lub suab ceeb toom.
ring-no-voice = Lub browser no tsis muaj suab. Saib lub vijtsam tas li.
ring-no-whistle = Tsis hnov suab xuav? Muab lub suab nce siab thiab kaw hom ntsiag to.
sound-update = Xov tshiab
ring-updates = Tom qab nrov thawj zaug
ring-updates-all = Txhua qho xov tshiab nrog ib lub suab maj
ring-updates-silent = Xov tshiab tsis nrov
ring-updates-first = Thawj qho kev ceeb toom xwb
ring-quiet = Sij hawm ntsiag to
ring-quiet-why = Thaum ntawd tsis muaj dab tsi nrov, tshwj tsis yog muaj kev phom sij tam sim no ntawm ib qho ntawm koj cov chaw.
ring-quiet-keep = Siv sij hawm ntsiag to
ring-quiet-from = Txij
ring-quiet-to = Txog
ring-quiet-no-place = Tsis tau khaws ib qho chaw: lub sij hawm ntawd yuav tsis muaj dab tsi nrov.

## notifications

notify-title = Kev ceeb toom hauv lub xov tooj no
notify-why = Thaum Tocsin tseem qhib tom qab, lub xov tooj no qhia tau ib daim kev ceeb toom. Tsis muaj leej twg sab nraud xa.
notify-ask = Tso cai rau kev ceeb toom
notify-denied = Tsis tau tso cai. Lwm yam tsis vam qhov no. Yog xav hloov: lub cim ib sab ntawm qhov chaw nyob web, ces Kev ceeb toom.
notify-missing = Lub browser no tsis qhia kev ceeb toom ntawm no.
notify-test = Xa ib daim kev ceeb toom sim
notify-test-words = Kev sim. Lub xov tooj no qhia kev ceeb toom tau.
notify-shown = Saib saum lub vijtsam los yog lub vijtsam xauv. Nws puas tuaj txog?
notify-arrived = Tuaj txog lawm
notify-not = Tsis tuaj
notify-failed = Nws tsis tuaj txog. Saib hauv xov tooj qhov kev teeb tsa seb lub browser no puas qhia kev ceeb toom tau.
notify-on = Qhib: ib daim kev ceeb toom sim tuaj txog lawm.
notify-off = Kaw
notify-neutral-choice = Lub vijtsam xauv tsuas hais tias muaj xov tshiab
notify-neutral = Muaj xov tshiab. Qhib lub app nyeem.

## the alarm on the whole screen

alarm-stop = Kaw lub suab
alarm-close = Kaw
alarm-rights = Ua li cas, kuv txoj cai
alarm-more = Tseem muaj { $count } qho kev ceeb toom ntxiv qhib.

## places

places-title = Kuv cov chaw
places-why = Tsev, chaw ua hauj lwm, me nyuam lub tsev kawm ntawv. Lawv nyob hauv lub xov tooj no xwb; lub xov tooj nws tus kheej muab piv rau txhua qho kev ceeb toom.
places-saved =
    { $count ->
        [0] Tsis tau khaws ib qho chaw.
       *[other] Khaws { $count } qho chaw lawm, hauv lub xov tooj no xwb.
    }
places-change = Hloov cov chaw
places-name = Koj hu nws li cas?
places-home = Tsev
places-work = Chaw ua hauj lwm
places-school = Tsev kawm ntawv
places-other = Lwm lub npe
places-unnamed = Kuv qhov chaw
places-within = Thaum twg kev phom sij thiaj nyob ze?
places-within-area = Hauv nws cheeb tsam
places-within-metres = Txij { $metres } m
places-forget = Tsis nco qhov chaw no lawm
places-add = Ntxiv ib qho chaw
places-full = Khaws { $most } qho chaw lawm. Tshem ib qho thiaj ntxiv tau lwm qho.
distance-named = Nyob { $metres } m ntawm { $place }. Cheeb tsam: { $radius } m.
distance-here-named = Tej zaum nyob kiag ntawm { $place }. Cheeb tsam: { $radius } m.

## rights cards

rights-title = Kuv txoj cai
rights-on-phone = Cov npav no nyob hauv lub xov tooj no, tsis tas muaj internet. Txoj cai txawv raws qhov chaw: nug koj cov kws lij choj.
rights-no-number = Koj lub zos tseem tsis tau tshaj tawm ib tug xov tooj. Nug ib tug saib xyuas.
rights-call-number = Hu: { $whose }
rights-arm = Sau tus xov tooj no rau saum koj txhais npab.
rights-print = Luam cov npav
number-hotline = Xov tooj pab
number-lawyers = Kws lij choj
rights-street-title = Tom kev
rights-silence-title = Nyob ntsiag to
rights-door-title = Ntawm qhov rooj
rights-warrant-title = Daim ntawv kws txiav txim
rights-witness-title = Saib thiab yees duab
rights-call-title = Qhia ib tug neeg
rights-eviction-title = Raug ntiab tawm tsev

## passing it on

share = Xa mus ntxiv
share-title = Xa qhov kev ceeb toom no mus ntxiv
share-why = Daim duab qhia tias siv tau txog thaum twg. Tsis muaj dab tsi txog koj hauv: tsis muaj koj cov chaw, tsis muaj tias koj nyob deb npaum li cas.
share-send = Xa daim duab
share-save = Khaws daim duab
share-copy = Theej cov lus
share-copied = Theej lawm.
share-voice-send = Xa lub suab
share-voice-save = Khaws lub suab
share-voice-none = Tseem tsis tau muaj leej twg kaw tag nrho cov lus no ua hom lus no: tsuas xa daim duab xwb.
share-other-app = Lub app uas koj siv xa pom daim duab thiab paub tias xa rau leej twg.
picture-valid = Siv tau txog { $time }, { $date }
picture-told = Raws li thaum { $time }, { $date }
picture-area = Cheeb tsam { $radius } m hauv { $town }.
picture-check = Qhov twg tiag, thiab puas tseem muaj? { $address }
picture-code = Kev ceeb toom { $code }

## publishing the numbers

numbers-title = Cov xov tooj hu
numbers-why = Lawv nyob saum cov npav txoj cai hauv txhua lub xov tooj: lub zos tus xov tooj pab, nws cov kws lij choj. Tsis yog ib tug neeg tus xov tooj.
numbers-for-ever = Txhua tus nyeem tau qhov no mus ib txhis:
numbers-sure = Kuv paub tias txhua tus nyeem tau mus ib txhis
numbers-publish = Tshaj tawm cov xov tooj no
numbers-asked = Tau thov lwm tus saib xyuas kos npe. Nyeem cov xov tooj rau nws.
numbers-wrong = Tsis muaj xov tooj twg hu tau qhov no.
numbers-same = Ntaus cov xov tooj uas lawv qhia koj. Lub xov tooj no muab piv.
numbers-match = Yog cov xov tooj no kiag.
numbers-differ = Yog lwm cov xov tooj, los yog tseem tsis tau muaj.
files-numbers = Cov xov tooj hu
