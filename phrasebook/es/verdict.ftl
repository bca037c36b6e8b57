## at the desk, for who may give no verdict

verdict-is-a-verifiers = Solo quien verifica dice qué es: alguien que ha mirado por sí mismo.
verdict-who =
    { $count ->
        [one] Ahora hay una persona que verifica de guardia.
       *[other] Ahora hay { $count } personas que verifican de guardia.
    }
verdict-nobody = Ahora no hay nadie de guardia que verifique. Llame a alguien.
verdict-you-may = Puede tomarlo para que nadie trabaje dos veces, preguntar a quien avisó, escribir una nota, unirlo con otro y firmar en segundo lugar: su firma envía lo que un verificador ha confirmado.
