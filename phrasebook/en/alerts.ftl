## event: the kind of danger, as a title

event-checkpoint = Checkpoint
event-raid = Raid
event-taking = Someone is being taken
event-eviction = Eviction
event-hate-attack = Hate attack
event-fire = Fire
event-flood = Flood
event-extreme-cold = Extreme cold
event-extreme-heat = Extreme heat
event-storm = Storm
event-smoke = Smoke in the air
event-power-outage = Power cut
event-water-outage = No safe tap water
event-gas-leak = Gas leak
event-network-outage = Phones and internet down
event-unknown = Warning (new kind)

## near: the first sentence of a notice

near-checkpoint = Checkpoint nearby.
near-raid = Raid nearby.
near-taking = Someone is being taken nearby.
near-eviction = Eviction nearby.
near-hate-attack = Hate attack nearby.
near-fire = Fire nearby.
near-flood = Flood nearby.
near-extreme-cold = Dangerous cold here.
near-extreme-heat = Dangerous heat here.
near-storm = Dangerous storm here.
near-smoke = Smoke in the air here.
near-power-outage = Power is out here.
near-water-outage = No safe tap water here.
near-gas-leak = Gas leak nearby.
near-network-outage = Phones and internet are down here.
near-unknown = Warning nearby (new kind).

## response_type: as a label

response-type-avoid = Stay away
response-type-shelter = Stay inside
response-type-evacuate = Leave
response-type-monitor = Stay alert
response-type-all-clear = All clear

## do: what to do, in general and where a kind needs its own words

do-avoid = Avoid the area.
do-shelter = Stay inside.
do-evacuate = Leave the area now. Help those who cannot go alone.
do-monitor = Stay alert. Look here again for news.
do-all-clear = You can go about your day.

do-taking-monitor = Keep your distance. Note the time and place. Do not step in between.
do-eviction-monitor = The household may want company. Ask before you come.
do-hate-attack-shelter = Stay inside. Call someone you trust.
do-fire-evacuate = Leave now. Close doors behind you. Do not use lifts.
do-flood-evacuate = Go to higher ground. Do not walk or drive through water.
do-extreme-cold-shelter = Stay warm. Look in on neighbours who live alone.
do-extreme-heat-shelter = Stay cool and drink water. Look in on neighbours who live alone.
do-storm-shelter = Stay inside, away from windows.
do-smoke-shelter = Stay inside. Close the windows. Cover your nose and mouth outside.
do-power-outage-monitor = Look in on neighbours who need power for medical devices.
do-water-outage-avoid = Do not drink from the tap. Boiling may not be enough.
do-gas-leak-evacuate = Leave now. No flames, no switches, no phones inside.
do-network-outage-monitor = Look in on neighbours. Meet at the usual place.

## certainty, urgency, severity, status, message_type

certainty-observed = Confirmed
certainty-possible = Unconfirmed
unconfirmed = Unconfirmed: one watcher reports this, and it is being checked.
urgency-immediate = Now
urgency-expected = Soon
urgency-future = Later
urgency-past = Over
urgency-unknown = Time unknown
severity-extreme = Extreme
severity-severe = Severe
severity-moderate = Moderate
severity-minor = Minor
severity-unknown = Not known how bad
status-actual = Real
status-exercise = Exercise
status-test = Test
exercise = EXERCISE. This is practice. Nothing is happening.
test-notice = TEST. This only checks that your phone can ring.
message-type-alert = Alert
message-type-update = Update
message-type-cancel = Cancelled

## endings

all-clear = All clear. { $event }: it is over.
reported-over = Reported over: { $event }. A second person is checking.
cancelled = Cancelled: { $event }. We were wrong. Sorry for the alarm.
expired = Ended by its own clock: { $event }.
updated = Update: { $event }.

## when and where

until = Until { $time }.
from-until = From { $from } until { $until }.
within = Within { $metres } m of the marked place.
elsewhere =
    { $count ->
        [one] One alert elsewhere in town. Not near you.
       *[other] { $count } alerts elsewhere in town. None near you.
    }
forked = Two versions of this alert are going round. This is the more careful one.

## checked: nine of ten end so

checked-delivery = it was a delivery
checked-ordinary-patrol = it was an ordinary patrol passing by
checked-work-crew = it was a work crew
checked-ambulance-or-fire-crew = it was an ambulance or fire crew
checked-private-security = it was private security
checked-nothing-there = nothing there any more
checked-neighbours-own-event = it was the neighbours' own event
checked-drill = it was a drill
checked-already-reported = it was already reported
checked-it-was = Checked: { $what }.
checked-thanks = Thank you for looking out.
