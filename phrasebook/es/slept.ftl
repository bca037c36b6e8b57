# checked-by-speaker: no

## what happened since somebody last looked

slept-title = Mientras no estaba
slept-since =
    { $count ->
        [0] Nada desde { $time }.
        [one] Desde { $time }: 1 cosa.
        [many] Desde { $time }: { $count } de cosas.
       *[other] Desde { $time }: { $count } cosas.
    }
slept-kept = Esta página se hace en este teléfono con los avisos firmados que él mismo comprobó. No tiene nombres. Cada uno se olvida siete días después de terminar; cuándo miró por última vez queda bajo la llave de este teléfono.
slept-read = Lo he leído
slept-unconfirmed = enviado sin confirmar
slept-confirmed = confirmado y enviado
slept-longer = alargado
slept-reported = dicen que pasó
slept-over = fin de alarma
slept-cancelled = nos equivocamos, anulado
slept-expired = terminó por su reloj
slept-checked = comprobado, era:
slept-open = Sigue abierto.
