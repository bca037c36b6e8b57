# checked-by-speaker: no

## when the house gives another copy of something than the newest

copies-doubtful = Lub tsev Tocsin muab ib daim qub dua, los yog ib daim uas tsis muaj leej twg ntawm rooj pab kos npe. Koj pom yam uas lub xov tooj no nyeem zaum kawg. Yog nws tseem zoo li no, qhia rau rooj pab.
copies-desk-older = Lub tsev Tocsin muab cov daim qub dua cov uas lub xov tooj no tau nyeem. Lub xov tooj no khaws cov tshiab thiab muab rov qab rau lub tsev Tocsin. Muaj pes tsawg: { $many }. Nws yog li no thaum lub tsev Tocsin raug muab rov qab los ntawm daim khaws cia. Yog tsis yog li ntawd, nrog tus neeg saib xyuas nws tham.
copies-desk-lacking = Lub tsev Tocsin tsis muaj txhua yam uas lub xov tooj no tau nyeem lawm. Lub xov tooj no sau dua. Muaj pes tsawg: { $many }. Nws yog li no thaum lub tsev Tocsin raug muab rov qab los ntawm daim khaws cia. Yog tsis yog li ntawd, nrog tus neeg saib xyuas nws tham.
copies-desk-unproven = Ntawm no muaj yam uas tsis muaj lub xov tooj ntawm rooj hnub no kos npe; nws tsis raug qhia. Muaj pes tsawg: { $many }. Tej zaum yog ib qho qub ntawm lub app sau, los yog ib lub xov tooj uas tau tawm ntawm rooj lawm. Yog koj tsis paub vim li cas, nug lwm cov neeg tswj ua ntej.
copies-desk-ours = Yog peb li: kos npe thiab qhia
copies-desk-not-ours = Tsis yog peb li: khaws yam lub xov tooj no tau nyeem
error-aid-unproven = Lub tsev Tocsin muab ib daim tshiab dua uas tsis muaj lub xov tooj ntawm rooj hnub no kos npe. Ua ntej hais saum toj saib puas yog peb li. Tsis tau sau dab tsi tshooj rau nws.
error-aid-other-record = Qhov no yog lwm yam li. Nws tsis raug qhia.
desk-aid-barred = Rooj pab twb txiav tus yuam sij no lawm. Tus saib xyuas lo lus tsis suav rau nws txog thaum ib tug neeg ntawm no nug nws dua.
desk-aid-written-by = Tus sau zaum kawg yog { $name }, { $time }
