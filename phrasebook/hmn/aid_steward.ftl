# checked-by-speaker: no

## what a steward does for the aid desk: its phones, and for whom she vouches

lists-aid = Lub rooj pab
lists-aid-why = Ob mus rau plaub lub xov tooj ntawm cov neeg npaj kev pab qhib qhov neeg thov. Cov ntawv qhia qhov txawv: muab piv nrog qhov nws lub xov tooj qhia.
lists-coordinator = Lub xov tooj ntawm tus npaj kev pab
lists-aid-remove-why = Nws siv tau tam sim ntawd thiab ib tug saib xyuas txaus. Txij ntawd lub xov tooj no tsis qhib tej tshiab thiab tsis nco qhov nws tau qhib thaum nws muaj kab; lwm lub muab txhua yam kaw dua tsis muaj nws. Lub xov tooj uas raug txeeb tseem qhia tau qhov qhib lawm: nws lub xauv tiv thaiv qhov ntawd.
lists-aid-add = Ntxiv lub xov tooj ntawm tus npaj kev pab
lists-aid-label = Tus lej ntawm nws lub xov tooj
lists-aid-hint = Nws nyob hauv Kev pab, Lub rooj pab. Tsis muaj dab tsi zais cia hauv.
cosign-aid = Hloov lub rooj pab cov xov tooj.
vetting-title = Lees paub ib tug neeg pab dawb
vetting-why = Tsuas yog rau tus koj paub. Qhov koj kos npe nyob hauv nws lub xov tooj; tsis muaj leej twg khaws npe cov neeg pab dawb.
vetting-open = Nyeem nws tus lej
vetting-code = Tus lej ntawm tus pab dawb
vetting-code-hint = Nws nyob hauv nws lub xov tooj: Kev pab, Kuv pab tau.
vetting-duties = Yam cia siab tau rau nws
vetting-duty-people = Nyob ib leeg nrog lwm tus: tsav tsheb, nrog mus
vetting-duty-children = Menyuam: mus kawm, saib
vetting-duty-medicine = Tshuaj
vetting-duty-homes = Mus txog neeg qhov rooj
vetting-duty-calls = Kev hu txhua hnub
vetting-how-long = Ntev npaum li cas?
vetting-days = { $days } hnub
vetting-sign = Kos npe
vetting-give = Cia nws lub xov tooj nyeem qhov no, lossis xa rau nws. Tsuas yog nws lub xov tooj siv tau.
error-aid-no-desk-code = Qhov no tsis yog tus lej ntawm tus npaj kev pab lub xov tooj. Hauv nws lub xov tooj: Kev pab, ces Lub rooj pab.
error-aid-no-volunteer-code = Qhov no tsis yog tus lej ntawm ib tug pab dawb. Hauv nws lub xov tooj: Kev pab, ces Kuv pab tau.
error-aid-no-vetting = Qhov no tsis yog qhov tus saib xyuas muab. Hais kom nws qhia dua.
