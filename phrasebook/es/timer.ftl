# checked-by-speaker: no

## refusals

error-keyholder-too-many = Aquí hay tantas llaves como puede guardar un teléfono. Devuelva una primero.
error-keyholder-malformed = Esto no es un código de persona de confianza. Pídalo otra vez.
error-timer-incomplete = Falta algo. Mire lo que está marcado.
error-timer-runs = Ya hay un temporizador en marcha.
error-timer-other-word = Esta no es su palabra. Inténtelo otra vez.
error-timer-over = Este temporizador ha terminado. Ya no se puede hacer nada con él.

## the way in

help-timer = Avisar a alguien si no vuelvo
help-timer-why = Una carta sellada que se abre si usted no dice que ha vuelto
help-calls = Una llamada cada día
help-calls-why = Alguien le llama a la hora que usted elija
help-calling = Mis llamadas de hoy
help-calling-why = Para quienes llaman a otras personas
help-keyholder = Estar ahí para alguien
help-keyholder-why = Dé su código a quien quiera que le avisen

## setting it

timer-title = Avisar a alguien si no vuelvo
timer-why = La casa guarda una carta sellada. Si para entonces no ha dicho que ha vuelto, las personas que usted elija pueden leerla. También si su teléfono ya no está.
timer-ended = La casa lo ha recibido. En este teléfono no queda nada de ello.
timer-when = Debería volver en
timer-in-30 = 30 minutos
timer-in-60 = 1 hora
timer-in-120 = 2 horas
timer-in-240 = 4 horas
timer-in-at = A una hora fija
timer-at = De vuelta a las
timer-opens = La carta se abre: { $time }.
timer-who = Quién puede leerla entonces
timer-what = Qué leen
timer-name = Su nombre de pila
timer-words = Qué deben saber y hacer
timer-words-hint = Por ejemplo: estoy en el juzgado. Llamen primero a mi hermana.
timer-address = Adónde va, o dónde vive
timer-phone = Un número en el que se le encuentra
timer-no-authority = Sus personas no llaman a la policía ni a otra autoridad salvo que usted escriba aquí que lo quiere.
timer-two-words = Dos palabras
timer-word = Su palabra
timer-word-why = Termina el temporizador o lo aplaza.
timer-duress = Su segunda palabra
timer-duress-why = Si alguien le obliga, escriba esta. La pantalla hace lo mismo, y sus personas saben enseguida que usted no es libre.
timer-learn = Apréndase las dos. Este teléfono no las guarda y no puede mostrarlas otra vez.
timer-set = Empezar
timer-lacks = Falta algo. Está marcado arriba.
timer-lack-keyholders = Elija de una a cuatro personas.
timer-lack-minutes = Elija un momento entre diez minutos y tres días a partir de ahora.
timer-lack-name = Sus personas necesitan su nombre de pila.
timer-lack-word = Tres letras o más.
timer-lack-duress = Tres letras o más.
timer-lack-alike = Las dos palabras se parecen demasiado.

## while it runs

timer-until = De vuelta: { $time }
timer-left = Faltan { $time }
timer-told = Después pueden leer su carta: { $names }.
timer-told-now = Ya pueden leer su carta: { $names }.
timer-open = Se acabó el tiempo. Diga que ha vuelto.
timer-setting = De camino a la casa. Hasta que llegue no se avisa a nadie. Deje esto abierto.
timer-changing = El cambio va de camino a la casa. Hasta entonces vale la hora de antes.
timer-ending = De camino a la casa. Deje esto abierto hasta que desaparezca.
timer-type = Su palabra
timer-back = He vuelto
timer-later = Aplazarlo
timer-later-soon = Dentro de un momento, cuando la casa haya recibido el último cambio.
timer-later-none = No se puede aplazar más. Diga que ha vuelto y empiece de nuevo.
timer-remind = Un recordatorio para mi calendario
timer-remind-why = Suena quince minutos antes y solo dice «Recordatorio».
timer-wakes = Qué despierta a sus personas
timer-house-down = Si la casa está caída en ese minuto, la carta se abre en cuanto vuelve.
timer-clock-off = Este teléfono marca { $here }, la casa { $there }. La carta la abre el reloj de la casa: cuente cuánto tiempo, no hasta qué hora.
reminder-title = Recordatorio
timer-home = De vuelta: { $time }
timer-home-open = Se acabó el tiempo. Diga que ha vuelto.
timer-home-waits = Todavía no está en la casa

## whose codes this phone has

people-none = Nadie le ha dado un código todavía.
people-add = Tomar el código de alguien
people-how = Alguien de confianza abre Tocsin, Ayuda, «Estar ahí para alguien», y le muestra un código o se lo envía solo a usted.
people-scan = Leerlo con la cámara
people-code = O péguelo aquí
people-take = Tomarlo
people-drop = Quitar: { $name }

## being a keyholder

keyholder-title = Estar ahí para alguien
keyholder-why = Quien sale o vive sin compañía puede querer que le avisen a usted. Haga un código para una persona y déselo. La casa no sabe qué son ustedes el uno para el otro.
keyholder-new = Un código para una persona
keyholder-for = Para quién
keyholder-mine = Su nombre de pila, como lo verá esa persona
keyholder-make = Hacer un código
keyholder-held = Para quién está usted ahí
keyholder-nothing = No ha llegado nada.
keyholder-show = Mostrar el código
keyholder-give-back = Devolverlo
keyholder-wakes = Qué le despierta a usted
keyholder-code = Código para { $name }
keyholder-code-why = Muéstrelo o envíelo solo a esta persona. Quien lo tenga puede escribirle.
keyholder-copy = Copiarlo
keyholder-is-released = Aún no ha vuelto: { $name }
keyholder-is-released-call = No respondió a la llamada de hoy: { $name }
keyholder-is-duress = No puede hablar con libertad: { $name }
keyholder-is-back = Ha vuelto: { $name }
keyholder-is-later = Vuelve más tarde: { $name }
keyholder-is-gone = La carta está cerrada otra vez: { $name }
keyholder-do-1 = Respire. Casi siempre es una batería vacía o un autobús con retraso.
keyholder-do-2 = Llame primero. Después haga lo que está escrito abajo.
keyholder-do-3 = Si nadie contesta, vaya a mirar si puede, y con alguien.
keyholder-do-never = No llame a la policía ni a otra autoridad salvo que esté escrito abajo.
keyholder-do-duress-1 = No llame ni escriba a este teléfono: alguien puede estar leyendo.
keyholder-do-duress-2 = Haga lo que está escrito abajo. Pregunte a personas de confianza de ambos y a un abogado.
keyholder-words = Escrito para usted
keyholder-address = Lugar
keyholder-phone = Número
keyholder-set-at = Escrito a las
keyholder-call = Llamar a { $name }
keyholder-read = Lo he leído
keyholder-away = Guardarlo
keyholder-home = Ha llegado una carta para usted.
keyholder-home-locked = Ha llegado algo para usted. Desbloquee para leerlo.
keyholder-open = Leerla
keyholder-taken = Ha tomado un código: { $name }. Puede elegir a esta persona para un temporizador o una llamada diaria.
