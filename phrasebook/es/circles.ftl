## founding

found-title = Fundar un pueblo
found-why = Un pueblo es una campana con sus propias llaves. Usted crea ahora su llave raíz, en esta máquina. Nunca llega a la casa.
found-how-many = ¿Cuántas personas son?
preset-street-rules = Quien está de guardia puede comprobar y confirmar; dos cualesquiera hacen una alerta. Hasta que tres personas tengan un cargo, una basta, y cada pantalla lo dice.
preset-network-rules = Los verificadores miran, los despachadores aprueban: una alerta necesita a ambos. Dos encargados certifican quién puede estar de guardia.
preset-city-rules = Como en una red, para más gente. Dos encargados certifican quién puede estar de guardia.
found-town = Su pueblo
found-name = Nombre del pueblo
found-name-hint = Lo ve todo el mundo. No ponga el nombre de una persona.
found-where = Más o menos dónde
found-where-why = Un campo de varios kilómetros. Es público y solo indica a los teléfonos dónde abrir la cuadrícula.
found-where-typed = O dos números de un mapa
found-placed = El lugar está puesto
found-languages = Idiomas que se hablan aquí
found-kinds = ¿De qué quieren avisar?
found-kinds-why = Puede apagar tipos, nunca añadir. Se puede cambiar más tarde.
found-lone-title = Cuando solo hay una persona despierta
found-lone = Una persona sola puede avisar como «sin confirmar»: área pequeña, 20 minutos como máximo
found-make-title = La llave raíz
found-make-why = Ahora esta máquina crea la llave raíz. Tenga lista una impresora o papel y lápiz: la llave sale como tarjeta y como archivo sellado, y no queda en ningún otro sitio.
found-make = Crear la llave raíz
found-keep = Guarde la raíz
found-keep-why = Quien tiene esta tarjeta puede hablar por el pueblo. Sin ella nadie puede nombrar nuevos encargados. Solo se muestra ahora.
found-card = Raíz de { $town }
found-card-why = Guárdela donde guarda su pasaporte. Repártala entre guardianes en su primera reunión.
found-file-words = Estas seis palabras abren el archivo sellado:
found-save-file = Guardar el archivo sellado
found-print-card = Imprimir la tarjeta
found-copied = Tengo la tarjeta en papel
found-kept = Tengo las dos cosas
found-ask = ¿Está en papel?
found-ask-why = Escriba estas palabras de su tarjeta.
found-ask-word = Palabra { $number }
found-again = Mostrar la tarjeta otra vez
found-do = Fundar el pueblo
found-done = { $town } está fundado
found-evening-invite = Invite a tres vecinos esta noche.
found-evening-role = Dese un cargo a usted y a otras dos personas, y certifíquelas.
found-evening-drill = Hagan juntos un ejercicio.
found-evening-posters = Imprima diez carteles con la dirección.
found-evening-split = En su primera reunión reparta la raíz entre guardianes: en esta máquina, en Encargado.
found-on = Invitar a gente
found-by-kit = Funde el pueblo con el kit en su propia computadora:
found-by-tunnel = O abra esta página como localhost, por un túnel hasta la máquina:

## stewarding

steward-title = Encargado
steward-not-yet = Este teléfono tiene llaves de encargado y el pueblo aún no las incluye. Muestre este código a quien tiene la raíz. No contiene ningún secreto.
steward-make-keys = Crear llaves de encargado en este teléfono
steward-make-keys-why = Si le pidieron ser encargado: esto crea sus llaves y muestra un código para quien tiene la raíz.
steward-requests = Quién pide un cargo
steward-no-requests = Nadie espera.
steward-know-them = Certifique solo a quien usted mismo ha pedido. Nadie más ve estos nombres.
steward-windows =
    { $days ->
        [one] 1 día
        [many] { $days } de días
       *[other] { $days } días
    }
steward-asks-more = Pide más de lo que ofrecía el enlace. No se puede certificar.
steward-replaces = { $name } ya tiene llaves: acaban donde empiezan las nuevas.
steward-drop-request = Tirar esta petición
steward-certify =
    { $count ->
        [one] Certificar a 1 persona
        [many] Certificar a { $count } de personas
       *[other] Certificar a { $count } personas
    }
