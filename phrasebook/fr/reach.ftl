# checked-by-speaker: no

## how far an alert has come, and exercises

reach-title = Jusqu’où c’est allé
reach-closed = Applications fermées
reach-open = Applications ouvertes
reach-handed = Remis : { $count } sur { $living }
reach-lines = Lignes ouvertes : environ { $count }
reach-lines-few = Lignes ouvertes : moins de 10
reach-waiting = Encore en route : { $count }
reach-lost = Non remis : { $count }
reach-shown = Affiché : { $count } ou plus
reach-shown-few = Affiché : moins de 10 l’ont dit
reach-pace = La moitié en { $half } s, 19 sur 20 en { $most } s
reach-no-push = Personne n’est sonné quand l’application est fermée.
reach-note = Remis : le service de notification du téléphone l’a pris. Affiché : seuls le disent les téléphones dont les propriétaires sont d’accord, quelques secondes plus tard, comptés par dizaines. Personne ne peut savoir à qui.
reach-sheet = Exercice du { $date } à { $time }

counted-title = Aider le poste à compter
counted-why = Quand ce téléphone a affiché une alerte, il peut le dire à la maison : quelle alerte, rien d’autre, quelques secondes plus tard. Le poste ne voit que des dizaines. Qui surveille votre ligne voit que ce téléphone a parlé à la maison.
counted-choice = Dire qu’une alerte a été affichée

drill-due-title = Pas d’exercice depuis sept jours
drill-due-why = Celui de cette semaine est choisi : { $event }. Dites où, regardez-le et signez ; il n’est jamais envoyé tout seul.
drill-due-start = Le commencer
drill-who = Qui l’entend
drill-everybody = Tout le monde
drill-open-apps = Applications ouvertes seulement
