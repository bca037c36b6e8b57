# checked-by-speaker: no

## where an invitation would be lost, and how it comes to where it lives

carry-another-app = otra aplicación
carry-inside = Esto es una ventana dentro de { $app }
carry-inside-why = Olvida lo que se le da. Para conservar Tocsin, ábralo en su navegador.
carry-inside-invited = Olvida lo que se le da: aquí se perdería su invitación. Ábrala en su navegador. La invitación va con usted.
carry-install = Ponga Tocsin en su pantalla de inicio
carry-install-invited = Primero ponga Tocsin en su pantalla de inicio
carry-install-why = En un iPhone una pestaña olvida tras una semana, y solo la aplicación instalada puede sonar.
carry-install-why-invited = En un iPhone la aplicación instalada tiene su propia memoria. Una invitación usada aquí en la pestaña se perdería para ella.
carry-copy = Copiar mi invitación
carry-copy-address = Copiar la dirección
carry-android-press = Pulse los tres puntos
carry-android-open = Elija «Abrir en Chrome» o «Abrir en el navegador»
carry-ios-press = Pulse la brújula o los tres puntos
carry-ios-safari = Se abre en Safari. Siga allí
carry-share = Pulse el cuadrado con la flecha
carry-add = Elija «Añadir a pantalla de inicio»
carry-open = Abra Tocsin por su campana
carry-paste = Allí pulse «Tengo una invitación» y pegue
carry-or-paste = ¿No hay esa línea? Copie la dirección, abra su navegador y péguela allí.
carry-read = Solo leer aquí
carry-waits = Su invitación espera. Aún no se ha usado.
carry-how = Enséñeme cómo
bring-have = Tengo una invitación
bring-title = Su invitación
bring-why = Pegue el enlace que copió, o ponga la cámara sobre su código.
bring-paste = Pegar
bring-scan = Escanear el código
bring-no-camera = La cámara no está permitida aquí. Pegue el enlace.
bring-typed = O escríbala o péguela aquí
