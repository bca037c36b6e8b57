## which language, and whether a speaker has checked its words

language-title = Idioma
language-unchecked = Nadie que creció con este idioma ha revisado todavía todas estas palabras.
language-help = ¿Lo habla bien? Diga a un encargado qué suena mal. Las palabras también se pueden tener en una hoja de cálculo, para revisarlas todas.
language-unchecked-names = Todavía sin revisar por un hablante:
