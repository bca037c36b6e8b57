## everywhere

app-name = Tocsin
busy = One moment…
back = Back
next = Next
close = Close
copy = Copy
show = Show
print = Print
home = Home
hear = Hear it
qr-label = A QR code
time-just-now = just now
time-minutes-ago =
    { $minutes ->
        [one] 1 minute ago
       *[other] { $minutes } minutes ago
    }
offline = No line to the house. You can still write a report.
offline-waiting =
    { $count ->
        [one] No line to the house. 1 report waits on this phone and goes by itself.
       *[other] No line to the house. { $count } reports wait on this phone and go by themselves.
    }

## home

home-title = What is happening near me
home-see = I see something
home-mine = My reports
home-settings = Settings
home-desk = Watch desk
home-steward = Steward
home-no-place = Save one place on this phone, and it can tell you how far away a danger is. The place never leaves the phone.
home-save-place = Save a place
home-starting = Asking the house…
quiet-all = All quiet. The watch gave its word { $ago }.
quiet-word = The watch gave its word { $ago }.
quiet-open =
    { $count ->
        [one] The watch gave its word { $ago }: 1 alarm is open.
       *[other] The watch gave its word { $ago }: { $count } alarms are open.
    }
quiet-differs = The watch says { $watch } alarms are open; this phone was given { $given }. Something is being held back. Ask a neighbour.
quiet-older-roster = This house shows an older list of who may speak for the town. Do not rely on silence here.
quiet-no-word = No signed word from the watch since { $time }. Nobody vouches that it is quiet.
quiet-never = No signed word from the watch yet. Nobody vouches that it is quiet.
quiet-no-town = This house has no town yet.
trouble-clock-wrong = This phone's clock is wrong. Set it, or alarms may look old.
trouble-cut-off = The house does not answer. What you see may be old.
trouble-withheld = An alert was withheld or lost on its way. Ask a neighbour what happened.
trouble-bad-link = This link is damaged. Ask for a new one.
trouble-stepped-back = This house shows an older state of the town than before. Do not rely on silence here.
trouble-forked = This house shows another history than before. Do not trust what is new here; ask a steward.
trouble-bundle = This house offers an app that the town has not signed. This phone keeps the old one.
trouble-app-other = This app is not the one the town signed. Ask a steward before you rely on it.
distance = { $metres } m from your place. Area: { $radius } m.
distance-here = It may be right where your place is. Area: { $radius } m.
save-alert = Save as a file
badge-reported-over = Reported over
badge-ended = Ended
badge-checked = Checked
checked-unknown = it was something else
exercise-limit = More exercises today than this phone rings for. They are shown, without a sound.

## I see something

report-event = What do you see?
report-activity = What is happening?
report-size = How many?
report-uniform = What do they wear?
report-equipment = What is with them?
report-when = When?
report-place = Where?
report-skip = I don't know
report-seen-by-me = I saw it myself
report-when-now = Now
report-when-minutes = About 10 minutes ago
report-when-hour = About an hour ago, it is past
report-when-day = Yesterday or before
report-words = Anything else (not needed)
report-words-hint = What, where, which way. Please no names.
report-sealed = Only the people on watch can open this. The house cannot.
report-guest = You are a guest here: your phone works a few seconds before it sends. That keeps floods away.
place-here = Here, where I am
place-waiting = Finding this place… You can go on at any time.
place-failed = The phone does not tell where it is. Describe the place, or point at it.
place-known = The place is marked
place-grid = Point at it on a grid
place-grid-hint = Each field is a piece of town; north is up. Tap a field, then again to be more exact.
place-grid-out = Show more around
place-middle = The middle
place-metres = { $metres } m { $direction } of the middle
place-save = Save this place
compass-north = north
compass-north-east = north-east
compass-east = east
compass-south-east = south-east
compass-south = south
compass-south-west = south-west
compass-west = west
compass-north-west = north-west
mine-title = What I reported
mine-none = Nothing yet.
mine-unlocked = What waits here is sealed under this phone's key, but without a lock whoever takes the phone can open it. Set a lock in Settings. It is overwritten once it is answered.
mine-saved = Saved on this phone
mine-sent = Sent
mine-seen = Seen by the watch
mine-checking = Somebody is checking
mine-alerted = The town was warned. Thank you.
mine-not-it = Checked: it was something else. Thank you.
mine-cannot-tell = Nobody could tell. Report again if it goes on.
mine-work = Your phone is working so that it may send
mine-discard = Throw away
mine-answer = Your answer
mine-answer-words = A few words (not needed)
mine-expired = Nobody could open it in time.

## settings

