# checked-by-speaker: no

## being rung while the app is closed

push-title = Thaum Tocsin kaw lawm
push-why = Lub xov tooj no nrov tau thaum muaj kev ceeb toom txawm Tocsin kaw lawm. Ib qho kev ceeb toom sim tuaj ua ntej.
push-who-knows = Leej twg ua lub browser no (Apple, Google, Mozilla, Microsoft) yuav paub tias lub xov tooj no mloog lub tsev Tocsin no, thiab thaum twg nws nrov. Tsis paub hais dab tsi li.
push-ask = Nrov thaum Tocsin kaw lawm
push-on = Qhib: ib qho kev ceeb toom sim uas lub tsev xa tuaj txog lawm.
push-off = Kaw
push-far = Muaj kev ceeb toom rau lwm qhov hauv lub nroog. Tsis nyob ze koj cov chaw.
push-open = Muaj xov tshiab. Qhib Tocsin los kuaj.
push-tried = Kev sim. Lub xov tooj no nrov thaum Tocsin kaw lawm.
push-neutral-drill = Kev xyaum, tsis yog kev ceeb toom tiag. Qhib lub app nyeem.

## refusals

error-push-bad-key = Lub xov tooj no muab ib tug yuam sij ceeb toom uas siv tsis tau. Kaw thiab qhib dua.
error-pushed-needs-the-book = Qhib Tocsin los kuaj qhov no.
error-push-unknown-service = Lub tsev Tocsin tsis paub qhov kev xa ceeb toom ntawm koj lub browser. Siv lwm lub browser, los yog cia Tocsin qhib.
error-push-asleep = Tam sim no lub tsev Tocsin ncav tsis tau cov app uas kaw lawm. Tus saib xyuas yuav tsum qhib xauv. Thaum tos, cia Tocsin qhib.
error-push-busy = Tam sim no sim ntau lub xov tooj. Tos ob peb feeb sim dua.
error-push-not-tried = Kev ceeb toom sim tuaj lig dhau. Qhib dua.
error-push-full = Lub tsev Tocsin txais tsis tau xov tooj ntxiv tam sim no. Cia Tocsin qhib.
error-push-off = Lub tsev Tocsin no tsis ceeb toom cov app kaw lawm. Cia Tocsin qhib.
error-push-no-service = Lub browser no tsis muab chaw nyob los tsoo tswb. Lwm yam tsis vam qhov no.
