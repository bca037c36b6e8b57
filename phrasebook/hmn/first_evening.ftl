## founding from afar, and the founder's first evening

found-risk-title = Nplooj no los ntawm lwm lub tshuab
found-risk = Tus uas khiav lub tsev, los yog tus nkag tau rau hauv, kho tau nplooj no kom xa lub hauv paus yuam sij mus lwm qhov. Tus muaj lub hauv paus yuam sij hais lus tau sawv cev koj lub zos. Koj yuav tsis paub.
found-risk-stays = Daim npav, cov ntaub ntawv kaw thiab nws cov lus ua ntawm no thiab yeej tsis xa mus rau lub tsev. Tsuas yog thawj cov lus tshaj tawm xwb thiaj mus.
found-risk-know = Kuv paub leej twg khiav lub tsev no, thiab kuv yeem txais qhov phom sij no
found-risk-go = Tsim lub zos ntawm no
found-risk-safer = Kev nyab xeeb dua
found-risk-no-lock = Qhov chaw nyob no tsis muaj TLS tiv thaiv: ntawm no browser tsis ua yuam sij li.
found-where-hint = Ob tug naj npawb xws li 60.17, 24.94. Feem ntau daim ntawv qhia kev qhia lawv thaum koj nias ib qho chaw ntev.
found-where-not = Cov no tsis yog ob tug naj npawb ntawm ib qho chaw, xws li 60.17, 24.94.
error-found-no-position = Lub cuab yeej no tsis qhia tias nws nyob qhov twg. Ntaus ob tug naj npawb los ntawm daim ntawv qhia kev.
evening-title = Koj thawj hmo
evening-progress = { $done } ntawm { $of } tiav lawm
evening-my-role = Txais ob lub luag haujlwm rau lub xov tooj no
evening-others-role = Cov txuas luag haujlwm rau ob tug ntxiv
evening-drill = Mus rau lub rooj saib xyuas: Kev xyaum
evening-posters = Luam kaum daim ntawv dai phab ntsa
poster-how-many = Pes tsawg?
poster-count =
    { $count ->
        [1] Ib daim ntawv
       *[other] { $count } daim ntawv
    }
