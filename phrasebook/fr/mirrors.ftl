# checked-by-speaker: no
# The house is away, and a copy of its public words is read instead

trouble-mirrored = La maison ne répond pas. Vous voyez une copie.
trouble-mirrored-do = Ce que vous écrivez attend ici et part tout seul.
mirror-newest = De { $host }, que votre ville a nommé. Dernière parole signée : { $time }.
mirror-nothing = De { $host }, que votre ville a nommé. Aucune parole signée n’y compte.
