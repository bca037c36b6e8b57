# checked-by-speaker: no

## where an invitation would be lost, and how it comes to where it lives

carry-another-app = lwm lub app
carry-inside = Qhov no yog ib lub qhov rais hauv { $app }
carry-inside-why = Nws hnov qab yam muab rau nws. Kom khaws tau Tocsin, qhib nws hauv koj lub browser.
carry-inside-invited = Nws hnov qab yam muab rau nws: koj daim ntawv caw yuav ploj ntawm no. Qhib hauv koj lub browser. Daim ntawv caw yuav nrog koj mus.
carry-install = Muab Tocsin tso rau ntawm nplooj tshiab xov tooj
carry-install-invited = Ua ntej muab Tocsin tso rau ntawm nplooj tshiab xov tooj
carry-install-why = Hauv iPhone ib lub tab hnov qab tom qab ib lim tiam, thiab tsuas yog lub app uas nruab lawm thiaj nrov tau.
carry-install-why-invited = Hauv iPhone lub app nruab lawm muaj nws lub cim xeeb. Daim ntawv caw siv hauv lub tab no yuav ploj rau nws.
carry-copy = Luam kuv daim ntawv caw
carry-copy-address = Luam qhov chaw nyob
carry-android-press = Nias peb lub teev
carry-android-open = Xaiv “Open in Chrome” los yog “Open in browser”
carry-ios-press = Nias lub koob qhia kev los yog peb lub teev
carry-ios-safari = Nws qhib hauv Safari. Mus ntxiv ntawd
carry-share = Nias lub duab plaub fab uas muaj xub
carry-add = Xaiv “Add to Home Screen”
carry-open = Qhib Tocsin ntawm nws lub tswb
carry-paste = Ntawd nias “Kuv muaj daim ntawv caw”, ces muab tso
carry-or-paste = Tsis muaj kab ntawd? Luam qhov chaw nyob, qhib koj lub browser thiab muab tso rau.
carry-read = Tsuas nyeem ntawm no xwb
carry-waits = Koj daim ntawv caw tseem tos. Tsis tau siv.
carry-how = Qhia kuv
bring-have = Kuv muaj daim ntawv caw
bring-title = Koj daim ntawv caw
bring-why = Muab qhov txuas koj luam tso rau, los yog tuav lub koob yees duab saum nws tus code.
bring-paste = Muab tso
bring-scan = Yees tus code
bring-no-camera = Lub koob yees duab siv tsis tau ntawm no. Muab qhov txuas tso rau.
bring-typed = Los yog ntaus los sis muab tso rau ntawm no
