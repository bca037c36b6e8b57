# checked-by-speaker: no

## refusals

error-push-bad-key = Ce téléphone a donné une clé d’alerte inutilisable. Désactivez puis réactivez.
error-pushed-needs-the-book = Ouvrez Tocsin pour vérifier.
error-push-unknown-service = Cette maison ne connaît pas le service d’alertes de votre navigateur. Prenez-en un autre, ou laissez Tocsin ouvert.
error-push-asleep = Cette maison ne peut pas joindre les applications fermées en ce moment. Son opérateur doit la déverrouiller. En attendant, laissez Tocsin ouvert.
error-push-busy = Beaucoup de téléphones sont à l’essai. Réessayez dans quelques minutes.
error-push-not-tried = L’alerte d’essai est arrivée trop tard. Réactivez.
error-push-full = Cette maison ne peut pas accueillir plus de téléphones. Laissez Tocsin ouvert.
error-push-off = Cette maison n’alerte pas les applications fermées. Laissez Tocsin ouvert.
