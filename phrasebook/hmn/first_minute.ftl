## the first minute, and one alert by itself

what-this-is = Ntawm no cov neeg zej zog ceeb toom rau ib leeg. Koj lub xov tooj kuaj txhua lo lus ceeb toom; lub tsev uas xa yeej nyeem tsis tau koj cov lus thiab tsis paub koj nyob qhov twg.
what-read = Nkag siab lawm
what-why = Vim li cas kuv ntseeg tau?
alert-more = Qhov txuas, luam, ntaub ntawv
copied = Luam lawm
alert-title = Ib lo lus ceeb toom
alert-gone = Lo lus ceeb toom no xaus lawm, los yog lub xov tooj no tsis tau hnov.
alert-checked-here = Lub xov tooj no tau kuaj leej twg kos npe lawm.
alert-hand-on = Xa rau lwm tus
alert-copy = Luam cov lus thiab qhov txuas
alert-sent = Xa thaum { $date }.
alert-file-why = Cov ntaub ntawv ua pov thawj: tus muaj nws kuaj tau leej twg kos npe.
alert-here-only = Tsis muaj QR: qhov chaw nyob no siv tau rau lub tshuab no xwb.
