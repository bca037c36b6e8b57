## I see something: three taps and a hold

read-aloud = Leer en voz alta: { $what }
report-change = cambiar
report-hold = Mantenga pulsado para enviar
report-send-again = Pulse otra vez para enviar
report-more = Decir más (no hace falta)
place-known-here = Este lugar está marcado
report-on-map = En el mapa
place-optional = Puede enviar sin lugar.
undo = Deshacer
mine-yours = Su aviso
mine-held = Guardado. Sale en un momento.
mine-waits = Sale solo en cuanto haya conexión, con Tocsin abierto o cuando vuelva a abrirlo.
mine-carried = Está sellado y sale en cuanto haya conexión, aun con Tocsin cerrado. Si la guardia cambia mientras tanto, se sella de nuevo cuando abra Tocsin.
