# checked-by-speaker: no

## what is still missing on a screen, before one may go on

ask-lacks-kind = Choose what you need.
ask-lacks-pupils = Write at least one child’s first name.
ask-lacks-to = Write where to.
ask-lacks-amount = Write how much.
ask-lacks-when = Choose when.
ask-lacks-day = Choose the day.
ask-lacks-weekdays = Choose at least one day of the week.
ask-lacks-times = The end must be after the beginning.
ask-without-place = If somebody is to come, they need a place. Without one the desk first asks you where.
offer-lacks-what = Choose above what you can do.
offer-lacks-for = Choose above for what.
desk-lacks-place = No place was said. Ask where before you send anybody.
