# checked-by-speaker: no

## a call that somebody has begun to type at the desk

call-go-on = تابع المكالمة
call-forget = ارمِ هذه المكالمة
