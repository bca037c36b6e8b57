# checked-by-speaker: no

## being rung while the app is closed

push-title = Con Tocsin cerrado
push-why = Este teléfono puede sonar por una alarma con Tocsin cerrado. Antes llega un aviso de prueba.
push-who-knows = Quien hizo este navegador (Apple, Google, Mozilla, Microsoft) sabrá entonces que este teléfono escucha a esta casa, y cuándo suena. Nunca lo que se dice.
push-ask = Sonar con Tocsin cerrado
push-on = Activado: llegó un aviso de prueba que envió la casa.
push-off = Desactivar
push-far = Hay un aviso en otra parte de la ciudad. No está cerca de sus lugares.
push-open = Hay noticias. Abra Tocsin para comprobarlas.
push-tried = Una prueba. Este teléfono suena con Tocsin cerrado.
push-neutral-drill = Un simulacro, no una alarma. Abra la aplicación para leerlo.

## refusals

error-push-bad-key = Este teléfono dio una llave para avisos que no sirve. Desactívelos y actívelos otra vez.
error-pushed-needs-the-book = Abra Tocsin para comprobar esto.
error-push-unknown-service = Esta casa no conoce el servicio de avisos de su navegador. Use otro navegador o deje Tocsin abierto.
error-push-asleep = Esta casa no puede llegar ahora a aplicaciones cerradas. Quien la cuida debe desbloquearlo. Mientras tanto deje Tocsin abierto.
error-push-busy = Se están probando muchos teléfonos. Inténtelo de nuevo en unos minutos.
error-push-not-tried = El aviso de prueba llegó demasiado tarde. Actívelo otra vez.
error-push-full = Esta casa no puede aceptar más teléfonos ahora. Deje Tocsin abierto.
error-push-off = Esta casa no avisa a aplicaciones cerradas. Deje Tocsin abierto.
error-push-no-service = Este navegador no da una dirección a la que avisar. Nada más depende de ello.
