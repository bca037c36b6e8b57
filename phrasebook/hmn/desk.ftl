## the watch desk on a laptop: queue, map, incident

desk-map = Daim ntawv qhia chaw
desk-map-empty = Tsis muaj ib qho xwm txheej qhib uas muaj chaw.
desk-search = Nrhiav hauv cov lus
desk-search-none = Tsis muaj dab tsi ntawm no muaj cov lus no.
desk-waiting = { $count } tsab xov tos ib tug neeg.
desk-choose = Xaiv ib yam hauv kab. Los yog nias j, ces Enter.
desk-keys = Cov nias
desk-sounds = Suab
desk-muted = Tsis nrov
desk-somebody-checks = Muaj neeg tab tom txheeb xyuas qhov no.

## keys

key-next = Qhov tom ntej hauv kab
key-previous = Qhov dhau los hauv kab
key-open = Qhib nws
key-claim = Kuv txheeb xyuas qhov no
key-confirm = Yog li ntawd
key-not-it = Tsis yog
key-cannot-tell = Kuv paub tsis tau
key-approve = Pom zoo thiab xa
key-update = Tseem nyob ntawd, ntev ntxiv
key-all-clear = Tsis muaj kev phom sij lawm
key-note = Sau ib lo lus
key-telephone = Hu xov tooj
key-search = Nrhiav hauv cov lus
key-mute = Qhib los yog kaw suab
key-keys = Cov nias no
key-close = Tawm ntawm qhov sau, kaw
keys-twice = Tus nias uas kos npe mus rau nws lub khawm ua ntej. Nias dua, los yog Enter, kom kos npe.
keys-on = Siv ib tug ntawv ua tus nias

## clocks, each with what happens at zero

clock-mine = Koj li rau { $left }, ces dawb dua
clock-mine-over = Dawb dua lawm
clock-theirs = Muaj neeg txais rau { $left }, ces dawb dua
clock-theirs-over = Dawb dua lawm
clock-eta = Mus txog hauv { $left }
clock-eta-over = Twb yuav tsum txog lawm: nug
clock-alone = Hauv { $left } koj xa tau “tsis tau paub tseeb”
clock-alone-over = Koj xa tau “tsis tau paub tseeb” tam sim no
clock-end = Xaus nws tus kheej hauv { $left }, ntawm txhua lub xov tooj
clock-end-over = Xaus nws tus kheej lawm

## alone, said before it matters

alone-unconfirmed = Koj nyob ib leeg: koj xa tau “tsis tau paub tseeb” (tsis pub tshaj 500 m thiab 20 feeb).
alone-nothing = Koj nyob ib leeg: kos npe ib zaug xa tsis tau dab tsi ntawm no.
alone-not-enough = Cov uas nyob ntawm no tseem lees tsis tau ua ke.
alone-needs-anybody = “Paub tseeb lawm” yuav tsum muaj ib tug ntxiv: leej twg muaj lub luag hauj lwm thiab pib zov. Hu rau ib tug tam sim no.
alone-needs-verifier = “Paub tseeb lawm” yuav tsum muaj ib tug txheeb xyuas pib zov thiab mus saib; ces koj pom zoo. Hu rau ib tug tam sim no.
alone-needs-dispatcher = “Paub tseeb lawm” yuav tsum muaj ib tug xa ceeb toom pib zov thiab pom zoo rau yam koj pom. Hu rau ib tug tam sim no.

## a telephone call

intake-what = Hais txog dab tsi?
intake-alarm = Kev ceeb toom
intake-no-alarm = Tsis yog kev ceeb toom
intake-aid = Zaub mov, kev thauj, nyiaj
intake-directory = Leej twg pab tau dab tsi
intake-documentation = Khaws yam tau yees los yog pom
intake-legal = Kws lij choj, muaj neeg raug coj mus
intake-aid-say = “Tus xov tooj no yog rau kev phom sij tam sim no. Yog xav tau zaub mov, kev thauj los yog nqi tsev, hu rau pab pawg pab neeg hauv lub zos. Kuv nyeem tus xov tooj rau koj puas tau?”
intake-directory-say = “Tus xov tooj no yog rau kev phom sij tam sim no. Lub zos muaj ib daim npe tias leej twg pab tau dab tsi. Kuv nyeem tus xov tooj rau koj puas tau?”
intake-documentation-say = “Khaws daim yees duab los yog daim ntawv kom zoo, tsis txhob qhia rau leej twg tso. Hnub no sau tias thaum twg thiab qhov twg. Kuv nyeem tus xov tooj ntawm cov neeg sau puas tau?”
intake-legal-say = “Tsis txhob hais dab tsi thiab tsis txhob kos npe ua ntej kws lij choj tuaj. Tam sim no kuv nyeem cov kws lij choj tus xov tooj; koj puas muaj dab tsi sau?”
intake-tell = Hais li no rau tus hu:
intake-kept-nowhere = Tsis muaj dab tsi ntawm qhov hu no raug sau, xa los yog suav.
intake-told = Hais lawm. Kaw
intake-place = Qhov twg?
intake-place-hint = Thawj cov ntawv ntawm ib txoj kev los yog ib qho chaw, los yog ib lub hlwb hauv daim ntawv qhia chaw
intake-past = Dhau lawm, tsis yog tam sim no
intake-told-by-others = Tus hu hnov los ntawm lwm tus
intake-words = Tus hu hais dab tsi
intake-words-hint = Dab tsi, qhov twg, mus qhov twg. Tsis txhob sau npe los yog daim txiaj tsheb.

## the hand-over sheet

sheet-title = Kev hloov zov, { $time }
sheet-open =
    { $count ->
        [0] Tsis muaj dab tsi qhib.
        [1] 1 qho xwm txheej qhib.
       *[other] { $count } qho xwm txheej qhib.
    }
sheet-since = Txij li
sheet-who = Leej twg tuav
sheet-due = Tseem tshuav
sheet-words = Lawv hais tias
sheet-notes = Lus sau
sheet-mine = Rooj zov no, txog { $time }
sheet-theirs = Lwm lub rooj zov, txog { $time }
sheet-nobody = Tsis muaj leej twg
sheet-no-names = Tsis muaj npe ntawm no. Dua daim ntawv thaum pab zov tom ntej nyeem tag.
due-claim = Ib tug yuav tsum mus saib
due-verdict = Lo lus txiav txim ntawm tus uas tab tom saib
due-second = Kos npe thib ob
due-second-not-it = Tus neeg thib ob yuav tsum pom zoo tias tsis yog
due-answer = Lus teb ntawm tus uas qhia
due-all-clear = Tsis muaj kev phom sij lawm, los yog ntev ntxiv
due-final = Tus neeg thib ob yuav tsum hais tias dhau lawm
due-eta = Ib tug mus txog thaum { $time }
due-end = Kev ceeb toom xaus nws tus kheej thaum { $time }
