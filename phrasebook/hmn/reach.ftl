# checked-by-speaker: no

## how far an alert has come, and exercises

reach-title = Nws mus txog deb npaum li cas
reach-closed = Cov app kaw
reach-open = Cov app qhib
reach-handed = Muab lawm: { $count } ntawm { $living }
reach-lines = Cov kab qhib: kwv yees { $count }
reach-lines-few = Cov kab qhib: tsawg dua 10
reach-waiting = Tseem taug kev: { $count }
reach-lost = Xa tsis txog: { $count }
reach-shown = Tso tawm lawm: { $count } los yog ntau dua
reach-shown-few = Tso tawm lawm: tsawg dua 10 lub qhia li ntawd
reach-pace = Ib nrab hauv { $half } s, 19 ntawm 20 hauv { $most } s
reach-no-push = Tsis muaj leej twg raug hu thaum lub app kaw.
reach-note = Muab lawm: lub xov tooj qhov kev pab xa xov txais lawm. Tso tawm lawm: tsuas yog cov xov tooj uas tus tswv pom zoo thiaj qhia, ob peb vib nas this tom qab, suav ua kaum. Tsis muaj leej twg paub tias yog leej twg li.
reach-sheet = Kev xyaum hnub { $date } thaum { $time }

counted-title = Pab rooj zov suav
counted-why = Thaum lub xov tooj no tso ib qho kev ceeb toom tawm lawm, nws qhia tau rau lub tsev: qhov kev ceeb toom twg, tsis qhia lwm yam, ob peb vib nas this tom qab. Rooj zov tsuas pom ua kaum. Leej twg saib koj txoj kab yuav pom tias lub xov tooj no tham nrog lub tsev.
counted-choice = Qhia tias tso ib qho kev ceeb toom tawm lawm

drill-due-title = Xya hnub tsis muaj kev xyaum
drill-due-why = Lub lim tiam no li xaiv tas lawm: { $event }. Qhia qhov twg, saib thiab kos npe; nws yeej tsis xa nws tus kheej.
drill-due-start = Pib
drill-who = Leej twg hnov
drill-everybody = Sawv daws
drill-open-apps = Cov app qhib xwb
