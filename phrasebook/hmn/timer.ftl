# checked-by-speaker: no

## refusals

error-keyholder-too-many = Muaj yuam sij txaus rau ib lub xov tooj lawm. Xub rov ib tug tso.
error-keyholder-malformed = Qhov no tsis yog tus lej ntawm ib tug neeg khaws yuam sij. Nug dua.
error-timer-incomplete = Tseem tshuaj ib yam. Saib qhov uas kos cia.
error-timer-runs = Twb muaj ib lub sij hawm tab tom khiav lawm.
error-timer-other-word = Qhov no tsis yog koj lo lus. Sim dua.
error-timer-over = Lub sij hawm no tas lawm. Ua tsis tau dab tsi ntxiv.

## the way in

help-timer = Qhia ib tug neeg yog kuv tsis rov los
help-timer-why = Ib tsab ntawv kaw uas qhib yog koj tsis hais tias koj rov los lawm
help-calls = Hu xov tooj txhua hnub
help-calls-why = Ib tug neeg hu tuaj thaum koj xaiv
help-calling = Kuv cov hu hnub no
help-calling-why = Rau cov uas hu rau lwm tus
help-keyholder = Nyob ntawm no rau ib tug neeg
help-keyholder-why = Muab koj tus lej rau tus uas xav kom qhia koj

## setting it

timer-title = Qhia ib tug neeg yog kuv tsis rov los
timer-why = Lub tsev khaws ib tsab ntawv kaw. Yog txog thaum ntawd koj tsis tau hais tias koj rov los lawm, cov neeg koj xaiv nyeem tau. Txawm yog koj lub xov tooj ploj lawm.
timer-ended = Lub tsev hnov lawm. Hauv lub xov tooj no tsis muaj dab tsi tshuav.
timer-when = Kuv yuav rov los hauv
timer-in-30 = 30 feeb
timer-in-60 = 1 teev
timer-in-120 = 2 teev
timer-in-240 = 4 teev
timer-in-at = Thaum ib lub sij hawm
timer-at = Rov los thaum
timer-opens = Tsab ntawv qhib: { $time }.
timer-who = Leej twg nyeem tau thaum ntawd
timer-what = Lawv nyeem dab tsi
timer-name = Koj lub npe
timer-words = Lawv yuav tsum paub thiab ua dab tsi
timer-words-hint = Piv txwv: kuv nyob hauv tsev hais plaub. Xub hu kuv tus viv ncaus.
timer-address = Koj mus qhov twg, los yog koj nyob qhov twg
timer-phone = Ib tus xov tooj uas hu tau koj
timer-no-authority = Koj cov neeg tsis hu tub ceev xwm thiab tsis hu lwm lub tuam tsev, tsuas yog koj sau ntawm no tias koj xav tau.
timer-two-words = Ob lo lus
timer-word = Koj lo lus
timer-word-why = Nws xaus lub sij hawm lossis ncua.
timer-duress = Koj lo lus thib ob
timer-duress-why = Yog muaj neeg yuam koj, sau lo no. Lub vijtsam ua ib yam nkaus, thiab koj cov neeg paub tam sim ntawd tias koj tsis ywj pheej.
timer-learn = Kawm nco ob lo tib si. Lub xov tooj no tsis khaws thiab qhia tsis tau dua.
timer-set = Pib
timer-lacks = Tseem tshuaj ib yam. Saum toj no muaj kos cia.
timer-lack-keyholders = Xaiv ib txog plaub tug neeg.
timer-lack-minutes = Xaiv lub sij hawm ntawm kaum feeb thiab peb hnub txij no mus.
timer-lack-name = Koj cov neeg xav tau koj lub npe.
timer-lack-word = Peb tug tsiaj ntawv lossis ntau dua.
timer-lack-duress = Peb tug tsiaj ntawv lossis ntau dua.
timer-lack-alike = Ob lo lus zoo ib yam dhau.

## while it runs

