## I see something: three taps and a hold

read-aloud = Lire à voix haute : { $what }
report-change = changer
report-hold = Maintenir pour envoyer
report-send-again = Appuyez encore une fois pour envoyer
report-more = En dire plus (facultatif)
place-known-here = Cet endroit est marqué
report-on-map = Sur la carte
place-optional = Vous pouvez envoyer sans lieu.
undo = Annuler
mine-yours = Votre signalement
mine-held = Enregistré. Il part dans un instant.
mine-waits = Il part tout seul dès qu'il y a une connexion, quand Tocsin est ouvert ou à sa prochaine ouverture.
mine-carried = Il est scellé et part dès qu'il y a une connexion, même Tocsin fermé. Si la veille change entre-temps, il est scellé à nouveau quand vous ouvrez Tocsin.
