# checked-by-speaker: no
## why something with a film was not done

error-witness-nobody = Este pueblo aún no tiene custodios: nadie podría abrir una grabación.
error-witness-full = La casa no tiene sitio para más grabaciones en este momento. No se pierde nada: queda en este teléfono y sale más tarde.
error-witness-busy = Están llegando muchas grabaciones. Sigue en un momento.
error-witness-too-slow = La línea es demasiado lenta para esta parte. Se intenta otra vez.
error-witness-gone = Esta grabación ya no se guarda.
error-witness-unknown = La casa no tiene esta grabación.
error-witness-wrong-secret = Este teléfono no puede hacer eso con esta grabación.
error-witness-cases-full = Mucha gente pregunta a los custodios en este momento. Inténtelo más tarde.
error-witness-closed = La casa cerró aquí la página de los custodios. Ábrala otra vez.
error-witness-no-trustee = Este teléfono no es de un custodio. Pregunte al encargado.