timer-until = Rov los: { $time }
timer-left = Tshuav { $time }
timer-told = Tom qab ntawd lawv nyeem tau koj tsab ntawv: { $names }.
timer-told-now = Tam sim no lawv nyeem tau koj tsab ntawv: { $names }.
timer-open = Sij hawm tas lawm. Hais tias koj rov los lawm.
timer-setting = Tab tom mus rau lub tsev. Thaum tsis tau txog, tsis muaj leej twg raug qhia. Cia qhib li no.
timer-changing = Qhov hloov tab tom mus rau lub tsev. Txog thaum ntawd lub sij hawm qub tseem siv.
timer-ending = Tab tom mus rau lub tsev. Cia qhib li no kom txog thaum nws ploj.
timer-type = Koj lo lus
timer-back = Kuv rov los lawm
timer-later = Ncua
timer-later-soon = Ib pliag ntxiv, thaum lub tsev hnov qhov hloov zaum kawg lawm.
timer-later-none = Ncua tsis tau ntxiv lawm. Hais tias koj rov los lawm, ces pib dua tshiab.
timer-remind = Lus nco rau kuv daim ntawv hnub
timer-remind-why = Nws nrov kaum tsib feeb ua ntej thiab tsuas hais “Lus nco”.
timer-wakes = Dab tsi tsa koj cov neeg
timer-house-down = Yog lub tsev tuag feeb ntawd, tsab ntawv qhib tam sim uas nws rov los.
timer-clock-off = Lub xov tooj no qhia { $here }, lub tsev { $there }. Lub tsev lub moos qhib tsab ntawv: suav ntev npaum li cas, tsis txhob suav txog thaum twg.
reminder-title = Lus nco
timer-home = Rov los: { $time }
timer-home-open = Sij hawm tas lawm. Hais tias koj rov los lawm.
timer-home-waits = Tseem tsis tau txog lub tsev

## whose codes this phone has

people-none = Tsis tau muaj leej twg muab tus lej rau koj.
people-add = Txais ib tug neeg tus lej
people-how = Ib tug neeg koj ntseeg qhib Tocsin, Kev pab, “Nyob ntawm no rau ib tug neeg”, thiab qhia tus lej rau koj lossis xa rau koj ib leeg.
people-scan = Nyeem nrog lub koob yees duab
people-code = Lossis muab tso rau ntawm no
people-take = Txais
people-drop = Tshem tawm: { $name }

## being a keyholder

keyholder-title = Nyob ntawm no rau ib tug neeg
keyholder-why = Tus uas tawm mus lossis nyob ib leeg tej zaum xav kom qhia koj. Ua ib tus lej rau ib tug neeg thiab muab rau nws. Lub tsev tsis paub neb yog dab tsi rau neb.
keyholder-new = Ib tus lej rau ib tug neeg
keyholder-for = Rau leej twg
keyholder-mine = Koj lub npe, raws li nws yuav pom
keyholder-make = Ua ib tus lej
keyholder-held = Koj nyob ntawm no rau leej twg
keyholder-nothing = Tsis muaj dab tsi tuaj.
keyholder-show = Qhia tus lej
keyholder-give-back = Muab rov qab
keyholder-wakes = Dab tsi tsa koj
keyholder-code = Tus lej rau { $name }
keyholder-code-why = Qhia, lossis xa rau tus neeg no ib leeg. Tus uas muaj nws sau tau rau koj.
keyholder-copy = Luam
keyholder-is-released = Tseem tsis tau rov los: { $name }
keyholder-is-released-call = Hnub no hu tsis teb: { $name }
keyholder-is-duress = Hais tsis tau ywj pheej: { $name }
keyholder-is-back = Rov los lawm: { $name }
keyholder-is-later = Los lig dua: { $name }
keyholder-is-gone = Tsab ntawv kaw dua lawm: { $name }
keyholder-do-1 = Ua pa tso. Feem ntau yog roj teeb tas lossis lub npav los lig.
keyholder-do-2 = Xub hu tso. Tom qab ntawd ua raws li sau hauv qab.
keyholder-do-3 = Yog tsis muaj leej twg teb, mus saib yog mus tau, thiab nrog ib tug neeg.
keyholder-do-never = Tsis txhob hu tub ceev xwm thiab lwm lub tuam tsev, tsuas yog muaj sau hauv qab.
keyholder-do-duress-1 = Tsis txhob hu thiab tsis txhob sau rau lub xov tooj no: tej zaum muaj neeg nyeem.
keyholder-do-duress-2 = Ua raws li sau hauv qab. Nug cov neeg uas neb ob leeg ntseeg, thiab ib tug kws lij choj.
keyholder-words = Sau rau koj
keyholder-address = Qhov chaw
keyholder-phone = Tus xov tooj
keyholder-set-at = Sau thaum
keyholder-call = Hu { $name }
keyholder-read = Kuv nyeem lawm
keyholder-away = Muab khaws cia
keyholder-home = Muaj ib tsab ntawv tuaj rau koj.
keyholder-home-locked = Muaj ib yam tuaj rau koj. Qhib xauv kom nyeem tau.
keyholder-open = Nyeem
keyholder-taken = Koj txais ib tus lej lawm: { $name }. Koj xaiv tau tus neeg no rau lub sij hawm lossis kev hu txhua hnub.
