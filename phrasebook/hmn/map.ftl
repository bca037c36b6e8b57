# checked-by-speaker: no

## the map

map-title = Daim ntawv qhia kev
map-near-me = Yam nyob ze kuv, hauv daim ntawv qhia kev
map-nearer = Los ze
map-further = Deb mus
map-here = Qhia qhov kuv nyob
map-here-waiting = Tab tom nrhiav qhov koj nyob. Nws nyob hauv lub xov tooj no xwb.
map-here-failed = Lub xov tooj tsis qhia tias nws nyob qhov twg.
map-keys = Daim ntawv qhia kev. Cov xub thawb nws, ntxiv thiab rho ua kom los ze los yog deb mus.
map-keys-choose = Daim ntawv qhia kev. Cov xub thawb nws, ntxiv thiab rho ua kom los ze los yog deb mus, Enter xaiv qhov chaw nyob nruab nrab.
map-scale = Txoj kab no ntev { $length }
map-metres = { $metres } m
map-kilometres = { $kilometres } km
map-middle-near = Nruab nrab: ze { $name }.
map-middle-from-home = { $distance } { $direction } ntawm koj qhov chaw.
map-way = { $distance } { $direction }, ua ib txoj kab ncaj.
map-way-where = Nias “Qhia qhov kuv nyob”, ces ib txoj kab qhia kev. Koj qhov chaw nyob hauv lub xov tooj no xwb.
map-your-place = Koj qhov chaw
map-nothing = Tsis muaj dab tsi tshwm sim uas daim ntawv qhia kev no qhia tau.
map-list = Daim ntawv teev
map-offer = Muaj ib daim ntawv qhia kev ntawm lub zos: { $size } MB.
map-offer-newer = Lub zos muaj ib daim ntawv qhia kev tshiab dua: { $size } MB.
map-offer-part = Daim ntawv qhia kev: { $have } ntawm { $size } MB nyob ntawm no lawm.
map-offer-progress = Daim ntawv qhia kev tuaj txog npaum li cas
map-offer-why = Rub los tag nrho, ib zaug xwb, ces siv tau yam tsis txuas. Yog li tsis muaj leej twg pom tias koj saib qhov twg.
map-offer-get = Rub daim ntawv qhia kev
map-offer-go-on = Rub mus ntxiv
map-offer-stop = Nres
map-offer-no-line = Txuas tsis tau rau lub tsev Tocsin. Yam tuaj lawm tseem nyob; rub ntxiv tom qab.
map-offer-not-here = Lub tsev Tocsin tseem tsis tau muaj daim ntawv qhia kev. Sim dua tom qab.
map-offer-no-room = Lub xov tooj no tsis muaj chaw khaws nws.
map-offer-other-file = Lub tsev no muab lwm daim ntaub ntawv uas tsis yog daim lub zos kos npe. Muab pov tseg lawm. Qhia rau tus saib xyuas.
place-map = Qhov chaw hauv daim ntawv qhia kev
place-map-hint = Nias qhov chaw. Lwm tus pom thaj chaw ib puag ncig, tsis yog qhov chaw meej.
settings-map = Daim ntawv qhia kev ntawm lub zos
settings-map-here = Daim ntawv qhia kev nyob hauv lub xov tooj no: { $size } MB. Siv tau yam tsis txuas.
settings-map-none = Lub zos no tseem tsis tau muaj daim ntawv qhia kev. Qhov deb qhia ua kab voj voog.
settings-map-delete = Rho tawm ntawm lub xov tooj no
