# checked-by-speaker: no

## parts of many screens

tabs-title = Más pantallas
step-of = Paso { $now } de { $of }
step-before = Paso anterior

## before the town's name has come

join-title-yet = Tiene una invitación
