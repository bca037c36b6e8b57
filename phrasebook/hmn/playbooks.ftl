# Daim ntawv qhia txoj cai: txoj cai txawv ntawm ib qho mus rau ib qho. checked-by-lawyer: no

playbook-neighbourhood-safety = Kev nyab xeeb hauv zej zog
playbook-evictions = Kev ntiab tawm tsev
playbook-weather-and-fire = Huab cua thiab hluav taws
playbook-hate-incidents = Tej xwm txheej ntxub neeg
playbook-outages = Tej kev pab cuam tu

whistle-three-short = Tshuab peb zaug luv
whistle-one-long = Tshuab ib zaug ntev
whistle-none = Tsis tshuab

cap-area-around = Nyob li { $metres } m ntawm qhov chaw tau kos cim
cap-area-wide = Ib cheeb tsam dav li { $metres } m; tsis tshaj tawm qhov chaw tseeb

## checklist

checklist-still-there = Tseem nyob ntawd lov?
checklist-which-side = Nyob sab twg ntawm txoj kev?
checklist-seen-not-heard = Puas muaj neeg pom tiag, tsis yog hnov xwb?
checklist-danger-not-person = Qhov kev ceeb toom puas qhia qhov chaw phom sij, thiab tsis hais txog ib tug neeg twg?
checklist-no-names = Tsis muaj npe, tsis muaj naj npawb tsev, tsis muaj naj npawb tsheb puas yog?
checklist-over-when = Leej twg yuav qhia peb thaum dhau lawm?
checklist-observers-called = Puas tau hu cov ua pov thawj raws cai?
checklist-household-wants-it = Tsev neeg ntawd puas xav kom ceeb toom?
checklist-those-hit-want-it = Cov uas raug tawm tsam puas xav kom ceeb toom?
checklist-court-paper-seen = Puas muaj neeg pom daim ntawv tsev hais plaub thiab hnub tim?
checklist-fire-service-called = Puas tau hu neeg tua hluav taws?
checklist-gas-service-called = Puas tau hu lub tuam txhab roj gas, los ntawm sab nraud?
checklist-wind = Cua ntsawj mus sab twg?
checklist-smell-where = Tsw hnyav tshaj ntawm qhov twg?
checklist-way-out = Txoj kev tawm twg qhuav?
checklist-official-word = Qhov kev ceeb toom raug cai hais li cas?
checklist-who-needs-help = Leej twg nyob ze uas khiav los yog nyob ib leeg tsis tau?
checklist-warm-rooms = Cov chaw sov twg qhib?
checklist-cool-rooms = Cov chaw txias twg qhib?
checklist-water-points = Neeg mus nqa dej qhov twg?
checklist-meeting-place = Neeg sib ntsib qhov twg?

## rights cards

rights-street = Nyob ntawm txoj kev koj nug tau tias: kuv mus tau lawm puas yog? Yog lawv hais tias yog, maj mam mus.
rights-silence = Koj nyob twj ywm tau. Hais tias: kuv xav nyob twj ywm. Kuv xav tau kws lij choj.
rights-door = Koj tsis tas qhib qhov rooj. Nug dhau qhov rooj tias lawv yog leej twg.
rights-warrant = Thov kom lawv xa daim ntawv hauv qab qhov rooj. Nrhiav seb puas muaj tus kws txiav txim kos npe, koj lub npe thiab koj qhov chaw nyob.
rights-witness = Koj nyob deb saib thiab thaij duab tau. Tsis txhob kov, tsis txhob thaiv. Yog lawv kom thim, ces thim.
rights-call = Hu rau ib tug neeg koj ntseeg. Qhia tias koj nyob qhov twg, sij hawm, thiab koj pom dab tsi.
rights-eviction = Thov saib daim ntawv ntawm tsev hais plaub. Yog tsis muaj, tsis muaj leej twg ntiab tau koj tawm. Hu rau kws lij choj rau neeg xauj tsev.
