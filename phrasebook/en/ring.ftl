# Rights cards: law differs from place to place. checked-by-lawyer: no

## how this phone rings

ring-title = How this phone rings
ring-open = Change it
ring-settings = Sound, quiet hours, notifications. Your choices stay on this phone.
ring-here-only = What you choose here stays on this phone. Being rung while closed, and being counted, say themselves what leaves it.
ring-tap-once = Tap once so that this phone may ring.
ring-test = Test the alarm
ring-test-why = Three short whistles, as for a danger near. Your tap also lets this phone sound by itself while Tocsin is open.
ring-may = This phone may ring, as long as Tocsin stays open.
ring-may-not = This phone may not sound yet. Test the alarm.
ring-no-voice = This browser has no sound. Keep the screen in view.
ring-no-whistle = No whistle? Turn the volume up and the silent switch off.
sound-update = News
ring-updates = After the first ring
ring-updates-all = Every update with a soft tone
ring-updates-silent = Updates without a sound
ring-updates-first = Only the first warning
ring-quiet = Quiet hours
ring-quiet-why = Nothing sounds then, except danger now at one of your places.
ring-quiet-keep = Keep quiet hours
ring-quiet-from = From
ring-quiet-to = Until
ring-quiet-no-place = No place is saved: in these hours nothing at all would sound.

## notifications

notify-title = Notifications on this phone
notify-why = While Tocsin is open in the background, this phone can show a notification. Nobody outside sends it.
notify-ask = Allow notifications
notify-denied = They are not allowed. Nothing else depends on it. To change your mind: the sign beside the address, then Notifications.
notify-missing = This browser shows no notifications here.
notify-test = Send a test notification
notify-test-words = A test. This phone can show notifications.
notify-shown = Look at the top of your screen or at the lock screen. Did it arrive?
notify-arrived = Yes, it arrived
notify-not = No
notify-failed = It did not arrive. Look in the phone's settings whether this browser may show notifications.
notify-on = On: a test notification has arrived.
notify-off = Turn off
notify-neutral-choice = The lock screen says only that there is news
notify-neutral = There is news. Open the app to read it.

## the alarm on the whole screen

alarm-stop = Stop the sound
alarm-close = Close
alarm-rights = What to do, my rights
alarm-more =
    { $count ->
        [one] 1 more alarm is open.
       *[other] { $count } more alarms are open.
    }

## places

places-title = My places
places-why = Home, work, the children's school. They stay on this phone; the phone itself compares them with each warning.
places-saved =
    { $count ->
        [0] No place is saved.
        [one] 1 place is saved, on this phone only.
       *[other] { $count } places are saved, on this phone only.
    }
places-change = Change places
places-name = What do you call it?
places-home = Home
places-work = Work
places-school = School
places-other = Another name
places-unnamed = My place
places-within = When is a danger near?
places-within-area = Inside its area
places-within-metres = From { $metres } m away
places-forget = Forget this place
places-add = Add a place
places-full = { $most } places are saved. Forget one to add another.
distance-named = { $metres } m from { $place }. Area: { $radius } m.
distance-here-named = It may be right at { $place }. Area: { $radius } m.

## rights cards

rights-title = My rights
rights-on-phone = These cards are on this phone and need no line. Law differs from place to place: ask your lawyers.
rights-no-number = Your town has not published a number to call yet. Ask a steward.
rights-call-number = Call: { $whose }
rights-arm = Write this number on your arm.
rights-print = Print the cards
number-hotline = Hotline
number-lawyers = Lawyers
rights-street-title = In the street
rights-silence-title = Silence
rights-door-title = At the door
rights-warrant-title = A judge's paper
rights-witness-title = Watching and filming
rights-call-title = Tell someone
rights-eviction-title = Eviction

## passing it on

share = Pass it on
share-title = Pass this warning on
share-why = The picture says until when it counts. Nothing of you is in it: not your places, not how far away you are.
share-send = Send the picture
share-save = Save the picture
share-copy = Copy the words
share-copied = Copied.
share-voice-send = Send the voice note
share-voice-save = Save the voice note
share-voice-none = Nobody has recorded all of these words in this language yet: only the picture goes.
share-other-app = The app you send it with sees the picture and to whom it goes.
picture-valid = Valid until { $time }, { $date }
picture-told = As of { $time }, { $date }
picture-area = An area of { $radius } m in { $town }.
picture-check = Where exactly, and is it still so? { $address }
picture-code = Warning { $code }

## publishing the numbers

numbers-title = Numbers to call
numbers-why = They stand on the rights cards of every phone: the hotline of the town, its lawyers. Never somebody's own number.
numbers-for-ever = Everyone can read this for ever:
numbers-sure = I know that everyone can read it for ever
numbers-publish = Publish these numbers
numbers-asked = Another steward has been asked to sign. Read the numbers to her.
numbers-wrong = No phone can dial this.
numbers-same = Type the numbers that you were told. This phone compares.
numbers-match = Exactly these numbers.
numbers-differ = Other numbers than these, or none yet.
files-numbers = The numbers to call
