# checked-by-speaker: no

## what one may need, eat, sit on and do: the codes of aid

aid-kind-groceries = Groceries
aid-kind-lift = A lift
aid-kind-accompaniment = Somebody to come along
aid-kind-school-run = To school and back
aid-kind-medicine = Medicine
aid-kind-rent = Rent or a bill
aid-kind-legal = Legal help
aid-kind-medical = Medical help
aid-kind-child-care = Child care
aid-kind-translation = Translation
aid-kind-other = Something else
aid-diet-vegetarian = No meat
aid-diet-vegan = Nothing from animals
aid-diet-halal = Halal
aid-diet-kosher = Kosher
aid-diet-no-pork = No pork
aid-diet-no-gluten = No gluten
aid-diet-no-dairy = No milk
aid-diet-no-nuts = No nuts
aid-diet-baby-food = Baby food
aid-diet-diabetic = For diabetes
aid-seat-none = No special seat
aid-seat-booster = Booster
aid-seat-child = Child seat
aid-seat-baby = Baby seat
aid-urgency-today = Today
aid-urgency-two-days = Within two days
aid-urgency-week = This week
aid-role-shop = Buy
aid-role-pack = Pack
aid-role-carry = Carry to the door
aid-role-drive = Drive
aid-role-accompany = Go along
aid-role-school = School run
aid-role-call = Call
aid-role-mind = Mind children
aid-role-translate = Translate
aid-role-receive = Receive
