# checked-by-speaker: no

## refusals

error-camera-none = This phone or browser has no camera for this page.
error-camera-refused = This page may not use the camera. Allow it in your browser's settings.

## before

film-title = Film
film-why = What you film leaves this phone within seconds, sealed. Nobody can open it alone: not you, and not the house.
film-rule-what = Film what is done, not who people are.
film-rule-distance = Keep your distance. Do not obstruct anybody.
film-rule-safety = Your safety comes first. You may stop at any time.
film-who = To open it, { $needed } of { $of } trustees have to agree.
film-sound-on = Sound is recorded too.
film-sound-off = No sound is recorded: this town has decided so.
film-start = Start filming
film-photo = Photos
film-file = A file from this phone
film-words = Write it down
film-nobody = This town has no trustees yet, so nobody could open a film. A steward can choose them.

## while filming

film-now = Filming
film-safe-none = Nothing is safe yet
film-safe = Safe up to { $time }
film-safe-all = Everything so far is safe
film-end = Hold to end
film-end-again = Press again to end
film-dark = Dark screen
film-dark-back = Hold to see the screen
film-dark-again = Press again to see the screen
film-shutter = Take a photo
film-photo-end = That is all
film-stuck-line = No line. It stays sealed on this phone and goes by itself once there is a line.
film-stuck-house = The house does not take it just now. It stays sealed on this phone and is tried again.
film-full = This phone is full. What you film still goes to the house, but no copy can stay here.
film-lost = Parts the house did not take: { $count }
film-words-what = What happened
film-words-hint = What was done, where and when. Names only of those who agreed.
film-words-voice = You can say it instead. It is sealed with the rest.
film-words-save = Seal and send

## the end

film-how = How is it kept?
film-sealed = Sealed only
film-sealed-why = Nothing that opens it stays on this phone.
film-copy = Sealed, and a copy stays with me
film-copy-why = You can save it from this phone. Whoever opens this phone can, too.
film-finish = Done

## afterwards

film-mine = From this phone
film-going = Still going, leave this phone on. Parts left: { $count }
film-done = Safe. You may switch this phone off.
film-cut-off = It broke off. Nothing that opens it is on this phone.
film-receipt = Save the receipt
film-receipt-qr = Receipt as a code
film-receipt-why = It shows what the house has taken, and when. It opens nothing.
film-copy-take = Save the copy
film-forget = Remove from this list
film-forget-copy = Remove, with the copy
