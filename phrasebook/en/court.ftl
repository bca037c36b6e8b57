# checked-by-speaker: no

## a court bundle: the page that lies in it

court-title = A film, and what proves it
court-what = This folder holds a film, the sealed parts it was taken from, and what shows since when they have not been changed.
court-care = People may be seen in it who were not asked. Show it to those who have to decide, and to nobody else.

## what to do

court-steps = What to do
court-step-unpack = Unpack the file into an empty folder. Change nothing in it.
court-step-python = Python 3.9 or newer has to be on the computer, nothing else. No network is needed.
court-step-verify = In that folder, type: { $command }
court-step-windows = On Windows, where python3 is not known: { $command }
court-step-hash = It says the SHA-256 of MANIFEST.sha256. Compare it with what whoever gave you the file told you by another way: on paper, or read aloud.
court-step-keys = It prints keys. Compare them with those that the town and its cosigners publish. Without that, somebody could have made up all of this. Whoever gave you the file can say where.
court-step-own = Whoever changed this folder could have changed the verifier too. The same verifier is in Tocsin’s published sources, and as: { $command }
court-step-openssl = Time stamps are checked with the program openssl. Where it is missing, the verifier says so. They count as proven once you add the authority’s own certificate: { $command }
court-step-age = A sealed part is opened without this verifier by: { $command }

## what the words mean

court-means = What the words mean
court-word-proven = PROVEN: this was checked, and it holds.
court-word-missing = NOT PROVEN: such a file can prove this, and this one does not.
court-word-broken = BROKEN: something is not what it should be. Rely on none of it.
court-word-said = SAID: it stands in the file, and nobody vouches for it.
court-word-never = NEVER PROVEN: no file of this kind proves it. Not that the scene is genuine, not who filmed, not where.

## what is in it

court-files = What is in the folder
court-file-parts = parts: what the phone sealed while it was filming, and hashes.txt with the hash of each.
court-file-plain = plain: the film as it plays. Picture and sound are files of their own; after each break a new one begins.
court-file-ledger = statements, proofs, policy.txt, receipt.cbor: that these hashes stand in a public ledger, and who has seen that.
court-file-stamps = stamps: what time authorities say about that ledger.
court-file-case = case: who asked for the film and why, and which trustees agreed.
court-file-key = film.key: opens the parts of this film and nothing else. It is here so that anybody can check that the film is what the parts hold. Whoever has it can watch the film.
court-file-no-key = The film’s key is not here. So nobody can check that the film is what the parts hold.

## the form for a court

court-form = The form for a court
court-form-what = CERTIFICATE.txt is a form in English, in the manner of Rules 902(13) and 902(14) of the evidence rules of United States federal courts. A person who understands the checks makes them herself, fills the form in and signs it.
court-form-not = It is not legal advice. Ask a lawyer whether it fits, and what else is needed.
