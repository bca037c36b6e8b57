# checked-by-speaker: no

## whether this phone is rung while the app is closed

closed-trying = Kev ceeb toom sim tab tom tuaj. Siv sij hawm tsis txog ib feeb.
closed-failed = Kev ceeb toom sim tsis tuaj. Kev ceeb toom tiag los yuav tsis tuaj thaum Tocsin kaw lawm.
closed-failed-battery = Hauv xov tooj qhov kev teeb tsa, cia lub browser no ua hauj lwm tom qab, tsis txhob txuag roj teeb.
closed-failed-network = Qee lub network tsis pub kev ceeb toom dhau. Sim lwm lub.
closed-failed-else = Tsis muaj dab tsi pab? Cia Tocsin qhib, los yog teem nrog ib tug neeg zej zog kom hu koj.
closed-lost = Lub xov tooj no tsis nrov lawm thaum Tocsin kaw. Nws lub browser rho qhov ntawd lawm.
closed-silent = { $days } hnub lawm tsis muaj kev sim, kev xyaum los yog kev ceeb toom tuaj txog lub xov tooj no. Tej zaum kev ceeb toom tsis ua hauj lwm thaum Tocsin kaw.
closed-meanwhile = Cia Tocsin qhib mus txog thaum kev ceeb toom sim tuaj.
closed-heard = Kev sim, kev xyaum los yog kev ceeb toom kawg tuaj: { $time }.
closed-again = Sim tam sim no

trouble-closed-failed = Kev ceeb toom tsis tuaj txog lub xov tooj no thaum Tocsin kaw.
trouble-closed-failed-do = Kev teeb tsa, ces lub xov tooj no nrov li cas, qhia tias yuav ua dab tsi. Thaum tos, cia Tocsin qhib.
trouble-closed-lost = Lub xov tooj no tsis nrov lawm thaum Tocsin kaw.
trouble-closed-lost-do = Kev teeb tsa, ces lub xov tooj no nrov li cas: qhib dua. Thaum tos, cia Tocsin qhib.
trouble-closed-silent = Tej zaum kev ceeb toom tsis ua hauj lwm rau lub xov tooj no thaum Tocsin kaw.
trouble-closed-silent-do = Ntev dhau lawm tsis muaj kev sim, kev xyaum los yog kev ceeb toom tuaj. Kev teeb tsa, ces lub xov tooj no nrov li cas: sim saib.
trouble-closed-asleep = Tam sim no lub tsev Tocsin ncav tsis tau cov app uas kaw lawm.
trouble-closed-asleep-do = Cia Tocsin qhib mus txog thaum tus saib xyuas qhib xauv.

## in a large town: for which parts of it

closed-where = Kev ceeb toom twg tuaj thaum Tocsin kaw
closed-where-all = Txhua yam hauv lub nroog
closed-where-some = Tsuas yog yam nyob ze cov chaw kuv khij
closed-where-tells = Khij ib qho chaw qhia lub tsev Tocsin tias nws nyob feem twg ntawm lub nroog, li kaum kis lus mev. Lub tsev khaws cia kaw ruaj, nyob ib sab ntawm qhov chaw nyob uas nws tsoo tswb rau lub xov tooj no. Kev ceeb toom rau lwm qhov yuav tsis tuaj thaum Tocsin kaw; kev xyaum tseem tuaj.
closed-where-wide = Qhov chaw uas mloog deb tshaj peb kis lus mev tsis nyob hauv daim ntawv no: rau nws, xaiv txhua yam.
closed-where-tell = Qhia lub tsev

## the house was started anew

push-asleep = TSIS tsoo tswb rau cov app uas kaw lawm.
push-asleep-do = Lub tsev Tocsin pib dua thiab tos nws tus yuam sij. Hu tus saib xyuas; ib lo lus txib xwb: tocsin push wake. Thaum tos, kev ceeb toom tsuas tuaj txog cov uas Tocsin qhib.
health-push-awake = Lub tsev Tocsin tsoo tswb rau cov app uas kaw lawm.
health-by-operator = Tus saib xyuas lub tsev kho tau qhov no, ib lo lus txib: tocsin push wake.

## refusals

error-push-not-known = Lub tsev Tocsin no tsis tsoo tswb rau lub xov tooj no lawm. Qhib dua.
error-push-no-districts = Lub tsev Tocsin no ceeb toom txhua yam rau txhua tus.
error-push-no-district = Lub tsev Tocsin tsis paub feem ntawd ntawm lub nroog.
