# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = Lub xov tooj lub moos thiab lub tsev Tocsin lub moos tsis sib thooj. Teeb lub moos thiab sim dua.
error-aid-desk-closed = Lub tsev Tocsin tau kaw lub rooj pab ntawm no. Qhib dua.
error-aid-device-cut = Lub xov tooj no tsis nyob hauv lub rooj pab lawm. Nug tus saib xyuas.
error-aid-changed = Ib tug ntawm lub rooj pab tau hloov qhov no lawm. Saib dua, mam li txiav txim.
error-aid-erased = Tus neeg uas qhov no hais txog tau lwv nws lawm.
error-aid-full = Lub tsev Tocsin tam sim no tsis muaj chaw ntxiv. Tsis muaj dab tsi ploj: sim dua tom qab.
error-aid-not-told = Tsis muaj chaw rau cov ntawv ntawm tus neeg no lawm: nws tsis tau txais kev qhia. Nrog nws tham, los yog xaiv lwm tus.
error-aid-too-large = Qhov no puv lawm, ntxiv tsis tau dab tsi. Nws nyob li thaum xa tuaj.
error-aid-locked = Cov lej tsis yog tau hais tsib zaug. Qhov no kaw lawm: qhia lub rooj pab.
error-aid-wrong-code = Cov lej no tsis yog. Nug dua ntawm lub qhov rooj.
error-aid-wrong-secret = Lub xov tooj no tshem tsis tau qhov ntawd.
error-aid-stopped = Qhov no raug nres lawm.
error-aid-too-late = Nws lub sij hawm dhau lawm.
error-aid-unknown = Lub tsev Tocsin tsis muaj qhov no, los yog tsis tau muaj.
