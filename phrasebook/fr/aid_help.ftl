# checked-by-speaker: no

## needing and helping: the way in

home-help = Aide
help-title = Aide entre voisins
help-why = Ce que vous écrivez ici est scellé sur ce téléphone. Seul le bureau d'entraide de votre quartier peut l'ouvrir, et vous.
help-ask = J'ai besoin de quelque chose
help-ask-why = De la nourriture, un trajet, des médicaments, quelqu'un pour accompagner
help-offer = Je peux aider
help-offer-why = Dites une fois ce que vous pouvez faire, et quand
help-mine = Mes demandes
help-mine-why = Ce que j'ai demandé, et qui vient quand
help-legs = Mes tâches
help-legs-why = Ce que le bureau d'entraide me demande de faire
help-for-me = Pour vous
help-for-others = Pour aider les autres
