# checked-by-speaker: no

## whether this phone is rung while the app is closed

closed-trying = A test alarm is on its way. It takes less than a minute.
closed-failed = The test alarm did not come. An alarm would not come either while Tocsin is closed.
closed-failed-battery = In the phone’s settings, let this browser work in the background and spare it no battery.
closed-failed-network = Some networks let no alarms through. Try it in another one.
closed-failed-else = Nothing helps? Keep Tocsin open, or agree with a neighbour who calls you.
closed-lost = This phone is not rung any more while Tocsin is closed. Its browser has taken that back.
closed-silent =
    { $days ->
        [one] For 1 day no test, exercise or alarm has come to this phone. Alarms to the closed app may not work.
       *[other] For { $days } days no test, exercise or alarm has come to this phone. Alarms to the closed app may not work.
    }
closed-meanwhile = Keep Tocsin open until a test alarm has come.
closed-heard = The last test, exercise or alarm came: { $time }.
closed-again = Try it now

trouble-closed-failed = Alarms do not reach this phone while Tocsin is closed.
trouble-closed-failed-do = Settings, then how this phone rings, shows what to do. Keep Tocsin open until then.
trouble-closed-lost = This phone is not rung any more while Tocsin is closed.
trouble-closed-lost-do = Settings, then how this phone rings: turn it on again. Keep Tocsin open until then.
trouble-closed-silent = Alarms to the closed app may not work on this phone.
trouble-closed-silent-do = No test, exercise or alarm has come for too long. Settings, then how this phone rings: try it.
trouble-closed-asleep = The house cannot ring closed apps just now.
trouble-closed-asleep-do = Keep Tocsin open until its operator has unlocked that.

## in a large town: for which parts of it

closed-where = Which alarms reach the closed app
closed-where-all = Everything in town
closed-where-some = Only what is near the places I tick
closed-where-tells = Ticking a place tells the house in which part of town it lies, to about ten kilometres. The house keeps that sealed, beside the address at which it rings this phone. Alarms elsewhere do not come then while Tocsin is closed; exercises still do.
closed-where-wide = A place that hears from farther than three kilometres is not in this list: for it, choose everything.
closed-where-tell = Tell the house

## the house was started anew

push-asleep = Closed apps are NOT rung.
push-asleep-do = The house was started anew and waits for its key. Call whoever runs it; it takes one command: tocsin push wake. Until then an alarm reaches only those whose Tocsin is open.
health-push-awake = The house rings closed apps.
health-by-operator = Whoever runs the house can mend this, with one command: tocsin push wake.

## refusals

error-push-not-known = This house does not ring this phone any more. Turn it on again.
error-push-no-districts = This house rings everybody for everything.
error-push-no-district = The house does not know that part of town.
