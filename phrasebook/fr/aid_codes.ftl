# checked-by-speaker: no

## what one may need, eat, sit on and do: the codes of aid

aid-kind-groceries = Courses
aid-kind-lift = Un trajet en voiture
aid-kind-accompaniment = Quelqu'un pour accompagner
aid-kind-school-run = À l'école et retour
aid-kind-medicine = Médicaments
aid-kind-rent = Loyer ou facture
aid-kind-legal = Aide juridique
aid-kind-medical = Aide médicale
aid-kind-child-care = Garde d'enfants
aid-kind-translation = Traduction
aid-kind-other = Autre chose
aid-diet-vegetarian = Sans viande
aid-diet-vegan = Rien d'origine animale
aid-diet-halal = Halal
aid-diet-kosher = Casher
aid-diet-no-pork = Sans porc
aid-diet-no-gluten = Sans gluten
aid-diet-no-dairy = Sans lait
aid-diet-no-nuts = Sans noix
aid-diet-baby-food = Aliments pour bébé
aid-diet-diabetic = Pour le diabète
aid-seat-none = Pas de siège spécial
aid-seat-booster = Réhausseur
aid-seat-child = Siège enfant
aid-seat-baby = Siège bébé
aid-urgency-today = Aujourd'hui
aid-urgency-two-days = Sous deux jours
aid-urgency-week = Cette semaine
aid-role-shop = Acheter
aid-role-pack = Emballer
aid-role-carry = Porter à la porte
aid-role-drive = Conduire
aid-role-accompany = Accompagner
aid-role-school = Trajet d'école
aid-role-call = Appeler
aid-role-mind = Garder des enfants
aid-role-translate = Traduire
aid-role-receive = Recevoir
