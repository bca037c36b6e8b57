# checked-by-speaker: no

## a call that somebody has begun to type at the desk

call-go-on = Seguir con la llamada
call-forget = Tirar esta llamada
