## event

event-checkpoint = Bar koontarool
event-raid = Hawlgal baaris
event-taking = Qof baa la kaxaynayaa
event-eviction = Guri ka saarid
event-hate-attack = Weerar nacayb
event-fire = Dab
event-flood = Daad
event-extreme-cold = Qabow daran
event-extreme-heat = Kulayl daran
event-storm = Duufaan
event-smoke = Qiiq hawada ku jira
event-power-outage = Koronto la’aan
event-water-outage = Biyaha tuubada lama cabbi karo
event-gas-leak = Gaas daadanaya
event-network-outage = Telefoon iyo internet la’aan
event-unknown = Digniin (nooc cusub)

## near

near-checkpoint = Bar koontarool ayaa kuu dhow.
near-raid = Hawlgal baaris ayaa kuu dhow.
near-taking = Qof baa agagaarkaaga laga kaxaynayaa.
near-eviction = Qof baa agagaarkaaga guri laga saarayaa.
near-hate-attack = Weerar nacayb ayaa kuu dhow.
near-fire = Dab ayaa kuu dhow.
near-flood = Daad ayaa kuu dhow.
near-extreme-cold = Qabow khatar ah ayaa halkan ka jira.
near-extreme-heat = Kulayl khatar ah ayaa halkan ka jira.
near-storm = Duufaan khatar ah ayaa halkan ka jirta.
near-smoke = Qiiq ayaa hawada halkan ku jira.
near-power-outage = Korontadu halkan way ka go’an tahay.
near-water-outage = Biyaha tuubada halkan lagama cabbi karo.
near-gas-leak = Gaas daadanaya ayaa kuu dhow.
near-network-outage = Telefoonka iyo internetku halkan way ka go’an yihiin.
near-unknown = Digniin ayaa kuu dhow (nooc cusub).

## response_type

response-type-avoid = Ka fogow
response-type-shelter = Gudaha joog
response-type-evacuate = Ka bax
response-type-monitor = Feejignow
response-type-all-clear = Khatartii way dhammaatay

## do

do-avoid = Ka fogow aagga.
do-shelter = Gudaha joog.
do-evacuate = Hadda ka bax aagga. Caawi kuwa aan keligood bixi karin.
do-monitor = Feejignow. Halkan mar kale ka eeg wararka.
do-all-clear = Waad sii wadan kartaa maalintaada.

do-taking-monitor = Masaafo ka joog. Qor waqtiga iyo goobta. Ha dhex gelin.
do-eviction-monitor = Qoyska waxaa laga yaabaa inuu doonayo cid la joogta. Weydii intaadan iman.
do-hate-attack-shelter = Gudaha joog. Wac qof aad ku kalsoon tahay.
do-fire-evacuate = Hadda ka bax. Albaabbada xir markaad baxdo. Wiishka ha isticmaalin.
do-flood-evacuate = Tag meel sare. Biyaha ha dhex socon, hana dhex wadin baabuur.
do-extreme-cold-shelter = Isku ilaali diirimaad. Soo eeg deriska keligood nool.
do-extreme-heat-shelter = Meel qabow joog, biyana cab. Soo eeg deriska keligood nool.
do-storm-shelter = Gudaha joog, daaqadahana ka fogow.
do-smoke-shelter = Gudaha joog. Daaqadaha xir. Bannaanka sanka iyo afka ku dabool.
do-power-outage-monitor = Soo eeg deriska u baahan koronto qalab caafimaad.
do-water-outage-avoid = Biyaha tuubada ha cabbin. Karkarintu waxaa laga yaabaa inaysan ku filnayn.
do-gas-leak-evacuate = Hadda ka bax. Gudaha dab ha ku shidin, badhan koronto ha taaban, telefoonna ha isticmaalin.
do-network-outage-monitor = Deriskaaga soo eeg. Ku kulma goobta caadiga ah.

## certainty, urgency, severity, status, message_type

certainty-observed = La xaqiijiyay
certainty-possible = Aan la xaqiijin
unconfirmed = Aan la xaqiijin: hal qof oo heegan ah ayaa sheegay, waana la hubinayaa.
urgency-immediate = Hadda
urgency-expected = Dhowaan
urgency-future = Goor dambe
urgency-past = Way dhammaatay
urgency-unknown = Waqtiga lama yaqaan
severity-extreme = Aad iyo aad u daran
severity-severe = Daran
severity-moderate = Dhexdhexaad
severity-minor = Fudud
severity-unknown = Darnaanta lama yaqaan
status-actual = Run
status-exercise = Layli
status-test = Tijaabo
exercise = LAYLI. Waa tababar. Waxba ma dhacayaan.
test-notice = TIJAABO. Waxay hubinaysaa oo keliya in telefoonkaagu dhici karo.
message-type-alert = Digniin
message-type-update = Cusboonaysiin
message-type-cancel = La joojiyay

## endings

all-clear = Khatartii way dhammaatay. { $event }: way dhammaatay.
reported-over = Waxaa la sheegay inay dhammaatay: { $event }. Qof labaad ayaa hubinaya.
cancelled = La joojiyay: { $event }. Waan qaldannay. Waan ka xunnahay qaylo-dhaanta.
expired = Waqtigeedii ayay ku ekayd: { $event }.
updated = Cusboonaysiin: { $event }.

## when and where

until = Ilaa { $time }.
from-until = Laga bilaabo { $from } ilaa { $until }.
within = { $metres } m gudahood goobta la calaamadeeyay.
elsewhere =
    { $count ->
        [one] Hal digniin ayaa ka jirta meel kale oo xaafadda ah. Kuuma dhowa.
       *[other] { $count } digniinood ayaa ka jira meelo kale oo xaafadda ah. Midna kuuma dhowa.
    }
forked = Laba nooc oo digniintan ah ayaa la faafinayaa. Tani waa ta ka taxaddar badan.

## checked

checked-delivery = waxay ahayd alaab la keenayay
checked-ordinary-patrol = waxay ahayd roondo caadi ah oo marayay
checked-work-crew = waxay ahaayeen shaqaale
checked-ambulance-or-fire-crew = waxay ahayd ambalaas ama dab-damis
checked-private-security = waxay ahaayeen ilaalo gaar loo leeyahay
checked-nothing-there = waxba halkaas kuma harin
checked-neighbours-own-event = waxay ahayd xaflad deriska laftoodu leeyihiin
checked-drill = waxay ahayd layli
checked-already-reported = hore ayaa loo soo sheegay
checked-it-was = La hubiyay: { $what }.
checked-thanks = Waad ku mahadsan tahay feejignaantaada.
