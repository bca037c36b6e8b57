# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = El reloj de este teléfono y el de la casa no coinciden. Ponga en hora el teléfono e inténtelo otra vez.
