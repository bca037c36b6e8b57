# checked-by-speaker: no

## refusals

error-push-bad-key = Este teléfono dio una llave para avisos que no sirve. Desactívelos y actívelos otra vez.
error-pushed-needs-the-book = Abra Tocsin para comprobar esto.
error-push-unknown-service = Esta casa no conoce el servicio de avisos de su navegador. Use otro navegador o deje Tocsin abierto.
error-push-asleep = Esta casa no puede llegar ahora a aplicaciones cerradas. Quien la cuida debe desbloquearlo. Mientras tanto deje Tocsin abierto.
error-push-busy = Se están probando muchos teléfonos. Inténtelo de nuevo en unos minutos.
error-push-not-tried = El aviso de prueba llegó demasiado tarde. Actívelo otra vez.
error-push-full = Esta casa no puede aceptar más teléfonos ahora. Deje Tocsin abierto.
error-push-off = Esta casa no avisa a aplicaciones cerradas. Deje Tocsin abierto.
