# checked-by-speaker: no

## refusals

error-camera-none = Ce téléphone ou ce navigateur n’a pas de caméra pour cette page.
error-camera-refused = Cette page n’a pas le droit d’utiliser la caméra. Autorisez-la dans les réglages du navigateur.

## before

film-title = Filmer
film-why = Ce que vous filmez quitte ce téléphone en quelques secondes, scellé. Personne ne peut l’ouvrir seul : ni vous, ni la maison.
film-rule-what = Filmez ce qui est fait, pas qui sont les gens.
film-rule-distance = Gardez vos distances. Ne gênez personne.
film-rule-safety = Votre sécurité d’abord. Vous pouvez arrêter à tout moment.
film-who = Pour l’ouvrir, { $needed } dépositaires sur { $of } doivent être d’accord.
film-sound-on = Le son est enregistré aussi.
film-sound-off = Aucun son n’est enregistré : ce quartier l’a décidé.
film-start = Commencer à filmer
film-photo = Photos
film-file = Un fichier de ce téléphone
film-words = L’écrire
film-nobody = Ce quartier n’a pas encore de dépositaires : personne ne pourrait ouvrir un film. Un référent peut les choisir.

## while filming

film-now = Film en cours
film-safe-none = Rien n’est encore en sûreté
film-safe = En sûreté jusqu’à { $time }
film-safe-all = Tout jusqu’ici est en sûreté
film-end = Maintenir pour terminer
film-end-again = Appuyez encore pour terminer
film-dark = Écran noir
film-dark-back = Maintenir pour voir l’écran
film-dark-again = Appuyez encore pour voir l’écran
film-shutter = Prendre une photo
film-photo-end = C’est tout
film-stuck-line = Pas de connexion. Cela reste scellé sur ce téléphone et part tout seul dès qu’elle revient.
film-stuck-house = La maison ne le prend pas en ce moment. Cela reste scellé sur ce téléphone et sera réessayé.
film-full = Ce téléphone est plein. Ce que vous filmez part quand même, mais aucune copie ne peut rester ici.
film-lost = Parties que la maison n’a pas prises : { $count }
film-words-what = Ce qui s’est passé
film-words-hint = Ce qui a été fait, où et quand. Des noms seulement avec l’accord des personnes.
film-words-voice = Vous pouvez aussi le dire. C’est scellé avec le reste.
film-words-save = Sceller et envoyer

## the end

film-how = Comment le garder ?
film-sealed = Scellé seulement
film-sealed-why = Rien de ce qui l’ouvre ne reste sur ce téléphone.
film-copy = Scellé, et j’en garde une copie
film-copy-why = Vous pouvez l’enregistrer depuis ce téléphone. Qui ouvre ce téléphone le peut aussi.
film-finish = Terminé

## afterwards

film-mine = De ce téléphone
film-going = Cela part encore, laissez ce téléphone allumé. Parties restantes : { $count }
film-done = En sûreté. Vous pouvez éteindre ce téléphone.
film-cut-off = Interrompu. Rien de ce qui l’ouvre n’est sur ce téléphone.
film-receipt = Enregistrer le reçu
film-receipt-qr = Le reçu en code
film-receipt-why = Il montre ce que la maison a pris, et quand. Il n’ouvre rien.
film-copy-take = Enregistrer la copie
film-forget = Retirer de cette liste
film-forget-copy = Retirer, avec la copie
