# checked-by-speaker: no
## demander un film

opening-title = Ouvrir un film
opening-what = On demande avec un reçu. Les dépositaires voient qui demande et pourquoi ; quand assez d’entre eux sont d’accord, le film s’ouvre sur ce téléphone.
opening-receipt = Un reçu de ce téléphone
opening-no-receipt = Ce fichier n’est pas un reçu.
opening-ask = Demander aux dépositaires
opening-ask-why = Seuls les dépositaires de ce film peuvent le lire.
opening-reason = Pour quoi
opening-own = C’est mon propre film
opening-who = Qui vous êtes
opening-who-hint = Pour qu’un dépositaire sache qui appeler.
opening-why = Pourquoi
opening-why-hint = Ce qui sera fait du film, et pour quand il vous le faut.
opening-send = Demander
opening-waiting = Les dépositaires sont interrogés
opening-answered = { $given } sur { $needed } ont accepté
opening-enough = Assez ont accepté
opening-never = Trop ont refusé : il ne peut pas être ouvert.
opening-not-out = Cela part dès qu’il y a une ligne.
opening-ring = Appelez les dépositaires : ils vous poseront des questions avant d’accepter. Vous pouvez quitter cet écran ; il attend ici.
opening-gave = Un dépositaire a accepté
opening-declined = Un dépositaire a refusé
opening-gave-false = Ce dépositaire a envoyé autre chose que sa part, et l’a signé. Demandez-lui par un autre moyen.
opening-fetching = Le film est cherché et ouvert. Si la ligne coupe, cela reprend où c’était.
opening-open = Ouvrir le film
opening-open-again = L’ouvrir encore
opening-opened = Ouvert ici
opening-close = Retirer la demande
opening-close-sure = Les dépositaires ne voient plus votre demande, et ce téléphone l’oublie.
opening-forget = Ranger
opening-forget-sure = Ce téléphone oublie ce que les dépositaires ont donné. Pour rouvrir le film, il faudra leur redemander.
opening-others = Toutes les demandes
opening-mine = Demander qu’il soit ouvert

## un film ouvert

opened-title = Le film
opened-when = Filmé : { $when } selon l’horloge de ce téléphone-là, { $size }
opened-before = Précédent
opened-next = Suivant
opened-piece = Morceau { $place } sur { $of }
opened-save-piece = Enregistrer ce morceau
opened-broken-piece = Ce morceau ne peut pas être lu ici. Vous pouvez quand même l’enregistrer.
opened-whole = Il ne manque rien.
opened-missing = Il manque quelque chose
opened-parts =
    { $count ->
        [one] partie { $parts }
        [many] parties { $parts }
       *[other] parties { $parts }
    }
opened-gap = De { $from } à { $to } : il manque { $seconds } s ({ $parts })
opened-gap-end = Il manque tout à partir de { $from } ({ $parts })
opened-gap-parts = Manquent sans trou dans l’image : { $parts }
opened-more-gaps = Autres trous : { $count }
opened-absent = Parties que la maison annonce et ne donne pas : { $count }
opened-broken = Parties qui ne vont pas avec le film : { $count }
opened-show-words = Montrer ce qui a été écrit ou dit
opened-show-file = Montrer le fichier
opened-photo = Une photo de ce film
opened-save = Enregistrer tous les fichiers
opened-too-large = Ce film est trop grand pour un seul fichier sur un téléphone. Enregistrez-le par morceaux, ou utilisez le kit.
opened-careful = Qui a les fichiers enregistrés peut les voir. Ne montrez pas le visage de personnes qui n’ont pas accepté.
opened-close = Fermer le film

## ce qui est prouvé

proven-title = Ce qui est prouvé
unproven-title = Ce qui ne l’est pas
proven-chain = Chaque partie présente va avec la précédente.
unproven-chain = Certaines parties ne vont pas avec la précédente.
proven-same = Jusqu’à la partie { $count }, ce qui est ici est ce que dit le reçu, inchangé.
unproven-same = Si ce sont les parties du reçu : certaines dont il parle ne sont pas ici.
unproven-receipt = Quand la maison l’a reçu : il n’y a pas de reçu ici, ou pas de ligne.
unproven-named = Qu’il est au registre du quartier : le livre du quartier n’en nomme aucun.
proven-promised = Le registre a signé qu’il l’inscrit au plus tard : { $when }.
unproven-promised = Que le registre l’a inscrit : le reçu n’est pas signé par lui.
proven-held = Il est au registre.
unproven-held = Qu’il est au registre : il ne l’a pas montré maintenant. Réessayez plus tard.
proven-cosigned = Autres signataires de cette page du registre : { $count }. Le premier : { $when }.
unproven-cosigned = Que d’autres ont vu le registre : personne n’a signé cette page.
unproven-stamp = Un horodatage d’une autorité. Le kit le cherche, pour un tribunal.
unproven-what = Ce qu’on voit, qui a filmé et où. Aucune signature ne le dit.

## l'exercice annuel

film-drill-title = Exercice annuel
film-drill-why = Les dépositaires ouvrent un film fait pour cela, de rien. Vous savez ainsi qu’ils le pourraient. Aucun vrai film n’est touché.
film-drill-start = Commencer l’exercice
film-drill-who = Exercice
film-drill-finish = Terminer l’exercice
film-drill-done = Fait : assez de dépositaires ont répondu, et le film est revenu.
health-drill = Les dépositaires ont ouvert un film lors d’un exercice le { $date }, pour autant que ce téléphone le sache.
health-drill-due = Depuis un an, on n’a pas essayé si les dépositaires peuvent encore ouvrir un film, pour autant que ce téléphone le sache.
