# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = Lub tsev tsis txais tej feem ntawm tus yuam sij: { $count }. Cov seem txaus qhib zaj yees duab.
film-never-opens = Lub tsev tsis txais tej feem ntawm tus yuam sij: { $count }. Yuav tsis muaj leej twg qhib tau zaj yees duab no. Pib dua ib zaj tshiab.
film-damaged = Cov yees duab hauv lub xov tooj no uas nyeem tsis tau lawm: { $count }

## whether it is proven

film-unpromised = Tseem ua pov thawj tsis tau. Lub tsev tseem yuav tsum cog lus ib qho chaw hauv nws phau ntawv.
film-promised = Tseem ua pov thawj tsis tau. Pov thawj los hauv ob peb feeb, lossis thaum koj qhib Tocsin dua.
film-provable = Ua pov thawj tau txij li { $date }, { $time }.
film-seen-by = Lwm lub tsev uas tau pom nws hauv phau ntawv: { $count }
film-seen-by-none = Tseem tsis muaj lwm lub tsev saib phau ntawv no: pov thawj nyob ntawm lub tsev no xwb.
film-doubt-late = Lub tsev tau cog lus sau qhov no rau hauv nws phau ntawv, tiam sis tseem tsis muaj. Khaws daim ntawv txais: nws qhia li ntawd.
film-doubt-false = Yam lub tsev qhia los ntawm nws phau ntawv tsis raws li nws tau cog lus. Khaws daim ntawv txais, thiab qhia rau tus saib xyuas.
film-lost-there = Lub tsev poob cov feem ntawm zaj yees duab no lawm: { $count }. Nws nug lwm lub tsev uas khaws ib daim luam.

## until when it is kept, and who asked for it

film-kept-until = Lub tsev khaws nws mus txog { $date }, { $time }.
film-keep-longer = Khaws kom ntev dua
film-keep-days = Hnub suav txij tam sim no: { $count }
film-keep-set = Khaws ntev li ntawd
film-asked = Pes tsawg zaus cov neeg tso siab tau txais feem ntawm nws tus yuam sij: { $count }
film-gone = Lub tsev tsis khaws zaj yees duab no lawm.

## taken back

film-erase = Rho tawm txhua qhov
film-erase-why = Yuav tsis muaj leej twg qhib tau lawm, cov neeg tso siab los qhib tsis tau. Thaum qhov no tawm hauv lub xov tooj lawm, thim tsis tau.
film-erase-copies = Lwm lub tsev uas muaj ib daim luam los kuj rho tawm thaum lawv hnov. Leej twg tau qhib lawm ces nws muaj lawm.
film-erase-keeps = Khaws kuv daim luam hauv lub xov tooj no
film-erase-hold = Tuav kom rho tawm
film-erase-again = Nias dua kom rho tawm
film-erase-not = Tsis txhob rho tawm
film-erasing = Thim lawm. Tsis muaj dab tsi mus lawm, thiab yuav qhia lub tsev thaum muaj kab.
film-erased = Rho tawm lawm thaum { $date }, { $time }.
film-copy-gone = Twb rho tawm ntawm { $house } lawm thiab: lub tsev ntawd kos npe tias li ntawd thaum { $date }, { $time }.
film-copy-waits = { $house } muaj ib daim luam thiab tseem tsis tau qhia tias twb rho tawm lawm. Tos txij thaum { $date }, { $time }.
film-copy-unlisted = Ib lub tsev uas tsis muaj npe hauv lub zej zog phau ntawv muaj ib daim luam, los yog tau muaj. Tsis muaj leej twg ntawm no kuaj tau tias rho tawm lawm los tsis tau.
film-copy-none = Lub zej zog lub tsev tsis hais txog lwm lub tsev uas muaj ib daim luam.
film-erased-promised = Tias rho tawm lawm yuav ua pov thawj tau hauv ob peb feeb, lossis thaum koj qhib Tocsin dua.
film-erased-provable = Tias rho tawm lawm ua pov thawj tau txij li { $date }, { $time }.
film-erased-receipt = Khaws pov thawj tias rho tawm
film-slip = Khaws daim ntawv rho tawm
film-slip-why = Yog lub xov tooj no ploj, daim ntawv tseem rho tau zaj yees duab. Leej twg muaj nws rho tau xwb, ua tsis tau lwm yam; khaws rau lwm qhov.

## a receipt that somebody shows

receipt-title = Daim ntawv txais ntawm ib zaj yees duab
receipt-broken = Daim ntawv txais no puas lossis tsis tiav.
receipt-other-town = Daim ntawv txais no yog lwm lub zej zog li. Qhib nws cov code hauv lub xov tooj ntawm lub zej zog ntawd.
receipt-film = Zaj yees duab
receipt-parts = Cov feem uas lub tsev muaj
receipt-commitment = Nws kab hauv phau ntawv
receipt-due = Cog lus ua ntej
receipt-looking = Tab tom tshuaj nrog lub tsev…
receipt-signed = Phau ntawv ntawm lub zej zog no tau kos npe rau lo lus cog.
receipt-false = Qhov no phau ntawv ntawm lub zej zog no tsis tau kos npe. Nws tsis ua pov thawj dab tsi.
receipt-in-ledger = Nws nyob hauv phau ntawv. Thaum qhib zaj yees duab, nws qhia seb ntau npaum ntawd twb muaj thaum ntawd thiab tsis tau hloov.
receipt-not-there = Nws tsis nyob hauv phau ntawv, lossis tseem tsis tau.
receipt-no-line = Tam sim no nug lub tsev tsis tau.
receipt-again = Saib dua
