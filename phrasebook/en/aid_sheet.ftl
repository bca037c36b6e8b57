# checked-by-speaker: no

## a spreadsheet being looked through before it is brought

sheet-waits = It waits here under your lock until you bring it or put it away. Nothing you correct is lost when the lock shuts.
sheet-language = Language, where no column says it
sheet-language-of-all = as chosen above for all
sheet-away = Put this table away without bringing it
sheet-rows = The rows, as they will stand
sheet-look-at = To look at: { $count }
sheet-all-rows = All: { $count }
sheet-all-clear = Every row is clear.
sheet-twin-phone = The same telephone as { $who }. Leave one out, or bring both and join them later.
sheet-twin-address = The same address as { $who }. Perhaps one household, perhaps two in one house.
sheet-twin-both = The same telephone and address as { $who }. Leave one out, or bring both and join them later.
sheet-twin-line = line { $line }, { $name }
sheet-twin-here = { $name }, who is at the desk already
sheet-correct = Correct it
sheet-corrected = Corrected
aid-language-unknown = language not known
aid-people-unknown = how many is not known
desk-aid-spreadsheet-begun = One is begun and waits for you
