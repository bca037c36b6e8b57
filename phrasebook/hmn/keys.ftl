## the phone's own lock

lock-touch = Qhib nrog tus ntiv tes lossis tus code ntawm lub xov tooj no thiab
lock-touch-why = Qhib sai dua. Tiam sis nws yog ib txoj kev nkag ntxiv: lwm tus yuam tau koj tus ntiv tes. Tsib lo lus yeej qhib tau tas li.
unlock-touch = Qhib nrog ntiv tes lossis code
unlock-touch-why = Qhib. Tom qab nws yog yam koj ib leeg nyeem tau xwb.
unlock-by-words = Lossis nrog koj tsib lo lus
settings-touch-on = Tus ntiv tes lossis tus code ntawm lub xov tooj no qhib tau thiab.
settings-touch-drop = Tsib lo lus xwb
error-touch-refused = Lub xov tooj lub xauv tsis teb. Tsis muaj dab tsi ploj: sim dua, lossis siv koj tsib lo lus.
error-touch-no-prf = Lub xov tooj no lub xauv ua tsis tau li no. Siv koj tsib lo lus.
error-lock-wrong-touch = Qhov ntawd qhib tsis tau. Siv koj tsib lo lus.
