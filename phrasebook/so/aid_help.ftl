# checked-by-speaker: no

## needing and helping: the way in

home-help = Caawimaad
help-title = Caawimaadda deriska
help-why = Waxaad halkan ku qorto waxaa lagu shaabadeeyaa taleefankan. Waxaa furi kara miiska caawimaadda xaafaddaada iyo adiga oo keliya.
help-ask = Wax baan u baahanahay
help-ask-why = Cunto, gaadhi, dawo, qof i raaca
help-offer = Waan caawin karaa
help-offer-why = Hal mar sheeg waxaad qaban karto iyo goorta
help-mine = Waxyaabahayga
help-mine-why = Waxaan codsaday, iyo qofka imanaya iyo goorta
help-legs = Hawlahayga
help-legs-why = Waxa miiska caawimaaddu i weydiinayo
help-for-me = Adiga
help-for-others = Si aad kuwa kale u caawiso
