# checked-by-speaker: no

## refusals

error-keyholder-too-many = Aquí hay tantas llaves como puede guardar un teléfono. Devuelva una primero.
error-keyholder-malformed = Esto no es un código de persona de confianza. Pídalo otra vez.
error-timer-incomplete = Falta algo. Mire lo que está marcado.
error-timer-runs = Ya hay un temporizador en marcha.
error-timer-other-word = Esta no es su palabra. Inténtelo otra vez.
error-timer-over = Este temporizador ha terminado. Ya no se puede hacer nada con él.
