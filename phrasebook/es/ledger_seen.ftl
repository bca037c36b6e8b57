# checked-by-speaker: no

trouble-ledger-unproven = Esta casa no puede mostrar que lo que dice está en el registro público del pueblo.
trouble-ledger-unproven-do = Cada aviso se sigue probando a sí mismo. Pregunte a un encargado si la casa está bien.
trouble-ledger-shrunken = El registro público del pueblo es más corto que como lo vio antes este teléfono.
trouble-ledger-shrunken-do = Cada aviso se sigue probando a sí mismo. Dígaselo a un encargado: la casa puede ser una copia antigua, o alguien omite algo.
trouble-ledger-split = El registro público del pueblo es otro que el que vio antes este teléfono.
trouble-ledger-split-do = Cada aviso se sigue probando a sí mismo. Dígaselo hoy a un encargado. No borre nada: este teléfono guarda lo que vio.
