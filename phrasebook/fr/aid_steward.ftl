# checked-by-speaker: no

## what a steward does for the aid desk: its phones, and for whom she vouches

lists-aid = Le bureau d’entraide
lists-aid-why = Deux à quatre téléphones de coordinateurs ouvrent ce que les gens demandent. Les lettres les distinguent : comparez-les avec ce que montre leur téléphone.
lists-coordinator = Téléphone d’un coordinateur
lists-aid-remove-why = Cela vaut aussitôt et un seul référent suffit. Dès lors ce téléphone n’ouvre plus rien de nouveau et oublie ce qu’il a ouvert dès qu’il a une ligne ; les autres rescellent tout sans lui. Un téléphone pris peut encore montrer ce qu’il avait ouvert : son verrou protège cela.
lists-aid-add = Admettre le téléphone d’un coordinateur
lists-aid-label = Code de son téléphone
lists-aid-hint = Il est sous Aide, Bureau d’entraide. Rien n’y est secret.
cosign-aid = Changer les téléphones du bureau d’entraide.
vetting-title = Se porter garant d’un bénévole
vetting-why = Seulement pour qui vous connaissez. Ce que vous signez reste sur son téléphone ; personne ne garde une liste de bénévoles.
vetting-open = Lire son code
vetting-code = Code du bénévole
vetting-code-hint = Il est sur son téléphone, sous Aide, Je peux aider.
vetting-duties = Ce qu’on peut lui confier
vetting-duty-people = Être seul avec quelqu’un : conduire, accompagner
vetting-duty-children = Enfants : école, garde
vetting-duty-medicine = Médicaments
vetting-duty-homes = Aller jusqu’à la porte des gens
vetting-duty-calls = L’appel quotidien
vetting-how-long = Pour combien de temps ?
vetting-days = { $days } jours
vetting-sign = Signer
vetting-give = Que son téléphone lise ceci, ou envoyez-le-lui. Cela ne sert qu’à son téléphone.
error-aid-no-desk-code = Ce n’est pas le code du téléphone d’un coordinateur. Sur son téléphone : Aide, puis Bureau d’entraide.
error-aid-no-volunteer-code = Ce n’est pas le code d’un bénévole. Sur son téléphone : Aide, puis Je peux aider.
error-aid-no-vetting = Ce n’est pas ce que donne un référent. Demandez-lui de le montrer à nouveau.
