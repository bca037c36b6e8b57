# checked-by-speaker: no

## places that help: a list that the town publishes for everybody

help-places = Cov chaw pab
help-places-why = Khoom noj, kws lij choj, kws kho mob, nqi tsev: qhov twg, thaum twg
dir-title = Cov chaw pab
dir-private = Txhua lub xov tooj muaj tib daim ntawv teev. Tsis muaj leej twg paub koj saib dab tsi.
dir-none = Koj lub zos tseem tsis tau tshaj tawm daim ntawv teev chaw pab.
dir-coming = Daim ntawv teev tseem tsis tau nyob hauv lub xov tooj no. Nws yuav tuaj thaum muaj kev sib txuas.
dir-theirs = Cov npe thiab cov lus piav yog hom lus uas lawv tau sau.
dir-what = Koj xav tau dab tsi?
dir-need-food = Khoom noj
dir-need-shelter = Chaw pw
dir-need-rent = Nqi tsev thiab nqi hluav taws
dir-need-legal = Kev pab lij choj
dir-need-medical = Kws kho mob
dir-need-mind = Ib tug neeg nrog tham
dir-need-violence = Kev nyab xeeb ntawm kev ntaus
dir-need-children = Me nyuam, tsev kawm ntawv
dir-need-clothes = Khaub ncaws, khoom hauv tsev
dir-need-transport = Kev mus los
dir-need-language = Txhais lus, chav kawm
dir-need-work = Hauj lwm
dir-need-other = Lwm yam kev pab
dir-all = Tag nrho cov chaw
dir-search = Nrhiav ib lo lus
dir-narrow = Xaiv kom meej
dir-open-now = Qhib tam sim no
dir-open-today = Qhib hnub no
dir-no-papers = Tsis nug txog ntaub ntawv
dir-speaks = Hom lus hais qhov ntawd
dir-any-language = Txhua hom lus
dir-access-step-free = Tsis muaj ntaiv
dir-access-toilet = Chav dej rau neeg xiam oob qhab
dir-access-hearing-loop = Cuab yeej pab hnov lus
dir-access-sign-language = Lus piav tes
dir-access-parking = Chaw nres tsheb ntawm qhov rooj
dir-access-quiet = Chav ntsiag to
dir-count =
    { $count ->
        [0] Tsis muaj chaw
        [1] Ib qho chaw
       *[other] { $count } qho chaw
    }
dir-nothing = Tsis muaj ib qho phim. Tshem ib qho kev xaiv, los yog nrhiav lwm lo lus.
dir-more = Qhia ntxiv lwm qhov chaw
dir-clear = Tshem tag nrho cov kev xaiv
dir-closed-now = Kaw ib ntus
dir-open-until = Qhib txog { $time }
dir-opens-today = Hnub no qhib thaum { $time }
dir-not-today = Hnub no tsis qhib
dir-no-hours = Tsis paub sij hawm qhib. Hu xov tooj ua ntej.
dir-hours = Sij hawm qhib
dir-days = { $first } txog { $last }
dir-nth-1 = { $day } thawj zaug
dir-nth-2 = { $day } zaum ob
dir-nth-3 = { $day } zaum peb
dir-nth-4 = { $day } zaum plaub
dir-nth-5 = { $day } zaum tsib
dir-nth-9 = { $day } kawg
dir-of-month = txhua hli, { $days }
dir-month-day = hnub tim { $day }
dir-month-last = hnub kawg
dir-every-weeks = txhua { $count } lub lim tiam, { $days }
dir-every-months = txhua { $count } lub hlis, { $days }
dir-from-to = { $days }: { $opens } txog { $closes }
dir-since = txij { $date }
dir-until = txog { $date }
dir-phone = Xov tooj
dir-call = Hu { $number }
dir-text = Sau ntawv rau { $number }
dir-textphone = Xov tooj sau ntawv { $number }
dir-extension = tus lej txuas { $number }
dir-where = Qhov twg
dir-web = Lawv lub vev xaib
dir-web-why = Nws yog lawv li, tsis yog koj lub zos li. Nws pom tias koj tuaj.
dir-mail = Sau rau { $address }
dir-languages = Hom lus
dir-getting-in = Kev nkag
dir-papers = Ntaub ntawv
dir-papers-not-asked = Lawv tsis nug txog ntaub ntawv.
dir-papers-asked = Lawv nug txog ntaub ntawv.
dir-papers-unknown = Tsis paub tias lawv nug txog ntaub ntawv los tsis nug. Nug ua ntej mus.
dir-bring = Nqa nrog koj
dir-cost = Nqi
dir-who = Rau leej twg
dir-how = Yuav ua li cas thiaj tau kev pab
dir-checked = Kuaj zaum kawg
dir-checked-days =
    { $count ->
        [0] Kuaj hnub no
        [1] Kuaj nag hmo
       *[other] Kuaj { $count } hnub dhau los
    }