settings-title = Settings
settings-sound = How it sounds
settings-sound-why = Three short: danger near. One long: somebody is being taken. Exercises sound low and soft.
sound-near = Danger near
sound-taking = Someone taken
sound-drill = Exercise
sound-clear = All clear
settings-lock = Lock
settings-lock-none = No lock is set on this phone.
settings-lock-locked = Locked. Reading and reporting work all the same.
settings-lock-open = Open. It closes when you close Tocsin.
settings-lock-now = Lock now
settings-lock-set = Set a lock
settings-member = You are a member here.
settings-guest = You are a guest here: you can read everything and report. Members are invited by a steward.
settings-silent = A web page cannot ring through a silent phone. Turn the sound up if you are on watch.
bundle-pinned = This app is the one the town has signed.
bundle-not-yet = The town has not yet signed which app it trusts.
bundle-refused = This house offers an app that the town has not signed. This phone keeps the old one.
bundle-unknown = Whether this app is the town's own could not be checked in this browser.
wipe-title = Forget everything
wipe-why = Keys, reports, place, pass: all of it leaves this phone at once.
wipe-hold = Hold for 3 seconds
wipe-honest = A web app cannot scrub the disk. What was under a lock stays noise without your five words.
fingerprint = The town's fingerprint. Compare it aloud with a neighbour.

## lock

lock-title = Your five words
lock-why = They lock the keys on this phone. Without them nobody opens it: not the house, not who takes the phone, not you.
lock-learn = Write them on paper or learn them. They are shown once.
lock-learnt = I have them
lock-ask = Now type the five words
lock-words = Five words
lock-set = Lock this phone
lock-again = Show them again
unlock-title = Locked
unlock-why = Type your five words. Behind them lies what only you may read.
unlock = Unlock
unlock-read-on = Only read the alerts

## coming in

join-title = { $town } invites you
join-why = You need no name and no number. This phone makes a secret pass and keeps it.
join = Join
join-done = You are in
join-done-why = What you report now goes through the members' lane.
role-title = { $role } in { $town }
role-why = This phone makes keys for six weeks of watch. The steward certifies them; nobody else learns whose they are.
role-name = What shall the steward call you?
role-name-hint = Any name. Only the steward's phone keeps it, until the keys end.
role-make = Make my keys
role-making = Making keys
role-sent = Sent to the steward. You can start a watch once the keys are certified.
role-waiting = Your keys wait to be certified by the steward.
slip-title = Your paper slip
slip-why = Print it or copy it, and keep it away from the phone. If the phone is lost, this slip ends its keys. It can do nothing else.
slip-done = I have it on paper

## the three honest exceptions

honest-title = What Tocsin cannot do
honest-promise = The house cannot read what you say or where you are, and keeps no name, number or address. There are three exceptions.
honest-push = Notifications
honest-push-what = Apple, Google or Mozilla carry notifications and could tell which phone gets them.
honest-push-around = Way around: keep Tocsin open, or let a neighbour tell you. None comes from outside unless you ask for it; what it shows while it is open, it makes itself.
honest-code = The app's own code
honest-code-what = The house gives you this app. A dishonest house could give you another one.
honest-code-around = Way around: once the town has signed its app, this phone takes no other. Anybody can check it with tocsin-kit verify-app.
honest-apple = Apple devices
honest-apple-what = There the house could invent the words of a notification.
honest-apple-around = Way around: believe only what stands inside Tocsin, where each alert is checked.
honest-disk = A seized phone gives up what is not locked, even after deleting. Set a lock if you hold a role or report often.
honest-tickets = While it runs, the house could join your pass with a ticket in the moment you fetch one. Your phone fetches them ahead so that this says nothing about a report.

## watch desk

desk-title = Watch desk
desk-start = Start my watch
desk-start-why = While your watch runs, this phone opens what people report and gives the watch's signed word every two minutes.
desk-start-note = Keep this page open and the screen on.
desk-stop = End my watch
desk-until = Window until { $time }
desk-keys-end = Your keys end { $time }. Ask the steward for new ones.
desk-vouch-ask = Ask two people on watch to vouch for me
desk-standin-why = Your keys are lost or not certified yet? New ones count for this window only, once two people on watch have vouched for you.
desk-standin-make = Make keys for this window
desk-vouch = Vouch for somebody
desk-vouch-why = You know her and she stands before you or speaks with you. Two of you vouch; it counts for this window.
desk-vouch-code = Her code
desk-vouch-sign = I vouch for her
desk-vouch-next = Signed once. A second person on watch needs this code.
desk-vouch-done = Done: she can start her watch.
error-stand-in-too-many = Two people stand in for this window already.
error-stand-in-already-here = This person is on watch already.
error-stand-in-not-enough-signatures = Two different people on watch have to vouch.
desk-one-suffices = Fewer than three people hold roles in this window: one signature is enough for now.
desk-together =
    { $others ->
        [one] One other person is on watch. Two of you can confirm.
       *[other] { $others } others are on watch. Two of you can confirm.
    }
desk-queue = What came in
desk-empty = Nothing waits. Keep this page open.
desk-unreadable = Sealed to those who watched before
desk-incident = Incident
desk-reports =
    { $count ->
        [one] 1 report
       *[other] { $count } reports
    }
incident-new = New
incident-claimed = Taken
incident-checking = Being checked
incident-half = One signature
incident-dismissed = Closed
incident-out = Warning is out
incident-reported = Reported over
incident-ended = Over
source-member = A member
source-guest = A guest
source-telephone = Telephone
fact-event = What
fact-activity = Doing
fact-size = How many
fact-uniform = Wearing
fact-equipment = With
fact-seen = Seen
fact-seen-self = by themselves
fact-seen-told = told by others
fact-past = past, not now
fact-place = Place
fact-no-place = only in words
desk-claim = I check this
desk-release = Give it back
desk-their-eta = They said { $minutes } min.
desk-eta = I am there in { $minutes } min
desk-ask = Ask back
desk-ask-words = A few words (not needed)
desk-asked = asked, no answer yet
desk-change = Change kind or area
desk-place-needed = Point at the area first
desk-verdict = What is it?
desk-before-you-sign = Before you sign
desk-confirm-signs = “It is so” signs exactly this. The second person sends it.
desk-confirm-sends = “It is so” signs exactly this and sends it at once.
preview-area = Area { $radius } m, for { $minutes } minutes
desk-half-mine = You have signed
desk-half-theirs = One person has signed this. Look at it, then approve.
desk-half-waits = A second person must approve. Ring them if nobody is there.
desk-approve = Approve and send
desk-half-checked = Somebody says: { $what }. Two reports came in, so a second person must agree.
desk-agree = I agree
desk-lone-forbidden = This town does not let one person warn alone.
desk-lone-wait = Alone? In { $left } you may send “unconfirmed”.
desk-lone-why = Nobody answers? You may warn as “unconfirmed”: small area, 20 minutes at most.
desk-lone-send = Send unconfirmed
desk-is-out = This warning is out.
desk-reported-over = One person says it is over; the sound has stopped. A second makes it final.
desk-all-clear = It is over: all clear
desk-all-clear-second = Yes, it is over
desk-update = Still there: { $minutes } min more
desk-cancel = We were wrong: cancel
desk-thread = Notes for the next one
desk-note = A short note
desk-note-put = Add
desk-merge = Same as another one
desk-intake = Telephone call
desk-intake-save = Put it in the queue
desk-exercise = Exercise
desk-exercise-why = Looks and sounds different on every phone, and is signed with other keys. Each phone rings for two a day.
desk-exercise-start = Start the exercise
desk-handover = Hand over
desk-handover-why = Seals the open incidents and your note to those who watch after you.
desk-handover-words = What they should know
desk-handover-send = Hand over

## refusals of this phone

error-no-line = No line to the house. Try again in a moment.
error-other = That did not work ({ $code }).
error-lock-other-words = Those are not the five words.
error-place-too-slow = The phone does not find itself. Point at the place.
error-place-no-position = The phone does not tell where it is. Point at the place.
error-line-none = No line to the house. Try again in a moment.
error-line-refused = The house refused that.
error-line-odd-answer = The house answered something that nobody can read.
error-lane-full = Many people report now. It waits on this phone and goes by itself.
error-lock-shut = Unlock this phone first.
error-lock-is-set = This phone has a lock already.
error-keep-unavailable = This browser keeps nothing for this page. Open Tocsin in another browser.
error-keep-busy = Close the other pages of this town first.
error-desk-no-keys = This phone holds no key for this window. Ask the steward, or two people on watch to vouch for you.
error-desk-not-certified = Your keys wait to be certified by the steward.
error-desk-closed = Start your watch first.
error-desk-second-person = A second person has to say so too.
error-desk-nobody-next = Nobody is certified for the next window yet.
error-desk-cannot-ask = This reporter left no way back.
error-desk-no-playbook = No playbook knows this kind.
error-incident-claimed = Somebody else checks this already.
error-incident-closed = This was closed already.
error-incident-not-yours = Somebody else checks this already.
error-window-unknown = Nobody is certified for this window. Ask the steward.
error-invite-unknown = This invitation is not known here, or it is closed.
error-invite-expired = This invitation is over.
error-invite-malformed = This is not an invitation.
error-invite-closed = This invitation is closed. Ask for a new one.
error-invite-other-town = This link belongs to another town than this house.
error-alert-not-enough-signatures = Not enough people on watch have signed this.
error-alert-same-person = The same person signed twice.
error-alert-lone-too-wide = One person alone cannot warn so widely or for so long.
error-bundle-other-words = The house serves other words than the town signed.
