# checked-by-speaker: no

error-ledger-busy = El registro público tiene demasiado que hacer ahora. Se intenta de nuevo.
error-ledger-halted = El registro público de esta casa está detenido hasta que su operador lo revise. Lo prometido antes sigue valiendo.
error-ledger-not-yet = Esto no está en el registro público, o todavía no. Mire de nuevo en un minuto.
error-ledger-stamped = El registro público fue sellado hace menos de una hora. Ese sello ya se puede leer.
