# Pages without script: /lite

lite-now = Tam sim no yog { $time }.
lite-quiet = Ntsiag to tag nrho. Pab zov tau lees thaum { $time }.
lite-open = Pab zov tau lees thaum { $time }. Muaj { $count } qhov ceeb toom qhib.
lite-sent = Qhia thaum { $time }.
lite-area = Nyob hauv { $metres } m ntawm qhov chaw kos cim. Tus lej ntawm qhov chaw, rau tus muaj daim ntawv qhia cov lej no: { $code }
lite-signed = Muaj { $count } tus neeg zov tau kos npe.
lite-more = Paub ntxiv
lite-rights = Koj muaj cai ua dab tsi
lite-not-advice = Qhov no tsis yog lus qhia ntawm kws lij choj. Kws lij choj thiaj paub txoj cai ntawm qhov chaw koj nyob.
lite-nothing-here = Tsis muaj dab tsi ntawm no lawm.
lite-cannot-report = Koj qhia tsis tau los ntawm nplooj no: tsis muaj dab tsi yuav kaw tau koj cov lus. Siv app qhia, lossis qhia rau ib tug neeg uas muaj app.
lite-made-by-house = Nplooj no yog lub tshuab ntawm lub zos ua, thiab koj lub xov tooj tsis tau kuaj. Lub tshuab ntawd pom tias koj nyeem nplooj twg thiab hom lus twg.
lite-list = Muaj dab tsi tshwm sim
lite-app = Qhib app
lite-languages = Lwm hom lus
lite-again = Cia nplooj no rov qab nyeem nws tus kheej txhua feeb
error-house-busy = Lub tsev muaj haujlwm ntau dhau tam sim no. Koj lub xov tooj yuav sim dua nws tus kheej.
