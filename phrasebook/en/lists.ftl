## the lists of a town's book

lists-stewards = Who keeps the book
lists-stewards-why = Stewards certify who may be on watch. The letters tell one from another: compare them with what her phone shows.
lists-this-phone = This phone
lists-other-steward = Another steward
lists-other-device = Another device
lists-steward-remove-why = Until this takes force she stays a steward: she can end keys and sign as the second. If her phone was lost or taken, use the root: then it holds at once.
lists-delay = With two stewards it stands in the book at once, but every phone shows it as coming and follows it only 48 hours after it first saw it. With the root it holds at once.
lists-desk = The permanent desk
lists-desk-remove-why = From then on this device opens no new reports. It keeps what it has opened.
lists-desk-add = Let this phone open them too
lists-desk-add-why = Reports that come when nobody is on watch are sealed to this phone as well. Its key is made here, under your lock.
lists-mirrors = Mirrors
lists-mirrors-why = Where phones read the town's signed words when this house is gone. A mirror can hide them, never forge them.
lists-mirror-label = Address of a mirror
lists-mirror-hint = As phones reach it, for example https://mirror.example.org
lists-mirror-add = Add a mirror
lists-remove = Remove
lists-remove-sure = Remove now
lists-none = None yet.
lists-coming = A change of this list is coming. Until then it stays as it is; another change takes its place.
error-steward-none-left = A town without a steward can certify nobody. Name another first.
lists-call = Give a name
lists-call-again = Change the name
lists-call-label = Name
lists-call-hint = Stays on this phone, under its lock. Nobody else sees it, and the house neither.
lists-call-keep = Keep the name
