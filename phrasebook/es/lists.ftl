## the lists of a town's book

lists-stewards = Quién lleva el libro
lists-stewards-why = Los encargados certifican quién puede hacer guardia. Las letras los distinguen: compárelas con lo que muestra su teléfono.
lists-this-phone = Este teléfono
lists-other-steward = Otro encargado
lists-other-device = Otro aparato
lists-steward-remove-why = Hasta que esto valga sigue siendo encargado: puede terminar llaves y firmar como segundo. Si su teléfono se perdió o se lo quitaron, use la raíz: entonces vale enseguida.
lists-delay = Con dos encargados queda en el libro enseguida, pero cada teléfono lo muestra como próximo y lo sigue solo 48 horas después de verlo. Con la raíz vale enseguida.
lists-desk = La mesa permanente
lists-desk-remove-why = Desde entonces este aparato no abre avisos nuevos. Conserva lo que abrió.
lists-desk-add = Que este teléfono también los abra
lists-desk-add-why = Los avisos que llegan sin nadie de guardia se sellan también para este teléfono. Su llave se hace aquí, bajo su candado.
lists-mirrors = Espejos
lists-mirrors-why = Donde los teléfonos leen las palabras firmadas del pueblo cuando esta casa no está. Un espejo puede ocultarlas, nunca falsificarlas.
lists-mirror-label = Dirección de un espejo
lists-mirror-hint = Como la alcanzan los teléfonos, por ejemplo https://mirror.example.org
lists-mirror-add = Añadir un espejo
lists-remove = Quitar
lists-remove-sure = Quitar ahora
lists-none = Aún ninguno.
lists-coming = Viene un cambio de esta lista. Hasta entonces queda como está; otro cambio ocupa su lugar.
error-steward-none-left = Un pueblo sin encargado no puede certificar a nadie. Nombre antes a otro.
lists-call = Ponerle un nombre
lists-call-again = Cambiar el nombre
lists-call-label = Cómo lo llama usted
lists-call-hint = Se queda en este teléfono, bajo su cerradura. No lo ve nadie más, tampoco la casa.
lists-call-keep = Guardar el nombre
