# checked-by-speaker: no

## who can no longer come, and the doors that are open in her name

left-title = Who can no longer come
left-her = { $name } can no longer come. Doors to give to somebody else: { $doors }
left-somebody = A volunteer has taken her offer back and can no longer come. Doors to give to somebody else: { $doors }
left-free = Take them back and find somebody else

## a door that nobody knows

aid-part-nowhere = Nobody is sent where no place was said. Ask where, write it down once more by telephone, and join the two.
many-nowhere = Without a place, so that nobody can be sent: { $count }

## how the desk reaches whoever is followed

leg-reach = How the desk reaches you on the way (optional)
leg-reach-why = A telephone number, for example. It stays on this phone and goes with this trip. The desk reads it only if you press “I think I am followed”.
look-reach = She is reached here:
