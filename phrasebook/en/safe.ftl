# checked-by-speaker: no

## leaving at once

leave = Leave
leave-title = Leave at once
leave-why = Press “Leave” at the top, or the Shift key three times: every screen turns into an empty notepad. What you are reporting stays on this phone. Going back does not lead here.
leave-back = To come back, close this window and open the app or its address anew.
leave-honest = The browser's list of visited pages still shows this address.

## forgetting

wipe-remains = Not everything could be removed. Close other windows of Tocsin, then delete this address's data in the browser's settings.
wipe-stays = Take away by hand: the picture on the home screen, this address in the browser's list of visited pages, and the passkey named Tocsin.

## the lock shuts by itself

lock-after = It locks itself
lock-after-hidden = as soon as another app is in front
lock-after-minutes = after { $minutes } minutes without a touch
lock-after-why = While your watch runs it stays open. Reading and reporting are never locked.
cover-why = When another app comes to the front, Tocsin empties its picture. Some phones are quicker. Nothing can prevent a screenshot.

## another name and picture

face-notes = Notes
face-weather = Weather
face-radio = Radio
disguise-title = Another name and picture
disguise-why = Choose before you put the app on the home screen. The picture there, the name under it, the page's title and the notifications then show only this.
disguise-now = This app goes by: { $name }
disguise-choose = Change name and picture
disguise-installed = Already on your home screen? Take it away there, choose, then add it again.
disguise-not = What this does not hide
disguise-not-why = Whoever opens the app sees what it is. The address bar, the browser's list of pages and stored data, the phone's list of passkeys and whoever carries your line still see this town's address.

## a spare for a second phone

second-title = A spare for a second phone
second-why = If this phone is lost, your membership goes with it. Take a sealed spare now, or move it to a second phone. It goes from screen to screen; the house has no part in it.
second-holds = It holds your pass, the members' secret, which town this is, and your saved places.
second-roles = Keys of a role stay here. If they are lost: post your paper slip and ask the steward for a new role link.
second-make = Make a spare
second-words = Six words open it
second-words-why = Write them on paper, away from the code. They are shown only now.
second-scan = Point the second phone's camera at this code, or print it.
second-local = This address leads only to this machine. Copy the text.
second-text = Copy the text
second-iphone = On an iPhone the app on the home screen does not know what the tab keeps. There press “I have an invitation” and paste the text.
second-shared = To the house both phones are one member; they share the day's tickets.
second-offer = Take a spare, in case this phone is lost
second-take-title = A spare from your other phone
second-take-why = Type the six words that were shown with it.
second-take-words = Six words
second-take-open = Open it here
second-take-done = Done. This phone is now the same member, with the same places.
error-second-wrong-words = These words do not open it.
error-second-too-costly = This spare was not made by Tocsin: it would keep this phone busy for too long. Nothing was changed.
error-second-malformed = This is not a spare of Tocsin, or a part of it is missing.
error-second-other-town = This spare belongs to another town. Nothing on this phone was changed.
error-second-member-already = This phone is another member here. Nothing was changed.
error-second-nothing = There is nothing to lose yet: this phone has no pass and no places.

## what is wrong, and what to do next

trouble-clock-wrong-do = In the phone's settings let it set the time by itself.
trouble-cut-off-do = Ask a neighbour by telephone. What you write waits here and goes by itself.
trouble-withheld-do = Do not take silence for quiet until this is gone.
trouble-bad-link-do = Nothing on this phone was changed.
trouble-stepped-back-do = Ask a neighbour what she sees, and tell a steward. Delete nothing.
trouble-forked-do = In Settings, compare the town's fingerprint aloud with a neighbour. Delete nothing.
trouble-bundle-do = Go on as before, and tell a steward.
trouble-app-other-do = Type nothing secret here. Ask a neighbour whether her phone says the same.
trouble-other-town = This address now answers for another town. This phone keeps yours: nothing is mixed, nothing overwritten.
trouble-other-town-do = Compare the fingerprint in Settings with a neighbour. Do not report here until you know why. Have you moved to the new town? Then “Forget everything” first.
error-keep-other-town = This phone keeps another town at this address. Nothing was changed.
other-town-title = An invitation to another town
other-town-why = This phone keeps { $town } at this address. The invitation is to another town. Nothing was changed.
other-town-do = Ask who gave it to you for the new town's own address. If the new town takes the old one's place, use “Forget everything” in Settings, then open the invitation again.

## what a web app cannot hide

hide-title = What a web app cannot hide
hide-visited = That you were here
hide-visited-what = The browser lists the pages you visited, also the invitation link that you opened, and the addresses that store something.
hide-visited-around = Way around: delete the list, or use a private window. It forgets everything when it closes.
hide-network = That this phone speaks to this town
hide-network-what = Whoever carries your line sees the address, when and how much; never what.
hide-network-around = Way around: Tor, a friend's line, or a telephone call to a captain.
hide-picture = What stands on the screen
hide-picture-what = Nothing prevents a screenshot, a camera or a look over your shoulder. The picture in the list of open apps is emptied, but some phones are quicker.
hide-picture-around = Way around: “Leave” at the top, or three times Shift.
hide-seized = What lies on the disk
hide-seized-what = A browser keeps deleted pieces for a while. Without a lock, places, pass and waiting reports can be read from a seized phone.
hide-seized-around = Way around: what a role holds lies only under your five words. Switch the phone off before a search.
hide-installed = What the app is
hide-installed-what = Another name and picture do not hide the address it came from.
hide-installed-around = Way around: use it without installing it.
hide-other = What others have on the phone
hide-other-what = A keyboard, a browser extension, a screen reader or a spying program sees what you see.
hide-other-around = Way around: a phone that nobody else manages, without extensions.
