# checked-by-speaker: no

## who could help, and why or why not now; what speaks against a part that somebody is given

aid-because-near = vive cerca
aid-because-speaks = habla su idioma
aid-because-free-then = tiene tiempo entonces
aid-because-has-seats = tiene asientos suficientes
aid-because-vetted = una responsable responde por ella
aid-because-fewest-trips = es quien menos ha ido esta semana
aid-because-known-to-household = ya ha estado allí
aid-not-now-not-free = no tiene tiempo entonces
aid-not-now-quiet = quiere descanso esos días
aid-not-now-resting = descansa
aid-not-now-over-cap = ya ha ido bastante esta semana
aid-not-now-not-vetted = ninguna responsable responde por ella en esto
aid-not-now-too-few-seats = tiene pocos asientos
aid-not-now-no-shared-language = no comparte idioma con ella
aid-not-now-too-far = vive demasiado lejos
aid-not-now-asked-for-others = ya está propuesta para otras personas
aid-part-no-stops = Todavía no se le ha dado nada.
aid-part-too-few-seats = En su coche no hay asientos para todos.
aid-part-too-few-child-seats = En su coche faltan asientos infantiles.
aid-part-child-of-two = Un niño estaría con dos personas adultas. A cada niño lo conoce una sola.
aid-part-followed-near = La siguieron cerca de una de estas puertas. Elija a otra persona.
aid-part-link-of-many = Un enlace es para una sola puerta. Haga uno para cada una.
