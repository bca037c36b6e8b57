# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = The house refused shares of the key: { $count }. The others suffice to open the film.
film-never-opens = The house refused shares of the key: { $count }. Nobody will be able to open this film. Begin a new one.
film-damaged = Films on this phone that cannot be read any more: { $count }

## whether it is proven

film-unpromised = Not yet provable. The house has still to promise it a place in its ledger.
film-promised = Not yet provable. The proof comes within minutes, or when you next open Tocsin.
film-provable = Provable since { $date }, { $time }.
film-seen-by = Other houses that have seen it in the ledger: { $count }
film-seen-by-none = No other house looks at this ledger yet: the proof rests on this house alone.
film-doubt-late = The house has promised to write this into its ledger, and it is still not there. Keep the receipt: it shows that.
film-doubt-false = What the house shows from its ledger does not fit what it promised. Keep the receipt, and tell a steward.
film-lost-there = The house has lost parts of this film: { $count }. It asks the houses that keep a copy.

## until when it is kept, and who asked for it

film-kept-until = The house keeps it until { $date }, { $time }.
film-keep-longer = Keep it longer
film-keep-days = Days from now: { $count }
film-keep-set = Keep it so long
film-asked = How often trustees were given shares of its key: { $count }
film-gone = The house does not keep this film any longer.

## taken back

film-erase = Erase it everywhere
film-erase-why = Nobody will be able to open it any more, the trustees neither. Once this has left the phone it cannot be undone.
film-erase-copies = Other houses that hold a copy let go of it too, once they hear. Whoever has opened it already has it.
film-erase-keeps = Keep my own copy on this phone
film-erase-hold = Hold to erase
film-erase-again = Press again to erase
film-erase-not = Do not erase
film-erasing = Taken back. Nothing of it goes any more, and the house is told as soon as there is a line.
film-erased = Erased on { $date }, { $time }.
film-copy-gone = Gone at { $house } too: that house signed so on { $date }, { $time }.
film-copy-waits = { $house } has a copy and has not yet shown that it is gone there. Waiting since { $date }, { $time }.
film-copy-unlisted = A house that the town’s book does not list has a copy, or had one. Whether it is gone there, nobody here can check.
film-copy-none = Your town’s house names no other house that has a copy.
film-erased-promised = That it is erased can be proven within minutes, or when you next open Tocsin.
film-erased-provable = That it is erased is provable since { $date }, { $time }.
film-erased-receipt = Save the proof of erasing
film-slip = Save the erase slip
film-slip-why = If this phone is lost, the slip still erases the film. Whoever has it can erase the film and nothing else, so keep it elsewhere.

## a receipt that somebody shows

receipt-title = A film’s receipt
receipt-broken = This receipt is damaged or incomplete.
receipt-other-town = This receipt is from another town. Open its code on a phone of that town.
receipt-film = Film
receipt-parts = Parts of it that the house had
receipt-commitment = Its line in the ledger
receipt-due = Promised by
receipt-looking = Checking with the house…
receipt-signed = This town’s ledger has signed the promise.
receipt-false = This is not signed by this town’s ledger. It proves nothing.
receipt-in-ledger = It is in the ledger. Once the film is opened, this shows whether so much of it was there by then, unchanged.
receipt-not-there = It is not in the ledger, or not yet.
receipt-no-line = The house could not be asked just now.
receipt-again = Look again
