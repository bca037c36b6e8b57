# checked-by-speaker: no

error-ledger-busy = Phau ntawv rau pej xeem tseem muaj hauj lwm ntau heev. Yuav sim dua.
error-ledger-halted = Phau ntawv rau pej xeem ntawm lub tsev no nres lawm txog thaum tus neeg saib xyuas tau saib. Yam uas tau cog lus ua ntej tseem siv tau.
error-ledger-not-yet = Qhov no tsis nyob hauv phau ntawv rau pej xeem, los yog tseem tsis tau nyob. Saib dua tom qab ib feeb.
error-ledger-stamped = Phau ntawv rau pej xeem twb tau muab ntaus hwj sij hawm tsis tau txog ib teev dhau los. Lub cim ntawd twb nyeem tau.
