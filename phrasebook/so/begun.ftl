# checked-by-speaker: no

## a call that somebody has begun to type at the desk

call-go-on = Wicitaanka sii wad
call-forget = Wicitaankan tuur
