## event

event-checkpoint = Retén
event-raid = Redada
event-taking = Se están llevando a alguien
event-eviction = Desalojo
event-hate-attack = Ataque de odio
event-fire = Incendio
event-flood = Inundación
event-extreme-cold = Frío extremo
event-extreme-heat = Calor extremo
event-storm = Tormenta
event-smoke = Humo en el aire
event-power-outage = Corte de luz
event-water-outage = Sin agua potable
event-gas-leak = Fuga de gas
event-network-outage = Sin teléfono ni internet
event-unknown = Alerta (tipo nuevo)

## near

near-checkpoint = Retén cerca.
near-raid = Redada cerca.
near-taking = Se están llevando a alguien cerca.
near-eviction = Desalojo cerca.
near-hate-attack = Ataque de odio cerca.
near-fire = Incendio cerca.
near-flood = Inundación cerca.
near-extreme-cold = Frío peligroso aquí.
near-extreme-heat = Calor peligroso aquí.
near-storm = Tormenta peligrosa aquí.
near-smoke = Hay humo en el aire aquí.
near-power-outage = No hay luz aquí.
near-water-outage = No hay agua potable aquí.
near-gas-leak = Fuga de gas cerca.
near-network-outage = No hay teléfono ni internet aquí.
near-unknown = Alerta cerca (tipo nuevo).

## response_type

response-type-avoid = No se acerque
response-type-shelter = Quédese adentro
response-type-evacuate = Salga
response-type-monitor = Esté atento
response-type-all-clear = Ya pasó

## do

do-avoid = Evite la zona.
do-shelter = Quédese adentro.
do-evacuate = Salga de la zona ahora. Ayude a quien no pueda irse solo.
do-monitor = Esté atento. Vuelva a mirar aquí si hay noticias.
do-all-clear = Puede seguir con su día.

do-taking-monitor = Mantenga la distancia. Anote la hora y el lugar. No se interponga.
do-eviction-monitor = La familia quizá quiera compañía. Pregunte antes de ir.
do-hate-attack-shelter = Quédese adentro. Llame a alguien de confianza.
do-fire-evacuate = Salga ahora. Cierre las puertas al salir. No use el ascensor.
do-flood-evacuate = Vaya a un lugar más alto. No cruce el agua a pie ni en carro.
do-extreme-cold-shelter = Manténgase abrigado. Pregunte por los vecinos que viven solos.
do-extreme-heat-shelter = Busque un lugar fresco y tome agua. Pregunte por los vecinos que viven solos.
do-storm-shelter = Quédese adentro, lejos de las ventanas.
do-smoke-shelter = Quédese adentro. Cierre las ventanas. Afuera, cúbrase la nariz y la boca.
do-power-outage-monitor = Pregunte por los vecinos que usan aparatos médicos eléctricos.
do-water-outage-avoid = No tome agua de la llave. Hervirla puede no bastar.
do-gas-leak-evacuate = Salga ahora. Adentro, ni fuego, ni interruptores, ni teléfonos.
do-network-outage-monitor = Pregunte por sus vecinos. Reúnanse en el lugar de siempre.

## certainty, urgency, severity, status, message_type

certainty-observed = Confirmado
certainty-possible = Sin confirmar
unconfirmed = Sin confirmar: una persona de guardia lo reporta y se está comprobando.
urgency-immediate = Ahora
urgency-expected = Pronto
urgency-future = Más tarde
urgency-past = Ya pasó
urgency-unknown = Hora desconocida
severity-extreme = Extremo
severity-severe = Grave
severity-moderate = Moderado
severity-minor = Leve
severity-unknown = No se sabe qué tan grave
status-actual = Real
status-exercise = Simulacro
status-test = Prueba
exercise = SIMULACRO. Es una práctica. No pasa nada.
test-notice = PRUEBA. Solo comprueba que su teléfono puede sonar.
message-type-alert = Alerta
message-type-update = Actualización
message-type-cancel = Cancelada

## endings

all-clear = Ya pasó. { $event }: ha terminado.
reported-over = Dicen que ya terminó: { $event }. Otra persona lo está comprobando.
cancelled = Cancelada: { $event }. Nos equivocamos. Disculpe la alarma.
expired = Terminó a su hora: { $event }.
updated = Actualización: { $event }.

## when and where

until = Hasta las { $time }.
from-until = Desde las { $from } hasta las { $until }.
within = A menos de { $metres } m del punto marcado.
elsewhere =
    { $count ->
        [one] Una alerta en otra parte del pueblo. No está cerca de usted.
       *[other] { $count } alertas en otras partes del pueblo. Ninguna cerca de usted.
    }
forked = Circulan dos versiones de esta alerta. Esta es la más prudente.

## checked

checked-delivery = era un reparto
checked-ordinary-patrol = era una patrulla normal que pasaba
checked-work-crew = era una cuadrilla de trabajo
checked-ambulance-or-fire-crew = era una ambulancia o los bomberos
checked-private-security = era seguridad privada
checked-nothing-there = ya no hay nada
checked-neighbours-own-event = era un evento de los propios vecinos
checked-drill = era un simulacro
checked-already-reported = ya estaba reportado
checked-it-was = Comprobado: { $what }.
checked-thanks = Gracias por estar pendiente.
