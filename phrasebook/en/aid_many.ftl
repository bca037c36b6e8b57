# checked-by-speaker: no

## who goes for many needs of one day; who could, counted

desk-aid-many = Plan many at once
desk-aid-many-why = Share one day’s needs out among all who could, and ask them together
many-why = Everybody who could is proposed a few doors near each other. Nobody is asked before you say so. Whoever is on a way at that time already is left out.
many-doors = Doors for each, at most
many-items = What goes in for each, one thing on each line
many-for = For these: { $count }
many-all = Tick all
many-none = Tick none
many-nothing = Nothing of this is needed on that day and at that time, or other coordinators have it.
many-too-short = At least half an hour is needed between from and until.
many-other-day = For another day or time: { $count }
many-suggest = Share out: { $count }
many-proposed = Proposed, nobody has been asked yet
many-sum = Doors: { $doors }. People: { $people }. On { $day }.
many-without = Nobody yet for: { $count }
many-count = Doors: { $count }
many-given-to = Who goes
many-nobody = nobody, leave it for now
many-too-many = One person is given more than { $most } doors.
many-ask = Ask all: people { $people }, doors { $doors }
many-asked = Asked: people { $people }, doors { $doors }. Answers come into the inbox. Undo takes all of it back.
many-unclaimed = You take what nobody has yet.
plan-could = { $all } have offered this. Of them could: { $could }
plan-against = { $why }: { $count }
plan-all = Show everybody: { $count }
many-used-up = Whoever could has as many doors already as you allowed. Go back and allow more for each, or ask more people to help.
