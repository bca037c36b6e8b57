# checked-by-speaker: no
## cov feem ntawm yuam sij uas tsis haum

error-witness-stale = Lub xov tooj lub moos thiab lub tsev Tocsin lub moos tsis sib thooj. Teeb lub moos thiab sim dua.
error-witness-shares = Cov feem no tsis yog daim yees duab no li.
error-witness-shares-few = Cov feem no tsawg dhau, qhib tsis tau daim yees duab.
error-witness-other-case = Qhov no teb lwm tus qhov nug, tsis yog qhov no.
error-witness-other-film = Qhov no yog lwm daim yees duab li.
error-witness-other-seat = Ib tug neeg tuav yuam sij xa ib feem uas tsis yog nws li, los yog tsis yog qhov nws kos npe rau. Nug nws lwm txoj kev.
error-witness-part-twice = Ob daim sib txawv ntawm daim yees duab no muaj tib tus lej. Ib daim yog cuav.
cosign-trustees = Hloov tias leej twg qhib cov yees duab ua ke, thiab yees duab li cas.
cosign-cosigners = Hloov lub zos phau teev: leej twg koom kos npe, thiab leej twg ntaus sij hawm rau.
