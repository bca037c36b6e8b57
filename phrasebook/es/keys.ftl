## the phone's own lock

lock-touch = Abrir también con la huella o el código de este teléfono
lock-touch-why = Se abre más rápido. Pero es una entrada más: alguien puede forzar un dedo. Las cinco palabras siempre abren también.
unlock-touch = Abrir con la huella o el código
unlock-touch-why = Abra. Detrás está lo que solo usted puede leer.
unlock-by-words = O con sus cinco palabras
settings-touch-on = La huella o el código de este teléfono también abren.
settings-touch-drop = Solo las cinco palabras
error-touch-refused = El bloqueo del propio teléfono no respondió. No se pierde nada: inténtelo otra vez o use sus cinco palabras.
error-touch-no-prf = El bloqueo de este teléfono no puede hacer esto. Use sus cinco palabras.
error-lock-wrong-touch = Eso no abrió. Use sus cinco palabras.
