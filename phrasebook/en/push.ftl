# checked-by-speaker: no

## refusals

error-push-bad-key = This phone gave a key for alarms that cannot be used. Turn it off and on again.
error-pushed-needs-the-book = Open Tocsin to check this.
error-push-unknown-service = This house does not know your browser's push service. Use another browser, or keep Tocsin open.
error-push-asleep = This house cannot reach closed apps just now. Its operator has to unlock that. Keep Tocsin open meanwhile.
error-push-busy = Many phones are being tried out just now. Try again in some minutes.
error-push-not-tried = The test alarm came too late. Turn it on again.
error-push-full = This house cannot take more phones just now. Keep Tocsin open.
error-push-off = This house does not ring closed apps. Keep Tocsin open.
