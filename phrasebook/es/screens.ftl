## everywhere

app-name = Tocsin
busy = Un momento…
back = Atrás
next = Siguiente
close = Cerrar
copy = Copiar
show = Mostrar
print = Imprimir
home = Inicio
hear = Oír
qr-label = Un código QR
time-just-now = ahora mismo
time-minutes-ago =
    { $minutes ->
        [one] hace 1 minuto
        [many] hace { $minutes } de minutos
       *[other] hace { $minutes } minutos
    }
offline = Sin conexión con la casa. Puede escribir un aviso de todos modos.
offline-waiting =
    { $count ->
        [one] Sin conexión con la casa. 1 aviso espera en este teléfono y saldrá solo.
        [many] Sin conexión con la casa. { $count } de avisos esperan en este teléfono y saldrán solos.
       *[other] Sin conexión con la casa. { $count } avisos esperan en este teléfono y saldrán solos.
    }

## home

home-title = Qué pasa cerca de mí
home-see = Veo algo
home-mine = Mis avisos
home-settings = Ajustes
home-desk = Mesa de guardia
home-steward = Encargado
home-no-place = Guarde un lugar en este teléfono y le dirá a qué distancia está el peligro. El lugar nunca sale del teléfono.
home-save-place = Guardar un lugar
home-starting = Preguntando a la casa…
quiet-all = Todo tranquilo. La guardia dio su palabra { $ago }.
quiet-word = La guardia dio su palabra { $ago }.
quiet-open =
    { $count ->
        [one] La guardia dio su palabra { $ago }: hay 1 alarma abierta.
        [many] La guardia dio su palabra { $ago }: hay { $count } de alarmas abiertas.
       *[other] La guardia dio su palabra { $ago }: hay { $count } alarmas abiertas.
    }
quiet-differs = La guardia dice que hay { $watch } alarmas abiertas; a este teléfono le dieron { $given }. Algo se retiene. Pregunte a un vecino.
quiet-older-roster = Esta casa muestra una lista vieja de quién puede hablar por el pueblo. No se fíe del silencio aquí.
quiet-no-word = Sin palabra firmada de la guardia desde las { $time }. Nadie garantiza que esté tranquilo.
quiet-never = Todavía sin palabra firmada de la guardia. Nadie garantiza que esté tranquilo.
quiet-no-town = Esta casa todavía no tiene pueblo.
trouble-clock-wrong = El reloj de este teléfono está mal. Ajústelo, o las alarmas parecerán viejas.
trouble-cut-off = La casa no responde. Lo que ve puede ser viejo.
trouble-withheld = Una alerta se retuvo o se perdió en el camino. Pregunte a un vecino qué pasó.
trouble-bad-link = Este enlace está dañado. Pida otro.
trouble-stepped-back = Esta casa muestra un estado del pueblo más viejo que antes. No se fíe del silencio aquí.
trouble-forked = Esta casa muestra otra historia que antes. No se fíe de lo nuevo; pregunte a un encargado.
trouble-bundle = Esta casa ofrece una aplicación que el pueblo no ha firmado. Este teléfono conserva la anterior.
trouble-app-other = Esta aplicación no es la que firmó el pueblo. Pregunte a un encargado antes de fiarse.
distance = A { $metres } m de su lugar. Zona: { $radius } m.
distance-here = Puede estar justo en su lugar. Zona: { $radius } m.
save-alert = Guardar como archivo
badge-reported-over = Dicen que pasó
badge-ended = Terminó
badge-checked = Comprobado
checked-unknown = era otra cosa
exercise-limit = Hoy hay más simulacros de los que este teléfono hace sonar. Se muestran sin sonido.

## I see something

