# checked-by-speaker: no

## refusals

error-keyholder-too-many = Muaj yuam sij txaus rau ib lub xov tooj lawm. Xub rov ib tug tso.
error-keyholder-malformed = Qhov no tsis yog tus lej ntawm ib tug neeg khaws yuam sij. Nug dua.
error-timer-incomplete = Tseem tshuaj ib yam. Saib qhov uas kos cia.
error-timer-runs = Twb muaj ib lub sij hawm tab tom khiav lawm.
error-timer-other-word = Qhov no tsis yog koj lo lus. Sim dua.
error-timer-over = Lub sij hawm no tas lawm. Ua tsis tau dab tsi ntxiv.
