# checked-by-speaker: no

## leaving at once

leave = Quitter
leave-title = Quitter aussitôt
leave-why = Appuyez sur « Quitter » en haut, ou trois fois sur la touche Maj : tout écran devient un bloc-notes vide. Ce que vous signalez reste sur ce téléphone. Revenir en arrière ne ramène pas ici.
leave-back = Pour revenir, fermez cette fenêtre et rouvrez l’application ou son adresse.
leave-honest = La liste des pages visitées du navigateur montre toujours cette adresse.

## forgetting

wipe-remains = Tout n’a pas pu être enlevé. Fermez les autres fenêtres de Tocsin, puis effacez les données de cette adresse dans les réglages du navigateur.
wipe-stays = À enlever à la main : l’image sur l’écran d’accueil, cette adresse dans la liste des pages visitées et la clé d’accès nommée Tocsin.

## the lock shuts by itself

lock-after = Il se verrouille seul
lock-after-hidden = dès qu’une autre application est devant
lock-after-minutes = après { $minutes } minutes sans toucher
lock-after-why = Pendant votre veille il reste ouvert. Lire et signaler ne sont jamais verrouillés.
cover-why = Quand une autre application passe devant, Tocsin vide son image. Certains téléphones sont plus rapides. Rien n’empêche une capture d’écran.

## another name and picture

face-notes = Notes
face-weather = Météo
face-radio = Radio
disguise-title = Un autre nom et une autre image
disguise-why = Choisissez avant de mettre l’application sur l’écran d’accueil. L’image, le nom dessous, le titre de la page et les notifications ne montrent alors que cela.
disguise-now = Cette application s’appelle : { $name }
disguise-choose = Changer le nom et l’image
disguise-installed = Déjà sur votre écran d’accueil ? Enlevez-la, choisissez, puis ajoutez-la de nouveau.
disguise-not = Ce que cela ne cache pas
disguise-not-why = Qui ouvre l’application voit ce que c’est. La barre d’adresse, les listes de pages et de données du navigateur, la liste des clés d’accès du téléphone et qui porte votre ligne voient toujours l’adresse de ce quartier.

## a spare for a second phone

second-title = Un double pour un second téléphone
second-why = Si ce téléphone est perdu, votre adhésion l’est aussi. Faites maintenant un double scellé, ou portez-le sur un second téléphone. Il va d’écran à écran ; la maison n’y a aucune part.
second-holds = Il contient votre laissez-passer, le secret des membres, quel quartier c’est et vos lieux.
second-roles = Les clés d’un rôle restent ici. Si elles sont perdues : publiez votre papier et demandez au référent un nouveau lien de rôle.
second-make = Faire un double
second-words = Six mots l’ouvrent
second-words-why = Écrivez-les sur papier, loin du code. Ils ne sont montrés que maintenant.
second-scan = Tenez l’appareil photo du second téléphone devant ce code, ou imprimez-le.
second-local = Cette adresse ne mène qu’à cette machine. Copiez le texte.
second-text = Copier le texte
second-iphone = Sur un iPhone, l’application de l’écran d’accueil ne sait pas ce que garde l’onglet. Là, appuyez sur « J’ai une invitation » et collez le texte.
second-shared = Pour la maison les deux téléphones sont un seul membre ; ils partagent les tickets du jour.
second-offer = Faire un double, au cas où ce téléphone serait perdu
second-take-title = Un double de votre autre téléphone
second-take-why = Tapez les six mots montrés avec lui.
second-take-words = Six mots
second-take-open = L’ouvrir ici
second-take-done = C’est fait. Ce téléphone est le même membre, avec les mêmes lieux.
error-second-wrong-words = Ces mots ne l’ouvrent pas.
error-second-too-costly = Ce double n’a pas été fait par Tocsin : l’ouvrir occuperait ce téléphone trop longtemps. Rien n’a changé.
error-second-malformed = Ce n’est pas un double de Tocsin, ou il en manque une partie.
error-second-other-town = Ce double est d’un autre quartier. Rien n’a changé sur ce téléphone.
error-second-member-already = Ce téléphone est ici un autre membre. Rien n’a changé.
error-second-nothing = Il n’y a encore rien à perdre : ce téléphone n’a ni laissez-passer ni lieux.

