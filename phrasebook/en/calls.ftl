# checked-by-speaker: no

## asking for a call every day

calls-title = A call every day
calls-why = A neighbour rings on the days and in the hour you choose, and asks how you are. If you do not answer, what you write here happens, and nothing else.
calls-start = Ask for a daily call
calls-start-other = Ask for somebody else
calls-never = Nobody calls the police or another authority unless you write that yourself.
calls-no-desk = This town has no aid desk yet. As soon as it has one you can ask for calls here.
calls-for = For whom
calls-for-me = For me
calls-for-other = For somebody without a phone like this
calls-days = Days
calls-hour = Hour
calls-callers = What callers see
calls-name = First name
calls-phone = Number to ring
calls-language = Language
calls-notes = What callers may know
calls-notes-hint = For example: Let it ring long. Ask about the cat.
calls-unanswered = If there is no answer
calls-second = A second number
calls-second-why = Tried at once when the first is not answered
calls-keyholder = Then tell
calls-keyholder-nobody = Nobody
calls-after = How long after the hour
calls-after-30 = 30 minutes
calls-after-60 = 1 hour
calls-after-120 = 2 hours
calls-keyholder-words = What { $name } should know and do
calls-address = Address
calls-address-why = Read by this person alone, and only if there is no answer
calls-circle = Then two neighbours come by and knock
calls-authorities = An authority at the very end?
calls-authorities-why = Most people do not want this. It happens only if you write it here in your own words and confirm it.
calls-authorities-want = I want it
calls-authorities-words = Whom, and why
calls-authorities-sure = Yes. I have thought about it and I want it.
calls-duress = If you are not free to speak
calls-duress-word = A word
calls-duress-why = Say it in the call. The caller goes on as if nothing were, and your people learn it.
calls-duress-kept = The word that you chose stays, unless you write another. It is shown to nobody here.
calls-quiet = Days without a call
calls-quiet-why = When you are away. Nobody rings, and nobody is told.
calls-quiet-from = From
calls-quiet-until = Until
calls-wish = Ask for it
calls-wish-change = Change it
calls-leave = Leave it
calls-lack-name = A first name is missing.
calls-lack-phone = A number to ring is missing.
calls-lack-days = Choose at least one day.
calls-lack-hour = Between a quarter of an hour and four hours, please.
calls-lack-order = These steps are in an order that does not work.
calls-lack-step = One of these steps cannot be done as it stands.
calls-lack-authorities = Write in your own words what you want, and confirm it.
calls-lack-duress = Three letters or more.

## what there is of it

calls-mine = My daily call
calls-of = Daily call for { $name }
calls-over = The desk keeps nothing of it any more.
calls-waiting = Goes to the aid desk as soon as there is a line.
calls-sent = It is with the aid desk. Nobody has taken it up yet.
calls-running = The aid desk has taken it up.
calls-next = Next call: { $begins } to { $ends }
calls-next-planned = Next call, somebody is planned: { $begins } to { $ends }
calls-quiet-now = No call in the next two weeks.
calls-fine = I am fine
calls-fine-other = All is well there
calls-fine-why = Then nobody has to ring, and nobody is told.
calls-fine-words = A word with it, if you like
calls-fine-said = Said { $time }. Nobody has to ring for this call.
calls-all = Everything that is kept about it
calls-change = Change it
calls-remind = A reminder for my calendar
calls-erase = Erase it everywhere
calls-erase-again = Press once more to erase it
calls-step-1 = second number
calls-step-2 = tell
calls-step-3 = two neighbours knock
calls-step-4 = authority, as I wish
calls-desk-notes = The desk’s notes
calls-days-kept = Calls
calls-day-0 = planned
calls-day-1 = answered
calls-day-2 = not answered
calls-day-3 = called off

## ringing somebody

calling-title = My calls today
calling-thanks = Thank you. The aid desk knows. The number is gone from this phone.
calling-none = No call for you now. A number shows only in its hour.
calling-why = Names and numbers go from this phone half an hour after the hour.
calling-until = Until { $time }
calling-ring = Ring { $name }
calling-second = Now the second number
calling-script = How to ring
calling-script-1 = Say your first name, and that you are today’s call from the neighbourhood.
calling-script-2 = Ask how { $name } is today. Listen.
calling-script-3 = Ask: Do you need anything?
calling-script-4 = Ask nothing about papers, visitors or plans. Say goodbye; a few minutes are enough.
calling-word = If you hear “{ $word }”: go on as if nothing were, end kindly, and then press “The word was said”.
calling-need = Something is needed
calling-words = For the desk, if something matters
calling-answered = Answered, all well
calling-unanswered = No answer
calling-duress = The word was said
calling-tried = Noted. Try again until { $time }. After that leave it: it goes on as it was wished.

## at the aid desk

desk-aid-calls = Daily calls
desk-aid-calls-why = Plan the week; what nobody has heard of
desk-calls-none = Nobody has asked for a daily call.
desk-calls-plan = Plan the coming week
desk-calls-planned = Planned. The callers hear of it now and see the number in its hour.
desk-calls-nobody = Nobody is found who may ring: { $names }. Ask for callers, or ring yourselves.
desk-call-coming = From { $time }
desk-call-due = Due since { $time }
desk-call-nobody = Due since { $time }, and nobody rings
desk-call-silent = Due, asked, and nobody has said anything since { $time }
desk-call-missed = The hour is over. Nobody has said anything since { $time }
desk-call-unanswered = Tried, no answer: { $time }
desk-call-duress = The word was said: { $time }
desk-call-answered = Answered: { $time }
desk-call-called-off = Called off
desk-call-by = { $name } rings.
desk-call-duress-do = Do not ring back. Speak with the people chosen below, quietly.
desk-call-now = It is time: { $what }
desk-call-next = If nobody does anything, { $time }: { $what }
desk-call-next-letter = If nobody does anything, a letter opens { $time }: { $what }
desk-call-reached = I have reached them
desk-call-other = Somebody else rings
desk-call-off = Call it off
