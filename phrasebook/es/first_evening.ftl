## founding from afar, and the founder's first evening

found-risk-title = Esta página vino de otra máquina
found-risk = Quien maneja la casa, o entró en ella, podría haber cambiado esta página para que envíe la clave raíz. Quien tiene la clave raíz puede hablar por su pueblo y nombrar a otros encargados. Usted no lo notaría.
found-risk-stays = La tarjeta, el archivo sellado y sus palabras se hacen aquí y nunca se envían a la casa. Allí solo van las primeras declaraciones públicas.
found-risk-know = Sé quién maneja esta casa y acepto este riesgo
found-risk-go = Fundar el pueblo aquí
found-risk-safer = Formas más seguras
found-risk-no-lock = Esta dirección no está protegida con TLS: aquí un navegador no hace claves.
found-where-hint = Dos números como 60.17, 24.94. Casi todos los mapas los muestran al mantener pulsado un lugar.
found-where-not = Esto no son dos números de un lugar, como 60.17, 24.94.
error-found-no-position = Este aparato no dice dónde está. Escriba dos números de un mapa.
evening-title = Su primera noche
evening-progress = { $done } de { $of } hechos
evening-my-role = Tomar los dos papeles en este teléfono
evening-others-role = Enlaces de papel para otros dos
evening-drill = Al puesto de guardia: Simulacro
evening-posters = Imprimir diez carteles
poster-how-many = ¿Cuántos?
poster-count =
    { $count ->
        [one] Un cartel
        [many] { $count } de carteles
       *[other] { $count } carteles
    }
