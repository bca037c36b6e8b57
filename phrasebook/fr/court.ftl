# checked-by-speaker: no

## a court bundle: the page that lies in it

court-title = Un film et ce qui le prouve
court-what = Ce dossier contient un film, les parties scellées dont il provient, et ce qui montre depuis quand elles n’ont pas changé.
court-care = On peut y voir des personnes à qui personne n’a demandé. Montrez-le à ceux qui doivent décider, et à personne d’autre.

## what to do

court-steps = Que faire
court-step-unpack = Décompressez le fichier dans un dossier vide. N’y changez rien.
court-step-python = Il faut Python 3.9 ou plus récent sur l’ordinateur, rien d’autre. Aucun réseau n’est nécessaire.
court-step-verify = Dans ce dossier, tapez : { $command }
court-step-windows = Sous Windows, si python3 n’est pas connu : { $command }
court-step-hash = Il donne le SHA-256 de MANIFEST.sha256. Comparez-le à celui que vous a dit par une autre voie la personne qui vous a donné le fichier : sur papier ou lu à voix haute.
court-step-keys = Il affiche des clés. Comparez-les à celles que publient le quartier et ses cosignataires. Sans cela, quelqu’un pourrait avoir tout inventé. La personne qui vous a donné le fichier sait où.
court-step-own = Qui a changé ce dossier a pu changer aussi le vérificateur. Le même se trouve dans les sources publiées de Tocsin, et sous : { $command }
court-step-openssl = Les horodatages sont vérifiés avec le programme openssl. S’il manque, le vérificateur le dit. C’est prouvé une fois que vous ajoutez le certificat de l’autorité elle-même : { $command }
court-step-age = Une partie scellée s’ouvre sans ce vérificateur avec : { $command }

## what the words mean

court-means = Ce que les mots veulent dire
court-word-proven = PROVEN (prouvé) : cela a été vérifié, et c’est exact.
court-word-missing = NOT PROVEN (non prouvé) : un tel fichier peut le prouver, et celui-ci ne le fait pas.
court-word-broken = BROKEN (rompu) : quelque chose n’est pas ce qu’il devrait être. Ne vous fiez à rien de tout cela.
court-word-said = SAID (dit) : cela figure dans le fichier, et personne ne s’en porte garant.
court-word-never = NEVER PROVEN (jamais prouvé) : aucun fichier de ce genre ne le prouve. Ni que la scène est authentique, ni qui a filmé, ni où.

## what is in it

court-files = Ce que contient le dossier
court-file-parts = parts : ce que le téléphone a scellé en filmant, et hashes.txt avec l’empreinte de chaque partie.
court-file-plain = plain : le film tel qu’il se regarde. L’image et le son sont des fichiers séparés ; après chaque interruption, un nouveau commence.
court-file-ledger = statements, proofs, policy.txt, receipt.cbor : que ces empreintes figurent dans un registre public, et qui l’a vu.
court-file-stamps = stamps : ce que des autorités de temps disent de ce registre.
court-file-case = case : qui a demandé le film et pourquoi, et quels dépositaires ont accepté.
court-file-key = film.key : ouvre les parties de ce film et rien d’autre. Elle est ici pour que chacun puisse vérifier que le film est ce que contiennent les parties. Qui l’a peut regarder le film.
court-file-no-key = La clé du film n’est pas ici. Personne ne peut donc vérifier que le film est ce que contiennent les parties.

## the form for a court

court-form = Le formulaire pour un tribunal
court-form-what = CERTIFICATE.txt est un formulaire en anglais, à la manière des règles 902(13) et 902(14) sur les preuves devant les tribunaux fédéraux des États-Unis. Une personne qui comprend les vérifications les fait elle-même, le remplit et le signe.
court-form-not = Ce n’est pas un conseil juridique. Demandez à un avocat s’il convient et ce qu’il faut de plus.
