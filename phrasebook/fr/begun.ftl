# checked-by-speaker: no

## a call that somebody has begun to type at the desk

call-go-on = Continuer l’appel
call-forget = Jeter cet appel
