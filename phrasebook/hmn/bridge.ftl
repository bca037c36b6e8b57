# checked-by-speaker: no
# What a captain prints: the phone tree, a poster for the wall

bridge-tree-title = Kab hu xov tooj
bridge-captain = Tus coj
bridge-tree-calls = { $name } hu rau
bridge-tree-read = Nyeem lo lus ceeb toom qeeb qeeb, ob zaug. Hais tias siv tau mus txog thaum twg.
bridge-tree-nobody = Muaj ib tug tsis teb? Qhia rau tus coj tam sim ntawd: tus coj yuav hu ntxiv.
bridge-tree-back = Thaum koj hu tau sawv daws lawm, qhia rau tus coj thiab.
bridge-tree-own = Muaj ib tug tsis teb? Koj hu cov nyob hauv feem ntawd.
bridge-tree-keep = Cov no yog neeg tus xov tooj. Txiav tej feem, muab rau txhua tus tsuas yog nws feem xwb, thiab rhuav tshem cov ntawv qub.
bridge-whistle-near = { $blasts }: muaj kev phom sij nyob ze.
bridge-whistle-taking = { $blasts }: lawv tab tom coj ib tug neeg mus.
bridge-poster-text = Tsis muaj xov tooj li ntawd? Nug tus uas lo daim ntawv no: lawv qhia tau koj los ntawm ntawv xov tooj lossis hu xov tooj.
