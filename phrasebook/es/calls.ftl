# checked-by-speaker: no

## asking for a call every day

calls-title = Una llamada cada día
calls-why = Una persona vecina le llama los días y a la hora que usted elija, y pregunta cómo está. Si no contesta, pasa lo que usted escribe aquí, y nada más.
calls-start = Pedir una llamada diaria
calls-start-other = Pedirla para otra persona
calls-never = Nadie llama a la policía ni a otra autoridad salvo que usted lo escriba.
calls-no-desk = Esta comunidad aún no tiene mesa de ayuda. En cuanto la tenga podrá pedir llamadas aquí.
calls-for = Para quién
calls-for-me = Para mí
calls-for-other = Para alguien sin un teléfono como este
calls-days = Días
calls-hour = Hora
calls-callers = Lo que ven quienes llaman
calls-name = Nombre de pila
calls-phone = Número al que llamar
calls-language = Idioma
calls-notes = Lo que pueden saber quienes llaman
calls-notes-hint = Por ejemplo: dejen sonar mucho. Pregunten por el gato.
calls-unanswered = Si nadie contesta
calls-second = Un segundo número
calls-second-why = Se prueba enseguida cuando el primero no contesta
calls-keyholder = Después avisar a
calls-keyholder-nobody = A nadie
calls-after = Cuánto después de la hora
calls-after-30 = 30 minutos
calls-after-60 = 1 hora
calls-after-120 = 2 horas
calls-keyholder-words = Qué debe saber y hacer { $name }
calls-address = Dirección
calls-address-why = La lee solo esta persona, y solo si nadie contesta
calls-circle = Después dos personas vecinas pasan y llaman a la puerta
calls-authorities = ¿Una autoridad al final de todo?
calls-authorities-why = La mayoría no lo quiere. Solo pasa si usted lo escribe aquí con sus palabras y lo confirma.
calls-authorities-want = Lo quiero
calls-authorities-words = A quién, y por qué
calls-authorities-sure = Sí. Lo he pensado y lo quiero.
calls-duress = Si no puede hablar con libertad
calls-duress-word = Una palabra
calls-duress-why = Dígala en la llamada. Quien llama sigue como si nada, y sus personas lo saben.
calls-duress-kept = La palabra que eligió se queda, salvo que escriba otra. Aquí no se muestra a nadie.
calls-quiet = Días sin llamada
calls-quiet-why = Cuando está fuera. Nadie llama y no se avisa a nadie.
calls-quiet-from = Desde
calls-quiet-until = Hasta
calls-wish = Pedirla
calls-wish-change = Cambiarla
calls-leave = Dejarlo
calls-lack-name = Falta un nombre de pila.
calls-lack-phone = Falta un número al que llamar.
calls-lack-days = Elija al menos un día.
calls-lack-hour = Entre un cuarto de hora y cuatro horas, por favor.
calls-lack-order = Estos pasos están en un orden que no funciona.
calls-lack-step = Uno de estos pasos no se puede hacer así.
calls-lack-authorities = Escriba con sus palabras lo que quiere y confírmelo.
calls-lack-duress = Tres letras o más.

## what there is of it

calls-mine = Mi llamada diaria
calls-of = Llamada diaria para { $name }
calls-over = La mesa ya no guarda nada de esto.
calls-waiting = Va a la mesa de ayuda en cuanto haya línea.
calls-sent = Está en la mesa de ayuda. Nadie la ha tomado todavía.
calls-running = La mesa de ayuda la ha tomado.
calls-next = Próxima llamada: de { $begins } a { $ends }
calls-next-planned = Próxima llamada, ya hay alguien: de { $begins } a { $ends }
calls-quiet-now = Ninguna llamada en las próximas dos semanas.
calls-fine = Estoy bien
calls-fine-other = Allí todo va bien
calls-fine-why = Entonces nadie tiene que llamar, y no se avisa a nadie.
calls-fine-words = Unas palabras, si quiere
calls-fine-said = Dicho: { $time }. Nadie tiene que hacer esta llamada.
calls-all = Todo lo que se guarda sobre esto
calls-change = Cambiarla
calls-remind = Un recordatorio para mi calendario
calls-erase = Borrarla en todas partes
calls-erase-again = Pulse otra vez para borrarla
calls-step-1 = segundo número
calls-step-2 = avisar a
calls-step-3 = dos personas vecinas llaman a la puerta
calls-step-4 = autoridad, como yo quiero
calls-desk-notes = Notas de la mesa
calls-days-kept = Llamadas
calls-day-0 = prevista
calls-day-1 = contestada
calls-day-2 = sin respuesta
calls-day-3 = anulada

## ringing somebody

calling-title = Mis llamadas de hoy
calling-thanks = Gracias. La mesa de ayuda lo sabe. El número ya no está en este teléfono.
calling-none = Ahora no hay llamada para usted. Un número se muestra solo en su hora.
calling-why = Nombres y números se van de este teléfono media hora después de la hora.
calling-until = Hasta { $time }
calling-ring = Llamar a { $name }
calling-second = Ahora el segundo número
calling-script = Cómo llamar
calling-script-1 = Diga su nombre de pila y que es la llamada de hoy del vecindario.
calling-script-2 = Pregunte cómo está hoy { $name }. Escuche.
calling-script-3 = Pregunte: ¿necesita algo?
calling-script-4 = No pregunte por papeles, visitas ni planes. Despídase; bastan unos minutos.
calling-word = Si oye «{ $word }»: siga como si nada, termine con amabilidad y después pulse «Se dijo la palabra».
calling-need = Hace falta algo
calling-words = Para la mesa, si algo importa
calling-answered = Contestó, todo bien
calling-unanswered = Sin respuesta
calling-duress = Se dijo la palabra
calling-tried = Anotado. Inténtelo otra vez hasta { $time }. Después déjelo: sigue como se deseó.

## at the aid desk

desk-aid-calls = Llamadas diarias
desk-aid-calls-why = Planear la semana; de qué nadie sabe nada
desk-calls-none = Nadie ha pedido una llamada diaria.
desk-calls-plan = Planear la próxima semana
desk-calls-planned = Planeado. Quienes llaman lo saben ya y ven el número en su hora.
desk-calls-nobody = No se encuentra a nadie que pueda llamar: { $names }. Busquen personas o llamen ustedes.
desk-call-coming = Desde { $time }
desk-call-due = Toca desde { $time }
desk-call-nobody = Toca desde { $time } y nadie llama
desk-call-silent = Toca, está pedida y nadie ha dicho nada desde { $time }
desk-call-missed = La hora pasó. Nadie ha dicho nada desde { $time }
desk-call-unanswered = Intentado, sin respuesta: { $time }
desk-call-duress = Se dijo la palabra: { $time }
desk-call-answered = Contestada: { $time }
desk-call-called-off = Anulada
desk-call-by = Llama { $name }.
desk-call-duress-do = No devuelvan la llamada. Hablen con discreción con las personas elegidas abajo.
desk-call-now = Es la hora: { $what }
desk-call-next = Si nadie hace nada, { $time }: { $what }
desk-call-next-letter = Si nadie hace nada, una carta se abre { $time }: { $what }
desk-call-reached = He dado con esa persona
desk-call-other = Que llame otra persona
desk-call-off = Anularla
