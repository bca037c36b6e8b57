# checked-by-speaker: no

## what a phone says while the app is closed

push-letter = Alguien que confía en usted puede necesitarle. Abra Tocsin.

## for whoever sets a timer

timer-wakes-why = Sus teléfonos pueden sonar cuando la carta se abre, si lo han activado en «Estar ahí para alguien». Aquí no se ve, y un aviso puede perderse. Pregúnteles y acuerden cuándo miran.
timer-wakes-ended = Si usted misma lo termina, nada suena, escriba la palabra que escriba. Lo ven cuando miran.

## for whoever holds keys

keyholder-wakes-missing = Este teléfono no suena por esto: este navegador o esta casa no puede llamar a una aplicación cerrada. En un iPhone, Tocsin tiene que estar en la pantalla de inicio.
keyholder-wakes-off = Este teléfono no suena con Tocsin cerrado. Actívelo primero y vuelva aquí.
keyholder-wakes-deaf = Ahora mismo no se puede hacer sonar este teléfono. Mire qué se puede hacer.
keyholder-wakes-can = Cuando se abre una carta para usted, este teléfono todavía no suena.
keyholder-wakes-untold = La casa aún no lo sabe. Hasta entonces nada suena.
keyholder-wakes-on = Cuando se abre una carta para usted, este teléfono suena. La pantalla de bloqueo no muestra ningún nombre.
keyholder-wakes-tells = Cada teléfono que suena da a la casa veinticuatro números al azar. Si activa esto, algunos corresponden a sus códigos. Quien se lleve la casa encendida puede descubrir que este teléfono espera una carta, pero no de quién.
keyholder-wakes-ask = Sonar cuando se abra una carta para mí
keyholder-wakes-again = Decírselo otra vez a la casa
keyholder-wakes-stop = No sonar por cartas
keyholder-wakes-why = Un aviso puede llegar tarde o perderse. Tocsin también mira mientras está abierto. Acuerden una hora en la que usted mira, o que le llamen.