steward-certify-first =
    { $count ->
        [one] Firmar por 1 persona y enviar al segundo encargado
        [many] Firmar por { $count } de personas y enviar al segundo encargado
       *[other] Firmar por { $count } personas y enviar al segundo encargado
    }
steward-certifying = Certificando
steward-waits-second = Firmado por usted. Un segundo encargado debe mirarlo y firmar; su teléfono lo muestra.
steward-give-up = Abandonar esto
steward-sent-to-second = Enviado a los otros encargados. Uno de ellos debe firmar también.
steward-invites = Dejar entrar a gente
steward-address = Los enlaces llevan a { $address }
steward-address-label = La dirección de su casa
steward-address-hint = Como la escriben los vecinos, por ejemplo https://bell.example.org
steward-address-save = Usar esta dirección
steward-invite-one = Un enlace para una persona
steward-meeting-uses = ¿Cuántas personas en la reunión?
steward-invite-meeting =
    { $uses ->
        [one] Un código QR para 1 persona, abierto dos horas
        [many] Un código QR para { $uses } de personas, abierto dos horas
       *[other] Un código QR para { $uses } personas, abierto dos horas
    }
steward-role-link = Un enlace para alguien con un cargo
steward-make-role-link = Crear el enlace de cargo
steward-link = Su enlace
steward-link-why = Délo solo a quien va dirigido: en mano, o en un mensaje que solo esa persona lee. Es secreto hasta que se usa.
steward-link-here-only = Sin código QR: esta dirección solo funciona en esta máquina. Ponga abajo la dirección de su casa.
steward-take-here = Tomar este cargo en este teléfono
steward-given-out = Entregados
invite-member = Para una persona
invite-meeting = Para una reunión
invite-role = Para un cargo
invite-joined = Entraron { $joined } de { $uses }.
invite-closed = Cerrado.
invite-close = Cerrarlo
invite-cut = Sacar a quien entró por él
invite-cut-why = Cerrar no deja entrar a nadie más. Sacar acaba con los pases de todos los que entraron por ese enlace: lo único que un pase recuerda.
steward-people = Quién tiene llaves
steward-people-why = Estos nombres están solo en este teléfono, bajo su candado. Se van cuando acaban las llaves.
steward-no-people = Todavía nadie.
steward-revoke = Teléfono perdido, o ya no está con nosotros
steward-revoke-sure = Acabar ahora con las llaves de { $name }
steward-app = En qué aplicación confía el pueblo
steward-app-unpinned = El pueblo aún no ha firmado ninguna aplicación. Mientras tanto, la casa podría repartir otra.
steward-app-pinned = La aplicación que sirve esta casa es la que firmó el pueblo.
steward-app-other = La casa sirve otra aplicación que la que firmó el pueblo. Fírmela solo si sabe por qué cambió.
steward-pin = Firmar la aplicación que la casa sirve ahora

poster-make = Un cartel para la pared
poster-what = ¿Peligro cerca? Los vecinos lo comprueban y tocan esta campana, en su idioma.
poster-read = Abra la dirección. Sin cuenta, sin nombre, sin número, sin pagar nada.
poster-report = ¿Ve algo? Dígaselo allí a la guardia. Solo ella puede leerlo.

## town health

health-title = Qué acaba y cuándo
health-horizon =
    { $days ->
        [one] Las guardias están certificadas por 1 día más, hasta el { $date }.
        [many] Las guardias están certificadas por { $days } de días más, hasta el { $date }.
       *[other] Las guardias están certificadas por { $days } días más, hasta el { $date }.
    }
health-horizon-none = Nadie está certificado. El pueblo no puede hablar: reparta enlaces de cargo y certifique.
health-soonest = Las llaves de { $name } acaban el { $date }. Tiene que pedir otras.
health-stewards =
    { $count ->
        [one] 1 encargado.
        [many] { $count } de encargados.
       *[other] { $count } encargados.
    }
health-one-steward = Solo un encargado. Si pierde el teléfono, solo la raíz puede nombrar a otro: añada abajo un segundo.
health-desk = De noche, los avisos esperan en la mesa permanente.
health-no-desk = No hay mesa permanente: un aviso de noche espera a que alguien empiece una guardia.
health-root = La raíz aún está con una sola persona. Repártala entre guardianes y compruebe cada año que bastantes aún tienen su parte.
health-root-split = La raíz está con sus guardianes. Compruebe cada año que bastantes aún tienen su parte.
health-root-is-split = Ya la repartimos
health-pending = { $what } Entra en vigor en este teléfono { $when }.

