# checked-by-speaker: no
## the ledger in the town's book

lists-ledger = Lub zos phau ntawv sau tseg
lists-ledger-why = Yam lub zos hais, thiab yam uas yees duab, raug sau ua cov lej uas tsis muaj leej twg rho tau rov qab yam tsis muaj neeg pom. Cov xov tooj ntseeg nws thaum nws tus yuam sij nyob hauv phau ntawv no.
lists-ledger-row = Lub zos no phau ntawv sau tseg
lists-ledger-add = Sau lub tsev no phau ntawv sau tseg rau hauv phau ntawv
lists-ledger-add-why = Tam sim no nug lub tsev txog tus yuam sij. Thaum nws nyob ntawm no, muab piv rau yam uas tus neeg saib xyuas lub tsev nyeem rau koj. Ua dua tsuas yog tom qab lub tsev tau pib ib phau tshiab.
lists-cosigners = Cov tsev uas saib ntsoov
lists-cosigners-why = Tseem tsis tau muaj. Ib lub tsev uas saib ntsoov ua kom lub no qhia tib phau ntawv rau sawv daws. Ob lub zos ua rau ib leeg.
lists-cosigners-needed = { $needed } ntawm { $of } yuav tsum tau saib ua ntej ib yam suav tias muaj pov thawj. Lawv paub cov lej, tsis paub lus thiab npe.
lists-cosigner-remove-why = Thaum tsawg ib lub, phau ntawv cuav raug pom lig dua. Rho ib lub tsev uas tsis muaj lawm, los yog uas koj tsis ntseeg lawm.
lists-cosigner-label = Tus yuam sij thiab chaw nyob ntawm ib lub tsev uas saib ntsoov
lists-cosigner-hint = Raws li tus saib xyuas muab: KEY@https://its.house/cosigner
lists-cosigner-add = Ntxiv ib lub tsev uas saib ntsoov
error-cosigner-no-code = Qhov no tsis yog tus yuam sij ntawm ib lub tsev uas saib ntsoov. Tus saib xyuas muab li no: KEY@https://its.house/cosigner.
