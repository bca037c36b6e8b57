# checked-by-speaker: no

## the page behind a driver's link

trip-title = Ib zaug mus
trip-look = Saib seb qhib lawm
trip-closed = Qhov txuas no tsis qhia dab tsi ntawm no. Lwm lub xov tooj tau qhib lawm, los yog tsis tau txog sij hawm los yog dhau lawm. Nug tus xa tuaj rau koj.
trip-why = Pom hauv lub xov tooj no xwb, ntev tshaj yog ob teev. Cia nplooj no qhib; tsis khaws dab tsi ntawm no.
trip-done = Tiav lawm. Qhov chaw nyob ploj ntawm lub xov tooj no. Ua tsaug.
trip-done-untold = Tiav lawm. Qhov chaw nyob ploj ntawm lub xov tooj no. Qhia tsis tau lub rooj pab: thov qhia tus xa qhov txuas rau koj.
trip-untold = Qhia tsis tau lub rooj pab ntawm no. Hu rau tus xa qhov txuas rau koj.
