# checked-by-speaker: no

## refusals

error-push-bad-key = Ce téléphone a donné une clé d’alerte inutilisable. Désactivez puis réactivez.
error-pushed-needs-the-book = Ouvrez Tocsin pour vérifier.
