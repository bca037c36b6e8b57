# checked-by-speaker: no
## the ledger in the town's book

lists-ledger = El registro del barrio
lists-ledger-why = Lo que dice el barrio, y lo que se filma, queda escrito en él como números que nadie puede retirar sin que se note. Los teléfonos le creen cuando su clave está en este libro.
lists-ledger-row = El registro de este barrio
lists-ledger-add = Escribir en el libro el registro de esta casa
lists-ledger-add-why = La clave se pide ahora a la casa. Cuando esté aquí, compárela con la que le lea quien la administra. De nuevo solo cuando la casa haya empezado otro registro.
lists-cosigners = Casas que observan
lists-cosigners-why = Ninguna todavía. Una casa que observa asegura que esta muestre a todos el mismo registro. Dos barrios lo hacen el uno por el otro.
lists-cosigners-needed = { $needed } de { $of } tienen que haber observado para que algo cuente como probado. Conocen números, ni palabras ni nombres.
lists-cosigner-remove-why = Con una menos, un registro falsificado se descubre más tarde. Quite una casa que ya no existe o en la que ya no confía.
lists-cosigner-label = Clave y dirección de una casa que observa
lists-cosigner-hint = Como la da quien la administra: KEY@https://its.house/cosigner
lists-cosigner-add = Añadir una casa que observa
error-cosigner-no-code = Esa no es la clave de una casa que observa. Quien la administra la da así: KEY@https://its.house/cosigner.
