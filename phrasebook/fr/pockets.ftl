# checked-by-speaker: no

## whether this phone is rung while the app is closed

closed-trying = Une alerte d’essai est en route. Cela prend moins d’une minute.
closed-failed = L’alerte d’essai n’est pas arrivée. Une alarme n’arriverait pas non plus quand Tocsin est fermé.
closed-failed-battery = Dans les réglages du téléphone, laissez ce navigateur agir en arrière-plan, sans économie de batterie.
closed-failed-network = Certains réseaux ne laissent passer aucune alerte. Essayez-en un autre.
closed-failed-else = Rien n’y fait ? Laissez Tocsin ouvert, ou convenez qu’un voisin vous appelle.
closed-lost = Ce téléphone ne sonne plus quand Tocsin est fermé. Son navigateur l’a retiré.
closed-silent =
    { $days ->
        [one] Depuis { $days } jour, aucun essai, exercice ni alarme n’est arrivé sur ce téléphone. Les alarmes ne marchent peut-être pas quand Tocsin est fermé.
       *[other] Depuis { $days } jours, aucun essai, exercice ni alarme n’est arrivé sur ce téléphone. Les alarmes ne marchent peut-être pas quand Tocsin est fermé.
    }
closed-meanwhile = Laissez Tocsin ouvert jusqu’à ce qu’une alerte d’essai soit arrivée.
closed-heard = Dernier essai, exercice ou alarme reçu : { $time }.
closed-again = Essayer maintenant

trouble-closed-failed = Les alarmes n’atteignent pas ce téléphone quand Tocsin est fermé.
trouble-closed-failed-do = Réglages, puis comment ce téléphone sonne : on y voit quoi faire. D’ici là, laissez Tocsin ouvert.
trouble-closed-lost = Ce téléphone ne sonne plus quand Tocsin est fermé.
trouble-closed-lost-do = Réglages, puis comment ce téléphone sonne : réactivez. D’ici là, laissez Tocsin ouvert.
trouble-closed-silent = Sur ce téléphone, les alarmes ne marchent peut-être pas quand Tocsin est fermé.
trouble-closed-silent-do = Aucun essai, exercice ni alarme depuis trop longtemps. Réglages, puis comment ce téléphone sonne : essayez.
trouble-closed-asleep = La maison ne peut pas joindre les applications fermées en ce moment.
trouble-closed-asleep-do = Laissez Tocsin ouvert jusqu’à ce que son opérateur la déverrouille.

## in a large town: for which parts of it

closed-where = Quelles alarmes arrivent quand Tocsin est fermé
closed-where-all = Tout ce qui arrive en ville
closed-where-some = Seulement ce qui est près des lieux que je coche
closed-where-tells = Cocher un lieu dit à la maison dans quelle partie de la ville il se trouve, à une dizaine de kilomètres près. Elle le garde scellé, à côté de l’adresse où elle fait sonner ce téléphone. Les alarmes d’ailleurs n’arrivent alors plus quand Tocsin est fermé ; les exercices, si.
closed-where-wide = Un lieu qui écoute à plus de trois kilomètres n’est pas dans cette liste : pour lui, choisissez tout.
closed-where-tell = Le dire à la maison

## the house was started anew

push-asleep = Les applications fermées ne sonnent PAS.
push-asleep-do = La maison a redémarré et attend sa clé. Appelez son opérateur ; une commande suffit : tocsin push wake. D’ici là, une alarme n’atteint que ceux dont Tocsin est ouvert.
health-push-awake = La maison fait sonner les applications fermées.
health-by-operator = L’opérateur de la maison peut réparer cela par une commande : tocsin push wake.

## refusals

error-push-not-known = Cette maison ne fait plus sonner ce téléphone. Réactivez.
error-push-no-districts = Cette maison prévient tout le monde de tout.
error-push-no-district = La maison ne connaît pas cette partie de la ville.
