# checked-by-speaker: no

## town health: who can mend it, and where

health-by-you = Usted puede arreglarlo.
health-by-two = Pueden arreglarlo dos encargados.
health-by-root = Puede arreglarlo quien guarda la raíz, o dos encargados pasados dos días.
health-by-her = Puede arreglarlo esa persona con un nuevo enlace de cargo.
health-to-invites = A los enlaces
health-to-town-app = A la aplicación
health-to-rules = A reglas y encargados
health-mirrors =
    { $count ->
        [one] 1 espejo da los avisos firmados si la casa calla.
        [many] { $count } de espejos dan los avisos firmados si la casa calla.
       *[other] { $count } espejos dan los avisos firmados si la casa calla.
    }
health-no-mirror = Sin espejo: si la casa calla, nadie más da los avisos firmados.
health-invites =
    { $count ->
        [one] 1 invitación está abierta; acaba { $time }.
        [many] { $count } de invitaciones están abiertas; la primera acaba { $time }.
       *[other] { $count } invitaciones están abiertas; la primera acaba { $time }.
    }

## one line of it for whoever holds a role

health-line =
    { $days ->
        [0] Nadie está certificado para una guardia.
        [one] El pueblo puede hacer guardia 1 día más.
        [many] El pueblo puede hacer guardia { $days } de días más.
       *[other] El pueblo puede hacer guardia { $days } días más.
    }
health-line-fine = Todo está bien.
health-line-tell = Dígale a un encargado: { $what }
health-line-later = Nada es urgente. Cuando un encargado tenga tiempo: { $what }
health-word-horizon = hacen falta llaves nuevas.
health-word-app = la aplicación no está firmada.
health-word-stewards = solo hay un encargado.
health-word-desk = no hay mesa permanente.
health-word-mirrors = no hay espejo.
health-word-pending = un cambio espera 48 horas; ¿es suyo?

## what the house says of itself

health-house-films = La casa ha perdido partes de grabaciones. Pregunta a las casas que guardan una copia; quien abra una de ellas verá los huecos.
health-house-split = Un barrio cuyo registro observa esta casa ha mostrado dos distintos. La prueba está guardada; avise a ese barrio.
health-house-rolled-back = El registro del barrio está parado: esta casa es una copia más antigua del barrio. Hasta que se decida, no se puede probar nada nuevo.
health-house-other = La casa dice que algo anda mal en ella: { $code }. Su comando tocsin doctor dice qué hacer.
