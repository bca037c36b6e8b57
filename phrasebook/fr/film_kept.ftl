# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = La maison a refusé des parts de la clé : { $count }. Les autres suffisent pour ouvrir le film.
film-never-opens = La maison a refusé des parts de la clé : { $count }. Personne ne pourra ouvrir ce film. Commencez-en un autre.
film-damaged = Films de ce téléphone qu’on ne peut plus lire : { $count }

## whether it is proven

film-unpromised = Pas encore prouvable. La maison doit encore lui promettre une place dans son registre.
film-promised = Pas encore prouvable. La preuve arrive en quelques minutes, ou à la prochaine ouverture de Tocsin.
film-provable = Prouvable depuis le { $date }, { $time }.
film-seen-by = Autres maisons qui l’ont vu dans le registre : { $count }
film-seen-by-none = Aucune autre maison ne regarde encore ce registre : la preuve repose sur cette seule maison.
film-doubt-late = La maison a promis de l’inscrire dans son registre, et ce n’y est toujours pas. Gardez le reçu : il le montre.
film-doubt-false = Ce que la maison montre de son registre ne correspond pas à sa promesse. Gardez le reçu et prévenez un référent.
film-lost-there = La maison a perdu des parties de ce film : { $count }. Elle demande aux maisons qui en gardent une copie.

## until when it is kept, and who asked for it

film-kept-until = La maison le garde jusqu’au { $date }, { $time }.
film-keep-longer = Le garder plus longtemps
film-keep-days = Jours à partir de maintenant : { $count }
film-keep-set = Le garder ce temps-là
film-asked = Nombre de fois où des dépositaires ont reçu des parts de sa clé : { $count }
film-gone = La maison ne garde plus ce film.

## taken back

film-erase = L’effacer partout
film-erase-why = Personne ne pourra plus l’ouvrir, les dépositaires non plus. Une fois parti du téléphone, c’est irréversible.
film-erase-copies = Les autres maisons qui en gardent une copie l’effacent aussi dès qu’elles l’apprennent. Qui l’a déjà ouvert l’a.
film-erase-keeps = Garder ma copie sur ce téléphone
film-erase-hold = Maintenir pour effacer
film-erase-again = Appuyez encore pour effacer
film-erase-not = Ne pas effacer
film-erasing = Retiré. Plus rien n’en part, et la maison l’apprend dès qu’il y a une connexion.
film-erased = Effacé le { $date }, { $time }.
film-copy-gone = Effacé aussi chez { $house } : cette maison l’a signé le { $date }, { $time }.
film-copy-waits = { $house } a une copie et n’a pas encore montré qu’elle n’y est plus. On attend depuis le { $date }, { $time }.
film-copy-unlisted = Une maison que le livre du quartier ne nomme pas a une copie, ou en avait une. Ici, personne ne peut vérifier si elle y est encore.
film-copy-none = La maison de votre quartier ne nomme aucune autre maison qui en ait une copie.
film-erased-promised = L’effacement sera prouvable dans quelques minutes, ou à la prochaine ouverture de Tocsin.
film-erased-provable = L’effacement est prouvable depuis le { $date }, { $time }.
film-erased-receipt = Enregistrer la preuve d’effacement
film-slip = Enregistrer le bon d’effacement
film-slip-why = Si ce téléphone est perdu, le bon efface encore le film. Qui l’a peut l’effacer et rien d’autre : gardez-le ailleurs.

## a receipt that somebody shows

receipt-title = Le reçu d’un film
receipt-broken = Ce reçu est abîmé ou incomplet.
receipt-other-town = Ce reçu vient d’un autre quartier. Ouvrez son code sur un téléphone de ce quartier.
receipt-film = Film
receipt-parts = Parties que la maison avait
receipt-commitment = Sa ligne dans le registre
receipt-due = Promis pour
receipt-looking = Vérification auprès de la maison…
receipt-signed = Le registre de ce quartier a signé la promesse.
receipt-false = Ceci n’est pas signé par le registre de ce quartier. Cela ne prouve rien.
receipt-in-ledger = C’est dans le registre. Une fois le film ouvert, cela montre si cette partie existait alors, inchangée.
receipt-not-there = Ce n’est pas dans le registre, ou pas encore.
receipt-no-line = La maison n’a pas pu être interrogée pour l’instant.
receipt-again = Regarder de nouveau
