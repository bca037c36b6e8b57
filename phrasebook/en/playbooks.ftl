# Rights cards: law differs from place to place. checked-by-lawyer: no

playbook-neighbourhood-safety = Neighbourhood safety
playbook-evictions = Evictions
playbook-weather-and-fire = Weather and fire
playbook-hate-incidents = Hate incidents
playbook-outages = Outages

whistle-three-short = Three short blasts
whistle-one-long = One long blast
whistle-none = No whistle

cap-area-around = Within { $metres } m of the marked point
cap-area-wide = A wide area of about { $metres } m; the exact place is not published

## before you send

checklist-still-there = Is it still there?
checklist-which-side = On which side of the street?
checklist-seen-not-heard = Did someone see it, not only hear of it?
checklist-danger-not-person = Does the alert say where the danger is, and nothing about a person?
checklist-no-names = No name, no house number, no car plate anywhere?
checklist-over-when = Who will tell us when it is over?
checklist-observers-called = Were legal observers called?
checklist-household-wants-it = Does the household want this alert?
checklist-those-hit-want-it = Do those who were attacked want this alert?
checklist-court-paper-seen = Did someone see the court paper and its date?
checklist-fire-service-called = Was the fire service called?
checklist-gas-service-called = Was the gas company called, from outside?
checklist-wind = Which way does the wind blow?
checklist-smell-where = Where is the smell strongest?
checklist-way-out = Which way out is dry?
checklist-official-word = What does the official warning say?
checklist-who-needs-help = Who nearby cannot leave or manage alone?
checklist-warm-rooms = Which warm rooms are open?
checklist-cool-rooms = Which cool rooms are open?
checklist-water-points = Where can people get water?
checklist-meeting-place = Where do people meet?

## rights cards

rights-street = In the street you may ask: am I free to go? If yes, walk away calmly.
rights-silence = You may stay silent. Say: I want to remain silent. I want a lawyer.
rights-door = You do not have to open the door. Ask through it who they are.
rights-warrant = Ask them to slide the paper under the door. Look for a judge's signature, your name and your address.
rights-witness = You may watch and film from a distance. Do not touch, do not block. Step back if you are told to.
rights-call = Call someone you trust. Say where you are, the time, and what you saw.
rights-eviction = Ask to see the court's paper. Without it nobody may put you out. Call a tenants' lawyer.
