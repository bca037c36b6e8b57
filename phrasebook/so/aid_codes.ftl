# checked-by-speaker: no

## what one may need, eat, sit on and do: the codes of aid

aid-kind-groceries = Raashin
aid-kind-lift = Gaadhi i qaada
aid-kind-accompaniment = Qof i raaca
aid-kind-school-run = Dugsiga iyo soo noqodka
aid-kind-medicine = Dawo
aid-kind-rent = Kiro ama biil
aid-kind-legal = Caawimaad sharci
aid-kind-medical = Caawimaad caafimaad
aid-kind-child-care = Carruur haynta
aid-kind-translation = Turjumaad
aid-kind-other = Wax kale
aid-diet-vegetarian = Hilib la'aan
aid-diet-vegan = Wax xoolo ka yimid la'aan
aid-diet-halal = Xalaal
aid-diet-kosher = Kosher
aid-diet-no-pork = Doofaar la'aan
aid-diet-no-gluten = Gluten la'aan
aid-diet-no-dairy = Caano la'aan
aid-diet-no-nuts = Lows la'aan
aid-diet-baby-food = Cunto ilmood
aid-diet-diabetic = Sonkorow
aid-seat-none = Kursi gaar ah la'aan
aid-seat-booster = Kursi kor u qaada
aid-seat-child = Kursiga carruurta
aid-seat-baby = Kursiga ilmaha
aid-urgency-today = Maanta
aid-urgency-two-days = Laba maalmood gudahood
aid-urgency-week = Toddobaadkan
aid-role-shop = Soo iibi
aid-role-pack = Xidh
aid-role-carry = Gee albaabka
aid-role-drive = Wad
aid-role-accompany = Raac
aid-role-school = Dugsi geyn
aid-role-call = Wac
aid-role-mind = Carruurta hay
aid-role-translate = Turjun
aid-role-receive = Qaado