report-event = ¿Qué ve?
report-activity = ¿Qué está pasando?
report-size = ¿Cuántos?
report-uniform = ¿Qué llevan puesto?
report-equipment = ¿Qué traen?
report-when = ¿Cuándo?
report-place = ¿Dónde?
report-skip = No sé
report-seen-by-me = Lo vi yo
report-when-now = Ahora
report-when-minutes = Hace unos 10 minutos
report-when-hour = Hace como una hora, ya pasó
report-when-day = Ayer o antes
report-words = Algo más (no hace falta)
report-words-hint = Qué, dónde, hacia dónde. Sin nombres, por favor.
report-sealed = Solo la guardia puede abrir esto. La casa no puede.
report-guest = Usted es invitado aquí: su teléfono trabaja unos segundos antes de enviar. Así no nos inundan.
place-here = Aquí, donde estoy
place-waiting = Buscando el lugar… Puede seguir cuando quiera.
place-failed = El teléfono no dice dónde está. Describa el lugar o señálelo.
place-known = El lugar está marcado
place-grid = Señalarlo en una cuadrícula
place-grid-hint = Cada campo es un trozo del pueblo; el norte está arriba. Toque un campo y otra vez para ser más exacto.
place-grid-out = Ver más alrededor
place-middle = El centro
place-metres = A { $metres } m al { $direction } del centro
place-save = Guardar este lugar
compass-north = norte
compass-north-east = noreste
compass-east = este
compass-south-east = sureste
compass-south = sur
compass-south-west = suroeste
compass-west = oeste
compass-north-west = noroeste
mine-title = Lo que avisé
mine-none = Nada todavía.
mine-unlocked = Lo que espera aquí está sellado con la llave de este teléfono, pero sin candado quien se lleve el teléfono puede abrirlo. Ponga un candado en Ajustes. Se borra en cuanto le respondan.
mine-saved = Guardado en este teléfono
mine-sent = Enviado
mine-seen = Visto por la guardia
mine-checking = Alguien lo está comprobando
mine-alerted = Se avisó al pueblo. Gracias.
mine-not-it = Comprobado: era otra cosa. Gracias.
mine-cannot-tell = Nadie pudo decirlo. Avise otra vez si sigue.
mine-work = Su teléfono trabaja para poder enviar
mine-discard = Tirar
mine-answer = Su respuesta
mine-answer-words = Unas palabras (no hace falta)
mine-expired = Nadie pudo abrirlo a tiempo.

## settings

settings-title = Ajustes
settings-sound = Cómo suena
settings-sound-why = Tres cortos: peligro cerca. Uno largo: se llevan a alguien. Los simulacros suenan graves y suaves.
sound-near = Peligro cerca
sound-taking = Se llevan a alguien
sound-drill = Simulacro
sound-clear = Ya pasó
settings-lock = Candado
settings-lock-none = Este teléfono no tiene candado.
settings-lock-locked = Cerrado. Leer y avisar funciona igual.
settings-lock-open = Abierto. Se cierra al cerrar Tocsin.
settings-lock-now = Cerrar ahora
settings-lock-set = Poner un candado
settings-member = Usted es miembro aquí.
settings-guest = Usted es invitado aquí: puede leer todo y avisar. Un encargado invita a los miembros.
settings-silent = Una página web no puede sonar en un teléfono en silencio. Suba el volumen si está de guardia.
bundle-pinned = Esta aplicación es la que firmó el pueblo.
bundle-not-yet = El pueblo todavía no ha firmado en qué aplicación confía.
bundle-refused = Esta casa ofrece una aplicación que el pueblo no ha firmado. Este teléfono conserva la anterior.
bundle-unknown = En este navegador no se pudo comprobar si la aplicación es la del pueblo.
wipe-title = Olvidar todo
wipe-why = Llaves, avisos, lugar, pase: todo sale de este teléfono de una vez.
wipe-hold = Mantenga pulsado 3 segundos
wipe-honest = Una aplicación web no puede limpiar el disco. Lo que estaba bajo candado sigue siendo ruido sin sus cinco palabras.
fingerprint = La huella del pueblo. Compárela en voz alta con un vecino.

## lock

lock-title = Sus cinco palabras
lock-why = Cierran las llaves de este teléfono. Sin ellas nadie lo abre: ni la casa, ni quien se lleve el teléfono, ni usted.
lock-learn = Escríbalas en papel o apréndaselas. Se muestran una sola vez.
lock-learnt = Ya las tengo
lock-ask = Ahora escriba las cinco palabras
lock-words = Cinco palabras
lock-set = Cerrar este teléfono
lock-again = Mostrarlas otra vez
unlock-title = Cerrado
unlock-why = Escriba sus cinco palabras. Detrás está lo que solo usted puede leer.
unlock = Abrir
unlock-read-on = Solo leer las alertas

## coming in

join-title = { $town } le invita
join-why = No hace falta nombre ni número. Este teléfono hace un pase secreto y lo guarda.
join = Entrar
join-done = Ya está dentro
join-done-why = Lo que avise ahora va por el carril de los miembros.
role-title = { $role } en { $town }
role-why = Este teléfono hace llaves para seis semanas de guardia. El encargado las certifica; nadie más sabe de quién son.
role-name = ¿Cómo debe llamarle el encargado?
role-name-hint = Cualquier nombre. Solo lo guarda el teléfono del encargado, hasta que acaben las llaves.
role-make = Hacer mis llaves
role-making = Haciendo llaves
role-sent = Enviado al encargado. Puede empezar una guardia cuando las llaves estén certificadas.
role-waiting = Sus llaves esperan a que el encargado las certifique.
slip-title = Su papel de emergencia
slip-why = Imprímalo o cópielo y guárdelo lejos del teléfono. Si pierde el teléfono, este papel acaba con sus llaves. No puede hacer nada más.
slip-done = Lo tengo en papel

