# checked-by-speaker: no

## refusals

error-camera-none = Este teléfono o navegador no tiene cámara para esta página.
error-camera-refused = Esta página no puede usar la cámara. Permítalo en los ajustes del navegador.

## before

film-title = Grabar
film-why = Lo que graba sale de este teléfono en segundos, sellado. Nadie puede abrirlo por su cuenta: ni usted, ni la casa.
film-rule-what = Grabe lo que se hace, no quién es la gente.
film-rule-distance = Guarde la distancia. No estorbe a nadie.
film-rule-safety = Su seguridad es lo primero. Puede parar cuando quiera.
film-who = Para abrirlo tienen que estar de acuerdo { $needed } de { $of } personas de confianza.
film-sound-on = También se graba el sonido.
film-sound-off = No se graba sonido: así lo ha decidido este barrio.
film-start = Empezar a grabar
film-photo = Fotos
film-file = Un archivo de este teléfono
film-words = Escribirlo
film-nobody = Este barrio aún no tiene personas de confianza, así que nadie podría abrir una grabación. El encargado puede elegirlas.

## while filming

film-now = Grabando
film-safe-none = Todavía no hay nada a salvo
film-safe = A salvo hasta { $time }
film-safe-all = Todo lo de ahora está a salvo
film-end = Mantenga pulsado para terminar
film-end-again = Pulse otra vez para terminar
film-dark = Pantalla oscura
film-dark-back = Mantenga pulsado para ver la pantalla
film-dark-again = Pulse otra vez para ver la pantalla
film-shutter = Tomar una foto
film-photo-end = Eso es todo
film-stuck-line = Sin conexión. Queda sellado en este teléfono y sale solo cuando vuelva.
film-stuck-house = La casa no lo acepta ahora. Queda sellado en este teléfono y se vuelve a intentar.
film-full = Este teléfono está lleno. Lo que graba sigue llegando a la casa, pero aquí no puede quedar copia.
film-lost = Partes que la casa no aceptó: { $count }
film-words-what = Qué pasó
film-words-hint = Qué se hizo, dónde y cuándo. Nombres, solo de quien esté de acuerdo.
film-words-voice = También puede decirlo. Se sella con lo demás.
film-words-save = Sellar y enviar

## the end

film-how = ¿Cómo se guarda?
film-sealed = Solo sellado
film-sealed-why = En este teléfono no queda nada que lo abra.
film-copy = Sellado, y me quedo con una copia
film-copy-why = Puede guardarla desde este teléfono. Quien abra este teléfono también puede.
film-finish = Listo

## afterwards

film-mine = De este teléfono
film-going = Sigue saliendo, deje el teléfono encendido. Partes que faltan: { $count }
film-done = A salvo. Puede apagar este teléfono.
film-cut-off = Se cortó. En este teléfono no hay nada que lo abra.
film-receipt = Guardar el recibo
film-receipt-qr = El recibo como código
film-receipt-why = Muestra qué ha recibido la casa, y cuándo. No abre nada.
film-copy-take = Guardar la copia
film-forget = Quitar de esta lista
film-forget-copy = Quitar, con la copia
