# checked-by-speaker: no

## the page behind a driver's link

trip-title = Un viaje
trip-look = Mirar si está abierto
trip-closed = Este enlace no muestra nada aquí. Otro teléfono ya lo abrió, o todavía no es su hora o ya pasó. Pregunte a quien se lo envió.
trip-why = Solo se ve en este teléfono, dos horas como mucho. Deje esta página abierta; aquí no se guarda nada.
trip-done = Terminado. La dirección ya no está en este teléfono. Gracias.
trip-done-untold = Terminado. La dirección ya no está en este teléfono. No se pudo avisar a la mesa: avise a quien le envió el enlace.
trip-untold = No se pudo avisar a la mesa desde aquí. Llame a quien le envió el enlace.
