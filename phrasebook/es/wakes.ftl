# checked-by-speaker: no

## what a phone says while the app is closed

push-letter = Alguien que confía en usted puede necesitarle. Abra Tocsin.

## for whoever sets a timer

timer-wakes-why = Sus teléfonos pueden sonar cuando la carta se abre, si lo han activado en «Estar ahí para alguien». Aquí no se ve, y un aviso puede perderse. Pregúnteles y acuerden cuándo miran.
timer-wakes-ended = Si usted misma lo termina, nada suena, escriba la palabra que escriba. Lo ven cuando miran.

## for whoever holds keys

wakes-missing = Este teléfono no suena por esto: este navegador o esta casa no puede llamar a una aplicación cerrada. En un iPhone, Tocsin tiene que estar en la pantalla de inicio.
wakes-off = Este teléfono no suena con Tocsin cerrado. Actívelo primero y vuelva aquí.
wakes-deaf = Ahora mismo no se puede hacer sonar este teléfono. Mire qué se puede hacer.
keyholder-wakes-can = Cuando se abre una carta para usted, este teléfono todavía no suena.
wakes-untold = La casa aún no lo sabe. Hasta entonces nada suena.
keyholder-wakes-on = Cuando se abre una carta para usted, este teléfono suena. La pantalla de bloqueo no muestra ningún nombre.
keyholder-wakes-tells = Cada teléfono que suena da a la casa veinticuatro números al azar. Si activa esto, algunos corresponden a sus códigos. Quien se lleve la casa encendida puede descubrir que este teléfono espera una carta, pero no de quién.
keyholder-wakes-ask = Sonar cuando se abra una carta para mí
wakes-again = Decírselo otra vez a la casa
keyholder-wakes-stop = No sonar por cartas
keyholder-wakes-why = Un aviso puede llegar tarde o perderse. Tocsin también mira mientras está abierto. Acuerden una hora en la que usted mira, o que le llamen.

## for trustees

trustee-wakes = Cuando alguien pide una grabación
trustee-wakes-can = Con Tocsin cerrado, este teléfono todavía no suena cuando alguien pide una grabación.
trustee-wakes-on = Cuando alguien pide una grabación, este teléfono suena; de noche, sin sonido. La pantalla de bloqueo no nombra ninguna grabación ni a nadie.
trustee-wakes-tells = Cada teléfono que suena da a la casa veinticuatro números al azar. Si activa esto, uno de ellos es el número de los custodios. Quien dirige la casa, o se la lleva encendida, puede entonces descubrir que este teléfono es de un custodio.
trustee-wakes-ask = Sonar cuando alguien pide una grabación
trustee-wakes-stop = No sonar por grabaciones
trustee-wakes-why = Un aviso puede llegar tarde o perderse, y muchas peticiones en un día suenan juntas. Abra Tocsin y su bloqueo al menos cada tres meses; si no, deja de sonar.
