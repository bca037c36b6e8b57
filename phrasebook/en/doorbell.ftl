# checked-by-speaker: no

## doorbells of people on watch

bell-title = When Tocsin is closed
bell-why = Until { $time } this phone can ring when something waits at the desk and nobody takes it, although Tocsin is closed. A test comes first.
bell-who-knows = Whoever made this browser then sees a second address of this phone at this house, and when it is rung: that is what somebody on watch looks like. Never what waits. The house forgets it when your watch ends.
bell-ask = Ring me for the desk
bell-on = On until { $time }: a test has arrived.
bell-off = Turn off
bell-waits = Something waits at the desk.

error-bell-too-many = You have asked for this often enough in this watch. It is possible again in the next one.
error-push-denied = This browser may show nothing for Tocsin, so it cannot ring. To allow it: the sign beside the address, then Notifications.
error-push-nothing-came = The test did not come. Look in the phone’s settings whether this browser may work in the background, then try again.
