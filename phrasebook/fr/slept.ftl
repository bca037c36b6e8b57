# checked-by-speaker: no

## what happened since somebody last looked

slept-title = En votre absence
slept-since =
    { $count ->
        [0] Rien depuis { $time }.
        [one] Depuis { $time } : { $count } chose.
        [many] Depuis { $time } : { $count } de choses.
       *[other] Depuis { $time } : { $count } choses.
    }
slept-kept = Cette page est faite sur ce téléphone avec les alertes signées qu’il a vérifiées lui-même. Elle ne contient aucun nom. Chacune est oubliée sept jours après sa fin ; le moment où vous avez regardé reste sous la clé de ce téléphone.
slept-read = Je l’ai lu
slept-unconfirmed = envoyé non confirmé
slept-confirmed = confirmé et envoyé
slept-longer = prolongé
slept-reported = signalé terminé
slept-over = fin d’alerte
slept-cancelled = nous nous étions trompés, annulé
slept-expired = fini par sa propre horloge
slept-checked = vérifié, c’était :
slept-open = Toujours ouvert.
