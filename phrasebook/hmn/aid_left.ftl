# checked-by-speaker: no

## who can no longer come, and the doors that are open in her name

left-title = Leej twg tuaj tsis tau lawm
left-her = { $name } tuaj tsis tau lawm. Cov qhov rooj yuav tsum muab rau lwm tus: { $doors }
left-somebody = Ib tug neeg pab tau rho nws txoj kev pab thiab tuaj tsis tau lawm. Cov qhov rooj yuav tsum muab rau lwm tus: { $doors }
left-free = Muab rov qab thiab nrhiav lwm tus

## a door that nobody knows

aid-part-nowhere = Tsis xa leej twg mus rau qhov chaw uas tsis tau hais. Nug qhov twg, sau dua los ntawm xov tooj, thiab muab ob daim sib koom.
many-nowhere = Tsis muaj qhov chaw, yog li xa tsis tau leej twg: { $count }

## how the desk reaches whoever is followed

leg-reach = Rooj pab hu tau koj li cas ntawm kev (xaiv tau)
leg-reach-why = Piv txwv li ib tug xov tooj. Nws nyob hauv lub xov tooj no thiab ploj nrog txoj kev no. Rooj pab nyeem nws tsuas yog thaum koj nias tias muaj neeg lawv koj qab.
look-reach = Hu tau nws ntawm no:
