## the watch desk on a laptop: queue, map, incident

desk-map = Map
desk-map-empty = No open incident has a place.
desk-search = Search in words
desk-search-none = Nothing here has these words.
desk-waiting =
    { $count ->
        [one] 1 report waits for somebody.
       *[other] { $count } reports wait for somebody.
    }
desk-choose = Choose something in the queue. Or press j, then Enter.
desk-keys = Keys
desk-sounds = Sounds
desk-muted = Muted
desk-somebody-checks = Somebody is checking this.

## keys

key-next = Next in the queue
key-previous = Previous in the queue
key-open = Open it
key-claim = I check this
key-confirm = It is so
key-not-it = It is not that
key-cannot-tell = I cannot tell
key-approve = Approve and send
key-update = Still there, longer
key-all-clear = All clear
key-note = Write a note
key-telephone = Telephone call
key-search = Search in words
key-mute = Sounds on or off
key-keys = These keys
key-close = Leave a field, close
keys-twice = A key that signs something goes to its button first. Press it again, or Enter, to sign.
keys-on = Use single letters as keys

## clocks, each with what happens at zero

clock-mine = Yours for { $left }, then free again
clock-mine-over = Free again
clock-theirs = Taken for { $left }, then free again
clock-theirs-over = Free again
clock-eta = There in { $left }
clock-eta-over = Should be there by now: ask
clock-alone = In { $left } you may send “unconfirmed”
clock-alone-over = You may send “unconfirmed” now
clock-end = Ends by itself in { $left }, on every phone
clock-end-over = Ended by itself

## alone, said before it matters

alone-unconfirmed = You are alone: you can send “unconfirmed” (500 m and 20 minutes at most).
alone-nothing = You are alone: one signature sends nothing here.
alone-not-enough = Those who are here cannot confirm together yet.
alone-needs-anybody = “Confirmed” needs one more: anybody with a role who starts a watch. Ring somebody now.
alone-needs-verifier = “Confirmed” needs a verifier who starts a watch and looks; then you approve. Ring one now.
alone-needs-dispatcher = “Confirmed” needs a dispatcher who starts a watch and approves what you saw. Ring one now.

## a telephone call

intake-what = What is it about?
intake-alarm = An alarm
intake-no-alarm = Not an alarm
intake-aid = Food, rides, money
intake-directory = Who can help with what
intake-documentation = Keep what was filmed or seen
intake-legal = A lawyer, somebody was taken
intake-aid-say = “This line is for dangers happening now. For food, rides or rent please call the town's aid group. Shall I read you its number?”
intake-directory-say = “This line is for dangers happening now. The town keeps a list of who helps with what. Shall I read you the number?”
intake-documentation-say = “Keep the film or the paper safe and show it to nobody yet. Write down today when and where it was. Shall I read you the number of those who collect it?”
intake-legal-say = “Say nothing and sign nothing before a lawyer is there. I read you the lawyers' number now; have you something to write?”
intake-tell = Say this to the caller:
intake-kept-nowhere = Nothing of this call is written down, sent or counted.
intake-told = Said. Close
intake-place = Where?
intake-place-hint = First letters of a street or a place, or a cell of the map
intake-past = It is past, not now
intake-told-by-others = The caller heard it from others
intake-words = What the caller says
intake-words-hint = What, where, which way. No names, no plates.

## the hand-over sheet

sheet-title = Hand-over, { $time }
sheet-open =
    { $count ->
        [0] Nothing is open.
        [one] 1 incident is open.
       *[other] { $count } incidents are open.
    }
sheet-since = Since
sheet-who = Who has it
sheet-due = Due
sheet-words = They said
sheet-notes = Notes
sheet-mine = This desk, until { $time }
sheet-theirs = Another desk, until { $time }
sheet-nobody = Nobody
sheet-no-names = No names stand here. Tear the paper up when the next watch has read it.
due-claim = Somebody must go and look
due-verdict = The verdict of whoever is looking
due-second = A second signature
due-second-not-it = A second person must agree that it is not that
due-answer = An answer from who reported it
due-all-clear = All clear, or longer
due-final = A second person must say it is over
due-eta = Somebody is there at { $time }
due-end = The warning ends by itself at { $time }
