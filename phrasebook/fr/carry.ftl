# checked-by-speaker: no

## where an invitation would be lost, and how it comes to where it lives

carry-another-app = une autre application
carry-inside = Ceci est une fenêtre dans { $app }
carry-inside-why = Elle oublie ce qu'on lui donne. Pour garder Tocsin, ouvrez-le dans votre navigateur.
carry-inside-invited = Elle oublie ce qu'on lui donne : votre invitation s'y perdrait. Ouvrez-la dans votre navigateur. L'invitation suit.
carry-install = Mettez Tocsin sur votre écran d'accueil
carry-install-invited = Mettez d'abord Tocsin sur votre écran d'accueil
carry-install-why = Sur un iPhone, un onglet oublie après une semaine, et seule l'application installée peut sonner.
carry-install-why-invited = Sur un iPhone, l'application installée a sa propre mémoire. Une invitation utilisée ici dans l'onglet serait perdue pour elle.
carry-copy = Copier mon invitation
carry-copy-address = Copier l'adresse
carry-android-press = Appuyez sur les trois points
carry-android-open = Choisissez « Ouvrir dans Chrome » ou « Ouvrir dans le navigateur »
carry-ios-press = Appuyez sur la boussole ou les trois points
carry-ios-safari = La page s'ouvre dans Safari. Continuez là
carry-share = Appuyez sur le carré avec la flèche
carry-add = Choisissez « Sur l'écran d'accueil »
carry-open = Ouvrez Tocsin par sa cloche
carry-paste = Là, appuyez sur « J'ai une invitation », puis collez
carry-or-paste = Pas de telle ligne ? Copiez l'adresse, ouvrez votre navigateur et collez-la.
carry-read = Seulement lire ici
carry-waits = Votre invitation attend. Elle n'est pas encore utilisée.
carry-how = Montrez-moi
bring-have = J'ai une invitation
bring-title = Votre invitation
bring-why = Collez le lien copié, ou tenez l'appareil photo devant son code.
bring-paste = Coller
bring-scan = Scanner le code
bring-no-camera = L'appareil photo n'est pas autorisé ici. Collez le lien.
bring-typed = Ou écrivez-la ou collez-la ici
