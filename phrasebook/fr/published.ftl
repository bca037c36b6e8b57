# checked-by-speaker: no
# A film that two trustees let out, on a page that everybody can read

published-title = Un film que { $town } a rendu public
published-all = Films que { $town } a rendus publics
published-all-lead = Ce qui est prouvé de chacun, et ce qui ne l’est pas, se trouve sur sa page.
published-every = Tous les films de ce quartier
published-none = Aucun film n’a été rendu public.
published-nothing = Il n’y a pas de film ici.
published-languages = Autres langues
published-preview = Aperçu. Une fois à la maison, tout le monde pourra lire ceci, pour toujours : ce qui a été copié une fois ne se rappelle plus.
published-let-out =
    { $count ->
        [one] Rendu public le { $date } par { $count } dépositaire du quartier.
        [many] Rendu public le { $date } par { $count } dépositaires du quartier.
       *[other] Rendu public le { $date } par { $count } dépositaires du quartier.
    }
published-cannot-play = Votre navigateur ne lit pas ce film. Vous pouvez le télécharger plus bas.
published-covered = Les dépositaires disent avoir regardé chaque image avant de le rendre public, et que les personnes qui n’ont pas demandé à être vues sont masquées.
published-recognised = Vous reconnaissez quelqu’un ? Ne nommez personne, ni ici ni ailleurs. Si c’est vous, dites-le à un dépositaire du quartier : un seul suffit pour retirer le film.

published-proven = Ce qui est prouvé
published-proven-same = Les dépositaires ont signé ce fichier même. Qui en change un seul octet a un autre fichier.
published-proven-there = Le film dont il a été tiré était là, scellé, quand le registre du quartier a écrit l’entrée { $entry }, et n’a pas été changé depuis.
published-proven-seen =
    { $count ->
        [one] { $count } autre maison a vu cette page du registre et l’a signée, le { $date }. Le film existait alors.
        [many] { $count } autres maisons ont vu cette page du registre et l’ont signée, la première le { $date }. Le film existait alors.
       *[other] { $count } autres maisons ont vu cette page du registre et l’ont signée, la première le { $date }. Le film existait alors.
    }
published-unproven = Ce qui n’est pas prouvé
published-unproven-genuine = Que ce que l’on voit est vraiment arrivé, ou là et quand quelqu’un le dit. Aucun registre ne le sait.
published-unproven-covered = Qu’il n’y a que des caches entre le film tourné et celui-ci, et que personne n’est reconnaissable. C’est la parole des dépositaires.
published-unproven-seen = Quel jour le film était là. Aucune autre maison n’a signé cette page du registre : seule la machine du quartier le dit.
published-unproven-there = Que le film dont il a été tiré était dans le registre du quartier. La preuve ci-dessous n’est pas du registre que le livre du quartier nomme aujourd’hui.
published-unproven-here = Quoi que ce soit par cette page seule. La machine du quartier l’a faite, et votre navigateur n’a rien vérifié. Cette machine voit quelle page vous lisez.

published-check = Vérifiez vous-même
published-check-files = Téléchargez ceci dans un même dossier :
published-file-film = Le film ({ $size } Mo)
published-file-release = Qui l’a rendu public : les signatures des dépositaires
published-file-statement = De quoi parle l’entrée du registre
published-file-proof = Que l’entrée est dans le registre
published-file-stamps = Horodatages du registre, par des autorités extérieures
published-check-sum = La première commande doit afficher la deuxième ligne :
published-check-kit = Avec le kit de Tocsin, qui vérifie les signatures et le registre. À la place de ADDRESS, écrivez le nom de ce site tel que votre navigateur le montre :
published-check-town = Les lettres à la fin désignent le quartier. Comparez-les à celles que des gens du quartier vous donnent, pas à cette page.

published-withdrawn = Ce film a été retiré
published-withdrawn-on = Un film retiré le { $date }
published-withdrawn-by-trustee = Un dépositaire du quartier l’a retiré le { $date }. Il n’est plus montré.
published-withdrawn-by-filmer = La personne qui l’a filmé l’a repris le { $date }. Il n’est plus montré.
published-withdrawn-copies = Si vous en avez une copie, effacez-la s’il vous plaît et ne la donnez à personne. C’était le fichier avec ce SHA-256 :
