# checked-by-speaker: no
## why something with a film was not done

error-witness-nobody = Cette ville n’a pas encore de dépositaires : personne ne pourrait ouvrir un film.
error-witness-full = La maison n’a plus de place pour des films en ce moment. Rien n’est perdu : il reste sur ce téléphone et part plus tard.
error-witness-busy = Beaucoup de films arrivent. Cela continue dans un instant.
error-witness-too-slow = La ligne est trop lente pour cette partie. On réessaie.
error-witness-gone = Ce film n’est plus conservé.
error-witness-unknown = La maison n’a pas ce film.
error-witness-wrong-secret = Ce téléphone ne peut pas faire cela avec ce film.
error-witness-cases-full = Beaucoup de gens s’adressent aux dépositaires en ce moment. Réessayez plus tard.
error-witness-closed = La maison a fermé ici la page des dépositaires. Ouvrez-la de nouveau.
error-witness-no-trustee = Ce téléphone n’est pas celui d’un dépositaire. Demandez au référent.
