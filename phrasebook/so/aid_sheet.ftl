# checked-by-speaker: no

## a spreadsheet being looked through before it is brought

sheet-waits = Halkan ayuu qufulkaaga hoostiisa ku sugayaa ilaa aad keento ama dhinac dhigto. Waxa aad saxdo ma lumaan marka qufulku xirmo.
sheet-language = Luqadda, meesha tiir uusan sheegin
sheet-language-of-all = tii kor loogu doortay dhammaan
sheet-away = Jadwalkan dhinac dhig adigoon keenin
sheet-rows = Safafka, sida ay noqonayaan
sheet-look-at = In la eego: { $count }
sheet-all-rows = Dhammaan: { $count }
sheet-all-clear = Saf kasta waa cad yahay.
sheet-twin-phone = Isla taleefanka { $who }. Mid ka tag, ama labadaba keen oo kadib isku dar.
sheet-twin-address = Isla cinwaanka { $who }. Laga yaabaa hal qoys, laga yaabaa laba hal guri ku nool.
sheet-twin-both = Isla taleefanka iyo cinwaanka { $who }. Mid ka tag, ama labadaba keen oo kadib isku dar.
sheet-twin-line = sadarka { $line }, { $name }
sheet-twin-here = { $name }, oo hore miiska u joogay
sheet-correct = Sax
sheet-corrected = Waa la saxay
aid-language-unknown = luqad aan la garanayn
aid-people-unknown = tirada dadka lama garanayo
desk-aid-spreadsheet-begun = Mid la bilaabay ayaa ku sugaya
