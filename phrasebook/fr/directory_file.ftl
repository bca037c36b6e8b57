# checked-by-speaker: no

## une liste de lieux d’un tableur, et où un lieu se trouve sur la carte

dir-columns-why = Tout le monde lira ce que vous choisissez ici. Laissez de côté qui vous l’a dit et les notes entre vous.
dir-column-none = non repris
dir-column-id = Numéro dans d’autres listes
dir-column-latitude = Latitude
dir-column-longitude = Longitude
dir-take =
    { $count ->
        [one] Reprendre un lieu
       *[other] Reprendre { $count } lieux
    }
dir-more-file = Reprendre d’autres lieux d’un fichier
dir-save-csv = Enregistrer en tableau (CSV)
dir-problem-hours = { $where } : les horaires illisibles restent en mots
dir-problems-more = Afficher plus de lignes
dir-pin = Sur la carte
dir-pin-asks = L’adresse a changé. Le repère est-il encore là où il faut aller ?
dir-pin-right = Le repère est juste
dir-pin-away = Enlever le repère
dir-pin-how = Touchez la carte là où est la porte.
error-directory-other-zone = Les horaires de cette liste sont dans un autre fuseau horaire. Commencez une nouvelle liste avec elle.
error-directory-too-many = Une liste a au plus 2000 lieux. Enlevez-en d’abord.
error-table-no-text = Ce n’est pas un tableau de texte. Dans votre tableur, choisissez « Enregistrer sous », puis CSV.
