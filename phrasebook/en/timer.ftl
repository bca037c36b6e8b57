# checked-by-speaker: no

## refusals

error-keyholder-too-many = There are as many keys here as one phone can hold. Give one back first.
error-keyholder-malformed = This is no keyholder’s code. Ask for it again.
error-timer-incomplete = Something is missing. Look at what is marked.
error-timer-runs = A timer is running already.
error-timer-other-word = This is not your word. Try again.
error-timer-over = This timer is over. Nothing more can be done with it.

## the way in

help-timer = Tell somebody when I am not back
help-timer-why = A sealed letter that opens if you do not say you are back
help-calls = A call every day
help-calls-why = Somebody rings at the hour you choose
help-calling = My calls today
help-calling-why = For those who ring others
help-keyholder = Be there for somebody
help-keyholder-why = Give your code to whoever wants you to be told

## setting it

timer-title = Tell somebody when I am not back
timer-why = The house keeps a sealed letter. If you have not said by then that you are back, the people you choose can read it. Also if your phone is gone.
timer-ended = The house has heard it. Nothing of it is left on this phone.
timer-when = I should be back in
timer-in-30 = 30 minutes
timer-in-60 = 1 hour
timer-in-120 = 2 hours
timer-in-240 = 4 hours
timer-in-at = At a time
timer-at = Back by
timer-opens = The letter opens: { $time }.
timer-who = Who can read it then
timer-what = What they read
timer-name = Your first name
timer-words = What they should know and do
timer-words-hint = For example: I am at the court. Call my sister first.
timer-address = Where you are going, or where you live
timer-phone = A number at which you can be reached
timer-no-authority = Your people call no police and no other authority unless you write here that you want it.
timer-two-words = Two words
timer-word = Your word
timer-word-why = It ends the timer or puts it off.
timer-duress = Your second word
timer-duress-why = If somebody forces you, type this one. The screen does the same, and your people learn at once that you are not free.
timer-learn = Learn both. This phone does not keep them and cannot show them again.
timer-set = Start
timer-lacks = Something is missing. It is marked above.
timer-lack-keyholders = Choose one to four people.
timer-lack-minutes = Choose a time between ten minutes and three days from now.
timer-lack-name = Your people need your first name.
timer-lack-word = Three letters or more.
timer-lack-duress = Three letters or more.
timer-lack-alike = The two words are too much alike.

## while it runs

timer-until = Back by { $time }
timer-left = { $time } left
timer-told = After that they can read your letter: { $names }.
timer-told-now = They can read your letter now: { $names }.
timer-open = The time is over. Say that you are back.
timer-setting = On its way to the house. Until it is there nobody will be told. Keep this open.
timer-changing = The change is on its way to the house. Until then the time before holds.
timer-ending = On its way to the house. Keep this open until it is gone.
timer-type = Your word
timer-back = I am back
timer-later = Put it off
timer-later-soon = In a moment, when the house has heard the last change.
timer-later-none = It cannot be put off once more. Say that you are back, then start anew.
timer-remind = A reminder for my calendar
timer-remind-why = It rings fifteen minutes before and says only “Reminder”.
timer-wakes = What wakes your people
timer-house-down = If the house is down at that minute, the letter opens as soon as it is up again.
timer-clock-off = This phone shows { $here }, the house { $there }. The house’s clock opens the letter: count how long, not until when.
reminder-title = Reminder
timer-home = Back by { $time }
timer-home-open = Time is over. Say that you are back.
timer-home-waits = Not yet with the house

## whose codes this phone has

people-none = Nobody has given you a code yet.
people-add = Take somebody’s code
people-how = Somebody you trust opens Tocsin, Help, “Be there for somebody”, and shows you a code or sends it to you alone.
people-scan = Read it with the camera
people-code = Or paste it here
people-take = Take it
people-drop = Take off: { $name }

## being a keyholder

keyholder-title = Be there for somebody
keyholder-why = Whoever goes out or lives alone may want you to be told. Make a code for one person and give it to them. The house does not learn who you are to each other.
keyholder-new = A code for one person
keyholder-for = For whom
keyholder-mine = Your first name, as they will see it
keyholder-make = Make a code
keyholder-held = For whom you are there
keyholder-nothing = Nothing has come.
keyholder-show = Show the code
keyholder-give-back = Give it back
keyholder-wakes = What wakes you
keyholder-code = Code for { $name }
keyholder-code-why = Show it, or send it to this person alone. Whoever has it can write to you.
keyholder-copy = Copy it
keyholder-is-released = Not back yet: { $name }
keyholder-is-released-call = No answer to today’s call: { $name }
keyholder-is-duress = Not free to speak: { $name }
keyholder-is-back = Back: { $name }
keyholder-is-later = Comes later: { $name }
keyholder-is-gone = The letter is closed again: { $name }
keyholder-do-1 = Take a breath. Most often a battery is empty or a bus is late.
keyholder-do-2 = Call first. Then do what is written below.
keyholder-do-3 = If nobody answers, go and look if you can, and with somebody.
keyholder-do-never = Call no police and no other authority unless that is written below.
keyholder-do-duress-1 = Do not call and do not write to this phone: somebody may be reading along.
keyholder-do-duress-2 = Do what is written below. Ask the people you both trust, and a lawyer.
keyholder-words = Written for you
keyholder-address = Place
keyholder-phone = Number
keyholder-set-at = Written at
keyholder-call = Call { $name }
keyholder-read = I have read it
keyholder-away = Put it away
keyholder-home = A letter has come for you.
keyholder-home-locked = Something has come for you. Unlock to read it.
keyholder-open = Read it
keyholder-taken = You have taken a code: { $name }. You can choose this person for a timer or a daily call.
