# checked-by-speaker: no

## what one may need, eat, sit on and do: the codes of aid

aid-kind-groceries = Alimentos
aid-kind-lift = Un viaje en coche
aid-kind-accompaniment = Alguien que acompañe
aid-kind-school-run = A la escuela y de vuelta
aid-kind-medicine = Medicinas
aid-kind-rent = Alquiler o una factura
aid-kind-legal = Ayuda legal
aid-kind-medical = Ayuda médica
aid-kind-child-care = Cuidado de niños
aid-kind-translation = Traducción
aid-kind-other = Otra cosa
aid-diet-vegetarian = Sin carne
aid-diet-vegan = Nada de origen animal
aid-diet-halal = Halal
aid-diet-kosher = Kosher
aid-diet-no-pork = Sin cerdo
aid-diet-no-gluten = Sin gluten
aid-diet-no-dairy = Sin leche
aid-diet-no-nuts = Sin frutos secos
aid-diet-baby-food = Comida de bebé
aid-diet-diabetic = Para diabetes
aid-seat-none = Sin silla especial
aid-seat-booster = Elevador
aid-seat-child = Silla infantil
aid-seat-baby = Silla de bebé
aid-urgency-today = Hoy
aid-urgency-two-days = En dos días
aid-urgency-week = Esta semana
aid-role-shop = Comprar
aid-role-pack = Empacar
aid-role-carry = Llevar a la puerta
aid-role-drive = Conducir
aid-role-accompany = Acompañar
aid-role-school = Viaje escolar
aid-role-call = Llamar
aid-role-mind = Cuidar niños
aid-role-translate = Traducir
aid-role-receive = Recibir
