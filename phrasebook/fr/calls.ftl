# checked-by-speaker: no

## asking for a call every day

calls-title = Un appel chaque jour
calls-why = Une personne du voisinage appelle les jours et à l’heure que vous choisissez, et demande comment vous allez. Si vous ne répondez pas, il se passe ce que vous écrivez ici, et rien d’autre.
calls-start = Demander un appel quotidien
calls-start-other = Le demander pour quelqu’un d’autre
calls-never = Personne n’appelle la police ni une autre autorité, sauf si vous l’écrivez.
calls-no-desk = Cette commune n’a pas encore de permanence d’entraide. Dès qu’elle en aura une, vous pourrez demander des appels ici.
calls-for = Pour qui
calls-for-me = Pour moi
calls-for-other = Pour quelqu’un sans un tel téléphone
calls-days = Jours
calls-hour = Heure
calls-callers = Ce que voient celles et ceux qui appellent
calls-name = Prénom
calls-phone = Numéro à appeler
calls-language = Langue
calls-notes = Ce que l’on peut savoir en appelant
calls-notes-hint = Par exemple : laissez sonner longtemps. Demandez des nouvelles du chat.
calls-unanswered = S’il n’y a pas de réponse
calls-second = Un second numéro
calls-second-why = Essayé aussitôt si le premier ne répond pas
calls-keyholder = Ensuite prévenir
calls-keyholder-nobody = Personne
calls-after = Combien de temps après l’heure
calls-after-30 = 30 minutes
calls-after-60 = 1 heure
calls-after-120 = 2 heures
calls-keyholder-words = Ce que { $name } doit savoir et faire
calls-address = Adresse
calls-address-why = Lue par cette personne seule, et seulement sans réponse
calls-circle = Ensuite, deux personnes du voisinage passent frapper
calls-authorities = Une autorité tout à la fin ?
calls-authorities-why = La plupart ne le veulent pas. Cela n’arrive que si vous l’écrivez ici avec vos mots et le confirmez.
calls-authorities-want = Je le veux
calls-authorities-words = Qui, et pourquoi
calls-authorities-sure = Oui. J’y ai réfléchi et je le veux.
calls-duress = Si vous ne pouvez pas parler librement
calls-duress-word = Un mot
calls-duress-why = Dites-le pendant l’appel. La personne continue comme si de rien n’était, et vos proches l’apprennent.
calls-duress-kept = Le mot que vous avez choisi reste, sauf si vous en écrivez un autre. Il n’est montré à personne ici.
calls-quiet = Jours sans appel
calls-quiet-why = Quand vous êtes absent. Personne n’appelle et personne n’est prévenu.
calls-quiet-from = Du
calls-quiet-until = Au
calls-wish = Demander
calls-wish-change = Changer
calls-leave = Laisser
calls-lack-name = Il manque un prénom.
calls-lack-phone = Il manque un numéro à appeler.
calls-lack-days = Choisissez au moins un jour.
calls-lack-hour = Entre un quart d’heure et quatre heures, s’il vous plaît.
calls-lack-order = Ces étapes sont dans un ordre qui ne marche pas.
calls-lack-step = L’une de ces étapes ne peut pas se faire ainsi.
calls-lack-authorities = Écrivez avec vos mots ce que vous voulez, et confirmez-le.
calls-lack-duress = Trois lettres ou plus.

## what there is of it

