# Cartes des droits : la loi varie selon le lieu. checked-by-lawyer: no

playbook-neighbourhood-safety = Sécurité du quartier
playbook-evictions = Expulsions de logement
playbook-weather-and-fire = Météo et incendie
playbook-hate-incidents = Actes de haine
playbook-outages = Pannes et coupures

whistle-three-short = Trois coups de sifflet brefs
whistle-one-long = Un long coup de sifflet
whistle-none = Pas de sifflet

cap-area-around = À moins de { $metres } m du point marqué
cap-area-wide = Une large zone d’environ { $metres } m ; le lieu exact n’est pas publié

## checklist

checklist-still-there = Est-ce toujours là ?
checklist-which-side = De quel côté de la rue ?
checklist-seen-not-heard = Quelqu’un l’a-t-il vu, et pas seulement entendu dire ?
checklist-danger-not-person = L’alerte dit-elle où est le danger, et rien sur une personne ?
checklist-no-names = Aucun nom, aucun numéro de maison, aucune plaque ?
checklist-over-when = Qui nous dira quand c’est terminé ?
checklist-observers-called = Les observateurs juridiques sont-ils prévenus ?
checklist-household-wants-it = Le foyer veut-il cette alerte ?
checklist-those-hit-want-it = Les personnes attaquées veulent-elles cette alerte ?
checklist-court-paper-seen = Quelqu’un a-t-il vu le papier du tribunal et sa date ?
checklist-fire-service-called = Les pompiers sont-ils appelés ?
checklist-gas-service-called = La compagnie du gaz est-elle appelée, depuis l’extérieur ?
checklist-wind = Dans quel sens souffle le vent ?
checklist-smell-where = Où l’odeur est-elle la plus forte ?
checklist-way-out = Quelle sortie est au sec ?
checklist-official-word = Que dit l’avertissement officiel ?
checklist-who-needs-help = Qui, tout près, ne peut pas partir ou se débrouiller seul ?
checklist-warm-rooms = Quelles salles chauffées sont ouvertes ?
checklist-cool-rooms = Quelles salles fraîches sont ouvertes ?
checklist-water-points = Où peut-on trouver de l’eau ?
checklist-meeting-place = Où se retrouve-t-on ?

## rights cards

rights-street = Dans la rue, vous pouvez demander : suis-je libre de partir ? Si oui, éloignez-vous calmement.
rights-silence = Vous pouvez garder le silence. Dites : je veux garder le silence. Je veux un avocat.
rights-door = Vous n’êtes pas obligé d’ouvrir la porte. Demandez à travers la porte qui ils sont.
rights-warrant = Demandez qu’on glisse le papier sous la porte. Cherchez la signature d’un juge, votre nom et votre adresse.
rights-witness = Vous pouvez regarder et filmer à distance. Ne touchez à rien, ne gênez pas. Reculez si on vous le demande.
rights-call = Appelez une personne de confiance. Dites où vous êtes, l’heure et ce que vous avez vu.
rights-eviction = Demandez à voir le papier du tribunal. Sans lui, personne ne peut vous mettre dehors. Appelez un avocat des locataires.
