# checked-by-speaker: no
## des parts de la clé d’un film qui ne vont pas

error-witness-stale = L’horloge de ce téléphone et celle de la maison ne s’accordent pas. Réglez le téléphone et réessayez.
error-witness-shares = Ces parts ne sont pas celles de ce film.
error-witness-shares-few = Ces parts sont trop peu nombreuses pour ouvrir le film.
error-witness-other-case = Ceci répond à la demande de quelqu’un d’autre, pas à celle-ci.
error-witness-other-film = Ceci appartient à un autre film.
error-witness-other-seat = Un dépositaire a envoyé une part qui n’est pas la sienne, ou pas celle qu’il a signée. Demandez-lui par un autre moyen.
error-witness-part-twice = Deux morceaux différents de ce film portent le même numéro. L’un d’eux est faux.
cosign-trustees = Changer qui ouvre les films ensemble, et selon quelles règles on filme.
cosign-cosigners = Changer le registre de la ville : qui le cosigne, et qui y appose l’heure.
