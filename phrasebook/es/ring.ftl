# Rights cards: law differs from place to place. checked-by-lawyer: no

## how this phone rings

ring-title = Cómo suena este teléfono
ring-open = Cambiarlo
ring-settings = Sonido, horas de silencio, notificaciones. Lo que elija se queda en este teléfono.
ring-here-only = Lo que elija aquí se queda en este teléfono. Sonar con Tocsin cerrado y contar dicen ellos mismos qué sale de él.
ring-tap-once = Toque una vez para que este teléfono pueda sonar.
ring-test = Probar la alarma
ring-test-why = Tres silbidos cortos, como si hubiera un peligro cerca. Su toque también deja que el teléfono suene solo mientras Tocsin esté abierto.
ring-may = Este teléfono puede sonar mientras Tocsin siga abierto.
ring-may-not = Este teléfono todavía no puede sonar. Pruebe la alarma.
ring-no-voice = Este navegador no tiene sonido. Tenga la pantalla a la vista.
ring-no-whistle = ¿No oye el silbido? Suba el volumen y quite el modo silencio.
sound-update = Novedad
ring-updates = Después del primer aviso
ring-updates-all = Cada novedad con un tono suave
ring-updates-silent = Novedades sin sonido
ring-updates-first = Solo el primer aviso
ring-quiet = Horas de silencio
ring-quiet-why = Entonces no suena nada, salvo un peligro de ahora mismo en uno de sus lugares.
ring-quiet-keep = Guardar horas de silencio
ring-quiet-from = Desde
ring-quiet-to = Hasta
ring-quiet-no-place = No hay ningún lugar guardado: en esas horas no sonaría nada.

## notifications

notify-title = Notificaciones en este teléfono
notify-why = Mientras Tocsin esté abierto en segundo plano, este teléfono puede mostrar una notificación. Nadie de fuera la envía.
notify-ask = Permitir notificaciones
notify-denied = No están permitidas. Nada más depende de ello. Para cambiar: el signo junto a la dirección y luego Notificaciones.
notify-missing = Este navegador no muestra notificaciones aquí.
notify-test = Enviar una notificación de prueba
notify-test-words = Una prueba. Este teléfono puede mostrar notificaciones.
notify-shown = Mire arriba en la pantalla o en la pantalla de bloqueo. ¿Llegó?
notify-arrived = Sí, llegó
notify-not = No
notify-failed = No llegó. Mire en los ajustes del teléfono si este navegador puede mostrar notificaciones.
notify-on = Activadas: llegó una notificación de prueba.
notify-off = Desactivar
notify-neutral-choice = La pantalla de bloqueo dice solo que hay novedades
notify-neutral = Hay novedades. Abra la aplicación para leerlas.

## the alarm on the whole screen

alarm-stop = Parar el sonido
alarm-close = Cerrar
alarm-rights = Qué hacer, mis derechos
alarm-more =
    { $count ->
        [one] Hay 1 alarma más.
        [many] Hay { $count } alarmas más.
       *[other] Hay { $count } alarmas más.
    }

## places

places-title = Mis lugares
places-why = La casa, el trabajo, la escuela de los niños. Se quedan en este teléfono; el propio teléfono los compara con cada aviso.
places-saved =
    { $count ->
        [0] No hay ningún lugar guardado.
        [one] Hay 1 lugar guardado, solo en este teléfono.
        [many] Hay { $count } lugares guardados, solo en este teléfono.
       *[other] Hay { $count } lugares guardados, solo en este teléfono.
    }
places-change = Cambiar lugares
places-name = ¿Cómo lo llama?
places-home = Casa
places-work = Trabajo
places-school = Escuela
places-other = Otro nombre
places-unnamed = Mi lugar
places-within = ¿Cuándo está cerca un peligro?
places-within-area = Dentro de su zona
places-within-metres = Desde { $metres } m
places-forget = Olvidar este lugar
places-add = Añadir un lugar
places-full = Hay { $most } lugares guardados. Olvide uno para añadir otro.
distance-named = A { $metres } m de { $place }. Zona: { $radius } m.
distance-here-named = Puede estar justo en { $place }. Zona: { $radius } m.

## rights cards

rights-title = Mis derechos
rights-on-phone = Estas tarjetas están en este teléfono y no necesitan conexión. La ley cambia de un lugar a otro: pregunte a sus abogados.
rights-no-number = Su pueblo todavía no ha publicado un número. Pregunte a quien lo cuida.
rights-call-number = Llamar: { $whose }
rights-arm = Escriba este número en su brazo.
rights-print = Imprimir las tarjetas
number-hotline = Línea de ayuda
number-lawyers = Abogados
rights-street-title = En la calle
rights-silence-title = Silencio
rights-door-title = En la puerta
rights-warrant-title = El papel de un juez
rights-witness-title = Mirar y filmar
rights-call-title = Avisar a alguien
rights-eviction-title = Desalojo

## passing it on

share = Pasarlo
share-title = Pasar este aviso
share-why = La imagen dice hasta cuándo vale. No lleva nada de usted: ni sus lugares ni a qué distancia está.
share-send = Enviar la imagen
share-save = Guardar la imagen
share-copy = Copiar las palabras
share-copied = Copiado.
share-voice-send = Enviar la nota de voz
share-voice-save = Guardar la nota de voz
share-voice-none = Nadie ha grabado todavía todas estas palabras en este idioma: solo va la imagen.
share-other-app = La aplicación con que la envíe ve la imagen y a quién va.
picture-valid = Vale hasta las { $time }, { $date }
picture-told = Así a las { $time }, { $date }
picture-area = Una zona de { $radius } m en { $town }.
picture-check = ¿Dónde exactamente, y sigue así? { $address }
picture-code = Aviso { $code }

## publishing the numbers

numbers-title = Números a los que llamar
numbers-why = Están en las tarjetas de derechos de cada teléfono: la línea de ayuda del pueblo, sus abogados. Nunca el número de una persona.
numbers-for-ever = Todo el mundo podrá leer esto para siempre:
numbers-sure = Sé que todo el mundo podrá leerlo para siempre
numbers-publish = Publicar estos números
numbers-asked = Se ha pedido la firma a otra persona que cuida el pueblo. Léale los números.
numbers-wrong = Ningún teléfono puede marcar esto.
numbers-same = Escriba los números que le dijeron. Este teléfono los compara.
numbers-match = Exactamente estos números.
numbers-differ = Otros números, o todavía ninguno.
files-numbers = Los números a los que llamar
