# checked-by-speaker: no
## the ledger in the town's book

lists-ledger = Le registre du quartier
lists-ledger-why = Ce que dit le quartier, et ce qui est filmé, y est écrit sous forme de nombres que personne ne peut retirer sans que cela se voie. Les téléphones y croient dès que sa clé figure dans ce livre.
lists-ledger-row = Le registre de ce quartier
lists-ledger-add = Inscrire le registre de cette maison dans le livre
lists-ledger-add-why = La clé est demandée maintenant à la maison. Une fois qu’elle est ici, comparez-la avec celle que son responsable vous lit. À refaire seulement quand la maison a commencé un nouveau registre.
lists-cosigners = Maisons qui observent
lists-cosigners-why = Aucune pour l’instant. Une maison qui observe garantit que celle-ci montre à tous le même registre. Deux quartiers le font l’un pour l’autre.
lists-cosigners-needed = { $needed } sur { $of } doivent avoir observé avant qu’une chose compte comme prouvée. Elles apprennent des nombres, ni mots ni noms.
lists-cosigner-remove-why = Avec une de moins, un registre falsifié est découvert plus tard. Retirez une maison qui n’existe plus, ou à laquelle vous ne faites plus confiance.
lists-cosigner-label = Clé et adresse d’une maison qui observe
lists-cosigner-hint = Telle que son responsable la donne : KEY@https://its.house/cosigner
lists-cosigner-add = Ajouter une maison qui observe
error-cosigner-no-code = Ce n’est pas la clé d’une maison qui observe. Son responsable la donne ainsi : KEY@https://its.house/cosigner.
