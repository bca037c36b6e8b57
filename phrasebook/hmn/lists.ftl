## the lists of a town's book

lists-stewards = Leej twg tuav phau ntawv
lists-stewards-why = Cov saib xyuas lees leej twg muaj cai zov. Cov tsiaj ntawv qhia txawv: muab piv nrog qhov nws lub xov tooj qhia.
lists-this-phone = Lub xov tooj no
lists-other-steward = Lwm tus saib xyuas
lists-other-device = Lwm lub cuab yeej
lists-steward-remove-why = Ua ntej qhov no siv tau nws tseem yog tus saib xyuas: nws kaw tau yuam sij thiab kos npe thib ob. Yog nws lub xov tooj ploj los yog raug txeeb, siv tus hauv paus: ces siv tau tam sim ntawd.
lists-delay = Nrog ob tug saib xyuas nws nyob hauv phau ntawv tam sim ntawd, tiam sis txhua lub xov tooj qhia tias nws tab tom los thiab ua raws tsuas yog 48 teev tom qab pom nws. Nrog tus hauv paus nws siv tau tam sim ntawd.
lists-desk = Lub rooj tas mus li
lists-desk-remove-why = Txij thaum ntawd lub cuab yeej no tsis qhib tsab xov tshiab. Nws khaws qhov nws tau qhib.
lists-desk-add = Cia lub xov tooj no qhib lawv thiab
lists-desk-add-why = Tsab xov uas tuaj thaum tsis muaj leej twg zov raug kaw rau lub xov tooj no thiab. Nws tus yuam sij ua ntawm no, hauv koj lub xauv.
lists-mirrors = Cov chaw theej
lists-mirrors-why = Qhov chaw xov tooj nyeem lub zos cov lus kos npe thaum lub tsev Tocsin ploj. Chaw theej zais tau lawv, tiam sis dag tsis tau.
lists-mirror-label = Chaw theej qhov chaw nyob
lists-mirror-hint = Li cov xov tooj mus txog, piv txwv https://mirror.example.org
lists-mirror-add = Ntxiv chaw theej
lists-remove = Tshem tawm
lists-remove-sure = Tshem tam sim no
lists-none = Tsis tau muaj.
lists-coming = Muaj kev hloov ntawm daim npe no tab tom los. Txog thaum ntawd nws nyob li qub; lwm qhov hloov yuav los hloov chaw.
error-steward-none-left = Lub zos tsis muaj tus saib xyuas lees tsis tau leej twg. Xaiv lwm tus ua ntej.
lists-call = Muab ib lub npe rau
lists-call-again = Hloov lub npe
lists-call-label = Koj hu li cas
lists-call-hint = Nyob hauv lub xov tooj no xwb, nrog nws lub xauv. Tsis muaj lwm tus pom, lub tsev los tsis pom.
lists-call-keep = Khaws lub npe
