# checked-by-speaker: no

## "I can help": what somebody offers, and the word of a steward that her phone carries

offer-what = ¿Qué puede hacer?
offer-for = ¿Para qué?
offer-most = Como mucho por semana
offer-seats = Asientos libres
offer-car-seats = Sillas infantiles
offer-where = ¿Más o menos dónde?
offer-where-why = Basta un barrio. Nadie pide su dirección.
offer-reach = Hasta dónde va
offer-reach-km = hasta { $km } km
offer-name-hint = Lo ven aquellos a quienes visita. Cualquier nombre al que usted responda.
offer-words = Algo más (no hace falta)
offer-words-hint = Una bici con remolque; sin escaleras; nunca de noche.
offer-send = Ofrecerlo a la mesa de ayuda
offer-send-again = Poner esto en su lugar
offer-state-saved = Guardado aquí. Sale en cuanto haya conexión.
offer-state-sent = Enviado. La mesa de ayuda le pedirá aquí cuando haga falta.
offer-state-fresh = La mesa lo ha leído.
offer-state-active = La mesa cuenta con usted.
offer-state-resting = Está en pausa: nadie le pide nada.
offer-state-left = Usted se ha retirado.
offer-state-cut-off = La mesa ya no le pide nada. Hable con un coordinador.
offer-state-over = La casa ya no tiene nada de esto. Ofrézcalo otra vez si quiere.
offer-change = Cambiarlo
offer-pause = Pausa: ¿cuántas semanas?
offer-pause-said = No me pidan nada durante semanas: { $weeks }.
offer-everything-why = La mesa guarda lo que ve aquí y cuántas veces fue. Si se retira, la casa lo borra enseguida y este teléfono lo sobrescribe.
offer-withdraw = Retirarse y borrar
vouch-title = Un encargado puede responder por usted
vouch-have = Un encargado responde por usted
vouch-why = Hace falta para personas en su coche, niños, medicinas, casas y llamadas diarias. Vea a un encargado que le conozca: lee este código y le da el suyo. No nombra a nadie, y solo lo guarda su teléfono.
vouch-until = Hasta el { $date }
vouch-copy = Copiar el código
vouch-paste = Lo que le da el encargado
vouch-take = Guardarlo
vouch-again = Ofrézcalo otra vez para que la mesa lo vea.
offer-trips = Viajes esta semana
offer-quiet = Días en que nadie debe pedirle nada
offer-quiet-add = Añadir estos días
offer-quiet-off = Quitar
