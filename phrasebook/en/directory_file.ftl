# checked-by-speaker: no

## a list of places from a spreadsheet, and where a place is on the map

dir-columns-why = Everybody will read what you choose here. Leave out who told you, and notes among yourselves.
dir-column-none = not taken in
dir-column-id = Number in other lists
dir-column-latitude = Latitude
dir-column-longitude = Longitude
dir-take =
    { $count ->
        [one] Take one place in
       *[other] Take { $count } places in
    }
dir-more-file = Take in more from a file
dir-save-csv = Save as a spreadsheet (CSV)
dir-problem-hours = { $where }: hours that could not be read stand as words
dir-problems-more = Show more rows
dir-pin = On the map
dir-pin-asks = The address is another one now. Is the pin still where people have to go?
dir-pin-right = The pin is right
dir-pin-away = Take the pin away
dir-pin-how = Tap the map where the door is.
error-directory-other-zone = The hours of this list are in another time zone. Begin a new list with it.
error-directory-too-many = A list has at most 2,000 places. Take some out first.
error-table-no-text = This is no table of text. In your spreadsheet program choose “Save as”, then CSV.
