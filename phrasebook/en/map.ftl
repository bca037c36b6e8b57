# checked-by-speaker: no

## the map

map-title = Map
map-near-me = What is near me, on the map
map-nearer = Nearer
map-further = Further away
map-here = Show where I am
map-here-waiting = Finding where you are. It stays on this phone.
map-here-failed = The phone does not tell where it is.
map-keys = The map. Arrow keys push it, plus and minus bring it nearer or further away.
map-keys-choose = The map. Arrow keys push it, plus and minus bring it nearer or further away, Enter takes the place in the middle.
map-scale = This bar is { $length } long
map-metres = { $metres } m
map-kilometres = { $kilometres } km
map-middle-near = In the middle: near { $name }.
map-middle-from-home = { $distance } { $direction } of your place.
map-way = { $distance } { $direction }, in a straight line.
map-way-where = Tap “Show where I am”, and a line shows the way. Your place stays on this phone.
map-your-place = Your place
map-nothing = Nothing is going on that this map could show.
map-list = List
map-offer = There is a map of the town: { $size } MB.
map-offer-newer = The town has a newer map: { $size } MB.
map-offer-part = Map of the town: { $have } of { $size } MB are here.
map-offer-progress = How much of the map is here
map-offer-why = It is loaded whole, once, and then works without a line. So nobody can see where you look.
map-offer-get = Load the map
map-offer-go-on = Go on loading
map-offer-stop = Stop
map-offer-no-line = No line to the house. What is here stays; go on later.
map-offer-not-here = The house does not have the map yet. Try again later.
map-offer-no-room = This phone has no room for it.
map-offer-other-file = This house gave another file than the one the town signed. It was thrown away. Tell a steward.
place-map = The place on the map
place-map-hint = Tap the place. The field around it is what others see, not the exact spot.
settings-map = The town's map
settings-map-here = The map is on this phone: { $size } MB. It works without a line.
settings-map-none = This town has no map yet. Distances are shown as rings.
settings-map-delete = Delete it from this phone
