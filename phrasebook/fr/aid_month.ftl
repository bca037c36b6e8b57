# checked-by-speaker: no

## a month in numbers, for whoever gives

aid-month-at-least = En { $month }, les voisins d’ici se sont aidés au moins { $count } fois.
aid-month-none = En { $month }, les voisins d’ici se sont aidés moins de 10 fois de chaque sorte.
aid-month-kind = { $kind } : { $count }
aid-month-fewer = { $kind } : moins de 10
aid-month-why = Les nombres de moins de 10 ne sont pas dits, et la somme ne contient que ceux qui le sont : ainsi, on ne peut en déduire personne.
