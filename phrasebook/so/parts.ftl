# checked-by-speaker: no

## parts of many screens

tabs-title = Bogag kale
step-of = Tallaabada { $now } ee { $of }
step-before = Tallaabadii hore

## before the town's name has come

join-title-yet = Casuumaad baad haysataa
