# checked-by-speaker: no
# A film that two trustees let out, on a page that everybody can read

published-title = Ib zaj yees duab uas { $town } tso tawm
published-all = Cov yees duab uas { $town } tso tawm
published-all-lead = Yam uas muaj pov thawj txog txhua zaj, thiab yam uas tsis muaj, nyob ntawm nws nplooj.
published-every = Tag nrho cov yees duab ntawm lub zej zog no
published-none = Tsis tau tso ib zaj yees duab tawm.
published-nothing = Tsis muaj yees duab ntawm no.
published-languages = Lwm hom lus
published-preview = Saib ua ntej. Thaum nws nyob hauv lub tsev lawm sawv daws nyeem tau daim no, mus ib txhis: yam uas luam ib zaug lawm rov hu tsis tau rov qab.
published-let-out =
    { $count ->
        [0] Tso tawm hnub { $date }. Tsis muaj ib tug neeg tso siab rau kos npe.
        [1] Tso tawm hnub { $date } los ntawm { $count } tug neeg tso siab rau ntawm lub zej zog.
       *[other] Tso tawm hnub { $date } los ntawm { $count } tug neeg tso siab rau ntawm lub zej zog.
    }
published-cannot-play = Koj lub browser tsis qhib tau zaj yees duab no. Rub tau hauv qab no.
published-covered = Cov neeg tso siab rau hais tias lawv saib txhua daim duab ua ntej lawv tso tawm, thiab hais tias cov neeg uas tsis tau thov kom lwm tus pom raug npog lawm.
published-recognised = Koj puas paub leej twg? Tsis txhob hais leej twg lub npe, tsis hais ntawm no los lwm qhov. Yog tias yog koj, qhia ib tug neeg tso siab rau ntawm lub zej zog: ib tug xwb yeej muab zaj yees duab tshem tau.

published-proven = Yam uas muaj pov thawj
published-proven-same = Cov neeg tso siab rau kos npe rau cov ntaub ntawv no ntag. Leej twg hloov ib byte, nws tuav lwm cov ntaub ntawv.
published-proven-there = Daim yees duab qub twb muaj lawm, kaw ruaj, thaum phau ntawv teev ntawm lub zej zog sau nqe { $entry }, thiab txij thaum ntawd los tsis tau hloov.
published-proven-seen =
    { $count ->
        [0] Tsis muaj lwm lub tsev pom nplooj ntawv ntawd.
        [1] { $count } lub tsev lwm lub pom nplooj ntawv ntawd thiab kos npe hnub { $date }. Thaum ntawd zaj yees duab twb muaj lawm.
       *[other] { $count } lub tsev lwm lub pom nplooj ntawv ntawd thiab kos npe, thawj lub hnub { $date }. Thaum ntawd zaj yees duab twb muaj lawm.
    }
published-unproven = Yam uas tsis muaj pov thawj
published-unproven-genuine = Tias yam uas pom ntawd muaj tiag, los yog muaj nyob qhov chaw thiab lub sij hawm uas leej twg hais. Tsis muaj phau ntawv teev paub qhov ntawd.
published-unproven-covered = Tias tsuas muaj daim npog xwb nyob nruab nrab ntawm daim qub thiab daim no, thiab tias tsis muaj leej twg paub tau tias yog leej twg. Qhov ntawd yog cov neeg tso siab rau cov lus.
published-unproven-seen = Hnub twg zaj yees duab twb muaj. Tsis muaj lwm lub tsev kos npe rau nplooj ntawv ntawd, ces tsuas yog lub zej zog lub tshuab xwb hais.
published-unproven-there = Tias daim yees duab qub nyob hauv phau ntawv teev ntawm lub zej zog. Daim pov thawj hauv qab no tsis yog los ntawm phau ntawv teev uas lub zej zog phau ntawv hais txog tam sim no.
published-unproven-here = Txhua yam los ntawm nplooj no xwb. Lub zos lub tshuab tsim nws, thiab koj lub browser tsis tau kuaj dab tsi. Lub tshuab ntawd pom tias koj nyeem nplooj twg.

published-check = Koj kuaj nws tus kheej
published-check-files = Rub cov no tso rau ib lub folder:
published-file-film = Daim yees duab ({ $size } MB)
published-file-release = Leej twg tso tawm: cov neeg tso siab rau cov npe kos
published-file-statement = Nqe hauv phau ntawv teev hais txog dab tsi
published-file-proof = Tias nqe ntawd nyob hauv phau ntawv teev
published-file-stamps = Cov hom thawj sij hawm ntawm phau ntawv teev, los ntawm lwm cov koom haum sab nraud
published-check-sum = Thawj qhov lus txib yuav tsum tso kab ob tawm:
published-check-kit = Siv Tocsin cov cuab yeej, uas kuaj cov npe kos thiab phau ntawv teev. Sau lub vev xaib no lub npe, raws li koj lub browser qhia, hloov lo lus ADDRESS:
published-check-town = Cov tsiaj ntawv tom kawg yog lub zej zog. Muab piv rau cov uas neeg hauv lub zej zog muab rau koj, tsis yog piv rau nplooj no.

published-withdrawn = Daim yees duab no raug tshem lawm
published-withdrawn-on = Ib zaj yees duab raug tshem hnub { $date }
published-withdrawn-by-trustee = Ib tug neeg tso siab rau ntawm lub zej zog tshem nws hnub { $date }. Tsis qhia nws lawm.
published-withdrawn-by-filmer = Tus neeg uas yees daim no muab rov qab hnub { $date }. Tsis qhia nws lawm.
published-withdrawn-copies = Yog koj muaj ib daim luam, thov rho tawm thiab tsis txhob xa rau leej twg. Nws yog cov ntaub ntawv nrog SHA-256 no:
