# checked-by-speaker: no

## what a steward does for the aid desk: its phones, and for whom she vouches

lists-aid = The aid desk
lists-aid-why = Two to four coordinators’ phones open what people ask for. The letters tell one from another: compare them with what her phone shows.
lists-coordinator = A coordinator’s phone
lists-aid-remove-why = It holds at once and needs one steward. From then on this phone opens nothing new and forgets what it opened as soon as it has a line; the others seal everything anew without it. A phone that was taken may still show what it had open: its lock protects that.
lists-aid-add = Take a coordinator’s phone in
lists-aid-label = Code of her phone
lists-aid-hint = She finds it under Help, Aid desk. Nothing in it is secret.
cosign-aid = Change the aid desk’s phones.
vetting-title = Vouch for a volunteer
vetting-why = Only for whom you know. What you sign stays on her own phone; nobody keeps a list of volunteers.
vetting-open = Read her code
vetting-code = The volunteer’s code
vetting-code-hint = She finds it on her phone under Help, I can help.
vetting-duties = What she may be trusted with
vetting-duty-people = Being alone with somebody: lifts, going along
vetting-duty-children = Children: school run, minding
vetting-duty-medicine = Medicine
vetting-duty-homes = Coming to people’s doors
vetting-duty-calls = The daily call
vetting-how-long = For how long?
vetting-days = { $days } days
vetting-sign = Sign it
vetting-give = Let her phone read this, or send it to her. It is of use to her phone alone.
error-aid-no-desk-code = This is not the code of a coordinator’s phone. On her phone: Help, then Aid desk.
error-aid-no-volunteer-code = This is not a volunteer’s code. On her phone: Help, then I can help.
error-aid-no-vetting = This is not what a steward gives. Ask the steward to show it again.
