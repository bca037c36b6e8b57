## what a sighting is made of

size = Waa imisa?
size-one = Hal
size-few = 2 ilaa 5
size-several = 6 ilaa 20
size-many = Ka badan 20

activity = Maxaa dhacaya?
activity-standing-by = Way taagan yihiin
activity-stopping-people = Dadka ayay joojinayaan
activity-knocking-on-doors = Albaabbada ayay garaacayaan
activity-entering = Way gelayaan
activity-taking-someone = Qof bay kaxaynayaan
activity-spreading = Way faafaysaa
activity-road-closed = Waddadu way xiran tahay
activity-damage = Burbur
activity-leaving = Way tegayaan
activity-other = Wax kale

uniform = Maxay xiran yihiin?
uniform-plain = Dhar caadi ah
uniform-police = Dirays booliis
uniform-marked-vest = Jaakado calaamadaysan
uniform-military = Dirays ciidan
uniform-work-clothes = Dhar shaqo
uniform-not-seen = Ma arkin

equipment = Maxaa la socda?
equipment-vehicles = Gaadiid
equipment-breaching = Qalab albaabbo lagu jebiyo
equipment-dogs = Eeyo
equipment-aircraft = Helikobtar ama diroon
equipment-flames-or-smoke = Olol ama qiiq
equipment-water = Biyo
equipment-none-seen = Waxba ma arkin

## verdict

verdict-confirmed = Waa sidaas
verdict-not-it = Ma aha sidaas
verdict-cannot-tell = Ma garan karo

## question, answer

question-still-there = Weli ma joogaan halkaas?
question-which-side = Dhankee waddada?
question-seen-by-you = Adigu ma aragtay?
question-how-many-now = Hadda waa imisa?
question-can-you-be-called-on = Mar kale ma ku weydiin karnaa?
question-are-you-safe = Ma nabad qabtaa?
answer-yes = Haa
answer-no = Maya
answer-not-any-more = Hadda maya
answer-north = Waqooyi
answer-east = Bari
answer-south = Koonfur
answer-west = Galbeed
answer-more = Ka badan
answer-fewer = Ka yar
answer-same = Isku mid
answer-i-do-not-know = Ma garanayo

## role, preset

role-verifier = Xaqiijiye
role-dispatcher = Isku-duwe
role-legal-observer = Goobjooge sharci
preset-street = Waddo (ilaa 12 qof)
preset-network = Shabakad (ilaa 100 qof)
preset-city = Magaalo
