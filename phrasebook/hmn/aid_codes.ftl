# checked-by-speaker: no

## what one may need, eat, sit on and do: the codes of aid

aid-kind-groceries = Khoom noj
aid-kind-lift = Tsheb caij
aid-kind-accompaniment = Ib tug neeg nrog mus
aid-kind-school-run = Mus tsev kawm ntawv thiab rov los
aid-kind-medicine = Tshuaj
aid-kind-rent = Nqi tsev los yog nqi them
aid-kind-legal = Kev pab kev cai
aid-kind-medical = Kev pab kho mob
aid-kind-child-care = Zov me nyuam
aid-kind-translation = Txhais lus
aid-kind-other = Lwm yam
aid-diet-vegetarian = Tsis noj nqaij
aid-diet-vegan = Tsis noj dab tsi ntawm tsiaj
aid-diet-halal = Halal
aid-diet-kosher = Kosher
aid-diet-no-pork = Tsis noj nqaij npuas
aid-diet-no-gluten = Tsis muaj gluten
aid-diet-no-dairy = Tsis haus mis
aid-diet-no-nuts = Tsis noj txiv ntoo qhuav
aid-diet-baby-food = Khoom noj me nyuam mos
aid-diet-diabetic = Rau mob ntshav qab zib
aid-seat-none = Tsis xav tau rooj tshwj xeeb
aid-seat-booster = Rooj txhawb siab
aid-seat-child = Rooj me nyuam
aid-seat-baby = Rooj me nyuam mos
aid-urgency-today = Hnub no
aid-urgency-two-days = Hauv ob hnub
aid-urgency-week = Lub lim tiam no
aid-role-shop = Yuav khoom
aid-role-pack = Ntim khoom
aid-role-carry = Nqa mus txog qhov rooj
aid-role-drive = Tsav tsheb
aid-role-accompany = Nrog mus
aid-role-school = Xa me nyuam kawm ntawv
aid-role-call = Hu xov tooj
aid-role-mind = Zov me nyuam
aid-role-translate = Txhais lus
aid-role-receive = Txais
