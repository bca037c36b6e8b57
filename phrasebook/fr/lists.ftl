## the lists of a town's book

lists-stewards = Qui tient le livre
lists-stewards-why = Les référents certifient qui peut veiller. Les lettres les distinguent : comparez-les avec ce que montre son téléphone.
lists-this-phone = Ce téléphone
lists-other-steward = Un autre référent
lists-other-device = Un autre appareil
lists-steward-remove-why = Tant que cela n’est pas en vigueur, elle reste référente : elle peut arrêter des clés et signer en second. Si son téléphone est perdu ou pris, utilisez la racine : alors cela vaut aussitôt.
lists-delay = Avec deux référents, c’est inscrit aussitôt, mais chaque téléphone l’annonce et ne le suit que 48 heures après l’avoir vu. Avec la racine, cela vaut aussitôt.
lists-desk = Le poste permanent
lists-desk-remove-why = Dès lors cet appareil n’ouvre plus de nouveaux signalements. Il garde ce qu’il a ouvert.
lists-desk-add = Que ce téléphone les ouvre aussi
lists-desk-add-why = Les signalements qui arrivent quand personne ne veille sont scellés aussi pour ce téléphone. Sa clé est faite ici, sous votre verrou.
lists-mirrors = Miroirs
lists-mirrors-why = Où les téléphones lisent les paroles signées du quartier quand cette maison n’est plus là. Un miroir peut les cacher, jamais les falsifier.
lists-mirror-label = Adresse d’un miroir
lists-mirror-hint = Telle que les téléphones l’atteignent, par exemple https://mirror.example.org
lists-mirror-add = Ajouter un miroir
lists-remove = Retirer
lists-remove-sure = Retirer maintenant
lists-none = Aucun pour l’instant.
lists-coming = Un changement de cette liste vient. D’ici là elle reste telle quelle ; un autre changement prend sa place.
error-steward-none-left = Un quartier sans référent ne peut certifier personne. Nommez-en d’abord un autre.
lists-call = Lui donner un nom
lists-call-again = Changer le nom
lists-call-label = Comment vous l’appelez
lists-call-hint = Reste sur ce téléphone, sous son verrou. Personne d’autre ne le voit, la maison non plus.
lists-call-keep = Garder le nom
