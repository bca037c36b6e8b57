## at the desk, for who may give no verdict

verdict-is-a-verifiers = Seul un vérificateur dit ce que c’est : quelqu’un qui est allé voir.
verdict-who =
    { $count ->
        [one] { $count } vérificateur est de veille en ce moment.
       *[other] { $count } vérificateurs sont de veille en ce moment.
    }
verdict-nobody = Aucun vérificateur n’est de veille en ce moment. Appelez-en un.
verdict-you-may = Vous pouvez le prendre pour que personne ne fasse le travail deux fois, interroger la personne qui a signalé, écrire une note, le réunir avec un autre et signer en second : votre signature envoie ce qu’un vérificateur a confirmé.
