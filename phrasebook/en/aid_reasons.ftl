# checked-by-speaker: no

## who could help, and why or why not now; what speaks against a part that somebody is given

aid-because-near = lives near
aid-because-speaks = speaks her language
aid-because-free-then = has time then
aid-because-has-seats = has seats enough
aid-because-vetted = a steward vouches for her
aid-because-fewest-trips = has gone least this week
aid-because-known-to-household = has been there before
aid-not-now-not-free = has no time then
aid-not-now-quiet = wants quiet then
aid-not-now-resting = rests
aid-not-now-over-cap = has gone often enough this week
aid-not-now-not-vetted = no steward vouches for her in this
aid-not-now-too-few-seats = has too few seats
aid-not-now-no-shared-language = shares no language with her
aid-not-now-too-far = lives too far away
aid-not-now-asked-for-others = is proposed to others already
aid-part-no-stops = Nothing is given to her yet.
aid-part-too-few-seats = There are too few seats in her car for all.
aid-part-too-few-child-seats = There are too few child seats in her car.
aid-part-child-of-two = A child would be with two adults. Each child is known to one.
aid-part-followed-near = She was followed near one of these doors. Choose somebody else.
aid-part-link-of-many = A link is for one door. Make one for each.
