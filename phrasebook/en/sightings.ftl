## what a sighting is made of (SALUTE), in pictures and these words

size = How many?
size-one = One
size-few = 2 to 5
size-several = 6 to 20
size-many = More than 20

activity = What is happening?
activity-standing-by = Standing by
activity-stopping-people = Stopping people
activity-knocking-on-doors = Knocking on doors
activity-entering = Going in
activity-taking-someone = Taking someone
activity-spreading = Spreading
activity-road-closed = Road closed
activity-damage = Damage
activity-leaving = Leaving
activity-other = Something else

uniform = What do they wear?
uniform-plain = Plain clothes
uniform-police = Police uniform
uniform-marked-vest = Marked vests
uniform-military = Military uniform
uniform-work-clothes = Work clothes
uniform-not-seen = I did not see

equipment = What is with them?
equipment-vehicles = Vehicles
equipment-breaching = Tools to break doors
equipment-dogs = Dogs
equipment-aircraft = Helicopter or drone
equipment-flames-or-smoke = Flames or smoke
equipment-water = Water
equipment-none-seen = None seen

## what a verifier says

verdict-confirmed = It is so
verdict-not-it = It is not that
verdict-cannot-tell = I cannot tell

## what a desk asks back, and the answers

question-still-there = Is it still there?
question-which-side = Which side of the street?
question-seen-by-you = Did you see it yourself?
question-how-many-now = How many are there now?
question-can-you-be-called-on = May we ask you again?
question-are-you-safe = Are you safe?
answer-yes = Yes
answer-no = No
answer-not-any-more = Not any more
answer-north = North
answer-east = East
answer-south = South
answer-west = West
answer-more = More
answer-fewer = Fewer
answer-same = The same
answer-i-do-not-know = I do not know

## who is who

role-verifier = Verifier
role-dispatcher = Dispatcher
role-legal-observer = Legal observer
preset-street = Street (up to 12 people)
preset-network = Network (up to 100 people)
preset-city = City
