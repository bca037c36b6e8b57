# checked-by-speaker: no

## refusals

error-push-bad-key = Lub xov tooj no muab ib tug yuam sij ceeb toom uas siv tsis tau. Kaw thiab qhib dua.
error-pushed-needs-the-book = Qhib Tocsin los kuaj qhov no.
error-push-unknown-service = Lub tsev Tocsin tsis paub qhov kev xa ceeb toom ntawm koj lub browser. Siv lwm lub browser, los yog cia Tocsin qhib.
error-push-asleep = Tam sim no lub tsev Tocsin ncav tsis tau cov app uas kaw lawm. Tus saib xyuas yuav tsum qhib xauv. Thaum tos, cia Tocsin qhib.
error-push-busy = Tam sim no sim ntau lub xov tooj. Tos ob peb feeb sim dua.
error-push-not-tried = Kev ceeb toom sim tuaj lig dhau. Qhib dua.
error-push-full = Lub tsev Tocsin txais tsis tau xov tooj ntxiv tam sim no. Cia Tocsin qhib.
error-push-off = Lub tsev Tocsin no tsis ceeb toom cov app kaw lawm. Cia Tocsin qhib.
