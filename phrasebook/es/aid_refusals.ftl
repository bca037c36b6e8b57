# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = El reloj de este teléfono y el de la casa no coinciden. Ponga en hora el teléfono e inténtelo otra vez.
error-aid-desk-closed = La casa cerró aquí la mesa de ayuda. Ábrala otra vez.
error-aid-device-cut = Este teléfono ya no está en la mesa de ayuda. Pregunte al encargado.
error-aid-changed = Alguien de la mesa cambió esto mientras tanto. Mírelo otra vez y decida después.
error-aid-erased = La persona de quien trataba lo ha borrado.
error-aid-full = La casa no tiene sitio para más en este momento. No se pierde nada: inténtelo más tarde.
error-aid-not-told = No caben más cartas donde están las de esta persona: no se le ha avisado. Hable con ella o elija a otra.
error-aid-too-large = Esto contiene ya tanto que no cabe nada más. Queda como se envió.
error-aid-locked = Se dijeron cinco veces cifras equivocadas. Esto queda cerrado: avise a la mesa de ayuda.
error-aid-wrong-code = Estas cifras no son las correctas. Pregunte otra vez en la puerta.
error-aid-wrong-secret = Este teléfono no puede quitar eso.
error-aid-stopped = Esto ya se detuvo.
error-aid-too-late = Su tiempo ha terminado.
error-aid-unknown = La casa no tiene esto, o todavía no.
