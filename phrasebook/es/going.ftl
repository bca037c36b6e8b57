## a verifier on her way

road-waiting = Está de guardia. Le llamaremos.
road-keep-open = Deje esta página abierta y la pantalla encendida.
road-no-voice = Este teléfono no tiene voz para su idioma: mírelo cuando suene.
road-how-far = Decirme a qué distancia está (queda en este teléfono)
road-back = Volver a la mesa
road-take-it = Voy yo
road-not-me = Yo no
road-far = { $metres } m al { $direction }, { $minutes } min a pie
road-when = ¿Cuándo llega?
road-details = Detalles
road-signs = Firma esto.
road-sends = Firma esto y lo envía enseguida.
road-place-here = El lugar es donde usted está.
road-go = En camino
road-large = Botones grandes
road-verdict = ¿Qué es?
road-eta = { $minutes } min
