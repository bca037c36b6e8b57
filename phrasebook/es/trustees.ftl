# checked-by-speaker: no
## a trustee's phone

trustee-title = Persona de confianza para grabaciones
trustee-tab = Grabaciones pedidas
trustee-what = Las personas de confianza abren juntas una grabación: cuando suficientes están de acuerdo, y solo entonces. Su teléfono guarda una parte de la llave de cada grabación.
trustee-keys-why = Las llaves quedan en este teléfono, detrás de su candado. Si se pierde el teléfono, se pierden: avise a los encargados.
trustee-make = Hacer mis llaves
trustee-quiet = Nadie pide una grabación.
trustee-look = Mirar otra vez
trustee-coming = El libro del barrio nombra este teléfono. Los teléfonos lo siguen en dos días.
trustee-not-yet = Todavía no. Un encargado lee este código; después los teléfonos lo siguen en dos días.
trustee-past = Lo que he respondido
trustee-code = Mi código
trustee-code-why = Lo lee un encargado. No contiene ningún secreto.
trustee-letters = Compárelo de voz:
trustee-home = Alguien pide una grabación
case-asks = { $who } pide una grabación
case-drill = Simulacro anual
case-reason-owner = Es su propia grabación
case-reason-court = Para un juzgado
case-reason-publish = Para mostrarla en público
case-reason-rescue = Alguien está en peligro
case-reason-drill = Simulacro
case-filmed = Grabada: { $when }, { $size }
case-ends = La casa la borra el { $date }
case-asked = Pedida: { $when }
case-false-drill = Dice ser un simulacro, pero pide una grabación real. Rechace y avise a los encargados.
case-false-share = Lo que hay en la casa para usted no es su parte de esta grabación. Solo puede rechazar. Avise a los encargados.
case-going = Su respuesta está en camino.
case-send-again = Enviarla ahora
case-ask-her = El nombre y el motivo son solo palabras. Llame, o pregunte a alguien que conozca, antes de aceptar.
case-note = Unas palabras para quien pide
case-note-hint = Solo quien pide puede leerlas. Puede quedar vacío.
case-give-why = La grabación se abre cuando { $needed } de { $of } aceptan. No se puede deshacer, y queda escrito que se abrió.
case-give = Mantenga para aceptar
case-give-again = Pulse otra vez para aceptar
case-give-drill = Responder al simulacro
case-decline = Rechazar
case-decline-sure = Se le dirá que usted rechaza.
case-decline-now = Rechazar ahora
case-dismiss = Quitar: no es una petición de verdad
past-gave = Aceptado: { $who }
past-drill = Simulacro respondido
past-declined = Rechazado: { $who }
error-witness-no-share = Su parte de esta grabación no está aquí. Solo puede rechazar.
error-trustee-no-code = Este no es el código de una persona de confianza. En su teléfono: Ajustes, luego Persona de confianza para grabaciones.
error-trustee-too-few = Al menos dos personas de confianza abren juntas una grabación, y como mucho todas.

## en el teléfono de un encargado

trustees-title = Quiénes abren las grabaciones
trustees-why = Cinco personas en quienes el barrio confía y que no viven juntas: un pastor, una abogada, una tía. Tres de ellas abren juntas una grabación. Sin nadie aquí, nadie graba.
trustees-none = Nadie todavía
trustees-add = Añadir a una persona de confianza
trustees-code = Su código
trustees-code-hint = En su teléfono: Ajustes, luego Persona de confianza para grabaciones.
trustees-take = Poner en la lista
trustees-needed = Cuántas abren juntas una grabación
trustees-of = { $needed } de { $of }
trustees-kept = Cuánto tiempo guarda la casa las grabaciones
trustees-days = { $days } días
trustees-sound = Las grabaciones tienen sonido. En algunos lugares todos los que se oyen tienen que estar de acuerdo: pregunte a un abogado.
trustees-change = Desde entonces, { $needed } de { $of } abren una grabación. Las de antes quedan con quienes lo eran entonces.
trustees-one = Una sola persona no abre nada. Añada otra.
trustees-empty = Desde entonces nadie graba aquí.
trustees-propose = Proponer esta lista
trustees-back = Dejarla como estaba
