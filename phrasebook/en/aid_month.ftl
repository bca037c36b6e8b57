# checked-by-speaker: no

## a month in numbers, for whoever gives

aid-month-at-least = In { $month } neighbours here helped each other at least { $count } times.
aid-month-none = In { $month } neighbours here helped each other fewer than 10 times of each kind.
aid-month-kind = { $kind }: { $count }
aid-month-fewer = { $kind }: fewer than 10
aid-month-why = Numbers under 10 are not told, and the sum holds only those that are: so that nobody can be reckoned out of them.
