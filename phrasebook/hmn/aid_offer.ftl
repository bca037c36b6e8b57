# checked-by-speaker: no

## "I can help": what somebody offers, and the word of a steward that her phone carries

offer-what = Koj ua tau dab tsi?
offer-for = Rau dab tsi?
offer-most = Ntau tshaj hauv ib lim tiam
offer-seats = Rooj khoob
offer-car-seats = Rooj me nyuam
offer-where = Kwv yees qhov twg?
offer-where-why = Ib thaj tsam txaus. Tsis muaj leej twg nug koj qhov chaw nyob.
offer-reach = Koj mus deb npaum cas
offer-reach-km = txog { $km } km
offer-name-hint = Cov koj mus ntsib pom nws. Lub npe twg koj teb los tau.
offer-words = Dab tsi ntxiv (tsis yuam)
offer-words-hint = Luv thij nrog lub laub; tsis nce ntaiv; tsis yog hmo ntuj.
offer-send = Muab pub rau lub rooj pab
offer-send-again = Muab qhov no hloov
offer-state-saved = Khaws ntawm no. Nws mus thaum muaj kab txuas.
offer-state-sent = Xa lawm. Lub rooj pab thov koj ntawm no thaum nws xav tau koj.
offer-state-fresh = Lub rooj pab nyeem lawm.
offer-state-active = Lub rooj pab cia siab rau koj.
offer-state-resting = Koj tab tom so: tsis muaj leej twg thov koj.
offer-state-left = Koj tawm lawm.
offer-state-cut-off = Lub rooj pab tsis thov koj lawm. Nrog tus npaj kev pab tham.
offer-state-over = Lub tsev tsis muaj dab tsi ntawm nws lawm. Muab pub dua yog koj xav.
offer-change = Hloov
offer-pause = So: pes tsawg lub lim tiam?
offer-pause-said = Thov tsis txhob thov kuv lub lim tiam: { $weeks }.
offer-everything-why = Lub rooj pab khaws qhov koj pom ntawm no, thiab koj mus pes tsawg zaus. Tawm, ces lub tsev lwv tam sim ntawd; lub xov tooj no sau hla.
offer-withdraw = Tawm thiab lwv
vouch-title = Ib tug saib xyuas lees paub tau koj
vouch-have = Ib tug saib xyuas lees paub koj
vouch-why = Yuav tsum muaj rau neeg hauv koj lub tsheb, me nyuam, tshuaj, tsev thiab hu xov tooj txhua hnub. Ntsib tus saib xyuas uas paub koj: nws nyeem tus lej no thiab muab nws li rau koj. Nws tsis hais leej twg npe, thiab tsuas koj lub xov tooj khaws.
vouch-until = Txog { $date }
vouch-copy = Luam tus lej
vouch-paste = Qhov tus saib xyuas muab rau koj
vouch-take = Txais
vouch-again = Muab pub dua kom lub rooj pab pom.
offer-trips = Pes tsawg zaus lub lim tiam no
offer-quiet = Hnub uas tsis txhob thov koj
offer-quiet-add = Ntxiv cov hnub no
offer-quiet-off = Tshem tawm
