# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = L’horloge de ce téléphone et celle de la maison ne s’accordent pas. Réglez le téléphone et réessayez.
error-aid-desk-closed = La maison a fermé ici le bureau d’entraide. Ouvrez-la de nouveau.
error-aid-device-cut = Ce téléphone n’est plus à le bureau d’entraide. Demandez au référent.
error-aid-changed = Quelqu’un de la permanence a modifié ceci entre-temps. Regardez de nouveau, puis décidez.
error-aid-erased = La personne concernée l’a effacé.
error-aid-full = La maison n’a plus de place en ce moment. Rien n’est perdu : réessayez plus tard.
error-aid-not-told = Il n’y a plus de place là où sont les lettres de cette personne : elle n’a pas été prévenue. Parlez-lui, ou choisissez quelqu’un d’autre.
error-aid-too-large = Ceci contient déjà tant que rien de plus n’y entre. Cela reste comme envoyé.
error-aid-locked = De faux chiffres ont été dits cinq fois. Ceci reste fermé : prévenez la permanence.
error-aid-wrong-code = Ce ne sont pas les bons chiffres. Demandez encore à la porte.
error-aid-wrong-secret = Ce téléphone ne peut pas retirer cela.
error-aid-stopped = Ceci a déjà été arrêté.
error-aid-too-late = Son temps est passé.
error-aid-unknown = La maison n’a pas ceci, ou pas encore.
