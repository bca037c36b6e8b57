# checked-by-speaker: no

## what the machine of the house cannot do

error-house-full = Kaydka guriga waa buuxaa. Taleefankaagu wuu hayaa kan oo keligiis ayuu mar kale isku dayayaa; u sheeg qofka guriga ilaaliya.
