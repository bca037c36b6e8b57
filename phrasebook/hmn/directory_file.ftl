# checked-by-speaker: no

## ib daim ntawv teev chaw los ntawm lub rooj sau, thiab qhov chaw nyob qhov twg hauv daim ntawv qhia chaw

dir-columns-why = Txhua tus yuav nyeem qhov koj xaiv ntawm no. Tsis txhob muab tus uas qhia koj, thiab cov lus nej sau rau nej xwb.
dir-column-none = tsis muab
dir-column-id = Tus lej hauv lwm daim ntawv teev
dir-column-latitude = Latitude
dir-column-longitude = Longitude
dir-take =
    { $count ->
        [0] Tsis muaj chaw muab
        [1] Muab ib qho chaw
       *[other] Muab { $count } qho chaw
    }
dir-more-file = Muab ntxiv los ntawm ib cov ntaub ntawv
dir-save-csv = Khaws ua rooj sau (CSV)
dir-problem-hours = { $where }: cov sij hawm nyeem tsis tau nyob ua lus
dir-problems-more = Qhia ntxiv lwm kab
dir-pin = Hauv daim ntawv qhia chaw
dir-pin-asks = Qhov chaw nyob hloov lawm. Lub cim puas tseem nyob qhov uas yuav tsum mus?
dir-pin-right = Lub cim yog lawm
dir-pin-away = Tshem lub cim
dir-pin-how = Nias daim ntawv qhia chaw ntawm qhov rooj.
error-directory-other-zone = Cov sij hawm hauv daim ntawv teev no yog lwm thaj tsam sij hawm. Pib ib daim tshiab nrog nws.
error-directory-too-many = Ib daim ntawv teev muaj tsis pub tshaj 2000 qho chaw. Tshem qee qhov ua ntej.
error-table-no-text = Qhov no tsis yog lub rooj sau ntawv. Hauv koj lub program xaiv “Save as”, ces CSV.
