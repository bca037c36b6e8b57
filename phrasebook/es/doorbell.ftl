# checked-by-speaker: no

## doorbells of people on watch

bell-title = Con Tocsin cerrado
bell-why = Hasta las { $time } este teléfono puede sonar cuando algo espera en la mesa y nadie lo toma, aunque Tocsin esté cerrado. Antes llega una prueba.
bell-who-knows = Quien hizo este navegador ve entonces una segunda dirección de este teléfono en esta casa, y cuándo suena: así se ve alguien de guardia. Nunca lo que espera. La casa la olvida al terminar su guardia.
bell-ask = Avisarme por la mesa
bell-on = Activado hasta las { $time }: llegó una prueba.
bell-off = Desactivar
bell-waits = Algo espera en la mesa.

error-bell-too-many = Ya lo ha pedido bastantes veces en esta guardia. En la próxima se puede de nuevo.
error-push-denied = Este navegador no puede mostrar nada de Tocsin, así que no puede sonar. Para permitirlo: el signo junto a la dirección y luego Notificaciones.
error-push-nothing-came = La prueba no llegó. Mire en los ajustes del teléfono si este navegador puede trabajar en segundo plano, e inténtelo de nuevo.
