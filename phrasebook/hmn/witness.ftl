# checked-by-speaker: no

## refusals

error-camera-none = Lub xov tooj lossis browser no tsis muaj koob yees duab rau nplooj no.
error-camera-refused = Nplooj no siv tsis tau lub koob yees duab. Tso cai rau hauv browser kev teeb tsa.

## before

film-title = Yees duab
film-why = Yam koj yees tawm hauv lub xov tooj no mus hauv ob peb vib nas this, kaw ruaj. Tsis muaj leej twg ib leeg qhib tau: koj qhib tsis tau, lub tsev los qhib tsis tau.
film-rule-what = Yees yam uas lawv ua, tsis yog yees seb lawv yog leej twg.
film-rule-distance = Nyob kom deb. Tsis txhob thaiv leej twg.
film-rule-safety = Koj txoj kev nyab xeeb ua ntej. Koj tso tseg tau txhua lub sijhawm.
film-who = Yuav qhib tau, { $needed } tus ntawm { $of } tus neeg tso siab rau yuav tsum pom zoo.
film-sound-on = Lub suab los kuj kaw thiab.
film-sound-off = Tsis kaw lub suab: lub zej zog no txiav txim li ntawd.
film-start = Pib yees
film-photo = Thaij duab
film-file = Ib daim file hauv lub xov tooj no
film-words = Sau ua ntawv
film-nobody = Lub zej zog no tsis tau muaj cov neeg tso siab rau, yog li tsis muaj leej twg qhib tau zaj yees duab. Tus saib xyuas xaiv tau lawv.

## while filming

film-now = Tab tom yees
film-safe-none = Tsis tau muaj dab tsi nyab xeeb
film-safe = Nyab xeeb txog { $time }
film-safe-all = Txhua yam txog tam sim no nyab xeeb lawm
film-end = Tuav kom xaus
film-end-again = Nias dua kom xaus
film-dark = Lub vijtsam tsaus
film-dark-back = Tuav kom pom lub vijtsam
film-dark-again = Nias dua kom pom lub vijtsam
film-shutter = Thaij ib daim duab
film-photo-end = Tag lawm
film-stuck-line = Tsis muaj kab. Nws nyob kaw ruaj hauv lub xov tooj no thiab nws mus nws thaum muaj kab.
film-stuck-house = Lub tsev tsis txais tam sim no. Nws nyob kaw ruaj hauv lub xov tooj no thiab yuav sim dua.
film-full = Lub xov tooj no puv lawm. Yam koj yees tseem mus rau lub tsev, tab sis tsis muaj daim luam nyob ntawm no.
film-lost = Cov feem lub tsev tsis txais: { $count }
film-words-what = Muaj dab tsi tshwm sim
film-words-hint = Lawv ua dab tsi, qhov twg thiab thaum twg. Npe tsuas yog cov uas pom zoo.
film-words-voice = Koj hais ua lus los tau. Nws kaw nrog lwm yam.
film-words-save = Kaw thiab xa

## the end

film-how = Yuav khaws li cas?
film-sealed = Kaw nkaus xwb
film-sealed-why = Tsis muaj ib yam uas qhib tau nyob hauv lub xov tooj no.
film-copy = Kaw, thiab kuv khaws ib daim luam
film-copy-why = Koj khaws tau nws hauv lub xov tooj no. Leej twg qhib tau lub xov tooj no los kuj khaws tau.
film-finish = Tiav

## afterwards

film-mine = Los ntawm lub xov tooj no
film-going = Tseem tab tom mus, tsis txhob tua lub xov tooj. Cov feem tseem tshuav: { $count }
film-done = Nyab xeeb lawm. Koj tua tau lub xov tooj no.
film-cut-off = Nws tu lawm. Tsis muaj ib yam uas qhib tau nyob hauv lub xov tooj no.
film-receipt = Khaws daim ntawv txais
film-receipt-qr = Daim ntawv txais ua code
film-receipt-why = Nws qhia tias lub tsev txais dab tsi thiab thaum twg. Nws tsis qhib ib yam dab tsi.
film-copy-take = Khaws daim luam
film-forget = Tshem ntawm daim ntawv no
film-forget-copy = Tshem, nrog daim luam
