# checked-by-speaker: no

## una lista de lugares de una hoja de cálculo, y dónde está un lugar en el mapa

dir-columns-why = Todo el mundo leerá lo que elija aquí. Deje fuera quién se lo contó y las notas internas.
dir-column-none = no se toma
dir-column-id = Número en otras listas
dir-column-latitude = Latitud
dir-column-longitude = Longitud
dir-take =
    { $count ->
        [one] Tomar un lugar
       *[other] Tomar { $count } lugares
    }
dir-more-file = Tomar más de un archivo
dir-save-csv = Guardar como hoja de cálculo (CSV)
dir-problem-hours = { $where }: los horarios que no se pudieron leer quedan en palabras
dir-problems-more = Mostrar más filas
dir-pin = En el mapa
dir-pin-asks = La dirección es otra ahora. ¿Sigue la marca donde hay que ir?
dir-pin-right = La marca está bien
dir-pin-away = Quitar la marca
dir-pin-how = Toque el mapa donde está la puerta.
error-directory-other-zone = Los horarios de esta lista están en otra zona horaria. Empiece con ella una lista nueva.
error-directory-too-many = Una lista tiene como máximo 2000 lugares. Quite algunos antes.
error-table-no-text = Esto no es una tabla de texto. En su programa de hojas de cálculo elija «Guardar como» y CSV.
