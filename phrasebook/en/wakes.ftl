# checked-by-speaker: no

## what a phone says while the app is closed

push-letter = Somebody who trusts you may need you. Open Tocsin.

## for whoever sets a timer

timer-wakes-why = Their phones can ring when the letter opens, if they have turned that on at “Be there for somebody”. You cannot see it here, and a ring can get lost. Ask them, and agree when they look.
timer-wakes-ended = When you end it yourself, nothing rings, whichever word you type. They see it when they look.

## for whoever holds keys

wakes-missing = This phone is not rung for it: this browser or this house cannot ring a closed app. On an iPhone, Tocsin has to be on the home screen.
wakes-off = This phone is not rung while Tocsin is closed. Turn that on first, then come back here.
wakes-deaf = This phone cannot be rung just now. See what to do about it.
keyholder-wakes-can = When a letter opens for you, this phone does not ring yet.
wakes-untold = The house has not heard it yet. Until then nothing rings.
keyholder-wakes-on = When a letter opens for you, this phone rings. The lock screen shows no name.
keyholder-wakes-tells = Every phone that is rung gives the house twenty-four random numbers. If you turn this on, some of them stand for your codes. Whoever takes the running house can then find that this phone waits for a letter, but not whose.
keyholder-wakes-ask = Ring when a letter opens for me
wakes-again = Tell the house again
keyholder-wakes-stop = Do not ring for letters
keyholder-wakes-why = A ring can come late or get lost. Tocsin also looks while it is open. Agree on a time when you look, or let yourself be called.

## for trustees

trustee-wakes = When somebody asks for a film
trustee-wakes-can = While Tocsin is closed, this phone does not ring yet when somebody asks for a film.
trustee-wakes-on = When somebody asks for a film, this phone rings, at night without a sound. The lock screen names no film and nobody.
trustee-wakes-tells = Every phone that is rung gives the house twenty-four random numbers. If you turn this on, one of them is the number of the trustees. Whoever runs the house, or takes it while it runs, can then find that this phone is a trustee’s.
trustee-wakes-ask = Ring when somebody asks for a film
trustee-wakes-stop = Do not ring for films
trustee-wakes-why = A ring can come late or get lost, and many questions in one day ring together. Open Tocsin and its lock at least every three months, else it stops ringing.
