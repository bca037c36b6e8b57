## founding

found-title = Found a town
found-why = A town is one bell with its own keys. You make its root key now, on this machine. It never reaches the house.
found-how-many = How many are you?
preset-street-rules = Everybody on watch may check and confirm; any two make an alert. Until three people hold roles, one is enough, and every screen says so.
preset-network-rules = Verifiers look, dispatchers approve: an alert needs both. Two stewards certify who may be on watch.
preset-city-rules = As in a network, for more people. Two stewards certify who may be on watch.
found-town = Your town
found-name = Name of the town
found-name-hint = Everybody sees it. Not the name of a person.
found-where = Roughly where
found-where-why = A field of several kilometres. It is public and only tells phones where to open the grid.
found-where-typed = Or two numbers from a map
found-placed = The place is set
found-languages = Languages people speak here
found-kinds = What do you want to warn of?
found-kinds-why = You can switch kinds off, never add one. This can be changed later.
found-lone-title = When only one person is awake
found-lone = One person alone may warn as “unconfirmed”: small area, 20 minutes at most
found-make-title = The root key
found-make-why = Next, this machine makes the root key. Have a printer or paper and a pen ready: the key leaves as a card and as a sealed file, and stays nowhere else.
found-make = Make the root key
found-keep = Keep the root
found-keep-why = Whoever has this card can speak for the town. Without it nobody can name new stewards. It is shown only now.
found-card = Root of { $town }
found-card-why = Keep it where you keep your passport. Split it among keepers at your first meeting.
found-file-words = These six words open the sealed file:
found-save-file = Save the sealed file
found-print-card = Print the card
found-copied = I have the card on paper
found-kept = I have both
found-ask = Is it on paper?
found-ask-why = Type these words from your card.
found-ask-word = Word { $number }
found-again = Show the card again
found-do = Found the town
found-done = { $town } is founded
found-evening-invite = Invite three neighbours tonight.
found-evening-role = Give yourself and two others a role, and certify them.
found-evening-drill = Play one exercise together.
found-evening-posters = Print ten posters with the address.
found-evening-split = At your first meeting split the root among keepers: on this machine, under Steward.
found-on = Invite people
found-by-kit = Found the town with the kit on your own computer:
found-by-tunnel = Or open this page as localhost, through a tunnel to the machine:

## stewarding

steward-title = Steward
steward-not-yet = This phone has steward keys, and the town does not list them yet. Show this code to whoever holds the root. It holds no secret.
steward-make-keys = Make steward keys on this phone
steward-make-keys-why = If you were asked to become a steward: this makes your keys and shows a code for whoever holds the root.
steward-requests = Who asks for a role
steward-no-requests = Nobody waits.
steward-know-them = Certify only whom you have asked yourself. Nobody else sees these names.
steward-windows =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    }
steward-asks-more = Asks for more than the link offered. Cannot be certified.
steward-replaces = { $name } has keys already: those end where the new ones begin.
steward-drop-request = Throw this request away
steward-certify =
    { $count ->
        [one] Certify 1 person
       *[other] Certify { $count } people
    }
steward-certify-first =
    { $count ->
        [one] Sign for 1 person and send to the second steward
       *[other] Sign for { $count } people and send to the second steward
    }
steward-certifying = Certifying
steward-waits-second = Signed by you. A second steward has to look and sign; her phone shows it.
steward-give-up = Give this up
steward-sent-to-second = Sent to the other stewards. One of them has to sign too.
steward-invites = Let people in
steward-address = Links lead to { $address }
steward-address-label = The address of your house
steward-address-hint = As neighbours type it, for example https://bell.example.org
steward-address-save = Use this address
steward-invite-one = A link for one person
steward-meeting-uses = How many people at the meeting?
steward-invite-meeting =
    { $uses ->
        [one] A QR code for 1 person, open for two hours
       *[other] A QR code for { $uses } people, open for two hours
    }
steward-role-link = A link for somebody with a role
steward-make-role-link = Make the role link
steward-link = Your link
steward-link-why = Give it only to whom it is for: hand to hand, or in a message that only she reads. It is secret until it is used.
steward-link-here-only = No QR code: this address works on this machine only. Set the address of your house below.
steward-take-here = Take this role on this phone
steward-given-out = Given out
invite-member = For one person
invite-meeting = For a meeting
invite-role = For a role
invite-joined = { $joined } of { $uses } joined.
invite-closed = Closed.
invite-close = Close it
invite-cut = Put out who came by it
invite-cut-why = Closing lets nobody more in. Putting out ends the passes of everybody who came by that link: the only thing a pass remembers.
steward-people = Who holds keys
steward-people-why = These names are on this phone only, under your lock. They go when the keys end.
steward-no-people = Nobody yet.
steward-revoke = Phone lost, or not with us any more
steward-revoke-sure = End the keys of { $name } now
steward-app = Which app the town trusts
steward-app-unpinned = The town has not signed an app yet. Until it does, the house could hand out another one.
steward-app-pinned = The app this house serves is the one the town signed.
steward-app-other = The house serves another app than the one the town signed. Sign it only if you know why it changed.
steward-pin = Sign the app this house serves now

