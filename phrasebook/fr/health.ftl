# checked-by-speaker: no

## town health: who can mend it, and where

health-by-you = Vous pouvez y remédier.
health-by-two = Deux référents peuvent y remédier.
health-by-root = La personne qui garde la racine peut y remédier, ou deux référents après deux jours.
health-by-her = Cette personne peut y remédier avec un nouveau lien de rôle.
health-to-invites = Aux liens
health-to-town-app = À l’application
health-to-rules = Aux règles et référents
health-mirrors =
    { $count ->
        [one] { $count } miroir donne les alertes signées quand la maison se tait.
        [many] { $count } de miroirs donnent les alertes signées quand la maison se tait.
       *[other] { $count } miroirs donnent les alertes signées quand la maison se tait.
    }
health-no-mirror = Pas de miroir : quand la maison se tait, personne d’autre ne donne les alertes signées.
health-invites =
    { $count ->
        [one] { $count } invitation est ouverte ; elle finit { $time }.
        [many] { $count } d’invitations sont ouvertes ; la première finit { $time }.
       *[other] { $count } invitations sont ouvertes ; la première finit { $time }.
    }

## one line of it for whoever holds a role

health-line =
    { $days ->
        [0] Personne n’est certifié pour une veille.
        [one] Le quartier peut veiller encore { $days } jour.
        [many] Le quartier peut veiller encore { $days } de jours.
       *[other] Le quartier peut veiller encore { $days } jours.
    }
health-line-fine = Tout va bien.
health-line-tell = Dites à un référent : { $what }
health-line-later = Rien d’urgent. Quand un référent aura le temps : { $what }
health-word-horizon = il faut de nouvelles clés.
health-word-app = l’application n’est pas encore signée.
health-word-stewards = il n’y a qu’un référent.
health-word-desk = il n’y a pas de poste permanent.
health-word-mirrors = il n’y a pas de miroir.
health-word-pending = un changement attend 48 heures ; est-ce bien vous ?

## what the house says of itself

health-house-films = La maison a perdu des parties de films. Elle demande aux maisons qui en gardent une copie ; qui ouvre un tel film voit les trous.
health-house-split = Un quartier dont cette maison observe le registre en a montré deux différents. La preuve est gardée ; prévenez ce quartier.
health-house-rolled-back = Le registre du quartier est à l’arrêt : cette maison est une copie plus ancienne du quartier. Tant que rien n’est décidé, rien de nouveau ne peut être prouvé.
health-house-other = La maison dit que quelque chose ne va pas chez elle : { $code }. Sa commande tocsin doctor dit quoi faire.
