## what a sighting is made of

size = Muaj pes tsawg?
size-one = Ib
size-few = 2 txog 5
size-several = 6 txog 20
size-many = Ntau tshaj 20

activity = Muaj dab tsi tshwm sim?
activity-standing-by = Sawv tos
activity-stopping-people = Nres neeg
activity-knocking-on-doors = Khob qhov rooj
activity-entering = Nkag mus
activity-taking-someone = Coj ib tug neeg mus
activity-spreading = Tab tom kis mus
activity-road-closed = Kev raug kaw
activity-damage = Puas tsuaj
activity-leaving = Tab tom tawm mus
activity-other = Lwm yam

uniform = Lawv hnav dab tsi?
uniform-plain = Khaub ncaws niaj hnub
uniform-police = Khaub ncaws tub ceev xwm
uniform-marked-vest = Tsho muaj ntawv sau
uniform-military = Khaub ncaws tub rog
uniform-work-clothes = Khaub ncaws ua hauj lwm
uniform-not-seen = Kuv tsis pom

equipment = Lawv muaj dab tsi nrog?
equipment-vehicles = Tsheb
equipment-breaching = Twj tsoo qhov rooj
equipment-dogs = Dev
equipment-aircraft = Dav hlau kiv tshuab los yog drone
equipment-flames-or-smoke = Nplaim taws los yog pa taws
equipment-water = Dej
equipment-none-seen = Tsis pom dab tsi

## verdict

verdict-confirmed = Yog li ntawd
verdict-not-it = Tsis yog
verdict-cannot-tell = Kuv paub tsis tau

## question, answer

question-still-there = Tseem nyob ntawd lov?
question-which-side = Nyob sab twg ntawm txoj kev?
question-seen-by-you = Koj puas pom koj tus kheej?
question-how-many-now = Tam sim no muaj pes tsawg?
question-can-you-be-called-on = Peb puas rov nug koj tau?
question-are-you-safe = Koj puas nyab xeeb?
answer-yes = Yog
answer-no = Tsis yog
answer-not-any-more = Tsis yog lawm
answer-north = Sab qaum teb
answer-east = Sab hnub tuaj
answer-south = Sab qab teb
answer-west = Sab hnub poob
answer-more = Ntau dua
answer-fewer = Tsawg dua
answer-same = Ib yam
answer-i-do-not-know = Kuv tsis paub

## role, preset

role-verifier = Tus txheeb xyuas
role-dispatcher = Tus xa ceeb toom
role-legal-observer = Tus ua pov thawj raws cai
preset-street = Txoj kev (txog 12 leej)
preset-network = Pab koom tes (txog 100 leej)
preset-city = Nroog
