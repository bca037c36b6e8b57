## what a sighting is made of

size = ¿Cuántos?
size-one = Uno
size-few = De 2 a 5
size-several = De 6 a 20
size-many = Más de 20

activity = ¿Qué pasa?
activity-standing-by = Están esperando
activity-stopping-people = Paran a la gente
activity-knocking-on-doors = Tocan puertas
activity-entering = Están entrando
activity-taking-someone = Se llevan a alguien
activity-spreading = Se extiende
activity-road-closed = Calle cerrada
activity-damage = Daños
activity-leaving = Se van
activity-other = Otra cosa

uniform = ¿Qué ropa llevan?
uniform-plain = Ropa de calle
uniform-police = Uniforme de policía
uniform-marked-vest = Chalecos con letras
uniform-military = Uniforme militar
uniform-work-clothes = Ropa de trabajo
uniform-not-seen = No lo vi

equipment = ¿Qué llevan?
equipment-vehicles = Vehículos
equipment-breaching = Herramientas para romper puertas
equipment-dogs = Perros
equipment-aircraft = Helicóptero o dron
equipment-flames-or-smoke = Llamas o humo
equipment-water = Agua
equipment-none-seen = No vi nada

## verdict

verdict-confirmed = Así es
verdict-not-it = No es eso
verdict-cannot-tell = No puedo saberlo

## question, answer

question-still-there = ¿Sigue ahí?
question-which-side = ¿En qué lado de la calle?
question-seen-by-you = ¿Lo vio usted?
question-how-many-now = ¿Cuántos hay ahora?
question-can-you-be-called-on = ¿Podemos preguntarle otra vez?
question-are-you-safe = ¿Está usted a salvo?
answer-yes = Sí
answer-no = No
answer-not-any-more = Ya no
answer-north = Norte
answer-east = Este
answer-south = Sur
answer-west = Oeste
answer-more = Más
answer-fewer = Menos
answer-same = Igual
answer-i-do-not-know = No sé

## role, preset

role-verifier = Verificador
role-dispatcher = Despachador
role-legal-observer = Observador legal
preset-street = Calle (hasta 12 personas)
preset-network = Red (hasta 100 personas)
preset-city = Ciudad
