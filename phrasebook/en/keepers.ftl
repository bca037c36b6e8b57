## the root among keepers

keepers-title = The root among keepers
keepers-why = Each keeper gets one card. Some of the cards together are the root; fewer tell nothing. Do it where the keepers sit together, with a printer, on this machine only.
keepers-bring = Bring the root
keepers-how = How many keepers?
keepers-split = { $of } keepers, any { $needed } bring it back
keepers-make = Make the cards
keepers-again = Make a sealed file and a whole card again
keepers-share = { $town }: share { $number } of { $of }
keepers-share-why = Any { $needed } of the { $of } shares together are the root of the town; fewer tell nothing. Keep it where you keep your passport.
keepers-look-away = Only its keeper looks at this card. It is shown now and never again.
keepers-on-paper = It is on paper
keepers-given = Its keeper has it
keepers-done = The root is split
keepers-done-why = { $of } keepers hold it; any { $needed } of them bring it back, here or with the kit.
keepers-destroy = Now burn the whole card and delete the sealed file. While they are there, splitting protects nothing.
root-words = Its six words, the card's 33 words, or the shares one after another
root-words-hint = They stay in this page and are forgotten at once.
health-split-here = Split it among keepers now
health-split-elsewhere = To split it, open this page as localhost on the machine of the house, or use the kit: tocsin-kit split. Never type the root or a share into a page from far away.
error-root-shares-few = These shares are too few.
error-root-share-twice = One share is here twice.
error-root-shares-differ = These shares do not belong together, or are more than are needed.
