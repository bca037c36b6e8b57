## the phone's own lock

lock-touch = Ouvrir aussi avec l'empreinte ou le code de ce téléphone
lock-touch-why = Plus rapide à ouvrir. Mais c’est une entrée de plus : on peut forcer un doigt. Les cinq mots ouvrent toujours aussi.
unlock-touch = Ouvrir avec l'empreinte ou le code
unlock-touch-why = Ouvrez. Derrière se trouve ce que personne d’autre ne doit lire.
unlock-by-words = Ou avec vos cinq mots
settings-touch-on = L'empreinte ou le code de ce téléphone ouvre aussi.
settings-touch-drop = Les cinq mots seulement
error-touch-refused = Le verrou du téléphone n'a pas répondu. Rien n'est perdu : réessayez, ou utilisez vos cinq mots.
error-touch-no-prf = Le verrou de ce téléphone ne sait pas faire cela. Utilisez vos cinq mots.
error-lock-wrong-touch = Cela n'a pas ouvert. Utilisez vos cinq mots.
