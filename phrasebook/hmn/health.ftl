# checked-by-speaker: no

## town health: who can mend it, and where

health-by-you = Koj kho tau.
health-by-two = Ob tug saib xyuas kho tau.
health-by-root = Tus uas tuav lub hauv paus kho tau, los yog ob tug saib xyuas tom qab ob hnub.
health-by-her = Tus neeg ntawd kho tau nrog ib qho txuas lub luag hauj lwm tshiab.
health-to-invites = Mus rau cov txuas
health-to-town-app = Mus rau lub app
health-to-rules = Mus rau cov cai thiab tus saib xyuas
health-mirrors =
    { $count ->
       *[other] { $count } lub tsom iav muab cov kev ceeb toom kos npe thaum lub tsev Tocsin ntsiag to.
    }
health-no-mirror = Tsis muaj tsom iav: thaum lub tsev Tocsin ntsiag to, tsis muaj lwm tus muab cov kev ceeb toom kos npe.
health-invites =
    { $count ->
       *[other] { $count } qho kev caw tseem qhib; thawj qho xaus { $time }.
    }

## one line of it for whoever holds a role

health-line =
    { $days ->
        [0] Tsis muaj leej twg tau lees paub los zov.
       *[other] Lub zos tseem zov tau { $days } hnub ntxiv.
    }
health-line-fine = Txhua yam zoo.
health-line-tell = Qhia rau ib tug saib xyuas: { $what }
health-line-later = Tsis muaj dab tsi ceev. Thaum ib tug saib xyuas muaj sij hawm: { $what }
health-word-horizon = yuav tsum muaj yuam sij tshiab.
health-word-app = lub app tseem tsis tau kos npe.
health-word-stewards = tsuas muaj ib tug saib xyuas.
health-word-desk = tsis muaj rooj zov mus li.
health-word-mirrors = tsis muaj tsom iav.
health-word-pending = ib qho kev hloov tos 48 teev; puas yog koj?

## what the house says of itself

health-house-films = Lub tsev poob cov feem ntawm cov yees duab lawm. Nws nug lwm lub tsev uas khaws ib daim luam; leej twg qhib yuav pom qhov uas ploj.
health-house-split = Ib lub zos uas lub tsev no saib nws phau ntawv tau qhia ob phau uas tsis zoo ib yam. Pov thawj khaws cia lawm; qhia rau lub zos ntawd.
health-house-rolled-back = Lub zos phau ntawv nres lawm: lub tsev no yog ib daim luam qub ntawm lub zos. Yam tshiab tsis muaj pov thawj mus txog thaum txiav txim siab.
health-house-other = Lub tsev hais tias nws muaj teeb meem: { $code }. Nws cov lus txib tocsin doctor qhia tias yuav ua li cas.