## the second signature

cosign-title = Espera su firma
cosign-batch =
    { $windows ->
        [one] Certificar quién puede estar de guardia, por 1 turno.
        [many] Certificar quién puede estar de guardia, por { $windows } de turnos.
       *[other] Certificar quién puede estar de guardia, por { $windows } turnos.
    }
cosign-manifest = Confiar en la aplicación que la casa sirve ahora.
cosign-stewards = Cambiar la lista de encargados.
cosign-policy = Cambiar las reglas del pueblo.
cosign-desk = Cambiar la mesa permanente.
cosign-mirrors = Cambiar los espejos.
cosign-revoke = Acabar con las llaves de alguien.
cosign-other = Algo que esta versión no conoce.
cosign-why = Su teléfono lo ha reconstruido con lo que pidió la propia gente, y es lo mismo. ¿Los conoce?
cosign-do = Firmar también
cosign-not-the-same = Lo enviado no es lo que su teléfono calcula. No firme; hable con el otro encargado.

## rules and stewards

rules-title = Reglas y encargados
rules-why = Lo que da más poder necesita la raíz, o dos encargados y dos días en los que todos lo ven venir.
rules-open = Cambiar
rules-change = Cambiar las reglas
rules-steward = Un segundo encargado
rules-steward-code = Su código
rules-steward-hint = Su teléfono lo muestra en Ajustes. Empieza por tocsin-steward.
rules-steward-add = Añadir a este encargado
rules-by-root = Con la raíz, en esta máquina
rules-by-two = con un segundo encargado
rules-only-root = Esto necesita la raíz: abra esta página en la máquina de la casa como localhost, o use el kit.
rules-root-file = El archivo sellado

## a paper slip

slip-post-title = Un teléfono perdido
slip-post-why = El papel acaba con las llaves del teléfono con el que vino, y no puede hacer nada más. Cualquiera puede hacerlo.
slip-post-code = Lo que está escrito en el papel
slip-post-hint = Las letras bajo su código QR.
slip-post = Acabar con estas llaves
slip-posting = Acabando
slip-posted = Las llaves se han acabado
slip-posted-why =
    { $days ->
        [one] Para cerca de 1 día de guardias. Nada firmado con ellas cuenta ya.
        [many] Para cerca de { $days } de días de guardias. Nada firmado con ellas cuenta ya.
       *[other] Para cerca de { $days } días de guardias. Nada firmado con ellas cuenta ya.
    }

## refusals of founding and stewarding

error-found-other-words = Esas no son las palabras de la tarjeta.
error-setup-unknown = Este enlace de inicio no es el último que imprimió la casa.
error-town-founded = Aquí ya se fundó un pueblo.
error-request-roles = Pide más de lo que ofrece el enlace.
error-request-leaves = Las llaves de esta petición no están en orden. Pida otra.
error-request-same-person = Estas llaves ya son de alguien.
error-root-other-town = Esta es la raíz de otro pueblo.
error-root-shares = Hay un error al escribir estas palabras, o falta el archivo sellado.
error-file-wrong-words = Estas palabras no abren el archivo.
error-file-not-a-root = Este archivo no contiene la raíz de un pueblo.
error-steward-no-keys = Este teléfono no tiene llaves de encargado.
error-steward-no-code = Esto no es un código de encargado.
error-steward-not-a-member = Este teléfono aún no es miembro del pueblo. Use antes una invitación.
error-steward-alone = Esto necesita un segundo encargado.
error-steward-withheld = La casa no devuelve a todas las personas certificadas. Inténtelo otra vez; si sigue así, no certifique a nadie y pregunte a quien lleva la casa.
error-register-too-large = Son demasiadas personas para un teléfono. Que un segundo encargado certifique a una parte.
error-cosign-not-the-same = Lo enviado no es lo que se pidió.
error-slip-unknown = Este papel no es de nadie de aquí.
error-lock-wrong-words = Esas no son las cinco palabras.
