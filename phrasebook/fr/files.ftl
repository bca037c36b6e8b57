## The town's files: map and voices. A steward adds them, a second one signs.

cosign-files = Changer les fichiers du quartier.
files-title = Les fichiers du quartier
files-about = La carte et les voix enregistrées. Chaque téléphone vérifie qu’il reçoit exactement ceux-ci.
files-none = Aucun pour l’instant.
files-at-house = À la maison
files-not-at-house = Pas encore à la maison
files-map = La carte
files-voice = La voix en { $language }
files-choose = Choisir un fichier
files-add = Ajouter : { $what }
files-replaces = Il prend la place de celui qui y est.
files-size = { $mb } Mo
files-remove = Retirer
files-asked = La signature d’un autre référent a été demandée. Le fichier partira de ce téléphone vers la maison dès qu’il aura signé.
files-compare = Comparez ces lettres avec l’autre référent avant de signer.
files-comes = Nouveau : { $what }
files-goes = Retiré : { $what }
error-file-no-kind = Ce n’est ni une carte ni une voix.
error-file-not-here = La maison n’a pas encore ce fichier. Réessayez plus tard.
error-file-unknown = Le quartier n’a plus ce fichier dans sa liste.
error-file-other-bytes = Ce n’est pas le fichier que le quartier a signé. Rien n’en a été gardé.
error-file-busy = D’autres fichiers arrivent en ce moment. Réessayez dans une minute.
error-file-too-slow = Le fichier est arrivé trop lentement. Réessayez avec une meilleure liaison.
