# checked-by-speaker: no
# The house is away, and a copy of its public words is read instead

trouble-mirrored = La casa no responde. Usted ve una copia.
trouble-mirrored-do = Lo que escriba espera aquí y sale solo.
mirror-newest = De { $host }, que su pueblo ha nombrado. Su palabra firmada más reciente: { $time }.
mirror-nothing = De { $host }, que su pueblo ha nombrado. Ninguna palabra firmada en ella vale.
