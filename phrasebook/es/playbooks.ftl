# Tarjetas de derechos: la ley cambia según el lugar. checked-by-lawyer: no

playbook-neighbourhood-safety = Seguridad del barrio
playbook-evictions = Desalojos
playbook-weather-and-fire = Clima e incendios
playbook-hate-incidents = Incidentes de odio
playbook-outages = Cortes de servicios

whistle-three-short = Tres silbidos cortos
whistle-one-long = Un silbido largo
whistle-none = Sin silbato

cap-area-around = A menos de { $metres } m del punto marcado
cap-area-wide = Una zona amplia de unos { $metres } m; el lugar exacto no se publica

## checklist

checklist-still-there = ¿Sigue ahí?
checklist-which-side = ¿En qué lado de la calle?
checklist-seen-not-heard = ¿Alguien lo vio, o solo lo oyó contar?
checklist-danger-not-person = ¿La alerta dice dónde está el peligro y nada sobre una persona?
checklist-no-names = ¿Ningún nombre, número de casa ni placa de carro?
checklist-over-when = ¿Quién avisará cuando termine?
checklist-observers-called = ¿Se llamó a observadores legales?
checklist-household-wants-it = ¿La familia quiere esta alerta?
checklist-those-hit-want-it = ¿Las personas atacadas quieren esta alerta?
checklist-court-paper-seen = ¿Alguien vio el papel del juzgado y su fecha?
checklist-fire-service-called = ¿Se llamó a los bomberos?
checklist-gas-service-called = ¿Se llamó a la compañía de gas, desde afuera?
checklist-wind = ¿Hacia dónde sopla el viento?
checklist-smell-where = ¿Dónde huele más fuerte?
checklist-way-out = ¿Por dónde se puede salir sin agua?
checklist-official-word = ¿Qué dice el aviso oficial?
checklist-who-needs-help = ¿Quién cerca no puede salir o arreglarse solo?
checklist-warm-rooms = ¿Qué lugares con calefacción están abiertos?
checklist-cool-rooms = ¿Qué lugares frescos están abiertos?
checklist-water-points = ¿Dónde se puede conseguir agua?
checklist-meeting-place = ¿Dónde se reúne la gente?

## rights cards

rights-street = En la calle puede preguntar: ¿puedo irme? Si le dicen que sí, váyase con calma.
rights-silence = Puede guardar silencio. Diga: quiero guardar silencio. Quiero un abogado.
rights-door = No tiene que abrir la puerta. Pregunte a través de ella quiénes son.
rights-warrant = Pida que pasen el papel por debajo de la puerta. Busque la firma de un juez, su nombre y su dirección.
rights-witness = Puede mirar y grabar desde lejos. No toque, no estorbe. Retroceda si se lo ordenan.
rights-call = Llame a alguien de confianza. Diga dónde está, la hora y lo que vio.
rights-eviction = Pida ver el papel del juzgado. Sin él nadie puede sacarlo. Llame a un abogado de inquilinos.
