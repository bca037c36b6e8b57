# checked-by-speaker: no

trouble-ledger-unproven = Lub tsev Tocsin no qhia tsis tau tias yam nws hais nyob hauv lub zos phau ntawv rau pej xeem.
trouble-ledger-unproven-do = Txhua tsab ceeb toom tseem ua pov thawj rau nws tus kheej. Nug ib tug saib xyuas seb lub tsev puas zoo.
trouble-ledger-shrunken = Lub zos phau ntawv rau pej xeem luv dua li lub xov tooj no pom yav dhau los.
trouble-ledger-shrunken-do = Txhua tsab ceeb toom tseem ua pov thawj rau nws tus kheej. Qhia ib tug saib xyuas: lub tsev tej zaum yog ib daim qauv qub, los yog muaj neeg muab qee yam tso tseg.
trouble-ledger-split = Lub zos phau ntawv rau pej xeem tsis yog phau uas lub xov tooj no pom yav dhau los.
trouble-ledger-split-do = Txhua tsab ceeb toom tseem ua pov thawj rau nws tus kheej. Qhia ib tug saib xyuas hnub no. Tsis txhob rho dab tsi: lub xov tooj no khaws yam nws pom.