poster-make = A poster for the wall
poster-what = Danger near? Neighbours check it and ring this bell, in your language.
poster-read = Open the address. No account, no name, no number, nothing to pay.
poster-report = You see something? Tell the watch there. Only they can read it.

## town health

health-title = What ends when
health-horizon =
    { $days ->
        [one] Watches are certified for 1 more day, until { $date }.
       *[other] Watches are certified for { $days } more days, until { $date }.
    }
health-horizon-none = Nobody is certified. The town cannot speak: give out role links and certify.
health-soonest = The keys of { $name } end on { $date }. She has to ask for new ones.
health-stewards =
    { $count ->
        [one] 1 steward.
       *[other] { $count } stewards.
    }
health-one-steward = Only one steward. If her phone is lost, only the root can name another: add a second one below.
health-desk = At night, reports wait at the permanent desk.
health-no-desk = No permanent desk: a report at night waits until somebody starts a watch.
health-root = The root still lies with one person. Split it among keepers, and check each year that enough of them still have their share.
health-root-split = The root lies with its keepers. Check each year that enough of them still have their share.
health-root-is-split = We have split it
health-pending = { $what } Takes force on this phone { $when }.

## the second signature

cosign-title = Waits for your signature
cosign-batch =
    { $windows ->
        [one] Certify who may be on watch, for 1 window.
       *[other] Certify who may be on watch, for { $windows } windows.
    }
cosign-manifest = Trust the app that the house serves now.
cosign-stewards = Change the list of stewards.
cosign-policy = Change the town's rules.
cosign-desk = Change the permanent desk.
cosign-mirrors = Change the mirrors.
cosign-revoke = End somebody's keys.
cosign-other = Something this version does not know.
cosign-why = Your phone has rebuilt this from what the people themselves asked, and it is the same. Do you know them?
cosign-do = Sign it too
cosign-not-the-same = What was sent is not what your phone works out itself. Do not sign; speak with the other steward.

## rules and stewards

rules-title = Rules and stewards
rules-why = What widens power needs the root, or two stewards and two days during which everybody can see it coming.
rules-open = Change
rules-change = Change the rules
rules-steward = A second steward
rules-steward-code = Her code
rules-steward-hint = Her phone shows it under Settings. It begins with tocsin-steward.
rules-steward-add = Add this steward
rules-by-root = With the root, on this machine
rules-by-two = with a second steward
rules-only-root = This needs the root: open this page on the machine of the house as localhost, or use the kit.
rules-root-file = The sealed file

## a paper slip

slip-post-title = A lost phone
slip-post-why = The paper slip ends the keys of the phone it came with, and can do nothing else. Anybody may do this.
slip-post-code = What stands on the slip
slip-post-hint = The letters under its QR code.
slip-post = End these keys
slip-posting = Ending
slip-posted = The keys are ended
slip-posted-why =
    { $days ->
        [one] For about 1 day of watches. Nothing signed with them counts any more.
       *[other] For about { $days } days of watches. Nothing signed with them counts any more.
    }

## refusals of founding and stewarding

error-found-other-words = Those are not the words of the card.
error-setup-unknown = This setup link is not the one that the house printed last.
error-town-founded = A town was founded here already.
error-request-roles = She asks for more than the link offers.
error-request-leaves = The keys in this request are not in order. Ask for a new one.
error-request-same-person = These keys belong to somebody already.
error-root-other-town = This is the root of another town.
error-root-shares = There is a typing error in these words, or the sealed file is missing.
error-file-wrong-words = These words do not open the file.
error-file-not-a-root = This file does not hold a town's root.
error-steward-no-keys = This phone holds no steward's keys.
error-steward-no-code = This is not a steward's code.
error-steward-not-a-member = This phone is not a member of the town yet. Use an invite first.
error-steward-alone = This needs a second steward.
error-steward-withheld = The house does not give back everybody who is certified. Try again; if it stays so, certify nobody and ask who runs the house.
error-register-too-large = These are too many people for one phone. Let a second steward certify some of them.
error-cosign-not-the-same = What was sent is not what was asked for.
error-slip-unknown = This slip belongs to nobody here.
error-lock-wrong-words = Those are not the five words.