dir-checked-weeks = Kuaj { $count } lub lim tiam dhau los
dir-checked-months = Kuaj { $count } lub hlis dhau los
dir-checked-old = Kuaj zaum kawg { $count } lub hlis dhau los. Hu ua ntej mus.
dir-checked-never = Tseem tsis tau muaj leej twg kuaj. Hu ua ntej mus.
dir-print = Luam daim ntawv teev no
error-directory-malformed = Qhov no tsis yog daim ntawv teev chaw, los yog ib feem puas lawm.
error-directory-no-services = Lub xov tooj no nyeem tsis tau daim ntawv teev chaw no. Nws nyeem rooj sau (CSV), HSDS thiab cov ntaub ntawv khaws ntawm no.

## for stewards: the list is taken in, changed, looked through and signed

files-directory = Cov chaw pab
dir-about = Ib daim ntawv teev rau sawv daws: khoom noj, kws lij choj, kws kho mob. Muab los ntawm ib cov ntaub ntawv (rooj sau CSV, HSDS, los yog ib qho khaws ntawm no), hloov nws, kos npe.
dir-take-now = Pib nrog daim uas tshaj tawm lawm
dir-choose = Xaiv ib daim ntawv teev chaw
dir-zone = Thaj tsam sij hawm
dir-problems =
    { $count ->
        [0] Tsis muaj teeb meem
        [1] Ib yam muab tsis tau raws li nws nyob
       *[other] { $count } yam muab tsis tau raws li lawv nyob
    }
dir-problem-ended = { $where }: xaus lawm, tsis muab
dir-problem-cut = { $where }: ntev dhau, txiav lawm
dir-problem-part = { $where }: ib feem nyeem tsis tau, tsis muab
dir-problem-many = { $where }: muaj ntau yam kev pab lossis ntaub ntawv tshaj qhov uas ib qho chaw muaj tau; khaws cov ua ntej
dir-problem-need = { $where }: nyob hauv lwm yam kev pab
dir-problem-twice = { $where }: muaj ob zaug
dir-problem-refused = { $where }: muab tsis tau
dir-add = Ntxiv ib qho chaw
dir-edit = Hloov
dir-edit-name = Npe
dir-edit-organization = Leej twg khiav
dir-edit-needs = Rau dab tsi
dir-edit-words = Tau dab tsi ntawm qhov ntawd
dir-edit-street = Txoj kev thiab tus lej
dir-edit-city = Lub nroog
dir-edit-region = Lub xeev
dir-edit-postal = Tus lej xa ntawv
dir-edit-country = Lub teb chaws, ob tug ntawv
dir-edit-lines = Ib qho ib kab
dir-edit-commas = Npe luv muaj lub cim koma: en, es, so
dir-edit-hours = Mon-Fri 09:00-17:00, ib txoj cai ib kab
dir-edit-hours-words = Sij hawm ua lus
dir-edit-access-words = Qhia ntxiv txog kev nkag
dir-edit-web = Chaw nyob hauv vev xaib
dir-edit-mail = Email
dir-edit-notice = Xov xwm rau cov hnub tom ntej
dir-edit-wrong = Tseem tshaj tawm tsis tau li no: { $what }
dir-checked-today = Hnub no muaj neeg nug qhov ntawd
dir-remove = Tshem tawm
dir-keep = Khaws cia
dir-changes = Tshiab: { $new }. Hloov: { $changed }. Tshem: { $gone }.
dir-for-ever = Txhua tus nyeem tau qhov no mus ib txhis, txawm nws yog leej twg.
dir-for-ever-why = Tsis txhob muaj leej twg lub tsev, leej twg tus xov tooj, los yog chaw nkaum uas yog ib qho zais.
dir-sure = Kuv tau saib tag lawm
dir-publish = Kos npe thiab tshaj tawm
dir-asked = Koj kos npe lawm. Khaws cov ntaub ntawv thiab muab rau tus saib xyuas thib ob: nws piv hauv nws lub xov tooj thiab kos npe thiab.
dir-save = Khaws daim ntawv teev
dir-save-hsds = Khaws ua HSDS, rau lwm cov program
dir-drop = Muab daim no pov tseg
dir-same = Xaiv cov ntaub ntawv uas nws muab rau koj. Koj lub xov tooj piv.
dir-match = Yog tib daim ntawv teev no. Saib ua ntej koj kos npe.
dir-differ = Yog lwm daim ntawv teev. Tsis txhob kos npe.
