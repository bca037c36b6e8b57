# checked-by-speaker: no

## what a phone says while the app is closed

push-letter = Quelqu’un qui vous fait confiance a peut-être besoin de vous. Ouvrez Tocsin.

## for whoever sets a timer

timer-wakes-why = Leurs téléphones peuvent sonner quand la lettre s’ouvre, si elles l’ont activé dans « Être là pour quelqu’un ». Cela ne se voit pas ici, et une sonnerie peut se perdre. Demandez-leur, et convenez du moment où elles regardent.
timer-wakes-ended = Si vous y mettez fin vous-même, rien ne sonne, quel que soit le mot que vous tapez. Elles le voient en regardant.

## for whoever holds keys

wakes-missing = Ce téléphone ne sonne pas pour cela : ce navigateur ou cette maison ne peut pas faire sonner une application fermée. Sur un iPhone, Tocsin doit être sur l’écran d’accueil.
wakes-off = Ce téléphone ne sonne pas quand Tocsin est fermé. Activez cela d’abord, puis revenez ici.
wakes-deaf = Ce téléphone ne peut pas sonner pour le moment. Voyez ce qu’il faut faire.
keyholder-wakes-can = Quand une lettre s’ouvre pour vous, ce téléphone ne sonne pas encore.
wakes-untold = La maison ne le sait pas encore. Jusque-là, rien ne sonne.
keyholder-wakes-on = Quand une lettre s’ouvre pour vous, ce téléphone sonne. L’écran verrouillé ne montre aucun nom.
keyholder-wakes-tells = Chaque téléphone qui sonne donne à la maison vingt-quatre nombres au hasard. Si vous activez ceci, certains correspondent à vos codes. Qui s’empare de la maison en marche peut alors voir que ce téléphone attend une lettre, mais pas de qui.
keyholder-wakes-ask = Sonner quand une lettre s’ouvre pour moi
wakes-again = Le redire à la maison
keyholder-wakes-stop = Ne pas sonner pour les lettres
keyholder-wakes-why = Une sonnerie peut arriver tard ou se perdre. Tocsin regarde aussi tant qu’il est ouvert. Convenez d’une heure où vous regardez, ou faites-vous appeler.

## for trustees

trustee-wakes = Quand quelqu’un demande un film
trustee-wakes-can = Quand Tocsin est fermé, ce téléphone ne sonne pas encore lorsque quelqu’un demande un film.
trustee-wakes-on = Quand quelqu’un demande un film, ce téléphone sonne ; la nuit, sans bruit. L’écran verrouillé ne nomme aucun film ni personne.
trustee-wakes-tells = Chaque téléphone qui sonne donne à la maison vingt-quatre nombres au hasard. Si vous activez ceci, l’un d’eux est le nombre des dépositaires. Qui tient la maison, ou s’en empare en marche, peut alors voir que ce téléphone est celui d’un dépositaire.
trustee-wakes-ask = Sonner quand quelqu’un demande un film
trustee-wakes-stop = Ne pas sonner pour les films
trustee-wakes-why = Une sonnerie peut arriver tard ou se perdre, et beaucoup de demandes en un jour sonnent ensemble. Ouvrez Tocsin et son verrou au moins tous les trois mois, sinon il ne sonne plus.
