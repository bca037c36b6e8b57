# checked-by-speaker: no

## Ce que le bureau d'aide écrit à qui a demandé, et les images venues avec un mot

answers-heading = Le bureau a écrit
answers-home = Le bureau d'aide vous a écrit.
answer-looking-into-it = Nous l'avons lu et nous nous en occupons.
answer-takes-longer = Cela prend plus de temps que prévu. Nous ne vous avons pas oublié.
answer-comes-again = Quelqu'un reviendra. Vous verrez ici quand.
answers-write = Lui répondre
answers-no-phone = La personne n'a pas de téléphone où lire une réponse. Appelez, ou passez la voir.
answers-sentence = Une phrase, dans sa langue
answers-no-sentence = Aucune phrase
answers-words = Avec vos mots
answers-words-why = Son téléphone dit la phrase dans sa langue. Vos mots restent tels que vous les écrivez ; elle lit : { $language }.
answers-send = Envoyer à son téléphone
answers-picture-of = Image venue avec : { $why }
answers-picture-show = Voir l'image
kept-answers = Ce que le bureau vous a écrit
