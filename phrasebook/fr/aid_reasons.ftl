# checked-by-speaker: no

## who could help, and why or why not now; what speaks against a part that somebody is given

aid-because-near = habite près
aid-because-speaks = parle sa langue
aid-because-free-then = a le temps à ce moment
aid-because-has-seats = a assez de places
aid-because-vetted = une responsable se porte garante d’elle
aid-because-fewest-trips = est la moins sortie cette semaine
aid-because-known-to-household = y est déjà allée
aid-not-now-not-free = n’a pas le temps à ce moment
aid-not-now-quiet = veut être tranquille ces jours-là
aid-not-now-resting = se repose
aid-not-now-over-cap = est déjà assez sortie cette semaine
aid-not-now-not-vetted = aucune responsable ne se porte garante d’elle pour cela
aid-not-now-too-few-seats = n’a pas assez de places
aid-not-now-no-shared-language = n’a pas de langue en commun avec elle
aid-not-now-too-far = habite trop loin
aid-not-now-asked-for-others = est déjà proposée à d’autres
aid-part-no-stops = Rien ne lui est encore confié.
aid-part-too-few-seats = Il n’y a pas assez de places dans sa voiture pour tous.
aid-part-too-few-child-seats = Il manque des sièges enfant dans sa voiture.
aid-part-child-of-two = Un enfant serait avec deux adultes. Chaque enfant n’est connu que d’un seul.
aid-part-followed-near = Elle a été suivie près d’une de ces portes. Choisissez quelqu’un d’autre.
aid-part-link-of-many = Un lien vaut pour une seule porte. Faites-en un pour chacune.