calls-mine = Mon appel quotidien
calls-of = Appel quotidien pour { $name }
calls-over = La permanence n’en garde plus rien.
calls-waiting = Part à la permanence dès qu’il y a une ligne.
calls-sent = C’est à la permanence. Personne ne l’a encore pris en charge.
calls-running = La permanence l’a pris en charge.
calls-next = Prochain appel : de { $begins } à { $ends }
calls-next-planned = Prochain appel, quelqu’un est prévu : de { $begins } à { $ends }
calls-quiet-now = Aucun appel dans les deux semaines à venir.
calls-fine = Je vais bien
calls-fine-other = Tout va bien là-bas
calls-fine-why = Alors personne n’a besoin d’appeler, et personne n’est prévenu.
calls-fine-words = Un mot avec, si vous voulez
calls-fine-said = Dit : { $time }. Personne n’a besoin de faire cet appel.
calls-all = Tout ce qui est gardé à ce sujet
calls-change = Changer
calls-remind = Un rappel pour mon calendrier
calls-erase = Effacer partout
calls-erase-again = Appuyez encore une fois pour effacer
calls-step-1 = second numéro
calls-step-2 = prévenir
calls-step-3 = deux personnes du voisinage frappent
calls-step-4 = autorité, comme je le veux
calls-desk-notes = Notes de la permanence
calls-days-kept = Appels
calls-day-0 = prévu
calls-day-1 = répondu
calls-day-2 = sans réponse
calls-day-3 = annulé

## ringing somebody

calling-title = Mes appels du jour
calling-thanks = Merci. La permanence le sait. Le numéro n’est plus sur ce téléphone.
calling-none = Pas d’appel pour vous maintenant. Un numéro ne se montre qu’à son heure.
calling-why = Noms et numéros partent de ce téléphone une demi-heure après l’heure.
calling-until = Jusqu’à { $time }
calling-ring = Appeler { $name }
calling-second = Maintenant le second numéro
calling-script = Comment appeler
calling-script-1 = Dites votre prénom, et que vous êtes l’appel du jour du voisinage.
calling-script-2 = Demandez comment va { $name } aujourd’hui. Écoutez.
calling-script-3 = Demandez : avez-vous besoin de quelque chose ?
calling-script-4 = Ne demandez rien sur les papiers, les visites ou les projets. Dites au revoir ; quelques minutes suffisent.
calling-word = Si vous entendez « { $word } » : continuez comme si de rien n’était, terminez gentiment, puis appuyez sur « Le mot a été dit ».
calling-need = Il faut quelque chose
calling-words = Pour la permanence, si quelque chose compte
calling-answered = Répondu, tout va bien
calling-unanswered = Pas de réponse
calling-duress = Le mot a été dit
calling-tried = Noté. Réessayez jusqu’à { $time }. Ensuite, laissez : la suite se fait comme souhaité.

## at the aid desk

desk-aid-calls = Appels quotidiens
desk-aid-calls-why = Planifier la semaine ; ce dont personne n’a rien entendu
desk-calls-none = Personne n’a demandé d’appel quotidien.
desk-calls-plan = Planifier la semaine à venir
desk-calls-planned = Planifié. Les personnes qui appellent le savent et verront le numéro à son heure.
desk-calls-nobody = Personne n’est trouvé pour appeler : { $names }. Cherchez des volontaires, ou appelez vous-mêmes.
desk-call-coming = À partir de { $time }
desk-call-due = Attendu depuis { $time }
desk-call-nobody = Attendu depuis { $time }, et personne n’appelle
desk-call-silent = Attendu, demandé, et personne n’a rien dit depuis { $time }
desk-call-missed = L’heure est passée. Personne n’a rien dit depuis { $time }
desk-call-unanswered = Essayé, sans réponse : { $time }
desk-call-duress = Le mot a été dit : { $time }
desk-call-answered = Répondu : { $time }
desk-call-called-off = Annulé
desk-call-by = { $name } appelle.
desk-call-duress-do = Ne rappelez pas. Parlez discrètement avec les personnes choisies ci-dessous.
desk-call-now = C’est le moment : { $what }
desk-call-next = Si personne ne fait rien, { $time } : { $what }
desk-call-next-letter = Si personne ne fait rien, une lettre s’ouvre { $time } : { $what }
desk-call-reached = J’ai joint la personne
desk-call-other = Quelqu’un d’autre appelle
desk-call-off = Annuler l’appel
