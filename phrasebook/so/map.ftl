# checked-by-speaker: no

## the map

map-title = Khariidad
map-near-me = Waxa ii dhow, khariidadda dusheeda
map-nearer = Soo dhowee
map-further = Fogee
map-here = Muuji meesha aan joogo
map-here-waiting = Waxaa la raadinayaa meesha aad joogto. Telefoonkan ayay ku hadhaysaa.
map-here-failed = Telefoonku ma sheegayo meesha uu joogo.
map-keys = Khariidadda. Furayaasha fallaadhuhu way dhaqaajiyaan, lagu dar iyo laga jar way soo dhoweeyaan ama fogeeyaan.
map-keys-choose = Khariidadda. Furayaasha fallaadhuhu way dhaqaajiyaan, lagu dar iyo laga jar way soo dhoweeyaan ama fogeeyaan, Enter wuxuu qaataa meesha dhexe.
map-scale = Xariiqani waa { $length }
map-metres = { $metres } m
map-kilometres = { $kilometres } km
map-middle-near = Bartamaha: agagaarka { $name }.
map-middle-from-home = { $distance } dhanka { $direction } ee meeshaada.
map-way = { $distance } dhanka { $direction }, xariiq toosan.
map-way-where = Taabo “Muuji meesha aan joogo”, xariiq ayaa jidka ku tusi doonta. Meeshaadu telefoonkan ayay ku hadhaysaa.
map-your-place = Meeshaada
map-nothing = Wax socda oo khariidaddani muujin karto ma jiraan.
map-list = Liis
map-offer = Khariidad xaafadda ah ayaa jirta: { $size } MB.
map-offer-newer = Xaafaddu waxay leedahay khariidad ka cusub: { $size } MB.
map-offer-part = Khariidadda xaafadda: { $have } oo ka mid ah { $size } MB ayaa halkan jooga.
map-offer-progress = Inta khariidadda ka mid ah ee timid
map-offer-why = Mar keliya ayaa la soo dejiyaa, iyadoo dhan, ka dibna xiriir la’aan ayay u shaqaysaa. Sidaas darteed cidna ma arki karto meesha aad fiirinayso.
map-offer-get = Soo deji khariidadda
map-offer-go-on = Sii wad soo dejinta
map-offer-stop = Jooji
map-offer-no-line = Guriga lama xiriiri karo. Waxa yimid way joogayaan; mar dambe sii wad.
map-offer-not-here = Gurigu weli khariidadda ma hayo. Mar dambe isku day.
map-offer-no-room = Telefoonkan meel bannaan uma hayo.
map-offer-other-file = Gurigani wuxuu bixiyay fayl ka duwan kii xaafaddu saxiixday. Waa la tuuray. U sheeg masuul.
place-map = Meesha khariidadda ku taal
place-map-hint = Taabo meesha. Dadka kale waxay arkaan aagga ku wareegsan, ma aha barta saxda ah.
settings-map = Khariidadda xaafadda
settings-map-here = Khariidaddu telefoonkan ayay ku jirtaa: { $size } MB. Xiriir la’aan ayay u shaqaysaa.
settings-map-none = Xaafaddani weli khariidad ma laha. Fogaanta waxaa lagu muujiyaa giraangirooyin.
settings-map-delete = Ka tirtir telefoonkan
