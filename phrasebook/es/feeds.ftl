# checked-by-speaker: no
# What other programs read of a town: Atom, CAP, GeoJSON

feeds-title = { $town }: alertas
feeds-subtitle = Lo escribe la máquina del propio pueblo, o una copia de ella. Solo los bytes firmados dentro de cada alerta prueban algo.
