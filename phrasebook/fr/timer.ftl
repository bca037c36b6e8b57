# checked-by-speaker: no

## refusals

error-keyholder-too-many = Il y a ici autant de clés qu’un téléphone peut en garder. Rendez-en une d’abord.
error-keyholder-malformed = Ce n’est pas un code de personne de confiance. Demandez-le à nouveau.
error-timer-incomplete = Il manque quelque chose. Regardez ce qui est marqué.
error-timer-runs = Un minuteur court déjà.
error-timer-other-word = Ce n’est pas votre mot. Réessayez.
error-timer-over = Ce minuteur est terminé. On ne peut plus rien en faire.
