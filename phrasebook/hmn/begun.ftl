# checked-by-speaker: no

## a call that somebody has begun to type at the desk

call-go-on = Ua ntxiv rau qhov hu xov tooj
call-forget = Muab qhov hu no pov tseg
