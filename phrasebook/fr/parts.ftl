# checked-by-speaker: no

## parts of many screens

tabs-title = Autres écrans
step-of = Étape { $now } sur { $of }
step-before = Étape précédente

## before the town's name has come

join-title-yet = Vous avez une invitation
