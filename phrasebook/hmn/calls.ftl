# checked-by-speaker: no

## asking for a call every day

calls-title = Hu xov tooj txhua hnub
calls-why = Ib tug neeg nyob ze hu tuaj cov hnub thiab lub sij hawm koj xaiv, thiab nug koj nyob li cas. Yog koj tsis teb, tsuas ua raws li koj sau ntawm no xwb.
calls-start = Thov kom hu txhua hnub
calls-start-other = Thov rau lwm tus
calls-never = Tsis muaj leej twg hu tub ceev xwm lossis lwm lub tuam tsev yog koj tsis sau qhov ntawd.
calls-no-desk = Lub zos no tseem tsis muaj rooj pab. Thaum muaj lawm koj thov tau ntawm no.
calls-for = Rau leej twg
calls-for-me = Rau kuv
calls-for-other = Rau ib tug uas tsis muaj xov tooj zoo li no
calls-days = Hnub
calls-hour = Sij hawm
calls-callers = Cov hu pom dab tsi
calls-name = Lub npe
calls-phone = Tus xov tooj yuav hu
calls-language = Lus
calls-notes = Cov hu paub tau dab tsi
calls-notes-hint = Piv txwv: cia nrov ntev. Nug txog tus miv.
calls-unanswered = Yog tsis muaj neeg teb
calls-second = Tus xov tooj thib ob
calls-second-why = Sim tam sim ntawd yog thawj tus tsis teb
calls-keyholder = Tom qab ntawd qhia
calls-keyholder-nobody = Tsis muaj leej twg
calls-after = Ntev npaum li cas tom qab lub sij hawm
calls-after-30 = 30 feeb
calls-after-60 = 1 teev
calls-after-120 = 2 teev
calls-keyholder-words = { $name } yuav tsum paub thiab ua dab tsi
calls-address = Chaw nyob
calls-address-why = Tus neeg no ib leeg nyeem, thiab tsuas yog thaum tsis muaj neeg teb
calls-circle = Tom qab ntawd ob tug neeg nyob ze tuaj khob qhov rooj
calls-authorities = Ib lub tuam tsev thaum kawg?
calls-authorities-why = Neeg feem coob tsis xav tau. Nws tshwm sim tsuas yog koj sau ntawm no nrog koj cov lus thiab lees paub.
calls-authorities-want = Kuv xav tau
calls-authorities-words = Leej twg, thiab vim li cas
calls-authorities-sure = Yog. Kuv xav txog lawm thiab kuv xav tau.
calls-duress = Yog koj hais tsis tau ywj pheej
calls-duress-word = Ib lo lus
calls-duress-why = Hais nws thaum hu. Tus hu ua li tsis muaj dab tsi, thiab koj cov neeg paub.
calls-duress-kept = Lo lus koj xaiv lawm nyob qub, tsuas yog koj sau ib lo tshiab. Ntawm no tsis qhia rau leej twg pom.
calls-quiet = Hnub tsis hu
calls-quiet-why = Thaum koj tsis nyob. Tsis muaj leej twg hu, thiab tsis qhia leej twg.
calls-quiet-from = Txij
calls-quiet-until = Txog
calls-wish = Thov
calls-wish-change = Hloov
calls-leave = Cia tseg
calls-lack-name = Tseem tshuaj lub npe.
calls-lack-phone = Tseem tshuaj tus xov tooj yuav hu.
calls-lack-days = Xaiv yam tsawg ib hnub.
calls-lack-hour = Ntawm kaum tsib feeb thiab plaub teev.
calls-lack-order = Cov kauj ruam no nyob qhov kev txiav txim uas siv tsis tau.
calls-lack-step = Ib kauj ruam no ua tsis tau li ntawd.
calls-lack-authorities = Sau nrog koj cov lus tias koj xav tau dab tsi, thiab lees paub.
calls-lack-duress = Peb tug tsiaj ntawv lossis ntau dua.

## what there is of it

