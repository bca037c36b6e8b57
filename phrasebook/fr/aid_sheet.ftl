# checked-by-speaker: no

## a spreadsheet being looked through before it is brought

sheet-waits = Il attend ici sous votre verrou jusqu’à ce que vous l’apportiez ou l’écartiez. Rien de ce que vous corrigez ne se perd quand le verrou se ferme.
sheet-language = Langue, là où aucune colonne ne la dit
sheet-language-of-all = celle choisie plus haut pour toutes
sheet-away = Écarter ce tableau sans l’apporter
sheet-rows = Les lignes, telles qu’elles seront
sheet-look-at = À regarder : { $count }
sheet-all-rows = Toutes : { $count }
sheet-all-clear = Toutes les lignes sont claires.
sheet-twin-phone = Le même téléphone que { $who }. Laissez-en une de côté, ou apportez les deux et joignez-les ensuite.
sheet-twin-address = La même adresse que { $who }. Peut-être un foyer, peut-être deux dans une maison.
sheet-twin-both = Le même téléphone et la même adresse que { $who }. Laissez-en une de côté, ou apportez les deux et joignez-les ensuite.
sheet-twin-line = ligne { $line }, { $name }
sheet-twin-here = { $name }, qui est déjà au bureau d’entraide
sheet-correct = Corriger
sheet-corrected = Corrigé
aid-language-unknown = langue inconnue
aid-people-unknown = nombre de personnes inconnu
desk-aid-spreadsheet-begun = Un tableau commencé vous attend
