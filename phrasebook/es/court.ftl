# checked-by-speaker: no

## a court bundle: the page that lies in it

court-title = Una grabación y lo que la prueba
court-what = Esta carpeta contiene una grabación, las partes selladas de las que salió y lo que muestra desde cuándo no han cambiado.
court-care = Puede verse a personas a las que nadie preguntó. Muéstrela a quienes tienen que decidir y a nadie más.

## what to do

court-steps = Qué hacer
court-step-unpack = Descomprima el archivo en una carpeta vacía. No cambie nada en ella.
court-step-python = En la computadora tiene que estar Python 3.9 o posterior, nada más. No hace falta red.
court-step-verify = En esa carpeta, escriba: { $command }
court-step-windows = En Windows, si no se conoce python3: { $command }
court-step-hash = Dice el SHA-256 de MANIFEST.sha256. Compárelo con el que le dijo por otra vía quien le dio el archivo: en papel o leído en voz alta.
court-step-keys = Muestra claves. Compárelas con las que publican el barrio y sus cofirmantes. Sin eso, alguien podría haberlo inventado todo. Quien le dio el archivo sabe dónde.
court-step-own = Quien cambió esta carpeta pudo cambiar también el verificador. El mismo está en las fuentes publicadas de Tocsin, y como: { $command }
court-step-openssl = Los sellos de tiempo se comprueban con el programa openssl. Si falta, el verificador lo dice. Cuentan como probados cuando usted añade el certificado de la propia autoridad: { $command }
court-step-age = Una parte sellada se abre sin este verificador con: { $command }

## what the words mean

court-means = Qué significan las palabras
court-word-proven = PROVEN (probado): se ha comprobado y es así.
court-word-missing = NOT PROVEN (no probado): un archivo así puede probarlo, y este no lo hace.
court-word-broken = BROKEN (roto): algo no es lo que debería ser. No se fíe de nada de esto.
court-word-said = SAID (dicho): está en el archivo y nadie responde por ello.
court-word-never = NEVER PROVEN (nunca probado): ningún archivo de este tipo lo prueba. Ni que la escena sea auténtica, ni quién grabó, ni dónde.

## what is in it

court-files = Qué hay en la carpeta
court-file-parts = parts: lo que el teléfono selló mientras grababa, y hashes.txt con la huella de cada parte.
court-file-plain = plain: la grabación tal como se reproduce. La imagen y el sonido son archivos aparte; tras cada interrupción empieza uno nuevo.
court-file-ledger = statements, proofs, policy.txt, receipt.cbor: que estas huellas están en un libro público, y quién lo ha visto.
court-file-stamps = stamps: lo que dicen autoridades de tiempo sobre ese libro.
court-file-case = case: quién pidió la grabación y por qué, y qué personas de confianza estuvieron de acuerdo.
court-file-key = film.key: abre las partes de esta grabación y nada más. Está aquí para que cualquiera pueda comprobar que la grabación es lo que contienen las partes. Quien la tiene puede ver la grabación.
court-file-no-key = La clave de la grabación no está aquí. Por eso nadie puede comprobar que la grabación es lo que contienen las partes.

## the form for a court

court-form = El formulario para un tribunal
court-form-what = CERTIFICATE.txt es un formulario en inglés, a la manera de las reglas 902(13) y 902(14) sobre pruebas de los tribunales federales de Estados Unidos. Una persona que entiende las comprobaciones las hace ella misma, lo rellena y lo firma.
court-form-not = No es asesoramiento jurídico. Pregunte a un abogado si sirve y qué más hace falta.
