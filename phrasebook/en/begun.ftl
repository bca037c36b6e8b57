# checked-by-speaker: no

## a call that somebody has begun to type at the desk

call-go-on = Go on with the call
call-forget = Throw this call away
