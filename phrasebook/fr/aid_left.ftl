# checked-by-speaker: no

## who can no longer come, and the doors that are open in her name

left-title = Qui ne peut plus venir
left-her = { $name } ne peut plus venir. Portes à confier à quelqu’un d’autre : { $doors }
left-somebody = Une personne bénévole a retiré son offre et ne peut plus venir. Portes à confier à quelqu’un d’autre : { $doors }
left-free = Les reprendre et trouver quelqu’un d’autre

## a door that nobody knows

aid-part-nowhere = On n’envoie personne là où aucun lieu n’a été dit. Demandez où, notez-le encore une fois par téléphone, et joignez les deux.
many-nowhere = Sans lieu, donc personne ne peut y être envoyé : { $count }

## how the desk reaches whoever is followed

leg-reach = Comment le bureau vous joint en chemin (facultatif)
leg-reach-why = Un numéro de téléphone, par exemple. Il reste sur ce téléphone et part avec ce trajet. Le bureau ne le lit que si vous appuyez sur « Je crois qu’on me suit ».
look-reach = On la joint ici :
