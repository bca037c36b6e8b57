# checked-by-speaker: no

## places that help: a list that the town publishes for everybody

help-places = Lugares que ayudan
help-places-why = Comida, abogados, médicos, alquiler: dónde y a qué hora
dir-title = Lugares que ayudan
dir-private = Todos los teléfonos tienen la misma lista. Nadie sabe qué mira usted.
dir-none = Su comunidad todavía no ha publicado una lista de lugares.
dir-coming = La lista todavía no está en este teléfono. Llega en cuanto haya conexión.
dir-theirs = Los nombres y las descripciones están en el idioma en que se escribieron.
dir-what = ¿Qué necesita?
dir-need-food = Comida
dir-need-shelter = Un lugar para dormir
dir-need-rent = Alquiler y facturas
dir-need-legal = Ayuda legal
dir-need-medical = Médico, clínica
dir-need-mind = Alguien con quien hablar
dir-need-violence = A salvo de la violencia
dir-need-children = Niños, escuela
dir-need-clothes = Ropa, hogar
dir-need-transport = Cómo llegar
dir-need-language = Traducción, clases
dir-need-work = Trabajo
dir-need-other = Otra ayuda
dir-all = Todos los lugares
dir-search = Buscar una palabra
dir-narrow = Elegir mejor
dir-open-now = Abierto ahora
dir-open-today = Abierto hoy
dir-no-papers = No pide papeles
dir-speaks = Idioma que hablan allí
dir-any-language = Cualquier idioma
dir-access-step-free = Sin escalones
dir-access-toilet = Baño accesible
dir-access-hearing-loop = Bucle magnético
dir-access-sign-language = Lengua de señas
dir-access-parking = Estacionamiento en la puerta
dir-access-quiet = Una sala tranquila
dir-count =
    { $count ->
        [one] Un lugar
       *[other] { $count } lugares
    }
dir-nothing = Nada coincide. Quite un filtro o busque otra palabra.
dir-more = Mostrar más lugares
dir-clear = Quitar todos los filtros
dir-closed-now = Cerrado por ahora
dir-open-until = Abierto hasta las { $time }
dir-opens-today = Abre hoy a las { $time }
dir-not-today = Hoy no abre
dir-no-hours = No se sabe el horario. Llame antes.
dir-hours = Horario
dir-days = de { $first } a { $last }
dir-nth-1 = primer { $day }
dir-nth-2 = segundo { $day }
dir-nth-3 = tercer { $day }
dir-nth-4 = cuarto { $day }
dir-nth-5 = quinto { $day }
dir-nth-9 = último { $day }
dir-of-month = cada mes, { $days }
dir-month-day = día { $day }
dir-month-last = último día
dir-every-weeks = cada { $count } semanas, { $days }
dir-every-months = cada { $count } meses, { $days }
dir-from-to = { $days }: de { $opens } a { $closes }
dir-since = desde el { $date }
dir-until = hasta el { $date }
dir-phone = Teléfono
dir-call = Llamar al { $number }
dir-text = Mensaje al { $number }
dir-textphone = Teléfono de texto { $number }
dir-extension = extensión { $number }
dir-where = Dónde
dir-web = Su página en internet
dir-web-why = Es de ellos, no de su comunidad. Ve que usted la visita.
dir-mail = Escribir a { $address }
dir-languages = Idiomas
dir-getting-in = Cómo entrar
dir-papers = Papeles
dir-papers-not-asked = No piden papeles.
dir-papers-asked = Piden papeles.
dir-papers-unknown = No se sabe si piden papeles. Pregunte antes de ir.
dir-bring = Lleve
dir-cost = Costo
dir-who = Para quién
dir-how = Cómo recibir ayuda
dir-checked = Última comprobación
dir-checked-days =
    { $count ->
        [0] Comprobado hoy
        [one] Comprobado ayer
       *[other] Comprobado hace { $count } días
    }
dir-checked-weeks = Comprobado hace { $count } semanas
dir-checked-months = Comprobado hace { $count } meses
dir-checked-old = Comprobado por última vez hace { $count } meses. Llame antes de ir.
dir-checked-never = Nadie lo ha comprobado todavía. Llame antes de ir.
dir-print = Imprimir esta lista
error-directory-malformed = Esto no es una lista de lugares, o una parte está dañada.
error-directory-no-services = Este teléfono no puede leer esta lista de lugares. Lee tablas (CSV), HSDS y archivos guardados aquí.

## for stewards: the list is taken in, changed, looked through and signed

files-directory = Los lugares que ayudan
dir-about = Una lista para todos: comida, abogados, médicos. Tómela de un archivo (una hoja de cálculo en CSV, HSDS, o uno guardado aquí), cámbiela y fírmela.
dir-take-now = Empezar con la lista publicada
dir-choose = Elegir una lista de lugares
dir-zone = Zona horaria de todos los horarios
dir-problems =
    { $count ->
        [one] Una cosa no se pudo tomar tal como está
       *[other] { $count } cosas no se pudieron tomar tal como están
    }
dir-problem-ended = { $where }: ya no existe y se deja fuera
dir-problem-cut = { $where }: demasiado largo, se cortó
dir-problem-part = { $where }: una parte no se pudo leer y se deja fuera
dir-problem-many = { $where }: más tipos de ayuda o documentos de los que caben; se conservan los primeros
dir-problem-need = { $where }: está en otra ayuda
dir-problem-twice = { $where }: está dos veces
dir-problem-refused = { $where }: no se pudo tomar
dir-add = Añadir un lugar
dir-edit = Cambiar
dir-edit-name = Nombre
dir-edit-organization = Quién lo lleva
dir-edit-needs = Para qué es
dir-edit-words = Qué se recibe allí
dir-edit-street = Calle y número
dir-edit-city = Ciudad
dir-edit-region = Estado o región
dir-edit-postal = Código postal
dir-edit-country = País, dos letras
dir-edit-lines = Uno en cada línea
dir-edit-commas = Nombres cortos con comas: en, es, so
dir-edit-hours = Mon-Fri 09:00-17:00, cada regla en su línea
dir-edit-hours-words = Horario en palabras
dir-edit-access-words = Más sobre cómo entrar
dir-edit-web = Dirección en internet
dir-edit-mail = Correo electrónico
dir-edit-notice = Aviso para los próximos días
dir-edit-wrong = Todavía no se puede publicar así: { $what }
dir-checked-today = Alguien preguntó allí hoy
dir-remove = Sacar
dir-keep = Guardar
dir-changes = Nuevos: { $new }. Cambiados: { $changed }. Sacados: { $gone }.
dir-for-ever = Todo el mundo podrá leer esto para siempre, sea quien sea.
dir-for-ever-why = Ninguna casa particular, ningún número propio, ningún refugio cuyo lugar sea secreto.
dir-sure = Lo he revisado
dir-publish = Firmar y publicar
dir-asked = Usted ha firmado. Guarde el archivo y déselo a una segunda persona que administra: lo compara en su teléfono y firma también.
dir-save = Guardar la lista como archivo
dir-save-hsds = Guardar como HSDS, para otros programas
dir-drop = Descartar este borrador
dir-same = Elija el archivo que ella le dio. Su teléfono lo compara.
dir-match = Es exactamente esta lista. Revísela antes de firmar.
dir-differ = Es otra lista. No firme.
