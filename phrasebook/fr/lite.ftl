# Pages without script: /lite

lite-now = Il est { $time } ici.
lite-quiet = Tout est calme. La veille a donné sa parole à { $time }.
lite-open =
    { $count ->
        [one] La veille a donné sa parole à { $time }. Une alarme est ouverte.
       *[other] La veille a donné sa parole à { $time }. { $count } alarmes sont ouvertes.
    }
lite-sent = Annoncé à { $time }.
lite-area = À moins de { $metres } m du lieu marqué. Le code du lieu, pour qui a une carte de ces codes : { $code }
lite-signed =
    { $count ->
        [one] Une personne de veille l’a signé.
       *[other] { $count } personnes de veille l’ont signé.
    }
lite-more = En savoir plus
lite-rights = Ce que vous pouvez faire
lite-not-advice = Ceci n’est pas un conseil juridique. Un avocat sait ce qui vaut là où vous êtes.
lite-nothing-here = Il n’y a plus rien ici.
lite-cannot-report = On ne peut pas signaler depuis cette page : rien ici ne pourrait sceller ce que vous dites. Signalez avec l’application, ou dites-le à quelqu’un qui l’a.
lite-made-by-house = Cette page vient de la machine de la ville elle-même, et votre téléphone ne l’a pas vérifiée. Cette machine voit quelle page vous lisez, et dans quelle langue.
lite-list = Ce qui se passe
lite-app = Ouvrir l’application
lite-languages = Autres langues
lite-again = Relire cette page toute seule chaque minute
error-house-busy = La maison a trop à faire en ce moment. Votre téléphone réessaie tout seul.
