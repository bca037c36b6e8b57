# checked-by-speaker: no
## the ledger in the town's book

lists-ledger = The town’s ledger
lists-ledger-why = What the town says, and what is filmed, is written into it as numbers that nobody can take back unseen. Phones believe it once its key stands in this book.
lists-ledger-row = The ledger of this town
lists-ledger-add = Write this house’s ledger into the book
lists-ledger-add-why = The key is asked of the house now. Compare it with what its operator reads to you, once it stands here. Again only after the house has begun a new ledger.
lists-cosigners = Houses that look on
lists-cosigners-why = None yet. A house that looks on makes sure that this one shows everybody the same ledger. Two towns do it for each other.
lists-cosigners-needed = { $needed } of { $of } have to have looked on before something counts as proven. They learn numbers, no words and no names.
lists-cosigner-remove-why = With one less, a forged ledger is found later. Remove a house that is gone, or that you no longer trust.
lists-cosigner-label = Key and address of a house that looks on
lists-cosigner-hint = As its operator gives it: KEY@https://its.house/cosigner
lists-cosigner-add = Add a house that looks on
error-cosigner-no-code = That is no key of a house that looks on. Its operator gives it as KEY@https://its.house/cosigner.
