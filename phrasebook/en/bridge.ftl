# checked-by-speaker: no
# What a captain prints: the phone tree, a poster for the wall

bridge-tree-title = Phone tree
bridge-captain = The captain
bridge-tree-calls = { $name } calls
bridge-tree-read = Read the warning out slowly, twice. Say until when it counts.
bridge-tree-nobody = Somebody does not answer? Tell the captain at once: the captain calls on from there.
bridge-tree-back = When you have reached everybody, tell the captain too.
bridge-tree-own = Somebody does not answer? Call those on that part yourself.
bridge-tree-keep = These are people’s numbers. Cut the parts out, give each caller only hers, and destroy old sheets.
bridge-whistle-near = { $blasts }: danger is near.
bridge-whistle-taking = { $blasts }: someone is being taken.
bridge-poster-text = No such phone? Ask whoever hung this up: you can be told by text or by a call.
