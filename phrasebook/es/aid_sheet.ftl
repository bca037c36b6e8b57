# checked-by-speaker: no

## a spreadsheet being looked through before it is brought

sheet-waits = Espera aquí bajo su bloqueo hasta que la traiga o la aparte. Nada de lo que corrige se pierde al cerrarse el bloqueo.
sheet-language = Idioma, donde ninguna columna lo dice
sheet-language-of-all = el elegido arriba para todas
sheet-away = Apartar esta tabla sin traerla
sheet-rows = Las filas, como quedarán
sheet-look-at = Por mirar: { $count }
sheet-all-rows = Todas: { $count }
sheet-all-clear = Todas las filas están claras.
sheet-twin-phone = El mismo teléfono que { $who }. Deje una fuera, o traiga las dos y únalas después.
sheet-twin-address = La misma dirección que { $who }. Quizá un hogar, quizá dos en una casa.
sheet-twin-both = El mismo teléfono y dirección que { $who }. Deje una fuera, o traiga las dos y únalas después.
sheet-twin-line = línea { $line }, { $name }
sheet-twin-here = { $name }, que ya está en la mesa
sheet-correct = Corregir
sheet-corrected = Corregido
aid-language-unknown = idioma no conocido
aid-people-unknown = no se sabe cuántas personas
desk-aid-spreadsheet-begun = Hay una empezada que le espera
