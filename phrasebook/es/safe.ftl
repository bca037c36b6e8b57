# checked-by-speaker: no

## leaving at once

leave = Salir
leave-title = Salir al instante
leave-why = Pulse «Salir» arriba, o tres veces la tecla Mayús: toda pantalla se vuelve un cuaderno vacío. Lo que está avisando se queda en este teléfono. Ir atrás no trae aquí.
leave-back = Para volver, cierre esta ventana y abra de nuevo la aplicación o su dirección.
leave-honest = La lista de páginas visitadas del navegador sigue mostrando esta dirección.

## forgetting

wipe-remains = No se pudo quitar todo. Cierre las otras ventanas de Tocsin y borre los datos de esta dirección en los ajustes del navegador.
wipe-stays = Quite a mano: la imagen en la pantalla de inicio, esta dirección en la lista de páginas visitadas y la llave de acceso llamada Tocsin.

## the lock shuts by itself

lock-after = Se cierra solo
lock-after-hidden = en cuanto otra aplicación está delante
lock-after-minutes = tras { $minutes } minutos sin tocarlo
lock-after-why = Mientras corre su guardia queda abierto. Leer y avisar nunca se cierran.
cover-why = Cuando otra aplicación pasa delante, Tocsin vacía su imagen. Algunos teléfonos son más rápidos. Nada impide una captura de pantalla.

## another name and picture

face-notes = Notas
face-weather = Tiempo
face-radio = Radio
disguise-title = Otro nombre y otra imagen
disguise-why = Elija antes de poner la aplicación en la pantalla de inicio. La imagen de allí, el nombre debajo, el título de la página y las notificaciones muestran entonces solo esto.
disguise-now = Esta aplicación se llama: { $name }
disguise-choose = Cambiar nombre e imagen
disguise-installed = ¿Ya está en su pantalla de inicio? Quítela de allí, elija y añádala de nuevo.
disguise-not = Lo que esto no oculta
disguise-not-why = Quien abre la aplicación ve lo que es. La barra de direcciones, la lista de páginas y de datos del navegador, la lista de llaves de acceso del teléfono y quien lleva su línea siguen viendo la dirección de este pueblo.

## a spare for a second phone

second-title = Un repuesto para otro teléfono
second-why = Si este teléfono se pierde, su membresía se va con él. Haga ahora un repuesto sellado, o páselo a otro teléfono. Va de pantalla a pantalla; la casa no interviene.
second-holds = Contiene su pase, el secreto de los miembros, qué pueblo es y sus lugares guardados.
second-roles = Las llaves de un cargo se quedan aquí. Si se pierden: publique su papel y pida al encargado un nuevo enlace de cargo.
second-make = Hacer un repuesto
second-words = Seis palabras lo abren
second-words-why = Escríbalas en papel, lejos del código. Se muestran solo ahora.
second-scan = Apunte la cámara del otro teléfono a este código, o imprímalo.
second-local = Esta dirección lleva solo a esta máquina. Copie el texto.
second-text = Copiar el texto
second-iphone = En un iPhone la aplicación de la pantalla de inicio no sabe lo que guarda la pestaña. Allí pulse «Tengo una invitación» y pegue el texto.
second-shared = Para la casa ambos teléfonos son un solo miembro; comparten los boletos del día.
second-offer = Hacer un repuesto, por si se pierde este teléfono
second-take-title = Un repuesto de su otro teléfono
second-take-why = Escriba las seis palabras que se mostraron con él.
second-take-words = Seis palabras
second-take-open = Abrirlo aquí
second-take-done = Listo. Este teléfono es ahora el mismo miembro, con los mismos lugares.
error-second-wrong-words = Estas palabras no lo abren.
error-second-too-costly = Este repuesto no lo hizo Tocsin: abrirlo ocuparía este teléfono demasiado tiempo. No se cambió nada.
error-second-malformed = Esto no es un repuesto de Tocsin, o le falta una parte.
error-second-other-town = Este repuesto es de otro pueblo. No se cambió nada en este teléfono.
error-second-member-already = Este teléfono es aquí otro miembro. No se cambió nada.
error-second-nothing = Aún no hay nada que perder: este teléfono no tiene pase ni lugares.

## what is wrong, and what to do next

trouble-clock-wrong-do = En los ajustes del teléfono, deje que ponga la hora solo.
trouble-cut-off-do = Pregunte a un vecino por teléfono. Lo que escriba espera aquí y sale solo.
trouble-withheld-do = No tome el silencio por calma hasta que esto desaparezca.
trouble-bad-link-do = No se cambió nada en este teléfono.
trouble-stepped-back-do = Pregunte a un vecino qué ve, y avise a un encargado. No borre nada.
trouble-forked-do = En Ajustes, compare en voz alta la huella del pueblo con un vecino. No borre nada.
trouble-bundle-do = Siga como antes, y avise a un encargado.
trouble-app-other-do = No escriba nada secreto aquí. Pregunte a un vecino si su teléfono dice lo mismo.
trouble-other-town = Esta dirección responde ahora por otro pueblo. Este teléfono conserva el suyo: nada se mezcla, nada se sobrescribe.
trouble-other-town-do = Compare la huella en Ajustes con un vecino. No avise aquí hasta saber por qué. ¿Se ha mudado al pueblo nuevo? Entonces primero «Olvidar todo».
error-keep-other-town = Este teléfono guarda otro pueblo en esta dirección. No se cambió nada.
other-town-title = Una invitación a otro pueblo
other-town-why = Este teléfono guarda { $town } en esta dirección. La invitación es a otro pueblo. No se cambió nada.
other-town-do = Pida a quien se la dio la dirección propia del pueblo nuevo. Si el nuevo toma el lugar del viejo, use «Olvidar todo» en Ajustes y abra la invitación otra vez.

## what a web app cannot hide

hide-title = Lo que una aplicación web no puede ocultar
hide-visited = Que estuvo aquí
hide-visited-what = El navegador apunta las páginas que visitó, también el enlace de invitación que abrió, y las direcciones que guardan algo.
hide-visited-around = Remedio: borre la lista o use una ventana privada. Al cerrarse lo olvida todo.
hide-network = Que este teléfono habla con este pueblo
hide-network-what = Quien lleva su línea ve la dirección, cuándo y cuánto; nunca qué.
hide-network-around = Remedio: Tor, la línea de un amigo o una llamada a un capitán.
hide-picture = Lo que está en la pantalla
hide-picture-what = Nada impide una captura, una cámara o una mirada por encima del hombro. La imagen en la lista de aplicaciones se vacía, pero algunos teléfonos son más rápidos.
hide-picture-around = Remedio: «Salir» arriba, o tres veces Mayús.
hide-seized = Lo que está en el disco
hide-seized-what = Un navegador conserva un tiempo lo borrado. Sin candado, los lugares, el pase y los avisos en espera se leen en un teléfono incautado.
hide-seized-around = Remedio: lo de un cargo está solo bajo sus cinco palabras. Apague el teléfono antes de un registro.
hide-installed = Qué aplicación es
hide-installed-what = Otro nombre y otra imagen no ocultan la dirección de donde vino.
hide-installed-around = Remedio: úsela sin instalarla.
hide-other = Lo que otros tienen en el teléfono
hide-other-what = Un teclado, una extensión, un lector de pantalla o un programa espía ve lo que usted ve.
hide-other-around = Remedio: un teléfono que nadie más administra, sin extensiones.
