# checked-by-speaker: no
## sur le téléphone d'un dépositaire

trustee-title = Dépositaire des films
trustee-tab = Films demandés
trustee-what = Les dépositaires ouvrent un film ensemble : quand assez d’entre eux sont d’accord, et seulement alors. Votre téléphone garde une part de la clé de chaque film.
trustee-keys-why = Les clés restent sur ce téléphone, derrière son verrou. S’il est perdu, elles le sont aussi : dites-le aux référents.
trustee-make = Créer mes clés
trustee-quiet = Personne ne demande de film.
trustee-look = Regarder encore
trustee-coming = Le livre du quartier nomme ce téléphone. Les téléphones le suivent dans deux jours.
trustee-not-yet = Pas encore dépositaire. Un référent lit ce code ; les téléphones le suivent ensuite dans deux jours.
trustee-past = Ce que j’ai répondu
trustee-code = Mon code
trustee-code-why = Un référent le lit. Rien n’y est secret.
trustee-letters = Comparez de vive voix :
trustee-home = Quelqu’un demande un film
case-asks = { $who } demande un film
case-drill = Exercice annuel
case-reason-owner = C’est son propre film
case-reason-court = Pour un tribunal
case-reason-publish = Pour le montrer en public
case-reason-rescue = Quelqu’un est en danger
case-reason-drill = Exercice
case-filmed = Filmé : { $when }, { $size }
case-ends = La maison l’efface le { $date }
case-asked = Demandé : { $when }
case-false-drill = Ceci se dit exercice, mais demande un vrai film. Refusez, et dites-le aux référents.
case-false-share = Ce que la maison garde pour vous n’est pas votre part de ce film. Vous ne pouvez que refuser. Dites-le aux référents.
case-going = Votre réponse est en route.
case-send-again = L’envoyer maintenant
case-ask-her = Le nom et la raison ne sont que des mots. Appelez, ou demandez à quelqu’un que vous connaissez, avant d’accepter.
case-note = Un mot pour qui demande
case-note-hint = Lui seul peut le lire. Peut rester vide.
case-give-why = Le film s’ouvre quand { $needed } sur { $of } sont d’accord. Cela ne se reprend pas, et il est inscrit qu’il a été ouvert.
case-give = Maintenir pour accepter
case-give-again = Appuyez encore pour accepter
case-give-drill = Répondre à l’exercice
case-decline = Refuser
case-decline-sure = Votre refus sera dit à qui demande.
case-decline-now = Refuser maintenant
case-dismiss = Enlever : ce n’est pas une vraie demande
past-gave = Accepté : { $who }
past-drill = Exercice : répondu
past-declined = Refusé : { $who }
error-witness-no-share = Votre part de ce film n’est pas ici. Vous ne pouvez que refuser.
error-trustee-no-code = Ce n’est pas le code d’un dépositaire. Sur son téléphone : Réglages, puis Dépositaire des films.
error-trustee-too-few = Au moins deux dépositaires ouvrent un film ensemble, et au plus tous.

## sur le téléphone d'un référent

trustees-title = Qui ouvre les films
trustees-why = Cinq personnes à qui le quartier fait confiance et qui n’habitent pas ensemble : un pasteur, une avocate, une tante. Trois d’entre elles ouvrent un film ensemble. Sans personne ici, personne ne filme.
trustees-none = Personne encore
trustees-add = Ajouter un dépositaire
trustees-code = Le code du dépositaire
trustees-code-hint = Sur son téléphone : Réglages, puis Dépositaire des films.
trustees-take = Mettre sur la liste
trustees-needed = Combien ouvrent un film ensemble
trustees-of = { $needed } sur { $of }
trustees-kept = Combien de temps la maison garde les films
trustees-days = { $days } jours
trustees-sound = Les films ont du son. À certains endroits, tous ceux qu’on entend doivent être d’accord : demandez à un avocat.
trustees-change = Dès lors, { $needed } sur { $of } ouvrent un film. Les films d’avant restent à ceux qui étaient alors dépositaires.
trustees-one = Un dépositaire seul n’ouvre rien. Ajoutez-en un autre.
trustees-empty = Dès lors, personne ne filme ici.
trustees-propose = Proposer cette liste
trustees-back = Laisser comme avant