## the three honest exceptions

honest-title = Lo que Tocsin no puede
honest-promise = La casa no puede leer lo que dice ni dónde está, y no guarda nombre, número ni dirección. Hay tres excepciones.
honest-push = Notificaciones
honest-push-what = Apple, Google o Mozilla llevan las notificaciones y podrían decir qué teléfono las recibe.
honest-push-around = Salida: deje Tocsin abierto, o que le avise un vecino. No viene ninguna de fuera si usted no lo pide; las que muestra mientras está abierto las hace él mismo.
honest-code = El código de la aplicación
honest-code-what = La casa le da esta aplicación. Una casa deshonesta podría darle otra.
honest-code-around = Salida: cuando el pueblo firma su aplicación, este teléfono no acepta otra. Cualquiera puede comprobarlo con tocsin-kit verify-app.
honest-apple = Aparatos de Apple
honest-apple-what = Allí la casa podría inventar las palabras de una notificación.
honest-apple-around = Salida: crea solo lo que está dentro de Tocsin, donde se comprueba cada alerta.
honest-disk = Un teléfono incautado entrega lo que no tiene candado, incluso después de borrar. Ponga un candado si tiene un cargo o avisa a menudo.
honest-tickets = Mientras funciona, la casa podría unir su pase con un boleto en el momento de pedirlo. Su teléfono los pide antes, para que eso no diga nada de un aviso.

## watch desk

desk-title = Mesa de guardia
desk-start = Empezar mi guardia
desk-start-why = Durante su guardia, este teléfono abre lo que la gente avisa y da la palabra firmada cada dos minutos.
desk-start-note = Deje esta página abierta y la pantalla encendida.
desk-stop = Terminar mi guardia
desk-until = Turno hasta las { $time }
desk-keys-end = Sus llaves acaban { $time }. Pida otras al encargado.
desk-vouch-ask = Pedir a dos personas de guardia que respondan por mí
desk-standin-why = ¿Perdió sus llaves o todavía no están certificadas? Unas nuevas valen solo para este turno, cuando dos personas de guardia hayan respondido por usted.
desk-standin-make = Hacer llaves para este turno
desk-vouch = Responder por alguien
desk-vouch-why = La conoce y la tiene delante o habla con ella. Responden dos; vale para este turno.
desk-vouch-code = Su código
desk-vouch-sign = Respondo por ella
desk-vouch-next = Firmado una vez. Otra persona de guardia necesita este código.
desk-vouch-done = Hecho: puede empezar su guardia.
error-stand-in-too-many = Ya hay dos suplentes en este turno.
error-stand-in-already-here = Esta persona ya está de guardia.
error-stand-in-not-enough-signatures = Tienen que responder dos personas distintas de guardia.
desk-one-suffices = Menos de tres personas tienen cargo en este turno: por ahora basta una firma.
desk-together =
    { $others ->
        [one] Hay otra persona de guardia. Dos pueden confirmar.
        [many] Hay otras { $others } de personas de guardia. Dos pueden confirmar.
       *[other] Hay otras { $others } personas de guardia. Dos pueden confirmar.
    }
desk-queue = Lo que llegó
desk-empty = Nada espera. Deje esta página abierta.
desk-unreadable = Sellado para quienes hicieron guardia antes
desk-incident = Incidente
desk-reports =
    { $count ->
        [one] 1 aviso
        [many] { $count } de avisos
       *[other] { $count } avisos
    }
