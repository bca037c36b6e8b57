# checked-by-speaker: no

## when the house gives another copy of something than the newest

copies-doubtful = La casa dio una copia anterior de esto, o una que nadie de la mesa de ayuda ha firmado. Usted ve lo último que leyó este teléfono. Si sigue así, avise a la mesa de ayuda.
copies-desk-older = La casa dio copias anteriores a las que este teléfono ha leído. Este teléfono guardó las nuevas y se las devuelve a la casa. Cuántas: { $many }. Así ocurre cuando la casa se restauró de una copia de seguridad. Si no fue así, hable con quien la lleva.
copies-desk-lacking = La casa ya no tenía todo lo que este teléfono ha leído. Este teléfono lo escribe otra vez. Cuántas cosas: { $many }. Así ocurre cuando la casa se restauró de una copia de seguridad. Si no fue así, hable con quien la lleva.
copies-desk-unproven = Aquí hay algo que ningún teléfono de la mesa de hoy ha firmado; no se muestra. Cuántas cosas: { $many }. Puede haberlo escrito una versión anterior de la aplicación, o un teléfono que ya no está en la mesa. Si no sabe por qué, pregunte antes a las otras personas que coordinan.
copies-desk-ours = Es nuestro: firmarlo y mostrarlo
copies-desk-not-ours = No es nuestro: conservar lo que leyó este teléfono
error-aid-unproven = La casa dio una copia más nueva de esto que ningún teléfono de la mesa de hoy ha firmado. Diga primero, arriba, si es nuestra. No se ha escrito nada encima.
error-aid-other-record = Esto pertenece a otra entrada. No se muestra.
desk-aid-barred = La mesa ya dejó de contar con esta clave. La palabra de un encargado no cuenta para ella hasta que alguien de aquí vuelva a preguntarle.
desk-aid-written-by = Lo escribió por última vez { $name }, { $time }
