# checked-by-speaker: no

## what is still missing on a screen, before one may go on

ask-lacks-kind = Choisissez ce qu’il vous faut.
ask-lacks-pupils = Écrivez le prénom d’au moins un enfant.
ask-lacks-to = Écrivez où aller.
ask-lacks-amount = Écrivez combien.
ask-lacks-when = Choisissez quand.
ask-lacks-day = Choisissez le jour.
ask-lacks-weekdays = Choisissez au moins un jour de la semaine.
ask-lacks-times = La fin doit être après le début.
ask-without-place = Pour que quelqu’un vienne, il faut un lieu. Sans lieu, le bureau vous demande d’abord où.
offer-lacks-what = Choisissez plus haut ce que vous pouvez faire.
offer-lacks-for = Choisissez plus haut pour quoi.
desk-lacks-place = Aucun lieu n’a été dit. Demandez où avant d’envoyer quelqu’un.
