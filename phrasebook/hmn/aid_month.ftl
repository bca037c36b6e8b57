# checked-by-speaker: no

## a month in numbers, for whoever gives

aid-month-at-least = Lub { $month } cov neeg zej zog ntawm no tau pab ib leeg tsawg kawg { $count } zaug.
aid-month-none = Lub { $month } cov neeg zej zog ntawm no tau pab ib leeg tsawg dua 10 zaug rau txhua yam.
aid-month-kind = { $kind }: { $count }
aid-month-fewer = { $kind }: tsawg dua 10
aid-month-why = Cov lej tsawg dua 10 tsis qhia, thiab tag nrho tsuas suav cov uas qhia xwb: kom tsis muaj leej twg raug xam paub.
