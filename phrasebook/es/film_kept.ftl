# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = La casa rechazó partes de la clave: { $count }. Las demás bastan para abrir la grabación.
film-never-opens = La casa rechazó partes de la clave: { $count }. Nadie podrá abrir esta grabación. Empiece otra.
film-damaged = Grabaciones de este teléfono que ya no se pueden leer: { $count }

## whether it is proven

film-unpromised = Todavía no demostrable. La casa aún tiene que prometerle un lugar en su registro.
film-promised = Todavía no demostrable. La prueba llega en minutos, o cuando vuelva a abrir Tocsin.
film-provable = Demostrable desde el { $date }, { $time }.
film-seen-by = Otras casas que lo han visto en el registro: { $count }
film-seen-by-none = Ninguna otra casa mira este registro todavía: la prueba depende solo de esta casa.
film-doubt-late = La casa prometió escribirlo en su registro y todavía no está. Guarde el recibo: lo demuestra.
film-doubt-false = Lo que la casa muestra de su registro no coincide con lo que prometió. Guarde el recibo y avise a un encargado.
film-lost-there = La casa ha perdido partes de esta grabación: { $count }. Pregunta a las casas que guardan una copia.

## until when it is kept, and who asked for it

film-kept-until = La casa lo guarda hasta el { $date }, { $time }.
film-keep-longer = Guardarlo más tiempo
film-keep-days = Días desde ahora: { $count }
film-keep-set = Guardarlo ese tiempo
film-asked = Veces que personas de confianza recibieron partes de su clave: { $count }
film-gone = La casa ya no guarda esta grabación.

## taken back

film-erase = Borrarlo en todas partes
film-erase-why = Nadie podrá abrirlo ya, tampoco las personas de confianza. Cuando esto haya salido del teléfono no se puede deshacer.
film-erase-copies = Otras casas que guardan una copia también la borran en cuanto lo saben. Quien ya lo abrió, lo tiene.
film-erase-keeps = Conservar mi copia en este teléfono
film-erase-hold = Mantenga pulsado para borrar
film-erase-again = Pulse otra vez para borrar
film-erase-not = No borrar
film-erasing = Retirado. Ya no sale nada, y la casa lo sabrá en cuanto haya conexión.
film-erased = Borrado el { $date }, { $time }.
film-copy-gone = Borrado también en { $house }: esa casa lo firmó el { $date }, { $time }.
film-copy-waits = { $house } tiene una copia y todavía no ha mostrado que ya no está allí. Se espera desde el { $date }, { $time }.
film-copy-unlisted = Una casa que no figura en el libro del barrio tiene o tuvo una copia. Aquí nadie puede comprobar si ya no está.
film-copy-none = La casa de su barrio no nombra ninguna otra que tenga una copia.
film-erased-promised = Que está borrado se podrá demostrar en minutos, o cuando vuelva a abrir Tocsin.
film-erased-provable = Que está borrado es demostrable desde el { $date }, { $time }.
film-erased-receipt = Guardar la prueba del borrado
film-slip = Guardar la nota de borrado
film-slip-why = Si se pierde este teléfono, la nota aún borra la grabación. Quien la tenga puede borrarla y nada más: guárdela en otro sitio.

## a receipt that somebody shows

receipt-title = El recibo de una grabación
receipt-broken = Este recibo está dañado o incompleto.
receipt-other-town = Este recibo es de otro barrio. Abra su código en un teléfono de ese barrio.
receipt-film = Grabación
receipt-parts = Partes que tenía la casa
receipt-commitment = Su línea en el registro
receipt-due = Prometido para
receipt-looking = Comprobando con la casa…
receipt-signed = El registro de este barrio firmó la promesa.
receipt-false = Esto no está firmado por el registro de este barrio. No prueba nada.
receipt-in-ledger = Está en el registro. Al abrir la grabación muestra si esa parte ya existía entonces, sin cambios.
receipt-not-there = No está en el registro, o todavía no.
receipt-no-line = Ahora no se pudo preguntar a la casa.
receipt-again = Mirar otra vez
