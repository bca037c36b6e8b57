# checked-by-speaker: no

## a spreadsheet being looked through before it is brought

sheet-waits = Nws tos ntawm no hauv koj lub xauv kom txog thaum koj coj tuaj lossis muab tso tseg. Yam koj kho tsis ploj thaum lub xauv kaw.
sheet-language = Hom lus, thaum tsis muaj kab twg hais
sheet-language-of-all = li xaiv saum toj rau tag nrho
sheet-away = Muab lub rooj sau no tso tseg tsis coj tuaj
sheet-rows = Cov kab, li lawv yuav zoo
sheet-look-at = Yuav tsum saib: { $count }
sheet-all-rows = Tag nrho: { $count }
sheet-all-clear = Txhua kab meej lawm.
sheet-twin-phone = Tib tus xov tooj li { $who }. Tso ib kab tseg, lossis coj ob kab tuaj thiab koom tom qab.
sheet-twin-address = Tib qhov chaw nyob li { $who }. Tej zaum ib tsev neeg, tej zaum ob tsev hauv ib lub tsev.
sheet-twin-both = Tib tus xov tooj thiab chaw nyob li { $who }. Tso ib kab tseg, lossis coj ob kab tuaj thiab koom tom qab.
sheet-twin-line = kab { $line }, { $name }
sheet-twin-here = { $name }, uas nyob ntawm lub rooj lawm
sheet-correct = Kho
sheet-corrected = Kho lawm
aid-language-unknown = tsis paub hom lus
aid-people-unknown = tsis paub pes tsawg leej
desk-aid-spreadsheet-begun = Muaj ib daim pib lawm tos koj
