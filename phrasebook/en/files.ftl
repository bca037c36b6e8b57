## The town's files: map and voices. A steward adds them, a second one signs.

cosign-files = Change the town's files.
files-title = The town's files
files-about = The map and the recorded voices. Every phone checks that it gets exactly these.
files-none = None yet.
files-at-house = At the house
files-not-at-house = Not at the house yet
files-map = The map
files-voice = The voice in { $language }
files-choose = Choose a file
files-add = Add: { $what }
files-replaces = It takes the place of the one that is there.
files-size = { $mb } MB
files-remove = Remove
files-asked = Another steward has been asked to sign. The file goes to the house from this phone as soon as she has.
files-compare = Compare these letters with the other steward before you sign.
files-comes = New: { $what }
files-goes = Goes: { $what }
error-file-no-kind = This is neither a map nor a voice.
error-file-not-here = The house does not have this file yet. Try again later.
error-file-unknown = The town lists this file no longer.
error-file-other-bytes = This is not the file that the town signed. Nothing of it was kept.
error-file-busy = Other files are coming in just now. Try again in a minute.
error-file-too-slow = The file came too slowly. Try again on a better line.
