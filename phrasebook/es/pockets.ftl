# checked-by-speaker: no

## whether this phone is rung while the app is closed

closed-trying = Un aviso de prueba está en camino. Tarda menos de un minuto.
closed-failed = El aviso de prueba no llegó. Una alarma tampoco llegaría con Tocsin cerrado.
closed-failed-battery = En los ajustes del teléfono, deje que este navegador trabaje en segundo plano, sin ahorro de batería.
closed-failed-network = Algunas redes no dejan pasar los avisos. Pruebe con otra.
closed-failed-else = ¿Nada ayuda? Deje Tocsin abierto o acuerde con un vecino que le llame.
closed-lost = Este teléfono ya no suena con Tocsin cerrado. Su navegador lo ha retirado.
closed-silent =
    { $days ->
        [one] Desde hace 1 día no ha llegado a este teléfono ninguna prueba, simulacro ni alarma. Puede que las alarmas no funcionen con Tocsin cerrado.
       *[other] Desde hace { $days } días no ha llegado a este teléfono ninguna prueba, simulacro ni alarma. Puede que las alarmas no funcionen con Tocsin cerrado.
    }
closed-meanwhile = Deje Tocsin abierto hasta que llegue un aviso de prueba.
closed-heard = La última prueba, simulacro o alarma llegó: { $time }.
closed-again = Probar ahora

trouble-closed-failed = Las alarmas no llegan a este teléfono con Tocsin cerrado.
trouble-closed-failed-do = En Ajustes, en cómo suena este teléfono, se ve qué hacer. Hasta entonces deje Tocsin abierto.
trouble-closed-lost = Este teléfono ya no suena con Tocsin cerrado.
trouble-closed-lost-do = En Ajustes, en cómo suena este teléfono, actívelo otra vez. Hasta entonces deje Tocsin abierto.
trouble-closed-silent = Puede que en este teléfono las alarmas no funcionen con Tocsin cerrado.
trouble-closed-silent-do = Hace demasiado que no llega ninguna prueba, simulacro ni alarma. En Ajustes, en cómo suena este teléfono, pruébelo.
trouble-closed-asleep = La casa no puede llegar ahora a aplicaciones cerradas.
trouble-closed-asleep-do = Deje Tocsin abierto hasta que quien la cuida lo desbloquee.

## in a large town: for which parts of it

closed-where = Qué alarmas llegan con Tocsin cerrado
closed-where-all = Todo lo de la ciudad
closed-where-some = Solo lo que está cerca de los lugares que marque
closed-where-tells = Al marcar un lugar, la casa sabe en qué parte de la ciudad está, con unos diez kilómetros de margen. La casa lo guarda sellado, junto a la dirección a la que avisa a este teléfono. Las alarmas de otras partes no llegarán con Tocsin cerrado; los simulacros sí.
closed-where-wide = Un lugar que escucha a más de tres kilómetros no está en esta lista: para él, elija todo.
closed-where-tell = Decírselo a la casa

## the house was started anew

push-asleep = NO se avisa a las aplicaciones cerradas.
push-asleep-do = La casa arrancó de nuevo y espera su llave. Llame a quien la cuida; basta una orden: tocsin push wake. Hasta entonces una alarma solo llega a quien tiene Tocsin abierto.
health-push-awake = La casa avisa a las aplicaciones cerradas.
health-by-operator = Quien cuida la casa puede arreglarlo con una orden: tocsin push wake.

## refusals

error-push-not-known = Esta casa ya no avisa a este teléfono. Actívelo otra vez.
error-push-no-districts = Esta casa avisa a todos de todo.
error-push-no-district = La casa no conoce esa parte de la ciudad.
