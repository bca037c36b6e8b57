# checked-by-speaker: no
# What other programs read of a town: Atom, CAP, GeoJSON

feeds-title = { $town } : alertes
feeds-subtitle = Écrit par la machine de la ville elle-même, ou par une copie. Seuls les octets signés dans chaque alerte prouvent quelque chose.
