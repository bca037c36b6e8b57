# checked-by-speaker: no

## what the machine of the house cannot do

error-house-full = Le disque de la maison est plein. Votre téléphone garde ceci et réessaie tout seul ; prévenez la personne qui s'occupe de la maison.
