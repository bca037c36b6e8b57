# checked-by-speaker: no

## the page behind a driver's link

trip-title = Un trajet
trip-look = Voir si c'est ouvert
trip-closed = Ce lien ne montre rien ici. Un autre téléphone l'a déjà ouvert, ou son heure n'est pas venue ou est passée. Demandez à qui vous l'a envoyé.
trip-why = Visible sur ce téléphone seulement, deux heures au plus. Gardez cette page ouverte ; rien n'en est conservé ici.
trip-done = Terminé. L'adresse n'est plus sur ce téléphone. Merci.
trip-done-untold = Terminé. L'adresse n'est plus sur ce téléphone. Le bureau n'a pas pu être prévenu : dites-le à qui vous a envoyé le lien.
trip-untold = Le bureau n'a pas pu être prévenu d'ici. Appelez qui vous a envoyé le lien.
