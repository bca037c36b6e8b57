# checked-by-speaker: no

## when the house gives another copy of something than the newest

copies-doubtful = La maison a donné une copie plus ancienne de ceci, ou une que personne au bureau d’entraide n’a signée. Vous voyez ce que ce téléphone a lu en dernier. Si cela dure, dites-le au bureau d’entraide.
copies-desk-older = La maison a donné des copies plus anciennes que celles que ce téléphone a lues. Ce téléphone a gardé les nouvelles et les rend à la maison. Combien : { $many }. C’est ainsi quand la maison a été rétablie depuis une sauvegarde. Sinon, parlez à qui s’en occupe.
copies-desk-lacking = La maison n’avait plus tout ce que ce téléphone a lu. Ce téléphone le réécrit. Combien : { $many }. C’est ainsi quand la maison a été rétablie depuis une sauvegarde. Sinon, parlez à qui s’en occupe.
copies-desk-unproven = Il y a ici quelque chose qu’aucun téléphone du bureau d’aujourd’hui n’a signé ; ce n’est pas montré. Combien : { $many }. Une version plus ancienne de l’application a pu l’écrire, ou un téléphone qui a quitté le bureau. Si vous ne savez pas pourquoi, demandez d’abord aux autres personnes qui coordonnent.
copies-desk-ours = C’est à nous : signer et montrer
copies-desk-not-ours = Ce n’est pas à nous : garder ce que ce téléphone a lu
error-aid-unproven = La maison a donné une copie plus récente de ceci qu’aucun téléphone du bureau d’aujourd’hui n’a signée. Dites d’abord, en haut, si elle est à nous. Rien n’a été écrit par-dessus.
error-aid-other-record = Ceci appartient à une autre fiche. Ce n’est pas montré.
desk-aid-barred = Le bureau a déjà écarté cette clé. La parole d’un référent ne compte pas pour elle tant que personne ici ne lui redemande.
desk-aid-written-by = Écrit en dernier par { $name }, { $time }
