## a verifier on her way

road-waiting = Vous êtes de veille. On vous appellera.
road-keep-open = Gardez cette page ouverte et l’écran allumé.
road-no-voice = Ce téléphone n’a pas de voix pour votre langue : regardez-le quand il frappe.
road-how-far = Me dire à quelle distance c’est (reste sur ce téléphone)
road-back = Retour au poste
road-take-it = J’y vais
road-not-me = Pas moi
road-far = { $metres } m { $direction }, { $minutes } min à pied
road-when = Quand y serez-vous ?
road-details = Détails
road-signs = Signe ceci.
road-sends = Signe ceci et l’envoie aussitôt.
road-place-here = Le lieu est là où vous êtes.
road-go = En route
road-large = Grands boutons
road-verdict = Qu’est-ce que c’est ?
road-eta = { $minutes } min
