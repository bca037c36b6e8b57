# checked-by-speaker: no
## why something with a film was not done

error-witness-nobody = This town has no trustees yet: nobody could open a film.
error-witness-full = The house has no room for more film just now. Nothing is lost: it stays on this phone and goes out later.
error-witness-busy = Very much film is coming in. It goes on in a moment.
error-witness-too-slow = The line is too slow for this part. It is tried again.
error-witness-gone = This film is not kept any longer.
error-witness-unknown = The house does not have this film.
error-witness-wrong-secret = This phone cannot do that with this film.
error-witness-cases-full = Very many ask the trustees just now. Try again later.
error-witness-closed = The house has closed the trustee’s page here. Open it again.
error-witness-no-trustee = This phone is not a trustee’s. Ask the steward.
