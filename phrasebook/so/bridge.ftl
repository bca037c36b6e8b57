# checked-by-speaker: no
# What a captain prints: the phone tree, a poster for the wall

bridge-tree-title = Silsiladda wicitaanka
bridge-captain = Hoggaamiyaha
bridge-tree-calls = Wicitaannada { $name }
bridge-tree-read = Digniinta si tartiib ah u akhri, laba jeer. Sheeg ilaa goorma ay jirto.
bridge-tree-nobody = Qof ma qabto? Isla markiiba u sheeg hoggaamiyaha: halkaas ayaa laga sii wacayaa.
bridge-tree-back = Markaad dhammaan gaadho, u sheeg hoggaamiyaha sidoo kale.
bridge-tree-own = Qof ma qabto? Adigu wac kuwa ku qoran qaybtaas.
bridge-tree-keep = Kuwani waa lambarro dad. Gooy qaybaha, qof walba sii tiisa oo keliya, oo burburi warqadihii hore.
bridge-whistle-near = { $blasts }: khatar baa kuu dhow.
bridge-whistle-taking = { $blasts }: qof baa la wadaa.
bridge-poster-text = Ma haysatid telefoon noocaas ah? Weydii qofka warqaddan dhejiyay: waxaa laguugu sheegi karaa fariin qoraal ah ama wicitaan.
