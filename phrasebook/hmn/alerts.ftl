## event

event-checkpoint = Chaw nres kuaj
event-raid = Tuaj ntes neeg
event-taking = Lawv tab tom coj ib tug neeg mus
event-eviction = Raug ntiab tawm tsev
event-hate-attack = Kev tawm tsam vim kev ntxub
event-fire = Hluav taws kub
event-flood = Dej nyab
event-extreme-cold = Huab cua no heev
event-extreme-heat = Huab cua kub heev
event-storm = Cua daj cua dub
event-smoke = Pa taws hauv huab cua
event-power-outage = Hluav taws xob tu
event-water-outage = Dej kais haus tsis tau
event-gas-leak = Roj gas xau
event-network-outage = Xov tooj thiab internet tu
event-unknown = Kev ceeb toom (hom tshiab)

## near

near-checkpoint = Muaj chaw nres kuaj nyob ze.
near-raid = Muaj neeg tuaj ntes neeg nyob ze.
near-taking = Lawv tab tom coj ib tug neeg mus nyob ze.
near-eviction = Muaj neeg raug ntiab tawm tsev nyob ze.
near-hate-attack = Muaj kev tawm tsam vim kev ntxub nyob ze.
near-fire = Hluav taws kub nyob ze.
near-flood = Dej nyab nyob ze.
near-extreme-cold = Huab cua no txaus ntshai ntawm no.
near-extreme-heat = Huab cua kub txaus ntshai ntawm no.
near-storm = Cua daj cua dub txaus ntshai ntawm no.
near-smoke = Muaj pa taws hauv huab cua ntawm no.
near-power-outage = Hluav taws xob tu ntawm no.
near-water-outage = Dej kais ntawm no haus tsis tau.
near-gas-leak = Roj gas xau nyob ze.
near-network-outage = Xov tooj thiab internet tu ntawm no.
near-unknown = Muaj kev ceeb toom nyob ze (hom tshiab).

## response_type

response-type-avoid = Nyob kom deb
response-type-shelter = Nyob hauv tsev
response-type-evacuate = Khiav tawm
response-type-monitor = Ceev faj
response-type-all-clear = Tsis muaj kev phom sij lawm

## do

do-avoid = Tsis txhob mus cheeb tsam ntawd.
do-shelter = Nyob hauv tsev.
do-evacuate = Tawm hauv cheeb tsam tam sim no. Pab cov uas mus tsis tau ib leeg.
do-monitor = Ceev faj. Rov saib ntawm no kom paub xov tshiab.
do-all-clear = Koj mus ua koj tej hauj lwm tau lawm.

do-taking-monitor = Nyob kom deb. Sau sij hawm thiab qhov chaw cia. Tsis txhob mus thaiv nruab nrab.
do-eviction-monitor = Tsev neeg no tej zaum xav tau neeg nrog nyob. Nug ua ntej koj tuaj.
do-hate-attack-shelter = Nyob hauv tsev. Hu rau ib tug neeg koj ntseeg.
do-fire-evacuate = Tawm tam sim no. Kaw qhov rooj tom qab koj. Tsis txhob caij lub elevator.
do-flood-evacuate = Mus rau qhov chaw siab. Tsis txhob taug kev los yog tsav tsheb hla dej.
do-extreme-cold-shelter = Nyob kom sov. Mus saib cov neeg zej zog uas nyob ib leeg.
do-extreme-heat-shelter = Nyob kom txias thiab haus dej. Mus saib cov neeg zej zog uas nyob ib leeg.
do-storm-shelter = Nyob hauv tsev, kom deb ntawm qhov rais.
do-smoke-shelter = Nyob hauv tsev. Kaw qhov rais. Yog nyob sab nraud, npog qhov ntswg thiab qhov ncauj.
do-power-outage-monitor = Mus saib cov neeg zej zog uas siv hluav taws xob rau cuab yeej kho mob.
do-water-outage-avoid = Tsis txhob haus dej kais. Muab rhaub los tej zaum tsis txaus.
do-gas-leak-evacuate = Tawm tam sim no. Hauv tsev tsis txhob taws hluav taws, tsis txhob nias khawm hluav taws xob, tsis txhob siv xov tooj.
do-network-outage-monitor = Mus saib cov neeg zej zog. Sib ntsib ntawm qhov chaw qub.

## certainty, urgency, severity, status, message_type

certainty-observed = Paub tseeb lawm
certainty-possible = Tsis tau paub tseeb
unconfirmed = Tsis tau paub tseeb: ib tug neeg zov qhia li no, thiab tab tom txheeb xyuas.
urgency-immediate = Tam sim no
urgency-expected = Sai sai no
urgency-future = Lwm lub sij hawm
urgency-past = Dhau lawm
urgency-unknown = Tsis paub sij hawm
severity-extreme = Phem kawg nkaus
severity-severe = Phem heev
severity-moderate = Nruab nrab
severity-minor = Me me
severity-unknown = Tsis paub phem npaum li cas
status-actual = Muaj tiag
status-exercise = Kev xyaum
status-test = Kev sim
exercise = KEV XYAUM. Qhov no yog xyaum xwb. Tsis muaj dab tsi tshwm sim.
test-notice = KEV SIM. Qhov no tsuas sim seb koj lub xov tooj puas nrov.
message-type-alert = Kev ceeb toom
message-type-update = Xov tshiab
message-type-cancel = Thim lawm

## endings

all-clear = Tsis muaj kev phom sij lawm. { $event }: dhau lawm.
reported-over = Muaj neeg hais tias dhau lawm: { $event }. Tus neeg thib ob tab tom txheeb xyuas.
cancelled = Thim lawm: { $event }. Peb yuam kev. Thov txim uas ua rau koj ceeb.
expired = Xaus raws nws lub sij hawm: { $event }.
updated = Xov tshiab: { $event }.

## when and where

until = Txog { $time }.
from-until = Txij { $from } txog { $until }.
within = Nyob li { $metres } m ntawm qhov chaw tau kos cim.
elsewhere =
    { $count ->
        [0] Tsis muaj kev ceeb toom lwm qhov hauv lub zos.
        [1] Muaj ib qho kev ceeb toom lwm qhov hauv lub zos. Tsis nyob ze koj.
       *[other] Muaj { $count } qho kev ceeb toom lwm qhov hauv lub zos. Tsis muaj ib qho nyob ze koj.
    }
forked = Muaj ob daim ntawm qhov kev ceeb toom no. Daim no yog daim ceev faj dua.

## checked

checked-delivery = yog neeg xa khoom
checked-ordinary-patrol = yog tub ceev xwm hla kev li qub
checked-work-crew = yog ib pab neeg ua hauj lwm
checked-ambulance-or-fire-crew = yog tsheb kho mob los yog neeg tua hluav taws
checked-private-security = yog neeg zov ntiag tug
checked-nothing-there = tsis muaj dab tsi ntawd lawm
checked-neighbours-own-event = yog cov neeg zej zog ua koob tsheej
checked-drill = yog kev xyaum
checked-already-reported = twb muaj neeg qhia lawm
checked-it-was = Txheeb xyuas lawm: { $what }.
checked-thanks = Ua tsaug uas koj pab saib.
