## the watch desk on a laptop: queue, map, incident

desk-map = Mapa
desk-map-empty = Ningún incidente abierto tiene lugar.
desk-search = Buscar en las palabras
desk-search-none = Nada aquí tiene esas palabras.
desk-waiting =
    { $count ->
        [one] 1 aviso espera a alguien.
        [many] { $count } de avisos esperan a alguien.
       *[other] { $count } avisos esperan a alguien.
    }
desk-choose = Elija algo de la lista. O pulse j y luego Enter.
desk-keys = Teclas
desk-sounds = Suena
desk-muted = Silencio
desk-somebody-checks = Alguien lo está comprobando.

## keys

key-next = Siguiente de la lista
key-previous = Anterior de la lista
key-open = Abrirlo
key-claim = Lo compruebo yo
key-confirm = Así es
key-not-it = No es eso
key-cannot-tell = No puedo saberlo
key-approve = Aprobar y enviar
key-update = Sigue, más tiempo
key-all-clear = Fin de alarma
key-note = Escribir una nota
key-telephone = Llamada de teléfono
key-search = Buscar en las palabras
key-mute = Con o sin sonido
key-keys = Estas teclas
key-close = Salir de un campo, cerrar
keys-twice = Una tecla que firma va primero a su botón. Púlsela otra vez, o Enter, para firmar.
keys-on = Usar letras sueltas como teclas

## clocks, each with what happens at zero

clock-mine = Suyo por { $left }, luego queda libre
clock-mine-over = Libre otra vez
clock-theirs = Tomado por { $left }, luego queda libre
clock-theirs-over = Libre otra vez
clock-eta = Llega en { $left }
clock-eta-over = Ya debería estar allí: pregunte
clock-alone = En { $left } podrá enviar «sin confirmar»
clock-alone-over = Ya puede enviar «sin confirmar»
clock-end = Termina sola en { $left }, en cada teléfono
clock-end-over = Terminó sola

## alone, said before it matters

alone-unconfirmed = Está solo: puede enviar «sin confirmar» (500 m y 20 minutos como mucho).
alone-nothing = Está solo: una firma no envía nada aquí.
alone-not-enough = Quienes están aquí todavía no pueden confirmar juntos.
alone-needs-anybody = Para «confirmado» falta una persona: cualquiera con un cargo que empiece su guardia. Llame a alguien ahora.
alone-needs-verifier = Para «confirmado» falta un verificador que empiece su guardia y mire; después usted aprueba. Llame a uno ahora.
alone-needs-dispatcher = Para «confirmado» falta un despachador que empiece su guardia y apruebe lo que usted vio. Llame a uno ahora.

## a telephone call

intake-what = ¿De qué se trata?
intake-alarm = Una alarma
intake-no-alarm = No es una alarma
intake-aid = Comida, transporte, dinero
intake-directory = Quién puede ayudar con qué
intake-documentation = Guardar lo grabado o lo visto
intake-legal = Un abogado, se llevaron a alguien
intake-aid-say = «Esta línea es para peligros de ahora mismo. Para comida, transporte o alquiler llame al grupo de ayuda del pueblo. ¿Le leo el número?»
intake-directory-say = «Esta línea es para peligros de ahora mismo. El pueblo tiene una lista de quién ayuda con qué. ¿Le leo el número?»
intake-documentation-say = «Guarde bien el video o el papel y no lo enseñe todavía a nadie. Escriba hoy cuándo y dónde fue. ¿Le leo el número de quienes lo recogen?»
intake-legal-say = «No diga nada ni firme nada antes de que haya un abogado. Ahora le leo el número de los abogados; ¿tiene con qué escribir?»
intake-tell = Diga esto a quien llama:
intake-kept-nowhere = Nada de esta llamada se escribe, se envía ni se cuenta.
intake-told = Dicho. Cerrar
intake-place = ¿Dónde?
intake-place-hint = Primeras letras de una calle o un lugar, o una celda del mapa
intake-past = Ya pasó, no es ahora
intake-told-by-others = Quien llama lo oyó de otros
intake-words = Lo que dice quien llama
intake-words-hint = Qué, dónde, hacia dónde. Sin nombres ni placas.

## the hand-over sheet

sheet-title = Relevo, { $time }
sheet-open =
    { $count ->
        [0] No hay nada abierto.
        [one] Hay 1 incidente abierto.
        [many] Hay { $count } de incidentes abiertos.
       *[other] Hay { $count } incidentes abiertos.
    }
sheet-since = Desde
sheet-who = Quién lo tiene
sheet-due = Falta
sheet-words = Dijeron
sheet-notes = Notas
sheet-mine = Esta mesa, hasta las { $time }
sheet-theirs = Otra mesa, hasta las { $time }
sheet-nobody = Nadie
sheet-no-names = Aquí no hay nombres. Rompa el papel cuando lo haya leído la guardia siguiente.
due-claim = Alguien tiene que ir a mirar
due-verdict = El veredicto de quien está mirando
due-second = Una segunda firma
due-second-not-it = Otra persona debe estar de acuerdo en que no es eso
due-answer = La respuesta de quien avisó
due-all-clear = Fin de alarma, o más tiempo
due-final = Otra persona debe decir que pasó
due-eta = Alguien llega a las { $time }
due-end = La alerta termina sola a las { $time }
