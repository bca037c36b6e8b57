# checked-by-speaker: no
## why something with a film was not done

error-witness-nobody = Lub zos no tseem tsis muaj cov neeg tuav yuam sij: tsis muaj leej twg qhib tau ib daim yees duab.
error-witness-full = Lub tsev Tocsin tam sim no tsis muaj chaw rau yees duab ntxiv. Tsis muaj dab tsi ploj: nws nyob hauv lub xov tooj no thiab xa tawm tom qab.
error-witness-busy = Muaj yees duab ntau heev tuaj. Ib pliag ntxiv mam mus ntxiv.
error-witness-too-slow = Txoj kab qeeb dhau rau daim no. Yuav sim dua.
error-witness-gone = Daim yees duab no tsis khaws lawm.
error-witness-unknown = Lub tsev Tocsin tsis muaj daim yees duab no.
error-witness-wrong-secret = Lub xov tooj no ua tsis tau li ntawd rau daim yees duab no.
error-witness-cases-full = Tam sim no muaj neeg coob heev nug cov neeg tuav yuam sij. Sim dua tom qab.
error-witness-closed = Lub tsev Tocsin tau kaw nplooj ntawv ntawm cov neeg tuav yuam sij ntawm no. Qhib dua.
error-witness-no-trustee = Lub xov tooj no tsis yog ib tug neeg tuav yuam sij li. Nug tus saib xyuas.
