# checked-by-speaker: no
# A film that two trustees let out, on a page that everybody can read

published-title = Una grabación que { $town } ha publicado
published-all = Grabaciones que { $town } ha publicado
published-all-lead = Lo que está probado de cada una, y lo que no, está en su página.
published-every = Todas las grabaciones de este barrio
published-none = No se ha publicado ninguna grabación.
published-nothing = Aquí no hay ninguna grabación.
published-languages = Otros idiomas
published-preview = Vista previa. Cuando esté en la casa, todo el mundo podrá leer esto, para siempre: lo que alguien copió una vez no se puede recuperar.
published-let-out =
    { $count ->
        [one] Publicada el { $date } por { $count } persona de confianza del barrio.
        [many] Publicada el { $date } por { $count } personas de confianza del barrio.
       *[other] Publicada el { $date } por { $count } personas de confianza del barrio.
    }
published-cannot-play = Su navegador no reproduce esta grabación. Puede descargarla más abajo.
published-covered = Las personas de confianza dicen que miraron cada imagen antes de publicarla y que están tapadas las personas que no pidieron que se las viera.
published-recognised = ¿Reconoce a alguien? No diga ningún nombre, ni aquí ni en otra parte. Si es usted, dígaselo a una persona de confianza del barrio: una sola puede retirar la grabación.

published-proven = Lo que está probado
published-proven-same = Las personas de confianza firmaron exactamente este archivo. Quien cambie un solo byte tiene otro archivo.
published-proven-there = La grabación de la que se hizo estaba ahí, sellada, cuando el registro del barrio escribió la entrada { $entry }, y no se ha cambiado desde entonces.
published-proven-seen =
    { $count ->
        [one] { $count } otra casa vio esa página del registro y la firmó el { $date }. La grabación ya existía entonces.
        [many] Otras { $count } casas vieron esa página del registro y la firmaron, la primera el { $date }. La grabación ya existía entonces.
       *[other] Otras { $count } casas vieron esa página del registro y la firmaron, la primera el { $date }. La grabación ya existía entonces.
    }
published-unproven = Lo que no está probado
published-unproven-genuine = Que lo que se ve ocurrió de verdad, o donde y cuando alguien dice. Ningún registro lo sabe.
published-unproven-covered = Que entre lo que se grabó y esta grabación no hay más que tapaduras, y que no se puede reconocer a nadie. Eso es palabra de las personas de confianza.
published-unproven-seen = En qué día estaba ahí la grabación. Ninguna otra casa ha firmado esa página del registro, así que solo lo dice la máquina del propio barrio.
published-unproven-there = Que la grabación de la que se hizo estaba en el registro del barrio. La prueba de abajo no es del registro que nombra ahora el libro del barrio.
published-unproven-here = Cualquier cosa, solo con esta página. La hizo la máquina del propio barrio, y su navegador no ha comprobado nada. Esa máquina ve qué página lee usted.

published-check = Compruébelo usted
published-check-files = Descargue esto en una misma carpeta:
published-file-film = La grabación ({ $size } MB)
published-file-release = Quién la publicó: las firmas de las personas de confianza
published-file-statement = De qué trata la entrada del registro
published-file-proof = Que la entrada está en el registro
published-file-stamps = Sellos de tiempo del registro, de autoridades de fuera
published-check-sum = La primera orden tiene que mostrar la segunda línea:
published-check-kit = Con el kit de Tocsin, que comprueba las firmas y el registro. En lugar de ADDRESS escriba el nombre de este sitio, como lo muestra su navegador:
published-check-town = Las letras del final son el barrio. Compárelas con las que le dé gente del barrio, no con esta página.

published-withdrawn = Esta grabación fue retirada
published-withdrawn-on = Una grabación retirada el { $date }
published-withdrawn-by-trustee = Una persona de confianza del barrio la retiró el { $date }. Ya no se muestra.
published-withdrawn-by-filmer = Quien la grabó la retiró el { $date }. Ya no se muestra.
published-withdrawn-copies = Si tiene una copia, bórrela, por favor, y no se la pase a nadie. Era el archivo con este SHA-256:
