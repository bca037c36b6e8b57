# checked-by-speaker: no
## pedir una grabación

opening-title = Abrir una grabación
opening-what = Se pide con un recibo. Las personas de confianza ven quién pide y por qué; cuando suficientes aceptan, la grabación se abre en este teléfono.
opening-receipt = Un recibo de este teléfono
opening-no-receipt = Este archivo no es un recibo.
opening-ask = Preguntar a las personas de confianza
opening-ask-why = Solo las personas de confianza de esta grabación pueden leerlo.
opening-reason = Para qué
opening-own = Es mi propia grabación
opening-who = Quién es usted
opening-who-hint = Para que sepan a quién llamar.
opening-why = Por qué
opening-why-hint = Qué se hará con la grabación y para cuándo la necesita.
opening-send = Preguntar
opening-waiting = Se ha preguntado a las personas de confianza
opening-answered = Han aceptado { $given } de { $needed }
opening-enough = Han aceptado suficientes
opening-never = Demasiadas han rechazado: no se puede abrir.
opening-not-out = Sale en cuanto haya línea.
opening-ring = Llámelas: le preguntarán antes de aceptar. Puede dejar esta pantalla; aquí sigue esperando.
opening-gave = Una persona de confianza aceptó
opening-declined = Una persona de confianza rechazó
opening-gave-false = Esta persona envió algo que no es su parte, y lo firmó. Pregúntele por otro medio.
opening-fetching = La grabación se trae y se abre. Si se corta la línea, sigue donde estaba.
opening-open = Abrir la grabación
opening-open-again = Abrirla otra vez
opening-opened = Abierta aquí
opening-close = Retirar la petición
opening-close-sure = Las personas de confianza ya no verán su petición, y este teléfono la olvida.
opening-forget = Guardarla
opening-forget-sure = Este teléfono olvida lo que dieron. Para abrirla otra vez hay que preguntar de nuevo.
opening-others = Todas las peticiones
opening-mine = Pedir que la abran

## una grabación abierta

opened-title = La grabación
opened-when = Grabada: { $when } según el reloj de aquel teléfono, { $size }
opened-before = Anterior
opened-next = Siguiente
opened-piece = Trozo { $place } de { $of }
opened-save-piece = Guardar este trozo
opened-broken-piece = Este trozo no se puede ver aquí. Aun así puede guardarlo.
opened-whole = No falta nada.
opened-missing = Falta algo
opened-parts =
    { $count ->
        [one] parte { $parts }
        [many] partes { $parts }
       *[other] partes { $parts }
    }
opened-gap = De { $from } a { $to }: hueco de { $seconds } s ({ $parts })
opened-gap-end = Falta desde { $from } ({ $parts })
opened-gap-parts = Faltan sin hueco en la imagen: { $parts }
opened-more-gaps = Más huecos: { $count }
opened-absent = Partes que la casa nombra y no da: { $count }
opened-broken = Partes que no encajan en la grabación: { $count }
opened-show-words = Mostrar lo que se escribió o se dijo
opened-show-file = Mostrar el archivo
opened-photo = Una foto de esta grabación
opened-save = Guardar todos los archivos
opened-too-large = Es demasiado grande para un solo archivo en un teléfono. Guárdela por trozos, o use el kit.
opened-careful = Quien tenga los archivos guardados puede verlos. No muestre caras de personas que no estén de acuerdo.
opened-close = Cerrar la grabación

## lo que está probado

proven-title = Lo que está probado
unproven-title = Lo que no
proven-chain = Cada parte que está aquí encaja con la anterior.
unproven-chain = Algunas partes no encajan con la anterior.
proven-same = Hasta la parte { $count }, lo que hay aquí es lo del recibo, sin cambios.
unproven-same = Si estas son las partes del recibo: algunas de las que trata no están aquí.
unproven-receipt = Cuándo la recibió la casa: aquí no hay recibo, o no hay línea.
unproven-named = Que esté en el registro del barrio: el libro del barrio no nombra ninguno.
proven-promised = El registro firmó que la anotaría a más tardar: { $when }.
unproven-promised = Que el registro la anotara: el recibo no lleva su firma.
proven-held = Está en el registro.
unproven-held = Que esté en el registro: ahora no lo mostró. Inténtelo más tarde.
proven-cosigned = Otros que firmaron esa página del registro: { $count }. El primero: { $when }.
unproven-cosigned = Que otros hayan visto el registro: nadie ha firmado esa página.
unproven-stamp = Un sello de tiempo de una autoridad. El kit lo obtiene, para un juzgado.
unproven-what = Qué se ve, quién grabó y dónde. Ninguna firma lo dice.

## el simulacro anual

film-drill-title = Simulacro anual
film-drill-why = Las personas de confianza abren una grabación hecha para esto, de nada. Así sabe que podrían. No se toca ninguna grabación real.
film-drill-start = Empezar el simulacro
film-drill-who = Simulacro
film-drill-finish = Terminar el simulacro
film-drill-done = Hecho: respondieron suficientes, y la grabación volvió.
health-drill = En un simulacro se abrió una grabación el { $date }, que este teléfono sepa.
health-drill-due = Hace un año que no se prueba si aún se puede abrir una grabación, que este teléfono sepa.
