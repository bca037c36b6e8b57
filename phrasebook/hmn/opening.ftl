# checked-by-speaker: no
## thov ib zaj yees duab

opening-title = Qhib ib zaj yees duab
opening-what = Koj thov nrog ib daim ntawv txais. Cov neeg tso siab rau pom leej twg thov thiab vim li cas; thaum muaj txaus pom zoo, zaj yees duab qhib hauv lub xov tooj no.
opening-receipt = Ib daim ntawv txais hauv lub xov tooj no
opening-no-receipt = Daim ntaub ntawv no tsis yog daim ntawv txais.
opening-ask = Nug cov neeg tso siab rau
opening-ask-why = Tsuas yog cov neeg tso siab rau ntawm zaj no nyeem tau.
opening-reason = Siv ua dab tsi
opening-own = Yog kuv zaj yees duab
opening-who = Koj yog leej twg
opening-who-hint = Kom tus neeg tso siab rau paub hu rau leej twg.
opening-why = Vim li cas
opening-why-hint = Yuav siv zaj yees duab ua dab tsi, thiab koj xav tau thaum twg.
opening-send = Nug
opening-waiting = Nug cov neeg tso siab rau lawm
opening-answered = { $given } ntawm { $needed } pom zoo lawm
opening-enough = Muaj txaus pom zoo lawm
opening-never = Coob leej tsis kam: qhib tsis tau.
opening-not-out = Nws mus thaum muaj kab.
opening-ring = Hu rau cov neeg tso siab rau: lawv yuav nug koj ua ntej lawv pom zoo. Koj tawm hauv nplooj no tau; nws tos ntawm no.
opening-gave = Ib tug neeg tso siab rau pom zoo
opening-declined = Ib tug neeg tso siab rau tsis kam
opening-gave-false = Tus neeg no xa ib yam uas tsis yog nws feem, thiab nws kos npe lawm. Nug nws lwm txoj kev.
opening-fetching = Tab tom nqa thiab qhib zaj yees duab. Yog kab tu, nws mus ntxiv ntawm qhov qub.
opening-open = Qhib zaj yees duab
opening-open-again = Qhib dua
opening-opened = Qhib ntawm no lawm
opening-close = Thim rov qab
opening-close-sure = Cov neeg tso siab rau tsis pom koj lo lus thov ntxiv lawm, thiab lub xov tooj no tsis nco qab.
opening-forget = Muab tso tseg
opening-forget-sure = Lub xov tooj no tsis nco qab yam lawv muab. Yuav qhib dua, yuav tsum nug lawv dua.
opening-others = Tag nrho cov lus thov
opening-mine = Thov kom qhib

## ib zaj yees duab qhib lawm

opened-title = Zaj yees duab
opened-when = Yees: { $when } raws li lub xov tooj ntawd lub moos, { $size }
opened-before = Ua ntej
opened-next = Tom ntej
opened-piece = Thooj { $place } ntawm { $of }
opened-save-piece = Khaws thooj no
opened-broken-piece = Thooj no saib tsis tau ntawm no. Koj tseem khaws tau.
opened-whole = Tsis muaj dab tsi ploj.
opened-missing = Muaj qee yam ploj
opened-parts =
    { $count ->
       *[other] feem { $parts }
    }
opened-gap = { $from } txog { $to }: ploj { $seconds } vib nas this ({ $parts })
opened-gap-end = Txij { $from } mus ploj lawm ({ $parts })
opened-gap-parts = Ploj tab sis daim duab tsis muaj qhov: { $parts }
opened-more-gaps = Lwm qhov ploj: { $count }
opened-absent = Feem uas lub tsev hais txog tab sis tsis muab: { $count }
opened-broken = Feem uas tsis haum zaj no: { $count }
opened-show-words = Qhia yam tau sau lossis hais
opened-show-file = Qhia daim ntaub ntawv
opened-photo = Ib daim duab ntawm zaj no
opened-save = Khaws tag nrho
opened-too-large = Zaj no loj dhau yuav khaws ua ib daim hauv xov tooj. Khaws ib thooj zuj zus, lossis siv lub kit.
opened-careful = Leej twg muaj cov ntaub ntawv khaws los saib tau. Tsis txhob qhia ntsej muag ntawm cov tsis pom zoo.
opened-close = Kaw zaj yees duab

## yam muaj pov thawj

proven-title = Yam muaj pov thawj
unproven-title = Yam tsis muaj
proven-chain = Txhua feem ntawm no haum feem ua ntej.
unproven-chain = Qee feem tsis haum feem ua ntej.
proven-same = Ntawm { $count } feem thawj, cov uas nyob ntawm no yog cov ntawm daim ntawv txais, tsis hloov.
unproven-same = Seb puas yog cov feem ntawm daim ntawv txais: qee feem tsis nyob ntawm no.
unproven-receipt = Thaum lub tsev txais: tsis muaj ntawv txais ntawm no, lossis tsis muaj kab.
unproven-named = Tias nws nyob hauv lub zej zog phau teev: phau ntawv tsis hais txog ib phau.
proven-promised = Phau teev kos npe tias yuav sau nws tsis dhau: { $when }.
unproven-promised = Tias phau teev txais nws: daim ntawv txais tsis muaj nws npe.
proven-held = Nws nyob hauv phau teev.
unproven-held = Tias nws nyob hauv phau teev: tam sim no nws tsis qhia. Sim dua tom qab.
proven-cosigned = Lwm tus uas kos npe rau nplooj ntawd: { $count }. Thawj tus: { $when }.
unproven-cosigned = Tias lwm tus tau pom phau teev: tsis muaj leej twg kos npe rau nplooj ntawd.
unproven-stamp = Ib lub cim sijhawm ntawm ib lub koom haum. Lub kit nqa nws, rau tsev hais plaub.
unproven-what = Pom dab tsi, leej twg yees thiab qhov twg. Tsis muaj leej twg lub npe hais li ntawd.

## kev xyaum txhua xyoo

film-drill-title = Kev xyaum txhua xyoo
film-drill-why = Cov neeg tso siab rau qhib ib zaj yees duab uas ua rau qhov no, tsis muaj dab tsi. Yog li koj paub tias lawv qhib tau. Tsis kov zaj tiag.
film-drill-start = Pib kev xyaum
film-drill-who = Kev xyaum
film-drill-finish = Ua kev xyaum tiav
film-drill-done = Tiav: muaj txaus teb, thiab zaj yees duab rov qab los.
health-drill = Cov neeg tso siab rau qhib ib zaj yees duab hauv kev xyaum { $date }, raws li lub xov tooj no paub.
health-drill-due = Ib xyoos tsis tau sim seb cov neeg tso siab rau tseem qhib tau zaj yees duab, raws li lub xov tooj no paub.
