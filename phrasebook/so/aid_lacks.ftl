# checked-by-speaker: no

## what is still missing on a screen, before one may go on

ask-lacks-kind = Dooro waxaad u baahan tahay.
ask-lacks-pupils = Qor magaca hal ilmo ugu yaraan.
ask-lacks-to = Qor halka loo socdo.
ask-lacks-amount = Qor inta ay tahay.
ask-lacks-when = Dooro goorta.
ask-lacks-day = Dooro maalinta.
ask-lacks-weekdays = Dooro ugu yaraan hal maalin oo toddobaadka ah.
ask-lacks-times = Dhammaadku waa inuu ka dambeeyo bilowga.
ask-without-place = Haddii qof imanayo, wuxuu u baahan yahay meel. La’aanteed, miisku wuxuu marka hore ku weydiinayaa halka.
offer-lacks-what = Kor ka dooro waxaad qaban karto.
offer-lacks-for = Kor ka dooro waxa aad ugu talagashay.
desk-lacks-place = Meel lama sheegin. Weydii halka ka hor intaadan cidna dirin.
