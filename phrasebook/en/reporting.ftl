## I see something: three taps and a hold

read-aloud = Read aloud: { $what }
report-change = change
report-hold = Hold to send
report-send-again = Press once more to send
report-more = Say more (not needed)
place-known-here = This place is marked
report-on-map = On the map
place-optional = You can send without a place.
undo = Undo
mine-yours = Your report
mine-held = Saved. It goes in a moment.
mine-waits = It goes by itself as soon as there is a line, while Tocsin is open or when you open it again.
mine-carried = It is sealed and goes as soon as there is a line, even with Tocsin closed. If the watch changes meanwhile, it is sealed again when you open Tocsin.
