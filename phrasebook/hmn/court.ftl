# checked-by-speaker: no

## a court bundle: the page that lies in it

court-title = Ib zaj yees duab thiab yam uas ua pov thawj
court-what = Lub folder no muaj ib zaj yees duab, cov feem kaw ruaj uas nws tawm los, thiab yam uas qhia tias txij thaum twg los tsis tau muaj leej twg hloov.
court-care = Tej zaum pom cov neeg uas tsis tau nug lawv. Qhia rau cov uas yuav tsum txiav txim xwb, tsis txhob qhia rau lwm tus.

## what to do

court-steps = Yuav ua li cas
court-step-unpack = Nthuav daim file rau hauv ib lub folder khoob. Tsis txhob hloov ib yam dab tsi.
court-step-python = Lub computer yuav tsum muaj Python 3.9 lossis tshiab dua, tsis yuav lwm yam. Tsis yuav network.
court-step-verify = Hauv lub folder ntawd, ntaus: { $command }
court-step-windows = Hauv Windows, yog nws tsis paub python3: { $command }
court-step-hash = Nws qhia tus SHA-256 ntawm MANIFEST.sha256. Muab piv nrog tus uas tus neeg muab daim file rau koj tau qhia lwm txoj kev: sau rau ntawv, lossis nyeem nrov nrov.
court-step-keys = Nws qhia cov yuam sij. Muab piv nrog cov uas lub zej zog thiab cov kos npe nrog tshaj tawm. Yog tsis piv, tej zaum muaj neeg tsim tag nrho cov no. Tus neeg muab daim file rau koj qhia tau tias nyob qhov twg.
court-step-own = Tus uas hloov lub folder no hloov tau tus kuaj thiab. Tib tus kuaj ntawd muaj nyob hauv Tocsin cov sources uas tshaj tawm, thiab ua: { $command }
court-step-openssl = Cov hwj sij hawm kuaj nrog qhov program openssl. Yog tsis muaj, tus kuaj yuav qhia. Nws yog pov thawj thaum koj ntxiv daim ntawv pov thawj ntawm lub koom haum ntawd: { $command }
court-step-age = Ib feem kaw ruaj qhib tau yam tsis siv tus kuaj no nrog: { $command }

## what the words mean

court-means = Cov lus txhais li cas
court-word-proven = PROVEN (muaj pov thawj): twb kuaj lawm, thiab nws yog li ntawd.
court-word-missing = NOT PROVEN (tsis muaj pov thawj): ib daim file zoo li no ua pov thawj tau, tab sis daim no tsis ua.
court-word-broken = BROKEN (puas lawm): muaj ib yam tsis yog li nws yuav tsum yog. Tsis txhob cia siab rau ib yam dab tsi.
court-word-said = SAID (hais xwb): nyob hauv daim file, thiab tsis muaj leej twg lav.
court-word-never = NEVER PROVEN (yeej tsis muaj pov thawj): tsis muaj ib daim file zoo li no ua pov thawj tau. Tsis qhia tias qhov xwm txheej yog tiag, leej twg yees, lossis qhov twg.

## what is in it

court-files = Muaj dab tsi hauv lub folder
court-file-parts = parts: yam uas lub xov tooj kaw ruaj thaum nws yees, thiab hashes.txt nrog tus lej ntawm txhua feem.
court-file-plain = plain: zaj yees duab li nws ua yeeb yam. Duab thiab suab yog cov file cais; txhua zaus nres lawm pib ib daim tshiab.
court-file-ledger = statements, proofs, policy.txt, receipt.cbor: tias cov lej no nyob hauv ib phau ntawv rau pej xeem, thiab leej twg tau pom.
court-file-stamps = stamps: yam uas cov tswj sij hawm hais txog phau ntawv ntawd.
court-file-case = case: leej twg thov zaj yees duab thiab vim li cas, thiab cov neeg tso siab rau twg pom zoo.
court-file-key = film.key: qhib cov feem ntawm zaj no xwb. Nws nyob ntawm no kom leej twg los kuaj tau tias zaj yees duab yog yam uas cov feem muaj. Leej twg muaj nws saib tau zaj yees duab.
court-file-no-key = Tus yuam sij ntawm zaj yees duab tsis nyob ntawm no. Yog li tsis muaj leej twg kuaj tau tias zaj yees duab yog yam uas cov feem muaj.

## the form for a court

court-form = Daim ntawv rau tsev hais plaub
court-form-what = CERTIFICATE.txt yog ib daim ntawv ua lus Askiv, raws li cov cai 902(13) thiab 902(14) txog pov thawj ntawm Meskas cov tsev hais plaub federal. Ib tug neeg uas nkag siab txog kev kuaj ua nws tus kheej, sau thiab kos npe.
court-form-not = Nws tsis yog lus qhia txog kev cai lij choj. Nug ib tug kws lij choj seb puas haum, thiab yuav tsum muaj dab tsi ntxiv.