incident-new = Nuevo
incident-claimed = Tomado
incident-checking = Se comprueba
incident-half = Una firma
incident-dismissed = Cerrado
incident-out = Alerta enviada
incident-reported = Dicen que pasó
incident-ended = Terminado
source-member = Un miembro
source-guest = Un invitado
source-telephone = Teléfono
fact-event = Qué
fact-activity = Haciendo
fact-size = Cuántos
fact-uniform = Ropa
fact-equipment = Con
fact-seen = Visto
fact-seen-self = por la persona misma
fact-seen-told = contado por otros
fact-past = pasado, no ahora
fact-place = Lugar
fact-no-place = solo en palabras
desk-claim = Lo compruebo yo
desk-release = Devolverlo
desk-their-eta = Dijo { $minutes } min.
desk-eta = Llego en { $minutes } min
desk-ask = Preguntar
desk-ask-words = Unas palabras (no hace falta)
desk-asked = preguntado, sin respuesta
desk-change = Cambiar tipo o zona
desk-place-needed = Señale primero la zona
desk-verdict = ¿Qué es?
desk-before-you-sign = Antes de firmar
desk-confirm-signs = «Así es» firma exactamente esto. La segunda persona lo envía.
desk-confirm-sends = «Así es» firma exactamente esto y lo envía enseguida.
preview-area = Zona de { $radius } m, durante { $minutes } minutos
desk-half-mine = Usted ha firmado
desk-half-theirs = Una persona ha firmado esto. Mírelo y apruébelo.
desk-half-waits = Debe aprobarlo otra persona. Llámela si no hay nadie.
desk-approve = Aprobar y enviar
desk-half-checked = Alguien dice: { $what }. Llegaron dos avisos, así que otra persona debe estar de acuerdo.
desk-agree = De acuerdo
desk-lone-forbidden = En este pueblo una persona sola no puede avisar.
desk-lone-wait = ¿Solo? En { $left } podrá enviar «sin confirmar».
desk-lone-why = ¿Nadie responde? Puede avisar «sin confirmar»: zona pequeña, 20 minutos como mucho.
desk-lone-send = Enviar sin confirmar
desk-is-out = Esta alerta está enviada.
desk-reported-over = Una persona dice que pasó; el sonido paró. Otra lo hace definitivo.
desk-all-clear = Ya pasó: fin de alarma
desk-all-clear-second = Sí, ya pasó
desk-update = Sigue: { $minutes } min más
desk-cancel = Nos equivocamos: anular
desk-thread = Notas para quien siga
desk-note = Una nota corta
desk-note-put = Añadir
desk-merge = Es lo mismo que otro
desk-intake = Llamada
desk-intake-save = Ponerlo en la lista
desk-exercise = Simulacro
desk-exercise-why = Se ve y suena distinto en cada teléfono, y se firma con otras llaves. Cada teléfono suena para dos al día.
desk-exercise-start = Empezar el simulacro
desk-handover = Relevo
desk-handover-why = Sella los incidentes abiertos y su nota para quienes sigan.
desk-handover-words = Lo que deben saber
desk-handover-send = Entregar

## refusals of this phone

error-no-line = Sin conexión con la casa. Pruebe otra vez en un momento.
error-other = No funcionó ({ $code }).
error-lock-other-words = No son las cinco palabras.
error-place-too-slow = El teléfono no se encuentra. Señale el lugar.
error-place-no-position = El teléfono no dice dónde está. Señale el lugar.
error-line-none = Sin conexión con la casa. Pruebe otra vez en un momento.
error-line-refused = La casa lo rechazó.
error-line-odd-answer = La casa respondió algo que nadie puede leer.
error-lane-full = Mucha gente avisa ahora. Espera en este teléfono y saldrá solo.
error-lock-shut = Abra primero este teléfono.
error-lock-is-set = Este teléfono ya tiene candado.
error-keep-unavailable = Este navegador no guarda nada de esta página. Abra Tocsin en otro navegador.
error-keep-busy = Cierre primero las otras páginas de este pueblo.
error-desk-no-keys = Este teléfono no tiene llave para este turno. Pídala al encargado, o que dos personas de guardia respondan por usted.
error-desk-not-certified = Sus llaves esperan a que el encargado las certifique.
error-desk-closed = Empiece primero su guardia.
error-desk-second-person = Otra persona tiene que decirlo también.
error-desk-nobody-next = Nadie está certificado todavía para el turno siguiente.
error-desk-cannot-ask = Quien avisó no dejó modo de responder.
error-desk-no-playbook = Ningún manual conoce este tipo.
error-incident-claimed = Otra persona ya lo comprueba.
error-incident-closed = Esto ya se cerró.
error-incident-not-yours = Otra persona ya lo comprueba.
error-window-unknown = Nadie está certificado para este turno. Pregunte al encargado.
error-invite-unknown = Esta invitación no se conoce aquí, o está cerrada.
error-invite-expired = Esta invitación ya terminó.
error-invite-malformed = Esto no es una invitación.
error-invite-closed = Esta invitación está cerrada. Pida otra.
error-invite-other-town = Este enlace es de otro pueblo, no del de esta casa.
error-alert-not-enough-signatures = No han firmado suficientes personas de guardia.
error-alert-same-person = La misma persona firmó dos veces.
error-alert-lone-too-wide = Una persona sola no puede avisar tan lejos ni tanto tiempo.
error-bundle-other-words = La casa da otras palabras que las que firmó el pueblo.
