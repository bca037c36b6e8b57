# checked-by-speaker: no

error-ledger-busy = Phau ntawv rau pej xeem tseem muaj hauj lwm ntau heev. Yuav sim dua.
error-ledger-halted = Phau ntawv rau pej xeem ntawm lub tsev no nres lawm txog thaum tus neeg saib xyuas tau saib. Yam uas tau cog lus ua ntej tseem siv tau.
