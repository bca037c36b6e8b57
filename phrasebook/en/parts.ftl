# checked-by-speaker: no

## parts of many screens

tabs-title = More screens
step-of = Step { $now } of { $of }
step-before = Previous step

## before the town's name has come

join-title-yet = You have an invitation
