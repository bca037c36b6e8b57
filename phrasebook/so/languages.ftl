## which language, and whether a speaker has checked its words

language-title = Luqadda
language-unchecked = Weli qof luqaddan ku soo koray ma wada hubin erayadan.
language-help = Si fiican ma ugu hadashaa? Masuul u sheeg waxa si qaldan u qoran. Erayada waxaa sidoo kale lagu heli karaa xaashi xisaabeed, si loo wada hubiyo.
language-unchecked-names = Weli uma hubin qof ku hadla:
