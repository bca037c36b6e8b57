# checked-by-speaker: no

## the map

map-title = Mapa
map-near-me = Lo que hay cerca, en el mapa
map-nearer = Acercar
map-further = Alejar
map-here = Mostrar dónde estoy
map-here-waiting = Buscando dónde está usted. Se queda en este teléfono.
map-here-failed = El teléfono no dice dónde está.
map-keys = El mapa. Las flechas lo mueven; más y menos lo acercan o alejan.
map-keys-choose = El mapa. Las flechas lo mueven; más y menos lo acercan o alejan; Intro toma el lugar del centro.
map-scale = Esta barra mide { $length }
map-metres = { $metres } m
map-kilometres = { $kilometres } km
map-middle-near = En el centro: cerca de { $name }.
map-middle-from-home = A { $distance } al { $direction } de su lugar.
map-way = { $distance } al { $direction }, en línea recta.
map-way-where = Toque «Mostrar dónde estoy» y una línea mostrará el camino. Su lugar se queda en este teléfono.
map-your-place = Su lugar
map-nothing = No pasa nada que este mapa pueda mostrar.
map-list = Lista
map-offer = Hay un mapa del pueblo: { $size } MB.
map-offer-newer = El pueblo tiene un mapa más nuevo: { $size } MB.
map-offer-part = Mapa del pueblo: { $have } de { $size } MB están aquí.
map-offer-progress = Cuánto del mapa está aquí
map-offer-why = Se carga entero, una sola vez, y luego funciona sin línea. Así nadie puede ver dónde mira usted.
map-offer-get = Cargar el mapa
map-offer-go-on = Seguir cargando
map-offer-stop = Parar
map-offer-no-line = Sin línea con la casa. Lo que ya está aquí se queda; siga más tarde.
map-offer-not-here = La casa aún no tiene el mapa. Inténtelo más tarde.
map-offer-no-room = Este teléfono no tiene espacio para él.
map-offer-other-file = Esta casa dio otro archivo que el que firmó el pueblo. Se desechó. Avise a un encargado.
place-map = El lugar en el mapa
place-map-hint = Toque el lugar. Los demás ven el área marcada, no el punto exacto.
settings-map = El mapa del pueblo
settings-map-here = El mapa está en este teléfono: { $size } MB. Funciona sin línea.
settings-map-none = Este pueblo aún no tiene mapa. Las distancias se muestran con anillos.
settings-map-delete = Borrarlo de este teléfono
