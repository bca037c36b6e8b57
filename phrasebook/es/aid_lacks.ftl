# checked-by-speaker: no

## what is still missing on a screen, before one may go on

ask-lacks-kind = Elija qué necesita.
ask-lacks-pupils = Escriba el nombre de al menos un niño.
ask-lacks-to = Escriba adónde.
ask-lacks-amount = Escriba cuánto.
ask-lacks-when = Elija cuándo.
ask-lacks-day = Elija el día.
ask-lacks-weekdays = Elija al menos un día de la semana.
ask-lacks-times = El final debe ser después del comienzo.
ask-without-place = Para que alguien venga hace falta un lugar. Sin él, la mesa le pregunta primero dónde.
offer-lacks-what = Elija arriba qué puede hacer.
offer-lacks-for = Elija arriba para qué.
desk-lacks-place = No se dijo ningún lugar. Pregunte dónde antes de enviar a alguien.