calls-mine = Kuv qhov hu txhua hnub
calls-of = Hu txhua hnub rau { $name }
calls-over = Lub rooj tsis khaws dab tsi txog nws lawm.
calls-waiting = Mus rau lub rooj pab tam sim uas muaj kab.
calls-sent = Nws nyob ntawm lub rooj pab. Tsis tau muaj leej twg txais.
calls-running = Lub rooj pab txais lawm.
calls-next = Hu tom ntej: { $begins } txog { $ends }
calls-next-planned = Hu tom ntej, muaj neeg npaj lawm: { $begins } txog { $ends }
calls-quiet-now = Tsis muaj hu hauv ob lub lim tiam tom ntej.
calls-fine = Kuv nyob zoo
calls-fine-other = Nyob ntawd txhua yam zoo
calls-fine-why = Ces tsis tas muaj leej twg hu, thiab tsis qhia leej twg.
calls-fine-words = Ib lo lus nrog, yog koj xav
calls-fine-said = Hais lawm: { $time }. Tsis tas muaj leej twg hu zaum no.
calls-all = Txhua yam uas khaws txog nws
calls-change = Hloov
calls-remind = Lus nco rau kuv daim ntawv hnub
calls-erase = Lwv txhua qhov
calls-erase-again = Nias ib zaug ntxiv kom lwv
calls-step-1 = tus xov tooj thib ob
calls-step-2 = qhia
calls-step-3 = ob tug neeg nyob ze khob qhov rooj
calls-step-4 = tuam tsev, raws li kuv xav
calls-desk-notes = Lub rooj cov lus sau
calls-days-kept = Cov hu
calls-day-0 = npaj lawm
calls-day-1 = teb lawm
calls-day-2 = tsis teb
calls-day-3 = tshem lawm

## ringing somebody

calling-title = Kuv cov hu hnub no
calling-thanks = Ua tsaug. Lub rooj pab paub lawm. Tus xov tooj tsis nyob hauv lub xov tooj no lawm.
calling-none = Tam sim no tsis muaj hu rau koj. Tus xov tooj tshwm tsuas yog hauv nws lub sij hawm.
calling-why = Npe thiab xov tooj ploj ntawm lub xov tooj no ib nrab teev tom qab lub sij hawm.
calling-until = Txog { $time }
calling-ring = Hu { $name }
calling-second = Tam sim no tus xov tooj thib ob
calling-script = Yuav hu li cas
calling-script-1 = Hais koj lub npe, thiab tias koj yog qhov hu hnub no ntawm cov neeg nyob ze.
calling-script-2 = Nug { $name } hnub no nyob li cas. Mloog.
calling-script-3 = Nug: koj puas xav tau ib yam?
calling-script-4 = Tsis txhob nug txog ntaub ntawv, qhua lossis kev npaj. Hais sib ntsib dua; ob peb feeb txaus lawm.
calling-word = Yog koj hnov “{ $word }”: ua li tsis muaj dab tsi, xaus zoo zoo, tom qab ntawd nias “Hais lo lus lawm”.
calling-need = Xav tau ib yam
calling-words = Rau lub rooj, yog muaj ib yam tseem ceeb
calling-answered = Teb lawm, txhua yam zoo
calling-unanswered = Tsis teb
calling-duress = Hais lo lus lawm
calling-tried = Sau lawm. Sim dua txog { $time }. Tom qab ntawd cia tseg: nws mus raws li tau thov.

## at the aid desk

desk-aid-calls = Hu txhua hnub
desk-aid-calls-why = Npaj lub lim tiam; yam uas tsis muaj leej twg hnov
desk-calls-none = Tsis muaj leej twg thov kom hu txhua hnub.
desk-calls-plan = Npaj lub lim tiam tom ntej
desk-calls-planned = Npaj lawm. Cov hu paub tam sim no thiab pom tus xov tooj hauv nws lub sij hawm.
desk-calls-nobody = Nrhiav tsis tau leej twg hu: { $names }. Nrhiav neeg, lossis nej hu.
desk-call-coming = Txij { $time }
desk-call-due = Txog sij hawm txij { $time }
desk-call-nobody = Txog sij hawm txij { $time }, tsis muaj leej twg hu
desk-call-silent = Txog sij hawm, nug lawm, tsis muaj leej twg hais dab tsi txij { $time }
desk-call-missed = Lub sij hawm dhau lawm. Tsis muaj leej twg hais dab tsi txij { $time }
desk-call-unanswered = Sim lawm, tsis teb: { $time }
desk-call-duress = Hais lo lus lawm: { $time }
desk-call-answered = Teb lawm: { $time }
desk-call-called-off = Tshem lawm
desk-call-by = { $name } hu.
desk-call-duress-do = Tsis txhob hu rov qab. Nrog cov neeg xaiv hauv qab tham ntsiag to.
desk-call-now = Txog sij hawm: { $what }
desk-call-next = Yog tsis muaj leej twg ua dab tsi, { $time }: { $what }
desk-call-next-letter = Yog tsis muaj leej twg ua dab tsi, ib tsab ntawv qhib { $time }: { $what }
desk-call-reached = Kuv hu tau lawm
desk-call-other = Cia lwm tus hu
desk-call-off = Tshem
