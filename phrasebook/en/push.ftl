# checked-by-speaker: no

## being rung while the app is closed

push-title = While Tocsin is closed
push-why = This phone can ring for an alarm while Tocsin is closed. A test alarm comes first.
push-who-knows = Whoever made this browser (Apple, Google, Mozilla, Microsoft) then knows that this phone listens to this house, and when it is rung. Never what is said.
push-ask = Ring while Tocsin is closed
push-on = On: a test alarm has arrived while the house sent it.
push-off = Turn off
push-far = Elsewhere in town there is a warning. Not near your places.
push-open = There is news. Open Tocsin to check it.
push-tried = A test. This phone is rung while Tocsin is closed.
push-neutral-drill = An exercise, not an alarm. Open the app to read it.

## refusals

error-push-bad-key = This phone gave a key for alarms that cannot be used. Turn it off and on again.
error-pushed-needs-the-book = Open Tocsin to check this.
error-push-unknown-service = This house does not know your browser's push service. Use another browser, or keep Tocsin open.
error-push-asleep = This house cannot reach closed apps just now. Its operator has to unlock that. Keep Tocsin open meanwhile.
error-push-busy = Many phones are being tried out just now. Try again in some minutes.
error-push-not-tried = The test alarm came too late. Turn it on again.
error-push-full = This house cannot take more phones just now. Keep Tocsin open.
error-push-off = This house does not ring closed apps. Keep Tocsin open.
error-push-no-service = This browser gives no address to ring. Nothing else depends on it.
