# checked-by-speaker: no

## refusals

error-push-bad-key = This phone gave a key for alarms that cannot be used. Turn it off and on again.
error-pushed-needs-the-book = Open Tocsin to check this.
