## the phone's own lock

lock-touch = Also unlock with this phone's fingerprint or code
lock-touch-why = Quicker to open. But it is one more way in: a finger can be forced onto it. The five words always open it too.
unlock-touch = Unlock with fingerprint or code
unlock-touch-why = Unlock. Behind it lies what only you may read.
unlock-by-words = Or with your five words
settings-touch-on = This phone's fingerprint or code opens the lock too.
settings-touch-drop = Five words only
error-touch-refused = This phone's own lock did not answer. Nothing is lost: try again, or use your five words.
error-touch-no-prf = This phone's own lock cannot do this. Use your five words.
error-lock-wrong-touch = That did not open the lock. Use your five words.
