## the first minute, and one alert by itself

what-this-is = Ici, les voisins s'avertissent entre eux. Votre téléphone vérifie lui-même chaque alerte ; la maison qui la transporte ne peut lire ni ce que vous dites ni où vous êtes.
what-read = Compris
what-why = Pourquoi m'y fier ?
alert-more = Lien, impression, fichier
copied = Copié
alert-title = Une alerte
alert-gone = Cette alerte est terminée, ou ce téléphone n'en a pas connaissance.
alert-checked-here = Ce téléphone a vérifié qui l'a signée.
alert-hand-on = La transmettre
alert-copy = Copier le texte et le lien
alert-sent = Envoyée le { $date }.
alert-file-why = Le fichier se prouve lui-même : qui l'a peut vérifier qui a signé.
alert-here-only = Pas de code QR : cette adresse ne marche que sur cette machine.
