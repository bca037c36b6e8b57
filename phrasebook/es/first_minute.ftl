## the first minute, and one alert by itself

what-this-is = Aquí los vecinos se avisan entre sí. Su teléfono comprueba cada aviso; la casa que lo lleva no puede leer lo que usted dice ni dónde está.
what-read = Entendido
what-why = ¿Por qué puedo confiar?
alert-more = Enlace, imprimir, archivo
copied = Copiado
alert-title = Un aviso
alert-gone = Este aviso terminó, o este teléfono no lo conoce.
alert-checked-here = Este teléfono comprobó quién lo firmó.
alert-hand-on = Pásela a otros
alert-copy = Copiar texto y enlace
alert-sent = Enviado el { $date }.
alert-file-why = El archivo se prueba solo: quien lo tenga puede comprobar quién firmó.
alert-here-only = Sin código QR: esta dirección solo funciona en esta máquina.
