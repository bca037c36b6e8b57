# checked-by-speaker: no
## partes de la llave de una grabación que no encajan

error-witness-stale = El reloj de este teléfono y el de la casa no coinciden. Ponga en hora el teléfono e inténtelo otra vez.
error-witness-shares = Estas partes no son las de esta grabación.
error-witness-shares-few = Estas partes son pocas para abrir la grabación.
error-witness-other-case = Esto responde a la petición de otra persona, no a esta.
error-witness-other-film = Esto pertenece a otra grabación.
error-witness-other-seat = Un custodio envió una parte que no es la suya, o no la que firmó. Pregúntele por otro medio.
error-witness-part-twice = Dos trozos distintos de esta grabación tienen el mismo número. Uno de ellos es falso.
cosign-trustees = Cambiar quiénes abren juntos las grabaciones y con qué reglas se graba.
cosign-cosigners = Cambiar el registro del pueblo: quién lo cofirma y quién sella la hora.
