# checked-by-speaker: no

## being rung while the app is closed

push-title = Quand Tocsin est fermé
push-why = Ce téléphone peut sonner pour une alarme quand Tocsin est fermé. Une alerte d’essai vient d’abord.
push-who-knows = Qui a fait ce navigateur (Apple, Google, Mozilla, Microsoft) sait alors que ce téléphone écoute cette maison, et quand il sonne. Jamais ce qui est dit.
push-ask = Sonner quand Tocsin est fermé
push-on = Activé : une alerte d’essai envoyée par la maison est arrivée.
push-off = Désactiver
push-far = Il y a une alerte ailleurs dans la ville. Pas près de vos lieux.
push-open = Il y a du nouveau. Ouvrez Tocsin pour le vérifier.
push-tried = Un essai. Ce téléphone sonne quand Tocsin est fermé.
push-neutral-drill = Un exercice, pas une alarme. Ouvrez l’application pour le lire.

## refusals

error-push-bad-key = Ce téléphone a donné une clé d’alerte inutilisable. Désactivez puis réactivez.
error-pushed-needs-the-book = Ouvrez Tocsin pour vérifier.
error-push-unknown-service = Cette maison ne connaît pas le service d’alertes de votre navigateur. Prenez-en un autre, ou laissez Tocsin ouvert.
error-push-asleep = Cette maison ne peut pas joindre les applications fermées en ce moment. Son opérateur doit la déverrouiller. En attendant, laissez Tocsin ouvert.
error-push-busy = Beaucoup de téléphones sont à l’essai. Réessayez dans quelques minutes.
error-push-not-tried = L’alerte d’essai est arrivée trop tard. Réactivez.
error-push-full = Cette maison ne peut pas accueillir plus de téléphones. Laissez Tocsin ouvert.
error-push-off = Cette maison n’alerte pas les applications fermées. Laissez Tocsin ouvert.
error-push-no-service = Ce navigateur ne donne pas d’adresse où sonner. Rien d’autre n’en dépend.
