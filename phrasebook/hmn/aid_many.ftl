# checked-by-speaker: no

## who goes for many needs of one day; who could, counted

desk-aid-many = Npaj ntau yam ib zaug
desk-aid-many-why = Faib ib hnub tej kev xav tau rau txhua tus uas ua tau, thiab nug ua ke
many-why = Txhua tus uas ua tau raug npaj ob peb lub qhov rooj nyob ze. Tsis nug leej twg ua ntej koj hais. Tus uas twb mus rau lub sij hawm ntawd lawm tsis nyob hauv.
many-doors = Qhov rooj rau ib tug, ntau tshaj
many-items = Yam ntim rau txhua tus, ib kab ib yam
many-for = Rau cov no: { $count }
many-all = Khij tag nrho
many-none = Tsis khij li
many-nothing = Hnub ntawd thiab lub sij hawm ntawd tsis xav tau dab tsi, lossis lwm tus muaj lawm.
many-too-short = Yuav tsum muaj tsawg kawg ib nrab teev.
many-other-day = Rau lwm hnub lossis lwm lub sij hawm: { $count }
many-suggest = Faib: { $count }
many-proposed = Npaj xwb, tseem tsis tau nug leej twg
many-sum = Qhov rooj: { $doors }. Neeg: { $people }. Hnub { $day }.
many-without = Tseem tsis muaj leej twg rau: { $count }
many-count = Qhov rooj: { $count }
many-given-to = Leej twg mus
many-nobody = tsis muaj leej twg, tso tseg tam sim no
many-too-many = Ib tug neeg tau tshaj { $most } lub qhov rooj.
many-ask = Nug tag nrho: neeg { $people }, qhov rooj { $doors }
many-asked = Nug lawm: neeg { $people }, qhov rooj { $doors }. Cov lus teb tuaj rau hauv lub thawv. Thim rov qab tshem tag nrho.
many-unclaimed = Koj txais yam uas tseem tsis muaj leej twg muaj.
plan-could = { $all } leej tau muab qhov no. Ntawm lawv ua tau: { $could }
plan-against = { $why }: { $count }
plan-all = Qhia txhua tus: { $count }
many-used-up = Cov uas pab tau muaj pes tsawg lub qhov rooj raws li koj tso cai lawm. Rov qab mus tso cai ntxiv rau ib leeg zuj zus, los yog thov neeg pab ntxiv.
