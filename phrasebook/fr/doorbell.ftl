# checked-by-speaker: no

## doorbells of people on watch

bell-title = Quand Tocsin est fermé
bell-why = Jusqu’à { $time }, ce téléphone peut sonner quand quelque chose attend au poste et que personne ne le prend, même si Tocsin est fermé. Un essai vient d’abord.
bell-who-knows = Qui a fait ce navigateur voit alors une deuxième adresse de ce téléphone dans cette maison, et quand elle sonne : c’est à cela que ressemble quelqu’un de veille. Jamais ce qui attend. La maison l’oublie à la fin de votre veille.
bell-ask = Me sonner pour le poste
bell-on = Activé jusqu’à { $time } : un essai est arrivé.
bell-off = Désactiver
bell-waits = Quelque chose attend au poste.

error-bell-too-many = Vous l’avez demandé assez souvent pendant cette veille. Ce sera possible à la prochaine.
error-push-denied = Ce navigateur ne peut rien afficher pour Tocsin, il ne peut donc pas sonner. Pour l’autoriser : le signe près de l’adresse, puis Notifications.
error-push-nothing-came = L’essai n’est pas arrivé. Regardez dans les réglages du téléphone si ce navigateur peut travailler en arrière-plan, puis réessayez.
