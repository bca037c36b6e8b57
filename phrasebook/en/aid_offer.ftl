# checked-by-speaker: no

## "I can help": what somebody offers, and the word of a steward that her phone carries

offer-what = What can you do?
offer-for = For what?
offer-most = At most a week
offer-seats = Free seats
offer-car-seats = Child seats
offer-where = Roughly where?
offer-where-why = A part of town is enough. Your address is asked by nobody.
offer-reach = How far you go
offer-reach-km = up to { $km } km
offer-name-hint = Those to whom you come see it. Any name you answer to.
offer-words = Anything else (not needed)
offer-words-hint = A bicycle with a trailer; no stairs; never at night.
offer-send = Offer it to the aid desk
offer-send-again = Put this in its place
offer-state-saved = Saved here. It goes as soon as there is a line.
offer-state-sent = Sent. The aid desk asks you here when it needs you.
offer-state-fresh = The desk has read it.
offer-state-active = The desk counts on you.
offer-state-resting = You are resting: nobody asks you.
offer-state-left = You have left.
offer-state-cut-off = The desk asks you no more. Speak with a coordinator.
offer-state-over = The house has nothing of it any more. Offer it again if you like.
offer-change = Change it
offer-pause = Rest: how many weeks?
offer-pause-said = Please ask nothing of me for weeks: { $weeks }.
offer-everything-why = The desk keeps what you see here, and how often you went. Withdraw, and the house erases it at once; this phone overwrites it.
offer-withdraw = Withdraw and erase
vouch-title = A steward can vouch for you
vouch-have = A steward vouches for you
vouch-why = Needed for people in your car, children, medicine, homes and daily calls. Meet a steward who knows you: she reads this code and gives you hers. It names nobody, and only your phone keeps it.
vouch-until = Until { $date }
vouch-copy = Copy the code
vouch-paste = What the steward gives you
vouch-take = Take it in
vouch-again = Offer once more so that the desk sees it.
offer-trips = Trips this week
offer-quiet = Days on which nobody should ask you
offer-quiet-add = Add these days
offer-quiet-off = Take out