## what is wrong, and what to do next

trouble-clock-wrong-do = Dans les réglages du téléphone, laissez-le se mettre à l’heure seul.
trouble-cut-off-do = Demandez à un voisin par téléphone. Ce que vous écrivez attend ici et part seul.
trouble-withheld-do = Ne prenez pas le silence pour du calme tant que ceci reste.
trouble-bad-link-do = Rien n’a changé sur ce téléphone.
trouble-stepped-back-do = Demandez à un voisin ce qu’il voit, et prévenez un référent. N’effacez rien.
trouble-forked-do = Dans les réglages, comparez à voix haute l’empreinte du quartier avec un voisin. N’effacez rien.
trouble-bundle-do = Continuez comme avant, et prévenez un référent.
trouble-app-other-do = N’écrivez rien de secret ici. Demandez à un voisin si son téléphone dit la même chose.
trouble-other-town = Cette adresse répond maintenant pour un autre quartier. Ce téléphone garde le vôtre : rien n’est mêlé, rien n’est écrasé.
trouble-other-town-do = Comparez l’empreinte dans les réglages avec un voisin. Ne signalez rien ici avant de savoir pourquoi. Vous êtes passé au nouveau quartier ? Alors d’abord « Tout oublier ».
error-keep-other-town = Ce téléphone garde un autre quartier à cette adresse. Rien n’a changé.
other-town-title = Une invitation dans un autre quartier
other-town-why = Ce téléphone garde { $town } à cette adresse. L’invitation est d’un autre quartier. Rien n’a changé.
other-town-do = Demandez à qui vous l’a donnée l’adresse propre du nouveau quartier. S’il prend la place de l’ancien, utilisez « Tout oublier » dans les réglages, puis ouvrez l’invitation de nouveau.

## what a web app cannot hide

hide-title = Ce qu’une application web ne peut pas cacher
hide-visited = Que vous êtes venu ici
hide-visited-what = Le navigateur note les pages visitées, aussi le lien d’invitation que vous avez ouvert, et les adresses qui gardent quelque chose.
hide-visited-around = Remède : effacez la liste, ou prenez une fenêtre privée. Elle oublie tout en se fermant.
hide-network = Que ce téléphone parle à ce quartier
hide-network-what = Qui porte votre ligne voit l’adresse, quand et combien ; jamais quoi.
hide-network-around = Remède : Tor, la ligne d’un ami, ou un appel à un capitaine.
hide-picture = Ce qui est à l’écran
hide-picture-what = Rien n’empêche une capture, un appareil photo ou un regard par-dessus l’épaule. L’image dans la liste des applications est vidée, mais certains téléphones sont plus rapides.
hide-picture-around = Remède : « Quitter » en haut, ou trois fois Maj.
hide-seized = Ce qui est sur le disque
hide-seized-what = Un navigateur garde un moment ce qui est effacé. Sans verrou, les lieux, le laissez-passer et les signalements en attente se lisent sur un téléphone saisi.
hide-seized-around = Remède : ce que tient un rôle n’est que sous vos cinq mots. Éteignez le téléphone avant une fouille.
hide-installed = Ce qu’est l’application
hide-installed-what = Un autre nom et une autre image ne cachent pas l’adresse d’où elle vient.
hide-installed-around = Remède : servez-vous-en sans l’installer.
hide-other = Ce que d’autres ont sur le téléphone
hide-other-what = Un clavier, une extension, un lecteur d’écran ou un logiciel espion voit ce que vous voyez.
hide-other-around = Remède : un téléphone que personne d’autre ne gère, sans extensions.
