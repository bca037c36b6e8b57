# checked-by-speaker: no

trouble-ledger-unproven = Cette maison ne peut pas montrer que ce qu’elle dit est dans le registre public du quartier.
trouble-ledger-unproven-do = Chaque alerte se prouve toujours elle-même. Demandez à un référent si la maison va bien.
trouble-ledger-shrunken = Le registre public du quartier est plus court que ce téléphone ne l’a vu avant.
trouble-ledger-shrunken-do = Chaque alerte se prouve toujours elle-même. Dites-le à un référent : la maison est peut-être une ancienne copie, ou quelqu’un omet quelque chose.
trouble-ledger-split = Le registre public du quartier n’est pas celui que ce téléphone a vu avant.
trouble-ledger-split-do = Chaque alerte se prouve toujours elle-même. Dites-le aujourd’hui à un référent. N’effacez rien : ce téléphone garde ce qu’il a vu.
