# checked-by-speaker: no

## refusals

error-keyholder-too-many = There are as many keys here as one phone can hold. Give one back first.
error-keyholder-malformed = This is no keyholder’s code. Ask for it again.
error-timer-incomplete = Something is missing. Look at what is marked.
error-timer-runs = A timer is running already.
error-timer-other-word = This is not your word. Try again.
error-timer-over = This timer is over. Nothing more can be done with it.
