# checked-by-speaker: no

trouble-ledger-unproven = This house cannot show that what it says stands in the town’s ledger.
trouble-ledger-unproven-do = Warnings still prove themselves. Ask a steward whether the house is well.
trouble-ledger-shrunken = The town’s ledger has become shorter than this phone saw it before.
trouble-ledger-shrunken-do = Warnings still prove themselves. Tell a steward: the house may be an old copy, or somebody leaves something out.
trouble-ledger-split = The town’s ledger is not the one that this phone saw before.
trouble-ledger-split-do = Warnings still prove themselves. Tell a steward today. Delete nothing: this phone holds what it saw.
