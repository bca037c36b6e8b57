# checked-by-speaker: no

## who can no longer come, and the doors that are open in her name

left-title = Quién ya no puede ir
left-her = { $name } ya no puede ir. Puertas que hay que dar a otra persona: { $doors }
left-somebody = Una persona voluntaria ha retirado su ofrecimiento y ya no puede ir. Puertas que hay que dar a otra persona: { $doors }
left-free = Retirarlas y buscar a otra persona

## a door that nobody knows

aid-part-nowhere = No se envía a nadie donde no se dijo ningún lugar. Pregunte dónde, anótelo otra vez por teléfono y una las dos entradas.
many-nowhere = Sin lugar, así que no se puede enviar a nadie: { $count }

## how the desk reaches whoever is followed

leg-reach = Cómo la alcanza la mesa en el camino (si quiere)
leg-reach-why = Por ejemplo, un teléfono. Se queda en este teléfono y se borra con este viaje. La mesa solo lo lee si usted pulsa «Creo que me siguen».
look-reach = Se la alcanza aquí:
