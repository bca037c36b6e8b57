# checked-by-speaker: no

## refusals

error-push-bad-key = Lub xov tooj no muab ib tug yuam sij ceeb toom uas siv tsis tau. Kaw thiab qhib dua.
error-pushed-needs-the-book = Qhib Tocsin los kuaj qhov no.
