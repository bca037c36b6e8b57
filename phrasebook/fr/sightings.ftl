## what a sighting is made of

size = Combien ?
size-one = Un
size-few = 2 à 5
size-several = 6 à 20
size-many = Plus de 20

activity = Que se passe-t-il ?
activity-standing-by = Ils attendent
activity-stopping-people = Ils arrêtent les passants
activity-knocking-on-doors = Ils frappent aux portes
activity-entering = Ils entrent
activity-taking-someone = Ils emmènent quelqu’un
activity-spreading = Cela s’étend
activity-road-closed = Route fermée
activity-damage = Dégâts
activity-leaving = Ils s’en vont
activity-other = Autre chose

uniform = Que portent-ils ?
uniform-plain = En civil
uniform-police = Uniforme de police
uniform-marked-vest = Gilets marqués
uniform-military = Uniforme militaire
uniform-work-clothes = Tenue de travail
uniform-not-seen = Je n’ai pas vu

equipment = Qu’ont-ils avec eux ?
equipment-vehicles = Véhicules
equipment-breaching = Outils pour forcer les portes
equipment-dogs = Chiens
equipment-aircraft = Hélicoptère ou drone
equipment-flames-or-smoke = Flammes ou fumée
equipment-water = Eau
equipment-none-seen = Rien vu

## verdict

verdict-confirmed = C’est bien cela
verdict-not-it = Ce n’est pas cela
verdict-cannot-tell = Je ne peux pas le dire

## question, answer

question-still-there = Est-ce toujours là ?
question-which-side = De quel côté de la rue ?
question-seen-by-you = L’avez-vous vu vous-même ?
question-how-many-now = Combien sont-ils maintenant ?
question-can-you-be-called-on = Pouvons-nous vous redemander ?
question-are-you-safe = Êtes-vous en sécurité ?
answer-yes = Oui
answer-no = Non
answer-not-any-more = Plus maintenant
answer-north = Nord
answer-east = Est
answer-south = Sud
answer-west = Ouest
answer-more = Plus
answer-fewer = Moins
answer-same = Pareil
answer-i-do-not-know = Je ne sais pas

## role, preset

role-verifier = Vérificateur
role-dispatcher = Régulateur
role-legal-observer = Observateur juridique
preset-street = Rue (jusqu’à 12 personnes)
preset-network = Réseau (jusqu’à 100 personnes)
preset-city = Ville
