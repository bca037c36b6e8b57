# checked-by-speaker: no

## what a steward does for the aid desk: its phones, and for whom she vouches

lists-aid = La mesa de ayuda
lists-aid-why = De dos a cuatro teléfonos de coordinadores abren lo que la gente pide. Las letras los distinguen: compárelas con lo que muestra su teléfono.
lists-coordinator = Teléfono de un coordinador
lists-aid-remove-why = Vale enseguida y basta un encargado. Desde entonces este teléfono no abre nada nuevo y olvida lo que abrió en cuanto tenga línea; los otros sellan todo de nuevo sin él. Un teléfono robado puede aún mostrar lo que tenía abierto: eso lo protege su candado.
lists-aid-add = Admitir el teléfono de un coordinador
lists-aid-label = Código de su teléfono
lists-aid-hint = Está en Ayuda, Mesa de ayuda. No contiene ningún secreto.
cosign-aid = Cambiar los teléfonos de la mesa de ayuda.
vetting-title = Responder por una persona voluntaria
vetting-why = Solo por quien usted conoce. Lo que firma queda en el teléfono de esa persona; nadie guarda una lista de voluntarios.
vetting-open = Leer su código
vetting-code = Código de la persona voluntaria
vetting-code-hint = Está en su teléfono, en Ayuda, Puedo ayudar.
vetting-duties = Qué se le puede confiar
vetting-duty-people = Estar a solas con alguien: llevar, acompañar
vetting-duty-children = Niños: escuela, cuidado
vetting-duty-medicine = Medicinas
vetting-duty-homes = Ir hasta la puerta de la gente
vetting-duty-calls = La llamada diaria
vetting-how-long = ¿Por cuánto tiempo?
vetting-days = { $days } días
vetting-sign = Firmar
vetting-give = Que su teléfono lea esto, o envíeselo. Solo le sirve a su teléfono.
error-aid-no-desk-code = Este no es el código del teléfono de un coordinador. En su teléfono: Ayuda, luego Mesa de ayuda.
error-aid-no-volunteer-code = Este no es el código de una persona voluntaria. En su teléfono: Ayuda, luego Puedo ayudar.
error-aid-no-vetting = Esto no es lo que da un encargado. Pídale que lo muestre de nuevo.
