# checked-by-speaker: no

## how far an alert has come, and exercises

reach-title = Hasta dónde ha llegado
reach-closed = Aplicaciones cerradas
reach-open = Aplicaciones abiertas
reach-handed = Entregado: { $count } de { $living }
reach-lines = Líneas abiertas: unas { $count }
reach-lines-few = Líneas abiertas: menos de 10
reach-waiting = Aún en camino: { $count }
reach-lost = No entregado: { $count }
reach-shown = Mostrado: { $count } o más
reach-shown-few = Mostrado: lo han dicho menos de 10
reach-pace = La mitad en { $half } s, 19 de cada 20 en { $most } s
reach-no-push = A nadie se le avisa con la aplicación cerrada.
reach-note = Entregado: el servicio de avisos del teléfono lo tomó. Mostrado: solo lo dicen los teléfonos cuyos dueños aceptaron, unos segundos después y contado por decenas. Nadie puede saber de quién.
reach-sheet = Simulacro del { $date } a las { $time }

counted-title = Ayude a la mesa a contar
counted-why = Cuando este teléfono ha mostrado un aviso, puede decírselo a la casa: qué aviso, nada más, unos segundos después. La mesa solo ve decenas. Quien vigile su línea ve que este teléfono habló con la casa.
counted-choice = Decir que se mostró un aviso

drill-due-title = Siete días sin simulacro
drill-due-why = El de esta semana está elegido: { $event }. Diga dónde, mírelo y fírmelo; nunca se envía solo.
drill-due-start = Empezarlo
drill-who = Quién lo oye
drill-everybody = Todos
drill-open-apps = Solo aplicaciones abiertas
