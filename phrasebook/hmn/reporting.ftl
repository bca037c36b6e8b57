## I see something: three taps and a hold

read-aloud = Nyeem kom hnov: { $what }
report-change = hloov
report-hold = Nias tuav kom xa mus
report-send-again = Nias ib zaug ntxiv kom xa mus
report-more = Hais ntxiv (tsis yuam)
place-known-here = Cim qhov chaw no lawm
report-on-map = Saum daim duab qhia chaw
place-optional = Koj xa tau txawm tsis muaj chaw.
undo = Rov qab
mine-yours = Yam koj qhia
mine-held = Khaws lawm. Tsis ntev nws yuav mus.
mine-waits = Nws yuav mus nws tus kheej thaum muaj kab txuas, thaum Tocsin qhib los yog thaum koj rov qhib.
mine-carried = Nws kaw lawm thiab mus thaum muaj kab txuas, txawm Tocsin kaw los xij. Yog cov saib xyuas hloov lawm, nws rov kaw thaum koj qhib Tocsin.
