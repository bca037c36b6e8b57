# checked-by-speaker: no

## how far an alert has come, and exercises

reach-title = How far it has come
reach-closed = Closed apps
reach-open = Open apps
reach-handed = Handed over: { $count } of { $living }
reach-lines = Open lines: about { $count }
reach-lines-few = Open lines: fewer than 10
reach-waiting = Still on the way: { $count }
reach-lost = Not delivered: { $count }
reach-shown = Shown: { $count } or more
reach-shown-few = Shown: fewer than 10 have said so
reach-pace = Half within { $half } s, 19 of 20 within { $most } s
reach-no-push = Nobody is rung with the app closed.
reach-note = Handed over: the phone’s push service took it. Shown: only phones whose owners agreed say so, some seconds late, counted in tens. Nobody can tell whose.
reach-sheet = Exercise on { $date } at { $time }

counted-title = Help the desk count
counted-why = When this phone has shown a warning, it may say so to the house: which warning, nothing else, some seconds later. The desk sees only tens. Whoever watches your line sees that this phone spoke to the house.
counted-choice = Say that a warning was shown

drill-due-title = No exercise in seven days
drill-due-why = This week’s is chosen: { $event }. Say where, look at it and sign; it is never sent by itself.
drill-due-start = Begin it
drill-who = Who hears it
drill-everybody = Everybody
drill-open-apps = Open apps only
