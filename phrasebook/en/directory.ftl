# checked-by-speaker: no

## places that help: a list that the town publishes for everybody

help-places = Places that help
help-places-why = Food, lawyers, doctors, rent: where, and when open
dir-title = Places that help
dir-private = Everybody's phone holds the same list. Nobody learns what you look at.
dir-none = Your town has not published a list of places yet.
dir-coming = The list is not on this phone yet. It comes as soon as there is a line.
dir-theirs = Names and descriptions stand in the language in which they were written.
dir-what = What do you need?
dir-need-food = Food
dir-need-shelter = A place to sleep
dir-need-rent = Rent and bills
dir-need-legal = Legal help
dir-need-medical = Doctor, clinic
dir-need-mind = Somebody to talk to
dir-need-violence = Safety from violence
dir-need-children = Children, school
dir-need-clothes = Clothes, household
dir-need-transport = Getting there
dir-need-language = Translation, classes
dir-need-work = Work
dir-need-other = Other help
dir-all = All places
dir-search = Search for a word
dir-narrow = Narrow down
dir-open-now = Open now
dir-open-today = Open today
dir-no-papers = Does not ask for papers
dir-speaks = Language spoken there
dir-any-language = Any language
dir-access-step-free = No steps
dir-access-toilet = Accessible toilet
dir-access-hearing-loop = Hearing loop
dir-access-sign-language = Sign language
dir-access-parking = Parking at the door
dir-access-quiet = A quiet room
dir-count =
    { $count ->
        [one] One place
       *[other] { $count } places
    }
dir-nothing = Nothing fits. Take a filter away, or look for another word.
dir-more = Show more places
dir-clear = Take all filters away
dir-closed-now = Closed for now
dir-open-until = Open until { $time }
dir-opens-today = Opens today at { $time }
dir-not-today = Not open today
dir-no-hours = Hours are not known. Call first.
dir-hours = Hours
dir-days = { $first } to { $last }
dir-nth-1 = first { $day }
dir-nth-2 = second { $day }
dir-nth-3 = third { $day }
dir-nth-4 = fourth { $day }
dir-nth-5 = fifth { $day }
dir-nth-9 = last { $day }
dir-of-month = each month, { $days }
dir-month-day = day { $day }
dir-month-last = last day
dir-every-weeks = every { $count } weeks, { $days }
dir-every-months = every { $count } months, { $days }
dir-from-to = { $days }: { $opens } to { $closes }
dir-since = from { $date }
dir-until = until { $date }
dir-phone = Telephone
dir-call = Call { $number }
dir-text = Text { $number }
dir-textphone = Text telephone { $number }
dir-extension = extension { $number }
dir-where = Where
dir-web = Their page on the web
dir-web-why = It is theirs, not your town's. It sees that you come.
dir-mail = Write to { $address }
dir-languages = Languages
dir-getting-in = Getting in
dir-papers = Papers
dir-papers-not-asked = They do not ask for papers.
dir-papers-asked = They ask for papers.
dir-papers-unknown = It is not known whether they ask for papers. Ask before you go.
dir-bring = Bring with you
dir-cost = Cost
dir-who = For whom
dir-how = How to get help
dir-checked = Last checked
dir-checked-days =
    { $count ->
        [0] Checked today
        [one] Checked yesterday
       *[other] Checked { $count } days ago
    }
dir-checked-weeks = Checked { $count } weeks ago
dir-checked-months = Checked { $count } months ago
dir-checked-old = Last checked { $count } months ago. Call before you go.
dir-checked-never = Nobody has checked this yet. Call before you go.
dir-print = Print this list
error-directory-malformed = This is no list of places, or a part of it is damaged.
error-directory-no-services = This is no list of places that this phone can read. It reads tables (CSV), HSDS and files that were saved here.

## for stewards: the list is taken in, changed, looked through and signed

files-directory = The places that help
dir-about = A list for everybody: food, lawyers, doctors. Take it from a file (a spreadsheet as CSV, HSDS, or one that was saved here), change it, sign it.
dir-take-now = Begin with the published list
dir-choose = Choose a list of places
dir-zone = Time zone of all hours
dir-problems =
    { $count ->
        [one] One thing could not be taken as it stands
       *[other] { $count } things could not be taken as they stand
    }
dir-problem-ended = { $where }: it has ended and is left out
dir-problem-cut = { $where }: too long, and cut
dir-problem-part = { $where }: a part could not be read and is left out
dir-problem-many = { $where }: more kinds of help or papers than a place can have; the first ones are kept
dir-problem-need = { $where }: stands under other help
dir-problem-twice = { $where }: stands there twice
dir-problem-refused = { $where }: could not be taken
dir-add = Add a place
dir-edit = Change
dir-edit-name = Name
dir-edit-organization = Who runs it
dir-edit-needs = What it is for
dir-edit-words = What one gets there
dir-edit-street = Street and number
dir-edit-city = City
dir-edit-region = State or region
dir-edit-postal = Postal code
dir-edit-country = Country, two letters
dir-edit-lines = One on each line
dir-edit-commas = Short names with commas between them: en, es, so
dir-edit-hours = Mon-Fri 09:00-17:00, each rule on its own line
dir-edit-hours-words = Hours in words
dir-edit-access-words = More about getting in
dir-edit-web = Address on the web
dir-edit-mail = E-mail
dir-edit-notice = News for the next days
dir-edit-wrong = This cannot be published yet: { $what }
dir-checked-today = Somebody asked there today
dir-remove = Take out
dir-keep = Keep
dir-changes = New: { $new }. Changed: { $changed }. Taken out: { $gone }.
dir-for-ever = Everybody can read this for ever, whoever it is.
dir-for-ever-why = Nobody's home, nobody's own number, no shelter whose place is secret.
dir-sure = I have looked through it
dir-publish = Sign and publish
dir-asked = You have signed. Save the file and give it to a second steward: she compares it on her phone and signs too.
dir-save = Save the list as a file
dir-save-hsds = Save as HSDS, for other programs
dir-drop = Throw this draft away
dir-same = Choose the file that she gave you. Your phone compares it.
dir-match = It is this very list. Look through it before you sign.
dir-differ = It is another list. Do not sign.
