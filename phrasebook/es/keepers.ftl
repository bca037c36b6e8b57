## the root among keepers

keepers-title = La raíz entre guardianes
keepers-why = Cada guardián recibe una tarjeta. Algunas tarjetas juntas son la raíz; menos no dicen nada. Hágalo donde los guardianes están juntos, con una impresora, solo en esta máquina.
keepers-bring = Traer la raíz
keepers-how = ¿Cuántos guardianes?
keepers-split = { $of } guardianes, { $needed } cualesquiera la recuperan
keepers-make = Hacer las tarjetas
keepers-again = Hacer otra vez un archivo sellado y una tarjeta entera
keepers-share = { $town }: parte { $number } de { $of }
keepers-share-why = { $needed } cualesquiera de las { $of } partes juntas son la raíz del pueblo; menos no dicen nada. Guárdela donde guarda su pasaporte.
keepers-look-away = Solo su guardián mira esta tarjeta. Se muestra ahora y nunca más.
keepers-on-paper = Está en papel
keepers-given = La tiene su guardián
keepers-done = La raíz está repartida
keepers-done-why = La tienen { $of } guardianes; { $needed } cualesquiera la recuperan, aquí o con el kit.
keepers-destroy = Ahora queme la tarjeta entera y borre el archivo sellado. Mientras existan, repartir no protege nada.
root-words = Sus seis palabras, las 33 de la tarjeta, o las partes una tras otra
root-words-hint = Se quedan en esta página y se olvidan enseguida.
health-split-here = Repartirla ahora entre guardianes
health-split-elsewhere = Para repartirla, abra esta página como localhost en la máquina de la casa, o use el kit: tocsin-kit split. Nunca escriba la raíz ni una parte en una página que viene de lejos.
error-root-shares-few = Estas partes son pocas.
error-root-share-twice = Una parte está dos veces.
error-root-shares-differ = Estas partes no van juntas, o son más de las necesarias.
