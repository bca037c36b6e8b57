# checked-by-speaker: no

## doorbells of people on watch

bell-title = Thaum Tocsin kaw lawm
bell-why = Txog { $time } lub xov tooj no nrov tau thaum muaj ib yam tos ntawm rooj zov thiab tsis muaj leej twg txais, txawm Tocsin kaw lawm. Ib qho kev sim tuaj ua ntej.
bell-who-knows = Leej twg ua lub browser no yuav pom lub xov tooj no qhov chaw nyob thib ob ntawm lub tsev no, thiab thaum twg nws nrov: ib tug neeg zov zoo li ntawd. Tsis pom yam uas tos li. Lub tsev hnov qab nws thaum koj txoj kev zov xaus.
bell-ask = Nrov hu kuv rau rooj zov
bell-on = Qhib txog { $time }: ib qho kev sim tuaj txog lawm.
bell-off = Kaw
bell-waits = Muaj ib yam tos ntawm rooj zov.

error-bell-too-many = Koj thov qhov no ntau zaug txaus lawm hauv ncua zov no. Ncua tom ntej mam thov tau dua.
error-push-denied = Lub browser no tsis tau kev tso tawm ib yam rau Tocsin, yog li nws nrov tsis tau. Yog xav tso cai: lub cim ib sab ntawm qhov chaw nyob web, ces Kev ceeb toom.
error-push-nothing-came = Qhov kev sim tsis tuaj. Saib hauv xov tooj qhov chaw teeb seb lub browser no ua hauj lwm tom qab tau los tsis tau, ces sim dua.
