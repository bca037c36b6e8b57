# When the app itself is newer

newer-here = En este teléfono hay un Tocsin más nuevo. No se pierde nada de lo que ha escrito.
newer-open = Abrirlo ahora
