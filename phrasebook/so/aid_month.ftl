# checked-by-speaker: no

## a month in numbers, for whoever gives

aid-month-at-least = { $month } gudaheeda deriska halkan waxay is caawiyeen ugu yaraan { $count } jeer.
aid-month-none = { $month } gudaheeda deriska halkan nooc kasta waxay isku caawiyeen wax ka yar 10 jeer.
aid-month-kind = { $kind }: { $count }
aid-month-fewer = { $kind }: wax ka yar 10
aid-month-why = Tirooyinka ka yar 10 lama sheego, wadartuna waxay haysaa kuwa la sheego oo keliya: si aan qofna looga soo saarin.
