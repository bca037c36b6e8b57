## The town's files: map and voices. A steward adds them, a second one signs.

cosign-files = Cambiar los archivos del pueblo.
files-title = Los archivos del pueblo
files-about = El mapa y las voces grabadas. Cada teléfono comprueba que recibe exactamente estos.
files-none = Todavía ninguno.
files-at-house = En la casa
files-not-at-house = Todavía no está en la casa
files-map = El mapa
files-voice = La voz en { $language }
files-choose = Elegir un archivo
files-add = Añadir: { $what }
files-replaces = Ocupa el lugar del que ya está.
files-size = { $mb } MB
files-remove = Quitar
files-asked = Se ha pedido la firma a otro encargado. El archivo irá a la casa desde este teléfono en cuanto firme.
files-compare = Compare estas letras con el otro encargado antes de firmar.
files-comes = Nuevo: { $what }
files-goes = Se quita: { $what }
error-file-no-kind = Esto no es ni un mapa ni una voz.
error-file-not-here = La casa todavía no tiene este archivo. Pruebe más tarde.
error-file-unknown = El pueblo ya no tiene este archivo en su lista.
error-file-other-bytes = Este no es el archivo que firmó el pueblo. No se ha guardado nada de él.
error-file-busy = Ahora mismo están llegando otros archivos. Pruebe otra vez en un minuto.
error-file-too-slow = El archivo llegó demasiado despacio. Pruebe con mejor conexión.
