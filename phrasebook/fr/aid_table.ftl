# checked-by-speaker: no

## a spreadsheet, read and written on the phone

aid-field-name = Prénom
aid-field-phone = Téléphone
aid-field-address = Adresse
aid-field-people = Personnes
aid-field-adults = Adultes
aid-field-children = Enfants
aid-field-babies = Bébés
aid-field-language = Langue
aid-field-diet = Régime
aid-field-words = Remarques
aid-row-no-way-to-reach = ni téléphone ni adresse
aid-row-count-unclear = un nombre n’est pas clair : il est dans les remarques
aid-row-language-unclear = la langue n’est pas connue ici : elle est dans les remarques
aid-row-diet-unclear = le régime n’est pas clair : il est dans les remarques
aid-row-shortened = quelque chose est trop long et a été coupé
error-table-too-large = Ce tableau est trop grand : au plus 5000 lignes et 4 Mo. Partagez-le et apportez une partie après l’autre.
error-table-empty = Il n’y a rien dans ce tableau. Choisissez un autre fichier.
