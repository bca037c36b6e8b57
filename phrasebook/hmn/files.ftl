## The town's files: map and voices. A steward adds them, a second one signs.

cosign-files = Hloov lub zos cov ntaub ntawv.
files-title = Lub zos cov ntaub ntawv
files-about = Daim ntawv qhia chaw thiab cov suab kaw tseg. Txhua lub xov tooj xyuas tias nws tau raws nraim cov no.
files-none = Tseem tsis tau muaj.
files-at-house = Nyob hauv lub tsev
files-not-at-house = Tseem tsis tau txog lub tsev
files-map = Daim ntawv qhia chaw
files-voice = Lub suab { $language }
files-choose = Xaiv ib daim
files-add = Ntxiv: { $what }
files-replaces = Nws hloov daim uas twb muaj lawm.
files-size = { $mb } MB
files-remove = Rho tawm
files-asked = Tau thov lwm tus saib xyuas kos npe. Thaum nws kos npe lawm, daim no yuav mus rau lub tsev ntawm lub xov tooj no.
files-compare = Piv cov ntawv no nrog lwm tus saib xyuas ua ntej koj kos npe.
files-comes = Tshiab: { $what }
files-goes = Tawm: { $what }
error-file-no-kind = Qhov no tsis yog daim ntawv qhia chaw thiab tsis yog suab.
error-file-not-here = Lub tsev tseem tsis muaj daim no. Sim dua tom qab.
error-file-unknown = Lub zos tsis muaj daim no hauv npe lawm.
error-file-other-bytes = Qhov no tsis yog daim uas lub zos kos npe. Tsis tau khaws dab tsi li.
error-file-busy = Lwm daim tseem tab tom tuaj. Sim dua ib feeb ntxiv.
error-file-too-slow = Daim no tuaj qeeb dhau. Sim dua thaum kab zoo dua.
