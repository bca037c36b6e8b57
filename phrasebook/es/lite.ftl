# Pages without script: /lite

lite-now = Aquí son las { $time }.
lite-quiet = Todo tranquilo. La guardia dio su palabra a las { $time }.
lite-open =
    { $count ->
        [one] La guardia dio su palabra a las { $time }. Hay una alarma abierta.
       *[other] La guardia dio su palabra a las { $time }. Hay { $count } alarmas abiertas.
    }
lite-sent = Se avisó a las { $time }.
lite-area = A menos de { $metres } m del lugar marcado. El código del lugar, para quien tenga un mapa de esos códigos: { $code }
lite-signed =
    { $count ->
        [one] Lo ha firmado una persona de guardia.
       *[other] Lo han firmado { $count } personas de guardia.
    }
lite-more = Más sobre esto
lite-rights = Lo que usted puede hacer
lite-not-advice = Esto no es asesoría legal. Un abogado sabe qué vale donde usted está.
lite-nothing-here = Aquí ya no hay nada.
lite-cannot-report = Desde esta página no se puede avisar: nada en ella podría sellar lo que usted dice. Avise con la aplicación, o dígaselo a alguien que la tenga.
lite-made-by-house = Esta página la hizo la máquina del propio pueblo y su teléfono no la ha comprobado. Esa máquina ve qué página lee usted y en qué idioma.
lite-list = Qué está pasando
lite-app = Abrir la aplicación
lite-languages = Otros idiomas
lite-again = Volver a leer esta página sola cada minuto
error-house-busy = La casa tiene demasiado que hacer en este momento. Su teléfono lo intenta de nuevo por sí solo.
