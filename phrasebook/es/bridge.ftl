# checked-by-speaker: no
# What a captain prints: the phone tree, a poster for the wall

bridge-tree-title = Árbol telefónico
bridge-captain = Quien coordina
bridge-tree-calls = { $name } llama a
bridge-tree-read = Lea el aviso despacio, dos veces. Diga hasta cuándo vale.
bridge-tree-nobody = ¿Alguien no contesta? Avise enseguida a quien coordina: seguirá llamando desde ahí.
bridge-tree-back = Cuando haya hablado con todos, avise también a quien coordina.
bridge-tree-own = ¿Alguien no contesta? Llame usted a quienes están en su parte.
bridge-tree-keep = Son números de personas. Recorte las partes, dé a cada quien solo la suya y destruya las hojas viejas.
bridge-whistle-near = { $blasts }: hay peligro cerca.
bridge-whistle-taking = { $blasts }: se están llevando a alguien.
bridge-poster-text = ¿No tiene un teléfono así? Pregunte a quien puso este cartel: le pueden avisar por mensaje de texto o por llamada.
